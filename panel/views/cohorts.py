"""A class of a school and a closed cohort: how far they are, with nobody pointed at and no money."""

from __future__ import annotations

from typing import Any

from starlette.responses import JSONResponse, Response

from core.library import Library
from core.services import cohorts, pledges, pupils
from core.services.statistics_json import flat
from panel import exports
from panel.visit import Visit


async def school_class(visit: Visit) -> Response:
    group_id = visit.request.path_params["group_id"]
    group = await visit.around.read(pupils.class_of, visit.staff, group_id)
    library = _library(visit)
    found = await visit.around.read(pupils.of_class, library, visit.staff, group_id)
    pledged = await visit.around.read(pledges.of_group, visit.staff, group_id)
    values = {
        "group": group.name,
        "pupils": found.pupils,
        "allowed": found.allowed,
        "lessons": dict(found.completed),
        "pledged": {str(one.deed): one.pledged for one in pledged},
        "kept": {str(one.deed): one.done for one in pledged},
    }
    if file := _as_file(visit, f"milpa-clase-{group_id}.csv", values):
        return file
    titles = {slug: library.lesson(slug, visit.words.language, "GT").title for slug, _count in found.completed}
    return visit.page("class.html", group=group, found=found, titles=titles, pledged=pledged)


async def cohort(visit: Visit) -> Response:
    group_id = visit.request.path_params["group_id"]
    one = await visit.around.read(cohorts.quiz, visit.staff, group_id)
    values = cohorts.as_json(one)
    if file := _as_file(visit, f"milpa-prueba-{group_id}.csv", values):
        return file
    asked = cohorts.questions(_library(visit), visit.words.language, visit.around.country)
    return visit.page("cohort.html", one=one, values=values, asked=asked)


def _library(visit: Visit) -> Library:
    return visit.around.library.on(visit.words.local(visit.now).date())


def _as_file(visit: Visit, name: str, values: dict[str, Any]) -> Response | None:
    """The figures of a page for a machine or a spreadsheet; None for who wants the page."""
    match visit.request.query_params.get("format"):
        case "json":
            return JSONResponse(values, headers={"Cache-Control": "no-store"})
        case "csv":
            return exports.csv_file(name, [(visit.words("Clave"), visit.words("Valor")), *flat(values)])
        case _:
            return None
