"""Who came and stayed, week by week. Only coordinators come here."""

from __future__ import annotations

from starlette.responses import Response

from core.domain.statistics import Filters
from core.paper import retention_words
from core.services import retention
from core.services.statistics_json import about
from panel.lesson_files import Telling
from panel.visit import Visit


async def weekly(visit: Visit) -> Response:
    """As a page, as JSON or as a file."""
    cohorts = await visit.around.read(retention.weekly, visit.staff, visit.around.zone, visit.now)
    told = Telling(
        "milpa-permanencia",
        about(Filters(), visit.now),
        retention.as_json(cohorts),
        lambda monday, _key: retention_words.week(monday, visit.words),
        retention_words,
    )
    return told.answer(visit.request.query_params.get("format"), visit.words) or visit.page(
        "retention.html", cohorts=cohorts, weeks=retention.WEEKS - 1
    )
