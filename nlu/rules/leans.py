"""A lean: phrases that speak for an intent or against it, unless others stand beside them."""

from dataclasses import dataclass

from nlu.rules.patterns import Phrases

#: Near certain, likely, and to be asked about.
CERTAIN, LIKELY, DOUBTFUL = 6.0, 2.0, -3.9


@dataclass(frozen=True)
class Lean:
    intent: str
    weight: float
    said: Phrases
    unless: Phrases | None = None

    def is_in(self, text: str) -> bool:
        return self.said.are_in(text) and not (self.unless and self.unless.are_in(text))
