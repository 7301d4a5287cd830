"""Advising and meetings: the latest, and writing one down, also from a notebook."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.responses import Response

from core.domain.members import Member
from core.domain.money import Money
from core.domain.products import InstitutionKind, ProductKind
from core.domain.sessions import LENGTHS, WRITTEN_WITHIN, Manner, Taken, Topic
from core.errors import MilpaError, NotForYou
from core.services import groups, households, members, sessions
from panel import session_words, words
from panel.filters import DayUnreadable, number
from panel.visit import Visit

FIELDS = ("token", "manner", "day", "minutes", "agreed", "product", "where", "amount")


async def listed(visit: Visit) -> Response:
    return visit.page(
        "sessions.html",
        said=session_words,
        each=await visit.around.read(sessions.latest, visit.staff),
        groups=await visit.around.read(groups.visible_to, visit.staff),
    )


async def begin(visit: Visit) -> Response:
    return await _form(visit, visit.request.path_params["group_id"], FormData())


async def record(visit: Visit) -> Response:
    """All of it at once, or nothing and the form again with what was written."""
    group_id, form = visit.request.path_params["group_id"], await visit.request.form()
    try:
        await visit.around.write(_record, visit, group_id, form)
    except MilpaError as refused:
        if isinstance(refused, NotForYou):
            raise
        return await _form(visit, group_id, form, words.sorry(refused, visit.words), 422)
    return visit.to("sessions")


async def _form(visit: Visit, group_id: int, form: FormData, wrong: str | None = None, status: int = 200) -> Response:
    today = visit.words.local(visit.now).date()
    people: list[Member] = await visit.around.read(members.listed, visit.staff, group_id, visit.now)
    return visit.page(
        "session.html",
        status,
        said=session_words,
        group=await visit.around.read(groups.seen_by, visit.staff, group_id),
        people=people,
        written={**dict.fromkeys(FIELDS, ""), **{name: str(form.get(name, "")) for name in FIELDS}},
        chosen={*map(str, form.getlist("people")), *map(str, form.getlist("topics"))},
        wrong=wrong,
        today=today,
        earliest=today - WRITTEN_WITHIN,
        lengths=LENGTHS,
        manners=list(Manner),
        topics=list(Topic),
        products=list(ProductKind),
        places=list(InstitutionKind),
        longest=sessions.LONGEST,
        token=f"{visit.staff.id}:{visit.now.timestamp():.6f}",
    )


def _record(session: Session, visit: Visit, group_id: int, form: FormData) -> None:
    """Raises NotForYou, or what a day or an amount is refused for."""
    viewer, now = visit.staff, visit.now
    manner = _one_of(Manner, form.get("manner"))
    people = tuple(number(one) or 0 for one in form.getlist("people"))
    if manner is not Manner.MEETING and len(people) != 1:
        raise session_words.OneIsAdvised()
    # The form carries its own number: sent twice by an impatient finger, it is one session.
    source = f"panel:{form.get('token', '')}"[:40]
    made = sessions.begin(session, viewer, group_id, manner, people, now, source)
    if made.is_closed:
        return
    sessions.held_on(session, viewer, made.id, _day(form), now, visit.around.zone)
    sessions.note(
        session, viewer, made.id, minutes=number(form.get("minutes")) or 0, agreed=str(form.get("agreed", ""))
    )
    for topic in form.getlist("topics"):
        sessions.note(session, viewer, made.id, topic=_one_of(Topic, topic))
    if form.get("product"):
        sessions.took(session, viewer, made.id, _taken(session, visit, form, people))
    sessions.close(session, viewer, made.id, now)


def _taken(session: Session, visit: Visit, form: FormData, people: tuple[int, ...]) -> Taken:
    taken = Taken(_one_of(ProductKind, form.get("product")), _one_of(InstitutionKind, form.get("where")))
    said = str(form.get("amount", "")).replace(",", "").strip()
    if not said or taken.place is None:
        return taken
    currency = households.seen(session, people[0]).currency
    try:
        return Taken(taken.product, taken.where, Money.of(said, currency))
    except (ValueError, ArithmeticError) as odd:
        raise session_words.AmountUnreadable() from odd


def _day(form: FormData) -> date:
    said = str(form.get("day", ""))
    try:
        return datetime.strptime(said, "%Y-%m-%d").date()
    except ValueError as odd:
        raise DayUnreadable(said) from odd


def _one_of(kind: Any, said: Any) -> Any:
    """Raises NotForYou for what the form does not offer."""
    try:
        return kind(str(said or ""))
    except ValueError as odd:
        raise NotForYou() from odd
