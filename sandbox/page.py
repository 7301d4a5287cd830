"""The page that looks like a phone: static files, and nothing from elsewhere."""

from pathlib import Path

from aiohttp import web

STATIC = Path(__file__).parent / "static"
# What a message contains can neither run nor load anything here.
POLICY = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; frame-ancestors 'none'"
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


async def phone(request: web.Request) -> web.Response:
    return _file("phone.html")


async def static(request: web.Request) -> web.Response:
    return _file(request.match_info["name"])


def _file(name: str) -> web.Response:
    path = STATIC / name
    if path.parent != STATIC or not path.is_file():
        raise web.HTTPNotFound
    return web.Response(
        body=path.read_bytes(),
        content_type=TYPES.get(path.suffix, "application/octet-stream"),
        charset="utf-8",
        headers={"Cache-Control": "no-cache", "Content-Security-Policy": POLICY},
    )


def routes() -> list[web.RouteDef]:
    return [web.get("/", phone), web.get("/phone", phone), web.get(r"/static/{name}", static)]
