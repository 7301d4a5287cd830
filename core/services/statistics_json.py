"""The figures as plain values: what `milpa stats --json`, the panel's JSON and its CSV all say, to the digit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from core.domain.money import Money
from core.domain.programme import DEFINITION
from core.domain.statistics import Cell, Filters, Percent
from core.services.statistics import GRADES, Overview, Saved
from core.services.trends import Month


def as_json(overview: Overview) -> dict[str, Any]:
    """A figure that is hidden is null; money is text, so that no reader makes a float of it."""
    return {
        **about(overview.filters, overview.at, overview.definition),
        "reached": overview.reached,
        "active": percent(overview.active),
        "completion": percent(overview.completion),
        "quiz": percent(overview.quiz),
        **{kind: _cell(cell) for kind, cell in overview.happened.items()},
        "savings": {saved.currency: _saved(saved) for saved in overview.savings},
        "dollars": _dollars(overview),
        "sessions": _cell(overview.sessions),
        "chains": _cell(overview.chains),
        "formalised": _cell(overview.formalised),
        "products": {
            str(kind): {str(grade): _cell(cell) for grade, cell in grades.items()}
            for kind, grades in overview.products.items()
        },
        "conversion": {name.replace(".", "_"): percent(rate) for name, rate in overview.conversion.items()},
        "retention": percent(overview.retention),
        "help_in_an_hour": percent(overview.help_in_an_hour),
        "help_in_a_day": percent(overview.help_in_a_day),
        "help_waiting": overview.help_waiting,
        "months": {month.key: _month(month) for month in overview.months},
    }


def about(filters: Filters, at: datetime, definition: int = DEFINITION) -> dict[str, Any]:
    """What these figures are of."""
    return {
        "group": filters.group,
        "from": filters.since.isoformat() if filters.since else None,
        "to": filters.until.isoformat() if filters.until else None,
        "at": at.isoformat(),
        "definition": definition,
    }


def flat(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """(«savings.GTQ.said», «75.00») and so on, in the order of the page."""
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _dollars(overview: Overview) -> dict[str, Any]:
    """Each grade by itself, with the rates of which day and whose they are."""
    used = [overview.rates[saved.currency] for saved in overview.savings if saved.currency in overview.rates]
    return {
        **{str(grade): _money(overview.in_dollars(grade)) for grade in GRADES},
        **{f"formalised_{grade}": _money(overview.in_dollars(grade, formalised=True)) for grade in GRADES},
        "rates": {
            rate.currency: {"units": str(rate.units), "source": rate.source, "seen": rate.seen.isoformat()}
            for rate in used
        },
    }


def _month(month: Month) -> dict[str, Any]:
    return {
        "reached": month.reached,
        "lesson_completed": _cell(month.completed),
        "savings": {
            currency: {str(grade): _money(money) for grade, money in grades.items()}
            for currency, grades in month.saved.items()
        },
    }


def percent(rate: Percent) -> dict[str, int | None]:
    return {"part": rate.part, "whole": rate.whole, "percent": rate.percent, "low": rate.low, "high": rate.high}


def _cell(cell: Cell) -> dict[str, int | None]:
    return {"acts": cell.acts, "households": cell.households}


def _saved(saved: Saved) -> dict[str, Any]:
    return {
        "households": saved.households,
        "said": _money(saved.said),
        "shown": _money(saved.shown),
        "confirmed": _money(saved.confirmed),
        "withdrawn": _money(saved.withdrawn),
        **{f"formalised_{grade}": _money(money) for grade, money in saved.formalised.items()},
    }


def _money(money: Money | None) -> str | None:
    return None if money is None else str(money.amount)
