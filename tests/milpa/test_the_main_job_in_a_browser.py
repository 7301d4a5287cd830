"""What a newcomer does after `make run`: the phone page and the panel, in a real browser, with the real program."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from core.library import Library
from tests.milpa.running_milpa import running

CHROMIUM = shutil.which("chromium")
SLOW = 30_000
ANA, EVA, FIDEL = 1001, 1010, 1011


async def say(page: Page, words: str) -> None:
    await page.get_by_label("Mensaje", exact=True).fill(words)
    await page.keyboard.press("Enter")


async def hears(page: Page, words: str) -> None:
    await expect(page.locator(".theirs", has_text=re.compile(words)).last).to_be_visible(timeout=SLOW)


async def tap(page: Page, button: str | re.Pattern[str]) -> None:
    await page.locator(".theirs").get_by_role("button", name=button, exact=True).last.click(timeout=SLOW)


async def join(page: Page) -> None:
    await page.get_by_role("button", name="Doña Ana entra a Las Flores").click()
    await hears(page, "Las Flores")
    await tap(page, "Sí, de acuerdo")
    for question in ("recordatorios", "facilitadora y la coordinación pueden ver", "contar"):
        await hears(page, question)
        await tap(page, "Sí")
    await hears(page, "le diga")
    await say(page, "doña Ana")
    await hears(page, "Mucho gusto")
    await tap(page, "Pasar")
    await hears(page, "Ya quedó")


async def do_the_lesson(page: Page, library: Library, slug: str) -> None:
    """Reads it to its end and answers its questions right."""
    lesson = library.lesson(slug, "es", "GT")
    await hears(page, re.escape(lesson.title))
    for card in range(2, len(lesson.cards) + 1):
        await tap(page, "Seguir")
        await hears(page, f"{card}/{len(lesson.cards)}")
    await tap(page, "Ya leí")
    await tap(page, "Hecho")
    for question in lesson.questions:
        await hears(page, re.escape(question.text))
        right = next(i for i, choice in enumerate(question.choices) if choice.key == question.correct)
        await tap(page, "ABC"[right])
    await hears(page, "Terminó la lección")


async def save(page: Page) -> None:
    await say(page, "quiero ahorrar 1200 para los útiles antes del 15 de enero")
    await hears(page, "Su meta: Q1,200.00")
    await say(page, "ayer guardé 50 quetzales")
    await hears(page, "Anoté Q50.00 de ayer")
    await say(page, "avíseme los viernes a las 7 de la noche")
    await hears(page, "cada viernes")


async def push_a_lesson(page: Page, phone: str) -> None:
    await begin(page, phone, EVA)
    await say(page, "/campana")
    await tap(page, re.compile(r"^1\.6 "))
    await tap(page, "Las Flores")
    await hears(page, r"La reciben? \d+ persona")
    await tap(page, "Mandar ahora")
    await hears(page, "Ya va saliendo")
    await a_day_passes(page)  # a question about her lesson came first today: the campaign has its turn tomorrow
    await hears(page, "terminó de mandarse")


async def a_day_passes(page: Page) -> None:
    await page.get_by_role("button", name="Un día", exact=True).click()


async def play(page: Page, phone: str, who: int) -> None:
    await page.goto(f"{phone}/?u={who}")


async def begin(page: Page, phone: str, who: int) -> None:
    await play(page, phone, who)
    await page.locator("#start").click()
    await hears(page, ".")


async def look_at_the_panel(page: Page, phone: str) -> None:
    await begin(page, phone, FIDEL)
    await say(page, "/panel")
    await hears(page, "entrar/")
    said = await page.locator(".theirs", has_text="entrar/").last.inner_text()
    link = re.search(r"http\S+/entrar/[\w-]+", said)
    assert link, said
    await page.goto(link[0])
    await page.get_by_role("button", name="Entrar").click()
    await expect(page.get_by_role("heading", name="Resumen")).to_be_visible(timeout=SLOW)
    await expect(page.locator("body")).to_contain_text("Hogares alcanzados")


async def completed(page: Page, who: str) -> str:
    """How many lessons she completed, as her group's page shows it."""
    await page.get_by_role("link", name="Grupos", exact=True).click()
    await page.get_by_role("link", name="Las Flores").first.click()
    return await page.get_by_role("row", name=who).last.locator("td").nth(1).inner_text()


@pytest.mark.browser
async def test_ana_learns_saves_and_is_reminded_eva_pushes_a_lesson_and_fidel_sees_it(
    tmp_path: Path, library: Library
) -> None:
    assert CHROMIUM, "Debian's chromium is not installed: apt-get install chromium"
    with running(tmp_path, NLU_URL="") as milpa:
        milpa.wait_to_say("Ctrl-C stops everything")
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            page = await browser.new_page(viewport={"width": 1180, "height": 900}, locale="es-GT")
            page.set_default_timeout(SLOW)
            await play(page, milpa.phone, ANA)
            await join(page)
            await tap(page, "Empezar la lección")
            await do_the_lesson(page, library, "mensajes-y-enlaces-falsos")
            await save(page)
            await page.get_by_role("button", name="Ir al viernes a las 7 de la noche").click()
            await hears(page, "hoy toca apartar para útiles")
            await a_day_passes(page)
            await push_a_lesson(page, milpa.phone)
            await play(page, milpa.phone, ANA)
            await tap(page, "Leerla")
            await do_the_lesson(page, library, "plan-para-la-remesa")
            await look_at_the_panel(page, milpa.phone)
            assert await completed(page, "doña Ana") == "2"
            await browser.close()
