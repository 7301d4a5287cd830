"""Buttons around the lessons: what came back, modules and paths, certificates, voices."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.action_keyboards import way
from bot.outgoing.keyboards import Row, button, rows
from bot.outgoing.learning_data import Certificate, Listen, Module, Path, Recall, Short
from bot.outgoing.messages.lessons import letter
from bot.outgoing.messages.modules import path_name
from bot.outgoing.messages.voices import listen
from core.domain.lesson import Lesson, Question
from core.domain.voices import Voice
from core.i18n import Words
from core.services.lessons import Listed, Page, Step
from core.services.modules import ModuleProgress
from core.services.reviews import Recalled

#: More would not fit on a small screen.
A_PAGE = 8
WIDTH = 36


def card(_: Words, page: Page, voices: Sequence[Voice] = ()) -> InlineKeyboardMarkup:
    """`voices` read this lesson aloud; they are offered on its first card and cost data only when tapped."""
    lesson = page.lesson
    if page.is_last:
        return rows([_read(_, lesson)])
    on = [button(_("Seguir"), data.Lesson(lesson.slug, page.card + 1, None))]
    if page.card == 0:
        on.append(button(_("Más corto"), Short(lesson.slug)))
    return rows(on, *([button(fitting(listen(_, one, lesson.language)), Listen(one.id))] for one in voices))


def short(_: Words, lesson: Lesson) -> InlineKeyboardMarkup:
    return rows([_read(_, lesson), button(_("Leerla completa"), data.Lesson(lesson.slug, 0, None))])


def after_lesson(_: Words, step: Step, finished: int | None = None) -> InlineKeyboardMarkup:
    """What she can do at once, the next lesson, and the ways back; `finished` is the module she has just completed."""
    following = step.next_lesson
    proof = [_certificate(_, finished)] if finished else []
    again = button(_("Otra vez"), data.Lesson(step.lesson.slug, 0, None))
    more = [button(_("La que sigue"), data.Lesson(following.slug, None, None))] if following else []
    return rows(
        proof,
        way(_, step.lesson),
        [*more, again],
        [button(_("Todas"), Module(None, 0)), button(_("Menú"), data.Menu("menu"))],
    )


def modules(_: Words, each: Sequence[ModuleProgress]) -> InlineKeyboardMarkup:
    return rows(*([button(_module_line(_, one), Module(one.module.number, 0))] for one in each))


def module(_: Words, one: ModuleProgress, each: Sequence[Listed], page: int) -> InlineKeyboardMarkup:
    pages = max(1, -(-len(each) // A_PAGE))
    page = max(0, min(page, pages - 1))
    shown = [
        [button(_lesson_line(row), data.Lesson(row.lesson.slug, None, None))]
        for row in each[page * A_PAGE : (page + 1) * A_PAGE]
    ]
    proof = [_certificate(_, one.module.number)] if one.is_complete else []
    back = [button(_("Todas"), Module(None, 0))]
    return rows(*shown, _turning(_, one.module.number, page, pages), proof, back)


def paths(_: Words, names: Sequence[str]) -> InlineKeyboardMarkup:
    return rows(*([button(fitting(path_name(_, name)), Path(name))] for name in names))


def on_path(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Una lección"), data.Menu("lesson")), button(_("Todas"), Module(None, 0))])


def certificate_name(_: Words, facts: Mapping[str, Any]) -> InlineKeyboardMarkup:
    """The name we use is one tap away."""
    called = facts["called"]
    named = [button(fitting(called), Certificate(facts["module"], "called"))] if called else []
    return rows(named, [button(_("Dejarlo"), data.Skip("certificate_name", facts["asked"]))])


def certificate(_: Words, module: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Para imprimir"), Certificate(module, "paper"))],
        [button(_("Cambiar el nombre"), Certificate(module, "ask"))],
    )


def _certificate(_: Words, module: int) -> InlineKeyboardButton:
    return button(_("Mi constancia"), Certificate(module, "ask"))


def _read(_: Words, lesson: Lesson) -> InlineKeyboardButton:
    return button(_("Ya leí"), data.Lesson(lesson.slug, len(lesson.cards), None))


def _turning(_: Words, number: int, page: int, pages: int) -> Row:
    back = [button(_("Antes"), Module(number, page - 1))] if page else []
    on = [button(_("Más"), Module(number, page + 1))] if page < pages - 1 else []
    return [*back, *on]


def _module_line(_: Words, one: ModuleProgress) -> str:
    title = one.module.title(_.language)
    return fitting(f"✓ {title}" if one.is_complete else f"{title} {one.done}/{one.total}")


def _lesson_line(row: Listed) -> str:
    mark = "✓ " if row.is_done else "… " if row.is_started else ""
    return fitting(f"{mark}{row.lesson.title}")


def fitting(words: str) -> str:
    """What a small phone shows of a button's words before it cuts them off anywhere."""
    return words if len(words) <= WIDTH else textwrap.shorten(words, WIDTH, placeholder="…")


def open_recall(_: Words, lesson: Lesson, asked: Question) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Ver la pregunta"), Recall(lesson.slug, asked.key, None))],
        [button(_("Menos mensajes"), data.Menu("fewer"))],
    )


def recall(_: Words, lesson: Lesson, asked: Question) -> InlineKeyboardMarkup:
    return rows(
        [button(letter(i), Recall(lesson.slug, asked.key, choice.key)) for i, choice in enumerate(asked.choices)]
    )


def recalled(_: Words, told: Recalled) -> InlineKeyboardMarkup | None:
    """Who had forgotten may read the lesson again; who knew is left in peace."""
    if told.graded.is_right:
        return None
    return rows([button(_("Leer otra vez la lección"), data.Lesson(told.lesson.slug, 0, None))])
