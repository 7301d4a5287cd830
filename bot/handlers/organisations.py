"""/organizaciones: found by place, signed up by themselves; never a person, never a telephone nobody agreed to."""

from __future__ import annotations

from typing import Any

from bot.outgoing import community_data as data
from bot.outgoing import organisation_keyboards as keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import organisations as words
from bot.talk import Talk
from core.domain.organisations import OrganisationKind, looks_personal, may_be_a_person
from core.services import organisations
from core.services.organisations import Entry

#: The steps of signing up are one question whose facts grow; its kind says what is asked for.
KINDS = ("org_name", "org_many", "org_kind", "org_origin", "org_abroad", "org_contact", "org_agreed", "org_seen")


def overview(talk: Talk) -> None:
    """With a place behind it, what is there at once."""
    place = talk.text.partition(" ")[2].strip()
    if place:
        _search(talk, place)
        return
    has_mine = bool(organisations.of_household(talk.session, talk.household))
    talk.say(words.about(talk.words), keyboards.begin(talk.words, has_mine))


def place_told(talk: Talk) -> None:
    talk.forget()
    _search(talk, talk.text)


def step(talk: Talk) -> None:
    tapped = talk.tapped(data.Register)
    match tapped.step:
        case "search":
            talk.inquire("org_place")
        case "new":
            talk.inquire("org_name")
        case "mine":
            for one in organisations.of_household(talk.session, talk.household):
                talk.say(words.mine(talk.words, one), keyboards.mine(talk.words, one))
        case "many":
            _next(talk, "org_many", "org_kind", is_of_many=True)
        case "person":
            _facts(talk, "org_many")
            talk.forget()
            talk.change(words.no_persons(talk.words))
        case "kind" if (tapped.value or 0) < len(OrganisationKind):
            _next(talk, "org_kind", "org_origin", sort=str(list(OrganisationKind)[tapped.value or 0]))
        case "agreed":
            _next(talk, "org_agreed", "org_seen", agreed=True)
        case "other":
            _next(talk, "org_agreed", "org_contact", contact=None)
        case "public" | "private":
            _sign_up(talk, _facts(talk, "org_seen"), tapped.step == "public")
        case odd:
            raise DeadButton(odd)


def told(talk: Talk) -> None:
    """Her words to the step that is open."""
    question = talk.question
    assert question is not None
    text = talk.text
    match question.kind:
        case "org_name" if may_be_a_person(text):
            _next(talk, "org_name", "org_many", name=text[:80], is_of_many=False)
        case "org_name":
            _next(talk, "org_name", "org_kind", name=text[:80], is_of_many=True)
        case "org_origin":
            _next(talk, "org_origin", "org_abroad", origin=text[:60])
        case "org_abroad":
            _next(talk, "org_abroad", "org_contact", abroad=text[:60])
        case "org_contact" if looks_personal(text):
            _next(talk, "org_contact", "org_agreed", contact=text[:120])
        case _contact:
            _next(talk, "org_contact", "org_seen", contact=text[:120], agreed=False)


def still_active(talk: Talk) -> None:
    """Her word to «¿sigue activa?», or her taking it out. Raises NotForYou."""
    tapped = talk.tapped(data.StillActive)
    if tapped.said not in ("yes", "no"):
        raise DeadButton(tapped.said)
    yes = tapped.said == "yes"
    organisations.answer(talk.session, talk.household, tapped.organisation, yes, talk.now)
    talk.without_buttons()
    talk.say(words.confirmed(talk.words) if yes else words.removed(talk.words))


def _search(talk: Talk, place: str) -> None:
    each = organisations.found(talk.session, place)
    talk.say(words.found(talk.words, place[:60], each))


def _next(talk: Talk, here: str, kind: str, **more: Any) -> None:
    """The next step, with what is known so far. Raises DeadButton for a button of another step."""
    talk.inquire(kind, **{**_facts(talk, here), **more})


def _facts(talk: Talk, here: str) -> dict[str, Any]:
    question = talk.question
    if question is None or question.kind != here:
        raise DeadButton(here)
    return {name: one for name, one in question.facts.items() if name not in ("asked", "repeats")}


def _sign_up(talk: Talk, facts: dict[str, Any], is_public: bool) -> None:
    entry = Entry(
        facts["name"],
        OrganisationKind(facts["sort"]),
        facts["origin"],
        facts["abroad"],
        facts["contact"],
        is_public,
        facts["is_of_many"],
        facts["agreed"],
    )
    organisations.sign_up(talk.session, talk.household, entry, talk.now, talk.source)
    talk.forget()
    talk.change(words.signed_up(talk.words))
