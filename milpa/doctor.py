"""The examination: each question asked for real, each answer one line."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from core.errors import MilpaError
from core.library import Severity, check
from core.services.workload import now_waiting
from milpa import sidecars
from milpa.backups import recipient_of
from milpa.deep_links import bot_name_of
from milpa.errors import CannotDo
from milpa.house import House
from milpa.settings import ROOT
from nlu import sidecar

#: A database that cannot grow stops everything.
LEAST_FREE = 500 * 1024 * 1024


@dataclass(frozen=True)
class Finding:
    about: str
    words: str
    is_well: bool = True

    def __str__(self) -> str:
        return f"{'ok' if self.is_well else '!!'}  {self.about:10} {self.words}"


def examine(house: House) -> Iterator[Finding]:
    """Nothing that is found stops the next question."""
    questions: dict[str, Callable[[House], str]] = {
        "settings": _settings,
        "database": _database,
        "disk": _disk,
        "backups": _backups,
        "waiting": _waiting,
        "lessons": _lessons,
        "languages": _languages,
        "Telegram": _telegram,
        "Rasa": _rasa,
    }
    for about, question in questions.items():
        try:
            yield Finding(about, question(house))
        except MilpaError as trouble:
            yield Finding(about, str(trouble).splitlines()[0], is_well=False)


def _settings(house: House) -> str:
    file = house.settings.env_file
    if file is None:
        return "no .env: what is usual counts, or the environment"
    if file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        raise CannotDo(f"Others on this machine can read the bot's token and keys in {file}: `chmod 600 {file}`.")
    return f"{file}, for its owner alone"


def _database(house: House) -> str:
    house.database.is_alive()
    return "SQLite in " + str(house.settings.var) if house.database.is_sqlite else "PostgreSQL"


def _disk(house: House) -> str:
    free = shutil.disk_usage(house.settings.var).free
    if free < LEAST_FREE:
        raise CannotDo(f"Only {free // 2**20} MB are free under {house.settings.var}: make room.")
    return f"{free // 2**30} GB free"


def _backups(house: House) -> str:
    if recipient := house.settings.backup_recipient:
        recipient_of(recipient)
        return "encrypted: only the key of BACKUP_RECIPIENT opens them"
    if house.settings.is_real:
        raise CannotDo(
            "Not encrypted: whoever takes one reads names and savings. Set BACKUP_RECIPIENT: `milpa backup --new-key`."
        )
    return "not encrypted; here nobody's names and savings are in them"


def _waiting(house: House) -> str:
    with house.database.read() as session:
        load = now_waiting(session, house.clock.now())
    words = (
        f"{load.updates} updates (the oldest {_long(load.oldest_update)}), {load.answers} answers,"
        f" {load.due} due messages (the latest {_long(load.late)} late), {load.in_hand} on their way"
    )
    if load.is_behind:
        raise CannotDo(f"{words}. Does a bot run? What people wrote is kept and answered when one does.")
    return words


def _long(stretch: timedelta) -> str:
    return str(timedelta(seconds=round(stretch.total_seconds())))


def _lessons(house: House) -> str:
    today = house.clock.now().astimezone(house.settings.zone).date()
    errors = [problem for problem in check(ROOT / "content", today) if problem.severity is Severity.ERROR]
    if errors:
        raise CannotDo(f"{len(errors)} errors in content/: `milpa content check` names them.")
    return f"{len(house.library.lessons('es', house.settings.country))} for {house.settings.country}"


def _languages(house: House) -> str:
    return ", ".join(house.catalogs.languages)


def _telegram(house: House) -> str:
    if house.settings.is_demo:
        return "none: TELEGRAM_BOT_TOKEN is empty, so `milpa run` is the demo"
    return f"@{bot_name_of(house.settings)}"


def _rasa(house: House) -> str:
    note = sidecars.noted_at(house.settings.var)
    url = house.settings.nlu_url or (note.read_text().strip() if note.exists() else "")
    if url and sidecar.is_ready(url, house.settings.nlu_token):
        return f"answers at {url}"
    if house.settings.nlu_url:
        raise CannotDo(f"NLU_URL {url} does not answer; the rules do.")
    if not sidecar.is_prepared():
        raise CannotDo("not installed or not trained yet: `milpa nlu train`. Until then the rules answer.")
    return "installed and trained, not running now"
