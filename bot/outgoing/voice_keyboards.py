"""Buttons on the way to a recording, and under one."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing.keyboards import button, one_each, rows
from bot.outgoing.learning_data import Record
from bot.outgoing.learning_data import Voice as Tap
from bot.outgoing.learning_keyboards import A_PAGE, fitting
from bot.outgoing.messages.voices import called
from core.domain.lesson import Lesson
from core.domain.voices import Voice
from core.i18n import Words
from core.library.modules import Module

#: Spanish, English, Mam; any other is named in words.
LANGUAGES = ("es", "mam", "en")


def waiting(_: Words, each: Sequence[tuple[Voice, Lesson]]) -> InlineKeyboardMarkup:
    """What others have recorded, the oldest first, and the way to a recording of one's own."""
    heard = [
        [button(fitting(f"{lesson.title} · {called(_, voice.language)}"), Tap(voice.id, "listen"))]
        for voice, lesson in each[:A_PAGE]
    ]
    return rows(*heard, [button(_("Grabar una lección"), Record(None, None, None))])


def modules(_: Words, each: Sequence[Module]) -> InlineKeyboardMarkup:
    return one_each(button(fitting(one.title(_.language)), Record(one.number, None, None)) for one in each)


def lessons(_: Words, each: Sequence[Lesson]) -> InlineKeyboardMarkup:
    return one_each(button(fitting(lesson.title), Record(None, lesson.slug, None)) for lesson in each)


def languages(_: Words, lesson: Lesson) -> InlineKeyboardMarkup:
    named = [button(called(_, code).capitalize(), Record(None, lesson.slug, code)) for code in LANGUAGES]
    return rows(named, [button(_("Otro idioma"), Record(None, lesson.slug, "other"))])


def draft(_: Words, voice: Voice) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Proponerla"), Tap(voice.id, "propose"))],
        [
            button(_("Grabar de nuevo"), Record(None, voice.lesson, voice.language)),
            button(_("No usarla"), Tap(voice.id, "drop")),
        ],
    )


def to_decide(_: Words, voice: Voice) -> InlineKeyboardMarkup:
    return rows([button(_("Publicarla"), Tap(voice.id, "publish")), button(_("No publicar"), Tap(voice.id, "refuse"))])


def waits_for_you(_: Words, voice_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Oírla"), Tap(voice_id, "listen"))])
