"""A whole Milpa in this process, talking over HTTP to the sandbox, and the phones of the cast."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.service import BotService
from core.clock import Clock
from core.domain.staff import Role
from core.i18n import Catalogs
from core.library import Library
from core.services import groups, staff
from core.storage.database import Database
from nlu.client import NluClient
from sandbox.phone import Control, Phone
from sandbox.server import running
from scheduler.service import SchedulerService
from tests.conftest import NOW, ROOT

TOKEN = "424242:sandbox"
#: A line of a dialogue: what is said, or [the button tapped], and what must be in the answers.
Line = tuple[str, str]


@dataclass
class Village:
    url: str
    database: Database
    clock: Clock
    bot: BotService
    scheduler: SchedulerService
    phones: dict[int, Phone] = field(default_factory=dict)

    @property
    def control(self) -> Control:
        return Control(self.url)

    def phone(self, user_id: int, name: str = "Ana", language: str = "es") -> Phone:
        return self.phones.setdefault(user_id, Phone(self.url, user_id, name, language))

    def go_to(self, moment: datetime) -> None:
        """Moves the clock of the product forward."""
        self.clock.offset += moment - self.clock.now()

    async def talk(self, phone: Phone, dialogue: Sequence[Line]) -> None:
        """«[x]» taps the button x, «/start x» starts with a link; each answer is a regular expression."""
        for said, answered in dialogue:
            if said.startswith("[") and said.endswith("]"):
                await phone.tap(said[1:-1])
            elif said.startswith("/start"):
                await phone.start(said.partition(" ")[2])
            else:
                await phone.send(said)
            await phone.wait_for(lambda message, wanted=answered: re.search(wanted, message.text, re.S))


@asynccontextmanager
async def living(folder: Path, library: Library, now: datetime = NOW, **more: str) -> AsyncIterator[Village]:
    async with running(limits=False) as url:
        database = Database(f"sqlite:///{folder}/milpa.db")
        database.upgrade()
        settle(database)
        clock = Clock(now - datetime.now(UTC))
        village = build(url, database, clock, library, folder, **more)
        await village.bot.start()
        await village.scheduler.start()
        try:
            yield village
        finally:
            await village.scheduler.stop()
            await village.bot.stop()
            for phone in village.phones.values():
                await phone.close()
            database.close()


def build(url: str, database: Database, clock: Clock, library: Library, folder: Path, **more: str) -> Village:
    catalogs = Catalogs(ROOT / "locales")
    client = NluClient("", "")
    bot = BotService(
        token=TOKEN,
        api_url=url,
        database=database,
        clock=clock,
        client=client,
        library=library,
        catalogs=catalogs,
        country="GT",
        zone="America/Guatemala",
        panel_url="http://127.0.0.1:8080/panel",
        is_demo=True,
        var=folder,
        **more,
    )
    scheduler = SchedulerService(database=database, clock=clock, bot=bot.bot, library=library, catalogs=catalogs)
    return Village(url, database, clock, bot, scheduler)


def settle(database: Database) -> None:
    """Eva and Fidel are staff, and there are two groups."""
    with database.write() as session:
        eva = staff.accept(session, staff.invite(session, Role.FACILITATOR, NOW), 1010, "Eva", "es", NOW)
        staff.accept(session, staff.invite(session, Role.COORDINATOR, NOW), 1011, "Fidel", "es", NOW)
        groups.create(session, "Las Flores", eva, "GT", NOW, "flores")


def home(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """An hour of Guatemala, which is six behind UTC all year."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC) + timedelta(hours=6)
