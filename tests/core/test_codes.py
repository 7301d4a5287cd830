"""The code before what is shown of money: what is one, how it opens and shuts, and who may take it off."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain import codes as domain
from core.domain.household import Household
from core.errors import CodeTooEasy, CodeUnreadable, CodeWaits, CodeWrong, NoCode, NotForYou
from core.services import codes, households, privacy, residence
from core.storage.codes import CodeRow
from core.storage.events import AuditRow
from tests.conftest import NOW, Cast

CODE = "4821"


def shut(session: Session, her: Household) -> Household:
    coded = codes.set_code(session, her, codes.drawn(CODE), CODE, NOW)
    codes.shut(session, coded)
    return coded


@given(st.from_regex(r"[0-9]{4,6}", fullmatch=True))
def test_every_code_is_a_code_but_those_that_anybody_would_try(code: str) -> None:
    assert domain.read(f" {code[:2]} {code[2:]}. ") == code
    is_easy = code in "01234567890" or code in "09876543210" or len(set(code)) == 1
    try:
        domain.check(code)
    except CodeTooEasy:
        assert is_easy
    else:
        assert not is_easy


@pytest.mark.parametrize("text", ["", "12", "1234567", "cuatro", "guardé 4821", "12a4"])
def test_other_words_are_no_code(text: str) -> None:
    assert domain.read(text) is None


def test_two_words_alike_make_it_and_the_code_itself_is_kept_nowhere(session: Session, cast: Cast) -> None:
    with pytest.raises(CodeUnreadable):
        codes.drawn("48")
    with pytest.raises(CodeWrong):
        codes.set_code(session, cast.ana, codes.drawn(CODE), "4822", NOW)
    with pytest.raises(NoCode):
        codes.shut(session, cast.ana)
    coded = codes.set_code(session, residence.set_discreet(session, cast.ana, False), codes.drawn(CODE), CODE, NOW)
    assert (coded.has_code, coded.names_goal, coded.discreet) == (True, False, True)
    assert CODE not in session.get_one(CodeRow, cast.ana.id).hashed
    assert codes.drawn(CODE) != codes.drawn(CODE)


def test_it_is_open_while_it_is_used_and_shuts_ten_minutes_later(session: Session, cast: Cast) -> None:
    coded = codes.set_code(session, cast.ana, codes.drawn(CODE), CODE, NOW)
    minutes = [timedelta(minutes=each) for each in (0, 8, 16, 24)]
    assert [codes.is_shut(session, coded, NOW + at) for at in minutes] == [False] * 4
    assert codes.is_shut(session, coded, NOW + timedelta(minutes=35))
    assert codes.open_with(session, coded, CODE, NOW + timedelta(minutes=35)) is None
    assert not codes.is_shut(session, coded, NOW + timedelta(minutes=36))
    assert not codes.is_shut(session, cast.beto, NOW)


def test_three_wrong_ones_and_it_waits_longer_each_time(session: Session, cast: Cast) -> None:
    coded, now = shut(session, cast.ana), NOW
    waits = []
    for _ in range(3):
        left = [codes.open_with(session, coded, "9999", now) for _ in range(3)]
        assert [one.left for one in left if isinstance(one, CodeWrong)] == [2, 1]
        assert isinstance(left[-1], CodeWaits)
        # The right one is not looked at either, and counts for nothing.
        assert isinstance(codes.open_with(session, coded, CODE, now), CodeWaits)
        waits.append(left[-1].until - now)
        now = left[-1].until
    assert waits == [timedelta(minutes=15), timedelta(minutes=30), timedelta(hours=1)]
    assert codes.open_with(session, coded, CODE, now) is None
    codes.shut(session, coded)
    first = codes.open_with(session, coded, "9999", now)
    assert isinstance(first, CodeWrong)
    assert first.left == 2


@given(st.integers(1, 300))
def test_no_wait_is_longer_than_a_day(wrong: int) -> None:
    wait = domain.wait_after(wrong)
    assert (wait is None) == bool(wrong % 3)
    assert wait is None or timedelta(minutes=15) <= wait <= timedelta(days=1)


def test_her_facilitator_lifts_it_and_nobody_elses(session: Session, cast: Cast) -> None:
    shut(session, cast.ana)
    with pytest.raises(NotForYou):
        codes.lift(session, cast.olga, cast.ana.id, NOW)
    codes.lift(session, cast.eva, cast.ana.id, NOW)
    hers = households.seen(session, cast.ana.id)
    assert (hers.has_code, hers.names_goal) == (False, False)
    assert not codes.is_shut(session, hers, NOW)
    assert list(session.scalars(select(AuditRow.act)))[-1] == "code_lifted"


def test_erasing_leaves_no_code(session: Session, cast: Cast) -> None:
    shut(session, cast.ana)
    privacy.erase(session, cast.ana, NOW)
    assert session.get(CodeRow, cast.ana.id) is None
    assert not households.seen(session, cast.ana.id).has_code
