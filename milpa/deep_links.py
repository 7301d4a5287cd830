"""Addresses that open the bot with a word: a group's code, or a one-time link for staff."""

from __future__ import annotations

import json
import urllib.error
import urllib.request

from core.domain.staff import STAFF_LINK
from core.errors import SettingsError
from milpa.settings import SANDBOX_TOKEN, Settings

DEMO_NAME = "milpa_demo_bot"
LONGEST = 64


def join_link(bot_name: str, code: str) -> str:
    return f"https://t.me/{bot_name}?start={code}"


def staff_payload(token: str) -> str:
    return f"{STAFF_LINK}{token}"


def staff_link(bot_name: str, token: str) -> str:
    return f"https://t.me/{bot_name}?start={staff_payload(token)}"


def bot_name_of(settings: Settings) -> str:
    """Raises SettingsError when the token is refused or Telegram is out of reach."""
    if settings.is_demo or settings.token == SANDBOX_TOKEN:
        return DEMO_NAME
    try:
        with urllib.request.urlopen(f"{settings.api_url}/bot{settings.token}/getMe", timeout=10) as answer:
            return str(json.loads(answer.read())["result"]["username"])
    except urllib.error.HTTPError as refused:
        raise SettingsError("Telegram refuses TELEGRAM_BOT_TOKEN. Copy it again from @BotFather.") from refused
    except (OSError, ValueError, KeyError) as away:
        raise SettingsError("Telegram cannot be reached. Is there a network? Or give --bot-name.") from away
