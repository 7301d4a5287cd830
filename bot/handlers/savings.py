"""What was put aside: told by a button, taken back within a day, moved to its goal, looked at."""

from __future__ import annotations

from bot.handlers import entries
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
    talk.without_buttons()
    entries.undo(talk, talk.tapped(data.Undo).entry)


def for_goal(talk: Talk) -> None:
    """For which of her goals an entry was."""
    tapped = talk.tapped(data.EntryGoal)
    moved = savings.move_to_goal(talk.session, talk.household, tapped.entry, tapped.goal, talk.now)
    _close_its_question(talk, tapped.entry)
    talk.change(words.read_back(talk.words, moved, talk.today), keyboards.undo(talk.words, moved.entry))


def _close_its_question(talk: Talk, entry: int) -> None:
    question = talk.question
    if question is not None and question.facts.get("entry") == entry:
        talk.forget()
