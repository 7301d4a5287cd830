"""Buttons that somebody made up, with guessed numbers: each is answered, and none touches what is another's."""

from __future__ import annotations

import asyncio
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.outgoing.callback_data import Data
from core.clock import Clock
from core.domain.evidence import Thing
from core.domain.household import Consent
from core.domain.money import Money
from core.domain.staff import Role
from core.library import Library
from core.services import campaigns, evidence, goals, groups, help_requests, households, reminders, savings, staff
from core.storage.database import Database
from core.storage.tables import METADATA
from sandbox.phone import Control
from tests.bot import town
from tests.bot.test_odd_updates import EVA, FIDEL, HERS, behind_webhook, give, tap
from tests.conftest import ROOT

SOURCE = "\n".join(path.read_text() for path in (ROOT / "bot").rglob("*.py"))
HOUSEHOLDS = METADATA.tables["households"]
LUZ, OLGA = town.FIRST + 5, town.FIRST + 6
#: Of others' buttons those that would do most, where their words stand in a table and not where they are made.
WORST = ("cl:entry:1:shown", "cl:entry:1:confirm", "campa:1:stop", "campa:1:pause", "thr:1:close:", "en:1:undo", "u:1")
#: What says of a chat that it wrote, and which sums are to be added up again.
PASSING = {"inbox", "message_traces", "rollup_waiting"}
#: Of these not even a row of her own comes from a number that she guessed.
EARNED = (
    "entries",
    "moves",
    "products",
    "evidence_acts",
    "goals",
    "memberships",
    "campaigns",
    "sessions",
    "audit_events",
)


async def test_a_button_that_somebody_made_up_touches_nothing_of_others_and_is_answered(
    tmp_path: Path, database: Database, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    dice = random.Random(12)
    async with behind_webhook(tmp_path, database, library) as (service, control, telegram):
        with database.write() as session:
            luz_lives(session, library)
        others = everyone_but(database, HERS, EVA)
        before, earned = of_them(database, others), {name: rows(database, name) for name in EARNED}
        taps = [tap(dice.choice([HERS, EVA]), data) for data in made_up(dice)]
        taps += [tap(EVA, data) for data in (*aimed(), *WORST)]
        for number, update in enumerate(taps):
            await give(telegram, json.dumps({"update_id": 1 + number, **update}).encode())
        await town.until(lambda: service.waiting == 0)
        await until_answered(control, len(taps))
        assert of_them(database, others) == before
        assert {name: rows(database, name) for name in EARNED} == earned
        # A coordinator may do most things: only that each tap is done and answered.
        more = [tap(FIDEL, data) for data in made_up(dice)]
        for number, update in enumerate(more):
            await give(telegram, json.dumps({"update_id": 1001 + number, **update}).encode())
        await town.until(lambda: service.waiting == 0)
        await until_answered(control, len(taps) + len(more))
    assert not [record for record in caplog.records if record.message == "update not done"]


def luz_lives(session: Session, library: Library) -> None:
    """Somebody else's goal, saving, reminder, question and group, under the small numbers that are guessed first."""
    now = Clock().now()  # what is a day old can be taken back by nobody
    olga = staff.accept(session, staff.invite(session, Role.FACILITATOR, now), OLGA, "Olga", "es", now)
    group = groups.create(session, "El Volcán", olga, "GT", now, "volcan")
    session.flush()
    luz = households.meet(session, LUZ, "es", "GT", "America/Guatemala", now)
    groups.join(session, luz.id, group.code, now)
    luz = households.set_consent(session, luz.id, Consent.SHARE, True, now)
    olga = staff.by_chat(session, OLGA) or olga
    goal = goals.set_goal(session, luz, "techo", Money.of(900, "GTQ"), None, now, "g1").progress.goal
    for number in range(3):
        saved = savings.record_saving(session, luz, Money.of(50, "GTQ"), None, now, f"s{number}", goal.id).entry
    evidence.shown(session, olga, Thing.ENTRY, saved.id, now)
    reminders.set_reminder(session, luz, "FREQ=WEEKLY;BYDAY=FR", time(19), goal.id, now, "r1")
    help_requests.ask_for_person(session, luz, "asked", now)
    campaigns.schedule(session, library, olga, group.id, "a-donde-se-va", now + timedelta(days=9), now, "c1")


def everyone_but(database: Database, *tappers: int) -> list[int]:
    """Households, by their numbers; whoever erases herself is another one when she writes again."""
    with database.read() as session:
        every = session.execute(select(HOUSEHOLDS.c.id, HOUSEHOLDS.c.chat_id)).all()
    return [number for number, chat in every if chat not in tappers]


def of_them(database: Database, households: Sequence[int]) -> dict[str, list[str]]:
    """Every row of every table, but what others than these have."""
    return {name: rows(database, name, households) for name in METADATA.tables if name not in PASSING}


def rows(database: Database, name: str, households: Sequence[int] = ()) -> list[str]:
    table = METADATA.tables[name]
    query, whose = select(table), table.c.id if table is HOUSEHOLDS else table.c.get("household_id")
    if households and whose is not None:
        query = query.where(or_(whose.is_(None), whose.in_(households)))
    with database.read() as session:
        return sorted(map(repr, session.execute(query)))


async def until_answered(control: Control, taps: int) -> None:
    """The spinning of each button is stopped, beside the work."""
    async with asyncio.timeout(60):
        while (await control.get("calls", limit=0))["counts"].get("answerCallbackQuery", 0) < taps:  # noqa: ASYNC110
            await asyncio.sleep(0.05)


def made_up(dice: random.Random) -> Iterator[str]:
    """Of each kind of button one: of the right shape with values that were guessed, or of the wrong shape."""
    for kind in every(Data):
        parts = [guessed(str(field.type), dice) for field in fields(kind)]
        data = ":".join([kind.name, *parts, *(["9"] if dice.random() < 0.1 else [])])
        yield data.encode()[:64].decode(errors="ignore")


def aimed() -> Iterator[str]:
    """Every button with a number, each of the words that our code puts on it, and the number 1: somebody else's."""
    for kind in every(Data):
        types = [str(field.type) for field in fields(kind)]
        if any(one.startswith("int") for one in types):
            made = re.findall(rf"\b{kind.__name__}\(((?:[^()]|\([^()]*\))*)\)", SOURCE)
            for word in sorted(set(re.findall(r'"([a-z_]{1,20})"', " ".join(made)))) or ["yes"]:
                yield ":".join([kind.name, *("1" if one.startswith("int") else word for one in types)])[:64]


def guessed(kind: str, dice: random.Random) -> str:
    if kind.startswith("int"):
        return dice.choice(["0", "1", "2", "7", "999999", str(2**31 - 1), str(2**31), "-1", ""])
    return dice.choice(["", "si", "no", "yes", "x", "1", "es", "ahorro-poquito", "GT", "📌", "../..", "None"])


def every(kind: type[Data]) -> list[type[Data]]:
    found = {one for below in kind.__subclasses__() for one in [below, *every(below)] if hasattr(one, "name")}
    return sorted(found, key=lambda one: one.name)
