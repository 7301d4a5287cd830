"""Buttons of the register of organisations."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.outgoing import community_data as data
from bot.outgoing.keyboards import button, one_each, rows
from core.domain.organisations import Organisation, OrganisationKind
from core.i18n import Words
from core.paper.community_words import organisation_kind


def begin(_: Words, has_mine: bool) -> InlineKeyboardMarkup:
    mine = [button(_("La que yo anoté"), data.Register("mine"))] if has_mine else []
    return rows(
        [button(_("Buscar por lugar"), data.Register("search"))],
        [button(_("Anotar una organización"), data.Register("new"))],
        mine,
    )


def person_or_many(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Es una organización"), data.Register("many"))],
        [button(_("Es una persona"), data.Register("person"))],
    )


def kinds(_: Words) -> InlineKeyboardMarkup:
    return one_each(
        button(organisation_kind(one, _).capitalize(), data.Register("kind", i))
        for i, one in enumerate(OrganisationKind)
    )


def whose_contact(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, está de acuerdo"), data.Register("agreed"))],
        [button(_("No: poner otro contacto"), data.Register("other"))],
    )


def who_sees(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Cualquiera que busque"), data.Register("public"))],
        [button(_("Solo el programa"), data.Register("private"))],
    )


def mine(_: Words, one: Organisation) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, sigue activa"), data.StillActive(one.id, "yes"))],
        [button(_("Quitarla del registro"), data.StillActive(one.id, "no"))],
    )


def still_active(_: Words, number: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, sigue activa"), data.StillActive(number, "yes"))],
        [button(_("Ya no"), data.StillActive(number, "no"))],
    )
