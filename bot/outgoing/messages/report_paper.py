"""The month on paper: which figures stand in which table, each as the spreadsheet says it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from core.i18n import Words
from core.paper import figure_words
from core.services.reports import Telling

ABOUT = ("group", "from", "to", "at", "definition")
COUNTS = frozenset({"acts", "households"})
LESSONS = ("lesson_sent", "lesson_started", "lesson_completed", "completion", "quiz")
SAVINGS = ("savings", "dollars", "goal_set", "goal_reached", "remittance", "reminder_set")
FORMAL = ("sessions", "chains", "formalised", "products", "conversion", "retention")
HELP = ("help_asked", "help_answered", "help_in_an_hour", "help_in_a_day", "help_waiting")

MONEY = re.compile(r"\d+\.\d\d")
Parts = dict[str, Any]  #: «acts», «households», «percent» …, or «» for a figure that has none


def facts(_: Words, telling: Telling, title: str) -> dict[str, Any]:
    """For core.paper.report. The months stand in the spreadsheet only."""
    each = dict(telling.figures)
    at = _.local(datetime.fromisoformat(each["at"]))
    foot = _("Calculado el {day} a las {hour}. Definiciones, versión {version}.").format(
        day=_.long_day(at.date()), hour=_.hour(at.time()), version=each["definition"]
    )
    return {
        "title": title,
        "lead": _(
            "«Reservado» señalaría a menos de 5 hogares. Todas las cifras y qué es cada una: en la hoja de cálculo."
        ),
        "language": _.language,
        "heads": [_("Cifra"), _("Valor"), _("Hogares")],
        "sections": [(head, rows) for head, rows in _sections(_, telling) if rows],
        "foot": foot,
        "by_hand": _("Firma: ______________________"),
    }


def _sections(_: Words, telling: Telling) -> list[tuple[str, list[list[str]]]]:
    tables: defaultdict[str, list[list[str]]] = defaultdict(list)
    for name, parts in _figures(telling):
        tables[_table(name.partition(".")[0])].append(_row(_, name, parts))
    heads = {
        "people": _("Gente"),
        "lessons": _("Lecciones"),
        "savings": _("Ahorro y remesas"),
        "formal": _("Asesorías y cuentas"),
        "help": _("Ayuda de una persona"),
    }
    return [(head, tables[name]) for name, head in heads.items()]


def _table(kind: str) -> str:
    each = {"lessons": LESSONS, "savings": SAVINGS, "formal": FORMAL, "help": HELP}
    return next((name for name, kinds in each.items() if kind in kinds), "people")


def _figures(telling: Telling) -> Iterator[tuple[str, Parts]]:
    """Figures with their parts together, in the order of the page."""
    found: defaultdict[str, Parts] = defaultdict(dict)
    for key, value in telling.figures:
        if key in ABOUT or key.startswith("months."):
            continue
        # In «savings.GTQ.households» the last word is a figure of its own.
        is_whole = "." not in key or key.startswith(("savings.", "dollars."))
        name, last = (key, "") if is_whole else key.rsplit(".", 1)
        found[name][last] = value
    yield from found.items()


def _row(_: Words, name: str, parts: Parts) -> list[str]:
    label = figure_words.whole_figure(name, _)
    if "percent" in parts:
        return [label, _rate(_, parts), ""]
    if COUNTS & parts.keys():
        return [label, told(_, parts["acts"]), told(_, parts["households"])]
    return [label, told(_, parts[""]), ""]


def _rate(_: Words, parts: Parts) -> str:
    if parts["part"] is None:
        return _("reservado")
    if parts["percent"] is None:
        return _("todavía nadie")
    of = _("{part} de {whole}").format(part=_.number(parts["part"]), whole=_.number(parts["whole"]))
    return f"{parts['percent']} % ({of})"


def told(_: Words, value: str | int | None) -> str:
    if value is None:
        return _("reservado")
    if isinstance(value, int):
        return _.number(value)
    return f"{Decimal(value):,}" if MONEY.fullmatch(value) else value
