"""What is owed is owed, whatever the clocks say."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from core.services import inbox
from core.services.inbox import Arrival
from tests.conftest import NOW

#: What the clock said before somebody set it right: no clock of ours has come so far.
FAR = datetime(2100, 1, 1, tzinfo=UTC)


def test_an_answer_from_before_the_clock_was_set_back_is_still_owed(session: Session) -> None:
    inbox.owe(session, [(1001, ("sendMessage", {"chat_id": 1001, "text": "Anoté"}))], FAR, 1)
    assert [one.method for one in inbox.owed(session)] == ["sendMessage"]
    assert [one.method for one in inbox.owed_in(session, 1001, 1)] == ["sendMessage"]


def test_an_update_from_before_the_clock_was_set_back_still_has_its_turn(session: Session) -> None:
    """So does one that came after it in the same chat, when the clock was right again."""
    first, second = Arrival(1, 1001, "{}"), Arrival(2, 1001, "{}")
    inbox.keep(session, [first], FAR, owner=1)
    inbox.keep(session, [second], NOW, owner=1)
    assert inbox.left_over(session) == inbox.left_over(session, owner=1) == [first, second]
    for at in (1, 2):
        assert inbox.begin(session, [at], NOW, 1, is_alone=False) == [inbox.Turn.OURS]
    assert inbox.left_over(session) == []


def test_an_update_is_kept_once(session: Session) -> None:
    first = inbox.keep(session, [Arrival(7, 1001, "{}")], NOW)
    again = inbox.keep(session, [Arrival(7, 1001, "{}")], NOW)
    assert (len(first), again) == (1, [])
