"""The training sentences themselves, read in this process: what the rules lean on while the sidecar is away.

Naive Bayes over words and letters by sound, in plain Python: the same files, the same features and almost the
same answers as the sidecar's model, learned in a few seconds when first needed.
"""

import gc
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Any

import yaml

from nlu.writing.normal import sound

DATA = Path(__file__).resolve().parent / "rasa" / "data"
LANGUAGES = ("es", "en")
SMOOTHING = 0.1
LONGEST_GRAM = 5
_LEARNING = Lock()
_ENTITY = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})")


def sentences(data: Path = DATA) -> Iterator[tuple[str, str]]:
    """Each training sentence without its marks, and its intent."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted(path for language in LANGUAGES for path in (data / language).glob("*.yml")):
        for block in yaml.load(path.read_text(encoding="utf-8"), Loader=loader)["nlu"]:
            for line in block.get("examples", "").splitlines():
                if "intent" in block and line.startswith("- "):
                    yield _ENTITY.sub(r"\1", line[2:].strip()), block["intent"]


def features(text: str) -> tuple[dict[str, float], dict[str, float]]:
    """Words and pairs of words, and letters inside words: two views, each dampened, rare and common alike."""
    words = sound(text).split()
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    # No row of letters has a colon: «w:ya» is the word, «ya» two letters in a word.
    return _dampened(Counter([f"w:{one}" for one in words + pairs])), _dampened(Counter(_grams(words)))


def _grams(words: Iterable[str]) -> list[str]:
    framed = [f" {word} " for word in words]
    sizes = range(2, LONGEST_GRAM + 1)
    return [word[i : i + size] for word in framed for size in sizes for i in range(len(word) - size + 1)]


def _dampened(counts: Counter[str]) -> dict[str, float]:
    return {gram: 1.0 + math.log(count) for gram, count in counts.items()}


class Examples:
    """What each intent tends to say."""

    def __init__(self, lines: Iterable[tuple[str, str]]) -> None:
        told = [(features(text), intent) for text, intent in lines]
        self.intents = sorted({intent for _, intent in told})
        seen = Counter(gram for views, _ in told for view in views for gram in view)
        self._rarity = {gram: math.log((1 + len(told)) / (1 + n)) + 1 for gram, n in seen.items() if n > 1}
        self._learn(told)

    def _learn(self, told: Sequence[tuple[Iterable[Mapping[str, float]], str]]) -> None:
        place = {intent: i for i, intent in enumerate(self.intents)}
        mass: dict[str, dict[int, float]] = {gram: {} for gram in self._rarity}
        total = [0.0] * len(self.intents)
        for views, intent in told:
            for gram, weight in self._weighed(views).items():
                mass[gram][place[intent]] = mass[gram].get(place[intent], 0.0) + weight
                total[place[intent]] += weight
        self._unsaid = [math.log(SMOOTHING / (t + SMOOTHING * len(mass))) for t in total]
        self._said = {
            gram: tuple((i, math.log((m + SMOOTHING) / SMOOTHING)) for i, m in masses.items())
            for gram, masses in mass.items()
        }

    def _weighed(self, views: Iterable[Mapping[str, float]]) -> dict[str, float]:
        """Each view of length one."""
        weighed: dict[str, float] = {}
        for view in views:
            known = {gram: weight * self._rarity[gram] for gram, weight in view.items() if gram in self._rarity}
            length = math.sqrt(sum([weight * weight for weight in known.values()]))
            weighed |= {gram: weight / length for gram, weight in known.items()}
        return weighed

    def scores(self, text: str) -> dict[str, float]:
        """Log-likelihoods, comparable within one message only."""
        grams = self._weighed(features(text))
        size = sum(grams.values())
        scores = [unsaid * size for unsaid in self._unsaid]
        for gram, weight in grams.items():
            for i, told in self._said[gram]:
                scores[i] += weight * told
        return dict(zip(self.intents, scores, strict=True))


def examples() -> Examples:
    """Learned once, however many ask for it at the same time: it takes a second and a hundred megabytes."""
    with _LEARNING:
        return _learned()


def are_learned() -> bool:
    return _learned.cache_info().currsize > 0


@cache
def _learned() -> Examples:
    learned = Examples(sentences())
    # It stays for good, as does whatever was read before it. Going through all that again and again for what may be
    # thrown away stops every chat for a sixth of a second each time.
    gc.collect()
    gc.freeze()
    return learned
