"""The held-out messages, and what each system made of them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from nlu.understanding import Understanding

#: The sets that were written after the first, by other hands.
LATER = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ROOM = Path(__file__).resolve().parents[2] / "tests" / "understanding"


@dataclass(frozen=True)
class Row:
    text: str
    intent: str
    language: str
    country: str
    now: datetime
    kind: str
    split: str
    also: frozenset[str] = frozenset()
    slots: dict[str, str] = field(default_factory=dict)
    also_slots: dict[str, list[str | None]] = field(default_factory=dict)
    open: frozenset[str] = frozenset()
    module: str | None = None

    def is_right(self, intent: str) -> bool:
        return intent == self.intent or intent in self.also

    @property
    def is_unrelated(self) -> bool:
        """Out of scope and nothing else: rows with a long `also` only say that nothing was saved."""
        return self.intent == "out_of_scope" and len(self.also) < 3


@dataclass(frozen=True)
class Outcome:
    """One system's answer to one row."""

    row: Row
    intent: str
    confidence: float
    understood: Understanding | None = None

    @property
    def right(self) -> bool:
        return self.row.is_right(self.intent)


def rows(name: str = "held_out", room: Path = ROOM) -> list[Row]:
    """One set of messages: the first, `held_out`, or one of the later ones."""
    files = sorted(room.glob(f"{name}_*.jsonl"))
    return [_row(json.loads(line)) for path in files for line in path.read_text(encoding="utf-8").splitlines()]


def part(outcomes: Iterable[Outcome], split: str, language: str | None = None) -> list[Outcome]:
    return [one for one in outcomes if one.row.split == split and language in (None, one.row.language)]


def _row(line: dict[str, Any]) -> Row:
    return Row(
        text=line["text"],
        intent=line["intent"],
        language=line["lang"],
        country=line["country"],
        now=datetime.fromisoformat(line["now"]),
        kind=line["kind"],
        split=line["split"],
        also=frozenset(line.get("also", ())),
        slots=line["slots"],
        also_slots=line.get("also_slots", {}),
        open=frozenset(line.get("open", ())),
        module=line.get("entities", {}).get("module"),
    )
