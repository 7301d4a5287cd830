"""The town of «load»: who is written to, reminded, speaks; what they say, and what of it stands in the books.

The three are different people, so that the first word that a speaker hears after hers is the answer to it.
"""

from __future__ import annotations

import time as clock_time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import String, case, cast, func, literal, select
from sqlalchemy.orm import Session

from benchmarks import town
from benchmarks.processes import ROOT
from core.domain.savings import EntryKind, Evidence
from core.domain.staff import Role
from core.library import Library
from core.services import campaigns, groups, staff
from core.storage.database import Database
from core.storage.groups import MembershipRow
from core.storage.inbox import UpdateRow
from core.storage.reminders import ReminderRow
from core.storage.savings import EntryRow

#: What Telegram lets a bot send of its own accord, and Milpa's own pace below it.
SENDS_PER_SECOND = 25
#: Of these sends so many are reminders whose hour comes while people talk; the campaign fills the rest.
REMINDERS_PER_SECOND = 5
#: In so many waves their hour comes.
WAVES = 20
#: Each household has put something aside so often before.
HISTORY = 4
#: In ten words; the first four are savings, and each has an amount of its own.
SAID = (
    *("guardé {amount} quetzales",) * 4,
    "¿cuánto llevo?",
    "buenos días",
    "quiero aprender",
    "¿cómo abro una cuenta?",
    "¿es seguro el banco?",
    "ayer me llegó la remesa, 150 dólares",
)
SAVINGS = 4


class TownTooSmall(Exception):
    """Nobody speaks twice: there must be somebody for each word."""


@dataclass(frozen=True)
class LoadTown:
    households: int
    words: int  #: so many are said, by as many speakers
    seconds: int  #: while the campaign and the reminders go out

    @property
    def reminded(self) -> int:
        return REMINDERS_PER_SECOND * self.seconds

    @property
    def audience(self) -> int:
        """Enough to be written to until the end and a little after."""
        wanted = int((SENDS_PER_SECOND - REMINDERS_PER_SECOND) * self.seconds * 1.2) + SENDS_PER_SECOND
        return min(wanted, self.households - self.words - self.reminded)

    @property
    def first_speaker(self) -> int:
        return self.audience + self.reminded + 1

    def check(self) -> None:
        """Raises TownTooSmall."""
        if self.audience < 1:
            raise TownTooSmall(f"{self.words} speakers and {self.reminded} reminded of {self.households}")

    def settle(self, address: str, now: datetime) -> None:
        database = Database(address)
        database.upgrade()
        with database.write() as session:
            town.settle(session, self.households, now)
            _remember(session, self.households, now)
            _remind(session, self.audience, self.reminded, now, self.seconds)
            town.count_on(session)
        with database.write() as session:
            self._schedule(session, now)
        town.tidy(database)
        database.close()

    def _schedule(self, session: Session, now: datetime) -> None:
        library = Library.read(ROOT / "content", now.date())
        eva = staff.accept(session, staff.invite(session, Role.FACILITATOR, now), 1010, "Eva", "es", now)
        group = groups.create(session, "Las Flores", eva, "GT", now, "flores")
        session.flush()
        one = town.numbers(self.audience)
        town.fill(session, MembershipRow, one, household_id=one.c.i, group_id=group.id, joined_at=now)
        again = staff.by_chat(session, 1010)
        assert again is not None
        lesson = next(one.slug for one in library.lessons("es", "GT") if not one.sensitive)
        campaigns.schedule(session, library, again, group.id, lesson, now, now, "load")

    def word(self, number: int) -> tuple[int, dict[str, Any]]:
        """The chat, and the update in which it says the word of this number, from 0."""
        chat = town.FIRST_CHAT + self.first_speaker - 1 + number
        person = {"id": chat, "is_bot": False, "first_name": "Vecina", "language_code": "es"}
        where = {"id": chat, "type": "private", "first_name": "Vecina"}
        text = SAID[number % len(SAID)].format(amount=_amount(number))
        message = {"message_id": 10_000_000 + number, "date": int(clock_time.time()), "chat": where, "from": person}
        return chat, {"message": {**message, "text": text}}


@dataclass(frozen=True)
class Books:
    """What the database says of so many words."""

    lost: int
    twice: int
    not_done: int


def books(address: str, place: LoadTown, said: int) -> Books:
    """Each word stands in the inbox once and each saving in its own household's book once, with its own amount."""
    database = Database(address)
    with database.read() as session:
        came = session.scalar(select(func.count()).select_from(UpdateRow)) or 0
        waits = session.scalar(select(func.count()).where(UpdateRow.done_at.is_(None))) or 0
        new = select(EntryRow.household_id, EntryRow.amount_minor).where(EntryRow.source.not_like("town:%"))
        written = [(household, amount) for household, amount in session.execute(new)]
    database.close()
    numbers = [number for number in range(said) if number % len(SAID) < SAVINGS]
    meant = {(place.first_speaker + number, _amount(number) * 100) for number in numbers}
    return Books(max(0, said - came) + len(meant - set(written)), _surplus(written, meant), waits)


def _surplus(written: Sequence[tuple[int, int]], meant: set[tuple[int, int]]) -> int:
    return len(written) - len(meant & set(written))


def _amount(number: int) -> int:
    return 1 + number % 400


def _remember(session: Session, households: int, now: datetime) -> None:
    """A past: savings that were put aside week by week."""
    one = town.numbers(households * HISTORY)
    home = (one.c.i - 1) % households + 1
    when = {"on": (now - timedelta(days=9)).date(), "recorded_at": now - timedelta(days=9)}
    said = {"kind": EntryKind.SAVING, "evidence": Evidence.SAID, "amount_minor": 2500, "currency": "GTQ"}
    source = literal("town:").concat(cast(one.c.i, String))
    town.fill(session, EntryRow, one, household_id=home, goal_id=home, source=source, **said, **when)


def _remind(session: Session, after: int, count: int, now: datetime, seconds: int) -> None:
    """The hour of these comes in waves while people talk; each reminder is numbered as its household."""
    kind = ReminderRow.next_due_at.type
    one = town.numbers(count)
    waves = {wave: literal(now + timedelta(seconds=seconds * wave / WAVES), kind) for wave in range(WAVES)}
    values = {"household_id": one.c.i + after, "goal_id": one.c.i + after, "rule": "FREQ=WEEKLY;BYDAY=FR"}
    when = {"anchor_at": now - timedelta(days=30), "created_at": now, "at": time(18, 0), "state": "active"}
    town.fill(session, ReminderRow, one, next_due_at=case(waves, value=one.c.i % WAVES), **values, **when)
