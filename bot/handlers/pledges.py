"""/compromiso: roof, water, waste or trees by a day that she chooses; staff see how many of a group."""

from __future__ import annotations

from datetime import date, timedelta

from bot.handlers.onboarding import consent_first
from bot.handlers.people import staff_of
from bot.outgoing import community_data as data
from bot.outgoing import pledge_keyboards as keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import pledges as words
from bot.talk import Talk
from core.domain.pledges import Deed, PledgeState
from core.services import groups, pledges


def overview(talk: Talk) -> None:
    member = talk.staff
    if member is not None:
        each = groups.visible_to(talk.session, member)
        talk.say(words.which_group(talk.words), keyboards.groups(talk.words, each))
    if talk.household.is_active or (member is None and not consent_first(talk)):
        mine = pledges.of_household(talk.session, talk.household)
        talk.say(words.overview(talk.words, mine), keyboards.deeds(talk.words, mine))


def step(talk: Talk) -> None:
    tapped = talk.tapped(data.Pledge)
    match tapped.step:
        case "deed" if tapped.value < len(Deed):
            talk.inquire("pledge_day", deed=tapped.value)
        case "ask":
            _ask(talk, tapped.value)
        case "done" | "drop" | "later":
            _answer(talk, tapped)
        case odd:
            raise DeadButton(odd)


def day_tapped(talk: Talk) -> None:
    tapped = talk.tapped(data.PledgeDay)
    if tapped.deed >= len(Deed) or tapped.days not in keyboards.SOON:
        raise DeadButton(str(tapped.days))
    talk.without_buttons()
    _pledge(talk, tapped.deed, talk.today + timedelta(days=tapped.days))


def day_told(talk: Talk) -> None:
    """Raises DeadlinePassed, DateInFuture."""
    question, understood = talk.question, talk.understood
    assert question is not None
    slots = understood.slots if understood else None
    told = (slots.deadline or slots.date) if slots else None
    if told is None:
        talk.ask_again()
    else:
        _pledge(talk, question.facts["deed"], date.fromisoformat(told))


def of_group(talk: Talk) -> None:
    member, tapped = staff_of(talk), talk.tapped(data.PledgesOf)
    group = groups.seen_by(talk.session, member, tapped.group)
    talk.change(words.of_group(talk.words, group.name, pledges.of_group(talk.session, member, group.id)))


def _ask(talk: Talk, pledge_id: int) -> None:
    mine = pledges.of_household(talk.session, talk.household)
    one = next((one for one in mine if one.id == pledge_id), None)
    if one is None:
        raise DeadButton("ask")
    talk.change(words.how_is_it(talk.words, one.deed), keyboards.how_is_it(talk.words, one.id))


def _pledge(talk: Talk, deed: int, due: date) -> None:
    made = pledges.pledge(talk.session, talk.household, list(Deed)[deed], due, talk.now)
    talk.forget()
    talk.say(words.noted(talk.words, made))


def _answer(talk: Talk, tapped: data.Pledge) -> None:
    state = {"done": PledgeState.DONE, "drop": PledgeState.DROPPED}.get(tapped.step)
    after = pledges.answer(talk.session, talk.household, tapped.value, state, talk.now)
    said = {"done": words.done(talk.words), "drop": words.dropped(talk.words)}
    talk.without_buttons()
    talk.say(said.get(tapped.step) or words.put_off(talk.words, after.due))
