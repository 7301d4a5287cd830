"""The parts that every command needs, put together from the settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy.exc import SQLAlchemyError

from bot.outgoing.drawers import DRAWERS
from core.clock import Clock
from core.errors import SettingsError
from core.i18n import Catalogs
from core.library import Library
from core.paper.pencil import Pencil
from core.storage.database import Database
from milpa.settings import ROOT, Settings


@dataclass(frozen=True)
class House:
    settings: Settings
    clock: Clock

    @cached_property
    def database(self) -> Database:
        """Migrated to what the code expects. Raises SettingsError when it cannot be opened."""
        database = Database(self.settings.database_url, keys=self.settings.data_keys)
        try:
            database.upgrade()
        except (SQLAlchemyError, OSError) as failure:
            raise SettingsError(f"The database cannot be opened: {_first_line(failure)} See DATABASE_URL.") from failure
        return database

    @cached_property
    def library(self) -> Library:
        return Library.read(ROOT / "content", self.clock.now().astimezone(self.settings.zone).date())

    @cached_property
    def pencil(self) -> Pencil:
        """Bot, scheduler and panel draw with one process."""
        return Pencil(DRAWERS)

    @cached_property
    def catalogs(self) -> Catalogs:
        return Catalogs(ROOT / "locales")


def settings() -> Settings:
    return Settings.from_environ(os.environ, ROOT / ".env")


@contextmanager
def open_house() -> Iterator[House]:
    house = House(settings(), Clock())
    try:
        yield house
    finally:
        if "pencil" in vars(house):
            house.pencil.close()
        if "database" in vars(house):
            house.database.close()


def _first_line(failure: Exception) -> str:
    line = str(getattr(failure, "orig", None) or failure).strip().splitlines()[0]
    return line if line.endswith(".") else f"{line}."
