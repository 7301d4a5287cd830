"""The programme at a glance, as a page, as JSON and as a file."""

from __future__ import annotations

from starlette.responses import JSONResponse, Response

from core.domain.statistics import Filters
from core.services import groups, statistics
from core.services.statistics import Overview
from core.services.statistics_json import as_json
from panel import benchmarks, exports, filters
from panel.visit import Visit


async def overview(visit: Visit) -> Response:
    asked = filters.read(visit.request.query_params, visit.around.zone)
    seen = await _seen(visit, asked)
    if visit.request.query_params.get("format") == "json":
        return JSONResponse(as_json(seen), headers={"Cache-Control": "no-store"})
    return visit.page(
        "overview.html",
        overview=seen,
        filters=asked,
        groups=await visit.around.read(groups.visible_to, visit.staff),
        address=filters.written,
        benchmarks=benchmarks.ALL,
    )


async def overview_csv(visit: Visit) -> Response:
    asked = filters.read(visit.request.query_params, visit.around.zone)
    seen = await _seen(visit, asked)
    return exports.csv_file(filters.file_name("milpa", asked) + ".csv", exports.overview_rows(seen, visit.words))


async def overview_xlsx(visit: Visit) -> Response:
    """The figures, and on a second sheet what each of them is."""
    asked = filters.read(visit.request.query_params, visit.around.zone)
    seen, _ = await _seen(visit, asked), visit.words
    sheets = {_("Cifras"): exports.overview_rows(seen, _), _("Diccionario"): exports.dictionary_rows(seen, _)}
    return exports.xlsx_file(filters.file_name("milpa", asked) + ".xlsx", sheets)


async def _seen(visit: Visit, asked: Filters) -> Overview:
    registers = visit.around.library.registers.values()
    return await visit.around.figures(statistics.overview, visit.staff, asked, visit.now, registers)
