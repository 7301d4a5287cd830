"""A goal's card and everything that its buttons do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from bot.handlers.unclear import ask_which
from bot.outgoing import goal_data as data
from bot.outgoing import goal_keyboards as keyboards
from bot.outgoing import keyboards as general_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.files import drawn
from bot.outgoing.messages import goal_cards as words
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.domain.goals import GoalState
from core.domain.money import Money
from core.domain.pace import Outlook
from core.errors import NoGoal, UndoTooLate
from core.services import goal_changes, goals


def tapped(talk: Talk) -> None:
    button = talk.tapped(data.Goal)
    act = ACTS.get(button.act)
    if act is None:
        raise DeadButton(button.act)
    try:
        act(talk, button.goal)
    except NoGoal:
        not_open(talk)


def not_open(talk: Talk) -> None:
    talk.without_buttons()
    talk.say(words.not_open(talk.words), general_keyboards.menu(talk.words))


def show(talk: Talk, goal_id: int) -> None:
    each = goals.outlooks(talk.session, talk.household, talk.now)
    one = next((one for one in each if one.progress.goal.id == goal_id), None)
    if one is None:
        raise NoGoal()
    first, several = first_saved_for(each), len(each) > 1
    is_first = several and first is not None and first.progress.goal.id == goal_id
    text = words.card(talk.words, one, is_first_of_several=is_first)
    may_be_first = several and not is_first and one.progress.goal.state is GoalState.ACTIVE
    is_short = not one.progress.is_reached
    markup = keyboards.card(talk.words, one.progress.goal, may_be_first=may_be_first, is_short=is_short)
    talk.change(text, markup)


def first_saved_for(each: list[Outlook]) -> Outlook | None:
    return next((one for one in each if one.progress.goal.state is GoalState.ACTIVE), None)


def picture(talk: Talk, goal_id: int) -> None:
    """The same in words first: for who hears it read, or has no data left for a picture."""
    one = goals.outlook_of(talk.session, talk.household, goal_id, talk.now)
    facts = asdict(words.picture(talk.words, one, talk.today))
    file = drawn("progress", "png", f"{talk.words('meta')}.png", facts)
    talk.say(words.card(talk.words, one))
    markup = keyboards.changed(talk.words, goal_id).to_dict()
    talk.calls.append(Call("sendPhoto", {"chat_id": talk.household.chat_id, "photo": file, "reply_markup": markup}))


def ask_amount(talk: Talk, goal_id: int) -> None:
    talk.inquire("goal_new_amount", goal=goal_id, name=_name(talk, goal_id))


def ask_date(talk: Talk, goal_id: int) -> None:
    talk.inquire("goal_new_date", goal=goal_id, name=_name(talk, goal_id))


def ask_name(talk: Talk, goal_id: int) -> None:
    talk.inquire("goal_new_name", goal=goal_id, name=_name(talk, goal_id))


def rest(talk: Talk, goal_id: int) -> None:
    goal = goal_changes.rest(talk.session, talk.household, goal_id, talk.now).goal
    talk.change(words.rests(talk.words, goal), keyboards.rested(talk.words, goal_id))


def resume(talk: Talk, goal_id: int) -> None:
    progress = goal_changes.resume(talk.session, talk.household, goal_id, talk.now)
    talk.change(words.goes_on(talk.words, progress), keyboards.changed(talk.words, goal_id))


def put_first(talk: Talk, goal_id: int) -> None:
    goal = goal_changes.put_first(talk.session, talk.household, goal_id, talk.now).goal
    talk.change(words.is_first(talk.words, goal), keyboards.changed(talk.words, goal_id))


def finish(talk: Talk, goal_id: int) -> None:
    """What is left of the money is asked before the goal is closed, for the book must stay true."""
    progress = goals.outlook_of(talk.session, talk.household, goal_id, talk.now).progress
    if progress.saved.minor > 0:
        talk.change(words.is_it_spent(talk.words, progress), keyboards.finish(talk.words, goal_id))
    else:
        _end(talk, goal_id, is_spent=False)


def spent(talk: Talk, goal_id: int) -> None:
    _end(talk, goal_id, is_spent=True)


def kept(talk: Talk, goal_id: int) -> None:
    _end(talk, goal_id, is_spent=False)


def leave(talk: Talk, goal_id: int) -> None:
    progress = goals.outlook_of(talk.session, talk.household, goal_id, talk.now).progress
    talk.change(words.may_leave(talk.words, progress), keyboards.leave(talk.words, goal_id))


def left(talk: Talk, goal_id: int) -> None:
    ended = goal_changes.leave(talk.session, talk.household, goal_id, talk.now)
    _forget_its_question(talk, goal_id)
    talk.change(words.left(talk.words, ended), keyboards.ended(talk.words, goal_id))


def open_again(talk: Talk, goal_id: int) -> None:
    try:
        progress = goal_changes.open_again(talk.session, talk.household, goal_id, talk.now)
    except UndoTooLate:
        not_open(talk)
    else:
        talk.change(words.goes_on(talk.words, progress), keyboards.changed(talk.words, goal_id))


def ask_which_amount(talk: Talk, goal_id: int, options: list[Money]) -> None:
    ask_which(talk, options, "goal_amount", {"goal": goal_id})


def _end(talk: Talk, goal_id: int, *, is_spent: bool) -> None:
    ended = goal_changes.finish(talk.session, talk.household, goal_id, is_spent, talk.now, talk.source)
    _forget_its_question(talk, goal_id)
    talk.change(words.finished(talk.words, ended), keyboards.ended(talk.words, goal_id))


def _forget_its_question(talk: Talk, goal_id: int) -> None:
    question = talk.question
    if question is not None and question.facts.get("goal") == goal_id:
        talk.forget()


def _name(talk: Talk, goal_id: int) -> str:
    return goals.open_row(talk.session, talk.household, goal_id).name


Act = Callable[[Talk, int], None]
ACTS: dict[str, Act] = {
    "card": show,
    "picture": picture,
    "amount": ask_amount,
    "date": ask_date,
    "name": ask_name,
    "rest": rest,
    "resume": resume,
    "first": put_first,
    "finish": finish,
    "spent": spent,
    "kept": kept,
    "leave": leave,
    "left": left,
    "open": open_again,
}
