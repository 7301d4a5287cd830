"""The copy of her data, in lines that a person can read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from html import escape, unescape
from typing import Any

from bot.outgoing.messages.budget import line_name
from bot.outgoing.messages.modules import path_name
from bot.outgoing.messages.rhythms import rhythm
from core.domain.household import Consent
from core.domain.money import Money
from core.domain.pledges import Deed
from core.i18n import Words
from core.paper.community_words import deed

#: A message holds 4,096; lines are never cut in the middle.
LONGEST = 3500


def pages(_: Words, everything: Mapping[str, Any], titles: Mapping[str, str]) -> list[str]:
    """`titles` are the lessons' by their slugs."""
    lines = _lines(_, everything, titles)
    found: list[list[str]] = [[]]
    for line in lines:
        if sum(map(len, found[-1])) + len(found[-1]) + len(line) > LONGEST:
            found.append([])
        found[-1].append(line)
    return ["\n".join(page).strip() for page in found]


def paper(_: Words, everything: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """The same as a plain text, which every phone opens."""
    text = "\n".join([_("Todo lo que Milpa guarda de usted"), "", *_lines(_, everything, titles)])
    return unescape(re.sub(r"</?b>", "", text)) + "\n"


def _lines(_: Words, everything: Mapping[str, Any], titles: Mapping[str, str]) -> list[str]:
    return [
        *_herself(_, everything["household"]),
        *_money(_, everything),
        *_lessons(_, everything, titles),
        *_others(_, everything),
    ]


def _herself(_: Words, who: Mapping[str, Any]) -> list[str]:
    since = _.long_day(_.local(datetime.fromisoformat(who["since"])).date())
    lines = [
        _("Le digo: {name}").format(name=escape(who["called"] or _("sin nombre"))),
        _("Remesa: {day}").format(day=escape(who["remittance_day"] or _("sin día fijo"))),
        _("Nos escribimos desde el {day}.").format(day=since),
    ]
    return [*lines, _("Grupo: {group}").format(group=escape(who["group"]))] if who["group"] else lines


def _money(_: Words, everything: Mapping[str, Any]) -> list[str]:
    goals = [_goal(_, goal) for goal in everything["goals"]]
    entries = [_entry(_, entry) for entry in everything["savings"]]
    arrived = [_arrived(_, remittance) for remittance in everything["remittances"]]
    moved = [
        f"• {_day(_, one['on'])}: {_.money(Money.of(one['amount'], one['currency']))}" for one in everything["moves"]
    ]
    taken = [f"• {_day(_, one['on'])}" for one in everything["products"]]
    return [
        *_titled(_("Sus metas:"), goals),
        *_titled(_("Lo que anotó:"), entries),
        *_titled(_("Lo que pasó de un lugar a otro:"), moved),
        *_titled(_("Cuentas y productos que contó:"), taken),
        *_titled(_("Sus remesas:"), arrived),
        *_titled(_("Sus compromisos:"), [_commitment(_, one) for one in everything["pledges"]]),
        *_titled(
            _("Las organizaciones que anotó:"), [f"• {escape(one['name'])}" for one in everything["organisations"]]
        ),
        *_titled(_("Su negocio:"), [_business(_, one) for one in everything["business"]]),
        *_titled(_("Lo que costaron sus envíos:"), [_cost(_, one) for one in everything["costs"]]),
        *_titled(_("Sus grupos de ahorro:"), [_circle(_, one) for one in everything["cuchubals"]]),
        *_titled(_("Su presupuesto:"), [_budget_line(_, one) for one in everything["budget"]]),
    ]


def _others(_: Words, everything: Mapping[str, Any]) -> list[str]:
    rhythms = [
        f"• {rhythm(_, one['rule'])}, {_.hour(time.fromisoformat(one['at']))}" for one in everything["reminders"]
    ]
    relatives = [f"• {escape(one['called'])}: {escape(one['goal'] or '?')}" for one in everything["relatives"]]
    along = [f"• {escape(one['goal'] or '?')}{_pledge(_, one)}" for one in everything["goes_along_with"]]
    visits = [f"• {_since(_, one['at'])}" for one in everything["visits"]]
    helped = [f"• {_since(_, one['on'])}" for one in everything["asked_for_help"]]
    said = [
        f"• {_since(_, one['on'])}: {_consent(_, Consent(one['consent']))}: {_('sí') if one['given'] else _('no')}"
        for one in everything["said_about_data"]
    ]
    return [
        *_titled(_("Sus recordatorios:"), rhythms),
        *_titled(_("Quién acompaña sus metas:"), relatives),
        *_titled(_("Metas que usted acompaña:"), along),
        *_titled(_("Visitas que apuntó:"), visits),
        *_titled(_("Pidió hablar con una persona:"), helped),
        *_titled(_("Lo que dijo sobre sus datos:"), said),
    ]


def _consent(_: Words, consent: Consent) -> str:
    named = {
        Consent.SERVICE: _("usar Milpa"),
        Consent.REMINDERS: _("recibir mensajes"),
        Consent.SHARE: _("que vean sus lecciones"),
        Consent.STATISTICS: _("contarla sin nombre"),
        Consent.FAMILY: _("acompañar una meta"),
    }
    return named[consent]


def _pledge(_: Words, one: Mapping[str, Any]) -> str:
    return f": {_.money(Money.of(one['pledge'], one['currency']))}" if one["pledge"] else ""


def _since(_: Words, at: str) -> str:
    return _.long_day(_.local(datetime.fromisoformat(at)).date())


def _lessons(_: Words, everything: Mapping[str, Any], titles: Mapping[str, str]) -> list[str]:
    read = [titles.get(one["lesson"], one["lesson"]) for one in everything["lessons"]]
    names = [f"• {escape(one['name'])}" for one in everything["certificates"]]
    waiting = len(everything["questions_to_come_back"])
    again = _.ngettext("{n} pregunta puede volver.", "{n} preguntas pueden volver.", waiting).format(n=waiting)
    return [
        *_titled(_("Lecciones que abrió:"), [f"• {escape(title)}" for title in read]),
        *([again] if waiting else []),
        *([_("Su camino: {path}.").format(path=path_name(_, everything["path"]))] if everything["path"] else []),
        *_titled(_("Sus constancias, a nombre de:"), names),
    ]


def _titled(title: str, lines: Sequence[str]) -> list[str]:
    return ["", f"<b>{title}</b>", *lines] if lines else []


def _cost(_: Words, one: Mapping[str, Any]) -> str:
    return f"• {_day(_, one['on'])}: {_.money(Money.of(one['fee'], one['currency']))}"


def _circle(_: Words, one: Mapping[str, Any]) -> str:
    part = _.money(Money.of(one["part"], one["currency"]))
    return "• " + _("{people} personas, {part} cada una").format(people=one["people"], part=part)


def _business(_: Words, one: Mapping[str, Any]) -> str:
    sold, spent = (_.money(Money.of(one[name], one["currency"])) for name in ("sold", "spent"))
    return f"• {_day(_, one['on'])}: " + _("vendió {sold}, gastó {spent}").format(sold=sold, spent=spent)


def _named(one: Mapping[str, Any]) -> str:
    return f"• {escape(one['name'])}"


def _commitment(_: Words, one: Mapping[str, Any]) -> str:
    return f"• {deed(Deed(one['deed']), _)}: {_day(_, one['due'])}"


def _budget_line(_: Words, one: Mapping[str, Any]) -> str:
    money = _.money(Money.of(one["amount"], one["currency"])) if one["amount"] is not None else "–"
    return f"• {escape(one['name'] or line_name(_, one['key']))}: {money}"


def _goal(_: Words, goal: Mapping[str, Any]) -> str:
    saved = _.money(Money.of(Decimal(goal["saved"]), goal["currency"]))
    return f"• {escape(goal['name'])}: {saved}"


def _entry(_: Words, entry: Mapping[str, Any]) -> str:
    sign = "+" if entry["what"] == "saving" else "−"
    return f"• {_day(_, entry['on'])}: {sign}{_.money(Money.of(entry['amount'], entry['currency']))}"


def _arrived(_: Words, remittance: Mapping[str, Any]) -> str:
    if remittance["amount"] is None:
        return f"• {_day(_, remittance['on'])}"
    return f"• {_day(_, remittance['on'])}: {_.money(Money.of(remittance['amount'], remittance['currency']))}"


def _day(_: Words, on: str) -> str:
    return _.long_day(date.fromisoformat(on))
