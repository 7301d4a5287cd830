"""From what both readers think to what the bot may do: act, ask which of two or three, or show the menu."""

import math
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from nlu.intents import FALLBACK, GRAVE, INTENTS, MONEY, OUTSIDE
from nlu.rules.judging import Vote

Ranking = tuple[tuple[str, float], ...]

#: Fitted on the development half of the held-out messages (see docs/understanding.md).
SIDECAR_WARMTH, RULES_WARMTH = 1.4, 1.3
SIDECAR_VOTE, RULES_VOTE = 0.2, 0.6
LEAST = 1e-4
#: Of the weight that words against an intent take from it, the part that speaks for «none of our business».
SPARED = 0.15
#: From here on words do not only make an intent doubtful, they rule it out.
REFUTED = -4.0

#: High on purpose: a threshold chosen on known messages lets more through on the street.
ACT, ACT_MONEY, ACT_GRAVE = 0.75, 0.8, 0.85
#: A kind word that was not needed costs little; one that was needed and not said costs much.
ACT_DANGER, ACT_FRAUD = 0.45, 0.7
ACT_MONEY_ALONE = 0.9
ASK = 0.25


class Band(StrEnum):
    ACT = "act"  #: do it; money is read back with an undo all the same
    ASK = "ask"  #: «¿quiso decir [A] [B]?»
    MENU = "menu"  #: nothing to go by: the menu, or a person


def weigh(
    scores: Mapping[str, float], votes: Iterable[Vote], shifts: Mapping[str, float], share: float, warmth: float
) -> Ranking:
    """Scores are logarithms, cooled by their warmth; so are the shifts. A vote is a rule's weight times its share.

    What a shift takes from an intent goes to nobody by right, least of all to whoever came next by a hair: part of
    it says that the message is none of our business."""
    least = min(scores.values(), default=math.log(LEAST))
    total = {intent: scores.get(intent, least) / warmth for intent in INTENTS}
    for vote in votes:
        total[vote.intent] += share * vote.weight
    spared = [math.exp(total[intent]) for intent, shift in shifts.items() if shift <= REFUTED]
    total |= {intent: total[intent] + shift for intent, shift in shifts.items()}
    total[OUTSIDE] = math.log(math.exp(total[OUTSIDE]) + SPARED * sum(spared))
    return _softmax(total)


def band_of(ranking: Ranking, alone: bool = False) -> Band:
    """`alone`: the rules without the sidecar, who must be surer before they touch money."""
    intent, sure = ranking[0]
    if intent == FALLBACK or sure < ASK:
        return Band.MENU
    return Band.ACT if sure >= _needed(intent, alone) else Band.ASK


def _needed(intent: str, alone: bool) -> float:
    if intent in MONEY:
        return ACT_MONEY_ALONE if alone else ACT_MONEY
    if intent in GRAVE:
        return ACT_GRAVE
    return {"distress": ACT_DANGER, "report_scam": ACT_FRAUD}.get(intent, ACT)


def is_refused(intent: str, band: Band) -> bool:
    """True when the bot does nothing by itself: it is none of our business, or it has to ask first."""
    return intent in (OUTSIDE, FALLBACK) or band is not Band.ACT


def _softmax(total: Mapping[str, float]) -> Ranking:
    most = max(total.values())
    raised = {intent: math.exp(score - most) for intent, score in total.items()}
    whole = sum(raised.values())
    ordered: Sequence[str] = sorted(raised, key=lambda intent: (-raised[intent], intent))
    return tuple((intent, raised[intent] / whole) for intent in ordered)
