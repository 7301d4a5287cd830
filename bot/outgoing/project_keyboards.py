"""Buttons around a community's project."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import community_data as data
from bot.outgoing.callback_data import Skip
from bot.outgoing.keyboards import Row, button, one_each, rows, short
from bot.outgoing.messages import projects as words
from bot.outgoing.messages.members import name
from core.domain.members import Member
from core.domain.projects import RULES, Act, Entry, Giver, Office, Project, ProjectState
from core.domain.staff import Group
from core.i18n import Words
from core.paper.community_words import giver, office

MOST = 8
PAGE = 7


def projects(_: Words, each: Sequence[Project], *, may_propose: bool) -> InlineKeyboardMarkup:
    shown = [[button(short(one.name), data.Project(one.id, "show"))] for one in each[:MOST]]
    new = [button(_("Nuevo proyecto"), data.ProjectNew("begin"))] if may_propose else []
    return rows(*shown, new)


def groups(_: Words, each: Sequence[Group]) -> InlineKeyboardMarkup:
    return one_each(button(short(group.name), data.ProjectNew("group", group.id)) for group in each[:MOST])


def rules(_: Words, leave: Skip) -> InlineKeyboardMarkup:
    shown = [[button(words.offered(_, key), data.ProjectNew("rule", i))] for i, key in enumerate(RULES)]
    return rows(*shown, [button(_("Dejarlo"), leave)])


def read(_: Words, one: Project, kilobytes: int, seat: Office | None) -> InlineKeyboardMarkup:
    """Of a household, or of somebody abroad."""
    leave = [button(_("Dejar el comité"), data.SeatWord(one.id, _place(seat), "no"))] if seat else []
    return rows(_reading(_, one, kilobytes), leave)


def kept(_: Words, one: Project, kilobytes: int) -> InlineKeyboardMarkup:
    """Of staff: what may be written down now, and where it may go."""

    def to(step: str) -> data.Project:
        return data.Project(one.id, step)

    here = one.state
    promised = [button(_("Prometieron"), to("promised"))] if here in _OPEN else []
    received = [button(_("Llegó dinero"), to("received"))] if here in _FUNDED else []
    spent = [button(_("Se gastó"), to("spent"))] if here is ProjectState.RUNNING else []
    photo = [button(_("Foto de la obra"), to("photo"))] if here in _FUNDED else []
    drop_photo = [button(_("Quitar la última foto"), to("unphoto"))] if one.photos else []
    seats = [button(_("Comité"), to("seats"))] if here in _OPEN else []
    vote = [button(_("Someter a votación"), to("vote"))] if here is ProjectState.PROPOSED else []
    return rows(
        promised + received,
        spent + photo,
        _reading(_, one, kilobytes),
        drop_photo,
        [*seats, button(_("Enlace para el club"), to("link"))],
        vote,
        _onward(_, one),
    )


def _reading(_: Words, one: Project, kilobytes: int) -> Row:
    photos = [button(_("Ver fotos · {size} kB").format(size=kilobytes), data.Project(one.id, "photos"))]
    return [button(_("Lo anotado"), data.Project(one.id, "entries")), *(photos if one.photos else [])]


def _onward(_: Words, one: Project) -> Row:
    if one.state in (ProjectState.PROPOSED, ProjectState.VOTING):
        return [
            button(_("Se aprobó"), data.Project(one.id, "approve")),
            button(_("No se hará"), data.Project(one.id, "drop")),
        ]
    if one.state is ProjectState.APPROVED:
        return [
            button(_("Empieza la obra"), data.Project(one.id, "run")),
            button(_("No se hará"), data.Project(one.id, "drop")),
        ]
    return [button(_("Terminó: informe"), data.Project(one.id, "report"))] if one.state is ProjectState.RUNNING else []


def givers(_: Words, one: Project, act: Act) -> InlineKeyboardMarkup:
    every = [each for each in Giver if each in one.rule.parts or each is Giver.FAMILIES]
    return one_each(button(giver(each, _).capitalize(), data.Project(one.id, act, _place(each))) for each in every)


def noted(_: Words, project_id: int, one: Entry) -> InlineKeyboardMarkup:
    def to(step: str) -> data.ProjectEntry:
        return data.ProjectEntry(one.id, project_id, step)

    photo = [button(_("Foto del recibo"), to("photo"))] if one.act is Act.SPENT else []
    return rows(
        [button(_("Deshacer"), to("undo")), button(_("Corregir"), to("fix"))],
        [*photo, button(_("El proyecto"), data.Project(project_id, "show"))],
    )


def back(_: Words, project_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("El proyecto"), data.Project(project_id, "show"))])


def offices(_: Words, project_id: int) -> InlineKeyboardMarkup:
    shown = [[button(office(one, _).capitalize(), data.Seats(project_id, i, 0))] for i, one in enumerate(Office)]
    return rows(*shown, [button(_("El proyecto"), data.Project(project_id, "show"))])


def members(_: Words, tapped: data.Seats, each: Sequence[Member]) -> InlineKeyboardMarkup:
    first = min(tapped.page, max(0, len(each) - 1) // PAGE) * PAGE
    shown = [
        [button(short(name(_, one)), data.Seat(tapped.project, tapped.office, one.household_id))]
        for one in each[first : first + PAGE]
    ]

    def page(number: int) -> data.Seats:
        return data.Seats(tapped.project, tapped.office, number)

    before = [button(_("Antes"), page(first // PAGE - 1))] if first else []
    after = [button(_("Más"), page(first // PAGE + 1))] if first + PAGE < len(each) else []
    return rows(*shown, before + after)


def seat(_: Words, project_id: int, office: Office) -> InlineKeyboardMarkup:
    return rows(
        [
            button(_("Acepto"), data.SeatWord(project_id, _place(office), "yes")),
            button(_("No, gracias"), data.SeatWord(project_id, _place(office), "no")),
        ]
    )


def _place(one: Giver | Office) -> int:
    return list(type(one)).index(one)


_OPEN = (ProjectState.PROPOSED, ProjectState.VOTING, ProjectState.APPROVED, ProjectState.RUNNING)
_FUNDED = (ProjectState.APPROVED, ProjectState.RUNNING)


def photo_kept(_: Words, project_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Quitar la última foto"), data.Project(project_id, "unphoto"))],
        [button(_("El proyecto"), data.Project(project_id, "show"))],
    )
