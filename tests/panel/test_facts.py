"""A coordinator renews an expired fact on the panel, in a real browser; nobody else finds the page."""

from dataclasses import replace
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from core.library import Library
from tests.conftest import NOW, ROOT
from tests.panel.conftest import Village
from tests.panel.test_in_a_browser import LOOKS, busy, chromium, enter  # noqa: F401

FACT = "/panel/contenido/GT/deposit_limit"
SAID = {"value": "25000", "source": "la página del fondo", "seen": "2026-11-24", "recheck_by": "2027-05-01"}


@pytest.fixture
def library() -> Library:
    """Books of this test's own, in which the protection limit of Guatemala has expired."""
    read = Library.read(ROOT / "content", NOW.date())
    old = read.registers["GT"].facts["deposit_limit"]
    return read.renewed([("GT", replace(old, recheck_by=NOW.date() - timedelta(days=30)))])


def cards(library: Library) -> str:
    return "\n".join(card.plain for card in library.lesson("quien-cuida-mi-dinero", "es", "GT").cards)


@pytest.mark.browser
@pytest.mark.parametrize("look", ["phone", "desk in the dark"])
def test_fidel_renews_an_expired_fact_and_the_lessons_say_it(
    chromium: Browser,  # noqa: F811
    busy: tuple[Village, str],  # noqa: F811
    library: Library,
    look: str,
) -> None:
    context = chromium.new_context(**LOOKS[look])  # type: ignore[arg-type]
    page = enter(context, busy)
    assert "Q20,000" not in cards(library)
    page.goto(f"{busy[1]}/panel/contenido")
    expired = page.get_by_role("region", name="Vencidos: el bot ya no los dice")
    expired.get_by_role("link", name="deposit_limit").click()
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_label("Valor").fill("Q25,000")
    page.get_by_label("Fuente").fill("la página del fondo")
    page.get_by_role("button", name="Guardar").click()
    assert page.get_by_role("alert").inner_text().startswith("El valor de este dato es un número")
    page.get_by_label("Valor").fill("25000")
    page.get_by_role("button", name="Guardar").click()
    page.get_by_role("heading", name="Contenido").wait_for()
    assert not page.get_by_text("Vencidos: el bot ya no los dice").is_visible()
    assert "Q25,000" in cards(library)
    context.close()


def test_what_she_sends_without_a_browser_is_weighed_as_well(village: Village, library: Library) -> None:
    fidel = village.enter(village.cast.fidel)
    refused = fidel.post(FACT, data={**SAID, "recheck_by": "mañana"})
    assert refused.status_code == 400
    assert "No entendí la fecha «mañana»" in refused.text
    assert 'value="25000"' in refused.text
    assert fidel.post(FACT, data=SAID).status_code == 200
    assert "Q25,000" in cards(library)


@pytest.mark.parametrize("address", [FACT, "/panel/contenido/GT/moon", "/panel/contenido/XX/deposit_limit"])
def test_for_a_facilitator_and_for_no_fact_there_is_no_such_page(village: Village, address: str) -> None:
    assert village.enter(village.cast.eva).get(address).status_code == 404
    assert village.enter(village.cast.eva).post(address, data=SAID).status_code in (403, 404)
    assert address == FACT or village.enter(village.cast.fidel).get(address).status_code == 404


def test_a_facilitator_sees_what_expired_and_no_way_to_renew_it(village: Village) -> None:
    page = village.enter(village.cast.eva).get("/panel/contenido").text
    assert "Vencidos: el bot ya no los dice" in page
    assert FACT not in page
