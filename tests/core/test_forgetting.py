"""What is no longer needed goes when its days are over, piece by piece; what counts and what proves stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.delivery import DeliveryState
from core.domain.evidence import Thing
from core.domain.household import Consent, HouseholdState
from core.domain.rules import Rule
from core.domain.sessions import Manner
from core.domain.statistics import SMALLEST_CELL, Filters
from core.errors import NoReminder
from core.services import (
    deliveries,
    evidence,
    forgetting,
    help_requests,
    households,
    inbox,
    questions,
    reminder_turns,
    rollups,
    rules,
    savings,
    sessions,
    staff,
    statistics,
    traces,
)
from core.services.deliveries import Sent
from core.services.inbox import Arrival
from core.storage.deliveries import DeliveryRow
from core.storage.help_requests import HelpMessageRow, HelpRequestRow
from core.storage.inbox import UpdateRow
from core.storage.questions import QuestionRow
from core.storage.sessions import SessionRow
from core.storage.staff import LinkRow, PanelSessionRow
from core.storage.tables import METADATA
from core.storage.traces import TraceRow
from tests.conftest import NOW, Cast
from tests.core.plans import read_whole
from tests.core.test_statistics import neighbours, q, up_to_date

DAY = timedelta(days=1)
#: By then each of the usual periods is over, by a day.
LATER = NOW + timedelta(days=366)
#: What is counted, agreed and proved: each row of it stays as it is.
STAYS = ("programme_events", "consent_events", "audit_events", "entries", "evidence_acts")
#: What was sent and advised: its words go, and no row of it.
EMPTIED = ("deliveries", "sessions")


def forget(session: Session, now: datetime) -> dict[str, int]:
    """All of it; what went, by the piece that took it."""
    gone: dict[str, int] = {}
    for piece in forgetting.PIECES:
        while taken := piece(session, now):
            gone[piece.__name__] = gone.get(piece.__name__, 0) + taken
        session.flush()
    return gone


def count(session: Session, table: str) -> int:
    return session.scalar(select(func.count()).select_from(METADATA.tables[table])) or 0


def rows(session: Session, name: str) -> list[str]:
    """Each row of it, in words; the rows of two looks are alike where they are the same."""
    return sorted(map(repr, session.execute(select(METADATA.tables[name]))))


def figures(session: Session, cast: Cast) -> statistics.Overview:
    """What a coordinator reads, once all that changed is added up."""
    up_to_date(session)
    return statistics.overview(session, cast.fidel, Filters(), LATER)


@pytest.fixture
def stranger(session: Session) -> int:
    return households.meet(session, 7007, "es", "GT", "America/Guatemala", NOW).id


@pytest.fixture
def lived(session: Session, cast: Cast, stranger: int) -> Cast:
    """A day in which of everything there is something."""
    inbox.keep(session, [Arrival(1, 1001, "{}"), Arrival(2, 1002, "{}")], NOW)
    inbox.begin(session, [1], NOW, 1, is_alone=True)
    traces.keep(session, [traces.Trace(1001, 77)], NOW)
    questions.ask(session, cast.ana.id, "goal", NOW, name="la operación")
    help_requests.ask_for_person(session, cast.ana, "asked", NOW)
    (request,) = help_requests.waiting(session, cast.eva)
    help_requests.answer(session, cast.eva, request.id, "Voy mañana a su casa", NOW)
    help_requests.ask_for_person(session, cast.carla, "asked", NOW)
    (waits,) = help_requests.waiting(session, cast.olga)
    help_requests.reply(session, cast.carla, waits.id, "¿Hay alguien?", NOW, "c1")
    made = sessions.begin(session, cast.eva, cast.flores.id, Manner.IN_PERSON, (cast.ana.id,), NOW, "s1")
    sessions.note(session, cast.eva, made.id, agreed="Habla con su hijo")
    sessions.close(session, cast.eva, made.id, NOW)
    staff.open_panel(session, cast.fidel.id, NOW)
    for number, one in enumerate(neighbours(session, cast.flores, SMALLEST_CELL)):
        households.set_consent(session, one.id, Consent.SHARE, True, NOW)
        saved = savings.record_saving(session, one, q("50"), None, NOW, f"s{number}").entry
        evidence.confirm(session, cast.eva, Thing.ENTRY, saved.id, NOW)
    session.flush()
    while claimed := deliveries.claim_due(session, NOW, 10):
        deliveries.settle_all(session, [(one, Sent(5)) for one in claimed], NOW)
        session.flush()
    return cast


def test_words_go_and_totals_and_evidence_stay(session: Session, lived: Cast) -> None:
    before = {name: rows(session, name) for name in STAYS}
    many = {name: count(session, name) for name in EMPTIED}
    read = figures(session, lived)
    assert all(before.values())
    assert all(many.values())
    # None of it hidden, or alike would say nothing.
    assert (read.reached, [one.confirmed for one in read.savings]) == (SMALLEST_CELL + 3, [q("250")])
    gone = forget(session, LATER)
    session.expire_all()
    assert {name: rows(session, name) for name in STAYS} == before
    assert {name: count(session, name) for name in EMPTIED} == many
    assert figures(session, lived) == read
    assert rollups.differences(session, "America/Guatemala") == []
    assert set(gone) == {piece.__name__ for piece in forgetting.PIECES}
    # She still waits, so what she said stays to be read; of the other thread it stays that it was answered.
    assert session.scalars(select(HelpMessageRow.words)).all() == ["¿Hay alguien?"]
    assert session.scalar(select(func.count()).select_from(HelpRequestRow)) == 2
    sent = session.scalars(select(DeliveryRow).where(DeliveryRow.state == DeliveryState.SENT)).all()
    assert sent
    assert all((row.facts, row.message_id, row.sent_at) == ({}, None, NOW) for row in sent)
    assert session.scalars(select(SessionRow.agreed)).all() == [None]
    assert session.scalars(select(UpdateRow.update_id)).all() == [2]  # nobody has done it yet
    for table in (TraceRow, QuestionRow, LinkRow, PanelSessionRow):
        assert session.scalar(select(func.count()).select_from(table)) == 0
    assert forget(session, LATER) == {}


def test_before_its_days_are_over_nothing_goes(session: Session, lived: Cast) -> None:
    assert forget(session, NOW + timedelta(hours=1)) == {}
    assert set(forget(session, NOW + 3 * DAY)) == {"done_updates", "message_numbers", "old_questions"}


def test_a_coordinator_shortens_the_days_and_they_hold_at_once(session: Session, lived: Cast) -> None:
    assert "words_of_help" not in forget(session, NOW + 40 * DAY)
    wanted = {**rules.standing(session).values, Rule.KEEP_WORDS: 30}
    rules.change(session, lived.fidel, wanted, NOW)
    session.flush()
    assert {"words_of_help", "words_of_notices"} <= set(forget(session, NOW + 40 * DAY))


def test_of_strangers_only_who_is_nobodys_goes(session: Session, lived: Cast, stranger: int) -> None:
    olga = households.meet(session, lived.olga.chat_id, "es", "GT", "America/Guatemala", NOW)
    asks = households.meet(session, 7008, "es", "GT", "America/Guatemala", NOW)
    help_requests.ask_for_person(session, asks, "asked", NOW)
    back = households.meet(session, 7009, "es", "GT", "America/Guatemala", NOW)
    households.meet(session, 7009, "es", "GT", "America/Guatemala", LATER - DAY)
    session.flush()
    assert forget(session, LATER)["strangers"] == 1
    session.expire_all()
    assert households.known(session, 7007) is None
    still = {households.seen(session, one.id).state for one in (olga, asks, back)}
    assert still == {HouseholdState.NEW}
    assert households.seen(session, lived.ana.id).state is HouseholdState.ACTIVE


def test_a_notice_whose_words_are_gone_cannot_be_put_off(session: Session, cast: Cast) -> None:
    row = DeliveryRow(
        household_id=cast.ana.id, kind="reminder", key="r1", priority=1, due_at=NOW, state="sent", facts={}, attempts=1
    )
    row.created_at = NOW
    session.add(row)
    session.flush()
    forget(session, LATER)
    session.expire_all()
    with pytest.raises(NoReminder):
        reminder_turns.later(session, cast.ana, row.id, LATER)


def test_many_go_in_pieces(session: Session, cast: Cast) -> None:
    many = forgetting.AT_ONCE * 2 + 3
    inbox.keep(session, [Arrival(number, 1001, "{}") for number in range(many)], NOW)
    for number in range(many):
        inbox.begin(session, [number], NOW, 1, is_alone=True)
    taken = [forgetting.done_updates(session, LATER) for _ in range(4)]
    assert taken == [forgetting.AT_ONCE, forgetting.AT_ONCE, 3, 0]


@pytest.mark.parametrize(
    ("piece", "table"),
    [
        (forgetting.done_updates, "inbox"),
        (forgetting.message_numbers, "message_traces"),
        (forgetting.old_questions, "pending_questions"),
        (forgetting.words_of_help, "help_messages"),
        (forgetting.words_of_notices, "deliveries"),
        (forgetting.notes_of_advice, "sessions"),
        (forgetting.strangers, "households"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_an_index_finds_what_is_old(
    session: Session, lived: Cast, piece: Callable[[Session, datetime], int], table: str
) -> None:
    with read_whole(session, table) as whole:
        piece(session, LATER)
    assert whole == []
