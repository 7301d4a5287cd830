"""What was put aside: told by a button, taken back within a day, moved to its goal, looked at."""

from __future__ import annotations

from bot.handlers.movements import ask_amount
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import savings as words
from bot.talk import Talk
from core.domain.savings import EntryKind
from core.services import savings


def ask_saving(talk: Talk) -> None:
    ask_amount(talk, EntryKind.SAVING, {})


def undo(talk: Talk) -> None:
    entry = talk.tapped(data.Undo).entry
    undone = savings.undo(talk.session, talk.household, entry, talk.now)
    _close_its_question(talk, entry)
    talk.without_buttons()
    talk.say(words.undone(talk.words, undone), keyboards.undone(talk.words))


def for_goal(talk: Talk) -> None:
    """For which of her goals an entry was."""
    tapped = talk.tapped(data.EntryGoal)
    moved = savings.move_to_goal(talk.session, talk.household, tapped.entry, tapped.goal)
    _close_its_question(talk, tapped.entry)
    talk.change(words.read_back(talk.words, moved, talk.today), keyboards.undo(talk.words, moved.entry))


def history(talk: Talk) -> None:
    talk.say(words.history(talk.words, savings.history(talk.session, talk.household)), keyboards.menu(talk.words))


def _close_its_question(talk: Talk, entry: int) -> None:
    question = talk.question
    if question is not None and question.facts.get("entry") == entry:
        talk.forget()
