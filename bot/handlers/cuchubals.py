"""Her savings circle: told in one sentence or by buttons, looked at, silenced, ended."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.outgoing import cuchubal_keyboards, keyboards
from bot.outgoing import money_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import cuchubals as words
from bot.outgoing.messages import general
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.cuchubals import HAD_IT, Cuchubal, Every, check
from core.domain.money import Money
from core.errors import (
    AmountBeyondSense,
    AmountNotPositive,
    CuchubalBeyondSense,
    DeadlinePassed,
    TooManyCuchubals,
    UnknownCuchubal,
)
from core.services import cuchubals
from nlu.entities import asks_of_cuchubal, find_cuchubal
from nlu.entities.cuchubals import count_in, every_in, had_it_in
from nlu.reading import read

Facts = dict[str, Any]
#: In the order in which they are asked.
ASKED = ("people", "minor", "every", "next", "turn")
KIND_OF = {"minor": "part"}


def overview(talk: Talk) -> None:
    each = cuchubals.mine(talk.session, talk.household, talk.now)
    talk.say(words.cards(talk.words, each, talk.today), cuchubal_keyboards.mine(talk.words, each))


def if_somebody_does_not_pay(talk: Talk) -> None:
    each = cuchubals.mine(talk.session, talk.household, talk.now)
    talk.say(words.if_somebody_does_not_pay(talk.words), cuchubal_keyboards.mine(talk.words, each))


def begin(talk: Talk) -> None:
    _go_on(talk, {})


def said(talk: Talk) -> bool:
    """True when her words told of one, or asked about hers."""
    if asks_of_cuchubal(talk.text):
        overview(talk)
        return True
    found = find_cuchubal(talk.text)
    if found is None:
        return False
    money = talk.money() if len(talk.amount_options("saving")) < 2 else None
    facts: Facts = {"people": found.people}
    facts |= {"minor": money.minor, "currency": money.currency} if money else {}
    facts |= {"every": found.every} if found.every else {}
    facts |= {"turn": HAD_IT} if found.had_it else {}
    day = _day_in(talk, found.turn_words) if found.turn_words else None
    _go_on(talk, {**facts, "near": day.isoformat()} if day else facts)
    return True


def tapped(talk: Talk) -> None:
    """An answer by a button."""
    button, question = talk.tapped(data.CuchubalSaid), talk.question
    talk.without_buttons()
    if question is None or not talk.is_open(f"cuchubal_{button.what}", button.asked):
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
        return
    _answered(talk, button.what, button.number)


def people_told(talk: Talk) -> None:
    _take(talk, "people", count_in(talk.text))


def part_told(talk: Talk) -> None:
    money, question = talk.money(), talk.question
    assert question is not None
    if money is None or len(talk.amount_options("saving")) > 1:
        talk.ask_again()
    else:
        _go_on(talk, {**question.facts, "minor": money.minor, "currency": money.currency})


def every_told(talk: Talk) -> None:
    found = every_in(talk.text)
    _take(talk, "every", None if found is None else list(Every).index(Every(found)))


def next_told(talk: Talk) -> None:
    question, day = talk.question, _day_in(talk, talk.text)
    assert question is not None
    if day is None:
        talk.ask_again()
    else:
        _go_on(talk, {**question.facts, "next": day.isoformat()})


def turn_told(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    if had_it_in(talk.text):
        _answered(talk, "turn", HAD_IT)
        return
    day = _day_in(talk, talk.text)
    if day is None:
        talk.ask_again()
    else:
        _go_on(talk, {**question.facts, "near": day.isoformat()})


def act(talk: Talk) -> None:
    """No more word of it, word of it again, or the end."""
    button = talk.tapped(data.Cuchubal)
    try:
        if button.act == "end":
            cuchubals.end(talk.session, talk.household, button.cuchubal, talk.now)
            talk.without_buttons()
            talk.say(words.ended(talk.words), keyboards.menu(talk.words))
        elif button.act in ("tell", "hush"):
            cuchubals.tell(talk.session, talk.household, button.cuchubal, button.act == "tell", talk.now)
            each = cuchubals.mine(talk.session, talk.household, talk.now)
            talk.change(words.cards(talk.words, each, talk.today), cuchubal_keyboards.mine(talk.words, each))
        else:
            raise DeadButton(button.act)
    except UnknownCuchubal:
        talk.say(words.not_there(talk.words), keyboards.menu(talk.words))


def _take(talk: Talk, what: str, number: int | None) -> None:
    if number is None:
        talk.ask_again()
    else:
        _answered(talk, what, number)


def _answered(talk: Talk, what: str, number: int) -> None:
    question = talk.question
    assert question is not None
    if what == "every" and not 0 <= number < len(Every):
        raise DeadButton(str(number))
    value: Any = str(list(Every)[number]) if what == "every" else number
    _go_on(talk, {**question.facts, what: value})


def _go_on(talk: Talk, facts: Facts) -> None:
    """Asks for what is missing, or writes it down."""
    kept: Facts = {key: value for key, value in facts.items() if key in (*ASKED, "currency", "near")}
    is_drawn = {"people", "minor", "every", "next"} <= kept.keys()
    if is_drawn and _is_odd(talk, kept):
        return
    if is_drawn and "near" in kept:
        kept["turn"] = _drawn(kept).round_near(date.fromisoformat(kept.pop("near")))
    missing = next((one for one in ASKED if one not in kept and not (one == "turn" and "near" in kept)), None)
    if missing is None:
        _write(talk, kept)
        return
    shown: Facts = {"days": [_drawn(kept).round_on(n).isoformat() for n in range(1, 7)]} if missing == "turn" else {}
    talk.inquire(f"cuchubal_{KIND_OF.get(missing, missing)}", **kept, **shown)


def _is_odd(talk: Talk, facts: Facts) -> bool:
    """Asks again for what cannot be, before the rounds are counted from it."""
    one = _drawn(facts)
    try:
        check(one.people, one.part, one.first_on, talk.today)
    except CuchubalBeyondSense as odd:
        _again(talk, facts, "people", words.beyond_sense(talk.words, odd.most))
    except (AmountNotPositive, AmountBeyondSense) as refused:
        _again(talk, facts, "minor", sorry(talk.words, refused)[0])
    except DeadlinePassed:
        _again(talk, facts, "next", words.day_is_odd(talk.words))
    else:
        return False
    return True


def _write(talk: Talk, facts: Facts) -> None:
    talk.forget()
    one = _drawn(facts)
    about = (one.people, one.part, one.every, one.first_on, one.turn)
    try:
        cuchubals.enter(talk.session, talk.household, *about, talk.now, talk.source)
    except TooManyCuchubals as many:
        talk.say(words.too_many(talk.words, many.most), keyboards.menu(talk.words))
    else:
        overview(talk)


def _again(talk: Talk, facts: Facts, what: str, head: str) -> None:
    kept: Facts = {key: value for key, value in facts.items() if key != what}
    if what in ("people", "next") and kept.get("turn") != HAD_IT:
        kept.pop("turn", None)  # it was counted from what is asked anew
    talk.inquire(f"cuchubal_{KIND_OF.get(what, what)}", head, **kept)


def _drawn(facts: Facts) -> Cuchubal:
    """As far as it is told; the turn last of all."""
    part, turn = Money(facts["minor"], facts["currency"]), facts.get("turn")
    known = None if turn == cuchubal_keyboards.UNKNOWN else turn
    return Cuchubal(0, facts["people"], part, Every(facts["every"]), date.fromisoformat(facts["next"]), known)


def _day_in(talk: Talk, text: str) -> date | None:
    hers = talk.household
    now = hers.local(talk.now)
    found = read(text, now=now, country=hers.country, language=hers.language, expecting="deadline")
    one = found.deadline or found.date
    return one.day if one is not None else None
