"""«Pasé mis 500 del techo al banco»: where her money is, and what went from one place to another."""

from __future__ import annotations

from typing import Any

from bot.handlers.unclear import ask_which, take_amount
from bot.listening import amount_options
from bot.outgoing import keyboards, money_keyboards
from bot.outgoing import money_data as data
from bot.outgoing.messages import general
from bot.outgoing.messages import places as words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.goals import Goal
from core.domain.money import Money
from core.domain.savings import Place
from core.domain.words import alike
from core.errors import AmountBeyondSense, AmountNotPositive, GoalUnclear, MoveNowhere, MoveOverBalance, NoGoal
from core.services import goals, handovers, moves, products, savings
from core.services.moves import Whereabouts
from nlu.entities import asks_where, find_move
from nlu.entities.moves import Moved

Facts = dict[str, Any]


def overview(talk: Talk) -> None:
    each = _each(talk)
    only = each[0].goal if len(each) == 1 else None
    goal_id = only.id if only else None
    has_money = any(one.by_place for one in each)
    offers = _offers_account(talk, each)
    markup = money_keyboards.whereabouts(talk.words, has_money, goal_id, offers_account=offers)
    talk.say(words.where(talk.words, each), markup)


def said(talk: Talk) -> bool:
    """True when her words told of money that went from one place to another, or asked where it is."""
    if asks_where(talk.text):
        overview(talk)
        return True
    found = find_move(talk.text)
    if found is None:
        return False
    facts: Facts = {"to": found.destination, "origin": found.origin}
    goal = _goal_in(talk)
    options = _amounts(talk, found)
    if len(options) > 1:
        ask_which(talk, options, "move", {**facts, "goal": goal and goal.id})
    elif options:
        _with_goal(talk, {**facts, "minor": options[0].minor, "currency": options[0].currency}, goal)
    else:
        _with_goal(talk, facts, goal)
    return True


def begin(talk: Talk) -> None:
    """A place was tapped: how much went there."""
    tapped = talk.tapped(data.MoveTo)
    to = talk.one_of(Place, tapped.to)
    goal = goals.goal(talk.session, talk.household, tapped.goal) if tapped.goal else None
    _with_goal(talk, {"to": str(to), "origin": None}, goal)


def goal_chosen(talk: Talk) -> None:
    tapped, question = talk.tapped(data.MoveGoal), talk.question
    talk.without_buttons()
    if question is None or not talk.is_open("move_goal", tapped.asked):
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
    else:
        _go_on(talk, {**question.facts, "goal": tapped.goal})


def goal_told(talk: Talk) -> None:
    """The goal's name in her words, where she was shown the buttons."""
    question = talk.question
    assert question is not None
    try:
        goal = goals.which(talk.session, talk.household, talk.text)
    except (NoGoal, GoalUnclear):
        talk.ask_again()
    else:
        _go_on(talk, {**question.facts, "goal": goal.id})


def amount_told(talk: Talk) -> None:
    take_amount(talk, "saving", "move", with_amount)


def with_amount(talk: Talk, facts: Facts, money: Money) -> None:
    """Writes it; where there is less on that side she is asked, and nothing is guessed."""
    talk.forget()
    to, origin = Place(facts["to"]), Place(facts["origin"]) if facts.get("origin") else None
    goal_id = _fitting(talk, facts.get("goal"), money.currency)
    try:
        done = moves.record_move(talk.session, talk.household, money, origin, to, goal_id, talk.now, talk.source)
    except MoveOverBalance as over:
        _too_much(talk, facts, over)
    except MoveNowhere:
        talk.say(words.same_place(talk.words), keyboards.menu(talk.words))
    except (AmountNotPositive, AmountBeyondSense) as refused:
        _ask_amount(talk, facts, sorry(talk.words, refused)[0])
    else:
        is_new = to.is_formal and not products.has_account(talk.session, talk.household)
        markup = money_keyboards.moved(talk.words, done.move.id, asks_product=is_new)
        talk.say(words.moved(talk.words, done), markup)


