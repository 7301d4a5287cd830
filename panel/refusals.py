"""The kind pages for what cannot be shown or done."""

from __future__ import annotations

import logging

from starlette.requests import Request
from starlette.responses import Response

from core.errors import MilpaError
from panel import words
from panel.visit import Visit, viewer_of

log = logging.getLogger(__name__)


async def not_found(request: Request, _: Exception) -> Response:
    visit = await _visit(request)
    sorry = visit.words("Esta página no existe, o no es de sus grupos.")
    return visit.page("refusal.html", 404, sorry=sorry)


async def refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, MilpaError)
    visit = await _visit(request)
    return visit.page("refusal.html", 400, sorry=words.sorry(error, visit.words))


async def broken(request: Request, error: Exception) -> Response:
    log.error("a page of the panel failed", exc_info=error)
    visit = Visit.begin(request)
    return visit.page("refusal.html", 500, sorry=visit.words("Algo falló de nuestro lado. Vuelva a intentarlo."))


async def _visit(request: Request) -> Visit:
    return Visit.begin(request, await viewer_of(request) if "session" in request.scope else None)
