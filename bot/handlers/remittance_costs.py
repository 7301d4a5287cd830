"""What a remittance really cost, over her own history; and the tax on sending, by how it was paid."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from bot.outgoing import keyboards, remittance_keyboards
from bot.outgoing import money_data as data
from bot.outgoing.messages import general
from bot.outgoing.messages import remittances as words
from bot.talk import Talk
from core.domain.money import Money
from core.errors import CostBeyondSense
from core.services import remittance_costs

Facts = dict[str, Any]
#: What is sent from abroad is sent in this, unless she says otherwise.
SENT_IN = "USD"


def about(talk: Talk) -> None:
    found = talk.library.search("costo de envío remesa", talk.household.language, talk.household.country)
    has_one = remittance_costs.latest(talk.session, talk.household) is not None
    talk.say(words.about_cost(talk.words), remittance_keyboards.cost(talk.words, found[:2], has_one))


def begin(talk: Talk) -> None:
    number = remittance_costs.latest(talk.session, talk.household)
    if number is None:
        talk.say(words.no_remittance(talk.words), keyboards.menu(talk.words))
    else:
        talk.inquire("cost_sent", remittance=number)


def sent_told(talk: Talk) -> None:
    question, money = talk.question, talk.money(SENT_IN)
    assert question is not None
    if money is None or money.minor <= 0:
        talk.ask_again()
    else:
        kept: Facts = {"remittance": question.facts["remittance"], "sent": money.minor, "currency": money.currency}
        talk.inquire("cost_fee", **kept)


def fee_told(talk: Talk) -> None:
    question, money = talk.question, talk.money(SENT_IN)
    assert question is not None
    if money is None or money.currency != question.facts["currency"]:
        talk.ask_again()
    else:
        _with_fee(talk, question.facts, money.minor)


def no_fee(talk: Talk) -> None:
    question = talk.question
    talk.without_buttons()
    if question is None or not talk.is_open("cost_fee", talk.tapped(data.NoFee).asked):
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
    else:
        _with_fee(talk, question.facts, 0)


def received_told(talk: Talk) -> None:
    question, money = talk.question, talk.money()
    assert question is not None
    if money is None:
        talk.ask_again()
    else:
        _check(talk, question.facts, money)


def ask_how_paid(talk: Talk) -> None:
    talk.say(words.ask_how_paid(talk.words), remittance_keyboards.how_paid(talk.words))


def paid(talk: Talk) -> None:
    """Said for what she asks about, and written down nowhere."""
    how = talk.tapped(data.Paid).how
    fact = talk.library.fact("us_tax", talk.household.country, talk.today)
    percent = Decimal(fact.value) if fact is not None and fact.unit == "%" else None
    talk.say(words.tax(talk.words, how, percent), remittance_keyboards.how_paid(talk.words))


def _with_fee(talk: Talk, facts: Facts, fee: int) -> None:
    kept: Facts = {key: facts[key] for key in ("remittance", "sent", "currency")}
    received = remittance_costs.received(talk.session, talk.household, facts["remittance"])
    if received is None:
        talk.inquire("cost_received", **kept, fee=fee)
    else:
        _check(talk, {**kept, "fee": fee}, received)


def _check(talk: Talk, facts: Facts, received: Money) -> None:
    sent, fee = Money(facts["sent"], facts["currency"]), Money(facts["fee"], facts["currency"])
    talk.forget()
    number = facts["remittance"]
    try:
        checked = remittance_costs.check(talk.session, talk.household, number, sent, fee, received, talk.now)
    except CostBeyondSense:
        talk.inquire("cost_sent", words.not_like_that(talk.words), remittance=number)
    else:
        talk.say(words.cost(talk.words, checked), remittance_keyboards.cost_told(talk.words, number))
