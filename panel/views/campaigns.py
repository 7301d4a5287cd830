"""Campaigns: what each became, and stopping one that still sends."""

from __future__ import annotations

from starlette.responses import Response

from core.services import campaigns as campaign_service
from panel.views.lessons import title
from panel.visit import Visit

LATEST = 40


async def campaigns(visit: Visit) -> Response:
    return visit.page(
        "campaigns.html",
        campaigns=await visit.around.read(campaign_service.latest, visit.staff, LATEST),
        title=lambda slug: title(visit, slug),
    )


async def stop(visit: Visit) -> Response:
    campaign_id = visit.request.path_params["campaign_id"]
    await visit.around.write(campaign_service.stop, visit.staff, campaign_id, visit.now)
    return visit.to("campaigns")
