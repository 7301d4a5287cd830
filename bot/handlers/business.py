"""/negocio and «vendí 450, gasté 300»: two numbers a week, put right with one tap, shown to the coach if she likes."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from bot.handlers.moments import happened_on
from bot.handlers.people import staff_of
from bot.outgoing import business_keyboards as keyboards
from bot.outgoing import community_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.files import drawn
from bot.outgoing.messages import business as words
from bot.outgoing.messages import members as member_words
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.domain.business import Told
from core.services import business, business_week, groups, members
from nlu.entities.sales import Sales, find_sales, names_a_kind
from nlu.reading import main_amount, read


def overview(talk: Talk) -> None:
    if not business.is_kept(talk.session, talk.household):
        talk.say(words.about(talk.words), keyboards.begin(talk.words))
        return
    books = business.books(talk.session, talk.household, talk.now)
    is_reminded = business_week.is_reminded(talk.session, talk.household)
    talk.say(words.overview(talk.words, books), keyboards.kept(talk.words, books, is_reminded))


def said(talk: Talk) -> bool:
    """True when her words told what her business sold. The first time she is asked whether it is one."""
    found = find_sales(talk.text, lambda piece: _amount(talk, piece))
    if found is None:
        return False
    told, on, question = _told(talk, found), happened_on(talk) or talk.today, talk.question
    if question is not None and question.kind == "business_fix":
        _correct(talk, question.facts["entry"], told)
    elif business.is_kept(talk.session, talk.household):
        _note(talk, told, on)
    else:
        minor = {"sold": told.sold.minor, "spent": told.spent.minor, "pay": told.pay.minor}
        talk.inquire("business_hers", told=minor, currency=told.sold.currency, on=on.isoformat())
    return True


def log_told(talk: Talk) -> None:
    """«450 y 300» to the question that named both in this order."""
    question, hers = talk.question, talk.household
    assert question is not None
    if names_a_kind(talk.text):
        talk.ask_again()  # what could be told apart by its words has been; «gasté 300» alone is no sale
        return
    reading = read(
        talk.text, now=hers.local(talk.now), country=hers.country, language=hers.language, expecting="amount"
    )
    each = [amount.minor for amount in reading.amounts[:3]]
    if not each:
        talk.ask_again()
        return
    sold, spent, pay = [*each, 0, 0][:3]
    currency = next((one.currency for one in reading.amounts if one.currency), None) or hers.currency
    told = Told.of(currency, sold, spent, pay)
    if question.kind == "business_fix":
        _correct(talk, question.facts["entry"], told)
    else:
        _note(talk, told, happened_on(talk) or talk.today)


def hers_told(talk: Talk) -> None:
    """Yes or no in her words."""
    question, understood = talk.question, talk.understood
    assert question is not None
    assert understood is not None
    _noted_if_hers(talk, question.facts, understood.intent == "affirm")


def step(talk: Talk) -> None:
    tapped = talk.tapped(data.Business)
    match tapped.step:
        case "show":
            overview(talk)
        case "start":
            business.start(talk.session, talk.household, talk.now)
            talk.inquire("business_log")
        case "log":
            talk.inquire("business_log")
        case "fix":
            talk.inquire("business_fix", entry=tapped.value or 0)
        case "undo":
            business.undo(talk.session, talk.household, tapped.value or 0, talk.now)
            talk.without_buttons()
            talk.say(words.undone(talk.words), keyboards.back(talk.words))
        case "picture":
            _picture(talk)
        case "share" | "hide":
            business.share(talk.session, talk.household, tapped.step == "share")
            talk.change(words.sharing(talk.words, tapped.step == "share"), keyboards.back(talk.words))
        case "week" | "remind" | "quiet":
            _weekly(talk, tapped)
        case "hers" | "not":
            _is_hers(talk, tapped)
        case odd:
            raise DeadButton(odd)


def _weekly(talk: Talk, tapped: data.Business) -> None:
    """On which day she is asked for the two numbers, or no more."""
    if tapped.step == "week":
        talk.change(words.which_day(talk.words), keyboards.days(talk.words))
        return
    weekday = tapped.value if tapped.step == "remind" else None
    if weekday is not None and weekday not in range(7):
        raise DeadButton(str(weekday))
    business_week.remind(talk.session, talk.household, weekday, talk.now)
    talk.change(words.weekly(talk.words, weekday), keyboards.back(talk.words))


def of_group(talk: Talk) -> None:
    """Who of her group shows her the numbers."""
    group = groups.seen_by(talk.session, staff_of(talk), talk.tapped(data.BusinessGroup).group)
    each = business.who_share(talk.session, staff_of(talk), group.id, talk.now)
    talk.change(words.who_share(talk.words, len(each)), keyboards.who_share(talk.words, group.id, each))


def of_member(talk: Talk) -> None:
    """Raises NotForYou where she does not show them."""
    member, her = staff_of(talk), talk.tapped(data.BusinessOf).household
    books = business.shown_to(talk.session, member, her, talk.now)
    one, group = members.one(talk.session, member, her, talk.now)
    called = member_words.name(talk.words, one)
    talk.change(words.of_member(talk.words, called, books), keyboards.who_share(talk.words, group.id, []))


def _is_hers(talk: Talk, tapped: data.Business) -> None:
    question = talk.question
    if question is None or not talk.is_open("business_hers", tapped.value or 0):
        raise DeadButton(tapped.step)
    talk.without_buttons()
    _noted_if_hers(talk, question.facts, tapped.step == "hers")


def _noted_if_hers(talk: Talk, facts: dict[str, Any], is_hers: bool) -> None:
    if is_hers:
        _note(talk, Told.of(facts["currency"], **facts["told"]), date.fromisoformat(facts["on"]))
    else:
        talk.forget()
        talk.say(words.not_hers(talk.words))


def _note(talk: Talk, told: Told, on: date) -> None:
    talk.forget()
    noted = business.note(talk.session, talk.household, told, on, talk.now, f"b:{talk.source}")
    books = business.books(talk.session, talk.household, talk.now)
    talk.say(words.noted(talk.words, noted, books), keyboards.noted(talk.words, noted))


def _correct(talk: Talk, entry_id: int, told: Told) -> None:
    talk.forget()
    noted = business.correct(talk.session, talk.household, entry_id, told, talk.now, f"b:{talk.source}")
    books = business.books(talk.session, talk.household, talk.now)
    talk.say(words.noted(talk.words, noted, books), keyboards.noted(talk.words, noted))


def _picture(talk: Talk) -> None:
    """The same in words first: for who hears it read, or has no data left for a picture."""
    books = business.books(talk.session, talk.household, talk.now)
    talk.say(words.overview(talk.words, books))
    file = drawn("business", "png", f"{talk.words('negocio')}.png", asdict(words.picture(talk.words, books)))
    markup = keyboards.back(talk.words).to_dict()
    talk.calls.append(Call("sendPhoto", {"chat_id": talk.household.chat_id, "photo": file, "reply_markup": markup}))


def _told(talk: Talk, found: Sales) -> Told:
    currency = found.currency or talk.household.currency
    return Told.of(currency, found.sold or 0, found.spent or 0, found.pay or 0)


def _amount(talk: Talk, piece: str) -> tuple[int, str | None] | None:
    hers = talk.household
    reading = read(piece, now=hers.local(talk.now), country=hers.country, language=hers.language, expecting="amount")
    amount = main_amount(reading, None)
    return (amount.minor, amount.currency) if amount else None
