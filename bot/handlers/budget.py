"""The budget: ten quick questions, or «gasto 300 en comida a la semana»; left off, taken up and changed at any time."""

from __future__ import annotations

from typing import Any

from bot.outgoing import budget_keyboards, keyboards
from bot.outgoing import money_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import budget as words
from bot.outgoing.messages import general
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.budget import BY_KEY, QUESTIONS, Every, Line, Sort
from core.domain.money import Money
from core.domain.words import plain
from core.errors import AmountBeyondSense, AmountNotPositive, CurrencyOfElsewhere, UnknownLine
from core.services import budgets
from nlu.entities import find_spending, tells_of_budget
from nlu.reading import read

Facts = dict[str, Any]
NOTHING = frozenset({"nada", "no", "ninguno", "ninguna", "no tengo", "no pago", "cero", "nothing", "none", "no gasto"})


def overview(talk: Talk) -> None:
    told = budgets.told(talk.session, talk.household, talk.now)
    has_goal = told.reach is not None
    talk.say(words.overview(talk.words, told), budget_keyboards.overview(talk.words, told.budget, has_goal))


def plan(talk: Talk) -> None:
    """What she spends on what, where she says it; else where she left off."""
    if talk.text and talk.money() is not None:
        _told_freely(talk)
        return
    budget = budgets.budget(talk.session, talk.household)
    if budget.lines:
        overview(talk)
    else:
        _ask_next(talk, words.begin(talk.words))


def said(talk: Talk) -> bool:
    """True when her words told what comes in or goes out again and again."""
    is_told = tells_of_budget(talk.text) and talk.money() is not None and len(talk.amount_options("spending")) < 2
    if is_told:
        _told_freely(talk)
    return is_told


def go_on(talk: Talk) -> None:
    _ask_next(talk)


def amount_told(talk: Talk) -> None:
    """The answer to one of the ten, or to how much a line should be."""
    question = talk.question
    assert question is not None
    money = Money(0, talk.household.currency) if plain(talk.text) in NOTHING else talk.money()
    if money is None or len(talk.amount_options("spending")) > 1:
        talk.ask_again()
    else:
        _write(talk, question.facts, money, _every(talk))


def word(talk: Talk) -> None:
    """Nothing, another time, or enough for today; on the question that is open and no other."""
    tapped, question = talk.tapped(data.BudgetSaid), talk.question
    talk.without_buttons()
    if question is None or not talk.is_open("budget", tapped.asked):
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
    elif tapped.said == "none":
        _write(talk, question.facts, Money(0, talk.household.currency), None)
    elif tapped.said == "pass" and not question.facts.get("single"):
        budgets.tell(talk.session, talk.household, question.facts["key"], None, talk.now)
        _ask_next(talk)
    else:
        talk.forget()
        talk.say(words.see_later(talk.words), budget_keyboards.noted(talk.words))


def lines(talk: Talk) -> None:
    budget = budgets.budget(talk.session, talk.household)
    talk.say(words.which_line(talk.words), budget_keyboards.lines(talk.words, budget))


def line(talk: Talk) -> None:
    """One line: look at it, change it, or take it off."""
    tapped = talk.tapped(data.BudgetLine)
    one = _line(talk, tapped.key)
    if tapped.said == "show":
        talk.change(words.noted(talk.words, one), budget_keyboards.line(talk.words, one))
    elif tapped.said == "change":
        talk.inquire("budget", key=one.key, single=True)
    elif tapped.said == "off":
        budgets.take_off(talk.session, talk.household, one.key)
        talk.change(words.taken_off(talk.words), budget_keyboards.noted(talk.words))
    else:
        raise DeadButton(tapped.said)


def sort(talk: Talk) -> None:
    tapped = talk.tapped(data.BudgetSort)
    wanted = talk.one_of(Sort, tapped.sort)
    try:
        budgets.set_sort(talk.session, talk.household, tapped.key, wanted)
    except UnknownLine as gone:
        raise DeadButton(tapped.key) from gone
    talk.without_buttons()
    overview(talk)


def add(talk: Talk) -> None:
    """Light besides water: added, or in its place."""
    tapped, question = talk.tapped(data.BudgetAdd), talk.question
    talk.without_buttons()
    if question is None or not talk.is_open("budget_add", tapped.asked):
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
        return
    facts = question.facts
    money, every = Money(facts["minor"], facts["currency"]), Every(facts["every"])
    talk.forget()
    write = budgets.add if tapped.said == "add" else budgets.tell
    try:
        noted = write(talk.session, talk.household, facts["key"], money, now=talk.now, every=every)
    except AmountBeyondSense as beyond:
        talk.say(*sorry(talk.words, beyond))
    else:
        talk.say(words.noted(talk.words, noted), budget_keyboards.noted(talk.words))


