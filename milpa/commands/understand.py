"""milpa understand: what messages want, as the bot would understand them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Language(StrEnum):
    ES = "es"
    EN = "en"


def understand(
    texts: Annotated[list[str] | None, typer.Argument(metavar="TEXT…", help="messages")] = None,
    jsonl: Annotated[Path | None, typer.Option(help='a file of {"text": …} lines; - is standard input')] = None,
    lang: Annotated[Language, typer.Option(help="the household's language")] = Language.ES,
    country: Annotated[str, typer.Option(help="the household's country; left out: MILPA_COUNTRY")] = "",
    currency: Annotated[str, typer.Option(help="its currency; left out: the country's")] = "",
    now: Annotated[str, typer.Option(help="the moment, ISO 8601; left out: now")] = "",
) -> None:
    """Say what messages want: one JSON object a line, in their order, with Rasa or else by the rules."""
    import asyncio

    from milpa.understanding import Asked, answer

    asyncio.run(answer(Asked(texts or [], jsonl, lang, country.upper(), currency.upper(), _moment(now))))


def _moment(now: str) -> datetime | None:
    try:
        return datetime.fromisoformat(now) if now else None
    except ValueError as odd:
        raise typer.BadParameter(f"{now} is no moment in ISO 8601, like 2026-11-24T10:00-06:00") from odd
