"""python -m tests.milpa.coordination_pictures: the pictures of the coordinators' guide, taken of the running demo."""

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import Page, async_playwright

from tests.milpa.pictures import CHROMIUM, PICTURES, opened, panel_link
from tests.milpa.running_milpa import Running, running

SCREEN = {"width": 1000, "height": 820}


async def take(milpa: Running) -> None:
    link = await panel_link(milpa.phone)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        panel = await opened(browser, link, SCREEN)
        await panel.get_by_role("button", name="Entrar").click()
        await panel.wait_for_load_state("networkidle")
        await months(panel)
        root = panel.url.split("/panel")[0] + "/panel"
        lesson = await panel.goto(f"{root}/lecciones")
        assert lesson is not None
        await panel.locator("tbody th a").first.click()
        await panel.wait_for_load_state("networkidle")
        await panel.screenshot(path=PICTURES / "coordinacion-leccion.png")
        for path, name in (("desglose?por=group", "desglose"), ("permanencia", "permanencia"), ("reglas", "reglas")):
            await panel.goto(f"{root}/{path}", wait_until="networkidle")
            # What is kept for how long stands at the end of the rules.
            await panel.screenshot(path=PICTURES / f"coordinacion-{name}.png", full_page=name == "reglas")
        await browser.close()


async def months(panel: Page) -> None:
    """The section with the charts, once they are drawn."""
    section = panel.locator("section", has=panel.get_by_role("heading", name="Mes por mes"))
    await section.scroll_into_view_if_needed()
    await panel.wait_for_load_state("networkidle")
    await panel.wait_for_function("[...document.images].every(one => one.complete && one.naturalWidth > 0)")
    await section.screenshot(path=PICTURES / "coordinacion-meses.png")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as milpa:
        milpa.wait_to_say("Ctrl-C stops everything")
        asyncio.run(take(milpa))


if __name__ == "__main__":
    main()
