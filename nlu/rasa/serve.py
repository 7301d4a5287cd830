"""The sidecar: one model, one question. python serve.py MODEL PORT [HOST], with NLU_TOKEN in the environment.

Not `rasa run --enable-api`, which would also let whoever reaches the port load models and make the server
fetch addresses. Loopback, and a child that ends with its parent, unless it is told a host: then it is a service of
its own, and systemd, or the container that it lives in, ends it. Every answer about the
model needs the token; no text is ever logged.
"""

import ctypes
import hmac
import json
import logging
import os
import signal
import sys
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parent)]
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

from aiohttp import web  # noqa: E402

from nlu.writing.normal import has_letters, plain, tidy  # noqa: E402

LARGEST_BODY = 16 * 1024
NOTHING = {"intent": {"name": "nlu_fallback", "confidence": 0.0}, "intent_ranking": [], "entities": []}


def die_with_parent() -> None:
    """Linux ends us when the thread that started us ends: no orphan holds the port."""
    ctypes.CDLL("libc.so.6", use_errno=True).prctl(1, signal.SIGTERM)
    if os.getppid() == 1:
        sys.exit("my parent is gone already")


def answer_of(parsed: dict[str, Any], text: str) -> dict[str, Any]:
    keep = ("entity", "value", "start", "end", "role")
    entities = [{k: v for k, v in found.items() if k in keep} for found in parsed.get("entities", [])]
    return {
        "text": text,
        "intent": parsed.get("intent", NOTHING["intent"]),
        "intent_ranking": parsed.get("intent_ranking", []),
        "entities": entities,
    }


class Sidecar:
    def __init__(self, agent: Any, token: str, model: str) -> None:
        self.agent, self.token, self.model = agent, token, model

    def is_trusted(self, request: web.Request) -> bool:
        said = request.headers.get("Authorization", "")
        given = said[7:] if said.startswith("Bearer ") else request.query.get("token", "")
        return hmac.compare_digest(given.encode(), self.token.encode())

    async def understand(self, text: str) -> dict[str, Any]:
        clean = tidy(text)
        if not has_letters(plain(clean)):
            return {"text": clean, **NOTHING}
        return answer_of(await self.agent.parse_message(clean), clean)

    async def parse(self, request: web.Request) -> web.Response:
        if not self.is_trusted(request):
            return web.json_response({"error": "token"}, status=401)
        try:
            asked = json.loads(await request.read())
            text = asked["text"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return web.json_response({"error": 'send {"text": "..."}'}, status=400)
        if not isinstance(text, str):
            return web.json_response({"error": "text is not a string"}, status=400)
        return web.json_response(await self.understand(text))

    async def status(self, request: web.Request) -> web.Response:
        if not self.is_trusted(request):
            return web.json_response({"error": "token"}, status=401)
        return web.json_response({"model_file": self.model})

    async def health(self, request: web.Request) -> web.Response:
        """Well means: really understands something, not just that the port is open."""
        parsed = await self.understand("hola buenos dias")
        well = parsed["intent"]["name"] not in ("", None, "nlu_fallback")
        return web.json_response({"well": well}, status=200 if well else 503)

    def application(self) -> web.Application:
        app = web.Application(client_max_size=LARGEST_BODY)
        app.router.add_post("/model/parse", self.parse)
        app.router.add_get("/status", self.status)
        app.router.add_get("/version", self.health)
        app.router.add_get("/health", self.health)
        return app


def main(model: str, port: int, host: str | None) -> None:
    if host is None:
        die_with_parent()
    token = os.environ.pop("NLU_TOKEN", "")
    if not token:
        sys.exit("NLU_TOKEN is empty; the sidecar does not serve without one")
    import structlog
    from rasa.core.agent import Agent

    # Rasa writes every text and entity at debug level, and debug is structlog's own default.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    sidecar = Sidecar(Agent.load(model), token, Path(model).name)
    web.run_app(sidecar.application(), host=host or "127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else None)