def ask_amount_again(talk: Talk, facts: Facts) -> None:
    _ask_amount(talk, facts)


def undo(talk: Talk) -> None:
    undone = moves.undo(talk.session, talk.household, talk.tapped(data.MoveUndo).move, talk.now)
    talk.without_buttons()
    talk.say(words.moved_back(talk.words, undone), keyboards.menu(talk.words))


def _with_goal(talk: Talk, facts: Facts, goal: Goal | None) -> None:
    """Which goal it was of: the one she names or the only one; else one question."""
    if goal is None:
        each = [one for one in goals.progress(talk.session, talk.household) if one.saved.minor > 0]
        if len(each) > 1:
            named = [[one.goal.id, one.goal.name] for one in each[:8]]
            talk.inquire("move_goal", **facts, goals=named)
            return
        goal = each[0].goal if each else None
    _go_on(talk, {**facts, "goal": goal and goal.id})


def _go_on(talk: Talk, facts: Facts) -> None:
    if facts.get("minor"):
        with_amount(talk, facts, Money(facts["minor"], facts["currency"]))
    else:
        _ask_amount(talk, facts)


def _ask_amount(talk: Talk, facts: Facts, head: str = "") -> None:
    kept: Facts = {key: facts.get(key) for key in ("to", "origin", "goal")}
    talk.inquire("move_amount", head, **kept)


def _too_much(talk: Talk, facts: Facts, over: MoveOverBalance) -> None:
    if over.there.minor > 0:
        _ask_amount(talk, facts, words.less_than_that(talk.words, over.there))
        return
    # What was never told of is new savings, if she says so.
    goal = goals.goal(talk.session, talk.household, facts["goal"]) if facts.get("goal") else None
    new: Facts = {"what": "saving", "minor": over.amount.minor, "currency": over.amount.currency, "on": None}
    talk.inquire(
        "confirm",
        words.not_noted_yet(talk.words),
        **new,
        today=talk.today.isoformat(),
        goal=goal.name if goal else None,
        place=facts["to"],
    )


def _offers_account(talk: Talk, each: list[Whereabouts]) -> bool:
    """Her money lies outside, she has told of no account, and she has not said that she wants none for now."""
    outside = any(one.outside.minor for one in each)
    has_account = products.has_account(talk.session, talk.household)
    return outside and not has_account and handovers.may_offer(talk.session, talk.household, talk.now)


def _amounts(talk: Talk, found: Moved) -> list[Money]:
    hers = talk.household
    here = (hers.local(talk.now), hers.country, hers.currency, hers.language)
    options = amount_options(found.amount_words, *here, "saving", "amount")
    if not options and found.everything:
        outside = moves.whereabouts(talk.session, hers, hers.currency).outside
        options = [outside] if outside.minor else []
    return options


def _goal_in(talk: Talk) -> Goal | None:
    """The one goal whose name stands in her words."""
    each = [one.goal for one in goals.progress(talk.session, talk.household) if alike(one.goal.name, talk.text)]
    return each[0] if len(each) == 1 else None


def _fitting(talk: Talk, goal_id: int | None, currency: str) -> int | None:
    if goal_id is None:
        return None
    goal = goals.goal(talk.session, talk.household, goal_id)
    return goal.id if goal.currency == currency else None


def _each(talk: Talk) -> list[Whereabouts]:
    """By goal; all of a currency together where there is no goal in it, or one alone."""
    found = []
    aims = [one.goal for one in goals.progress(talk.session, talk.household)]
    for total in savings.totals(talk.session, talk.household):
        here = [goal for goal in aims if goal.currency == total.currency]
        for goal_id in [goal.id for goal in here] if len(here) > 1 else [None]:
            found.append(moves.whereabouts(talk.session, talk.household, total.currency, goal_id))
    return found
