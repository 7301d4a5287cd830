"""«Ya me llegó la remesa, 300 dólares»: noted, and a share proposed for the goal."""

from __future__ import annotations

from typing import Any

from bot.handlers import movements
from bot.handlers.unclear import ask_which, take_amount
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import savings as words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.money import Money
from core.errors import AmountBeyondSense, AmountNotPositive, DateInFuture, DateTooOld
from core.services import remittances
from core.services.remittances import Arrived
from nlu.entities import find_institution

Facts = dict[str, Any]


def arrived(talk: Talk) -> None:
    """It arrived: a day that has not come yet is no arrival, and an amount that could be two is asked."""
    slots, options = talk.understood.slots if talk.understood else None, talk.amount_options("remittance")
    on, sender, company = talk.day(), slots.sender if slots else None, find_institution(talk.text)
    if on is not None and on > talk.today:
        talk.say(words.not_arrived_yet(talk.words), keyboards.menu(talk.words))
        return
    money = talk.money() if len(options) < 2 else None
    about = (talk.now, talk.source, company)
    try:
        told = remittances.record_remittance(talk.session, talk.household, money, on, sender, *about)
    except (AmountNotPositive, AmountBeyondSense, DateTooOld) as refused:
        told = remittances.record_remittance(talk.session, talk.household, None, None, sender, *about)
        talk.inquire("remittance_amount", sorry(talk.words, refused)[0], remittance=told.remittance_id)
        return
    if len(options) > 1:
        ask_which(talk, options, "remittance", {"remittance": told.remittance_id})
    else:
        _propose(talk, told)


def amount_told(talk: Talk) -> None:
    take_amount(talk, "remittance", "remittance", with_amount)


def with_amount(talk: Talk, facts: Facts, money: Money) -> None:
    talk.forget()
    try:
        told = remittances.tell_amount(talk.session, talk.household, facts["remittance"], money, talk.now)
    except (AmountNotPositive, AmountBeyondSense) as refused:
        talk.inquire("remittance_amount", sorry(talk.words, refused)[0], remittance=facts["remittance"])
    else:
        _propose(talk, told)


def ask_amount_again(talk: Talk, facts: Facts) -> None:
    talk.inquire("remittance_amount", remittance=facts["remittance"])


def share(talk: Talk) -> None:
    """Her word on the proposed share."""
    tapped = talk.tapped(data.Share)
    talk.without_buttons()
    aside = remittances.aside(talk.session, talk.household, tapped.remittance)
    if aside is not None:
        talk.say(words.aside_already(talk.words, aside), keyboards.undo(talk.words, aside))
    elif tapped.said == "other":
        ask_share_again(talk, {"remittance": tapped.remittance})
    elif tapped.said == "no":
        talk.say(words.not_today(talk.words), keyboards.menu(talk.words))
    else:
        told = remittances.proposal(talk.session, talk.household, tapped.remittance)
        if told.share is not None:
            _put_aside(talk, told, told.share)


def share_told(talk: Talk) -> None:
    """The answer to how much of it she put aside."""
    take_amount(talk, "saving", "share", with_share)


def with_share(talk: Talk, facts: Facts, money: Money) -> None:
    talk.forget()
    _put_aside(talk, remittances.proposal(talk.session, talk.household, facts["remittance"]), money)


def ask_share_again(talk: Talk, facts: Facts) -> None:
    talk.inquire("share_amount", remittance=facts["remittance"])


def _propose(talk: Talk, told: Arrived) -> None:
    if told.amount is None:
        talk.inquire("remittance_amount", words.arrived(talk.words), remittance=told.remittance_id)
        return
    text = words.remittance_arrived(
        talk.words, told.amount, told.share, told.goal.name if told.goal else None, told.percent
    )
    talk.say(text, keyboards.share(talk.words, told.remittance_id) if told.share else keyboards.menu(talk.words))


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
    else:
        movements.read_back(talk, recorded)
