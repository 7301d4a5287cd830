"""What Milpa is told from outside: one frozen object, read once at start from the environment and .env."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from dotenv import dotenv_values

from core.errors import SettingsError
from milpa import reading_settings as read
from milpa.secret_files import kept_secret

ROOT = Path(__file__).resolve().parents[1]
PUBLIC_API = "https://api.telegram.org"
#: What the sandbox takes for its bot's token. It opens nothing else.
SANDBOX_TOKEN = "424242:sandbox"

KNOWN = (
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "DATABASE_URL",
    "NLU_URL",
    "NLU_TOKEN",
    "WEBHOOK_URL",
    "WEBHOOK_SECRET",
    "PANEL_URL",
    "PANEL_SECRET",
    "MILPA_COUNTRY",
    "MILPA_TIMEZONE",
    "MILPA_VAR",
    "BACKUP_RECIPIENT",
    "MILPA_DATA_KEYS",
    "MILPA_PAID_SENDS_PER_SECOND",
)


@dataclass(frozen=True)
class Settings:
    token: str  #: empty in the demo
    api_url: str
    database_url: str
    nlu_url: str  #: empty: a sidecar of our own
    nlu_token: str
    webhook_url: str  #: empty: long polling
    webhook_secret: str
    panel_url: str  #: empty: where `milpa run` or `milpa panel` listens
    panel_secret: str
    country: str
    timezone: str
    var: Path
    data_keys: tuple[str, ...]  #: the first seals names and words in the database, each of them opens
    backup_recipient: str  #: whom backups are encrypted for; empty: nobody
    paid_sends_per_second: int | None = None  #: campaigns go out so fast and are paid for; None: free, at 25 a second
    env_file: Path | None = None  #: the file that was read, when there is one

    @property
    def is_demo(self) -> bool:
        return not self.token

    @property
    def is_real(self) -> bool:
        """People stand behind it, so nothing may be made up or moved."""
        return self.token not in ("", SANDBOX_TOKEN)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @classmethod
    def from_environ(cls, environ: Mapping[str, str], env_file: Path | None = None) -> Settings:
        """The environment counts before the file. Raises SettingsError."""
        given = {**_from_file(env_file), **{name: environ[name].strip() for name in KNOWN if name in environ}}
        var = Path(given.get("MILPA_VAR") or ROOT / "var").expanduser().absolute()
        webhook_url = read.address(given, "WEBHOOK_URL")
        return cls(
            token=read.bot_token(given),
            api_url=read.address(given, "TELEGRAM_API_URL") or PUBLIC_API,
            database_url=read.database_url(given) or f"sqlite:///{var}/milpa.db",
            nlu_url=read.address(given, "NLU_URL"),
            nlu_token=given.get("NLU_TOKEN") or kept_secret(var, "nlu"),
            webhook_url=webhook_url,
            webhook_secret=read.webhook_secret(given, webhook_url),
            panel_url=read.address(given, "PANEL_URL"),
            panel_secret=read.panel_secret(given) or kept_secret(var, "panel"),
            country=read.country(given),
            timezone=read.timezone(given),
            var=var,
            data_keys=read.data_keys(given) or (f"{kept_secret(var, 'data')}=",),
            backup_recipient=given.get("BACKUP_RECIPIENT", ""),
            paid_sends_per_second=read.paid_sends_per_second(given),
            env_file=env_file if env_file is not None and env_file.exists() else None,
        )


def _from_file(env_file: Path | None) -> dict[str, str]:
    if env_file is None or not env_file.exists():
        return {}
    given = {name: (value or "").strip() for name, value in dotenv_values(env_file, interpolate=False).items()}
    for name in given:
        if name not in KNOWN:
            raise SettingsError(f"{env_file.name} sets {name}, which Milpa does not know. See .env.example.")
    return given
