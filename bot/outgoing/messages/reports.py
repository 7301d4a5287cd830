"""The week and the month, told to staff: a picture with its words, or a spreadsheet. No amount in a notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from bot.outgoing.files import drawn
from bot.outgoing.messages import report_paper
from bot.outgoing.sender import Call
from core.i18n import Words
from core.paper import figure_words
from core.services.reports import Report, Telling

#: What the week says of itself: people and what they did, no money.
OF_THE_WEEK = (
    *("reached", "joined.households", "lesson_completed.acts", "goal_set.acts", "sessions.acts"),
    *("formalised.households", "help_asked.acts", "blocked.households", "help_waiting"),
)
MOST_MONTHS = 12


def call(_: Words, chat_id: int, telling: Telling) -> Call:
    if telling.report is Report.WEEK:
        return _week(_, chat_id, telling)
    if telling.report is Report.PAPER:
        return _paper(_, chat_id, telling)
    caption = _("Las cifras {period}, en una hoja de cálculo. La segunda hoja dice qué es cada una.")
    name = f"milpa-{telling.since:%Y-%m}.xlsx"
    sheets = [(_("Cifras"), list(_rows(_, telling))), (_("Diccionario"), list(_dictionary(_, telling)))]
    document = drawn("workbook", "xlsx", name, {"sheets": sheets})
    words = caption.format(period=_period(_, telling))
    return Call("sendDocument", {"chat_id": chat_id, "document": document, "caption": words})


def _week(_: Words, chat_id: int, telling: Telling) -> Call:
    """The picture shows the months, so that one week is not taken for a turn; the words are the week itself."""
    caption = "\n".join([_("La semana {period}").format(period=_period(_, telling)), "", *_lines(_, telling)])
    months = _months(telling)
    if not months:
        return Call("sendMessage", {"chat_id": chat_id, "text": caption})
    chart = {
        "kind": "months",
        "title": _("Lecciones completadas, mes por mes"),
        "labels": [_.short_month(first) for first, _value in months],
        "values": [value for _first, value in months],
        "texts": [report_paper.told(_, value) for _first, value in months],
        "narrow": True,
    }
    picture = drawn("chart", "png", f"{_('semana')}.png", chart)
    return Call("sendPhoto", {"chat_id": chat_id, "photo": picture, "caption": caption})


def _paper(_: Words, chat_id: int, telling: Telling) -> Call:
    title = _("Las cifras {period}").format(period=_period(_, telling))
    paper = drawn("report", "pdf", f"milpa-{telling.since:%Y-%m}.pdf", report_paper.facts(_, telling, title))
    caption = _("{title}, para imprimir y firmar.").format(title=title)
    return Call("sendDocument", {"chat_id": chat_id, "document": paper, "caption": caption})


def _lines(_: Words, telling: Telling) -> Iterator[str]:
    figures = dict(telling.figures)
    for key in OF_THE_WEEK:
        yield f"{figure_words.figure(key.partition('.')[0], _)}: {report_paper.told(_, figures.get(key))}"


def _months(telling: Telling) -> list[tuple[date, int | None]]:
    ends = ".lesson_completed.acts"
    each = [(key, value) for key, value in telling.figures if key.startswith("months.") and key.endswith(ends)]
    return [(date.fromisoformat(f"{key.split('.')[1]}-01"), value) for key, value in each][-MOST_MONTHS:]


def _rows(_: Words, telling: Telling) -> Iterator[list[Any]]:
    yield [_("Clave"), _("Cifra"), _("Valor")]
    for key, value in telling.figures:
        yield [key, figure_words.figure(key, _), value]


def _dictionary(_: Words, telling: Telling) -> Iterator[list[Any]]:
    yield [_("Clave"), _("Cifra"), _("Unidad"), _("Si está vacío")]
    for key, _value in telling.figures:
        yield [key, figure_words.figure(key, _), figure_words.unit(key, _), figure_words.emptiness(key, _)]


def _period(_: Words, telling: Telling) -> str:
    if telling.report in (Report.MONTH, Report.PAPER):
        return _("de {month}").format(month=_.month(telling.since))
    return _("del {first} al {last}").format(first=_.long_day(telling.since), last=_.long_day(telling.until))


def which(_: Words) -> str:
    return _("¿Qué cifras quiere? Son de lo que a usted le toca ver.")
