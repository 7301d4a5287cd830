"""python -m tests.conversations.pictures: the pictures of the facilitators' guide, taken of the phone page."""

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from core.library import Library
from tests.conftest import NOW, ROOT
from tests.conversations.village import Village, living

CHROMIUM = "/usr/bin/chromium"
PICTURES = ROOT / "docs" / "pictures"
SCREEN = {"width": 900, "height": 900}


async def campaign(village: Village) -> None:
    eva = village.phones[1010]
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[Un mensaje]", "cuál grupo"),
            ("[Las Flores]", "Escriba el mensaje"),
            ("[nombre], nos vemos el viernes a las 3 en la casa de Eva.", "La reciben 2 personas"),
        ],
    )


async def people(village: Village) -> None:
    eva = village.phones[1010]
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "Enlace"), ("[Mi gente]", "mensajes: 2")])
    await village.talk(eva, [("[doña Ana]", "Le llegan"), ("[Asesoré en persona]", "Quién: doña Ana")])


async def photograph(browser: Browser, village: Village, name: str) -> None:
    page = await browser.new_page(viewport=SCREEN, locale="es-GT")  # type: ignore[arg-type]
    await page.goto(f"{village.url}/?u=1010")
    await page.wait_for_timeout(1500)
    await page.screenshot(path=PICTURES / name)
    await page.close()


async def take() -> None:
    library = Library.read(ROOT / "content", NOW.date())
    with tempfile.TemporaryDirectory() as folder:
        async with living(Path(folder), library) as village, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            await village.member(1001, "doña Ana")
            await village.member(1002, "don Beto")
            await village.arrives(1010, "Eva")
            await campaign(village)
            await photograph(browser, village, "facilitadora-campana.png")
            await people(village)
            await photograph(browser, village, "facilitadora-asesoria.png")
            await browser.close()


if __name__ == "__main__":
    asyncio.run(take())
