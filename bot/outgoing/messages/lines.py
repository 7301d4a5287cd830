"""Whom one may ask or call in a country: what is verified with its day, and for the rest whom to ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from core.domain.facts import Fact
from core.i18n import Words, country_name

#: Of the fact register, in the order in which they are told.
KEYS = (
    "consulate",
    "consulate_papers",
    "diaspora_unit",
    "police_emergency",
    "extortion_line",
    "gbv_line",
    "disaster_line",
    "complaints",
    "consumer_line",
)
ASKED = re.compile(
    r"(?:(?:el|los|un|the|a) )?(?:consulados?|consulates?|telefonos de ayuda|lineas de ayuda|help lines?)"
    r"(?: (?:de|del|en|of|in)(?: (?:el|la|los|the))? [a-z ]{4,30})?"
)


def asks(plain_text: str) -> bool:
    return ASKED.fullmatch(plain_text.strip(" .?")) is not None


def lines(_: Words, country: str, each: Sequence[tuple[str, Fact | None]]) -> str:
    known = [f"• {_line(_, key, fact)}" for key, fact in each if fact is not None]
    missing = [name(_, key) for key, fact in each if fact is None]
    parts = [f"<b>{escape(country_name(_.language, country))}</b>", *known]
    if missing:
        parts.append(_("Sin revisar todavía: {what}.").format(what=", ".join(missing)))
        parts.append(
            _(
                "De eso no le doy un número que nadie ha comprobado: pregunte en la municipalidad o a una persona del "
                "programa."
            )
        )
    return "\n".join(parts)


def _line(_: Words, key: str, fact: Fact) -> str:
    told = fact.english if _.language == "en" and fact.english else fact.value
    seen = " " + _("(visto el {day})").format(day=_.long_day(fact.seen)) if fact.seen else ""
    head = "" if key == "consulate_papers" else f"{name(_, key)}: "
    return f"{head}{escape(told)}{seen}"


def name(_: Words, key: str) -> str:
    return {
        "consulate": _("consulados"),
        "consulate_papers": _("papeles en el consulado"),
        "diaspora_unit": _("oficina de gobierno para quienes están lejos"),
        "police_emergency": _("policía, emergencias"),
        "extortion_line": _("denuncia de extorsión"),
        "gbv_line": _("ayuda por violencia contra la mujer"),
        "disaster_line": _("desastres"),
        "complaints": _("quejas de un banco"),
        "consumer_line": _("defensa del consumidor"),
    }[key]


def origins(_: Words) -> str:
    return _(
        "<b>De dónde venimos</b>\n\n"
        "Un estudio de la OIM, de 2020, habló con organizaciones de gente de nuestros países que vive lejos.\n\n"
        "Para Guatemala y Honduras nombra los años 80; para la región, también el huracán Mitch, en 1998. "
        "Para Nicaragua, finales de los 70 y los años 80. De las organizaciones de El Salvador, 82 de cada 100 eran "
        "clubes de migrantes, con gente de distintos lugares.\n\n"
        "Solo contestaron 91 organizaciones, así que no habla de todas. La historia de su pueblo la saben sus mayores: "
        "pregúnteles."
    )
