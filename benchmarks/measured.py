"""The figures of docs/bench.md that the sizes are worked out from."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: The last row of the sweep in which the answers followed.
CARRIED_ON_SQLITE = "80 "


class NotMeasured(Exception):
    """docs/bench.md does not hold the figure."""


@dataclass(frozen=True)
class Measured:
    """Each with the place in docs/bench.md where it stands."""

    words_sqlite: float  #: words a second that SQLite still carried, bot and scheduler on it · sweep_sqlite
    update_ms: float  #: the same on PostgreSQL behind a webhook · answering, «Milpa on PostgreSQL, webhook», 80 ms
    text_ms: float  #: CPU of Rasa for a text · understanding
    send_ms: float  #: CPU of the scheduler for a message of ours · sending, PostgreSQL, 80 ms
    database_ms: float  #: CPU of PostgreSQL for a word or a message · load_postgres, its CPU by their number
    bot_mb: float  #: memory of a bot process · load_postgres
    scheduler_mb: float  #: load_postgres
    rasa_mb: float  #: understanding

    @classmethod
    def read(cls, page: str) -> Measured:
        """Raises NotMeasured."""
        said = figure(page, "load_postgres", "", "words") + figure(page, "load_postgres", "", "sent by itself")
        return cls(
            figure(page, "sweep_sqlite", CARRIED_ON_SQLITE, "words/s"),
            figure(page, "answering", "Milpa on PostgreSQL, webhook", "CPU ms/update", last=True),
            figure(page, "understanding", "", "CPU ms/text"),
            figure(page, "sending", "PostgreSQL | 80", "CPU ms/send"),
            round(figure(page, "load_postgres", "PostgreSQL", "CPU s") / said * 1000, 2),
            figure(page, "load_postgres", "bot 1", "memory MB"),
            figure(page, "load_postgres", "scheduler", "memory MB"),
            figure(page, "understanding", "", "memory MB"),
        )


def figure(page: str, section: str, row: str, column: str, *, last: bool = False) -> float:
    """From the section's first table that has it (or the last), in the row that begins so. Raises NotMeasured."""
    found = re.search(rf"^## {section}$(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    heads: list[str] = []
    values: list[str] = []
    for line in (found[1] if found else "").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if not cells:
            heads = []
        elif not heads:
            heads = cells
        elif column in heads and " | ".join(cells).startswith(row) and not cells[0].startswith("---"):
            values.append(cells[heads.index(column)])
    if not values:
        raise NotMeasured(f"{section}: {row or 'the first row'}, {column}")
    told = re.search(r"[\d,.]+", values[-1 if last else 0])
    if told is None:
        raise NotMeasured(f"{section}: {row}, {column} is «{values[0]}»")
    return float(told[0].replace(",", ""))
