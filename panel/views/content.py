"""What the library holds for a country: lessons, those kept back, and facts to look up again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from starlette.responses import Response

from core.domain.facts import Fact
from core.errors import NotForYou
from core.library import Library
from panel.visit import Visit

#: How long before its date a fact is shown as due.
AHEAD = timedelta(days=60)


@dataclass(frozen=True)
class Shelf:
    served: tuple[tuple[str, str, bool], ...]  #: number, title, and whether its English is stale or missing
    hidden: tuple[tuple[str, str], ...]  #: number and title of what says nothing in this country
    expired: tuple[Fact, ...]
    due: tuple[Fact, ...]
    untold: tuple[Fact, ...]  #: never verified, so nobody hears them


async def content(visit: Visit) -> Response:
    library = visit.around.library
    country = visit.request.query_params.get("pais", visit.around.country)
    if country not in library.registers:
        raise NotForYou()
    today = visit.words.local(visit.now).date()
    countries = sorted(library.registers)
    shelf = shelf_of(library, visit.words.language, country, today)
    return visit.page("content.html", shelf=shelf, country=country, countries=countries, today=today)


def shelf_of(library: Library, language: str, country: str, today: date) -> Shelf:
    served = library.lessons(language, country)
    slugs = {lesson.slug for lesson in served}
    english = {lesson.slug: lesson.language == "en" for lesson in library.lessons("en", country)}
    facts = sorted(library.facts(country).values(), key=lambda fact: (fact.recheck_by or date.max, fact.key))
    told = [fact for fact in facts if fact.may_be_told(today)]
    return Shelf(
        tuple((lesson.number, lesson.title, not english.get(lesson.slug, False)) for lesson in served),
        tuple((one.number, one.title) for slug, one in sorted(library.spanish.items()) if slug not in slugs),
        tuple(fact for fact in facts if fact.is_expired(today)),
        tuple(fact for fact in told if fact.recheck_by and fact.recheck_by <= today + AHEAD),
        tuple(fact for fact in facts if not fact.may_be_told(today) and not fact.is_expired(today)),
    )
