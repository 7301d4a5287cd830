"""The question that comes back. The first line may be read on a locked screen: no answer and no amount in it."""

from __future__ import annotations

from html import escape

from bot.outgoing.messages import lessons
from bot.outgoing.messages.lessons import question
from core.domain.lesson import Lesson, Question
from core.i18n import Words
from core.services.reviews import Recalled


def teaser(_: Words, lesson: Lesson) -> str:
    return _("¿Se acuerda? Tengo una pregunta cortita sobre «{title}».").format(title=escape(lesson.title))


def asked(_: Words, lesson: Lesson, question_: Question) -> str:
    return question(_, question_, f"<i>{escape(lesson.title)}</i>")


def answered(_: Words, told: Recalled) -> str:
    return f"<i>{escape(told.lesson.title)}</i>\n\n{lessons.answered(_, told.question, told.graded)}"
