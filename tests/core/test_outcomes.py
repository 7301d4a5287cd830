"""What came of it, reckoned by hand: formalised, products, sessions, conversion, retention, waiting for help."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from core.domain.counting import PROGRAMME, Figure, changes, units
from core.domain.programme import Happened, Ledger

FIRST = datetime(2026, 1, 1, 15, 0, tzinfo=UTC)


class Story:
    """One household's events, told in days since the first of January."""

    def __init__(self) -> None:
        self.events: list[Happened] = []

    def on(self, day: float, kind: str, minor: int = 0, **facts: Any) -> Story:
        at = FIRST + timedelta(days=day)
        currency = "GTQ" if minor else ""
        one = Happened(
            len(self.events) + 1, kind, at, at.date(), None, facts.pop("lesson", None), minor, currency, facts
        )
        self.events.append(one)
        return self

    def figure(self, name: str, first: int = 0, last: int = 1000) -> tuple[int, int]:
        begins, ends = date(2026, 1, 1) + timedelta(days=first), date(2026, 1, 1) + timedelta(days=last)
        found = changes({}, units(self.events, Ledger.of(self.events)))
        here = [
            share
            for (figure, window), share in found.items()
            if figure == Figure(PROGRAMME, name) and begins <= window.first and window.last <= ends
        ]
        return sum(one[0] for one in here), sum(one[1] for one in here)


def test_money_counts_at_the_grade_that_holds_in_the_end() -> None:
    told = Story().on(1, "formalised", 500, move=7, how="moved").on(2, "formalised", 300, entry=8, how="deposited")
    told.on(3, "evidence", thing="move", number=7, grade="confirmed", was="said")
    assert told.figure("GTQ.formalised.confirmed") == (1, 500)
    assert told.figure("GTQ.formalised.said") == (1, 300)
    told.on(4, "evidence_undone", thing="move", number=7, grade="confirmed", was="said").on(5, "undone", entry=8)
    assert told.figure("GTQ.formalised.said") == (1, 500)
    assert told.figure("formalised") == (1, 1)


def test_a_move_and_an_entry_of_the_same_number_are_two_things() -> None:
    told = Story().on(1, "formalised", 500, move=7).on(1, "formalised", 300, entry=7).on(2, "undone", entry=7)
    assert told.figure("GTQ.formalised.said") == (1, 500)


def test_a_product_counts_once_by_its_kind_and_is_gone_when_taken_back() -> None:
    told = Story().on(1, "product", product=1, what="credit").on(2, "product", product=2, what="account_opened")
    assert told.figure("product.credit.said") == (1, 1)
    assert told.figure("product") == (1, 2)
    assert told.on(3, "product_undone", product=2, what="account_opened").figure("product.account_opened.said") == (
        0,
        0,
    )


def test_conversion_is_the_same_day_within_thirty_days_or_ever() -> None:
    told = Story().on(10, "session_held", session=1).on(40, "formalised", 500, move=1)
    names = ("converted_same_day", "converted_in_30_days", "converted_ever", "converted")
    assert [told.figure(f"session.{name}")[0] for name in names] == [0, 1, 1, 1]
    assert [told.figure(f"session.{name}", 0, 20)[0] for name in names] == [0, 0, 1, 0]
    late = Story().on(10, "session_held", session=1).on(41, "formalised", 500, move=1)
    assert [late.figure(f"session.{name}")[0] for name in names] == [0, 0, 1, 1]
    before = Story().on(10, "formalised", 500, move=1).on(11, "session_held", session=1)
    assert [before.figure(f"session.{name}")[0] for name in names] == [0, 0, 0, 1]


def test_three_lessons_with_something_done_make_a_chain_and_never_a_session() -> None:
    told = Story()
    for day in range(7):
        told.on(day, "lesson_completed", lesson=f"l{day}")
    assert told.figure("chain") == (0, 0)
    told = Story().on(0, "lesson_action", lesson="l0")
    for day in range(7):
        told.on(day, "lesson_completed", lesson=f"l{day}")
    assert told.figure("chain") == (1, 1)
    assert told.figure("session") == (0, 0)


def test_an_account_is_kept_while_its_last_deposit_is_no_older_than_ninety_days() -> None:
    told = Story().on(0, "product", product=1, what="account_opened").on(30, "formalised", 500, move=1)

    def standing(day: int) -> tuple[int, int]:
        return told.figure("account.old", 0, day)[1], told.figure("account.kept", 0, day)[1]

    assert [standing(day) for day in (89, 90, 119, 120)] == [(0, 0), (1, 1), (1, 1), (1, 0)]
    told.on(100, "formalised", 500, move=2)
    assert [standing(day) for day in (119, 120, 189, 190)] == [(1, 1), (1, 1), (1, 1), (1, 0)]
    told.on(300, "formalised", 500, move=3)
    assert [standing(day) for day in (299, 300, 389, 390)] == [(1, 0), (1, 1), (1, 1), (1, 0)]


def test_waiting_for_a_person_is_from_the_first_asking_to_the_answer() -> None:
    told = Story().on(1, "help_asked").on(1.02, "help_asked").on(1.04, "help_answered").on(5, "help_asked")
    told.on(7, "help_answered").on(8, "help_answered")
    assert told.figure("help.answered") == (1, 2)
    assert told.figure("help.in_an_hour") == (1, 1)
    assert told.figure("help.in_a_day") == (1, 1)
