"""What is done about one member of a group: move, take out, or write to her no more."""

from __future__ import annotations

from starlette.responses import Response

from core.errors import NotForYou
from core.services import members
from panel.filters import number
from panel.visit import Visit


async def change(visit: Visit) -> Response:
    household_id, form = visit.request.path_params["household_id"], await visit.request.form()
    _one, group = await visit.around.read(members.one, visit.staff, household_id, visit.now)
    act, to = str(form.get("act", "")), number(form.get("to"))
    if act == "move" and to is not None:
        await visit.around.write(members.move, visit.staff, household_id, to, visit.now)
    elif act == "remove":
        await visit.around.write(members.remove, visit.staff, household_id, visit.now)
    elif act == "out":
        await visit.around.write(members.opt_out, visit.staff, household_id, visit.now)
    else:
        raise NotForYou()
    return visit.to("group", group_id=group.id)
