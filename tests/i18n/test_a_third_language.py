"""A made-up language, nothing but a folder: the bot speaks it, its buttons work in it, and it can be chosen."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from bot.service import BotService
from core.clock import Clock
from core.i18n import Catalogs
from core.library import Library
from core.storage.database import Database
from nlu.client import NluClient
from sandbox.phone import Message, Phone
from sandbox.server import TOKEN, running
from tests.conftest import ROOT

#: No language has this code, so nothing can know it.
NEW = "xx"


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """Every sentence of the product between brackets: what stands outside them was never translated."""
    with (ROOT / "locales/messages.pot").open("rb") as source:
        catalog = read_po(source)
    for message in catalog:
        if message.id:
            message.string = f"⟦{message.id}⟧" if isinstance(message.id, str) else [f"⟦{one}⟧" for one in message.id]
    folder = tmp_path / "locales" / NEW / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "messages.po").open("wb") as into:
        write_po(into, catalog)
    return tmp_path / "locales"


@pytest.fixture
async def phone(tmp_path: Path, locales: Path, library: Library) -> AsyncIterator[Phone]:
    database = Database(f"sqlite:///{tmp_path}/milpa.db")
    database.upgrade()
    async with running(limits=False) as url, Phone(url, 4001, "Ixchel", language=NEW) as phone:
        bot = BotService(
            token=TOKEN,
            api_url=url,
            database=database,
            clock=Clock(),
            client=NluClient("", ""),
            library=library,
            catalogs=Catalogs(locales),
            country="GT",
            zone="America/Guatemala",
            panel_url="http://127.0.0.1:8080/panel",
            is_demo=True,
            var=tmp_path,
        )
        await bot.start()
        yield phone
        await bot.stop()
    database.close()


def is_spoken(message: Message) -> bool:
    return message.text.startswith("⟦")


async def test_the_bot_welcomes_asks_and_menus_in_it(phone: Phone) -> None:
    await phone.start()
    welcome = await phone.wait_for(is_spoken)
    assert [label for label in welcome.labels if not label.startswith("⟦")] == ["Español"]
    await phone.tap("Sí, de acuerdo")
    await phone.wait_for("¿Le puedo mandar recordatorios")
    await phone.tap("No")
    assert is_spoken(await phone.wait_for("¿La podemos contar"))


async def test_what_she_writes_is_understood_and_answered_in_it(phone: Phone) -> None:
    await phone.start()
    await phone.wait_for(is_spoken)
    await phone.tap("Sí, de acuerdo")
    await phone.wait_for("¿Le puedo mandar recordatorios")
    await phone.send("ayer guardé 50 quetzales")
    assert is_spoken(await phone.wait_for("Anoté"))
