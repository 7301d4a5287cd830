"""Figures from outcomes. Every share comes with its count, so that nobody reads more into it than it holds."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nlu.deciding import Band
from nlu.intents import MONEY
from nlu.report.held_out import Outcome


@dataclass(frozen=True)
class Share:
    hits: int
    of: int

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 %: honest for small counts and near the ends."""
        if not self.of:
            return (math.nan, math.nan)
        z, n, p = 1.96, self.of, self.value
        middle, spread = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return ((middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n))


def share(outcomes: Sequence[Outcome], holds: Callable[[Outcome], bool]) -> Share:
    return Share(sum(holds(one) for one in outcomes), len(outcomes))


def accuracy(outcomes: Sequence[Outcome]) -> Share:
    return share(outcomes, lambda one: one.right)


def refused(outcomes: Sequence[Outcome]) -> Share:
    """Of unrelated messages, those to which the bot does nothing by itself."""
    unrelated = [one for one in outcomes if one.row.is_unrelated]
    return share(unrelated, lambda one: one.understood is not None and one.understood.abstained)


def refused_by_name(outcomes: Sequence[Outcome]) -> Share:
    unrelated = [one for one in outcomes if one.row.is_unrelated]
    return share(unrelated, lambda one: one.intent in ("out_of_scope", "nlu_fallback"))


def wrong_money(outcomes: Sequence[Outcome]) -> Share:
    """Messages after which a wrong movement would be written, before she corrects it: another kind than she
    told, or the right kind with another amount."""
    return share(outcomes, records_wrongly)


def records_wrongly(one: Outcome) -> bool:
    told = one.understood
    if told is None or told.intent not in MONEY or told.band is not Band.ACT or told.slots.amount is None:
        return False
    if not one.right:
        return True
    if "amount" in one.row.open or told.slots.amount_unclear:
        return False
    return told.slots.amount not in [one.row.slots.get("amount"), *one.row.also_slots.get("amount", [])]


def by_intent(outcomes: Sequence[Outcome]) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and count; an accepted other answer counts as the right one."""
    pairs = [(one.row.intent, one.row.intent if one.right else one.intent) for one in outcomes]
    table = {}
    for intent in sorted({truth for truth, _ in pairs}):
        both = sum(truth == said == intent for truth, said in pairs)
        said = sum(said == intent for _, said in pairs)
        there = sum(truth == intent for truth, _ in pairs)
        precision, recall = both / said if said else 0.0, both / there
        f1 = 2 * precision * recall / (precision + recall) if both else 0.0
        table[intent] = (precision, recall, f1, there)
    return table


def macro_f1(outcomes: Sequence[Outcome]) -> float:
    table = by_intent(outcomes)
    return sum(row[2] for row in table.values()) / len(table)


def confusions(outcomes: Sequence[Outcome], most: int = 20) -> list[tuple[tuple[str, str], int]]:
    return Counter((one.row.intent, one.intent) for one in outcomes if not one.right).most_common(most)


def by_kind(outcomes: Sequence[Outcome]) -> dict[str, Share]:
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        kinds[one.row.kind].append(one)
    return {kind: accuracy(kinds[kind]) for kind in sorted(kinds)}


def calibration(outcomes: Sequence[Outcome], bins: int = 10) -> list[tuple[float, float, float, int]]:
    """For each tenth of confidence: its lower edge, mean confidence, share right, count."""
    table = []
    for i in range(bins):
        here = [one for one in outcomes if min(int(one.confidence * bins), bins - 1) == i]
        if here:
            mean = sum(one.confidence for one in here) / len(here)
            table.append((i / bins, mean, accuracy(here).value, len(here)))
    return table


def calibration_error(outcomes: Sequence[Outcome]) -> float:
    return sum(abs(mean - right) * n for _, mean, right, n in calibration(outcomes)) / len(outcomes)


def coverage(outcomes: Sequence[Outcome], threshold: float) -> tuple[Share, Share, Share]:
    """In scope and answered; wrong among those; unrelated and answered all the same."""
    related = [one for one in outcomes if one.row.intent != "out_of_scope"]
    strange = [one for one in outcomes if one.row.is_unrelated]
    answered = [one for one in related if one.confidence >= threshold]
    return (
        Share(len(answered), len(related)),
        share(answered, lambda one: not one.right),
        share(strange, lambda one: one.confidence >= threshold and one.intent not in ("out_of_scope", "nlu_fallback")),
    )
