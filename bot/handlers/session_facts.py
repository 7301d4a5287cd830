"""Of a session: what was taken at an institution and what came into the account, and another day than today."""

from __future__ import annotations

from datetime import date

from bot.handlers.people import staff_of
from bot.outgoing import session_keyboards as keyboards
from bot.outgoing import staff_data as data
from bot.outgoing import thread_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import members as member_words
from bot.outgoing.messages import sessions as words
from bot.outgoing.messages import threads
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.products import InstitutionKind, ProductKind
from core.domain.sessions import Advice, Taken
from core.domain.staff import Staff
from core.errors import DateInFuture, SessionTooOld
from core.services import members, sessions


def step(talk: Talk, member: Staff, made: Advice, tapped: data.Session) -> None:
    value = tapped.value or 0
    match tapped.step:
        case "product":
            talk.change(words.which_product(talk.words), keyboards.products(talk.words, made.id))
        case "took" if value < len(ProductKind):
            sessions.took(talk.session, member, made.id, Taken(list(ProductKind)[value]))
            talk.change(words.where_taken(talk.words), keyboards.where(talk.words, made.id))
        case "where" if made.taken is not None and value < len(InstitutionKind):
            where = list(InstitutionKind)[value]
            made = sessions.took(talk.session, member, made.id, Taken(made.taken.product, where))
            _ask_amount(talk, member, made)
        case "nothing":
            show(talk, member, sessions.took(talk.session, member, made.id, None), change=True)
        case "day":
            talk.inquire("session_day", advice=made.id)
        case odd:
            raise DeadButton(odd)


def amount_told(talk: Talk) -> None:
    """How much she says that she put into the account. Raises AmountNotPositive or AmountBeyondSense."""
    member, question = staff_of(talk), talk.question
    assert question is not None
    advice = question.facts["advice"]
    hers = sessions.may_tell_amount(talk.session, member, advice)
    made = sessions.one(talk.session, member, advice)
    amount = talk.money(hers.currency) if hers else None
    if amount is None or made.taken is None:
        talk.ask_again()
        return
    taken = Taken(made.taken.product, made.taken.where, amount)
    made = sessions.took(talk.session, member, advice, taken)
    talk.forget()
    show(talk, member, made)


def day_told(talk: Talk) -> None:
    """On which day it was; one that is refused is asked again."""
    member, question = staff_of(talk), talk.question
    slots = talk.understood.slots if talk.understood else None
    assert question is not None
    told = (slots.date or slots.deadline) if slots else None
    if told is None:
        talk.ask_again()
        return
    advice = question.facts["advice"]
    try:
        on, zone = date.fromisoformat(told), talk.household.zone
        made = sessions.held_on(talk.session, member, advice, on, talk.now, zone)
    except (DateInFuture, SessionTooOld) as refused:
        talk.inquire("session_day", sorry(talk.words, refused)[0], advice=advice)
        return
    talk.forget()
    show(talk, member, made)


def show(talk: Talk, member: Staff, made: Advice, *, change: bool = False) -> None:
    markup = thread_keyboards.advice(talk.words, made)
    (talk.change if change else talk.say)(text(talk, member, made), markup)


def text(talk: Talk, member: Staff, made: Advice) -> str:
    each = members.listed(talk.session, member, made.group_id, talk.now)
    names = [member_words.name(talk.words, one) for one in each if one.household_id in made.people]
    return threads.advice(talk.words, made, names)


def _ask_amount(talk: Talk, member: Staff, made: Advice) -> None:
    """Where money came into an account and she lets it be seen; else the card is shown."""
    if sessions.may_tell_amount(talk.session, member, made.id) is None:
        show(talk, member, made, change=True)
        return
    one, _group = members.one(talk.session, member, made.people[0], talk.now)
    called = member_words.name(talk.words, one)
    talk.inquire("session_amount", change=True, advice=made.id, called=called)
