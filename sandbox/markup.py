"""reply_markup: read, checked as Telegram checks it, and kept as the Bot API would show it."""

from typing import Any
from urllib.parse import urlsplit

from sandbox.errors import bad_request
from sandbox.wire import Json

MAX_BUTTONS = 100
MAX_IN_A_ROW = 8
MAX_DATA_BYTES = 64

# One of these makes an inline button; the sandbox shows the first four as a phone would and keeps the others.
ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def checked_markup(markup: Any) -> Json | None:
    """The markup as it will be shown; None when there is none."""
    if markup is None or markup == "":
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"])
    if "keyboard" in markup:
        return _keyboard(markup)
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return markup
    return None


def _rows(rows: Any, kind: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{kind}" must be of type Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f'field "{kind}" must be an Array of Arrays')
    return [row for row in rows if row]


def _inline(given: Any) -> Json | None:
    rows = _rows(given, "inline_keyboard")
    if sum(len(row) for row in rows) > MAX_BUTTONS or any(len(row) > MAX_IN_A_ROW for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    kept = [[_inline_button(button) for button in row] for row in rows]
    return {"inline_keyboard": kept} if kept else None


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request("can't parse inline keyboard button: can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request("button text must be non-empty" if not button["text"] else "BUTTON_TEXT_INVALID")
    action = next((name for name in ACTIONS if name in button), None)
    if action is None:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if action == "callback_data" and not 1 <= len(str(button[action]).encode()) <= MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url":
        return {**button, "url": _checked_url(button["text"], str(button["url"]))}
    if action == "web_app" and urlsplit(str(button["web_app"].get("url", ""))).scheme != "https":
        raise bad_request(
            f"inline keyboard button Web App URL '{button['web_app'].get('url')}' is invalid: "
            "Only HTTPS links are allowed"
        )
    return button


def _checked_url(text: str, url: str) -> str:
    parts = urlsplit(url if "://" in url or url.startswith(("tg:", "mailto:", "tel:")) else f"http://{url}")
    if parts.scheme not in ("http", "https", "tg", "ton"):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    host = parts.hostname or ""
    # Telegram's servers refuse hosts without a dot; phones of the demo would have nowhere to go either.
    if parts.scheme.startswith("http") and "." not in host:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return parts.geturl()


def _keyboard(markup: Json) -> Json:
    rows = _rows(markup["keyboard"], "keyboard")
    if not rows:
        raise bad_request("keyboard must be non-empty")
    return {**markup, "keyboard": [[_reply_button(button) for button in row] for row in rows]}


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str) or not button["text"]:
        raise bad_request("can't parse keyboard button: can't find field \"text\"")
    return button


def labels(markup: Json | None) -> list[Json]:
    """All buttons of a markup, in reading order."""
    if not markup:
        return []
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return [button for row in rows for button in row]
