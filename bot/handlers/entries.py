"""Her book: looked through page by page, and every entry in it put right or taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.handlers import entry_goals, remittances
from bot.handlers.unclear import ask_which
from bot.outgoing import goal_data as data
from bot.outgoing import goal_keyboards as keyboards
from bot.outgoing import keyboards as general_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import entries as words
from bot.outgoing.messages import goals as goal_words
from bot.outgoing.messages import savings as saving_words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.money import Money
from core.domain.savings import Entry
from core.errors import (
    AmountBeyondSense,
    AmountNotPositive,
    BelowZero,
    UndoTooLate,
    UnknownEntry,
    WithdrawalOverBalance,
)
from core.services import corrections, goals, savings
from core.services.corrections import Corrected
from core.services.questions import Question
from nlu.deciding import Band
from nlu.entry_changes import EntryChange
from nlu.reading import main_amount, read

Facts = dict[str, Any]
#: Where the answer is an amount, «perdón, eran 40» is that answer.
ASK_FOR_AMOUNT = ("saving_amount", "withdrawal_amount", "remittance_amount", "share_amount", "which_amount", "confirm")


def newest(talk: Talk) -> None:
    _show_page(talk, 0)


def turn(talk: Talk) -> None:
    _show_page(talk, talk.tapped(data.History).page)


def tapped(talk: Talk) -> None:
    button = talk.tapped(data.Entry)
    act = ACTS.get(button.act)
    if act is None:
        raise DeadButton(button.act)
    try:
        act(talk, button.entry)
    except UnknownEntry:
        talk.change(words.gone(talk.words), keyboards.look_into_book(talk.words))


def amount_told(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    money, options = talk.money(question.facts["currency"]), talk.amount_options(question.facts["what"])
    if len(options) > 1 and money not in options:
        ask_which(talk, options, "correction", question.facts)
    elif money is None:
        talk.ask_again()
    else:
        with_amount(talk, question.facts, money)


def with_amount(talk: Talk, facts: Facts, money: Money) -> None:
    talk.forget()
    try:
        _correct(talk, facts["entry"], money)
    except UnknownEntry:
        talk.say(words.gone(talk.words), keyboards.look_into_book(talk.words))


def ask_amount_again(talk: Talk, facts: Facts) -> None:
    _ask_amount(talk, facts["entry"])


def take_back(talk: Talk, number: int | None) -> bool:
    """«borre lo último», «quite la anotación 3»."""
    latest = savings.history(talk.session, talk.household, 1)
    if number is None and not latest:
        talk.say(words.nothing_to_undo(talk.words), general_keyboards.menu(talk.words))
        return True
    try:
        undo(talk, latest[0].id if number is None else number)
    except UnknownEntry:
        talk.say(words.which_one(talk.words))
        newest(talk)
    return True


def undo(talk: Talk, entry_id: int) -> None:
    """Within a day it is taken away; later its amount can still be put right. Raises UnknownEntry.

    By an old button of an entry that she put right since: what stands in its place is shown, and not taken for it.
    """
    later = corrections.in_its_place(talk.session, talk.household, entry_id)
    if later is not None:
        show(talk, later.id, words.put_right_since(talk.words))
        return
    try:
        undone = savings.undo(talk.session, talk.household, entry_id, talk.now)
    except UndoTooLate:
        talk.say(words.too_late(talk.words), keyboards.correct_instead(talk.words, entry_id))
        return
    except BelowZero as below:
        talk.say(words.below_zero(talk.words, below.balance), keyboards.look_into_book(talk.words))
        return
    question = talk.question
    if question is not None and question.facts.get("entry") == entry_id:
        talk.forget()
    talk.say(saving_words.undone(talk.words, undone), general_keyboards.undone(talk.words))


def correct_in_words(talk: Talk, change: EntryChange) -> bool:
    """«no eran 50, eran 40». False where no entry of hers can be meant, and her words must mean something else."""
    if change.number is not None:
        return _correct_number(talk, change.number, change.right)
    question = talk.question
    if change.wrong is None and question is not None and question.kind in ASK_FOR_AMOUNT:
        return False
    wrong = _sum(talk, change.wrong, None) if change.wrong else None
    if wrong is not None and _correct_remittance(talk, wrong, change.right):
        return True
    entry = corrections.meant(talk.session, talk.household, wrong, talk.now)
    if entry is None:
        # Never the other way about: a wrong amount that we cannot find is no new movement.
        has_none = not savings.history(talk.session, talk.household, 1)
        return False if has_none or _is_told(talk, "record_remittance") else _find_it_herself(talk)
    _put_right(talk, entry, change.right)
    return True


def _is_told(talk: Talk, *intents: str) -> bool:
    understood = talk.understood
    return understood is not None and understood.band is Band.ACT and understood.intent in intents


def _correct_remittance(talk: Talk, wrong: Money, right: str | None) -> bool:
    """«no son 200 los que me mandó, son 230»; where an entry has the same amount she must say that it came."""
    number = corrections.remittance_meant(talk.session, talk.household, wrong, talk.now)
    has_entry = corrections.meant(talk.session, talk.household, wrong, talk.now) is not None
    money = _sum(talk, right, wrong.currency)
    if number is None or money is None or (has_entry and not _is_told(talk, "record_remittance")):
        return False
    remittances.with_amount(talk, {"remittance": number}, money)
    return True


def put_remittance_right(talk: Talk, number: int, was: Money, right: str) -> bool:
    """«no, eran 200», right after it was told. False where no sum is in her words."""
    money = _sum(talk, right, was.currency)
    if money is not None:
        remittances.with_amount(talk, {"remittance": number}, money)
    return money is not None


def _correct_number(talk: Talk, number: int, right: str | None) -> bool:
    try:
        entry = corrections.card(talk.session, talk.household, number, talk.now).entry
    except UnknownEntry:
        return _find_it_herself(talk)
    _put_right(talk, entry, right)
    return True


def _put_right(talk: Talk, entry: Entry, right: str | None) -> None:
    money = _sum(talk, right, entry.amount.currency) if right else None
    if money is None:
        _ask_amount(talk, entry.id)
        return
    question = talk.question
    is_about_it = question is not None and question.facts.get("entry") == entry.id
    if is_about_it:
        talk.forget()
    waiting = question if question is not None and is_about_it else None
    _correct(talk, entry.id, money, waiting)


def _find_it_herself(talk: Talk) -> bool:
    talk.say(words.which_one(talk.words))
    newest(talk)
    return True


def _sum(talk: Talk, said: str | None, currency: str | None) -> Money | None:
    """An amount out of a part of her words; without a currency it is in that of the entry."""
    hers = talk.household
    reading = read(
        said or "", now=hers.local(talk.now), country=hers.country, language=hers.language, expecting="amount"
    )
    amount = main_amount(reading)
    return Money(amount.minor, amount.currency or currency or hers.currency) if amount else None


def _correct(talk: Talk, entry_id: int, money: Money, waiting: Question | None = None) -> None:
    """A refused amount is asked again; so is for which goal it was, where that was open. Raises UnknownEntry."""
    try:
        done = corrections.correct(talk.session, talk.household, entry_id, money, talk.now, talk.source)
    except (AmountNotPositive, AmountBeyondSense, WithdrawalOverBalance) as refused:
        _ask_amount(talk, entry_id, sorry(talk.words, refused)[0])
    except BelowZero as below:
        talk.say(words.below_zero(talk.words, below.balance), keyboards.look_into_book(talk.words))
    else:
        _read_back(talk, done, waiting)


def _read_back(talk: Talk, done: Corrected, waiting: Question | None = None) -> None:
    """What it is for stays open where it was."""
    text, number = words.corrected(talk.words, done, talk.today), done.now.entry.id
    if waiting is not None and waiting.kind == "which_goal":
        talk.inquire("which_goal", text, **{**waiting.facts, "entry": number})
        return
    if waiting is not None and waiting.kind == "goal_name":
        text = f"{text}\n{goal_words.name_it(talk.words)}"
        talk.ask("goal_name", asked=talk.mark, invites=True, entry=number)
    talk.say(text, keyboards.corrected(talk.words, number))


def _ask_amount(talk: Talk, entry_id: int, head: str = "") -> None:
    entry = corrections.card(talk.session, talk.household, entry_id, talk.now).entry
    money = entry.amount
    kept: Facts = {"entry": entry.id, "what": str(entry.kind), "minor": money.minor, "currency": money.currency}
    talk.inquire("entry_amount", head, **kept)


def _put_back(talk: Talk, entry_id: int) -> None:
    talk.without_buttons()
    try:
        done = corrections.put_back(talk.session, talk.household, entry_id, talk.now, talk.source)
    except (BelowZero, WithdrawalOverBalance) as refused:
        talk.say(words.below_zero(talk.words, refused.balance), keyboards.look_into_book(talk.words))
    else:
        _read_back(talk, done)


def _show_page(talk: Talk, number: int) -> None:
    page = corrections.page(talk.session, talk.household, number)
    names = {entry.goal_id: _goal_name(talk, entry.goal_id) for entry in page.entries if entry.goal_id is not None}
    markup = keyboards.history(talk.words, page) if page.entries else general_keyboards.menu(talk.words)
    talk.change(words.history(talk.words, page, names), markup)


def _goal_name(talk: Talk, goal_id: int) -> str:
    return goals.goal(talk.session, talk.household, goal_id).name


def _card(talk: Talk, entry_id: int) -> None:
    talk.change(*_shown(talk, entry_id))


def show_wrong(talk: Talk, entry_id: int) -> None:
    """«me equivoqué»: the entry, and what may be done about it. Raises UnknownEntry."""
    show(talk, entry_id, words.is_it_wrong(talk.words))


def show(talk: Talk, entry_id: int, head: str) -> None:
    text, markup = _shown(talk, entry_id)
    talk.say(f"{head}\n{text}", markup)


def _shown(talk: Talk, entry_id: int) -> tuple[str, InlineKeyboardMarkup]:
    one = corrections.card(talk.session, talk.household, entry_id, talk.now)
    has_goals = bool(_other_goals(talk, one.entry))
    return words.card(talk.words, one), keyboards.entry(talk.words, one, has_goals=has_goals)


def _goals(talk: Talk, entry_id: int) -> None:
    entry = corrections.card(talk.session, talk.household, entry_id, talk.now).entry
    others = _other_goals(talk, entry)
    talk.change(words.to_which_goal(talk.words), keyboards.entry_goals(talk.words, entry.id, others))


def _other_goals(talk: Talk, entry: Entry) -> list[Any]:
    each = [progress.goal for progress in goals.progress(talk.session, talk.household)]
    return [goal for goal in each if goal.id != entry.goal_id and goal.currency == entry.amount.currency]


ACTS: dict[str, Callable[[Talk, int], None]] = {
    "card": _card,
    "amount": _ask_amount,
    "goals": _goals,
    "back": _put_back,
    "new": entry_goals.for_a_new_goal,
}
