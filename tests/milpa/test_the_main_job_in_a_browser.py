"""What a newcomer does after `make run`: the phone page and the panel, in a real browser, with the real program."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.milpa.running_milpa import running

CHROMIUM = shutil.which("chromium")
SLOW = 30_000


async def say(page: Page, words: str) -> None:
    await page.get_by_label("Mensaje", exact=True).fill(words)
    await page.keyboard.press("Enter")


async def hears(page: Page, words: str) -> None:
    await expect(page.locator(".theirs", has_text=re.compile(words)).last).to_be_visible(timeout=SLOW)


async def tap(page: Page, button: str) -> None:
    await page.locator(".theirs").get_by_role("button", name=button, exact=True).last.click(timeout=SLOW)


@pytest.mark.browser
async def test_ana_saves_is_reminded_and_fidel_sees_the_figures(tmp_path: Path) -> None:
    assert CHROMIUM, "Debian's chromium is not installed: apt-get install chromium"
    with running(tmp_path, NLU_URL="") as milpa:
        milpa.wait_to_say("Ctrl-C stops everything")
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            page = await browser.new_page(viewport={"width": 1180, "height": 900}, locale="es-GT")
            page.set_default_timeout(SLOW)
            await page.goto(f"{milpa.phone}/?u=1001")
            await page.get_by_role("button", name="Doña Ana entra a Las Flores").click()
            await hears(page, "Las Flores")
            await tap(page, "Sí, de acuerdo")
            for question in ("recordatorios", "facilitadora puede ver", "contar"):
                await hears(page, question)
                await tap(page, "Sí")
            await hears(page, "le diga")
            await say(page, "doña Ana")
            await hears(page, "Mucho gusto")
            await tap(page, "Pasar")
            await hears(page, "Ya quedó")
            await say(page, "quiero ahorrar 1200 para los útiles antes del 15 de enero")
            await hears(page, "Su meta: Q1,200.00")
            await say(page, "ayer guardé 50 quetzales")
            await hears(page, "Anoté Q50.00 de ayer")
            await say(page, "avíseme los viernes a las 7 de la noche")
            await hears(page, "cada viernes")
            await page.get_by_role("button", name="Ir al viernes a las 7 de la noche").click()
            await hears(page, "hoy toca apartar para útiles")
            await page.goto(f"{milpa.phone}/?u=1011")
            await page.locator("#start").click()
            await hears(page, ".")
            await say(page, "/panel")
            await hears(page, "entrar/")
            said = await page.locator(".theirs", has_text="entrar/").last.inner_text()
            link = re.search(r"http\S+/entrar/[\w-]+", said)
            assert link, said
            await page.goto(link[0])
            await page.get_by_role("button", name="Entrar").click()
            await expect(page.get_by_role("heading", name="Resumen")).to_be_visible(timeout=SLOW)
            await expect(page.locator("body")).to_contain_text("Hogares alcanzados")
            await browser.close()
