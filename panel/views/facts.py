"""One fact of a country, and the form in which a coordinator renews it. Only coordinators come here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from starlette.responses import RedirectResponse, Response

from core.domain.facts import Fact, Renewal
from core.errors import FactUnsound
from core.services import facts
from panel import words
from panel.filters import DayUnreadable
from panel.visit import Visit

#: What the form proposes; she may say less or more.
USUAL = timedelta(days=180)


async def fact(visit: Visit) -> Response:
    today = visit.words.local(visit.now).date()
    found = _fact(visit)
    told = {"value": found.value, "english": found.english, "source": found.source}
    return _page(visit, found, {**told, "seen": str(today), "recheck_by": str(today + USUAL)})


async def renew(visit: Visit) -> Response:
    country, key = visit.request.path_params["country"], visit.request.path_params["key"]
    found, form = _fact(visit), await visit.request.form()
    said = {name: str(form.get(name, "")) for name in ("value", "english", "source", "seen", "recheck_by")}
    try:
        renewal = Renewal(said["value"], said["english"], said["source"], _day(said["seen"]), _day(said["recheck_by"]))
        await visit.around.write(facts.renew, visit.staff, visit.around.books, country, key, renewal, visit.now)
    except (FactUnsound, DayUnreadable) as refused:
        return _page(visit, found, said, words.sorry(refused, visit.words))
    # A bot or a scheduler in another process takes it up within a minute.
    await visit.around.read(facts.take_up, visit.around.books)
    return RedirectResponse(f"{visit.path('content')}?pais={country}", 303)


def _fact(visit: Visit) -> Fact:
    at = visit.request.path_params
    return facts.fact_of(visit.around.books, visit.staff, at["country"], at["key"])


def _page(visit: Visit, found: Fact, said: Mapping[str, str], sorry: str = "") -> Response:
    country = visit.request.path_params["country"]
    return visit.page("fact.html", 400 if sorry else 200, fact=found, said=said, sorry=sorry, country=country)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as odd:
        raise DayUnreadable(words) from odd
