"""Buttons of /ajustes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.keyboards import Row, button, rows
from bot.outgoing.settings_data import Clock, Country, Switch
from core.i18n import Words, country_name


def settings(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Cómo me dice"), data.Setting("called")), button(_("Idioma"), data.Setting("language"))],
        [button(_("País"), data.Setting("country")), button(_("Mi hora"), data.Setting("zone"))],
        [
            button(_("Día de remesa"), data.Setting("remittance_day")),
            button(_("Recordatorios"), data.Setting("reminders")),
        ],
        [
            button(_("Horas de silencio"), data.Setting("quiet")),
            button(_("Cuántos mensajes"), data.Setting("messages")),
        ],
        [
            button(_("Parte a apartar"), data.Setting("share_part")),
            button(_("Montos en avisos"), data.Setting("discreet")),
        ],
        [button(_("Meta en avisos"), data.Setting("names_goal")), button(_("Facilitadora"), data.Setting("share"))],
        [button(_("Contarme"), data.Setting("statistics")), button(_("Mi familia"), data.Menu("family"))],
        [button(_("Mis datos"), data.Menu("privacy")), button(_("Pausa o salir"), data.Menu("fewer"))],
        [button(_("Ocultar el chat"), data.Menu("hide")), button(_("Mi código"), data.Menu("code"))],
    )


def countries(_: Words, codes: Sequence[str]) -> InlineKeyboardMarkup:
    each = [button(country_name(_.language, code), Country(code)) for code in codes]
    return rows(*[each[i : i + 2] for i in range(0, len(each), 2)], _back(_))


def clocks(_: Words, zones: Sequence[str], now: datetime) -> InlineKeyboardMarkup:
    """One for each hour that it could be at her place."""
    shown: dict[str, Row] = {}
    for number, zone in enumerate(zones):
        words = _("{hour} ({place})").format(hour=_.hour(now.astimezone(ZoneInfo(zone)).time()), place=_place(_, zone))
        shown.setdefault(words, [button(words, Clock(number))])
    return rows(*shown.values(), _back(_))


def discreet(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sin montos"), Switch("discreet", "on")), button(_("Con montos"), Switch("discreet", "off"))],
        _back(_),
    )


def names_goal(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [
            button(_("Sin nombrarla"), Switch("names_goal", "off")),
            button(_("Con su nombre"), Switch("names_goal", "on")),
        ],
        _back(_),
    )


def messages(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Pocos"), Switch("messages", "fewer")), button(_("Como antes"), Switch("messages", "before"))],
        _back(_),
    )


def _place(_: Words, zone: str) -> str:
    named = {
        "America/Mexico_City": _("México"),
        "America/New_York": _("EE. UU., este"),
        "America/Chicago": _("EE. UU., centro"),
        "America/Denver": _("EE. UU., montaña"),
        "America/Los_Angeles": _("EE. UU., oeste"),
    }
    return named.get(zone, _("Centroamérica"))


def _back(_: Words) -> Row:
    return [button(_("Volver"), data.Menu("settings"))]
