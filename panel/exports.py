"""Files for a spreadsheet: the same figures as the page, each with the words that say what it is."""

from __future__ import annotations

import asyncio
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from starlette.responses import Response, StreamingResponse

from core.i18n import Words
from core.paper.workbook import Value, book
from core.services.breakdown import Line
from core.services.ledger import LedgerRow
from core.services.statistics import Overview
from core.services.statistics_json import as_json, flat
from panel import words

#: What makes a spreadsheet take a text for a formula (OWASP ASVS 1.2.10, CWE-1236).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")
#: Without this mark Excel reads UTF-8 as something else and spoils the accents.
BOM = "\ufeff"

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: So many characters are sent at a time.
PIECE = 16_000


def csv_file(name: str, rows: Iterable[Sequence[Value]]) -> Response:
    return Response("".join(csv_lines(rows)), media_type="text/csv; charset=utf-8", headers=as_file(name))


def csv_stream(name: str, rows: Iterable[Sequence[Value]]) -> Response:
    """As it is read, so that a hundred thousand rows need no room; Starlette asks for each piece in a thread."""
    return StreamingResponse(csv_lines(rows), media_type="text/csv; charset=utf-8", headers=as_file(name))


def csv_lines(rows: Iterable[Sequence[Value]]) -> Iterator[str]:
    text = io.StringIO(BOM)
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([guarded(value) for value in row])
        if text.tell() > PIECE:
            yield text.getvalue()
            text.seek(0)
            text.truncate()
    yield text.getvalue()


def xlsx_file(name: str, sheets: Mapping[str, Iterable[Sequence[Value]]]) -> Response:
    return Response(book(sheets), media_type=XLSX, headers=as_file(name))


async def long_xlsx_file(name: str, sheets: Mapping[str, Iterable[Sequence[Value]]]) -> Response:
    """Made in a thread of its own, for the chat must not wait for it."""
    return Response(await asyncio.to_thread(book, sheets, is_long=True), media_type=XLSX, headers=as_file(name))


def as_file(name: str) -> dict[str, str]:
    plain = re.sub(r"[^\w.-]", "_", name, flags=re.ASCII)
    return {"Content-Disposition": f'attachment; filename="{plain}"', "Cache-Control": "no-store"}


def guarded(value: Value) -> Value:
    """A text that a spreadsheet would run is made to stay a text; numbers are left alone."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def overview_rows(overview: Overview, _: Words) -> Iterator[Sequence[Value]]:
    yield _("Clave"), _("Cifra"), _("Valor")
    for key, value in flat(as_json(overview)):
        yield key, words.figure(key, _), value


def dictionary_rows(overview: Overview, _: Words) -> Iterator[Sequence[Value]]:
    """What each figure is, in which unit, and what an empty cell means."""
    yield _("Clave"), _("Cifra"), _("Unidad"), _("Si está vacío")
    for key, _value in flat(as_json(overview)):
        yield key, words.figure(key, _), words.unit(key, _), words.emptiness(key, _)


def breakdown_rows(lines: Iterable[Line], _: Words) -> Iterator[Sequence[Value]]:
    yield _("Corte"), _("Nombre"), _("Clave"), _("Cifra"), _("Valor")
    for line in lines:
        name = words.line(line.name, line.label, _)
        for key, figure, value in islice(overview_rows(line.figures, _), 1, None):
            yield line.name, name, key, figure, value


LEDGER = ("dia", "clase", "hogar", "nombre", "grupo", "leccion", "monto", "moneda", "prueba")


def breakdown_dictionary(lines: Sequence[Line], _: Words) -> Iterator[Sequence[Value]]:
    """Each key once; not every line has every currency."""
    rows = {row[0]: row for line in lines for row in dictionary_rows(line.figures, _)}
    yield from rows.values()


def ledger_dictionary(_: Words) -> Iterator[Sequence[Value]]:
    yield _("Clave"), _("Cifra"), _("Unidad"), _("Si está vacío")
    hidden = _("reservado: señalaría a menos de 5 hogares, o no hay de quién")
    none = _("no es de una fila de esta clase")
    yield "dia", _("El día en que pasó"), _("fecha, en la hora del programa"), ""
    yield "clase", _("Qué pasó"), _("palabra fija, en inglés"), ""
    yield "hogar", _("Seudónimo del hogar, que vale solo en este archivo"), _("palabras"), ""
    yield "nombre", _("Cómo se llama, si aceptó mostrarse y se pidió con una razón"), _("palabras"), _("sin nombres")
    yield "grupo", _("El código de su grupo entonces"), _("palabras"), hidden
    yield "leccion", _("De qué lección"), _("palabras"), _("delicada, o no es de una lección")
    yield "monto", _("Cuánto dinero"), _("en la moneda de al lado"), none
    yield "moneda", _("En qué moneda"), "ISO 4217", none
    yield "prueba", _("Dicho, con comprobante visto o confirmado"), "said, shown, confirmed", none


def ledger_rows(rows: Iterable[LedgerRow]) -> Iterator[Sequence[Value]]:
    yield LEDGER
    for row in rows:
        amount = (str(row.amount.amount), row.amount.currency) if row.amount else (None, None)
        yield (
            row.day.isoformat(),
            row.kind,
            row.household,
            row.called,
            row.group,
            row.lesson,
            *amount,
            row.evidence,
        )
