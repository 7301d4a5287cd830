"""A whole Milpa in this process, talking over HTTP to the sandbox, and the phones of the cast."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from sqlalchemy import MetaData, Select, select

from bot.service import BotService
from core.clock import Clock
from core.domain.delivery import DeliveryState
from core.domain.household import Consent, Household
from core.domain.money import Money
from core.domain.staff import Role
from core.i18n import Catalogs
from core.library import Library
from core.services import goals, groups, households, savings, staff
from core.storage.database import Database
from core.storage.deliveries import DeliveryRow
from core.storage.inbox import AnswerRow, UpdateRow
from nlu.client import NluClient
from sandbox.phone import Control, Message, Phone
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
    folder: Path
    phones: dict[int, Phone] = field(default_factory=dict)

    @cached_property
    def control(self) -> Control:
        return Control(self.url)

    def phone(self, user_id: int, name: str = "Ana", language: str = "es") -> Phone:
        return self.phones.setdefault(user_id, Phone(self.url, user_id, name, language))

    def go_to(self, moment: datetime) -> None:
        """Moves the clock of the product forward."""
        self.clock.offset += moment - self.clock.now()

    async def recorded(self) -> None:
        """What was heard is written down as said: the clock that moves before that takes the saying with it."""
        on_its_way = select(DeliveryRow.id).where(DeliveryRow.state == DeliveryState.SENDING).limit(1)
        async with asyncio.timeout(30):
            while self._any(on_its_way):  # noqa: ASYNC110 - it stands in a table
                await asyncio.sleep(0.05)

    def _any(self, query: Select[Any]) -> bool:
        with self.database.read() as session:
            return session.scalar(query) is not None

    async def talk(self, phone: Phone, dialogue: Sequence[Line]) -> None:
        """«[x]» taps the button x, «/start x» starts with a link; each answer is a regular expression."""
        for said, answered in dialogue:
            await act(phone, said)
            await phone.wait_for(re.compile(answered, re.S))

    async def hears(self, phone: Phone, said: str) -> list[Message]:
        """Everything that she is answered, until the bot has nothing more to say."""
        await act(phone, said)
        return await self.rest(phone)

    async def rest(self, phone: Phone) -> list[Message]:
        await phone.wait_for()
        heard: list[Message] = []
        async with asyncio.timeout(30):
            while len(now := await phone.said_since()) != len(heard) or self._is_owed_something():
                heard = now
                await asyncio.sleep(0.25)
        return heard

    def _is_owed_something(self) -> bool:
        """One answer is said after the other, and on a busy machine the second takes its time."""
        unheard = select(UpdateRow.update_id).where(UpdateRow.done_at.is_(None)).limit(1)
        return self._any(unheard) or self._any(select(AnswerRow.id).limit(1))

    async def member(self, user_id: int, name: str, group: str | None = "flores", language: str = "es") -> Phone:
        """Somebody who has gone through the beginning already."""
        await self.arrives(user_id, name, language)
        with self.database.write() as session:
            who = households.meet(session, user_id, language, "GT", "America/Guatemala", NOW)
            households.agree(session, who.id, NOW)
            if group:
                groups.join(session, who.id, group, NOW)
            households.call(session, who.id, name)
            households.set_remittance_day(session, who.id, "el 15")
            for consent in (Consent.REMINDERS, Consent.SHARE, Consent.STATISTICS):
                households.set_consent(session, who.id, consent, True, NOW)
        return self.phone(user_id, name, language)

    async def arrives(self, user_id: int, name: str, language: str = "es") -> Phone:
        """Somebody who has opened the chat and pressed Start once, long ago."""
        person = {"id": user_id, "first_name": name, "language_code": language, "started": True}
        await self.control.post("people", people=[person])
        return self.phone(user_id, name, language)

    def household(self, user_id: int) -> Household | None:
        with self.database.read() as session:
            return households.known(session, user_id)

    def aim(self, user_id: int, name: str, amount: str | None = None) -> int:
        """A goal that she has set before."""
        with self.database.write() as session:
            who = households.known(session, user_id)
            assert who is not None
            target = Money.of(amount, who.currency) if amount else None
            return goals.set_goal(session, who, name, target, None, NOW, f"test:{name}").progress.goal.id

    def saved(self, user_id: int) -> list[str]:
        """What she has put aside, as amounts with their currency."""
        with self.database.read() as session:
            who = households.known(session, user_id)
            return [f"{total.amount} {total.currency}" for total in savings.totals(session, who)] if who else []

    def entries(self, user_id: int) -> int:
        with self.database.read() as session:
            who = households.known(session, user_id)
            return len(savings.history(session, who, 1000)) if who else 0

    async def breathe(self) -> None:
        await asyncio.sleep(0.25)

    async def forgets(self, words: str) -> bool:
        """Whether the words are nowhere, once the last answers are spoken and struck off.

        Few digits are refused: the microseconds of some hour hold any four of them now and then.
        """
        assert not words.isdigit() or len(words) >= 8, f"{words} will be found in an hour one day"
        for _ in range(20):
            if words not in self.everything_written():
                return True
            await asyncio.sleep(0.25)
        return False

    def everything_written(self) -> str:
        """All rows of all tables, to search for what must not be there."""
        tables = MetaData()
        tables.reflect(self.database.engine)
        with self.database.engine.connect() as connection:
            return "\n".join(str(row) for table in tables.sorted_tables for row in connection.execute(select(table)))


async def act(phone: Phone, said: str) -> None:
    if said.startswith("[") and said.endswith("]"):
        await phone.tap(said[1:-1])
    elif said.startswith("/start"):
        await phone.start(said.partition(" ")[2])
    else:
        await phone.send(said)


@asynccontextmanager
async def living(
    folder: Path, library: Library, now: datetime = NOW, client: NluClient | None = None, **more: str
) -> AsyncIterator[Village]:
    clock = Clock(now - datetime.now(UTC))
    async with running(limits=False, now=clock.now) as url:
        shutil.copy(founded(), folder / "milpa.db")
        database = Database(f"sqlite:///{folder}/milpa.db")
        village = build(url, database, clock, library, folder, client, **more)
        await village.bot.start()
        await village.scheduler.start()
        try:
            yield village
        finally:
            await village.scheduler.stop()
            await village.bot.stop()
            for phone in village.phones.values():
                await phone.close()
            await village.control.close()
            database.close()


def build(
    url: str,
    database: Database,
    clock: Clock,
    library: Library,
    folder: Path,
    client: NluClient | None,
    **more: str,
) -> Village:
    catalogs = Catalogs(ROOT / "locales")
    bot = BotService(
        token=TOKEN,
        api_url=url,
        database=database,
        clock=clock,
        client=client or NluClient("", ""),
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
    return Village(url, database, clock, bot, scheduler, folder)


@cache
def founded() -> Path:
    """A village as it is before anybody speaks, made once and copied for each dialogue."""
    path = Path(mkdtemp(prefix="milpa-village-")) / "milpa.db"
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    settle(database)
    database.close()
    return path


def settle(database: Database) -> None:
    """Eva, Olga and Fidel are staff, and there are two groups."""
    with database.write() as session:
        eva = staff.accept(session, staff.invite(session, Role.FACILITATOR, NOW), 1010, "Eva", "es", NOW)
        staff.accept(session, staff.invite(session, Role.COORDINATOR, NOW), 1011, "Fidel", "es", NOW)
        olga = staff.accept(session, staff.invite(session, Role.FACILITATOR, NOW), 1020, "Olga", "es", NOW)
        groups.create(session, "Las Flores", eva, "GT", NOW, "flores")
        groups.create(session, "El Volcán", olga, "GT", NOW, "volcan")


def home(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """An hour of Guatemala, which is six behind UTC all year."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC) + timedelta(hours=6)
