"""The word of the day, by which she knows that whoever speaks to her is of the programme."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.i18n import Words
from core.services.day_words import GroupWord


def hers(_: Words, word: str) -> str:
    return _(
        "Hace bien en preguntar. La palabra de hoy es {word}.\n\n"
        "Si alguien le llama o le visita de parte de Milpa, pídale la palabra de hoy antes de decirla usted. "
        "Si no la sabe, no es del programa. La palabra cambia cada día.\n\n"
        "Ni con la palabra le pedimos PIN, documentos ni depósitos."
    ).format(word=f"<b>{escape(word)}</b>")


def staffs(_: Words, each: Sequence[GroupWord]) -> str:
    if not each:
        return _("Todavía no tiene grupos, así que no hay palabra de hoy.")
    lines = [f"• {escape(one.group)}: <b>{escape(one.word)}</b>" for one in each]
    return _("La palabra de hoy de cada grupo. Dígala usted primero cuando llame o visite:") + "\n" + "\n".join(lines)
