"""A CV of one page: what a young person can do, in her own words; the telephone is written in by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fpdf.enums import Align

from core.i18n import Words
from core.paper.sheet import GREEN, INK, MARGIN, Sheet


@dataclass(frozen=True)
class Cv:
    name: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]  #: a heading and its lines
    by_hand: str


def cv(_: Words, name: str, studies: str, skills: str, done: str) -> Cv:
    each = ((_("Estudios"), studies), (_("Lo que sé hacer"), skills), (_("Lo que he hecho"), done))
    parts = tuple((head, lines(text)) for head, text in each if lines(text))
    return Cv(name, parts, _("Teléfono (a mano): ______________________"))


def lines(text: str) -> tuple[str, ...]:
    """What she told apart by commas, stops or lines; each begins large."""
    told = [piece.strip(" .") for piece in text.replace("\n", ",").replace(";", ",").split(",")]
    return tuple(piece[:1].upper() + piece[1:] for piece in told if piece)[:8]


def draw(_form: str, facts: dict[str, Any]) -> bytes:
    sheet = Sheet(facts["name"])
    sheet.set_text_color(*GREEN)
    sheet.words(facts["name"], 28, bold=True, align=Align.L, gap=2)
    sheet.set_text_color(*INK)
    sheet.words(facts["by_hand"], 12, gap=6)
    for head, told in facts["parts"]:
        sheet.set_text_color(*GREEN)
        sheet.words(head, 17, bold=True, gap=1)
        sheet.set_draw_color(*GREEN)
        sheet.line(MARGIN, sheet.get_y(), sheet.w - MARGIN, sheet.get_y())
        sheet.ln(3)
        sheet.set_text_color(*INK)
        for line in told:
            sheet.words(f"• {line}", 13, gap=1.5)
        sheet.ln(5)
    return bytes(sheet.output())
