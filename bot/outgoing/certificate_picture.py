"""A certificate as a picture for the phone or a page for the printer. Runs in the drawing process only."""

from __future__ import annotations

from io import BytesIO
from textwrap import wrap
from typing import Any

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Rectangle
from PIL import Image

from bot.outgoing.messages.certificates import CertificateWords

GREEN, EARTH, INK, PAPER = "#1F6B45", "#8A4B16", "#222222", "#FFFDF6"
#: Text between two dollar signs must stay text, and no font may be left out of a printed page.
STYLE: Any = {"text.parse_math": False, "font.family": "DejaVu Sans", "pdf.fonttype": 42}
SCREEN_INCHES, SCREEN_DPI = (4.4, 3.9), 170
LETTER_INCHES = (11.0, 8.5)
COLOURS = 32


def draw(form: str, facts: dict[str, Any]) -> bytes:
    """`form` is png or pdf."""
    words = CertificateWords(**facts)
    with rc_context(STYLE):
        return _pdf(words) if form == "pdf" else _png(words)


def _png(words: CertificateWords) -> bytes:
    figure = Figure(figsize=SCREEN_INCHES, dpi=SCREEN_DPI, facecolor=PAPER)
    canvas = FigureCanvasAgg(figure)
    _write(figure, words, scale=1.0)
    canvas.draw()  # type: ignore[no-untyped-call]
    # Few colours: it must come over a prepaid line.
    size = canvas.get_width_height()
    pixels = bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    picture = Image.frombytes("RGBA", size, pixels).convert("RGB").quantize(COLOURS)
    into = BytesIO()
    picture.save(into, "PNG", optimize=True)
    return into.getvalue()


def _pdf(words: CertificateWords) -> bytes:
    figure = Figure(figsize=LETTER_INCHES, facecolor="white")
    FigureCanvasPdf(figure)
    _write(figure, words, scale=2.1)
    into = BytesIO()
    figure.savefig(into, format="pdf", metadata={"Title": words.head, "Creator": "Milpa", "CreationDate": None})
    return into.getvalue()


def _write(figure: Figure, words: CertificateWords, scale: float) -> None:
    figure.add_artist(
        FancyBboxPatch(
            (0.035, 0.04), 0.93, 0.92, boxstyle="round,pad=0,rounding_size=0.02", fill=False, lw=3 * scale,
            ec=GREEN, transform=figure.transFigure,
        )
    )  # fmt: skip
    figure.add_artist(Rectangle((0.30, 0.545), 0.40, 0.006, color=EARTH, transform=figure.transFigure))
    _line(figure, 0.85, words.head, 17 * scale, GREEN, bold=True)
    name = wrap(words.name, 24)
    _line(figure, 0.655, "\n".join(name), _fitting(max(name, key=len, default=""), 20) * scale, INK, bold=True)
    _line(figure, 0.475, words.did, 12 * scale, INK)
    _line(figure, 0.345, "\n".join(wrap(words.module, 26)), 16 * scale, EARTH, bold=True)
    _line(figure, 0.20, words.day, 11.5 * scale, INK)
    _line(figure, 0.11, words.foot, 9.5 * scale, INK)


def _line(figure: Figure, height: float, text: str, size: float, colour: str, *, bold: bool = False) -> None:
    weight = "bold" if bold else "normal"
    figure.text(0.5, height, text, ha="center", va="center", size=size, color=colour, weight=weight, linespacing=1.25)


def _fitting(text: str, size: float) -> float:
    """Smaller letters for a long name, so that it stays within the frame."""
    return min(size, size * 21 / max(1, len(text)))
