"""Buttons with which a campaign is made, and those that arrive with one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data, form_keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.keyboards import button, one_each, rows, short
from bot.outgoing.messages import campaigns as words
from bot.outgoing.messages.members import name
from core.domain.campaigns import Campaign, Content, Who
from core.domain.drips import CatchUp
from core.domain.members import Member
from core.domain.staff import Group
from core.i18n import Words
from core.library.modules import Module
from core.services.campaign_letters import Spoken

PAGE = 8
RHYTHMS = (1, 3, 7, 14)


def letter(_: Words, one: Spoken) -> InlineKeyboardMarkup:
    choices = [[button(choice, data.Vote(one.campaign_id, i))] for i, choice in enumerate(words.choices(_, one))]
    begin = form_keyboards.begin(_, one.campaign_id) if one.has_questions else []
    return rows(*choices, begin, [button(_("Menos mensajes"), callback_data.Menu("fewer"))])


def groups(_: Words, kind: Content, each: Sequence[Group]) -> InlineKeyboardMarkup:
    return one_each(button(short(group.name), data.Compose(str(kind), group.id)) for group in each[:10])


def modules(_: Words, group: int, each: Sequence[Module]) -> InlineKeyboardMarkup:
    kind = str(Content.TRACK)
    return one_each(
        button(short(f"{one.number}. {one.title(_.language)}"), data.Compose(kind, group, one.number))
        for one in each[:10]
    )


def draft(_: Words, one: Campaign) -> InlineKeyboardMarkup:
    def to(step: str) -> data.Draft:
        return data.Draft(one.id, step)

    now = _("Empezar ahora") if one.kind is Content.TRACK else _("Mandar ahora")
    own = {
        Content.LESSON: [button(_("Leerla primero"), to("read"))],
        Content.TRACK: [button(_("Ritmo"), to("rhythm")), button(_("Si llegan tarde"), to("late"))],
        Content.EVENT: [button(_("Cambiar el texto"), to("text")), button(_("Día y lugar"), to("day"))],
    }.get(one.kind, [button(_("Cambiar el texto"), to("text"))])
    compare = [] if one.kind in (Content.TRACK, Content.EVENT) else [button(_("Comparar"), to("compare"))]
    return rows(
        [button(now, to("now"))],
        [button(_("A otra hora"), to("when")), button(_("No mandar"), to("drop"))],
        [button(_("Envíemelo a mí"), to("mine")), button(_("A quiénes"), to("who"))],
        [*own, *compare],
        *(form_keyboards.draft(_, one) if one.kind is Content.FORM else []),
    )


def who(_: Words, one: Campaign) -> InlineKeyboardMarkup:
    shown = [[button(_marked(words.who(_, each), each is one.who), data.ChooseWho(one.id, str(each)))] for each in Who]
    return rows(*shown, [button(_("Volver"), data.Draft(one.id, "show"))])


def pick(_: Words, one: Campaign, each: Sequence[Member], picked: Collection[int], page: int) -> InlineKeyboardMarkup:
    first = min(page, max(0, len(each) - 1) // PAGE) * PAGE
    shown = [
        [
            button(
                _marked(short(name(_, her), 30), her.household_id in picked),
                data.Draft(one.id, "pick", her.household_id),
            )
        ]
        for her in each[first : first + PAGE]
    ]
    back = [button(_("Antes"), data.Draft(one.id, "page", first // PAGE - 1))] if first else []
    more = [button(_("Más"), data.Draft(one.id, "page", first // PAGE + 1))] if first + PAGE < len(each) else []
    return rows(*shown, [*back, *more], [button(_("Listo"), data.Draft(one.id, "show"))])


def compare(_: Words, one: Campaign) -> InlineKeyboardMarkup:
    shares = {0: _("Nadie aparte"), 10: _("10 % aparte"), 20: _("20 % aparte")}
    shown = [
        button(_marked(text, one.holdout == share), data.Draft(one.id, "hold", share)) for share, text in shares.items()
    ]
    other = [] if one.kind is Content.LESSON else [button(_("Otro texto a la mitad"), data.Draft(one.id, "variant"))]
    return rows(shown[:1], shown[1:], other, [button(_("Volver"), data.Draft(one.id, "show"))])


def rhythm(_: Words, one: Campaign) -> InlineKeyboardMarkup:
    return one_each(
        button(_marked(words.rhythm(_, every), one.every == every), data.Draft(one.id, "every", every))
        for every in RHYTHMS
    )


def catch_up(_: Words, one: Campaign) -> InlineKeyboardMarkup:
    return one_each(
        button(_marked(words.catch_up(_, rule), one.catch_up is rule), data.CatchUp(one.id, str(rule)))
        for rule in CatchUp
    )


def _marked(text: str, is_so: bool) -> str:
    return f"✓ {text}" if is_so else text


def rains(_: Words, drafts: Sequence[tuple[int, str]]) -> InlineKeyboardMarkup:
    """Of each group, sent with one tap, or looked at first."""
    return rows(
        *(
            [
                button(short(_("Mandar a {group}").format(group=name), 20), data.Draft(number, "now")),
                button(_("Verla"), data.Draft(number, "show")),
            ]
            for number, name in drafts[:PAGE]
        )
    )
