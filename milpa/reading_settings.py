"""Each setting read strictly: an odd one is refused with its name and what to do, never guessed at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from cryptography.fernet import Fernet
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from core.domain.money import CURRENCY_OF
from core.errors import SettingsError

TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{5,100}")
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
SHORTEST_SECRET = 16
#: Telegram's own bounds of what passes in a second, free and paid for.
FREE_PER_SECOND, MOST_PER_SECOND = 30, 1000
DEFAULT_ZONE = "America/Guatemala"
PLACEHOLDERS = ("changeme", "change-me", "secret", "password", "xxxx")


def bot_token(given: Mapping[str, str]) -> str:
    token = given.get("TELEGRAM_BOT_TOKEN", "")
    if token and not TOKEN.fullmatch(token):
        # The value itself is never shown: this sentence may end up in a log.
        raise SettingsError("TELEGRAM_BOT_TOKEN does not look like a bot's token. Copy it whole from @BotFather.")
    return token


def address(given: Mapping[str, str], name: str) -> str:
    url = given.get(name, "").rstrip("/")
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
        raise SettingsError(f"{name} is not an address: {url}. It begins with http:// or https://.")
    return url


def database_url(given: Mapping[str, str]) -> str:
    url = given.get("DATABASE_URL", "")
    try:
        kind = make_url(url).get_backend_name() if url else "sqlite"
    except ArgumentError:
        kind = ""
    if kind not in ("sqlite", "postgresql"):
        raise SettingsError("DATABASE_URL must begin with sqlite:/// or postgresql://, or be empty for SQLite in var/.")
    return url


def webhook_secret(given: Mapping[str, str], webhook_url: str) -> str:
    secret = given.get("WEBHOOK_SECRET", "")
    if webhook_url and not WEBHOOK_SECRET.fullmatch(secret):
        raise SettingsError("WEBHOOK_URL needs a WEBHOOK_SECRET of 16 to 256 letters, digits, _ and -.")
    return secret


def panel_secret(given: Mapping[str, str]) -> str:
    secret = given.get("PANEL_SECRET", "")
    is_guessable = any(word in secret.lower() for word in PLACEHOLDERS)
    if secret and (len(secret) < SHORTEST_SECRET or is_guessable):
        raise SettingsError(
            f"PANEL_SECRET can be guessed. Give it {SHORTEST_SECRET} random characters or more, or leave it empty: "
            "one is made and kept in var/."
        )
    return secret


def country(given: Mapping[str, str]) -> str:
    code = given.get("MILPA_COUNTRY", "").upper() or "GT"
    if code not in CURRENCY_OF:
        raise SettingsError(f"MILPA_COUNTRY is {code}. Milpa knows {', '.join(sorted(CURRENCY_OF))}.")
    return code


def timezone(given: Mapping[str, str]) -> str:
    name = given.get("MILPA_TIMEZONE", "") or DEFAULT_ZONE
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError) as unknown:
        message = f"MILPA_TIMEZONE is {name}, which is no time zone. It reads like {DEFAULT_ZONE}."
        raise SettingsError(message) from unknown


def paid_sends_per_second(given: Mapping[str, str]) -> int | None:
    """Above what is free, up to what Telegram sells; None where nothing is paid for."""
    said = given.get("MILPA_PAID_SENDS_PER_SECOND", "")
    if said and not (said.isdecimal() and FREE_PER_SECOND < int(said) <= MOST_PER_SECOND):
        raise SettingsError(
            f"MILPA_PAID_SENDS_PER_SECOND is {said}. It is a number from {FREE_PER_SECOND + 1} to {MOST_PER_SECOND}, "
            "for which Telegram takes Stars from the bot; empty, nothing is paid for."
        )
    return int(said) if said else None


def data_keys(given: Mapping[str, str]) -> tuple[str, ...]:
    """Newest first. Raises SettingsError."""
    keys = tuple(key.strip() for key in given.get("MILPA_DATA_KEYS", "").split(",") if key.strip())
    try:
        for key in keys:
            Fernet(key)
    except ValueError as failure:
        raise SettingsError("MILPA_DATA_KEYS holds what is no key. `milpa seal --new-key` makes one.") from failure
    return keys
