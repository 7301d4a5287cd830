"""«Ya me llegó la remesa, 300 dólares»: noted, and a share proposed for the goal."""

from __future__ import annotations

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import savings as words
from bot.talk import Talk
from core.domain.money import Money
from core.services import remittances
from core.services.remittances import Arrived


def arrived(talk: Talk) -> None:
    slots = talk.understood.slots if talk.understood else None
    sender = slots.sender if slots else None
    told = remittances.record_remittance(
        talk.session, talk.household, talk.money(), talk.day(), sender, talk.now, talk.source
    )
    _propose(talk, told)


def amount_told(talk: Talk) -> None:
    question, money = talk.question, talk.money()
    assert question is not None
    if money is None:
        talk.say(words.remittance_arrived(talk.words, None, None, None))
        return
    talk.forget()
    number = question.facts["remittance"]
    _propose(talk, remittances.tell_amount(talk.session, talk.household, number, money, talk.now))


def share(talk: Talk) -> None:
    """Her word on the proposed share."""
    tapped = talk.tapped(data.Share)
    talk.without_buttons()
    if tapped.said == "other":
        talk.ask("share_amount", remittance=tapped.remittance)
        talk.say(words.other_share(talk.words))
        return
    if tapped.said == "no":
        talk.say(words.not_today(talk.words), keyboards.menu(talk.words))
        return
    told = remittances.proposal(talk.session, talk.household, tapped.remittance)
    if told.share is not None:
        _put_aside(talk, told, told.share)


def share_told(talk: Talk) -> None:
    """The answer to how much of it she put aside."""
    question, money = talk.question, talk.money()
    assert question is not None
    if money is None:
        talk.say(words.other_share(talk.words))
        return
    talk.forget()
    _put_aside(talk, remittances.proposal(talk.session, talk.household, question.facts["remittance"]), money)


def _propose(talk: Talk, told: Arrived) -> None:
    if told.amount is None:
        talk.ask("remittance_amount", remittance=told.remittance_id)
        talk.say(words.remittance_arrived(talk.words, None, None, None))
        return
    goal = told.goal.name if told.goal else None
    text = words.remittance_arrived(talk.words, told.amount, told.share, goal)
    talk.say(text, keyboards.share(talk.words, told.remittance_id) if told.share else keyboards.menu(talk.words))


def _put_aside(talk: Talk, told: Arrived, share: Money) -> None:
    fits = told.goal is not None and told.goal.currency == share.currency
    goal_id = told.goal.id if told.goal and fits else None
    recorded = remittances.put_share_aside(talk.session, talk.household, told.remittance_id, share, goal_id, talk.now)
    talk.say(words.saved(talk.words, recorded, talk.today), keyboards.undo(talk.words, recorded.entry))
