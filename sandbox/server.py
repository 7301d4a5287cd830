"""The sandbox as one aiohttp application, and how to start it here or inside a test."""

import asyncio
import errno
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from sandbox import page
from sandbox.bot_api.dispatch import BotApi
from sandbox.clock import real
from sandbox.control import Control
from sandbox.errors import CannotListen, NotOnThePhone, PortTaken
from sandbox.person.routes import PersonSide
from sandbox.wire import answer
from sandbox.world import World

TOKEN = "424242:sandbox"
USERNAME = "milpa_demo_bot"
LARGEST_BODY = 60 * 1024 * 1024
HIGHEST_PORT = 65535
WORLD: web.AppKey[World] = web.AppKey("world", World)


@web.middleware
async def kindly(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Wrong use of /ctl and /u is a sentence, not a traceback."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        # Another page in the same browser must not play the people, nor move the clock.
        return answer({"ok": False, "error": "This address answers to its own page only"}, 403)
    try:
        return await handler(request)
    except NotOnThePhone as error:
        return answer({"ok": False, "error": str(error)}, 409)
    except (KeyError, ValueError, TypeError) as error:
        if request.path.startswith("/bot"):
            raise
        return answer({"ok": False, "error": f"missing or wrong: {error}"}, 400)


def application(world: World) -> web.Application:
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=[kindly])
    app[WORLD] = world
    api = BotApi(world)
    app.add_routes(
        [
            web.route("*", "/bot{token}/{method}", api.call),
            web.get("/file/bot{token}/{path:.+}", api.download),
            *Control(world).routes(),
            *PersonSide(world).routes(),
            *page.routes(),
        ]
    )
    app.on_shutdown.append(go_home)
    app.cleanup_ctx.append(lambda _: working(api, world))
    return app


async def go_home(app: web.Application) -> None:
    app[WORLD].send_everybody_home()


async def working(api: BotApi, world: World) -> AsyncIterator[None]:
    api.webhook.start()
    yield
    await api.webhook.stop()
    world.journal.close()


@asynccontextmanager
async def running(
    host: str = "127.0.0.1",
    port: int = 0,
    token: str = TOKEN,
    username: str = USERNAME,
    state: Path | None = None,
    country: str = "GT",
    limits: bool = True,
    now: Callable[[], datetime] = real,
) -> AsyncIterator[str]:
    """The sandbox in this event loop; gives its base address. Port 0 means any free one.

    `now` is the time by which it dates what is said, for whoever tests by a clock of her own.
    """
    world = World(token, username, country, state, limits, now)
    runner = web.AppRunner(application(world), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await _listen(runner, host, port)
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    if port > HIGHEST_PORT:  # uvloop would take another one
        raise CannotListen(host, port, "no such port")
    try:
        await web.TCPSite(runner, host, port, backlog=1024).start()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host, port) from error
        raise CannotListen(host, port, error.strerror or str(error)) from error


async def serve(
    host: str = "127.0.0.1",
    port: int = 8081,
    token: str = TOKEN,
    username: str = USERNAME,
    state: Path | None = None,
    country: str = "GT",
    limits: bool = True,
) -> None:
    """Runs until it is cancelled."""
    async with running(host, port, token, username, state, country, limits) as address:
        print(f"The phone page: {address}/phone")
        print(f"The Bot API:    {address}/bot{token}/getMe", flush=True)
        await asyncio.Event().wait()
