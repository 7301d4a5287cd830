"""Charts as pictures of their own, so that a page under a strict policy may show them and a browser may keep them."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from core.errors import NotForYou
from core.paper.pencil import NotDrawn
from core.services import statistics
from panel import chart_words, filters
from panel.views.lessons import title
from panel.visit import Visit

#: The page shows the same in its table, so a picture that cannot be drawn is left out.
NO_PICTURE = Response(status_code=503, headers={"Retry-After": "2"})


async def chart(visit: Visit) -> Response:
    return await drawn(visit, await _facts(visit, visit.request.path_params["what"]))


async def drawn(visit: Visit, facts: dict[str, Any]) -> Response:
    """As the address asks for it: for a phone, for the dark."""
    asked = visit.request.query_params
    facts = facts | {"dark": asked.get("tono") == "oscuro", "narrow": asked.get("ancho") == "angosto"}
    try:
        mark, body = await visit.around.pictures.chart(facts)
    except NotDrawn:
        return NO_PICTURE
    headers = {"ETag": f'"{mark}"', "Cache-Control": "private, no-cache"}
    if visit.request.headers.get("if-none-match") == f'"{mark}"':
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="image/svg+xml", headers=headers)


async def _facts(visit: Visit, what: str) -> dict[str, Any]:
    """Raises NotForYou for what nobody draws."""
    asked, kind = filters.read(visit.request.query_params, visit.around.zone), what.partition("-")[0]
    name = what.partition("-")[2]
    if kind == "embudo":
        lessons = await visit.around.figures(statistics.lessons, visit.staff, asked, visit.now)
        one = next((each for each in lessons if each.lesson == name), None)
        if one is None:
            raise NotForYou()
        return chart_words.funnel(title(visit, name), one, visit.words)
    seen = await visit.around.figures(statistics.overview, visit.staff, asked, visit.now)
    if kind == "ahorro" and any(name in month.saved for month in seen.months):
        return chart_words.saved(seen.months, name, visit.words)
    if what == "lecciones":
        return chart_words.completed(seen.months, visit.words)
    raise NotForYou()
