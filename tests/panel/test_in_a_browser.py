"""The panel in Debian's chromium: readable by everybody, on a phone, in the dark, on paper, without scripts."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from starlette.applications import Starlette
from starlette.routing import Route

from core.domain.campaigns import Content
from core.domain.letters import Letter
from core.domain.money import Money
from core.library import Library
from core.services import campaign_drafts, campaigns, forms, groups, help_requests, savings
from core.storage.database import Database
from panel.app import routes
from tests.conftest import NOW, Cast
from tests.core.test_statistics import LESSON, do_lesson, neighbours
from tests.panel.conftest import StoppedClock, Village
from tests.panel.test_cohorts import a_class_and_a_cohort
from tests.panel.test_community import roof

CHROMIUM = shutil.which("chromium") or ""
NO_CHROMIUM = "Debian's chromium is not installed: apt-get install -y chromium"
pytestmark = pytest.mark.browser
#: What a page may weigh with an empty cache, scripts and styles included.
BUDGET = 100_000
PAGES = (
    "",
    "?grupo=flores&desde=2026-11-01",
    "desglose",
    "desglose?por=language",
    "desglose?por=town",
    "desglose?por=sex",
    "registro",
    "auditoria",
    "campanas/1/efecto",
    "lecciones",
    f"lecciones/{LESSON}",
    "permanencia",
    "preguntas",
    f"preguntas/{LESSON}",
    "grupos",
    "grupos/1",
    "campanas",
    "campanas/nueva",
    "campanas/1",
    "campanas/2",
    "campanas/2/respuestas",
    "comunidad",
    "comunidad/proyectos/1",
    "comunidad/organizaciones",
    "comunidad/informes",
    "comunidad/informes/Tejutla/2026-10",
    "contenido/GT/deposit_limit",
    "comunidad/clases/3",
    "comunidad/cohortes/4",
    "quien",
    "ayuda",
    "asesorias",
    "asesorias/1",
    "contenido",
    "equipo",
    "agencias",
    "reglas",
    "nada",
)
#: Before anybody has come in.
DOORS = ("entrar", "entrar/nadie", "app")
PHONE = {"viewport": {"width": 390, "height": 780}, "locale": "es-GT"}
DESK = {"viewport": {"width": 1280, "height": 800}, "locale": "es-GT"}
LOOKS = {
    "phone": PHONE,
    "phone in the dark": {**PHONE, "color_scheme": "dark"},
    "desk": DESK,
    "desk in the dark": {**DESK, "color_scheme": "dark"},
}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM:
        # Where everything is meant to run, what did not run is a failure.
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_CHROMIUM)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def busy(
    database: Database, cast_at_home: Cast, library: Library, make_server: Callable[..., Starlette]
) -> Iterator[tuple[Village, str]]:
    """A village with something on every page, served on a free port."""
    fill(database, cast_at_home, library)
    clock = StoppedClock()
    app = make_server(clock, base_url="http://127.0.0.1/panel", is_demo=True)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        thread.join(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Village(cast_at_home, database, clock, app), f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def fill(database: Database, cast: Cast, library: Library) -> None:
    roof(database, cast)
    a_class_and_a_cohort(database, cast, library)
    with database.write() as session:
        groups.meet_at(session, cast.fidel, cast.flores.id, "Tejutla", None, NOW)
        for number, household in enumerate((cast.ana, *neighbours(session, cast.flores, 24))):
            if number < 18:
                do_lesson(session, library, household, right=number % 3 > 0)
            savings.record_saving(session, household, Money.of("40.50", "GTQ"), None, NOW, f"a{number}")
        help_requests.ask_for_person(session, cast.ana, "asked", NOW)
        campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW + timedelta(hours=1), NOW, "c")
        where, letter = (cast.flores.id, Content.FORM, NOW, "f"), Letter.of({"es": "Unas preguntas."})
        asked = campaign_drafts.draft(session, library, cast.eva, *where, letter=letter)
        for question in ("¿Tiene cuenta?\nSí\nNo", "¿Qué le gustaría aprender?"):
            forms.add_question(session, cast.eva, asked.id, question, NOW)


def enter(context: BrowserContext, busy: tuple[Village, str]) -> Page:
    village, address = busy
    page = context.new_page()
    page.goto(address + village.link(village.cast.fidel))
    page.get_by_role("button", name="Entrar").click()
    page.get_by_role("heading", name="Resumen", exact=True).wait_for()
    return page


def test_no_page_of_the_panel_is_forgotten_here() -> None:
    pages = [one for one in routes() if isinstance(one, Route) and "GET" in (one.methods or ())]
    shown = [f"/{path.partition('?')[0]}".rstrip("/") or "/" for path in (*PAGES, *DOORS)]
    drawn = (".csv", ".xlsx", ".pdf", ".svg", "/ver")  # files, pictures, and an address that leads on to a page
    forgotten = [
        one.path
        for one in pages
        if not one.path.endswith(drawn) and not any(one.path_regex.match(path) for path in shown)
    ]
    assert forgotten == []


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_is_for_everybody(chromium: Browser, busy: tuple[Village, str], look: str) -> None:
    context = chromium.new_context(**LOOKS[look])  # type: ignore[arg-type]
    stranger = context.new_page()
    for path in DOORS:
        stranger.goto(f"{busy[1]}/panel/{path}")
        assert [(path, one["id"]) for one in Axe().run(stranger).response["violations"]] == []
    page = enter(context, busy)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in PAGES:
        page.goto(f"{busy[1]}/panel/{path}")
        found: list[dict[str, Any]] = Axe().run(page).response["violations"]
        assert [(path, one["id"], one["nodes"][0]["html"]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, f"{path} is wider than {look}"
    # Only the page that does not exist may say so.
    assert all("404" in complaint for complaint in complaints), complaints
    assert len(complaints) == 1
    context.close()


def test_no_page_weighs_more_than_its_budget(chromium: Browser, busy: tuple[Village, str]) -> None:
    context = chromium.new_context(**PHONE)  # type: ignore[arg-type]
    page = enter(context, busy)
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes: list[int] = []
    wire.on("Network.loadingFinished", lambda done: sizes.append(int(done["encodedDataLength"])))
    for path in PAGES:
        sizes.clear()
        page.goto(f"{busy[1]}/panel/{path}", wait_until="networkidle")
        assert 1_000 < sum(sizes) < BUDGET, f"{path}: {sum(sizes)} bytes"
    context.close()


def test_everything_works_without_scripts(chromium: Browser, busy: tuple[Village, str]) -> None:
    context = chromium.new_context(java_script_enabled=False, **PHONE)  # type: ignore[arg-type]
    page = enter(context, busy)
    page.get_by_label("Grupo").select_option("El Volcán")
    page.get_by_role("button", name="Ver").click()
    assert "grupo=volcan" in page.url
    page.get_by_role("link", name="Campañas").click()
    page.get_by_role("button", name="Detener").click()
    page.get_by_text("cancelada").wait_for()
    page.get_by_role("link", name="Ayuda").click()
    page.get_by_label("Su respuesta").fill("Paso mañana.")
    page.get_by_role("button", name="Enviar").click()
    page.get_by_text("Nadie espera en este momento.").wait_for()
    page.get_by_role("button", name="Salir").click()
    page.get_by_text("Aquí no hay contraseñas").wait_for()
    context.close()


def test_with_scripts_a_filter_changes_the_figures_and_the_address(
    chromium: Browser, busy: tuple[Village, str]
) -> None:
    context = chromium.new_context(**PHONE)  # type: ignore[arg-type]
    page = enter(context, busy)
    page.evaluate("window.same = true")
    with page.expect_response(lambda answer: "hasta=2026-10-01" in answer.url) as heard:
        page.get_by_label("Hasta").fill("2026-10-01")
        page.get_by_label("Hasta").dispatch_event("change")
    assert "<html" not in heard.value.text()
    page.get_by_text("Todavía nadie ha contado un ahorro").wait_for()
    assert "hasta=2026-10-01" in page.url
    assert page.evaluate("window.same") is True
    page.reload()
    assert page.get_by_text("Todavía nadie ha contado un ahorro").is_visible()
    context.close()


def test_on_paper_there_is_no_menu(chromium: Browser, busy: tuple[Village, str]) -> None:
    context = chromium.new_context(**DESK)  # type: ignore[arg-type]
    page = enter(context, busy)
    page.emulate_media(media="print")
    assert not page.get_by_role("link", name="Campañas").is_visible()
    assert page.get_by_role("heading", name="Resumen", exact=True).is_visible()
    context.close()


def test_the_mini_app_takes_telegrams_word_out_of_the_address(chromium: Browser, busy: tuple[Village, str]) -> None:
    from tests.panel.test_entering import telegram_says

    village, address = busy
    context = chromium.new_context(**PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    word = page.evaluate("encodeURIComponent", telegram_says(village.cast.eva.chat_id))
    page.goto(f"{address}/panel/app#tgWebAppData={word}&tgWebAppVersion=9.0")
    page.get_by_role("heading", name="Resumen", exact=True).wait_for()
    assert page.get_by_text("Eva · facilitación").is_visible()
    assert "tgWebAppData" not in page.url
    page.go_back()
    assert "tgWebAppData" not in page.url
    context.close()


def test_a_campaign_is_composed_looked_at_and_sent_by_hand(chromium: Browser, busy: tuple[Village, str]) -> None:
    context = chromium.new_context(**PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = enter(context, busy)
    page.goto(f"{busy[1]}/panel/campanas/nueva")
    page.locator('select[name="group"]').select_option(label="Las Flores")
    page.get_by_label("Un mensaje").check()
    page.locator("summary", has_text="El mensaje, la pregunta").click()
    page.locator('textarea[name="es"]').fill("[nombre], nos vemos el viernes.")
    page.get_by_role("button", name="Ver cómo queda").click()
    assert "nos vemos el viernes" in page.locator(".phone blockquote").first.inner_text()
    page.get_by_role("button", name="Enviar").click()
    assert "programada" in page.get_by_role("main").inner_text()
    page.get_by_role("button", name="Detener").click()
    assert "cancelada" in page.get_by_role("main").inner_text()
    context.close()
