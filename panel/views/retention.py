"""Who came and stayed, week by week. Only coordinators come here."""

from __future__ import annotations

from starlette.responses import JSONResponse, Response

from core.services import retention
from core.services.statistics_json import flat
from panel import exports
from panel.visit import Visit


async def weekly(visit: Visit) -> Response:
    cohorts = await visit.around.read(retention.weekly, visit.staff, visit.around.zone, visit.now)
    if visit.request.query_params.get("format") == "json":
        return JSONResponse(retention.as_json(cohorts), headers={"Cache-Control": "no-store"})
    if visit.request.query_params.get("format") == "csv":
        rows = [(key, value) for key, value in flat(retention.as_json(cohorts))]
        return exports.csv_file("milpa-permanencia.csv", [(visit.words("Clave"), visit.words("Valor")), *rows])
    return visit.page("retention.html", cohorts=cohorts, weeks=retention.WEEKS - 1)
