"""What the sidecar answered, believed only after a look."""

import math
from dataclasses import dataclass
from typing import Any

from nlu.intents import FALLBACK, INTENTS


class Garbage(ValueError):
    """The answer is not one of ours; the sidecar counts as away."""


@dataclass(frozen=True)
class Entity:
    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Parsed:
    ranking: tuple[tuple[str, float], ...]
    entities: tuple[Entity, ...] = ()


def parsed(answer: Any) -> Parsed:
    """Raises Garbage for anything but the standard answer about our own intents."""
    try:
        ranking = tuple(_ranked(one) for one in answer["intent_ranking"] or [answer["intent"]])
        return Parsed(ranking, tuple(_entity(one) for one in answer.get("entities", ())))
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise Garbage(str(wrong)[:200]) from wrong


def _ranked(one: Any) -> tuple[str, float]:
    name, confidence = one["name"], float(one["confidence"])
    if name not in INTENTS and name != FALLBACK:
        raise ValueError("an intent of somebody else")
    if not (math.isfinite(confidence) and 0.0 <= confidence <= 1.0):
        raise ValueError("a confidence out of range")
    return name, confidence


def _entity(one: Any) -> Entity:
    start, end = int(one["start"]), int(one["end"])
    if not 0 <= start < end:
        raise ValueError("an entity out of place")
    return Entity(str(one["entity"]), str(one["value"]), start, end)
