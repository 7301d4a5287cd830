"""The remittance before it comes: its plan, the part that is proposed, and the rhythm that she tells."""

from __future__ import annotations

from bot.outgoing import money_data as data
from bot.outgoing import remittance_keyboards, settings_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import remittances as words
from bot.talk import Talk
from core.errors import ShareBeyondSense
from core.services import remittance_costs, remittance_plans
from nlu.reading import Reading, read


def plan(talk: Talk) -> None:
    known = remittance_plans.plan(talk.session, talk.household)
    number = remittance_costs.latest(talk.session, talk.household)
    last = remittance_costs.received(talk.session, talk.household, number) if number else None
    talk.say(words.plan(talk.words, known, last), remittance_keyboards.plan(talk.words))


def not_yet(talk: Talk) -> None:
    talk.say(words.not_yet(talk.words))


def ask_part(talk: Talk) -> None:
    percent = remittance_plans.percent_of(talk.session, talk.household.id)
    talk.change(words.ask_part(talk.words, percent), remittance_keyboards.parts(talk.words))


def part(talk: Talk) -> None:
    """Which part is proposed from now on."""
    percent = talk.tapped(data.SharePart).percent
    try:
        remittance_plans.set_percent(talk.session, talk.household, percent)
    except ShareBeyondSense as odd:
        raise DeadButton(str(percent)) from odd
    talk.change(words.part_changed(talk.words, percent), settings_keyboards.settings(talk.words))


def learn_rhythm(talk: Talk) -> None:
    """What she told of its day is followed where it names one: «el 15», «cada quincena», «los viernes»."""
    found = _read(talk).recurrence
    rule = found.rule if found is not None and "BY" in found.rule else None
    remittance_plans.tell_rhythm(talk.session, talk.household, rule, talk.now)


def is_day(talk: Talk) -> bool:
    """«el 15» alone resembles much, but here it is the day; with an amount it tells of money."""
    reading = _read(talk)
    return not reading.amounts and (reading.recurrence is not None or reading.date is not None)


def _read(talk: Talk) -> Reading:
    hers = talk.household
    return read(
        talk.text, now=hers.local(talk.now), country=hers.country, language=hers.language, expecting="recurrence"
    )
