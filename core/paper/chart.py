"""A chart as a light picture: for the panel as SVG, for the chat as PNG. Runs in the drawing process only.

Each bar carries its own figure, so that nothing must be read from a scale; what is withheld is hatched and says so.
The same facts give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from textwrap import wrap
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from PIL import Image

#: Text between two dollar signs must stay text.
STYLE: Any = {
    "text.parse_math": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "milpa",
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "hatch.linewidth": 0.6,
}
WIDE, NARROW = (8.0, 3.0), (4.3, 3.4)
DPI, COLOURS = 160, 24
LEAST = 0.6  #: of the tallest bar a withheld one is drawn as high as this, whatever it is


@dataclass(frozen=True)
class Chart:
    kind: str  #: months (upright bars) or steps (lying bars, the first the longest)
    title: str
    labels: tuple[str, ...]
    values: tuple[float | None, ...]  #: None where it is withheld
    texts: tuple[str, ...]  #: what stands at each bar
    dark: bool = False
    narrow: bool = False

    @property
    def tallest(self) -> float:
        return max((value for value in self.values if value), default=1.0)

    @property
    def heights(self) -> list[float]:
        return [self.tallest * LEAST if value is None else value for value in self.values]


@dataclass(frozen=True)
class Ink:
    paper: str
    text: str
    bar: str
    pale: str


LIGHT = Ink("#FFFFFF", "#22302A", "#2F6B3A", "#8A948E")
DARK = Ink("#13171F", "#D8E0DA", "#7FC48C", "#6E7B74")


def draw(form: str, facts: dict[str, Any]) -> bytes:
    """`form` is svg or png."""
    told: Any = {key: tuple(value) if isinstance(value, list) else value for key, value in facts.items()}
    chart = Chart(**told)
    with rc_context(STYLE):
        figure = Figure(figsize=NARROW if chart.narrow else WIDE, layout="constrained", dpi=DPI)
        ink = DARK if chart.dark else LIGHT
        figure.set_facecolor(ink.paper)
        axes = figure.add_subplot()
        axes.set_facecolor(ink.paper)
        (_steps if chart.kind == "steps" else _months)(axes, chart, ink)
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.tick_params(colors=ink.text, length=0)
        return _png(figure) if form == "png" else _svg(figure, chart.title)


def _months(axes: Axes, chart: Chart, ink: Ink) -> None:
    places = range(len(chart.labels))
    bars = axes.bar(places, chart.heights, color=ink.bar, width=0.72)
    _withhold(bars, chart, ink)
    axes.set_title(chart.title, color=ink.text, loc="left", fontsize=11)
    axes.set_xticks(list(places), list(chart.labels))
    axes.set_yticks([])
    crowded = chart.narrow and len(chart.labels) > 5
    for place, height, text in zip(places, chart.heights, chart.texts, strict=True):
        axes.text(
            place, height, f" {text}" if crowded else text, ha="center", va="bottom", color=ink.text,
            fontsize=8.5, rotation=90 if crowded else 0,
        )  # fmt: skip
    if crowded:
        axes.tick_params(axis="x", labelrotation=90)
    axes.set_ylim(0, chart.tallest * (1.45 if crowded else 1.18))


def _steps(axes: Axes, chart: Chart, ink: Ink) -> None:
    places = range(len(chart.labels))
    bars = axes.barh(places, chart.heights, color=ink.bar, height=0.7)
    _withhold(bars, chart, ink)
    axes.set_title(chart.title, color=ink.text, loc="left", fontsize=11)
    axes.set_yticks(list(places), ["\n".join(wrap(label, 18 if chart.narrow else 44)[:2]) for label in chart.labels])
    axes.invert_yaxis()
    axes.set_xticks([])
    for place, height, text in zip(places, chart.heights, chart.texts, strict=True):
        axes.text(height, place, f" {text}", ha="left", va="center", color=ink.text, fontsize=9)
    axes.set_xlim(0, chart.tallest * 1.3)


def _withhold(bars: Any, chart: Chart, ink: Ink) -> None:
    for bar, value in zip(bars, chart.values, strict=True):
        if value is None:
            bar.set(facecolor="none", edgecolor=ink.pale, hatch="///", linewidth=0.6)


def _svg(figure: Figure, title: str) -> bytes:
    FigureCanvasSVG(figure)
    into = BytesIO()
    figure.savefig(into, format="svg", metadata={"Title": title, "Date": None, "Creator": "Milpa"})
    return into.getvalue()


def _png(figure: Figure) -> bytes:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    pixels = bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    picture = Image.frombytes("RGBA", canvas.get_width_height(), pixels).convert("RGB").quantize(COLOURS)
    into = BytesIO()
    picture.save(into, "PNG", optimize=True)
    return into.getvalue()
