"""The poster that invites to a group: what it is, the square to point the phone at, and what Milpa never asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from fpdf.enums import Align

from core.i18n import Words
from core.paper.sheet import GREEN, INK, MARGIN, Sheet


@dataclass(frozen=True)
class Poster:
    title: str
    lead: str
    steps: tuple[str, ...]
    address: str  #: what the square says
    shown: str  #: the same, short enough to be typed
    promise: str
    foot: str


def poster(_: Words, group: str, address: str, by: str | None, place: str | None, until: date | None) -> Poster:
    return Poster(
        title=group,
        lead=_("Aprenda a cuidar su remesa y a ahorrar para lo suyo, por Telegram. Lecciones de minuto y medio."),
        steps=(
            _("1. Apunte la cámara de su teléfono a este cuadro."),
            _("2. Se abre Telegram. Toque «Iniciar»."),
            _("3. Si la cámara no lo lee, escriba esta dirección:"),
        ),
        address=address,
        shown=address.removeprefix("https://"),
        promise=_(
            "Es gratis. Milpa nunca pide PIN, claves, fotos de documentos ni depósitos. "
            "Si alguien se los pide en su nombre, no es Milpa. Puede salirse cuando quiera."
        ),
        foot=_foot(_, by, place, until),
    )


def draw(form: str, facts: dict[str, Any]) -> bytes:
    """`form` is pdf, and nothing else is asked for."""
    return printed(Poster(**{**facts, "steps": tuple(facts["steps"])}))


def printed(page: Poster) -> bytes:
    sheet = Sheet(page.title)
    sheet.set_text_color(*GREEN)
    sheet.words("Milpa", 30, bold=True, align=Align.C)
    sheet.words(page.title, 24, bold=True, align=Align.C, gap=3)
    sheet.set_text_color(*INK)
    sheet.words(page.lead, 16, align=Align.C, gap=2)
    sheet.qr(page.address, 108)
    sheet.ln(2)
    for step in page.steps:
        sheet.words(step, 14, gap=1.5)
    sheet.words(page.shown, 15, bold=True, align=Align.C, gap=4)
    sheet.set_draw_color(*GREEN)
    sheet.line(MARGIN, sheet.get_y(), sheet.w - MARGIN, sheet.get_y())
    sheet.ln(3)
    sheet.words(page.promise, 13, bold=True, gap=3)
    sheet.words(page.foot, 10, align=Align.C)
    return bytes(sheet.output())


def _foot(_: Words, by: str | None, place: str | None, until: date | None) -> str:
    facilitates = _("Acompaña: {name}").format(name=by) if by else None
    good = _("Sirve hasta el {day}").format(day=_.long_day(until)) if until else None
    return " · ".join(part for part in (facilitates, place, good) if part)
