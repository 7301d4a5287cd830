"""What was answered to a form, counted, and as a file that points at nobody."""

from __future__ import annotations

from starlette.responses import Response

from core.services import forms
from panel import campaign_words, exports
from panel.visit import Visit


async def results(visit: Visit) -> Response:
    campaign_id = visit.request.path_params["campaign_id"]
    found = await visit.around.read(forms.results, visit.staff, campaign_id)
    return visit.page("form.html", said=campaign_words, found=found)


async def results_csv(visit: Visit) -> Response:
    """Audited before the first row leaves, so nothing that only looks may ask for it."""
    campaign_id = visit.request.path_params["campaign_id"]
    rows = await visit.around.write(forms.rows, visit.staff, campaign_id, visit.now)
    return exports.csv_file(f"milpa-cuestionario-{campaign_id}.csv", rows)
