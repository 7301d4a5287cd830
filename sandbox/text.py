"""Text as Telegram keeps and counts it: control characters gone, ends trimmed, lengths in UTF-16 units."""

import re

from sandbox.errors import bad_request
from sandbox.wire import Json

MESSAGE_LIMIT = 4096
CAPTION_LIMIT = 1024
RAW_BYTES_LIMIT = 32_768

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
_INVISIBLE_ONLY = re.compile(r"[\s\u200b\u2060\ufeff\u00ad\u200c\u200d\u200e\u200f]*")

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>«»]+[^\s<>«».,;:!?)]|t\.me/[\w?=/\-]+)"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@[A-Za-z]\w{2,31})"
    r"|(?<!\w)(?P<hashtag>#\w*[^\W\d]\w*)"
)


def utf16_length(text: str) -> int:
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF) if not text.isascii() else len(text)


def found_entities(text: str) -> list[Json]:
    """What Telegram finds by itself: links, addresses, commands, mentions, hashtags."""
    if not any(mark in text for mark in "/@#."):
        return []
    return [
        {
            "type": found.lastgroup,
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found.group()),
        }
        for found in _FOUND.finditer(text)
    ]


def without_controls(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r", "")).replace("\x7f", "")


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Blank ends go, and the entities move and shrink with them."""
    shorter = text.strip(" \t\n\u00a0")
    if shorter == text:
        return text, entities
    lost = utf16_length(text[: len(text) - len(text.lstrip(" \t\n\u00a0"))])
    end = utf16_length(shorter)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - lost)
        stop = min(end, entity["offset"] + entity["length"] - lost)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return shorter, kept


def check_raw(text: str) -> None:
    if len(text) > RAW_BYTES_LIMIT // 4 and len(text.encode()) > RAW_BYTES_LIMIT:
        raise bad_request("text is too long")


def check_message(text: str) -> None:
    if _INVISIBLE_ONLY.fullmatch(text):
        raise bad_request("text must be non-empty")
    if utf16_length(text) > MESSAGE_LIMIT:
        raise bad_request("message is too long")


def check_caption(text: str) -> None:
    if utf16_length(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
