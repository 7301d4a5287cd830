"""The monthly brief of a municipality: looked at, signed, printed. Only coordinators come here."""

from __future__ import annotations

import asyncio
from datetime import date

from starlette.responses import Response

from core.domain.briefs import is_over
from core.errors import NotForYou
from core.paper.brief import printed
from core.services import briefs as service
from panel import brief_words
from panel.visit import Visit


async def briefs(visit: Visit) -> Response:
    """Which are signed, and a form for another."""
    return visit.page(
        "briefs.html",
        towns=await visit.around.read(service.towns, visit.staff),
        signed=await visit.around.read(service.signed, visit.staff),
    )


async def look(visit: Visit) -> Response:
    """The form asks for one by its town and month. Raises NotForYou for what cannot be in an address."""
    town, month = visit.request.query_params.get("municipio", ""), visit.request.query_params.get("mes", "")
    if "/" in town + month:
        raise NotForYou()
    return visit.to("brief", town=town or "-", month=month or "-")


async def brief(visit: Visit) -> Response:
    town, month = _asked(visit)
    zone = visit.around.zone
    one = await visit.around.read(service.brief, visit.staff, town, month, zone, visit.now)
    sections = brief_words.sections(one, visit.words)
    may_sign = one.signed_at is None and is_over(one.month, visit.words.local(visit.now).date())
    title = brief_words.title(one, visit.words)
    return visit.page("brief.html", one=one, title=title, sections=sections, may_sign=may_sign)


async def sign(visit: Visit) -> Response:
    town, month = _asked(visit)
    await visit.around.write(service.sign, visit.staff, town, month, visit.around.zone, visit.now)
    return visit.to("brief", town=town, month=f"{month:%Y-%m}")


async def page(visit: Visit) -> Response:
    """In Spanish, whatever its signer reads, and only once it is signed."""
    town, month = _asked(visit)
    one = await visit.around.read(service.brief, visit.staff, town, month, visit.around.zone, visit.now)
    if one.signed_at is None:
        raise NotForYou()
    spanish = visit.around.catalogs.words("es", visit.around.country, visit.around.zone)
    title, sections = brief_words.title(one, spanish), brief_words.sections(one, spanish)
    more = spanish("Hay más en la página del panel.")
    body = await asyncio.to_thread(printed, title, sections, brief_words.promise(spanish), more)
    headers = {"Cache-Control": "no-store", "Content-Disposition": f'inline; filename="informe-{month:%Y-%m}.pdf"'}
    return Response(body, media_type="application/pdf", headers=headers)


def _asked(visit: Visit) -> tuple[str, date]:
    """Raises NotForYou for a month that is none."""
    parts = visit.request.path_params
    try:
        return str(parts["town"]), date.fromisoformat(f"{parts['month']}-01")
    except ValueError as odd:
        raise NotForYou() from odd
