"""kill -9 of the bot in the middle of each step: she is answered after the restart, and counted once."""

from __future__ import annotations

import asyncio
import random
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from core.library import Library
from core.services import households, savings
from core.storage.database import Database
from core.storage.events import EventRow
from core.storage.tables import METADATA
from sandbox.phone import Phone
from sandbox.seen import Message
from sandbox.server import running
from tests.bot.test_killed_in_the_middle import Bots
from tests.conversations.test_the_main_job import JOINING, SAVING
from tests.conversations.village import Line, act, founded

SLOW = 120.0
LESSON = "mensajes-y-enlaces-falsos"
#: What stands in the tables at the end, and what was counted: two savings, of which she took one back.
STANDS = {"households": 1, "memberships": 1, "goals": 1, "entries": 2, "reminders": 1, "progress": 1}
HAPPENED = {
    **dict.fromkeys(("agreed", "joined", "goal_set", "lesson_started", "lesson_completed", "reminder_set"), 1),
    **{"saving": 2, "undone": 1},
}
ASKING = [("avíseme los viernes a las 7 de la noche", "cada viernes a las 7:00 de la noche")]


def lesson(library: Library, slug: str) -> Iterator[Line]:
    told = library.lesson(slug, "es", "GT")
    yield "[Empezar la lección]", re.escape(told.title)
    for card in range(2, len(told.cards) + 1):
        yield "[Seguir]", f"{card}/{len(told.cards)}"
    yield "[Ya leí]", "Para hoy:"
    yield "[Hecho]", re.escape(told.questions[0].text)
    then = [*(re.escape(question.text) for question in told.questions[1:]), "Terminó la lección"]
    for question, next_words in zip(told.questions, then, strict=True):
        right = next(i for i, choice in enumerate(question.choices) if choice.key == question.correct)
        yield f"[{'ABC'[right]}]", next_words


async def test_a_kill_at_each_step_loses_nothing_and_counts_nothing_twice(tmp_path: Path, library: Library) -> None:
    dice = random.Random(27)
    shutil.copy(founded(), tmp_path / "milpa.db")
    address = f"sqlite:///{tmp_path}/milpa.db"
    read: Message | None = None
    async with running(limits=False) as url, Phone(url, 1001, "Ana") as ana, Bots(url, address) as bots:
        for said, answered in [*JOINING, *lesson(library, LESSON), *SAVING, *ASKING]:
            await do(ana, said, read)
            await asyncio.sleep(dice.uniform(0, 0.12))
            await bots.kill()
            await bots.start()
            read = await ana.wait_for(re.compile(answered, re.S), timeout=SLOW)
    assert saved_once(address) == [5000]
    questions = len(library.lesson(LESSON, "es", "GT").questions)
    assert rows(address) == {**STANDS, "answers": questions}
    assert happened(address) == {**HAPPENED, "quiz_answered": questions}


async def do(phone: Phone, said: str, read: Message | None) -> None:
    """A tap is under the question that she read: an earlier one may have come a second time below it."""
    label = said[1:-1]
    if said.startswith("[") and read is not None and label in " ".join(read.labels):
        await phone.tap(label, read.id)
    else:
        await act(phone, said)


def saved_once(address: str) -> list[int]:
    database = Database(address)
    with database.read() as session:
        ana = households.known(session, 1001)
        assert ana is not None
        found = [entry.amount.minor for entry in savings.history(session, ana, 50)]
    database.close()
    return found


def rows(address: str) -> dict[str, int]:
    database = Database(address)
    with database.read() as session:
        found = {name: count(session, select(METADATA.tables[name])) for name in (*STANDS, "answers")}
    database.close()
    return found


def happened(address: str) -> dict[str, int]:
    """How often, of what is counted."""
    database = Database(address)
    with database.read() as session:
        found = Counter(session.scalars(select(EventRow.kind)))
    database.close()
    return {kind: found[kind] for kind in (*HAPPENED, "quiz_answered")}


def count(session: Session, query: Select[Any]) -> int:
    return session.scalar(select(func.count()).select_from(query.subquery())) or 0
