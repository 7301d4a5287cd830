"""Coming in by the bot's one-time link or as a Mini App, and leaving. There are no passwords."""

from __future__ import annotations

from datetime import timedelta

from init_data_py import validate_by_hash
from init_data_py.errors import InvalidInitDataError
from limits import parse
from sqlalchemy.orm import Session
from starlette.responses import Response

from core.errors import LinkSpent, NotForYou
from core.services import staff
from panel.visit import LANGUAGE, TOKEN, Visit

TRIES = parse("10/minute")
#: How old the signed word of Telegram may be.
FRESH = timedelta(hours=1)


async def way_in(visit: Visit) -> Response:
    return visit.page("way_in.html")


async def ask_to_enter(visit: Visit) -> Response:
    # Telegram fetches addresses to preview them, so looking must not spend the link.
    return visit.page("enter.html", token=visit.request.path_params["token"])


async def enter(visit: Visit) -> Response:
    if _too_many(visit):
        return visit.page("too_many.html", 429)
    try:
        token = await visit.around.write(staff.enter_panel, visit.request.path_params["token"], visit.now)
    except LinkSpent:
        return visit.page("link_spent.html", 410)
    return _welcome(visit, token)


async def mini_app(visit: Visit) -> Response:
    return visit.page("mini_app.html")


async def enter_from_telegram(visit: Visit) -> Response:
    if _too_many(visit):
        return visit.page("too_many.html", 429)
    form = await visit.request.form()
    try:
        chat_id = _signed_by_telegram(visit, str(form.get("init_data", "")))
        token = await visit.around.write(_open_for, chat_id, visit)
    except (InvalidInitDataError, NotForYou):
        return visit.page("not_staff.html", 403)
    return _welcome(visit, token)


async def speak(visit: Visit) -> Response:
    """The panel in the other language, for this browser, from the next page on."""
    form = await visit.request.form()
    language = str(form.get("language", ""))
    if language in visit.around.catalogs.languages:
        visit.request.session[LANGUAGE] = language
    return visit.to("overview")


async def leave(visit: Visit) -> Response:
    await visit.around.write(staff.leave_panel, visit.request.session.get(TOKEN, ""), visit.now)
    visit.request.session.clear()
    return visit.to("way_in")


def _welcome(visit: Visit, token: str) -> Response:
    visit.request.session.clear()
    visit.request.session[TOKEN] = token
    return visit.to("overview")


def _signed_by_telegram(visit: Visit, init_data: str) -> int:
    """The chat of the person whom Telegram vouches for. Raises InvalidInitDataError or NotForYou."""
    if not visit.around.bot_token:
        raise NotForYou()
    vouched = validate_by_hash(init_data, visit.around.bot_token, expires_in=FRESH, now=visit.now)
    if vouched.user is None:
        raise NotForYou()
    return vouched.user.id


def _open_for(session: Session, chat_id: int, visit: Visit) -> str:
    member = staff.by_chat(session, chat_id)
    if member is None:
        raise NotForYou()
    return staff.open_panel(session, member.id, visit.now)


def _too_many(visit: Visit) -> bool:
    client = visit.request.client
    return not visit.around.entries.hit(TRIES, "enter", client.host if client else "")
