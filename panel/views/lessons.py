"""What became of each lesson, and who completed it."""

from __future__ import annotations

from starlette.responses import Response

from core.domain.lesson import Lesson
from core.errors import NotForYou, UnknownLesson
from core.services import groups, lesson_json, statistics, statistics_evidence
from core.services.statistics_evidence import PAGE, WhoCompleted
from core.services.statistics_json import about
from panel import filters
from panel.lesson_files import Telling
from panel.visit import Visit


async def lessons(visit: Visit) -> Response:
    """As a page, as JSON or as a file."""
    asked = filters.read(visit.request.query_params, visit.around.zone)
    figures = await visit.around.figures(statistics.lessons, visit.staff, asked, visit.now)
    told = Telling(
        filters.file_name("milpa-lecciones", asked),
        about(asked, visit.now),
        lesson_json.lessons(figures, visit.around.library.weights),
        lambda slug, _key: title(visit, slug),
    )
    return told.answer(visit.request.query_params.get("format"), visit.words) or visit.page(
        "lessons.html",
        figures=figures,
        weights=visit.around.library.weights,
        filters=asked,
        groups=await visit.around.read(groups.visible_to, visit.staff),
        address=filters.written,
        title=lambda slug: title(visit, slug),
    )


async def lesson(visit: Visit) -> Response:
    slug = visit.request.path_params["slug"]
    asked = filters.read(visit.request.query_params, visit.around.zone)
    if slug not in visit.around.library.spanish:
        raise NotForYou()
    figures = await visit.around.figures(statistics.lessons, visit.staff, asked, visit.now)
    page = _page(visit)
    # Of a lesson about violence or debt nobody is told who opened it, whatever she agreed to.
    sensitive = visit.around.library.spanish[slug].sensitive
    who = WhoCompleted((), 0, False)
    if not sensitive:
        who = await visit.around.figures(statistics_evidence.who_completed, visit.staff, slug, asked, visit.now, page)
    return visit.page(
        "lesson.html",
        slug=slug,
        title=title(visit, slug),
        weight_of=visit.around.library.weights.get(slug),
        figures=next((one for one in figures if one.lesson == slug), None),
        sensitive=sensitive,
        who=who,
        page=page,
        pages=max(1, -(-who.total // PAGE)),
        filters=asked,
        groups=await visit.around.read(groups.visible_to, visit.staff),
        address=filters.written,
    )


def title(visit: Visit, slug: str) -> str:
    """In the viewer's language; a lesson that says nothing in this country keeps its Spanish name."""
    found = known(visit, slug)
    if found is not None:
        return found.title
    source = visit.around.library.spanish.get(slug)
    return source.title if source else slug


def known(visit: Visit, slug: str) -> Lesson | None:
    try:
        return visit.around.library.lesson(slug, visit.words.language, visit.around.country)
    except UnknownLesson:
        return None


def _page(visit: Visit) -> int:
    asked = visit.request.query_params.get("pagina", "1")
    return max(1, min(int(asked), 10_000)) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
