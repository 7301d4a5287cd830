"""The demo village: its events and its ledgers tell the same, and the same seed tells the same stories."""

from collections import defaultdict
from datetime import UTC, datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import select

from core.domain.savings import EntryKind
from core.library import Library
from core.services import staff
from core.storage import events, goals, savings
from core.storage.deliveries import DeliveryRow
from core.storage.households import HouseholdRow
from milpa.house import House
from milpa.settings import ROOT
from milpa.village import cast
from milpa.village.founding import found
from milpa.village.story import Setting, Story, tell

NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)
LESSONS = Library.read(ROOT / "content", NOW.date()).lessons("es", "GT")[:12]
SETTING = Setting(NOW, ZoneInfo("America/Guatemala"), LESSONS)


@pytest.fixture
def village(house: House) -> House:
    found(house, 60, seed=7)
    return house


def test_every_movement_of_the_ledger_has_its_event_and_the_other_way_round(village: House) -> None:
    with village.database.read() as session:
        entries = {row.id: row for row in session.scalars(select(savings.EntryRow))}
        told = session.scalars(select(events.EventRow).where(events.EventRow.kind.in_(("saving", "withdrawal"))))
        seen = {(one.facts or {})["entry"]: one for one in told}
    assert len(entries) > 100
    assert entries.keys() == seen.keys()
    for number, row in entries.items():
        event = seen[number]
        assert (row.household_id, row.amount_minor, row.currency, str(row.kind)) == (
            event.household_id,
            event.amount_minor,
            event.currency,
            event.kind,
        )


def test_a_goal_is_reached_when_its_ledger_says_so(village: House) -> None:
    with village.database.read() as session:
        for goal in session.scalars(select(goals.GoalRow)):
            saved = savings.balance(session, goal.id, goal.currency).minor
            assert (saved >= (goal.target_minor or 0)) == (goal.state == "reached"), goal.id


def test_the_cast_is_at_home(village: House) -> None:
    with village.database.read() as session:
        called = {row.chat_id: row.called for row in session.scalars(select(HouseholdRow))}
        eva, fidel = staff.by_chat(session, cast.EVA), staff.by_chat(session, cast.FIDEL)
    assert [called[chat] for chat in (cast.ANA, cast.BETO, cast.CARLA)] == ["doña Ana", "don Beto", "Carla"]
    assert eva is not None
    assert not eva.is_coordinator
    assert len(eva.groups) == 1
    assert fidel is not None
    assert fidel.is_coordinator


def test_seeding_again_adds_neighbours_and_no_second_cast(village: House) -> None:
    found(village, 10, seed=8)
    with village.database.read() as session:
        chats = list(session.scalars(select(HouseholdRow.chat_id)))
    assert len(chats) == len(set(chats)) == 60 + 10 + 3


def test_nothing_is_owed_to_people_who_are_made_up(village: House) -> None:
    with village.database.read() as session:
        assert list(session.scalars(select(DeliveryRow))) == []


@example(33533)  # a saving on the morning before she joined
@given(st.integers(0, 10**6))
def test_a_story_is_possible(seed: int) -> None:
    story = tell(Random(seed), SETTING)
    assert story == tell(Random(seed), SETTING)
    moments = _moments(story)
    assert all(moment <= NOW for moment in moments)
    assert all(moment >= story.joined_at for moment in moments)
    if story.agreed_at is None:
        assert (story.lessons, story.movements, story.remittances, story.wish) == ((), (), (), None)


@given(st.integers(0, 10**6))
def test_nobody_takes_out_more_than_there_is(seed: int) -> None:
    balance: dict[str, int] = defaultdict(int)
    for moved in tell(Random(seed), SETTING).movements:
        if moved.undone_at is None:
            balance["goal"] += moved.minor if moved.kind is EntryKind.SAVING else -moved.minor
        assert balance["goal"] >= 0


def _moments(story: Story) -> list[datetime]:
    found = [done.started_at for done in story.lessons] + [moved.at for moved in story.movements]
    found += [done.completed_at for done in story.lessons if done.completed_at]
    found += [moved.undone_at for moved in story.movements if moved.undone_at]
    found += [arrival.at for arrival in story.remittances]
    return found + ([story.wish.set_at] if story.wish else [])
