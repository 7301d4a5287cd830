"""What stands before every page: its headers, and the refusal of forms that come from another site."""

from __future__ import annotations

from urllib.parse import urlsplit

from secure import (
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    CrossOriginResourcePolicy,
    PermissionsPolicy,
    ReferrerPolicy,
    Secure,
    StrictTransportSecurity,
    XContentTypeOptions,
)
from starlette.datastructures import Headers
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
#: Telegram Web shows the panel inside its own page.
TELEGRAM = "https://web.telegram.org"
LARGEST_FORM = 64 * 1024
#: A list of two thousand branches.
LARGEST_FILE, BROUGHT_TO = 512 * 1024, "/agencias"


def headers(is_https: bool) -> Secure:
    policy = ContentSecurityPolicy().default_src("'none'").script_src("'self'").style_src("'self'")
    # Pico draws its ticks and arrows from data: pictures.
    policy = policy.img_src("'self'", "data:").connect_src("'self'").form_action("'self'").base_uri("'none'")
    return Secure(
        csp=policy.frame_ancestors(TELEGRAM),
        # Not no-referrer: with it a browser without Fetch Metadata would send Origin: null with our own forms.
        referrer=ReferrerPolicy().same_origin(),
        xcto=XContentTypeOptions().nosniff(),
        permissions=PermissionsPolicy().camera().microphone().geolocation().payment(),
        coop=CrossOriginOpenerPolicy().same_origin(),
        corp=CrossOriginResourcePolicy().same_origin(),
        hsts=StrictTransportSecurity().max_age(31_536_000) if is_https else None,
    )


class FormsAreSmall:
    """Refuses what is larger than any of our forms; one page takes a file."""

    def __init__(self, app: ASGIApp) -> None:
        self.forms = RequestBodyLimitMiddleware(app, LARGEST_FORM)
        self.files = RequestBodyLimitMiddleware(app, LARGEST_FILE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        takes_files = scope["type"] == "http" and scope["path"].endswith(BROUGHT_TO)
        await (self.files if takes_files else self.forms)(scope, receive, send)


class SameSite:
    """Refuses a form that another site sends: the browser itself says where it comes from."""

    def __init__(self, app: ASGIApp, base_url: str) -> None:
        self.app, self.own = app, _origin(base_url)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in SAFE or self.is_own(Headers(scope=scope)):
            await self.app(scope, receive, send)
        else:
            await PlainTextResponse("403", 403)(scope, receive, send)

    def is_own(self, headers: Headers) -> bool:
        site = headers.get("sec-fetch-site")
        if site is not None:
            return site in ("same-origin", "none")
        origin = headers.get("origin", "")
        return bool(origin) and (origin == self.own or urlsplit(origin).netloc == headers.get("host"))


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
