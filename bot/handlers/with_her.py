"""A lesson done together with somebody who has no phone: read aloud, her action, her answers."""

from __future__ import annotations

from bot.handlers.people import staff_of
from bot.outgoing import member_keyboards as keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import lessons as lesson_words
from bot.outgoing.messages import members as words
from bot.outgoing.messages import people
from bot.talk import Talk
from core.domain.staff import Staff
from core.services import lessons, members
from core.services.lessons import Said, Step

KIND = "with_her"


def begin(talk: Talk, member: Staff, household_id: int, called: str) -> None:
    """The next lesson on her path, whole, to be read aloud."""
    hers = members.household_of(talk.session, member, household_id)
    lesson = lessons.next_lesson(talk.session, talk.library, hers)
    if lesson is None or hers.has_phone:
        talk.say(words.no_more_lessons(talk.words, called))
        return
    lessons.open_lesson(talk.session, talk.library, hers, lesson.slug, talk.now)
    talk.ask(KIND, household=hers.id, lesson=lesson.slug, question=None, asked=talk.mark)
    talk.say(people.whole(talk.words, lesson))
    talk.say(words.did_she(talk.words), keyboards.action_with_her(talk.words, talk.mark))


def answered(talk: Talk) -> None:
    """What she said to the action, or to a question. Raises DeadButton when something else was begun meanwhile."""
    member, tapped, question = staff_of(talk), talk.tapped(data.WithHer), talk.question
    if question is None or not talk.is_open(KIND, tapped.asked):
        raise DeadButton(tapped.said)
    facts = question.facts
    hers = members.household_of(talk.session, member, facts["household"])
    slug, key = facts["lesson"], facts["question"]
    if key is None:
        said = talk.one_of(Said, tapped.said)
        talk.without_buttons()
        _go_on(talk, hers.id, lessons.say_action(talk.session, talk.library, hers, slug, said, talk.now))
        return
    step = lessons.answer(talk.session, talk.library, hers, slug, key, tapped.said, talk.now)
    asked = step.lesson.question(key)
    assert step.graded is not None
    assert asked is not None
    talk.change(lesson_words.answered(talk.words, asked, step.graded))
    _go_on(talk, hers.id, step)


def _go_on(talk: Talk, household_id: int, step: Step) -> None:
    if step.question is not None:
        facts = {"household": household_id, "lesson": step.lesson.slug, "question": step.question.key}
        talk.ask(KIND, **facts, asked=talk.mark)
        text = lesson_words.question(talk.words, step.question)
        talk.say(text, keyboards.question_with_her(talk.words, step.question, talk.mark))
        return
    talk.forget()
    one, _group = members.one(talk.session, staff_of(talk), household_id, talk.now)
    text = words.done_with_her(talk.words, words.name(talk.words, one), step.lesson.title)
    talk.say(text, keyboards.one_more(talk.words, household_id))
