"""A lesson: its cards, its action, its questions."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.handlers import modules
from bot.outgoing import action_keyboards, keyboards, learning_keyboards
from bot.outgoing import callback_data as data
from bot.outgoing import learning_data as learning
from bot.outgoing.messages import certificates as certificate_words
from bot.outgoing.messages import lessons as words
from bot.outgoing.messages import modules as module_words
from bot.outgoing.messages import plainer
from bot.talk import Talk
from core.domain.lesson import Lesson, Question
from core.services import lessons, voices
from core.services import modules as module_service
from core.services.lessons import Page, Said, Step


def next_lesson(talk: Talk) -> None:
    """The lesson she began, or the next one; one on a topic where she names it."""
    topic = talk.understood.slots.topic if talk.understood else None
    if topic:
        search(talk, topic)
        return
    lesson = lessons.next_lesson(talk.session, talk.library, talk.household)
    if lesson is None:
        talk.say(words.all_done(talk.words), keyboards.menu(talk.words))
        return
    _show(talk, lessons.open_lesson(talk.session, talk.library, talk.household, lesson.slug, talk.now))


def search(talk: Talk, topic: str) -> None:
    found = talk.library.search(topic, talk.household.language, talk.household.country)[:4]
    if not found:
        modules.listed(talk, words.none_found(talk.words))
        return
    talk.say(words.found(talk.words, len(found)), keyboards.lesson_links(talk.words, found))


def short(talk: Talk) -> None:
    """«Más corto»: the one card with the idea, in the place of the first."""
    slug = talk.tapped(learning.Short).slug
    lesson = lessons.open_lesson(talk.session, talk.library, talk.household, slug, talk.now).lesson
    talk.change(*_shortly(talk, lesson))


def in_other_words(talk: Talk) -> bool:
    """She does not understand what the open lesson says: its one idea alone, or what is wanted of her."""
    waiting = talk.question
    if waiting is None or waiting.kind != "lesson":
        return False
    slug, at = waiting.facts["slug"], waiting.facts["at"]
    lesson = talk.library.lesson(slug, talk.household.language, talk.household.country)
    asked = lesson.question(waiting.facts["question"]) if at == "question" else None
    if asked is not None:
        _ask(talk, lesson, asked, plainer.lesson_question(talk.words))
    elif at == "action":
        text = f"{plainer.lesson_action(talk.words)}\n\n{words.action(talk.words, lesson)}"
        talk.say(text, action_keyboards.action(talk.words, lesson))
    else:
        talk.say(*_shortly(talk, lesson))
    return True


def turn(talk: Talk) -> None:
    """Opens a lesson or turns its page; behind the last card comes the action."""
    tapped = talk.tapped(data.Lesson)
    library, household = talk.library, talk.household
    if tapped.card is None:
        opened = lessons.open_lesson(talk.session, library, household, tapped.slug, talk.now, tapped.campaign)
        _show(talk, opened)
        return
    talk.without_buttons()
    turn_to(talk, tapped.slug, tapped.card)


def turn_to(talk: Talk, slug: str, card: int) -> None:
    page = lessons.turn_to(talk.session, talk.library, talk.household, slug, card, talk.now)
    if card >= len(page.lesson.cards):
        talk.ask("lesson", slug=slug, at="action")
        talk.say(words.action(talk.words, page.lesson), action_keyboards.action(talk.words, page.lesson))
    else:
        _show(talk, page)


def action(talk: Talk) -> None:
    """What she said to the action; then the first question."""
    tapped = talk.tapped(data.Action)
    say_action(talk, tapped.slug, talk.one_of(Said, tapped.said))


def say_action(talk: Talk, slug: str, said: Said) -> None:
    step = lessons.say_action(talk.session, talk.library, talk.household, slug, said, talk.now)
    talk.without_buttons()
    after_answer(talk, step)


def answer(talk: Talk) -> None:
    """Feedback for the option that she chose, then the next question or the end."""
    tapped = talk.tapped(data.QuizAnswer)
    library, household = talk.library, talk.household
    waiting = _waits_for(talk, tapped.slug, tapped.question)
    step = lessons.answer(talk.session, library, household, tapped.slug, tapped.question, tapped.choice, talk.now)
    assert step.graded is not None
    asked = step.lesson.question(tapped.question)
    assert asked is not None
    # The question stays readable above its answer, and its buttons go: one tap, one answer.
    talk.change(words.answered(talk.words, asked, step.graded))
    if step.graded.is_first or (step.is_repeat and waiting):
        after_answer(talk, step)


def after_answer(talk: Talk, step: Step) -> None:
    """The next question, or the end of the lesson, the first time or in a repeat."""
    if step.question is not None:
        _ask(talk, step.lesson, step.question)
    elif step.just_completed or step.is_repeat:
        talk.forget()
        _end(talk, step)


def about(talk: Talk, topic: str) -> bool:
    """Offers the lesson on a topic that she asks about; False when there is none."""
    found = talk.library.search(topic, talk.household.language, talk.household.country)
    if not found:
        return False
    talk.say(words.about(talk.words, found[0]), keyboards.lesson_links(talk.words, found[:2]))
    return True


def _shortly(talk: Talk, lesson: Lesson) -> tuple[str, InlineKeyboardMarkup]:
    text = module_words.short(talk.words, lesson.title, words.bold(lesson.key_card.text))
    return text, learning_keyboards.short(talk.words, lesson)


def _end(talk: Talk, step: Step) -> None:
    """The lesson is done, and with it perhaps its module."""
    if step.is_repeat:
        talk.say(words.repeated(talk.words, step), learning_keyboards.after_lesson(talk.words, step))
        return
    module = module_service.of(talk.session, talk.library, talk.household, step.lesson.module)
    text, finished = words.completed(talk.words, step), None
    if module.is_complete and not step.lesson.sensitive:
        text, finished = f"{text}\n\n{certificate_words.finished(talk.words, module.module)}", module.module.number
    talk.say(text, learning_keyboards.after_lesson(talk.words, step, finished))


def _waits_for(talk: Talk, slug: str, key: str) -> bool:
    """Whether this question is what the bot asked last: the second of two taps finds the next one open."""
    asked = talk.question
    at = {"slug": slug, "at": "question", "question": key}
    return asked is not None and asked.kind == "lesson" and asked.facts == at


def _show(talk: Talk, page: Page) -> None:
    if page.waiting is not None:
        _ask(talk, page.lesson, page.waiting, words.here_you_were(talk.words, page.lesson))
    else:
        talk.ask("lesson", slug=page.lesson.slug, at="card", card=page.card)
        heard = [] if page.card else voices.of_lesson(talk.session, talk.library, talk.household, page.lesson)
        talk.say(words.card(talk.words, page), learning_keyboards.card(talk.words, page, heard))


def _ask(talk: Talk, lesson: Lesson, question: Question, before: str = "") -> None:
    talk.ask("lesson", slug=lesson.slug, at="question", question=question.key)
    talk.say(words.question(talk.words, question, before), keyboards.question(talk.words, lesson, question))
