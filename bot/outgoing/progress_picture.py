"""How far a goal is, as a picture for a small phone: few words, large, light. Runs in the drawing process only."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from textwrap import wrap
from typing import Any

import matplotlib
from PIL import Image, ImageDraw, ImageFont

from bot.outgoing.messages.goal_cards import PictureWords

GREEN, PALE, EARTH, INK, PAPER = "#1F6B45", "#DCE8DF", "#8A4B16", "#222222", "#FFFDF6"
WIDTH, HEIGHT, EDGE = 720, 560, 44
#: Smooth letters need a few shades between ink and paper; more than these only cost data.
COLOURS = 24
SMALLEST = 22


def draw(form: str, facts: dict[str, Any]) -> bytes:
    """`form` is png, and nothing else is asked for."""
    words = PictureWords(**{**facts, "lines": tuple(facts["lines"])})
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    _write(ImageDraw.Draw(picture), words)
    into = BytesIO()
    picture.quantize(COLOURS).save(into, "PNG", optimize=True)
    return into.getvalue()


def _write(pen: ImageDraw.ImageDraw, words: PictureWords) -> None:
    pen.rounded_rectangle((10, 10, WIDTH - 10, HEIGHT - 10), 20, outline=GREEN, width=5)
    for number, line in enumerate(wrap(words.name, 28)[:2]):
        put(pen, 66 + number * 46, line, 40, EARTH, bold=True)
    put(pen, 184, words.saved, 64, GREEN, bold=True)
    if words.target:
        put(pen, 244, words.target, 34, INK)
    if words.percent is not None:
        _bar(pen, words.percent)
    for number, line in enumerate(words.lines[:2]):
        put(pen, 408 + number * 46, line, 32, INK)
    put(pen, HEIGHT - 46, words.foot, 24, INK)


def _bar(pen: ImageDraw.ImageDraw, percent: int) -> None:
    """The bar for the eye, the number beside it for who reads it."""
    top, bottom, right = 286, 350, WIDTH - EDGE - 130
    pen.rounded_rectangle((EDGE, top, right, bottom), 18, fill=PALE)
    full = EDGE + (right - EDGE) * max(0, min(100, percent)) // 100
    if full - EDGE > 8:
        pen.rounded_rectangle((EDGE, top, full, bottom), min(18, (full - EDGE) // 2), fill=GREEN)
    pen.text((WIDTH - EDGE, (top + bottom) // 2), f"{percent} %", GREEN, font(42, bold=True), anchor="rm")


def put(pen: ImageDraw.ImageDraw, middle: int, text: str, size: int, colour: str, *, bold: bool = False) -> None:
    """Smaller letters for what is long, so that it stays within the frame."""
    letters = font(size, bold)
    while size > SMALLEST and pen.textlength(text, letters) > WIDTH - 2 * EDGE:
        size -= 2
        letters = font(size, bold)
    pen.text((WIDTH // 2, middle), text, colour, letters, anchor="mm")


@cache
def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    # The letters that come with matplotlib hold every accent of our languages; no machine needs fonts of its own.
    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    file = fonts / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")
    # The plain layout draws something for any letter; the clever one fails for some.
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
