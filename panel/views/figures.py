"""Figures side by side, the rows behind them, and what staff did."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

from starlette.responses import JSONResponse, Response

from core.domain.slices import DIMENSIONS, NOT_ASKED
from core.domain.statistics import Filters
from core.services import audit as audits
from core.services import breakdown as side_by_side
from core.services import groups, ledger
from core.services.ledger import LedgerRow
from core.services.statistics_json import as_json
from panel import exports, filters
from panel.visit import Visit


async def breakdown(visit: Visit) -> Response:
    asked = filters.read(visit.request.query_params, visit.around.zone)
    by = visit.request.query_params.get("por", "group")
    lines = await visit.around.figures(side_by_side.by, visit.staff, by, asked, visit.now)
    if visit.request.query_params.get("format") == "json":
        return JSONResponse({line.name: as_json(line.figures) for line in lines}, headers={"Cache-Control": "no-store"})
    mine = (*DIMENSIONS, *NOT_ASKED) if visit.staff.is_coordinator else ("group",)
    return visit.page(
        "breakdown.html",
        lines=lines,
        by=by,
        dimensions=mine,
        asked=by not in NOT_ASKED,
        filters=asked,
        address=filters.written,
    )


async def breakdown_csv(visit: Visit) -> Response:
    asked = filters.read(visit.request.query_params, visit.around.zone)
    by = visit.request.query_params.get("por", "group")
    lines = await visit.around.figures(side_by_side.by, visit.staff, by, asked, visit.now)
    return exports.csv_file(f"milpa-desglose-{by}.csv", exports.breakdown_rows(lines, visit.words))


async def breakdown_xlsx(visit: Visit) -> Response:
    asked, _ = filters.read(visit.request.query_params, visit.around.zone), visit.words
    by = visit.request.query_params.get("por", "group")
    lines = await visit.around.figures(side_by_side.by, visit.staff, by, asked, visit.now)
    sheets = {_("Cifras"): exports.breakdown_rows(lines, _), _("Diccionario"): exports.breakdown_dictionary(lines, _)}
    return exports.xlsx_file(f"milpa-desglose-{by}.xlsx", sheets)


async def rows(visit: Visit) -> Response:
    """Where a coordinator asks for the rows behind the figures."""
    return visit.page("ledger.html", groups=await visit.around.read(groups.visible_to, visit.staff))


async def rows_csv(visit: Visit) -> Response:
    """De-identified unless a reason is given; both are audited before the first row leaves."""
    form = await visit.request.form()
    asked = filters.read({key: str(value) for key, value in form.items()}, visit.around.zone)
    named = form.get("nombres") == "si"
    reason = str(form.get("razon", "")) if named else None
    await visit.around.write(ledger.note_export, visit.staff, asked, visit.now, reason)
    each, _ = exports.ledger_rows(_read(visit, asked, named)), visit.words
    if form.get("formato") == "xlsx":
        sheets = {_("Registro"): each, _("Diccionario"): exports.ledger_dictionary(_)}
        return await exports.long_xlsx_file("milpa-registro.xlsx", sheets)
    return exports.csv_stream("milpa-registro.csv", each)


async def audit(visit: Visit) -> Response:
    asked = visit.request.query_params.get("pagina", "1")
    page = max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
    acts = await visit.around.read(audits.acts, visit.staff, page)
    return visit.page("audit.html", acts=acts, page=page, pages=max(1, -(-acts.total // audits.PAGE)))


def _read(visit: Visit, asked: Filters, named: bool) -> Iterator[LedgerRow]:
    library = visit.around.library
    sensitive = {slug for slug, lesson in library.spanish.items() if lesson.sensitive}
    # Pseudonyms hold within one file only, so that two files cannot be laid over each other.
    salt = secrets.token_hex(16)
    with visit.around.database.read() as session:
        yield from ledger.rows(session, visit.staff, asked, salt, sensitive, named=named)
