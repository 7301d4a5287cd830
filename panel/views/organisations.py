"""The register of the diaspora's organisations, for the coordination: looking at what signed up, and a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from starlette.responses import Response

from core.domain.organisations import Organisation
from core.paper.workbook import Value
from core.services import organisations as service
from panel import exports
from panel.community_words import organisation_kind
from panel.visit import Visit


async def organisations(visit: Visit) -> Response:
    each = await visit.around.read(service.every, visit.staff)
    stayed, of = await visit.around.read(service.after_a_year, visit.staff, visit.now)
    return visit.page("organisations.html", each=each, stayed=stayed, of=of)


async def organisations_csv(visit: Visit) -> Response:
    """A file that leaves the house is noted, so that it is asked for with a form."""
    each = await visit.around.write(service.exported, visit.staff, visit.now)
    return exports.csv_file("organizaciones.csv", _rows(visit, each))


async def decide(visit: Visit) -> Response:
    form = await visit.request.form()
    number = visit.request.path_params["number"]
    await visit.around.write(service.decide, visit.staff, number, form.get("act") == "accept", visit.now)
    return visit.to("organisations")


def _rows(visit: Visit, each: Sequence[Organisation]) -> Iterator[Sequence[Value]]:
    _ = visit.words
    yield _("Nombre"), _("Tipo"), _("De"), _("En"), _("Contacto"), _("Pública"), _("Confirmada")
    for one in each:
        day, public = _.local(one.confirmed_at).date().isoformat(), _("sí") if one.is_public else _("no")
        yield one.name, organisation_kind(one.kind, _), one.origin, one.abroad, one.contact, public, day
