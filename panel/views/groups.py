"""Groups: how many are in each, how they are joined, and who agreed to be seen."""

from __future__ import annotations

import io

import segno
from starlette.responses import Response

from core.errors import NotForYou
from core.services import groups as group_service
from core.services import invitations, statistics_evidence
from core.services import members as member_service
from panel.filters import number
from panel.visit import Visit


async def groups(visit: Visit) -> Response:
    return visit.page("groups.html", groups=await visit.around.read(statistics_evidence.groups, visit.staff))


async def group(visit: Visit) -> Response:
    group_id = visit.request.path_params["group_id"]
    return visit.page(
        "group.html",
        members=await visit.around.read(group_service.members, visit.staff, group_id),
        people=await visit.around.read(member_service.listed, visit.staff, group_id, visit.now),
        posters=await visit.around.read(invitations.of_group, visit.staff, group_id),
        others=[one for one in await visit.around.read(group_service.visible_to, visit.staff) if one.id != group_id],
        now=visit.now,
        meets=await visit.around.read(group_service.meeting_place, visit.staff, group_id),
        neighbours=await visit.around.read(statistics_evidence.neighbours, visit.staff, group_id),
    )


async def group_qr(visit: Visit) -> Response:
    """The group's join link as a picture for a poster."""
    seen = await visit.around.read(group_service.seen_by, visit.staff, visit.request.path_params["group_id"])
    if seen.is_closed:
        raise NotForYou()
    picture = io.BytesIO()
    code = segno.make(visit.join_link(seen.code), error="m")
    code.save(picture, kind="svg", scale=6, border=2, title=seen.name, svgclass=None, lineclass=None)
    return Response(picture.getvalue(), media_type="image/svg+xml", headers={"Cache-Control": "private, max-age=3600"})


async def meet_at(visit: Visit) -> Response:
    """In which municipality a group meets, and which branch it goes to."""
    group_id, form = visit.request.path_params["group_id"], await visit.request.form()
    town, branch = str(form.get("town", "")), number(form.get("branch"))
    await visit.around.write(group_service.meet_at, visit.staff, group_id, town, branch, visit.now)
    return visit.to("group", group_id=group_id)
