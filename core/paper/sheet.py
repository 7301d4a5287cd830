"""An A4 page with letters of every script that we write, and a QR code drawn as small squares."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import segno
from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos

WIDTH, MARGIN = 210.0, 18.0
GREEN, INK = (47, 107, 58), (34, 34, 34)
FONT = "DejaVu"


def fonts() -> Path:
    """DejaVu comes with the library that draws our charts, which need not be loaded for it."""
    found = find_spec("matplotlib")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"


class Sheet(FPDF):
    def __init__(self, title: str) -> None:
        super().__init__(format="A4")
        self.set_title(title)
        self.set_creator("Milpa")
        self.set_margin(MARGIN)
        self.set_auto_page_break(False)
        self.add_font(FONT, "", fonts() / "DejaVuSans.ttf")
        self.add_font(FONT, "B", fonts() / "DejaVuSans-Bold.ttf")
        self.add_page()

    def words(self, text: str, size: float, *, bold: bool = False, align: Align = Align.L, gap: float = 0) -> None:
        """A paragraph over the whole width, and a gap of millimetres below it."""
        self.set_font(FONT, "B" if bold else "", size)
        self.multi_cell(0, size * 0.5, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(gap)

    def qr(self, address: str, side: float) -> None:
        """In the middle of the line, `side` millimetres wide with its quiet border."""
        matrix = [list(row) for row in segno.make(address, error="m", micro=False).matrix_iter(border=4)]
        dot = side / len(matrix)
        left, top = (WIDTH - side) / 2, self.get_y()
        self.set_fill_color(0, 0, 0)
        for y, row in enumerate(matrix):
            for start, length in _runs(row):
                # A hair wider, so that no printer shows white lines between the squares.
                self.rect(left + start * dot, top + y * dot, length * dot + 0.02, dot + 0.02, style="F")
        self.set_y(top + side)


def _runs(row: list[int]) -> list[tuple[int, int]]:
    """Where the dark squares of a line begin and how many follow each other."""
    runs: list[tuple[int, int]] = []
    for x, is_dark in enumerate(row):
        if is_dark and runs and runs[-1][0] + runs[-1][1] == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif is_dark:
            runs.append((x, 1))
    return runs
