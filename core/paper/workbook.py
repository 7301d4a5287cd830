"""A spreadsheet of plain sheets. Texts stay texts: nothing in it is a formula or a link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

Value = str | int | None
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

ROW_BY_ROW = {"in_memory": False, "constant_memory": True}


def draw(form: str, facts: dict[str, Any]) -> bytes:
    """`form` is xlsx, and nothing else is asked for; the sheets come as pairs, for their order counts."""
    return book(dict(facts["sheets"]))


def book(sheets: Mapping[str, Iterable[Sequence[Value]]], *, is_long: bool = False) -> bytes:
    """A long one is written row by row as it is read, so that a hundred thousand rows need little room."""
    body = BytesIO()
    with xlsxwriter.Workbook(body, OPTIONS | (ROW_BY_ROW if is_long else {})) as workbook:
        for title, rows in sheets.items():
            sheet = workbook.add_worksheet(title)
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, 0, 34)
            sheet.set_column(1, 1, 70)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, ["" if value is None else value for value in row])
    return body.getvalue()
