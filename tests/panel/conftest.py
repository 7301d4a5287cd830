"""The panel as it is served: mounted below /panel of another app, over the cast's village."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from core.clock import Clock
from core.domain.staff import Staff
from core.i18n import Catalogs
from core.library import Library
from core.paper.drawn import DRAWERS
from core.paper.pencil import Pencil
from core.services import staff
from core.storage.database import Database
from panel.app import create_panel
from tests.conftest import NOW, ROOT, Cast, people_the_village

TOKEN = "1000001:AAtestAAtestAAtestAAtestAAtestAAtes"
A_CHART = {"kind": "months", "title": "", "labels": ["a"], "values": [1], "texts": ["1"]}
#: What a browser says of a form of our own page.
OWN = {"Sec-Fetch-Site": "same-origin"}


class StoppedClock(Clock):
    def now(self) -> datetime:
        return NOW + self.offset

    def go_on(self, by: timedelta) -> None:
        self.offset += by


@dataclass(frozen=True)
class Village:
    """The cast, the server and the time; `enter` gives a browser in which someone has signed in."""

    cast: Cast
    database: Database
    clock: StoppedClock
    server: Starlette

    def browser(self) -> TestClient:
        return TestClient(self.server, base_url="http://testserver", headers=OWN, follow_redirects=True)

    def link(self, member: Staff) -> str:
        with self.database.write() as session:
            return "/panel/entrar/" + staff.panel_link(session, member.id, self.clock.now())

    def enter(self, member: Staff) -> TestClient:
        browser = self.browser()
        assert browser.post(self.link(member)).status_code == 200
        return browser


@pytest.fixture
def cast_at_home(database: Database) -> Cast:
    with database.write() as session:
        return people_the_village(session)


@pytest.fixture(scope="session")
def pencil() -> Iterator[Pencil]:
    pencil = Pencil(DRAWERS)
    # Linux ends the drawing process with the thread that began it, and a test's request has a thread of its own.
    asyncio.run(pencil.draw("chart", "svg", A_CHART))
    yield pencil
    pencil.close()


@pytest.fixture
def make_server(database: Database, library: Library, pencil: Pencil) -> Callable[..., Starlette]:
    def make(clock: Clock, **changes: object) -> Starlette:
        facts: dict[str, object] = {
            "secret": "a secret of the tests only",
            "base_url": "http://testserver/panel",
            "bot_name": "milpa_bot",
            "bot_token": TOKEN,
            "is_demo": False,
            "pencil": pencil,
        }
        panel = create_panel(database, clock, library, catalogs(), **{**facts, **changes})  # type: ignore[arg-type]
        return Starlette(routes=[Mount("/panel", panel)])

    return make


@pytest.fixture
def village(database: Database, cast_at_home: Cast, make_server: Callable[..., Starlette]) -> Village:
    clock = StoppedClock()
    return Village(cast_at_home, database, clock, make_server(clock))


def catalogs() -> Catalogs:
    folder: Path = ROOT / "locales"
    return Catalogs(folder)
