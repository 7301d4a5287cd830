"""How much waits: what people have said and nobody has answered, and what is due and has not been said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core.storage import deliveries, inbox

#: So long a person may wait, or a due message be late, before somebody should look.
PATIENCE = timedelta(minutes=2)


@dataclass(frozen=True)
class Workload:
    updates: int  #: stored and not done
    oldest_update: timedelta  #: how long the one that has waited longest has
    due: int  #: messages whose hour has come
    late: timedelta  #: of the one that is most so; at most all of them wait for their turn
    in_hand: int  #: claimed and on their way
    answers: int  #: written and not yet taken by Telegram

    @property
    def is_behind(self) -> bool:
        return self.oldest_update > PATIENCE


def now_waiting(session: Session, now: datetime) -> Workload:
    updates, since = inbox.waiting_since(session)
    due, first = deliveries.due_since(session, now)
    return Workload(
        updates=updates,
        oldest_update=_ago(since, now),
        due=due,
        late=_ago(first, now),
        in_hand=deliveries.in_hand(session),
        answers=inbox.answers_owed(session),
    )


def _ago(at: datetime | None, now: datetime) -> timedelta:
    return max(now - at, timedelta()) if at is not None else timedelta()
