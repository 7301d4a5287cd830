"""Who needs somebody, and why; the most urgent first."""

from __future__ import annotations

from starlette.responses import Response

from core.services import help_requests, needs
from panel import session_words
from panel.visit import Visit

LONGEST = help_requests.LONGEST


async def listed(visit: Visit) -> Response:
    each = await visit.around.read(needs.listed, visit.staff, visit.now, visit.around.zone)
    return visit.page(
        "needs.html",
        said=session_words,
        each=each,
        longest=LONGEST,
        token=f"{visit.staff.id}:{visit.now.timestamp():.6f}",
    )


async def write(visit: Visit) -> Response:
    """Her own words go to one of her people through the bot. Raises NotForYou."""
    form, household_id = await visit.request.form(), visit.request.path_params["household_id"]
    text, source = str(form.get("words", "")).strip(), f"panel:{form.get('token', '')}"[:40]
    if text:
        await visit.around.write(help_requests.write_to, visit.staff, household_id, text, visit.now, source)
    return visit.to("needs")
