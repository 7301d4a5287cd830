"""The panel's mouth for charts: what is drawn, and the one sentence that says what it shows."""

from __future__ import annotations

from typing import Any

from core.domain.question_health import LessonStops
from core.domain.savings import Evidence
from core.domain.statistics import Count
from core.i18n import Words
from core.services.statistics import LessonFigures
from core.services.trends import Month

Facts = dict[str, Any]


def completed(months: tuple[Month, ...], _: Words) -> Facts:
    values = [month.completed.acts for month in months]
    return _months(_("Lecciones completadas, mes por mes"), months, values, [_count(one, _) for one in values], _)


def saved(months: tuple[Month, ...], currency: str, _: Words) -> Facts:
    """What households said, in one currency; in whole units, for the cents are in the table."""
    each = [month.saved.get(currency, {}).get(Evidence.SAID) for month in months]
    values = [None if money is None else money.minor / 100 for money in each]
    texts = [_("reservado") if value is None else _.number(round(value)) for value in values]
    title = _("Ahorro dicho en {currency}, mes por mes").format(currency=currency)
    return _months(title, months, values, texts, _)


def funnel(title: str, figures: LessonFigures, _: Words) -> Facts:
    steps = [
        (_("Enviada"), figures.sent),
        (_("Empezada"), figures.sent_started),
        (_("Completada"), figures.sent_completed),
    ]
    return {
        "kind": "steps",
        "title": title,
        "labels": [label for label, _value in steps],
        "values": [value for _label, value in steps],
        "texts": [_count(value, _) for _label, value in steps],
    }


def stops(told: LessonStops, _: Words) -> Facts:
    steps = [(one.words, one.reached) for one in told.stops] + [(_("La terminaron"), told.completed)]
    return {
        "kind": "steps",
        "title": _("Hasta dónde llegaron"),
        "labels": [label for label, _value in steps],
        "values": [value for _label, value in steps],
        "texts": [_count(value, _) for _label, value in steps],
    }


def finding(facts: Facts, _: Words) -> str:
    """For who does not see the picture: what it says, bar by bar."""
    each = [f"{label} {text}" for label, text in zip(facts["labels"], facts["texts"], strict=True)]
    return f"{facts['title']}: {', '.join(each)}."


def _months(title: str, months: tuple[Month, ...], values: list[Any], texts: list[str], _: Words) -> Facts:
    labels = [_.short_month(month.first) for month in months]
    return {"kind": "months", "title": title, "labels": labels, "values": values, "texts": texts}


def _count(value: Count, _: Words) -> str:
    return _("reservado") if value is None else _.number(value)
