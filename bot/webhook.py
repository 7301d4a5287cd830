"""The webhook: 200 means that the update is stored."""

from __future__ import annotations

import hmac
import logging

import orjson
from sqlalchemy.exc import DBAPIError
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import Desk
from bot.intake import LARGEST_ID

log = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1 << 20


class Webhook:
    def __init__(self, desk: Desk, secret: str) -> None:
        self._desk, self._secret = desk, secret

    async def hear(self, request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), self._secret.encode()):
            return Response(status_code=403)
        body = await request.body()
        update = _read(body) if len(body) <= LARGEST else None
        if update is None:
            # Answer 200 even to what we cannot read: Telegram repeats anything else for a day.
            log.warning("unreadable webhook body")
            return Response()
        try:
            await self._desk.take_in([update])
        except DBAPIError:
            # Not stored, so Telegram must give it again.
            return Response(status_code=503, headers={"Retry-After": "5"})
        return Response()


def _read(body: bytes) -> dict[str, object] | None:
    try:
        update = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    number = update.get("update_id") if isinstance(update, dict) else None
    return update if isinstance(number, int) and 0 <= number <= LARGEST_ID else None
