"""Answering `milpa understand`: JSON lines to standard output, everything else to standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from core.domain.money import CURRENCY_OF
from milpa.errors import CannotDo
from milpa.house import settings
from milpa.lines import Unreadable, Whose, read_jsonl, understood, whole
from milpa.settings import Settings
from milpa.sidecars import answering


@dataclass(frozen=True)
class Asked:
    texts: list[str]
    jsonl: Path | None
    language: str
    country: str
    currency: str
    now: datetime | None


async def answer(asked: Asked) -> None:
    """Raises CannotDo when there is nothing to read."""
    told = settings()
    whose = _whose(asked, told)
    with _messages(asked) as messages:
        async with answering(told) as url:
            async for line in understood(messages, whose, url, told.nlu_token):
                sys.stdout.buffer.write(line + b"\n")
                sys.stdout.buffer.flush()


def _whose(asked: Asked, told: Settings) -> Whose:
    country = asked.country or told.country
    if country not in CURRENCY_OF:
        raise CannotDo(f"Milpa does not know the country {country}; it knows {', '.join(sorted(CURRENCY_OF))}.")
    now = asked.now or datetime.now(UTC)
    # A moment without an offset is meant as the household's own clock.
    local = now.astimezone(told.zone) if now.tzinfo else now.replace(tzinfo=told.zone)
    return Whose(asked.language, country, asked.currency or CURRENCY_OF[country], local)


@contextmanager
def _messages(asked: Asked) -> Iterator[Iterator[str | Unreadable]]:
    if asked.jsonl is None:
        if not asked.texts:
            raise CannotDo("Give messages, or --jsonl FILE, or --jsonl - to read standard input.")
        yield map(whole, asked.texts)
        return
    with _opened(asked.jsonl) as source:
        yield read_jsonl(source)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if str(path) == "-":
        yield sys.stdin.buffer
        return
    try:
        source = path.open("rb")
    except OSError as failure:
        raise CannotDo(f"{path} cannot be read: {failure.strerror}.") from failure
    with source:
        yield source
