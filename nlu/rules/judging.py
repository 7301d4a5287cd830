"""Which intents the phrases speak for, and how loudly."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nlu.rules import safety
from nlu.rules.formal import FORMAL
from nlu.rules.outside import OUTSIDE
from nlu.rules.patterns import heard, phrases
from nlu.rules.saving import SAVING
from nlu.rules.talk import TALK

ANOTHER_HIT = 0.4
MOST_EXTRA = 1.2


@dataclass(frozen=True)
class Vote:
    intent: str
    weight: float


@cache
def rulebook() -> Mapping[str, tuple[tuple[int, re.Pattern[str]], ...]]:
    """Every intent's phrases with their weights, compiled once."""
    blocks = TALK | SAVING | FORMAL | {"out_of_scope": OUTSIDE}
    return {
        intent: tuple((weight, p) for weight, block in tiers.items() for p in phrases(block))
        for intent, tiers in blocks.items()
    }


def alarm(text: str) -> str | None:
    """`distress` or `report_scam` when the words leave little doubt; danger goes before fraud."""
    said = heard(text)
    if safety.calls_for_help(text):
        return "distress"
    if _any(safety.DISTRESS, said) and not _any(safety.NOT_DISTRESS, said):
        return "distress"
    if safety.is_asked_for_rent_by_a_gang(text) and not _any(safety.NOT_DISTRESS, said):
        return "distress"
    if _any(safety.SCAM, said) and not _any(safety.NOT_SCAM, said):
        return "report_scam"
    return None


def judge(text: str) -> tuple[Vote, ...]:
    """Votes, the loudest first."""
    said = heard(text)
    votes = [Vote(intent, _weight(tiers, said)) for intent, tiers in rulebook().items()]
    urgent = alarm(text)
    if urgent:
        votes.append(Vote(urgent, 4.5))
    return tuple(sorted((vote for vote in votes if vote.weight), key=lambda vote: -vote.weight))


def _weight(tiers: tuple[tuple[int, re.Pattern[str]], ...], said: str) -> float:
    hits = [weight for weight, phrase in tiers if phrase.search(said)]
    return max(hits) + min(MOST_EXTRA, ANOTHER_HIT * (len(hits) - 1)) if hits else 0.0


def _any(block: tuple[re.Pattern[str], ...], said: str) -> bool:
    return any(phrase.search(said) for phrase in block)
