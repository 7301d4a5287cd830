"""Campaigns: what each became, composing one with a look at it as a phone shows it, and steering one that runs."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.responses import Response

from core.domain.campaigns import SECOND, Content, Who
from core.domain.drips import CatchUp
from core.domain.household import Household
from core.domain.letters import Letter
from core.domain.meetings import COMINGS
from core.domain.staff import Staff
from core.errors import FormWithoutQuestions, InvitationWithoutDay, MilpaError, NotForYou, QuestionsNotAlike
from core.services import campaign_drafts, forms, groups, households, meetings
from core.services import campaigns as campaign_service
from core.services import effect as effects
from panel import campaign_words, words
from panel.filters import number
from panel.views.lessons import title
from panel.visit import Visit

LATEST = 40
#: How a question ends that takes a number, in each language of the page.
A_NUMBER = re.compile(r"\((número|numero|number)\)$", re.I)
SHARES = (0, 10, 20)
RHYTHMS = (1, 3, 7, 14)
FIELDS = (
    *("token", "group", "kind", "lesson", "es", "en", "choices", "other", "module"),
    *("every", "catch_up", "who", "holdout", "at", "place", "questions", "questions_en"),
)


async def campaigns(visit: Visit) -> Response:
    return visit.page(
        "campaigns.html",
        said=campaign_words,
        campaigns=await visit.around.read(campaign_service.latest, visit.staff, LATEST),
        title=lambda slug: title(visit, slug),
    )


async def effect(visit: Visit) -> Response:
    """What it did, against those whom chance left out."""
    campaign_id = visit.request.path_params["campaign_id"]
    found = await visit.around.read(effects.effect, visit.staff, campaign_id, visit.now)
    shown = await visit.around.read(campaign_service.result, visit.staff, campaign_id)
    return visit.page("effect.html", effect=found, result=shown, said=campaign_words, title=lambda s: title(visit, s))


async def compose(visit: Visit) -> Response:
    return await _form(visit, {}, None)


async def composed(visit: Visit) -> Response:
    """A draft; nothing is sent before it was looked at."""
    form = await visit.request.form()
    try:
        made = await visit.around.write(_draft, visit, form)
    except MilpaError as refused:
        if isinstance(refused, NotForYou):
            raise
        return await _form(visit, dict(form), words.sorry(refused, visit.words), 422)
    return visit.to("campaign", campaign_id=made)


async def campaign(visit: Visit) -> Response:
    campaign_id = visit.request.path_params["campaign_id"]
    seen = await visit.around.read(campaign_drafts.preview, visit.staff, campaign_id, visit.now)
    return visit.page(
        "campaign.html",
        said=campaign_words,
        seen=seen,
        result=await visit.around.read(campaign_service.result, visit.staff, campaign_id),
        phones=await visit.around.read(_phones, visit, campaign_id),
        title=lambda slug: title(visit, slug),
        least=visit.words.local(visit.now).strftime("%Y-%m-%dT%H:%M"),
    )


async def act(visit: Visit) -> Response:
    """Send, pause, go on, stop, send again, copy."""
    campaign_id, name = visit.request.path_params["campaign_id"], visit.request.path_params["act"]
    if name == "enviar":
        form = await visit.request.form()
        zone, at = visit.around.zone, _hour(str(form.get("at", "")))
        await visit.around.write(campaign_drafts.send, visit.staff, campaign_id, visit.now, zone, at)
    elif name == "copiar":
        source = f"panel:{campaign_id}:{visit.now.timestamp():.6f}"
        copied = await visit.around.write(_copy, visit, campaign_id, source)
        return visit.to("campaign", campaign_id=copied)
    elif name in ACTS:
        await visit.around.write(ACTS[name], visit.staff, campaign_id, visit.now)
    else:
        raise NotForYou()
    return visit.to("campaign", campaign_id=campaign_id)


ACTS: dict[str, Callable[[Session, Staff, int, datetime], Any]] = {
    "detener": campaign_service.stop,
    "pausar": campaign_service.pause,
    "seguir": campaign_service.resume,
    "de-nuevo": campaign_service.send_again,
    "cerrar": forms.close,
}


async def _form(visit: Visit, written: dict[str, Any], wrong: str | None, status: int = 200) -> Response:
    every = visit.around.library.lessons(visit.words.language, visit.around.country)
    return visit.page(
        "compose.html",
        status,
        said=campaign_words,
        groups=await visit.around.read(groups.visible_to, visit.staff),
        lessons=[lesson for lesson in every if not lesson.sensitive],
        modules=[module for _, module in sorted(visit.around.library.modules.items())],
        written={**dict.fromkeys(FIELDS, ""), **written},
        wrong=wrong,
        rules=[one for one in Who if one is not Who.PICKED],
        catch_ups=list(CatchUp),
        shares=SHARES,
        rhythms=RHYTHMS,
        token=f"{visit.staff.id}:{visit.now.timestamp():.6f}",
    )


def _draft(session: Session, visit: Visit, form: FormData) -> int:
    """Raises what a letter is refused for, NotForYou, UnknownLesson or SensitiveLesson."""
    kind = _one_of(Content, form, "kind")
    lessons, letter = _lessons(visit, form, kind), _letter(form, kind)
    # The form carries its own number: sent twice by an impatient finger, it is one draft.
    source = f"panel:{form.get('token', '')}"[:40]
    group_id, library = _number(form, "group"), visit.around.library
    made = campaign_drafts.draft(
        session, library, visit.staff, group_id, kind, visit.now, source, lessons=lessons, letter=letter
    )
    changes: dict[str, Any] = {"who": _one_of(Who, form, "who"), "holdout": _number(form, "holdout")}
    if kind is Content.TRACK:
        changes |= {"every": max(1, _number(form, "every")), "catch_up": _one_of(CatchUp, form, "catch_up")}
    other = str(form.get("other", "")).strip()
    if letter is not None and other:
        changes["variant"] = Letter.of({"es": other}, letter.choices)
    campaign_drafts.revise(session, visit.staff, made.id, visit.now, **changes)
    if kind is Content.FORM:
        _ask(session, visit, form, made.id)
    if kind is Content.EVENT:
        _meet(session, visit, form, group_id, made.id, source)
    return made.id


def _ask(session: Session, visit: Visit, form: FormData, campaign_id: int) -> None:
    """A question in each paragraph; one that ends in (número) takes a number. Raises what a question is refused for."""
    if campaign_drafts.of(session, visit.staff, campaign_id).questions:
        return
    paragraphs = _paragraphs(form, "questions")
    for paragraph in paragraphs:
        text = A_NUMBER.sub("", paragraph)
        forms.add_question(session, visit.staff, campaign_id, text, visit.now)
        if text != paragraph:
            forms.turn_last(session, visit.staff, campaign_id)
    if not paragraphs:
        raise FormWithoutQuestions()
    in_english = _paragraphs(form, "questions_en")
    if in_english and len(in_english) != len(paragraphs):
        raise QuestionsNotAlike(len(paragraphs))
    asked = campaign_drafts.of(session, visit.staff, campaign_id).seen().questions
    for position, told in enumerate(in_english):
        of = asked[position].text
        forms.translate(session, visit.staff, campaign_id, position, of, SECOND, A_NUMBER.sub("", told))


def _paragraphs(form: FormData, name: str) -> list[str]:
    return [one.strip() for one in str(form.get(name, "")).replace("\r", "").split("\n\n") if one.strip()]


def _meet(session: Session, visit: Visit, form: FormData, group_id: int, campaign_id: int, source: str) -> None:
    """Raises MeetingPassed, MeetingTooFar, PlaceUnreadable or InvitationWithoutDay."""
    told, zone = _hour(str(form.get("at", ""))), visit.around.zone
    if told is None:
        raise InvitationWithoutDay()
    at, place = told.replace(tzinfo=ZoneInfo(zone)), str(form.get("place", ""))
    planned = meetings.plan(session, visit.staff, group_id, at, place, visit.now, source, zone)
    meetings.invite_to(session, visit.staff, planned.id, campaign_id, visit.now)


def _letter(form: FormData, kind: Content) -> Letter | None:
    if kind not in (Content.MESSAGE, Content.POLL, Content.EVENT, Content.FORM):
        return None
    answers = {Content.POLL: str(form.get("choices", "")).splitlines(), Content.EVENT: list(COMINGS)}
    choices = answers.get(kind, [])
    return Letter.of({"es": str(form.get("es", "")), "en": str(form.get("en", ""))}, choices)


def _lessons(visit: Visit, form: FormData, kind: Content) -> tuple[str, ...]:
    if kind is Content.LESSON:
        return (str(form.get("lesson", "")),)
    if kind is Content.TRACK:
        every = visit.around.library.lessons("es", visit.around.country)
        module = _number(form, "module")
        return tuple(lesson.slug for lesson in every if lesson.module == module and not lesson.sensitive)
    return ()


def _phones(session: Session, visit: Visit, campaign_id: int) -> list[tuple[str, str, tuple[str, ...]]]:
    """As it arrives, in each language that it has: language, words, buttons."""
    her = _reader(session, visit)
    seen = campaign_drafts.of(session, visit.staff, campaign_id).seen()
    shown: list[tuple[str, str, tuple[str, ...]]] = []
    for other in (False, True):
        for language in visit.around.catalogs.languages:
            spoken = campaign_drafts.sample(session, visit.staff, campaign_id, her, language, other=other)
            if spoken is not None and (language == "es" or spoken.meeting or spoken.text != shown[-1][1]):
                read = visit.around.catalogs.words(language, visit.around.country, visit.around.zone)
                meeting = spoken.meeting
                text = spoken.text + (f"\n\n{campaign_words.when_and_where(meeting, read)}" if meeting else "")
                choices = campaign_words.choices(seen, read) if meeting else spoken.choices
                shown.append((language, text, choices))
    return shown


def _reader(session: Session, visit: Visit) -> Household:
    known = households.known(session, visit.staff.chat_id)
    here = (visit.staff.language, visit.around.country, visit.around.zone)
    return known or households.stranger(visit.staff.chat_id, *here, visit.now)


def _copy(session: Session, visit: Visit, campaign_id: int, source: str) -> int:
    return campaign_drafts.copy(session, visit.around.library, visit.staff, campaign_id, visit.now, source).id


def _one_of(kind: Any, form: FormData, name: str) -> Any:
    """Raises NotForYou for what the form does not offer."""
    try:
        return kind(str(form.get(name, "")))
    except ValueError as odd:
        raise NotForYou() from odd


def _number(form: FormData, name: str) -> int:
    return number(form.get(name)) or 0


def _hour(said: str) -> datetime | None:
    """Empty is now. Raises NotForYou for what is no hour."""
    if not said:
        return None
    try:
        return datetime.strptime(said, "%Y-%m-%dT%H:%M")
    except ValueError as odd:
        raise NotForYou() from odd
