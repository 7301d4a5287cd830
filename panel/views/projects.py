"""The community's projects: their accounts and what was written down, to be read, printed and put into a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from starlette.responses import Response

from core.domain.projects import Entry
from core.paper.workbook import Value
from core.services import agenda, cohorts, pledges, project_people, pupils
from core.services import projects as service
from panel import exports
from panel.community_words import giver, project_act
from panel.visit import Visit


async def community(visit: Visit) -> Response:
    return visit.page(
        "community.html",
        projects=await visit.around.read(service.visible_to, visit.staff),
        polls=await visit.around.read(agenda.visible_to, visit.staff),
        classes=await visit.around.read(pupils.classes, visit.staff),
        cohorts=await visit.around.read(cohorts.visible_to, visit.staff),
        pledged=await visit.around.read(pledges.visible_to, visit.staff),
    )


async def project(visit: Visit) -> Response:
    one = await visit.around.read(service.one, visit.staff, visit.request.path_params["project_id"])
    return visit.page(
        "project.html",
        one=one,
        entries=await visit.around.read(service.entries, one.id),
        committee=await visit.around.read(project_people.committee, one.id),
    )


async def project_csv(visit: Visit) -> Response:
    one = await visit.around.read(service.one, visit.staff, visit.request.path_params["project_id"])
    entries = await visit.around.read(service.entries, one.id)
    return exports.csv_file(f"proyecto-{one.id}.csv", _rows(visit, entries))


def _rows(visit: Visit, entries: Iterable[Entry]) -> Iterator[Sequence[Value]]:
    _ = visit.words
    yield _("Día"), _("Qué"), _("Quién"), _("Monto"), _("Moneda"), _("En qué"), _("Foto del recibo")
    for one in entries:
        who = giver(one.giver, _) if one.giver else None
        day, photo = _.local(one.at).date().isoformat(), _("sí") if one.has_photo else _("no")
        yield day, project_act(one.act, _), who, str(one.amount.amount), one.amount.currency, one.note, photo
