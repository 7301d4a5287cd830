"""One request to the panel: who asks, in which language, and how a page is made for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2_fragments import render_block
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from core.domain.staff import STAFF_LINK, Staff
from core.errors import NotForYou
from core.i18n import SOURCE, Words, language_name
from core.services import staff
from panel import chart_words, words
from panel.assets import version
from panel.surroundings import Surroundings

#: The key in the signed cookie; it holds a token whose row can be revoked, and nothing else.
TOKEN = "token"
#: The language that was chosen in this browser.
LANGUAGE = "language"
#: What the bot takes a /start for when it is followed by a staff invitation.

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Visit:
    request: Request
    around: Surroundings
    words: Words
    now: datetime
    viewer: Staff | None = None

    @classmethod
    def begin(cls, request: Request, viewer: Staff | None = None) -> Visit:
        around: Surroundings = request.app.state.around
        language = viewer.language if viewer else preferred(request.headers.get("accept-language", ""))
        if viewer and request.session.get(LANGUAGE) in around.catalogs.languages:
            language = request.session[LANGUAGE]
        spoken = around.catalogs.words(language, around.country, around.zone)
        return cls(request, around, spoken, around.clock.now(), viewer)

    @property
    def staff(self) -> Staff:
        """The viewer of a page that nobody else can reach."""
        if self.viewer is None:
            raise NotForYou()
        return self.viewer

    def path(self, name: str, **parts: Any) -> str:
        """Where a page is, wherever the panel is mounted; without the host, which a proxy may not tell us."""
        root: str = self.request.scope.get("root_path", "").rstrip("/")
        return root + str(self.request.app.url_path_for(name, **parts))

    def is_at(self, name: str) -> bool:
        """Whether this page, or one below it, is the one of that name."""
        here, there = self.request.url.path, self.path(name)
        return here == there or (name != "overview" and here.startswith(f"{there}/"))

    def asset(self, name: str) -> str:
        return f"{self.path('static', path=name)}?{version(name)}"

    @property
    def other_languages(self) -> list[tuple[str, str]]:
        """Each by its own name, as who does not read this one looks for it."""
        return [(one, language_name(one)) for one in self.around.catalogs.languages if one != self.words.language]

    def join_link(self, code: str) -> str:
        return f"https://t.me/{self.around.bot_name}?start={code}"

    def invitation_link(self, token: str) -> str:
        return self.join_link(f"{STAFF_LINK}{token}")

    def page(self, template: str, status: int = 200, **facts: Any) -> Response:
        """The whole page; where htmx asks after a change of filters, only what they change."""
        context = {**self._context(), **facts}
        whole = TEMPLATES.get_template(template)
        if self.request.headers.get("hx-request") == "true":
            part = "figures" if "figures" in whole.blocks else "content"
            body = render_block(TEMPLATES, template, part, context)
        else:
            body = whole.render(context)
        return HTMLResponse(body, status, {"Cache-Control": "no-store", "Vary": "HX-Request"})

    def to(self, name: str, **parts: Any) -> Response:
        return RedirectResponse(self.path(name, **parts), 303)

    def _context(self) -> dict[str, Any]:
        return {
            "visit": self,
            "viewer": self.viewer,
            "_": self.words,
            "ngettext": self.words.ngettext,
            "words": words,
            "charts": chart_words,
            "to": self.path,
            "asset": self.asset,
        }


View = Callable[[Visit], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]


def open_to_all(view: View) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return await view(Visit.begin(request))

    return endpoint


def signed_in(view: View) -> Endpoint:
    """The page for staff; whoever is not signed in is shown how to come in."""

    async def endpoint(request: Request) -> Response:
        viewer = await viewer_of(request)
        visit = Visit.begin(request, viewer)
        return await view(visit) if viewer else visit.to("way_in")

    return endpoint


def for_coordinators(view: View) -> Endpoint:
    """As signed_in; for a facilitator the page does not exist."""

    async def only(visit: Visit) -> Response:
        if not visit.staff.is_coordinator:
            raise NotForYou()
        return await view(visit)

    return signed_in(only)


async def viewer_of(request: Request) -> Staff | None:
    token = request.session.get(TOKEN)
    if not isinstance(token, str):
        return None
    around: Surroundings = request.app.state.around
    return await around.read(staff.in_panel, token, around.clock.now())


def preferred(accepted: str) -> str:
    """The first language that the browser names; Spanish where it names none."""
    first = accepted.split(",")[0].split(";")[0].split("-")[0].strip().lower()
    return first or SOURCE
