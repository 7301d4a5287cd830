"""«Ya me llegó la remesa, 300 dólares»: noted, and a share proposed for the goal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.handlers import movements
from bot.handlers.moments import happened_on
from bot.handlers.unclear import ask_which, take_amount
from bot.outgoing import callback_data, keyboards, remittance_keyboards
from bot.outgoing import money_data as data
from bot.outgoing.messages import general, plainer
from bot.outgoing.messages import remittances as plan_words
from bot.outgoing.messages import savings as words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.money import Money
from core.errors import (
    AmountBeyondSense,
    AmountNotPositive,
    DateInFuture,
    DateTooOld,
    RemittanceTold,
    UndoTooLate,
    UnknownEntry,
)
from core.services import remittance_costs, remittances
from core.services.remittances import Arrived
from nlu.entities import find_institution

Facts = dict[str, Any]
#: That part of it was proposed; no question that is asked again, and gone with whatever she does next.
PROPOSED = "share"


def arrived(talk: Talk) -> None:
    """It arrived: a day that has not come yet is no arrival, and an amount that could be two is asked."""
    slots, options = talk.understood.slots if talk.understood else None, talk.amount_options("remittance")
    on, sender, company = happened_on(talk), slots.sender if slots else None, find_institution(talk.text)
    if on is not None and on > talk.today:
        talk.say(words.not_arrived_yet(talk.words), keyboards.menu(talk.words))
        return
    told: Facts = {"on": on and on.isoformat(), "sender": sender, "company": company}
    _note(talk, talk.money() if len(options) < 2 else None, told, options=options)


def another(talk: Talk) -> None:
    """Her word on whether one like that of today is another one."""
    tapped, question = talk.tapped(data.Another), talk.question
    talk.without_buttons()
    if question is None or not talk.is_open("another_remittance", tapped.asked):
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
    else:
        _is_another(talk, question.facts, tapped.said == "yes")


def another_told(talk: Talk) -> None:
    """Yes or no in her words."""
    question, understood = talk.question, talk.understood
    assert question is not None
    assert understood is not None
    _is_another(talk, question.facts, understood.intent == "affirm")


def take_back(talk: Talk) -> None:
    """Within a day, a remittance or what it cost."""
    tapped = talk.tapped(data.TakeBack)
    talk.without_buttons()
    try:
        if tapped.what == "cost":
            remittance_costs.undo(talk.session, talk.household, tapped.remittance, talk.now)
            talk.say(plan_words.cost_taken_back(talk.words), keyboards.menu(talk.words))
        else:
            undo(talk, tapped.remittance)
    except UndoTooLate:
        talk.say(plan_words.take_back_too_late(talk.words), keyboards.menu(talk.words))


def undo(talk: Talk, remittance_id: int) -> None:
    """Raises UndoTooLate or UnknownEntry."""
    undone = remittances.undo(talk.session, talk.household, remittance_id, talk.now)
    after = keyboards.undo(talk.words, undone.aside) if undone.aside else keyboards.menu(talk.words)
    talk.say(plan_words.taken_back(talk.words, undone), after)


def amount_told(talk: Talk) -> None:
    take_amount(talk, "remittance", "remittance", with_amount)


def with_amount(talk: Talk, facts: Facts, money: Money) -> None:
    talk.forget()
    try:
        told = remittances.tell_amount(talk.session, talk.household, facts["remittance"], money, talk.now)
    except (AmountNotPositive, AmountBeyondSense) as refused:
        talk.inquire("remittance_amount", sorry(talk.words, refused)[0], remittance=facts["remittance"])
    except UnknownEntry as gone:
        # She took it back meanwhile: the question is over too.
        talk.say(*sorry(talk.words, gone))
    else:
        _propose(talk, told)


def ask_amount_again(talk: Talk, facts: Facts) -> None:
    talk.inquire("remittance_amount", remittance=facts["remittance"])


def share(talk: Talk) -> None:
    """Her word on the proposed share."""
    tapped = talk.tapped(callback_data.Share)
    talk.without_buttons()
    aside = remittances.aside(talk.session, talk.household, tapped.remittance)
    if aside is None and tapped.said == "other":
        ask_share_again(talk, {"remittance": tapped.remittance})
    elif aside is None and tapped.said == "no":
        talk.say(words.not_today(talk.words), keyboards.menu(talk.words))
    else:
        as_proposed(talk, tapped.remittance)


def as_proposed(talk: Talk, remittance_id: int) -> None:
    """She put aside what was proposed."""
    aside = remittances.aside(talk.session, talk.household, remittance_id)
    told = remittances.proposal(talk.session, talk.household, remittance_id)
    if aside is not None:
        talk.say(words.aside_already(talk.words, aside), keyboards.undo(talk.words, aside))
    elif told.share is not None:
        _put_aside(talk, told, told.share)


def share_told(talk: Talk) -> None:
    """The answer to how much of it she put aside."""
    take_amount(talk, "saving", "share", with_share)


def with_share(talk: Talk, facts: Facts, money: Money) -> None:
    talk.forget()
    _put_aside(talk, remittances.proposal(talk.session, talk.household, facts["remittance"]), money)


def ask_share_again(talk: Talk, facts: Facts) -> None:
    talk.inquire("share_amount", remittance=facts["remittance"])


def _note(
    talk: Talk,
    money: Money | None,
    told: Facts,
    *,
    options: Sequence[Money] = (),
    is_another: bool = False,
    head: str = "",
) -> None:
    """Written with its amount, or without one that must be asked; where one like it stands, she is asked first."""
    on = date.fromisoformat(told["on"]) if told["on"] else None
    about = (on, told["sender"], talk.now, talk.source, told["company"])
    try:
        arrived = remittances.record_remittance(talk.session, talk.household, money, *about, is_another=is_another)
    except (AmountNotPositive, AmountBeyondSense, DateTooOld) as refused:
        _note(talk, None, {**told, "on": None}, is_another=is_another, head=sorry(talk.words, refused)[0])
    except RemittanceTold as known:
        _ask_if_another(talk, known, money, told)
    else:
        if len(options) > 1:
            ask_which(talk, list(options), "remittance", {"remittance": arrived.remittance_id})
        else:
            _propose(talk, arrived, head)


def _ask_if_another(talk: Talk, known: RemittanceTold, money: Money | None, told: Facts) -> None:
    this: Facts = {"minor": money.minor, "currency": money.currency} if money else {}
    before: Facts = {"known_minor": known.amount.minor, "known_currency": known.amount.currency}
    talk.inquire("another_remittance", **told, **this, **before, known_on=known.on.isoformat())


def _is_another(talk: Talk, facts: Facts, is_another: bool) -> None:
    talk.forget()
    if not is_another:
        talk.say(plan_words.the_same(talk.words), keyboards.menu(talk.words))
        return
    money = Money(facts["minor"], facts["currency"]) if facts.get("minor") is not None else None
    _note(talk, money, facts, is_another=True)


def propose_again(talk: Talk, remittance_id: int) -> None:
    """In other words, for who did not understand what was proposed."""
    told = remittances.proposal(talk.session, talk.household, remittance_id)
    if told.amount is not None and told.share is not None:
        plain = plainer.share(talk.words, told.amount, told.share)
        talk.say(plain, remittance_keyboards.share(talk.words, remittance_id))
        _keep_proposed(talk, remittance_id)
    else:
        _propose(talk, told)


def _keep_proposed(talk: Talk, remittance_id: int) -> None:
    talk.ask(PROPOSED, invites=True, remittance=remittance_id, at=talk.now.isoformat())


def _propose(talk: Talk, told: Arrived, head: str = "") -> None:
    if told.amount is None:
        talk.inquire("remittance_amount", head or words.arrived(talk.words), remittance=told.remittance_id)
        return
    share = None if _has_put_aside(talk) else told.share
    text = words.remittance_arrived(talk.words, told.amount, share, told.goal.name if told.goal else None, told.percent)
    markup = remittance_keyboards.share if share else remittance_keyboards.arrived
    talk.say(text, markup(talk.words, told.remittance_id))
    if share and not talk.is_asking:
        _keep_proposed(talk, told.remittance_id)


def _has_put_aside(talk: Talk) -> bool:
    """She has said so in the same message, and is asked about that sum: nothing is proposed to her besides."""
    return talk.understood is not None and talk.understood.also == "record_saving"


def _put_aside(talk: Talk, told: Arrived, share: Money) -> None:
    fits = told.goal is not None and told.goal.currency == share.currency
    goal_id = told.goal.id if told.goal and fits else None
    number = told.remittance_id
    try:
        recorded = remittances.put_share_aside(
            talk.session, talk.household, number, share, goal_id, talk.now, talk.source
        )
    except (AmountNotPositive, AmountBeyondSense, DateInFuture) as refused:
        talk.inquire("share_amount", sorry(talk.words, refused)[0], remittance=number)
    except UnknownEntry as gone:
        talk.say(*sorry(talk.words, gone))
    else:
        movements.read_back(talk, recorded)
