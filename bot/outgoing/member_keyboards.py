"""Buttons around a group: its people, its posters, and the lesson done with somebody who has no phone."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data
from bot.outgoing import staff_data as data
from bot.outgoing.community_data import BusinessGroup, ClassOf, Cohort, MakeClass, Pupil
from bot.outgoing.keyboards import button, rows, short
from bot.outgoing.messages.lessons import letter
from bot.outgoing.messages.members import name, poster_name
from core.domain.invitations import Invitation
from core.domain.lesson import Question
from core.domain.members import Member, Reach
from core.domain.sessions import Manner
from core.domain.staff import Group
from core.i18n import Words
from core.services.lessons import Said

PAGE = 7
#: A person's own words reach her also where she wants nothing that we begin.
CAN_HEAR = (Reach.REACHABLE, Reach.NO_CONSENT)
MOST_POSTERS = 8


def group(_: Words, one: Group) -> InlineKeyboardMarkup:
    group_id = one.id
    people = button(_("Mi gente"), data.People(group_id, 0))
    phoneless = button(_("Alguien sin teléfono"), data.Register("ask", group_id))
    poster = button(_("Cartel con QR"), data.Poster("ask", group_id))
    posters = button(_("Ver carteles"), data.Poster("list", group_id))
    meetings = button(_("Reuniones"), data.Meet("list", group_id))
    meeting = button(_("Anotar una reunión"), data.Advise(Manner.MEETING, group_id))
    ways_in, more = [poster, posters], [button(_("Negocios"), BusinessGroup(group_id))]
    kinds = [
        button(_("Es una escuela"), MakeClass(group_id)),
        button(_("Grupo cerrado"), Cohort(group_id, "ask_close")),
    ]
    if one.is_school:
        more, kinds = [button(_("Avance de la clase"), ClassOf(group_id))], []
    elif one.is_closed:
        ways_in, kinds = [button(_("Dejar entrar a alguien"), Cohort(group_id, "link"))], []
        more = [button(_("Prueba antes y después"), Cohort(group_id, "show"))]
    return rows([people, phoneless], ways_in, more, kinds, [meetings, meeting])


def people(_: Words, group_id: int, each: Sequence[Member], page: int) -> InlineKeyboardMarkup:
    first = min(page, max(0, len(each) - 1) // PAGE) * PAGE
    shown = [[button(short(name(_, one)), data.Person(one.household_id, "show"))] for one in each[first : first + PAGE]]
    back = [button(_("Antes"), data.People(group_id, first // PAGE - 1))] if first else []
    more = [button(_("Más"), data.People(group_id, first // PAGE + 1))] if first + PAGE < len(each) else []
    return rows(*shown, [*back, *more], [button(_("El grupo"), callback_data.GroupShow(group_id))])


def member(_: Words, one: Member) -> InlineKeyboardMarkup:
    her = one.household_id
    lesson = [button(_("Hacer una lección"), data.Person(her, "lesson"))] if one.reach is Reach.NO_PHONE else []
    out = [] if one.reach is Reach.LEFT else [button(_("No quiere mensajes"), data.Person(her, "out"))]
    pupil = [button(_("Permisos"), Pupil(her, "show"))] if one.is_pupil else []
    write = [button(_("Escribirle"), data.Person(her, "write"))] if one.reach in CAN_HEAR and not one.is_pupil else []
    in_person = button(_("Asesoré en persona"), data.Advise(Manner.IN_PERSON, her))
    by_phone = button(_("Por teléfono"), data.Advise(Manner.TELEPHONE, her))
    return rows(
        write,
        pupil,
        lesson,
        [in_person, by_phone],
        [button(_("Pasar a otro"), data.Person(her, "move")), button(_("Sacar del grupo"), data.Person(her, "remove"))],
        out,
        [button(_("Quitar su código"), data.Person(her, "code"))] if one.has_code else [],
    )


def move(_: Words, her: int, each: Sequence[Group]) -> InlineKeyboardMarkup:
    shown = [[button(short(group.name), data.Person(her, "to", group.id))] for group in each[:9]]
    return rows(*shown, [button(_("Dejar como está"), data.Person(her, "show"))])


def sure(_: Words, her: int, step: str) -> InlineKeyboardMarkup:
    return rows([button(_("Sí"), data.Person(her, f"{step}_yes")), button(_("No"), data.Person(her, "show"))])


def no_place(_: Words, group_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Sin lugar"), data.Poster("until", group_id))])


def until(_: Words, group_id: int) -> InlineKeyboardMarkup:
    return rows(
        [
            button(_("Un mes"), data.Poster("make", group_id, 30)),
            button(_("Tres meses"), data.Poster("make", group_id, 91)),
        ],
        [
            button(_("Un año"), data.Poster("make", group_id, 365)),
            button(_("Sin fecha"), data.Poster("make", group_id, 0)),
        ],
    )


def poster_path(_: Words, one: Invitation) -> InlineKeyboardMarkup:
    """The other one, where the place leaves it open."""
    if one.is_for_senders:
        return rows([button(_("Es de gente de aquí"), data.Poster("here", one.id))])
    return rows([button(_("Es de gente que vive afuera"), data.Poster("abroad", one.id))])


def posters(_: Words, group_id: int, open_ones: Sequence[Invitation]) -> InlineKeyboardMarkup:
    shown = [
        [button(short(_("Anular «{place}»").format(place=poster_name(_, one))), data.Poster("revoke", one.id))]
        for one in open_ones[:MOST_POSTERS]
    ]
    return rows(*shown, [button(_("Cartel con QR"), data.Poster("ask", group_id))])


def read_to_her(_: Words, group_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí a las dos cosas"), data.Register("yes", group_id))],
        [button(_("Sí, pero sin contar"), data.Register("uncounted", group_id))],
        [button(_("No está de acuerdo"), callback_data.GroupShow(group_id))],
    )


def action_with_her(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [
            button(_("Lo hizo"), data.WithHer(Said.DONE, asked)),
            button(_("Lo hará después"), data.WithHer(Said.LATER, asked)),
        ],
        [button(_("No puede"), data.WithHer(Said.CANNOT, asked))],
    )


def question_with_her(_: Words, question: Question, asked: int) -> InlineKeyboardMarkup:
    return rows([button(letter(i), data.WithHer(choice.key, asked)) for i, choice in enumerate(question.choices)])


def one_more(_: Words, her: int) -> InlineKeyboardMarkup:
    return rows([button(_("Hacer otra lección"), data.Person(her, "lesson"))])
