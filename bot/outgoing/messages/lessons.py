"""Lessons on the screen: cards, the action, questions and what each answer teaches."""

from __future__ import annotations

import re
from html import escape

from core.domain.lesson import Lesson, Question
from core.domain.quiz import Graded
from core.i18n import Words
from core.services.lessons import Page, Step

BOLD = re.compile(r"\*([^*\n]+)\*")


def card(_: Words, page: Page) -> str:
    text = bold(page.lesson.cards[page.card].text)
    count = f"{page.card + 1}/{len(page.lesson.cards)}"
    if page.card == 0:
        return f"<b>{escape(page.lesson.title)}</b>\n\n{text}\n\n<i>{count}</i>"
    return f"{text}\n\n<i>{count}</i>"


def action(_: Words, lesson: Lesson) -> str:
    return _("Para hoy:") + f"\n<b>{bold(lesson.action.text)}</b>"


def question(_: Words, asked: Question, before: str = "") -> str:
    """The options are written out: a button shows only a few words on a small phone."""
    options = "\n".join(f"{letter(i)}) {bold(choice.text)}" for i, choice in enumerate(asked.choices))
    return f"{before}\n\n{bold(asked.text)}\n\n{options}".strip()


def answered(_: Words, asked: Question, graded: Graded) -> str:
    """The question, what she chose and what it teaches; the other options go, for they cost reading and data."""
    index = [choice.key for choice in asked.choices].index(graded.choice)
    chosen = f"{letter(index)}) {bold(asked.choices[index].text)}"
    return f"{bold(asked.text)}\n\n{chosen}\n\n{feedback(_, graded)}"


def feedback(_: Words, graded: Graded) -> str:
    return bold(graded.feedback)


def completed(_: Words, step: Step) -> str:
    done = _("Terminó la lección «{title}».").format(title=escape(step.lesson.title))
    return f"{done} {_following(_, step)}"


def repeated(_: Words, step: Step) -> str:
    done = _("Repasó la lección «{title}».").format(title=escape(step.lesson.title))
    return f"{done} {_following(_, step)}"


def _following(_: Words, step: Step) -> str:
    if step.next_lesson is None:
        return _("Ya hizo todas las que hay por ahora.")
    return _("La que sigue: «{title}».").format(title=escape(step.next_lesson.title))


def all_done(_: Words) -> str:
    return _("Ya terminó todas las lecciones que hay por ahora. Puede repasar la que quiera en /lecciones.")


def here_you_were(_: Words, lesson: Lesson) -> str:
    return _("Iba por aquí, en «{title}»:").format(title=escape(lesson.title))


def pushed(_: Words, lesson: Lesson, called: str | None) -> str:
    """What a campaign says; no amount, nothing private, for it may be read on a locked screen."""
    minutes = _("Dura un minuto y medio.")
    if called:
        head = _("{name}, hay una lección nueva para usted: «{title}».").format(
            name=escape(called), title=escape(lesson.title)
        )
    else:
        head = _("Hay una lección nueva para usted: «{title}».").format(title=escape(lesson.title))
    return f"{head} {minutes}"


def found(_: Words, count: int) -> str:
    return _.ngettext("Encontré esta lección:", "Encontré estas lecciones:", count)


def none_found(_: Words) -> str:
    return _("De ese tema todavía no tengo lección. Estas son las que hay:")


def about(_: Words, lesson: Lesson) -> str:
    return _("Tengo una lección corta sobre eso: «{title}».").format(title=escape(lesson.title))


def gone(_: Words) -> str:
    return _("Esa lección ya no está. Aquí están las de ahora:")


def letter(index: int) -> str:
    return "ABCDEF"[index]


def bold(text: str) -> str:
    return BOLD.sub(r"<b>\1</b>", escape(text))
