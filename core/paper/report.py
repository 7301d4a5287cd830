"""The month on paper: the same figures as the spreadsheet, in tables that are read line by line."""

from __future__ import annotations

from typing import Any

from fpdf.enums import TableBordersLayout, TextEmphasis
from fpdf.fonts import FontFace

from core.paper.sheet import FONT, GREEN, INK, MARGIN, Sheet

#: Of the width between the margins: what it is, how often or how much, and of how many households.
WIDTHS = (60, 27, 13)
LINE = 4.6


def draw(_form: str, facts: dict[str, Any]) -> bytes:
    """`facts`: title, lead, language, heads, sections of (head, rows), foot, by_hand."""
    sheet = Sheet(facts["title"])
    sheet.set_lang(facts["language"])
    sheet.set_auto_page_break(True, margin=MARGIN)
    sheet.set_text_color(*GREEN)
    sheet.words("Milpa", 16, bold=True)
    sheet.words(facts["title"], 15, bold=True, gap=1)
    sheet.set_text_color(*INK)
    sheet.words(facts["lead"], 9, gap=2)
    for head, rows in facts["sections"]:
        _section(sheet, head, facts["heads"], rows)
    sheet.words(facts["foot"], 8, gap=6)
    sheet.words(facts["by_hand"], 10)
    return bytes(sheet.output())


def _section(sheet: Sheet, head: str, heads: list[str], rows: list[list[str]]) -> None:
    sheet.start_section(head)
    sheet.set_text_color(*GREEN)
    sheet.words(head, 12, bold=True, gap=0.5)
    sheet.set_text_color(*INK)
    sheet.set_draw_color(*GREEN)
    sheet.set_font(FONT, "", 8.5)
    with sheet.table(
        col_widths=WIDTHS,
        text_align=("LEFT", "RIGHT", "RIGHT"),
        line_height=LINE,
        borders_layout=TableBordersLayout.HORIZONTAL_LINES,
        headings_style=FontFace(emphasis=TextEmphasis.B),
    ) as table:
        for cells in (heads, *rows):
            row = table.row()
            for cell in cells:
                row.cell(cell)
    sheet.ln(3)
