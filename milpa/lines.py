"""Messages from a file or the command line, understood in their order, one JSON object a line."""

from __future__ import annotations

import itertools
import json
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from nlu.client import NluClient
from nlu.intents import FALLBACK
from nlu.understanding import Understanding, understand_many

AT_ONCE = 64
#: Nobody waits on the other side of a file, so the sidecar may take its time.
PATIENCE_SECONDS = 20.0


@dataclass(frozen=True)
class Whose:
    """What is known of whoever wrote them."""

    language: str
    country: str
    currency: str
    now: datetime


@dataclass(frozen=True)
class Unreadable:
    line: int
    why: str


def read_jsonl(lines: Iterable[bytes]) -> Iterator[str | Unreadable]:
    """One for each line, in their order, whatever it holds."""
    return (_text(number, line) for number, line in enumerate(lines, 1))


def whole(text: str) -> str:
    """Halves of characters, as cheap phones and shells leave them behind, become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _text(number: int, line: bytes) -> str | Unreadable:
    try:
        value = _loads(line)
    except (ValueError, RecursionError):
        return Unreadable(number, "not JSON in UTF-8")
    text = value.get("text") if isinstance(value, dict) else None
    if isinstance(text, int | float) and not isinstance(text, bool):
        text = str(text)  # «50» without its quotation marks
    return whole(text) if isinstance(text, str) else Unreadable(number, 'no {"text": "…"}')


def _loads(line: bytes) -> Any:
    """Strictly first; then as far as it can be read: broken UTF-8, half an emoji, a mark of byte order."""
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        return json.loads(line.decode("utf-8", "replace").lstrip("\ufeff"))


async def understood(messages: Iterable[str | Unreadable], whose: Whose, url: str, token: str) -> AsyncIterator[bytes]:
    async with NluClient(url, token, seconds=PATIENCE_SECONDS) as client:
        waiting = iter(messages)
        while some := tuple(itertools.islice(waiting, AT_ONCE)):
            for line in await _batch(some, whose, client if url else None):
                yield line


async def _batch(messages: tuple[str | Unreadable, ...], whose: Whose, client: NluClient | None) -> list[bytes]:
    texts = [message for message in messages if isinstance(message, str)]
    found = iter(
        await understand_many(
            texts,
            language=whose.language,
            country=whose.country,
            currency=whose.currency,
            now=whose.now,
            client=client,
        )
    )
    return [_line(message, found) for message in messages]


def _line(message: str | Unreadable, found: Iterator[Understanding]) -> bytes:
    if isinstance(message, Unreadable):
        nothing: dict[str, Any] = {"text": None, "intent": FALLBACK, "confidence": 0.0, "alternatives": [], "slots": {}}
        return orjson.dumps(
            {**nothing, "engine": "rules", "abstained": True, "error": message.why, "line": message.line}
        )
    return orjson.dumps(next(found).as_json())
