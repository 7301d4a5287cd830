"""The posters of a group: made with a place and an end, printed, told for whom, taken back."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from starlette.responses import Response

from core.paper.poster import poster, printed
from core.services import groups, invitations
from panel.visit import Visit

#: What the form offers, in days; nothing else is taken.
LASTS = {"30": timedelta(days=30), "91": timedelta(days=91), "365": timedelta(days=365), "": None}


async def make(visit: Visit) -> Response:
    group_id, form = visit.request.path_params["group_id"], await visit.request.form()
    place, lasts = str(form.get("place", "")).strip(), LASTS.get(str(form.get("days", "")))
    await visit.around.write(invitations.make, visit.staff, group_id, place, lasts, visit.now)
    return visit.to("group", group_id=group_id)


async def page(visit: Visit) -> Response:
    """The page to print, in Spanish whatever its maker reads."""
    made = await visit.around.read(invitations.one, visit.staff, visit.request.path_params["poster_id"])
    group = await visit.around.read(groups.seen_by, visit.staff, made.group_id)
    spanish = visit.around.catalogs.words("es", visit.around.country, visit.around.zone)
    until = spanish.local(made.expires_at).date() if made.expires_at else None
    sheet = poster(spanish, group.name, visit.join_link(made.code), group.facilitator_name, made.place, until)
    body = await asyncio.to_thread(printed, sheet)
    headers = {"Cache-Control": "no-store", "Content-Disposition": f'inline; filename="cartel-{made.id}.pdf"'}
    return Response(body, media_type="application/pdf", headers=headers)


async def path(visit: Visit) -> Response:
    """For whom it is, where its place leaves it open."""
    poster_id, form = visit.request.path_params["poster_id"], await visit.request.form()
    abroad = form.get("whose") == "abroad"
    told = await visit.around.write(invitations.choose_path, visit.staff, poster_id, abroad, visit.now)
    return visit.to("group", group_id=told.group_id)


async def revoke(visit: Visit) -> Response:
    poster_id = visit.request.path_params["poster_id"]
    taken = await visit.around.write(invitations.revoke, visit.staff, poster_id, visit.now)
    return visit.to("group", group_id=taken.group_id)
