"""Both judges of a message as one: how it is written (n-grams) and what it means (the encoder)."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from meaning import Encoder, MeaningModel, is_possible
from ngrams import NgramModel

MEANING_SHARE = 1.2


def nobody(_: float) -> None:
    return None


class Judges:
    def __init__(self, strength: float = 10.0, seed: int = 42) -> None:
        self.ngrams = NgramModel(strength, seed)
        self.meaning: MeaningModel | None = None
        self.encoder: Encoder | None = None

    @property
    def intents(self) -> "list[str]":
        return self.ngrams.intents

    def fit(self, texts: Sequence[str], intents: Sequence[str], progress: Callable[[float], None] = nobody) -> "Judges":
        if is_possible():
            self.encoder = self.encoder or Encoder()
            self.meaning = MeaningModel().fit(self.encoder.remembered(texts, progress), intents)
        self.ngrams.fit(texts, intents)
        return self

    def chances(self, texts: Sequence[str]) -> np.ndarray:
        scores = self.ngrams.log_chances(texts)
        if self.meaning is not None and self.encoder is not None:
            scores = scores + MEANING_SHARE * self.meaning.log_chances(self.encoder.vectors(texts))
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        return scores / scores.sum(axis=1, keepdims=True)

    def ranking(self, text: str) -> "list[tuple[str, float]]":
        chances = self.chances([text])[0]
        return [(self.intents[i], float(chances[i])) for i in np.argsort(-chances, kind="stable")]

    def save(self, folder: Path) -> None:
        self.ngrams.save(folder)
        if self.meaning is not None:
            np.savez(folder / "meaning.npz", weights=self.meaning.weights, bias=self.meaning.bias)

    @classmethod
    def load(cls, folder: Path) -> "Judges":
        judges = cls()
        judges.ngrams = NgramModel.load(folder)
        kept = folder / "meaning.npz"
        if kept.exists() and is_possible():
            judges.encoder, judges.meaning = Encoder(), MeaningModel()
            with np.load(kept, allow_pickle=False) as arrays:
                judges.meaning.weights, judges.meaning.bias = arrays["weights"], arrays["bias"]
            judges.meaning.intents = judges.intents
        return judges
