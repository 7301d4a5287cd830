"""Whoever is in a class of a school: what is open to her, what is answered kindly, and what her facilitator does."""

from __future__ import annotations

from dataclasses import asdict

from bot.handlers.onboarding import consent_first
from bot.handlers.people import staff_of
from bot.outgoing import community_data as data
from bot.outgoing import pupil_keyboards as keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.files import drawn
from bot.outgoing.messages import members as member_words
from bot.outgoing.messages import pupils as words
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.domain.pupils import ADULT, PupilState
from core.paper.cv import cv
from core.services import groups, members, pupils
from core.services.certificates import readable
from nlu.deciding import Band
from nlu.entities.ages import age_told

INTENTS = frozenset(
    {"set_goal", "record_saving", "record_withdrawal", "check_progress", "record_remittance", "plan_budget"}
    | {"ask_open_account", "report_account_opened", "invite_family", "ask_credit", "set_reminder"}
)


def kept_from(talk: Talk, *, for_anybody: bool, is_money: bool = False, is_alone: bool = False) -> bool:
    """True when a pupil is told kindly that this is not for her, or not yet; what protects her is always heard."""
    if talk.household.pupil is None:
        return False
    if talk.household.pupil is PupilState.WAITING and not for_anybody:
        talk.say(words.waiting(talk.words))
    elif is_alone:
        talk.say(words.not_alone(talk.words), keyboards.not_alone(talk.words))
    elif is_money:
        no_money(talk)
    else:
        return False
    return True


def no_money(talk: Talk) -> None:
    talk.forget()
    talk.say(words.no_money(talk.words), keyboards.lessons(talk.words))


def waits(talk: Talk) -> bool:
    """Before both permissions are written down nothing begins, whatever she writes."""
    if talk.household.pupil is not PupilState.WAITING:
        return False
    talk.say(words.waiting(talk.words))
    return True


def is_not_in(talk: Talk) -> bool:
    """True when a household has no voice among its neighbours, not yet or no more, and was told so; staff work on."""
    return talk.staff is None and (waits(talk) or consent_first(talk))


def heard(talk: Talk) -> bool:
    """Of a pupil's own words: those about money are answered kindly, and nothing of them is kept."""
    pupil, understood, question = talk.household.pupil, talk.understood, talk.question
    assert understood is not None
    if pupil is None or (question is not None and question.kind in CV):
        return False
    if understood.band is Band.ACT and understood.intent == "talk_to_person":
        talk.say(words.not_alone(talk.words), keyboards.not_alone(talk.words))
        return True
    tells_amount = any(sign.isalpha() for sign in talk.text) and bool(talk.amount_options("saving"))
    if tells_amount or (understood.band is Band.ACT and understood.intent in INTENTS):
        no_money(talk)
        return True
    return False


def told_age(talk: Talk) -> bool:
    """«Nací en 2012», «tengo 15 años», where money is spoken of: nothing of it is kept, the open question goes."""
    age = age_told(talk.text, talk.today)
    if age is None or age >= ADULT:
        return False
    talk.forget()
    talk.say(words.under_age(talk.words))
    return True


def make_class(talk: Talk) -> None:
    group = pupils.make_class(talk.session, staff_of(talk), talk.tapped(data.MakeClass).group, talk.now)
    talk.say(words.class_made(talk.words, group.name))


def of_class(talk: Talk) -> None:
    member, number = staff_of(talk), talk.tapped(data.ClassOf).group
    group = groups.seen_by(talk.session, member, number)
    found = pupils.of_class(talk.session, talk.library, member, number)
    titles = {slug: talk.library.lesson(slug, talk.household.language, "GT").title for slug, _count in found.completed}
    talk.change(words.of_class(talk.words, group.name, found, titles))


def pupil(talk: Talk) -> None:
    """The permissions of one, and her coming of age."""
    member, tapped = staff_of(talk), talk.tapped(data.Pupil)
    her, before = tapped.household, pupils.permissions(talk.session, member, tapped.household)
    one, _group = members.one(talk.session, member, her, talk.now)
    called = member_words.name(talk.words, one)
    match tapped.step:
        case "show":
            found = before
        case "guardian":
            found = pupils.permit(talk.session, member, her, talk.now, guardian=not before.guardian)
        case "school":
            found = pupils.permit(talk.session, member, her, talk.now, school=not before.school)
        case "grown":
            pupils.grown_up(talk.session, member, her, talk.now)
            talk.change(words.grown_up(talk.words, called))
            return
        case odd:
            raise DeadButton(odd)
    text = words.permissions(talk.words, called, found)
    talk.change(text, keyboards.permissions(talk.words, her, found, member.is_coordinator))


#: The questions of the CV, in their order; what is told waits in them and is forgotten with the page.
CV = ("cv_name", "cv_studies", "cv_skills", "cv_done")


def begin_cv(talk: Talk) -> None:
    talk.inquire("cv_name", words.about_cv(talk.words))


def cv_told(talk: Talk) -> None:
    """Raises NameUnreadable."""
    question = talk.question
    assert question is not None
    told = {name: one for name, one in question.facts.items() if name in CV}
    told[question.kind] = readable(talk.text) if question.kind == "cv_name" else talk.text[:300]
    place = CV.index(question.kind) + 1
    if place < len(CV):
        talk.inquire(CV[place], **told)
        return
    talk.forget()
    page = asdict(cv(talk.words, told["cv_name"], told["cv_studies"], told["cv_skills"], told["cv_done"]))
    talk.say(words.cv_ready(talk.words))
    file = drawn("cv", "pdf", f"{talk.words('hoja-de-vida')}.pdf", page)
    talk.calls.append(Call("sendDocument", {"chat_id": talk.household.chat_id, "document": file}))
