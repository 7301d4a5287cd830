"""python -m tests.milpa.pictures: the README's pictures, taken of the running demo."""

import asyncio
import re
import tempfile
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from milpa.settings import ROOT
from sandbox.phone import Phone
from tests.milpa.running_milpa import Running, running

CHROMIUM = "/usr/bin/chromium"
PICTURES = ROOT / "docs" / "pictures"
PHONE = {"width": 1180, "height": 900}
PANEL = {"width": 1180, "height": 900}


async def ana_talks(url: str) -> None:
    async with Phone(url, 1001) as ana:
        await ana.start("flores")
        await ana.wait_for("de acuerdo")
        await ana.tap("Sí, de acuerdo")
        for asked in ("recordatorios", "pueden ver", "podemos contar"):
            await ana.wait_for(asked)
            await ana.tap("Sí")
        await ana.wait_for("diga")
        await ana.send("doña Ana")
        await ana.wait_for("remesa")
        await ana.send("cada quincena")
        await ana.wait_for("Ya quedó")
        await ana.send("quiero ahorrar 1200 para los útiles antes del 15 de enero")
        await ana.wait_for("Su meta")
        await ana.send("ayer guardé 50 quetzales")
        await ana.wait_for("Anoté")
        await ana.send("avíseme los viernes a las 7 de la noche")
        await ana.wait_for("recuerdo")


async def panel_link(url: str) -> str:
    async with Phone(url, 1011) as fidel:
        await fidel.start()
        await fidel.send("/panel")
        said = await fidel.wait_for("entrar/")
        found = re.search(r"http\S+/entrar/\S+", said.text)
        assert found, said.text
        return found[0]


async def take(milpa: Running) -> None:
    await ana_talks(milpa.phone)
    link = await panel_link(milpa.phone)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        phone = await opened(browser, f"{milpa.phone}/?u=1001", PHONE)
        await phone.wait_for_timeout(1500)
        await phone.screenshot(path=PICTURES / "phone.png")
        panel = await opened(browser, link, PANEL)
        await panel.get_by_role("button", name="Entrar").click()
        await panel.wait_for_load_state("networkidle")
        await panel.screenshot(path=PICTURES / "panel.png")
        await browser.close()


async def opened(browser: Browser, url: str, size: dict[str, int]) -> Page:
    page = await browser.new_page(viewport=size, locale="es-GT", device_scale_factor=1)  # type: ignore[arg-type]
    await page.goto(url)
    return page


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running(Path(folder), NLU_URL="") as milpa:
        milpa.wait_to_say("Ctrl-C stops everything")
        milpa.wait_to_say("Rasa is ready", seconds=600)
        asyncio.run(take(milpa))


if __name__ == "__main__":
    main()
