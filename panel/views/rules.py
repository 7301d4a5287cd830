"""What holds for the whole programme: how much a household hears, when help climbs, and what is kept how long."""

from __future__ import annotations

from starlette.responses import Response

from core.domain.rules import BOUNDS, HEARD, PERIODS, Rule
from core.errors.facilitating import RuleOutOfBounds
from core.services import rules as service
from panel import words
from panel.filters import number
from panel.visit import Visit


async def rules(visit: Visit) -> Response:
    return await _page(visit)


async def change(visit: Visit) -> Response:
    form = await visit.request.form()
    told = {rule: number(form.get(str(rule))) for rule in Rule}
    wanted = {rule: -1 if value is None else value for rule, value in told.items()}
    try:
        await visit.around.write(service.change, visit.staff, wanted, visit.now)
    except RuleOutOfBounds as refused:
        return await _page(visit, words.sorry(refused, visit.words))
    return visit.to("rules")


async def _page(visit: Visit, sorry: str = "") -> Response:
    standing = await visit.around.read(service.standing)
    kept = words.kept_how_long(visit.words)
    parts = {"heard": HEARD, "help": (Rule.HELP_CLIMBS,), "periods": PERIODS}
    shown = {"values": standing.values, "bounds": BOUNDS, "kept": kept, "sorry": sorry, **parts}
    return visit.page("rules.html", 400 if sorry else 200, **shown)
