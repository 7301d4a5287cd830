"""python -m tests.conversations.seconds: how long a facilitator takes on the phone page for what the guide promises.

A browser does each task for the first time at a person's pace: she reads what is new before she acts, looks for the
button, and writes with one finger. What the guide says are these seconds, rounded; they are no test.
"""

import asyncio
import re
import tempfile
import time
from pathlib import Path

from playwright.async_api import Page, async_playwright

from core.library import Library
from core.services import help_requests, households
from tests.conftest import NOW, ROOT
from tests.conversations.guide import SHEET, TASKS, TIMED, taps
from tests.conversations.pictures import CHROMIUM
from tests.conversations.village import Line, Village, living

PHONE = {"width": 390, "height": 780}
#: A slow reader's words in a second; looking for a button and pressing it; a letter with one finger.
WORDS_A_SECOND, LOOK, LETTER = 2.5, 1.5, 0.45
#: Nobody reads a list to its end.
MOST_READ = 40


async def do(page: Page, line: Line, known: set[str]) -> None:
    """`known` are the lines that she has read in this task; of a card that changed she reads what is new."""
    said, answered = line
    if said.startswith("["):
        await asyncio.sleep(LOOK)
        await page.get_by_role("button", name=re.compile(f"^{re.escape(said[1:-1])}")).last.click()
    else:
        await page.get_by_label("Mensaje", exact=True).press_sequentially(said, delay=LETTER * 1000)
        await page.keyboard.press("Enter")
    wanted = re.compile("Cartel|cartel|pdf" if answered == SHEET else answered, re.S)
    shown = page.locator(".theirs").filter(has_text=wanted).last
    await shown.wait_for(timeout=60_000)
    new = set((await shown.inner_text()).splitlines()) - known
    known |= new
    await asyncio.sleep(min(len(" ".join(new).split()), MOST_READ) / WORDS_A_SECOND)


async def found(village: Village) -> None:
    await village.member(1001, "doña Ana")
    await village.member(1002, "don Beto")
    await village.arrives(1010, "Eva")
    with village.database.write() as session:
        ana = households.known(session, 1001)
        assert ana is not None
        help_requests.ask_for_person(session, ana, "asked", NOW)


async def measure() -> None:
    library = Library.read(ROOT / "content", NOW.date())
    with tempfile.TemporaryDirectory() as folder:
        async with living(Path(folder), library) as village, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            await found(village)
            page = await browser.new_page(viewport=PHONE, locale="es-GT")  # type: ignore[arg-type]
            await page.goto(f"{village.url}/?u=1010")
            await page.get_by_label("Mensaje", exact=True).wait_for()
            for wish in TIMED:
                began, known = time.monotonic(), set[str]()
                for line in TASKS[wish]:
                    await do(page, line, known)
                print(f"{wish}: {taps(TASKS[wish])} toques, {time.monotonic() - began:.0f} s", flush=True)
            await browser.close()


if __name__ == "__main__":
    asyncio.run(measure())
