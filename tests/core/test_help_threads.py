"""A thread between a household and a person: nothing lost, nothing twice, handed on, climbing, hers alone."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.outgoing.messages.threads import newest_whole
from core.domain.help_hours import HelpHours, usual
from core.domain.rules import Rule
from core.errors import LetterTooLong, NotForYou
from core.errors.facilitating import RuleOutOfBounds
from core.services import help_requests, households, members, privacy, rules, staff
from core.storage.deliveries import DeliveryRow
from core.storage.help_requests import HelpMessageRow
from tests.conftest import NOW, Cast

DAY = timedelta(days=1)


@pytest.fixture
def request_id(session: Session, cast: Cast) -> int:
    help_requests.ask_for_person(session, cast.ana, "asked", NOW)
    session.flush()
    return help_requests.waiting(session, cast.eva)[0].id


def notes(session: Session, kind: str) -> int:
    return session.scalar(select(func.count()).where(DeliveryRow.kind == kind)) or 0


def test_her_reply_waits_for_an_answer_again_and_both_are_read(session: Session, cast: Cast, request_id: int) -> None:
    help_requests.answer(session, cast.eva, request_id, "¿Qué pasó?", NOW, "u1")
    assert help_requests.waiting(session, cast.eva) == []
    help_requests.reply(session, cast.ana, request_id, "Me piden un depósito.", NOW, "u2")
    session.flush()
    seen = help_requests.thread(session, cast.eva, request_id)
    assert [(one.who, one.words) for one in seen.said] == [("Eva", "¿Qué pasó?"), (None, "Me piden un depósito.")]
    assert seen.is_waiting


def test_the_same_words_by_the_same_update_are_said_once(session: Session, cast: Cast, request_id: int) -> None:
    for _ in range(3):
        help_requests.answer(session, cast.eva, request_id, "Ya voy.", NOW, "u1")
        help_requests.reply(session, cast.ana, request_id, "Gracias.", NOW, "u2")
        session.flush()
    assert session.scalar(select(func.count(HelpMessageRow.id))) == 2
    assert notes(session, "message") == 1


def test_handed_on_another_sees_and_answers_it(session: Session, cast: Cast, request_id: int) -> None:
    with pytest.raises(NotForYou):
        help_requests.answer(session, cast.olga, request_id, "Hola", NOW)
    help_requests.hand_on(session, cast.eva, request_id, cast.olga.id, NOW)
    session.flush()
    assert [one.id for one in help_requests.waiting(session, cast.olga)] == [request_id]
    help_requests.answer(session, cast.olga, request_id, "Soy Olga, la ayudo yo.", NOW)


def test_closed_it_waits_no_more_and_can_be_opened_again(session: Session, cast: Cast, request_id: int) -> None:
    help_requests.close(session, cast.eva, request_id, NOW)
    session.flush()
    assert help_requests.waiting(session, cast.eva) == []
    help_requests.reopen(session, cast.eva, request_id, NOW)
    session.flush()
    assert len(help_requests.waiting(session, cast.eva)) == 1


def test_what_nobody_answers_climbs_to_the_coordinators_once(session: Session, cast: Cast, request_id: int) -> None:
    before = notes(session, "staff_note")
    assert help_requests.climb(session, NOW + timedelta(hours=23)) == 0
    assert help_requests.climb(session, NOW + DAY) == 1
    assert help_requests.climb(session, NOW + 2 * DAY) == 0
    assert notes(session, "staff_note") == before + 1


def test_a_coordinator_lets_it_climb_sooner_and_never_later_than_a_day(
    session: Session, cast: Cast, request_id: int
) -> None:
    rules.change(session, cast.fidel, {Rule.HELP_CLIMBS: 2}, NOW)
    assert help_requests.climb(session, NOW + timedelta(minutes=119)) == 0
    assert help_requests.climb(session, NOW + timedelta(hours=2)) == 1
    with pytest.raises(RuleOutOfBounds):
        rules.change(session, cast.fidel, {Rule.HELP_CLIMBS: 25}, NOW)
    with pytest.raises(NotForYou):
        rules.change(session, cast.eva, {Rule.HELP_CLIMBS: 2}, NOW)


def test_where_a_group_has_lost_its_facilitator_it_climbs_at_once(session: Session, cast: Cast) -> None:
    staff.retire(session, cast.fidel, cast.eva.id, NOW)
    session.flush()
    help_requests.ask_for_person(session, cast.ana, "asked", NOW)
    session.flush()
    assert notes(session, "staff_note") == 1
    assert len(help_requests.waiting(session, cast.fidel)) == 1


def test_a_facilitator_writes_first_and_she_may_reply(session: Session, cast: Cast) -> None:
    number = help_requests.write_to(session, cast.eva, cast.ana.id, "¿Cómo le va?", NOW, "u1")
    session.flush()
    assert help_requests.waiting(session, cast.eva) == []
    help_requests.reply(session, cast.ana, number, "Bien, gracias.", NOW, "u2")
    with pytest.raises(NotForYou):
        help_requests.write_to(session, cast.olga, cast.ana.id, "Hola", NOW, "u3")
    with pytest.raises(NotForYou):
        help_requests.reply(session, cast.carla, number, "Soy otra", NOW, "u4")


def test_olga_reads_nothing_of_it(session: Session, cast: Cast, request_id: int) -> None:
    for act in (
        lambda: help_requests.thread(session, cast.olga, request_id),
        lambda: help_requests.hand_on(session, cast.olga, request_id, cast.fidel.id, NOW),
        lambda: help_requests.close(session, cast.olga, request_id, NOW),
        lambda: help_requests.reopen(session, cast.olga, request_id, NOW),
    ):
        with pytest.raises(NotForYou):
            act()


def test_erased_nothing_of_what_she_said_stays(session: Session, cast: Cast, request_id: int) -> None:
    help_requests.reply(session, cast.ana, request_id, "Me piden un depósito.", NOW, "u2")
    session.flush()
    members.one(session, cast.eva, cast.ana.id, NOW)
    privacy.erase(session, cast.ana, NOW)
    assert session.scalar(select(func.count(HelpMessageRow.id))) == 0


def test_hours_are_told_as_they_are() -> None:
    saturday_evening = datetime(2026, 11, 28, 19, 0)
    assert not HelpHours().is_open(saturday_evening)
    assert HelpHours().next_open(saturday_evening) == datetime(2026, 11, 30, 8, 0)
    assert HelpHours().next_open(datetime(2026, 11, 24, 6, 0)) == datetime(2026, 11, 24, 8, 0)
    assert HelpHours().next_open(datetime(2026, 11, 24, 10, 0)) == datetime(2026, 11, 24, 10, 0)
    assert usual([DAY, DAY]) is None
    assert usual([timedelta(hours=hour) for hour in (9, 1, 3)]) == timedelta(hours=3)


def test_where_she_is_now_counts_and_not_where_she_asked(session: Session, cast: Cast, request_id: int) -> None:
    help_requests.reply(session, cast.ana, request_id, "Solo para Eva.", NOW, "u1")
    members.remove(session, cast.eva, cast.ana.id, NOW)
    session.flush()
    assert help_requests.waiting(session, cast.eva) == []
    with pytest.raises(NotForYou):
        help_requests.thread(session, cast.eva, request_id)
    assert [one.id for one in help_requests.waiting(session, cast.fidel)] == [request_id]


def test_nothing_of_what_she_writes_is_cut(session: Session, cast: Cast, request_id: int) -> None:
    story = "Fíjese que " + "me llamaron otra vez " * 190
    help_requests.reply(session, cast.ana, request_id, story, NOW, "u1")
    assert help_requests.thread(session, cast.eva, request_id).said[-1].words == story


def test_an_answer_that_is_too_long_is_refused_and_not_cut(session: Session, cast: Cast, request_id: int) -> None:
    with pytest.raises(LetterTooLong):
        help_requests.answer(session, cast.eva, request_id, "a" * (help_requests.LONGEST + 1), NOW, "u1")
    assert notes(session, "message") == 0


def test_a_form_sent_twice_is_one_answer_and_the_same_words_later_are_another(
    session: Session, cast: Cast, request_id: int
) -> None:
    for seconds in (0, 7):
        help_requests.answer(session, cast.eva, request_id, "Sí.", NOW + timedelta(seconds=seconds))
    session.flush()
    assert notes(session, "message") == 1
    help_requests.reply(session, cast.ana, request_id, "¿Y mañana también?", NOW, "u9")
    help_requests.answer(session, cast.eva, request_id, "Sí.", NOW + timedelta(minutes=1))
    session.flush()
    assert notes(session, "message") == 2


def test_who_lost_a_group_is_asked_for_no_help_in_it(session: Session, cast: Cast) -> None:
    staff.look_after(session, cast.fidel, cast.eva.id, [], NOW)
    session.flush()
    before = notes(session, "staff_note")
    help_requests.ask_for_person(session, cast.ana, "asked", NOW)
    session.flush()
    chats = session.scalars(select(DeliveryRow).where(DeliveryRow.kind == "staff_note").order_by(DeliveryRow.id)).all()
    coordinator = households.meet(session, cast.fidel.chat_id, "es", "GT", "America/Guatemala", NOW)
    assert [row.household_id for row in chats[before:]] == [coordinator.id]


@given(st.lists(st.text(min_size=1, max_size=4096), min_size=1, max_size=6))
def test_the_last_word_is_read_whole_and_a_thread_fits_into_a_message(words: list[str]) -> None:
    shown = newest_whole(words, 3600)
    assert len(shown) == len(words)
    assert sum(map(len, shown)) <= 3600 + len(words)
    assert shown[-1] == words[-1] or (len(words[-1]) > 3600 and shown[-1].endswith("…"))
