"""What is asked and written for several chats in one go comes out for each as if it were alone; on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from core.domain.money import Money
from core.errors import DateTooOld
from core.services import doorstep, groups, households, inbox, questions, savings
from core.services.inbox import Arrival, Turn
from core.services.questions import Question
from core.storage.database import Database
from core.storage.events import EventRow
from core.storage.groups import GroupRow
from tests.conftest import NOW
from tests.core.test_steps import either
from tests.postgres import postgres_cluster, postgres_url

__all__ = ["either", "postgres_cluster", "postgres_url"]
MINE, ANOTHERS = 7, 8
PLACE = ("es", "GT", "America/Guatemala")


def test_each_update_gets_its_own_turn(either: Database) -> None:
    """Done, behind what another process has, and ours, in the order in which they are asked for."""
    with either.write() as session:
        inbox.keep(session, [Arrival(1, 1001, "{}"), Arrival(3, 1003, "{}"), Arrival(4, 1004, "{}")], NOW, MINE)
        inbox.keep(session, [Arrival(2, 1003, "{}")], NOW, ANOTHERS)
        assert inbox.begin(session, [1], NOW, MINE, is_alone=False) == [Turn.OURS]
        turns = inbox.begin(session, [3, 1, 4], NOW, MINE, is_alone=False)
        assert turns == [Turn.LATER, Turn.DONE, Turn.OURS]
        assert {one.update_id for one in inbox.left_over(session)} == {2, 3}
        assert inbox.begin(session, [4, 2, 3], NOW, MINE, is_alone=True) == [Turn.DONE, Turn.OURS, Turn.OURS]


def test_many_answers_keep_their_order_and_only_those_spoken_are_struck_off(either: Database) -> None:
    lanes = [1001 + number % 3 for number in range(70)]
    answers = [(lane, ("sendMessage", {"text": str(number)})) for number, lane in enumerate(lanes)]
    with either.write() as session:
        owed = inbox.owe(session, answers, NOW, MINE)
        assert [one.id for one in owed] == sorted({one.id for one in owed})
        assert [(one.lane, one.params) for one in owed] == [(lane, params) for lane, (_, params) in answers]
        inbox.paid(session, [one.id for one in owed[10:]])
        assert inbox.owed(session) == owed[:10]
        assert inbox.owe(session, [], NOW, MINE) == []


def test_a_glimpse_of_several_chats_tells_each_her_own(either: Database) -> None:
    with either.write() as session:
        ana, rosa = (households.meet(session, chat, *PLACE, NOW) for chat in (1001, 1002))
        households.agree(session, ana.id, NOW)
        questions.ask(session, rosa.id, "goal_amount", NOW, name="techo")
        session.flush()
        seen = doorstep.glimpses(session, [1001, 1002, 1003])
        assert set(seen) == {1001, 1002}
        assert (seen[1001].is_active, seen[1001].question(NOW)) == (True, None)
        assert (seen[1002].is_active, seen[1002].question(NOW)) == (False, Question("goal_amount", {"name": "techo"}))
        assert seen[1002].question(NOW + timedelta(hours=25)) is None


def test_the_same_saving_again_is_none_also_when_its_day_is_too_long_ago_by_now(either: Database) -> None:
    on, later = NOW.date() - timedelta(days=1), NOW + timedelta(days=4000)
    with either.write() as session:
        ana = households.meet(session, 1001, *PLACE, NOW)
        first = savings.record_saving(session, ana, Money.of("50", "GTQ"), on, NOW, "u1")
        for at in (NOW, later):
            again = savings.record_saving(session, ana, Money.of("70", "GTQ"), on, at, "u1")
            assert again.entry == first.entry
        with pytest.raises(DateTooOld):
            savings.record_saving(session, ana, Money.of("70", "GTQ"), on, later, "u2")
        assert savings.totals(session, ana) == [Money.of("50", "GTQ")]
        assert savings.undo(session, ana, first.entry.id, NOW).entry.undone


def test_what_happens_counts_with_the_group_she_joined_last(either: Database) -> None:
    with either.write() as session:
        ana = households.meet(session, 1001, *PLACE, NOW)
        for number, code in enumerate(("uno", "dos")):
            session.add(GroupRow(code=code, name=code, country="GT", created_at=NOW))
            session.flush()
            last = groups.join(session, ana.id, code, NOW + timedelta(minutes=number)).group
        savings.record_saving(session, ana, Money.of("50", "GTQ"), None, NOW, "u1")
        assert session.scalars(select(EventRow.group_id).where(EventRow.kind == "saving")).all() == [last.id]


def test_who_asks_for_the_columns_is_told_them(either: Database) -> None:
    with either.read() as session:
        found = session.execute(text("SELECT 1 AS one, 'a' AS letter UNION ALL SELECT 2, 'b'"))
        assert (list(found.keys()), found.all()) == (["one", "letter"], [(1, "a"), (2, "b")])
