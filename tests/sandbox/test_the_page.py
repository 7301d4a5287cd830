"""The page that looks like a phone, in a real browser."""

import re
import shutil
from collections.abc import AsyncIterator

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Page, async_playwright, expect

from sandbox.page import STATIC
from sandbox.phone import Control, Phone
from tests.sandbox.conftest import Bot

CHROMIUM = shutil.which("chromium")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="Debian's chromium is not installed")
YES = {"inline_keyboard": [[{"text": "Sí, una lección", "callback_data": "yes"}]]}


@pytest.fixture
async def page(sandbox: str) -> AsyncIterator[Page]:
    """The phone page at the width of a cheap phone; an error in its script fails the test."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = await browser.new_page(viewport={"width": 390, "height": 780})
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(f"{sandbox}/phone")
        await page.locator("#start").wait_for()
        yield page
        await browser.close()
        assert errors == []


def test_the_page_is_light_and_asks_nobody_else() -> None:
    files = [path for path in STATIC.iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 60_000
    for path in files:
        addresses = re.findall(r"https?://[\w.-]+\.\w+", path.read_text())
        assert addresses == [], path


@pytest.mark.browser
@needs_browser
async def test_ana_starts_writes_and_taps_on_the_page(page: Page, bot: Bot) -> None:
    await page.locator("#start").click()
    await page.get_by_label("Mensaje", exact=True).fill("ayer guardé 50 quetzales")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .words").last).to_have_text("ayer guardé 50 quetzales")
    words = [update["message"]["text"] for update in await bot.updates()]
    assert words == ["/start", "ayer guardé 50 quetzales"]
    await bot.call("sendMessage", chat_id=1001, text="<b>Anoté</b> Q50.00", parse_mode="HTML", reply_markup=YES)
    await expect(page.locator(".theirs strong")).to_have_text("Anoté")
    await page.get_by_role("button", name="Sí, una lección").click()
    query = (await bot.updates(offset=-1))[0]["callback_query"]
    await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Vamos", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("Vamos")


@pytest.mark.browser
@needs_browser
async def test_what_the_bot_says_is_never_run(page: Page, bot: Bot) -> None:
    await page.locator("#start").click()
    evil = "<img src=x onerror=alert(1)> javascript:alert(1)"
    await bot.call("sendMessage", chat_id=1001, text=evil, entities=[
        {"type": "text_link", "offset": 0, "length": 5, "url": "javascript:alert(1)"}])  # fmt: skip
    await expect(page.locator(".theirs .words")).to_have_text(evil)
    assert await page.locator(".theirs img, .theirs a[href^=javascript]").count() == 0


@pytest.mark.browser
@needs_browser
async def test_the_page_moves_the_clock_to_friday_evening(page: Page, control: Control) -> None:
    await page.locator("#show-demo").click()
    await page.get_by_role("button", name="Ir al viernes a las 7 de la noche").click()
    await expect(page.locator("#clock")).to_contain_text("viernes")
    assert "T19:00" in (await control.clock())["local"]


@pytest.mark.browser
@needs_browser
async def test_the_other_phones_count_what_is_unread(page: Page, sandbox: str, bot: Bot) -> None:
    async with Phone(sandbox, 1002) as beto:
        await beto.start()
    await bot.call("sendMessage", chat_id=1002, text="Don Beto, ¿apartó algo?")
    await expect(page.locator("#all-unread")).to_have_text("1")
    await page.locator("#show-people").click()
    await page.get_by_role("button", name="Beto").click()
    await expect(page.locator("#notice")).to_contain_text("¿apartó algo?")


@pytest.mark.browser
@needs_browser
async def test_a_link_that_the_product_pushed_starts_that_person(page: Page, bot: Bot, control: Control) -> None:
    await control.links([{"label": "Carla entra", "persona": 1003, "start": "EVA-7"}])
    await page.locator("#show-demo").click()
    await page.get_by_role("button", name="Carla entra").click()
    await expect(page.locator(".mine .words")).to_have_text("/start EVA-7")


@pytest.mark.browser
@needs_browser
async def test_the_page_has_no_barriers(page: Page, bot: Bot) -> None:
    await page.locator("#start").click()
    await bot.call("sendMessage", chat_id=1001, text="Vea https://example.org o /ayuda", reply_markup=YES)
    quiz = {"type": "quiz", "correct_option_ids": [0], "options": [{"text": "Banco"}, {"text": "Colchón"}]}
    await bot.call("sendPoll", chat_id=1001, question="¿Dónde?", **quiz)
    await page.locator("legend").wait_for()
    for width in (390, 1280):
        await page.set_viewport_size({"width": width, "height": 800})
        found = await Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


async def test_only_files_of_the_page_are_served(bot: Bot) -> None:
    for name in ("..%2Fserver.py", "nothing.js"):
        async with bot.session.get(f"{bot.base_url}/static/{name}") as answer:
            assert answer.status == 404
