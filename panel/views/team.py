"""Inviting staff. Only coordinators come here."""

from __future__ import annotations

from starlette.responses import Response

from core.domain.staff import Role
from core.errors import NotForYou
from core.services import staff
from panel.visit import Visit


async def team(visit: Visit) -> Response:
    return visit.page("team.html", link=None, role=None)


async def invite(visit: Visit) -> Response:
    form = await visit.request.form()
    try:
        role = Role(str(form.get("role", "")))
    except ValueError as error:
        raise NotForYou() from error
    token = await visit.around.write(staff.invite, role, visit.now, visit.staff.id)
    # Shown once, on this page: only its hash is kept.
    return visit.page("team.html", link=visit.invitation_link(token), role=role)
