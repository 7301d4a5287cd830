"""Files for a spreadsheet: the same figures as the page, each with the words that say what it is."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from starlette.responses import Response

from core.i18n import Words
from core.services.statistics import Overview
from core.services.statistics_json import as_json, flat
from panel import words

#: What makes a spreadsheet take a text for a formula (OWASP ASVS 1.2.10, CWE-1236).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")
#: Without this mark Excel reads UTF-8 as something else and spoils the accents.
BOM = "\ufeff"

Value = str | int | None


def csv_file(name: str, rows: Iterable[Sequence[Value]]) -> Response:
    text = io.StringIO()
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([guarded(value) for value in row])
    plain = re.sub(r"[^\w.-]", "_", name, flags=re.ASCII)
    disposition = f'attachment; filename="{plain}"'
    headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
    return Response(BOM + text.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def guarded(value: Value) -> Value:
    """A text that a spreadsheet would run is made to stay a text; numbers are left alone."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def overview_rows(overview: Overview, _: Words) -> Iterator[Sequence[Value]]:
    yield _("Clave"), _("Cifra"), _("Valor")
    for key, value in flat(as_json(overview)):
        yield key, words.figure(key, _), value
