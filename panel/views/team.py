"""Inviting staff. Only coordinators come here."""

from __future__ import annotations

from datetime import time

from starlette.responses import Response

from core.domain.help_hours import HelpHours
from core.domain.staff import Role
from core.errors import HoursUnsound, NotForYou
from core.services import groups, help_hours, staff
from panel.filters import number
from panel.visit import Visit


async def team(visit: Visit) -> Response:
    return await _page(visit)


async def invite(visit: Visit) -> Response:
    form = await visit.request.form()
    try:
        role = Role(str(form.get("role", "")))
    except ValueError as error:
        raise NotForYou() from error
    token = await visit.around.write(staff.invite, role, visit.now, visit.staff.id)
    # Shown once, on this page: only its hash is kept.
    return await _page(visit, visit.invitation_link(token), role)


async def change(visit: Visit) -> Response:
    """Which groups somebody looks after, or that they are no longer of the team."""
    staff_id, form = visit.request.path_params["staff_id"], await visit.request.form()
    if form.get("act") == "retire":
        await visit.around.write(staff.retire, visit.staff, staff_id, visit.now)
    else:
        hers = [one for one in map(number, form.getlist("group")) if one is not None]
        await visit.around.write(staff.look_after, visit.staff, staff_id, hers, visit.now)
    return visit.to("team")


async def hours(visit: Visit) -> Response:
    """When somebody is there to answer. Raises HoursUnsound."""
    form = await visit.request.form()
    days = frozenset(day for day in map(number, form.getlist("days")) if day is not None)
    told = HelpHours(_time(form.get("opens")), _time(form.get("closes")), days)
    await visit.around.write(help_hours.change, visit.staff, told, visit.now)
    return visit.to("team")


async def _page(visit: Visit, link: str | None = None, role: Role | None = None) -> Response:
    members = await visit.around.read(staff.everybody, visit.staff)
    every = await visit.around.read(groups.visible_to, visit.staff)
    hours_ = await visit.around.read(help_hours.current)
    return visit.page("team.html", link=link, role=role, members=members, groups=every, hours=hours_)


def _time(said: object) -> time:
    """Raises HoursUnsound."""
    try:
        return time.fromisoformat(str(said))
    except ValueError as odd:
        raise HoursUnsound() from odd
