"""A brief of one page for a municipality."""

from __future__ import annotations

from collections.abc import Sequence

from fpdf.enums import Align

from core.paper.sheet import GREEN, INK, MARGIN, Sheet

#: So many lines are one page; what is more is said to be on the page of the panel.
MOST_LINES = 17


def printed(title: str, sections: Sequence[tuple[str, Sequence[str]]], foot: str, more: str) -> bytes:
    sheet = Sheet(title)
    sheet.set_text_color(*GREEN)
    sheet.words("Milpa", 22, bold=True, align=Align.L)
    sheet.words(title, 18, bold=True, gap=3)
    left = MOST_LINES
    for head, lines in sections:
        shown = lines[: max(0, left)]
        if not shown:
            break
        sheet.set_text_color(*GREEN)
        sheet.words(head, 14, bold=True, gap=1)
        sheet.set_text_color(*INK)
        for line in shown:
            sheet.words(f"• {line[:140]}", 11, gap=1)
        sheet.ln(3)
        left -= len(shown)
    if sum(len(lines) for _head, lines in sections) > MOST_LINES:
        sheet.words(more, 11, gap=2)
    sheet.set_draw_color(*GREEN)
    sheet.line(MARGIN, sheet.get_y(), sheet.w - MARGIN, sheet.get_y())
    sheet.ln(2)
    sheet.words(foot, 10)
    return bytes(sheet.output())
