"""What a message was understood to want: the one answer that the rest of the house builds on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nlu.deciding import Band
from nlu.slots import Slots


@dataclass(frozen=True)
class Household:
    """What the bot knows before it reads: nothing of it is put into a slot."""

    language: str = "es"
    country: str = "GT"
    currency: str = "GTQ"


@dataclass(frozen=True)
class Understanding:
    text: str
    intent: str
    confidence: float
    alternatives: tuple[tuple[str, float], ...]
    slots: Slots
    engine: str
    abstained: bool  #: nothing is done before she has said more: what she wants, or which of several sums it was
    band: Band
    #: the language of the message where it is plain; the household's setting stays as it is
    language: str | None = None
    #: a second request in the same message, to be offered after the first
    also: str | None = None
    #: what it states of its own, where it could be told apart from the first
    also_slots: Slots | None = None
    #: the kind of pending question that this message answers; None when it is about something else
    answers: str | None = None
    #: money that has not moved, or is somebody else's: nothing is written, and she is told so
    untold: bool = False

    def as_json(self) -> Mapping[str, Any]:
        return {
            "text": self.text,
            "intent": self.intent,
            "confidence": round(self.confidence, 4),
            "alternatives": [{"intent": i, "confidence": round(c, 4)} for i, c in self.alternatives],
            "slots": self._stated(),
            "engine": self.engine,
            "abstained": self.abstained,
        }

    def _stated(self) -> dict[str, str]:
        """Of two requests the slots of both; where both have one, that of the first."""
        own = self.slots.as_json(None if self.answers else self.intent)
        others = dict(self.also_slots.as_json(self.also)) if self.also_slots else {}
        if "amount" in own:
            others.pop("currency", None)  # that of the other sum
        return {**others, **own}