def thing_told(talk: Talk) -> None:
    """On what it is spent, where she had said only how much."""
    question, found = talk.question, find_spending(talk.text)
    assert question is not None
    key, name = found.key, found.name or talk.text
    talk.forget()
    money, every = Money(question.facts["minor"], question.facts["currency"]), question.facts.get("every")
    _tell(talk, key, None if key else name, money, Every(every) if every else None)


def _told_freely(talk: Talk) -> None:
    money, every, found = talk.money(), _every(talk), find_spending(talk.text)
    assert money is not None
    if found.key is None and found.name is None:
        rhythm = str(every) if every else None
        talk.inquire("budget_thing", minor=money.minor, currency=money.currency, every=rhythm)
    else:
        _tell(talk, found.key, found.name, money, every)


def _tell(talk: Talk, key: str | None, name: str | None, money: Money, every: Every | None) -> None:
    number = key or budgets.own_key(str(name))
    before = next((one for one in budgets.budget(talk.session, talk.household).lines if one.key == number), None)
    rhythm = every or (before.every if before else BY_KEY[key].every if key else Every.MONTH)
    if before is not None and before.amount is not None and before.amount.minor and before.amount != money:
        about: Facts = {"minor": money.minor, "currency": money.currency, "every": str(rhythm)}
        shown = words.add_or_change(talk.words, before, money, rhythm)
        talk.inquire("budget_add", key=number, text=shown, **about)
        return
    if key is None and before is None and not budgets.has_room(talk.session, talk.household):
        talk.say(words.full(talk.words), budget_keyboards.noted(talk.words))
        return
    _write(talk, {"key": number, "single": True, "name": name}, money, rhythm)


def _write(talk: Talk, facts: Facts, money: Money, every: Every | None) -> None:
    """A refused amount is asked again; in the round of questions the next one follows."""
    key, single, name = facts["key"], bool(facts.get("single")), facts.get("name")
    talk.forget()
    try:
        noted = budgets.tell(talk.session, talk.household, key, money, talk.now, every, name=name)
    except CurrencyOfElsewhere as elsewhere:
        head = words.other_currency(talk.words, elsewhere.amount, elsewhere.currency)
        talk.inquire("budget", head, key=key, single=single, name=name)
    except (AmountNotPositive, AmountBeyondSense) as refused:
        talk.inquire("budget", sorry(talk.words, refused)[0], key=key, single=single, name=name)
    else:
        _noted(talk, noted, single)


def _noted(talk: Talk, noted: Line, single: bool) -> None:
    text = words.noted(talk.words, noted)
    if not single:
        _ask_next(talk, text)
    elif noted.key in BY_KEY:
        talk.say(text, budget_keyboards.noted(talk.words))
    else:
        which = words.which_sort(talk.words, noted)
        talk.say(f"{text}\n{which}", budget_keyboards.sorts(talk.words, noted.key))


def _ask_next(talk: Talk, head: str = "") -> None:
    budget = budgets.budget(talk.session, talk.household)
    asked = budget.next_question
    if asked is None:
        talk.forget()
        if head:
            talk.say(head)
        overview(talk)
        return
    number = words.step(talk.words, QUESTIONS.index(asked) + 1)
    talk.inquire("budget", f"{head}\n\n{number}" if head else number, key=asked.key)


def _line(talk: Talk, key: str) -> Line:
    found = next((one for one in budgets.budget(talk.session, talk.household).lines if one.key == key), None)
    if found is None:
        raise DeadButton(key)
    return found


def _every(talk: Talk) -> Every | None:
    """How often, where she says so."""
    hers = talk.household
    found = read(
        talk.text, now=hers.local(talk.now), country=hers.country, language=hers.language, expecting="amount"
    ).recurrence
    if found is None:
        return None
    named = {"DAILY": Every.DAY, "WEEKLY": Every.WEEK, "YEARLY": Every.YEAR}
    rhythm = found.rule.removeprefix("FREQ=").partition(";")[0]
    if "INTERVAL=2" in found.rule and rhythm == "WEEKLY":
        return Every.FORTNIGHT
    if rhythm == "MONTHLY":
        return Every.FORTNIGHT if "," in found.rule else Every.MONTH
    return named.get(rhythm)
