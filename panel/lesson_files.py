"""What became of lessons and questions, as files: the same values as the page and its JSON, with their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.responses import JSONResponse, Response

from core.i18n import Words
from core.paper import figure_words, lesson_words
from core.paper.workbook import Value
from core.services.statistics_json import flat
from panel import exports

Rows = Iterator[Sequence[Value]]


@dataclass(frozen=True)
class Telling:
    name: str  #: of the file, without its ending
    about: Mapping[str, Any]  #: the group, the days and the hour
    values: Mapping[str, Mapping[str, Any]]  #: by lesson or question
    whose: Callable[[str, str], str]  #: in the author's words, of a lesson or question and one of its figures

    def answer(self, form: str | None, _: Words) -> Response | None:
        """As JSON or as a file; None where a page is asked for."""
        if form == "json":
            return JSONResponse({**self.about, "figures": self.values}, headers={"Cache-Control": "no-store"})
        if form == "csv":
            return exports.csv_file(f"{self.name}.csv", self.rows(_))
        if form == "xlsx":
            sheets = {_("Cifras"): self.rows(_), _("Diccionario"): self.dictionary(_)}
            return exports.xlsx_file(f"{self.name}.xlsx", sheets)
        return None

    def rows(self, _: Words) -> Rows:
        yield _("Clave"), _("De qué"), _("Cifra"), _("Valor")
        for key, value in self.about.items():
            yield key, _("de qué trata el archivo"), figure_words.figure(key, _), value
        for thing, figures in self.values.items():
            for key, value in flat(figures):
                yield f"{thing}.{key}", self.whose(thing, key), lesson_words.figure(key, _), value

    def dictionary(self, _: Words) -> Rows:
        """What each figure is, once for all lessons."""
        yield _("Clave"), _("Cifra"), _("Unidad"), _("Si está vacío")
        for key in self.about:
            yield key, figure_words.figure(key, _), figure_words.unit(key, _), figure_words.emptiness(key, _)
        for key in dict.fromkeys(key for figures in self.values.values() for key, _value in flat(figures)):
            what = lesson_words.figure(key, _), lesson_words.unit(key, _), lesson_words.emptiness(key, _)
            yield f"….{key}", *what
