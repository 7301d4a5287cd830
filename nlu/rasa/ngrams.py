"""Letter and word n-grams under two judges: small, fast, and the same on every run.

Logistic regression draws the borders; naive Bayes, which looks only at what each intent tends to say, knows
better about words that stand in few examples. Both are linear, so they are added into one table of weights.
Knows nothing of Rasa, so that cross-validation and the tests use the very same model. Saved as JSON and plain
arrays: no pickle, nothing in a model file can run.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import MultinomialNB

from nlu.writing.normal import sound

VIEWS = {
    "words": {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"[^\s]+"},
    "letters": {"analyzer": "char_wb", "ngram_range": (2, 5)},
}
BAYES_SHARE = 0.4


class NgramModel:
    def __init__(self, strength: float = 10.0, seed: int = 42) -> None:
        self.strength, self.seed = strength, seed
        self.views = {name: self._vectorizer(name) for name in VIEWS}
        self.intents: list[str] = []

    @staticmethod
    def _vectorizer(name: str) -> TfidfVectorizer:
        return TfidfVectorizer(preprocessor=sound, sublinear_tf=True, dtype=np.float64, **VIEWS[name])

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> "NgramModel":
        features = hstack([view.fit_transform(texts) for view in self.views.values()]).tocsr()
        borders = LogisticRegression(C=self.strength, max_iter=1000, tol=1e-3, random_state=self.seed)
        habits = MultinomialNB(alpha=0.1, fit_prior=False)
        borders.fit(features, list(intents))
        habits.fit(features, list(intents))
        self.intents = [str(intent) for intent in borders.classes_]
        self.weights = (borders.coef_ + BAYES_SHARE * habits.feature_log_prob_).astype(np.float32)
        self.bias = borders.intercept_.astype(np.float32)
        return self

    def features(self, texts: Sequence[str]) -> csr_matrix:
        return hstack([view.transform(texts) for view in self.views.values()]).tocsr()

    def log_chances(self, texts: Sequence[str]) -> np.ndarray:
        scores = self.features(texts) @ self.weights.T.astype(np.float64) + self.bias
        scores = scores - scores.max(axis=1, keepdims=True)
        return scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))

    def save(self, folder: Path) -> None:
        words = {name: sorted(view.vocabulary_, key=view.vocabulary_.get) for name, view in self.views.items()}
        (folder / "ngrams.json").write_text(json.dumps({"intents": self.intents, "views": words}))
        inverse = {f"idf_{name}": view.idf_ for name, view in self.views.items()}
        np.savez_compressed(folder / "ngrams.npz", weights=self.weights, bias=self.bias, **inverse)

    @classmethod
    def load(cls, folder: Path) -> "NgramModel":
        kept = json.loads((folder / "ngrams.json").read_text())
        model = cls()
        model.intents = kept["intents"]
        with np.load(folder / "ngrams.npz", allow_pickle=False) as arrays:
            model.weights, model.bias = arrays["weights"], arrays["bias"]
            for name, view in model.views.items():
                view.vocabulary_ = {ngram: i for i, ngram in enumerate(kept["views"][name])}
                view.idf_ = arrays[f"idf_{name}"]
        return model
