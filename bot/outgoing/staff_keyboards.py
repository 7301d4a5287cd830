"""Buttons that only facilitators and coordinators see."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import staff_data
from bot.outgoing.keyboards import button, one_each, rows, short
from core.domain.campaigns import Campaign, CampaignState, Content
from core.domain.lesson import Lesson
from core.domain.staff import Group
from core.i18n import Words
from core.services.help_requests import HelpRequest
from core.services.reports import Report

#: Lessons on one screen.
PAGE = 7


def groups(_: Words, each: Sequence[Group]) -> InlineKeyboardMarkup:
    shown = [[button(short(group.name), data.GroupShow(group.id))] for group in each]
    return rows(*shown, [button(_("Grupo nuevo"), data.Menu("new_group"))])


def campaign_lessons(_: Words, each: Sequence[Lesson], page: int) -> InlineKeyboardMarkup:
    first = min(page, max(0, len(each) - 1) // PAGE) * PAGE
    shown = [
        [button(short(f"{lesson.number} {lesson.title}"), data.Campaign("group", lesson.slug, None))]
        for lesson in each[first : first + PAGE]
    ]
    back = [button(_("Antes"), data.CampaignPage(first // PAGE - 1))] if first else []
    more = [button(_("Más"), data.CampaignPage(first // PAGE + 1))] if first + PAGE < len(each) else []
    return rows(
        *shown,
        [*back, *more],
        [
            button(_("Un mensaje"), staff_data.Compose(Content.MESSAGE)),
            button(_("Una pregunta"), staff_data.Compose(Content.POLL)),
        ],
        [
            button(_("Una invitación"), staff_data.Compose(Content.EVENT)),
            button(_("Un cuestionario"), staff_data.Compose(Content.FORM)),
        ],
        [
            button(_("Varias lecciones"), staff_data.Compose(Content.TRACK)),
            button(_("Las que mandé"), data.Menu("campaigns")),
        ],
    )


def campaign_groups(_: Words, lesson: str, each: Sequence[Group]) -> InlineKeyboardMarkup:
    return one_each(button(short(group.name), data.Campaign("preview", lesson, group.id)) for group in each)


def campaign(_: Words, each: Campaign, uncertain: int = 0) -> InlineKeyboardMarkup:
    """What may be done with it now."""
    acts = {
        CampaignState.SCHEDULED: [(_("Detener"), "stop")],
        CampaignState.SENDING: [(_("Pausar"), "pause"), (_("Detener"), "stop")],
        CampaignState.PAUSED: [(_("Que siga"), "resume"), (_("Detener"), "stop")],
    }.get(each.state, [])
    if uncertain and each.state is not CampaignState.PAUSED:
        acts = [*acts, (_("Enviar de nuevo"), "again")]
    row = [button(text, data.CampaignAct(each.id, act)) for text, act in acts]
    change = [button(_("Cambiar"), staff_data.Draft(each.id, "show"))] if each.state is CampaignState.SCHEDULED else []
    is_out = each.state not in (CampaignState.DRAFT, CampaignState.SCHEDULED)
    if each.kind is Content.FORM and each.takes_answers and is_out:
        row.append(button(_("Cerrar respuestas"), data.CampaignAct(each.id, "close")))
    over = each.state in (CampaignState.FINISHED, CampaignState.STOPPED, CampaignState.CANCELLED)
    copy = [button(_("Copiar"), data.CampaignAct(each.id, "copy"))] if over else []
    return rows([button(_("Cómo va"), data.CampaignAct(each.id, "result"))], row, [*change, *copy])


def campaigns(_: Words, each: Sequence[tuple[Campaign, str]]) -> InlineKeyboardMarkup:
    return one_each(button(short(title), data.CampaignAct(one.id, "result")) for one, title in each)


def campaign_result(_: Words, campaign_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Ver resultado"), data.CampaignAct(campaign_id, "result"))])


def reports(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("La semana pasada"), staff_data.AskReport(str(Report.WEEK)))],
        [button(_("El mes pasado"), staff_data.AskReport(str(Report.MONTH)))],
        [button(_("El mes pasado, para imprimir"), staff_data.AskReport(str(Report.PAPER)))],
        [button(_("Este mes, hasta hoy"), staff_data.AskReport(str(Report.SO_FAR)))],
    )


def requests(_: Words, each: Sequence[HelpRequest]) -> InlineKeyboardMarkup:
    return one_each(
        button(short(_("Responder a {name}").format(name=one.called or _("sin nombre"))), data.Help(one.id))
        for one in each
    )


def open_requests(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Ver quién"), data.Menu("requests"))])


def url(text: str, address: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, url=address)]])
