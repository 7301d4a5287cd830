"""Buttons around the lessons: what came back, modules and paths, certificates, voices."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.keyboards import button, rows
from bot.outgoing.learning_data import Recall
from bot.outgoing.messages.lessons import letter
from core.domain.lesson import Lesson, Question
from core.i18n import Words
from core.services.reviews import Recalled


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
