"""The certificate is light, says what it should, and is drawn by a process that leaves nothing behind."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import time
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.outgoing.certificate_picture import draw
from bot.outgoing.drawers import DRAWERS
from core.paper.pencil import NotDrawn, Pencil
from tests.conftest import ROOT

FACTS = {
    "head": "Constancia",
    "name": "María del Carmen López de Ramírez y González",
    "did": "terminó las 4 lecciones del módulo",
    "module": "Comunidad y desarrollo local",
    "day": "24 de noviembre de 2026",
    "foot": "Milpa · lecciones sobre el dinero de la casa",
}


def test_the_picture_is_under_fifty_kilobytes_and_wide_enough_for_a_small_phone() -> None:
    body = draw("png", FACTS)
    assert len(body) < 50_000
    assert Image.open(BytesIO(body)).size == (748, 663)


def test_the_page_for_the_printer_is_a_pdf_with_its_letters_in_it() -> None:
    body = draw("pdf", FACTS)
    assert body.startswith(b"%PDF-")
    assert len(body) < 100_000
    assert b"/FontFile2" in body


def test_two_dollar_signs_stay_dollar_signs() -> None:
    # Between them matplotlib would set mathematics, in another font and without the signs.
    body = draw("pdf", {**FACTS, "module": "De $100 a $200 en su bolsa"})
    pages = b"".join(zlib.decompress(part) for part in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", body, re.S)[:1])
    assert pages.count(b"$") == 2


async def test_a_drawing_process_that_was_killed_is_replaced_at_the_next_picture() -> None:
    pencil = Pencil(DRAWERS)
    assert await pencil.draw("certificate", "png", FACTS)
    (worker,) = pencil.workers
    os.kill(worker, signal.SIGKILL)
    with pytest.raises(NotDrawn):
        await _until_it_breaks(pencil)
    assert await pencil.draw("certificate", "png", FACTS)
    assert pencil.workers != [worker]
    pencil.close()


async def _until_it_breaks(pencil: Pencil) -> None:
    for _ in range(50):
        await pencil.draw("certificate", "png", FACTS)
        await asyncio.sleep(0.1)


PARENT = """
import asyncio, sys
from bot.outgoing.drawers import DRAWERS
from core.paper.pencil import Pencil
from tests.bot.test_certificate_picture import FACTS
async def main():
    pencil = Pencil(DRAWERS)
    await pencil.draw("certificate", "png", FACTS)
    print(pencil.workers[0], flush=True)
    await asyncio.sleep(60)
if __name__ == "__main__":
    asyncio.run(main())
"""


def test_no_worker_is_left_when_its_parent_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        assert _lives(worker)
        parent.kill()
        parent.wait()
    deadline = time.monotonic() + 5
    while _lives(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _lives(worker)


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
