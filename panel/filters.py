"""What the address of a page asks for: a group and a period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

from core.domain.statistics import Filters
from core.errors import MilpaError


class DayUnreadable(MilpaError):
    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def number(said: object, digits: int = 9) -> int | None:
    """What a form or an address says as a number; None for anything else, also for more digits than there is room."""
    text = str(said or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= digits else None


def read(address: Mapping[str, str], zone: str) -> Filters:
    """Raises DayUnreadable or PeriodReversed."""
    return Filters(
        group=address.get("grupo", "").strip() or None,
        since=_day(address.get("desde", "")),
        until=_day(address.get("hasta", "")),
        zone=zone,
    )


def written(filters: Filters, **more: str) -> str:
    """The filters as the end of an address, «?» included, so that a page can be sent to a colleague."""
    values = {
        "grupo": filters.group or "",
        "desde": filters.since.isoformat() if filters.since else "",
        "hasta": filters.until.isoformat() if filters.until else "",
        **more,
    }
    given = {key: value for key, value in values.items() if value}
    return f"?{urlencode(given)}" if given else ""


def of_group(filters: Filters, code: str | None) -> Filters:
    return replace(filters, group=code)


def _day(words: str) -> date | None:
    if not words.strip():
        return None
    try:
        return date.fromisoformat(words.strip())
    except ValueError as error:
        raise DayUnreadable(words) from error


def file_name(what: str, asked: Filters) -> str:
    """Without its ending."""
    parts = (what, asked.group, asked.since, asked.until)
    return "-".join(str(part) for part in parts if part)
