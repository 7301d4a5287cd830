"""What is owed is owed, whatever the clocks say."""

from datetime import timedelta

from sqlalchemy.orm import Session

from core.services import inbox
from core.services.inbox import Arrival
from tests.conftest import NOW


def test_an_answer_from_before_the_clock_was_set_back_is_still_owed(session: Session) -> None:
    tomorrow = NOW + timedelta(days=1)
    inbox.keep(session, [Arrival(1, 1001, "{}")], tomorrow)
    inbox.owe(session, [(1001, ("sendMessage", {"chat_id": 1001, "text": "Anoté"}))], tomorrow, None)
    assert [one.method for one in inbox.owed(session)] == ["sendMessage"]


def test_an_update_is_kept_once(session: Session) -> None:
    first = inbox.keep(session, [Arrival(7, 1001, "{}")], NOW)
    again = inbox.keep(session, [Arrival(7, 1001, "{}")], NOW)
    assert (len(first), again) == (1, [])
