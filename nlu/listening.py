"""Both readers together: the classifier's chances, the phrases' votes, and what speaks against recording."""

from collections import defaultdict
from dataclasses import dataclass
from math import log

from nlu import deciding
from nlu.deciding import Ranking, weigh
from nlu.examples import examples
from nlu.intents import MONEY
from nlu.parsed import Parsed
from nlu.rules import judge
from nlu.rules.plainly import leanings
from nlu.telling.homonyms import other_senses
from nlu.telling.signals import against_recording


@dataclass(frozen=True)
class Heard:
    ranking: Ranking
    engine: str
    #: the words rule out that money of hers has moved: it is wished for, missed, or somebody else's
    refuted: bool = False


def listen(text: str, parsed: Parsed | None) -> Heard:
    if parsed is not None:
        chances = {intent: log(max(chance, deciding.LEAST)) for intent, chance in parsed.ranking}
        return _weighed(text, chances, deciding.SIDECAR_VOTE, deciding.SIDECAR_WARMTH, "rasa")
    return _weighed(text, examples().scores(text), deciding.RULES_VOTE, deciding.RULES_WARMTH, "rules")


def _weighed(text: str, scores: dict[str, float], share: float, warmth: float, engine: str) -> Heard:
    against = against_recording(text)
    shifts = defaultdict(float, against | other_senses(text))
    for intent, lean in leanings(text).items():
        # What the words rule out stays ruled out, and a sum that is asked about («¿guardé 50?») is asked back.
        if shifts[intent] > (-0.1 if intent in MONEY and lean > 0 else deciding.REFUTED):
            shifts[intent] += lean
    ranking = weigh(scores, judge(text), shifts, share, warmth)
    return Heard(ranking, engine, any(against.get(intent, 0.0) <= deciding.REFUTED for intent in MONEY))
