"""What was sold and spent each week, as bars for a small phone. Runs in the drawing process only."""

from __future__ import annotations

from io import BytesIO
from textwrap import wrap
from typing import Any

from PIL import Image, ImageDraw

from bot.outgoing.messages.business import Bars
from bot.outgoing.progress_picture import COLOURS, EARTH, EDGE, GREEN, HEIGHT, INK, PAPER, WIDTH, font, put

TOP, BOTTOM = 130, 350


def draw(form: str, facts: dict[str, Any]) -> bytes:
    """`form` is png, and nothing else is asked for."""
    weeks = tuple((str(day), int(sold), int(spent)) for day, sold, spent in facts["weeks"])
    bars = Bars(**{**facts, "weeks": weeks, "lines": tuple(facts["lines"])})
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    _write(ImageDraw.Draw(picture), bars)
    into = BytesIO()
    picture.quantize(COLOURS).save(into, "PNG", optimize=True)
    return into.getvalue()


def _write(pen: ImageDraw.ImageDraw, bars: Bars) -> None:
    pen.rounded_rectangle((10, 10, WIDTH - 10, HEIGHT - 10), 20, outline=GREEN, width=5)
    put(pen, 52, bars.title, 36, INK, bold=True)
    _legend(pen, bars)
    room = (WIDTH - 2 * EDGE) // len(bars.weeks)
    for number, (day, sold, spent) in enumerate(bars.weeks):
        left = EDGE + number * room
        # Two marks apart in shade and in place, for who does not tell colours apart.
        _bar(pen, left + 8, room // 2 - 10, sold, GREEN)
        _bar(pen, left + room // 2, room // 2 - 10, spent, EARTH)
        pen.text((left + room // 2 - 2, BOTTOM + 22), day, INK, font(22), anchor="mm")
    rows = [row for told in bars.lines for row in wrap(told, 44)][:4]
    for number, row in enumerate(rows):
        put(pen, 408 + number * 34, row, 28, INK)
    put(pen, HEIGHT - 28, bars.foot, 20, INK)


def _legend(pen: ImageDraw.ImageDraw, bars: Bars) -> None:
    for place, (colour, words) in enumerate(((GREEN, bars.sold), (EARTH, bars.spent))):
        left = WIDTH // 2 - 180 + place * 200
        pen.rectangle((left, 84, left + 24, 108), fill=colour)
        pen.text((left + 34, 96), words, INK, font(26), anchor="lm")


def _bar(pen: ImageDraw.ImageDraw, left: int, width: int, percent: int, colour: str) -> None:
    height = (BOTTOM - TOP) * percent // 100
    if height > 0:
        pen.rectangle((left, BOTTOM - height, left + width, BOTTOM), fill=colour)
    pen.line((left, BOTTOM, left + width, BOTTOM), fill=INK, width=2)
