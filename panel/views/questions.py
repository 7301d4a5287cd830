"""Back to the author: how each question fares, and where people stop reading. Only coordinators come here."""

from __future__ import annotations

from starlette.responses import Response

from core.domain.question_health import ENOUGH, LessonStops, QuestionHealth
from core.domain.statistics import Filters
from core.errors import NotForYou, UnknownLesson
from core.services import lesson_json, question_health
from core.services.statistics_json import about
from panel import chart_words
from panel.lesson_files import Telling
from panel.views import charts
from panel.visit import Visit


async def questions(visit: Visit) -> Response:
    """Those that ask for their author's hand come first."""
    library, country = visit.around.library, visit.around.country
    each = await visit.around.read(question_health.questions, visit.staff, library, country)
    ordered = sorted(each, key=lambda one: (not one.findings, one.answers == 0))
    said = {f"{one.lesson}.{one.question}": one for one in ordered}
    values, always = lesson_json.questions(ordered), about(Filters(), visit.now)
    told = Telling("milpa-preguntas", always, values, lambda which, key: _asked(said[which], key))
    page = "questions.html"
    return _file(visit, told) or visit.page(page, questions=ordered, enough=ENOUGH)


async def stops(visit: Visit) -> Response:
    seen = await _told(visit)
    values, always = lesson_json.stops(seen), about(Filters(), visit.now)
    told = Telling(f"milpa-tarjetas-{seen.lesson}", always, values, lambda _lesson, key: _read_there(seen, key))
    return _file(visit, told) or visit.page("stops.html", told=seen)


async def stops_chart(visit: Visit) -> Response:
    return await charts.drawn(visit, chart_words.stops(await _told(visit), visit.words))


async def _told(visit: Visit) -> LessonStops:
    library, country, slug = visit.around.library, visit.around.country, visit.request.path_params["slug"]
    try:
        return await visit.around.read(question_health.stops, visit.staff, library, slug, country, visit.now)
    except UnknownLesson as gone:
        raise NotForYou() from gone


def _file(visit: Visit, told: Telling) -> Response | None:
    return told.answer(visit.request.query_params.get("format"), visit.words)


def _asked(one: QuestionHealth, key: str) -> str:
    """The question, or the option that the figure is of."""
    chosen = {f"option.{option.key}": option.words for option in one.options}
    return f"{one.number} {chosen.get(key, one.words)}"


def _read_there(told: LessonStops, key: str) -> str:
    """The words at that place of the lesson, or its title."""
    place = key.lstrip("abcdefghijklmnopqrstuvwxyz")
    return told.stops[int(place) - 1].words if place else f"{told.number} {told.title}"
