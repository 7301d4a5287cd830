"""«¿Cómo abro una cuenta?»: the papers, the five questions, and places by distance or municipality."""

from __future__ import annotations

from bot.handlers.onboarding import consent_first
from bot.outgoing import keyboards, visit_keyboards
from bot.outgoing import money_data as data
from bot.outgoing.messages import general
from bot.outgoing.messages import people as people_words
from bot.outgoing.messages import visits as words
from bot.talk import Talk
from core.domain.institutions import Near, Point
from core.services import institutions

PRODUCTS = ("account", "insurance", "credit")


def how(talk: Talk) -> None:
    """The papers, the five questions, and somebody to go with."""
    found = talk.library.search("papeles documentos abrir cuenta", talk.household.language, talk.household.country)
    text = "\n\n".join(
        [
            words.papers(talk.words, "account", _facts(talk)),
            words.five_questions(talk.words),
            people_words.go_with_her(talk.words),
        ]
    )
    talk.say(text, visit_keyboards.way(talk.words, found[:2]))


def papers(talk: Talk) -> None:
    _say_papers(talk, "account")


def papers_for(talk: Talk) -> None:
    product = talk.tapped(data.Papers).product
    _say_papers(talk, product if product in PRODUCTS else "account")


def find_place(talk: Talk) -> None:
    """In the municipality that she names; else she is asked for it."""
    known = institutions.municipalities(talk.session, talk.household.country, talk.today)
    if not known:
        talk.say(people_words.branch(talk.words), keyboards.person(talk.words))
        return
    found = _in_words(talk)
    if found:
        _tell(talk, found)
    else:
        talk.inquire("branch_where", known=known[:8])


def where_told(talk: Talk) -> None:
    found = _in_words(talk)
    if found:
        talk.forget()
        _tell(talk, found)
    else:
        talk.ask_again(words.none_there(talk.words))


def located(talk: Talk) -> None:
    """Where she is serves for this one answer; it is written down nowhere."""
    place = talk.message.location if talk.message else None
    if consent_first(talk):
        return
    found = []
    if place is not None:
        point = Point(place.latitude, place.longitude)
        found = institutions.near(talk.session, talk.household.country, point, talk.today)
    if not found:
        talk.ask_again(general.no_location(talk.words))
        return
    if talk.question is not None and talk.question.kind == "branch_where":
        talk.forget()
    _tell(talk, found)


def _in_words(talk: Talk) -> list[Near]:
    return institutions.in_municipality(talk.session, talk.household.country, talk.text, talk.today)


def _tell(talk: Talk, found: list[Near]) -> None:
    talk.say(words.places(talk.words, found, talk.today), visit_keyboards.places(talk.words, found))


def _say_papers(talk: Talk, product: str) -> None:
    text = words.papers(talk.words, product, _facts(talk))
    if product == "account":
        text = f"{text}\n\n{words.five_questions(talk.words)}"
    talk.say(text, visit_keyboards.papers(talk.words, product))


def _facts(talk: Talk) -> words.Facts:
    register = talk.library.registers.get(talk.household.country)
    return lambda key: register.words(key, talk.household.language, talk.today) if register else None
