"""Which intents the phrases speak for, and how loudly."""

from dataclasses import dataclass
from functools import cache

from nlu.rules import safety
from nlu.rules.formal import FORMAL
from nlu.rules.outside import OUTSIDE
from nlu.rules.patterns import Phrases, heard, phrases
from nlu.rules.saving import SAVING
from nlu.rules.talk import TALK

ANOTHER_HIT = 0.4
MOST_EXTRA = 1.2


@dataclass(frozen=True)
class Vote:
    intent: str
    weight: float


@dataclass(frozen=True)
class Rulebook:
    """Every intent's phrases with their weights, compiled once."""

    phrases: Phrases
    speaks: tuple[tuple[str, int], ...]  #: for which intent each of them speaks, and how loudly


@cache
def rulebook() -> Rulebook:
    blocks = TALK | SAVING | FORMAL | {"out_of_scope": OUTSIDE}
    tiers = [(phrases(block), (intent, weight)) for intent, tiers in blocks.items() for weight, block in tiers.items()]
    lines = tuple(line for block, _ in tiers for line in block.lines)
    return Rulebook(Phrases(lines), tuple(speaks for block, speaks in tiers for _ in block.lines))


def alarm(text: str) -> str | None:
    """`distress` or `report_scam` when the words leave little doubt; danger goes before fraud."""
    said = heard(text)
    if safety.calls_for_help(text):
        return "distress"
    if safety.DISTRESS.are_in(said) and not safety.NOT_DISTRESS.are_in(said):
        return "distress"
    if safety.is_asked_for_rent_by_a_gang(text) and not safety.NOT_DISTRESS.are_in(said):
        return "distress"
    if safety.SCAM.are_in(said) and not safety.NOT_SCAM.are_in(said):
        return "report_scam"
    return None


def judge(text: str) -> tuple[Vote, ...]:
    """Votes, the loudest first."""
    said = heard(text)
    book = rulebook()
    hits: dict[str, list[int]] = {}
    for number in book.phrases.which(said):
        intent, weight = book.speaks[number]
        hits.setdefault(intent, []).append(weight)
    votes = [Vote(intent, _weight(weights)) for intent, weights in hits.items()]
    urgent = alarm(text)
    if urgent:
        votes.append(Vote(urgent, 4.5))
    return tuple(sorted((vote for vote in votes if vote.weight), key=lambda vote: -vote.weight))


def _weight(hits: list[int]) -> float:
    return max(hits) + min(MOST_EXTRA, ANOTHER_HIT * (len(hits) - 1))
