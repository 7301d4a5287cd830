"""Back to the author: how each question fares, and where people stop reading. Only coordinators come here."""

from __future__ import annotations

from starlette.responses import Response

from core.domain.question_health import ENOUGH, LessonStops
from core.errors import NotForYou, UnknownLesson
from core.services import question_health
from panel import chart_words
from panel.views import charts
from panel.visit import Visit


async def questions(visit: Visit) -> Response:
    """Those that ask for their author's hand come first."""
    library, country = visit.around.library, visit.around.country
    each = await visit.around.read(question_health.questions, visit.staff, library, country)
    ordered = sorted(each, key=lambda one: (not one.findings, one.answers == 0))
    return visit.page("questions.html", questions=ordered, enough=ENOUGH)


async def stops(visit: Visit) -> Response:
    return visit.page("stops.html", told=await _told(visit))


async def stops_chart(visit: Visit) -> Response:
    return await charts.drawn(visit, chart_words.stops(await _told(visit), visit.words))


async def _told(visit: Visit) -> LessonStops:
    library, country, slug = visit.around.library, visit.around.country, visit.request.path_params["slug"]
    try:
        return await visit.around.read(question_health.stops, visit.staff, library, slug, country, visit.now)
    except UnknownLesson as gone:
        raise NotForYou() from gone
