"""Tables of figures, as Markdown: what a run prints is what docs/bench.md holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median


@dataclass
class Table:
    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, *cells: object) -> None:
        self.rows.append(tuple(str(cell) for cell in cells))

    def __str__(self) -> str:
        lines = [f"### {self.title}", "", _line(self.columns), _line(["---"] * len(self.columns))]
        lines += [_line(row) for row in self.rows]
        return "\n".join([*lines, "", *(f"{note}  " for note in self.notes)]).rstrip() + "\n"


def middle(figures: Sequence[float], digits: int = 0) -> str:
    """«median (least to most)»: the spread of a shared machine belongs to the figure."""
    least, most = min(figures), max(figures)
    if len(figures) == 1:
        return number(figures[0], digits)
    return f"{number(median(figures), digits)} ({number(least, digits)} to {number(most, digits)})"


def number(figure: float, digits: int = 0) -> str:
    return f"{figure:,.{digits}f}"


def ratio(figures: Sequence[float], base: Sequence[float]) -> str:
    return f"{median(figures) / median(base):.2f}"


def percentile(figures: Sequence[float], percent: float) -> float:
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
