"""What became of lessons, of questions and of who came, as files: the values of the page, with their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from starlette.responses import JSONResponse, Response

from core.i18n import Words
from core.paper import figure_words, lesson_words
from core.paper.workbook import Value
from core.services.statistics_json import flat
from panel import exports

Rows = Iterator[Sequence[Value]]


class FigureWords(Protocol):
    """The words of one kind of figure, by its key."""

    def figure(self, key: str, _: Words) -> str: ...

    def unit(self, key: str, _: Words) -> str: ...

    def emptiness(self, key: str, _: Words) -> str: ...


@dataclass(frozen=True)
class Telling:
    name: str  #: of the file, without its ending
    about: Mapping[str, Any]  #: the group, the days and the hour
    values: Mapping[str, Mapping[str, Any]]  #: by lesson, question or week
    whose: Callable[[str, str], str]  #: in the author's words, of one of them and one of its figures
    figure_words: FigureWords = lesson_words

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
                yield f"{thing}.{key}", self.whose(thing, key), self.figure_words.figure(key, _), value

    def dictionary(self, _: Words) -> Rows:
        """What each figure is, once for all of them."""
        yield _("Clave"), _("Cifra"), _("Unidad"), _("Si está vacío")
        for key in self.about:
            yield key, figure_words.figure(key, _), figure_words.unit(key, _), figure_words.emptiness(key, _)
        for key in dict.fromkeys(key for figures in self.values.values() for key, _value in flat(figures)):
            own = self.figure_words
            yield f"….{key}", own.figure(key, _), own.unit(key, _), own.emptiness(key, _)
