"""Cross-validation of both judges on the training sentences: python validate.py FOLDS; one accuracy a line.

One hand wrote all sentences of an intent, and half of them are near misses: this is harder than the street.
"""

import sys

import numpy as np
from judges import MEANING_SHARE, nobody
from meaning import Encoder, MeaningModel, is_possible
from ngrams import NgramModel
from sklearn.model_selection import StratifiedKFold

from nlu.examples import sentences


def main(folds: int) -> None:
    texts, intents = (np.array(column, dtype=object) for column in zip(*sentences(), strict=True))
    vectors = Encoder().remembered(list(texts), nobody) if is_possible() else None
    for learn, check in StratifiedKFold(folds, shuffle=True, random_state=42).split(texts, intents):
        ngrams = NgramModel().fit(list(texts[learn]), list(intents[learn]))
        scores = ngrams.log_chances(list(texts[check]))
        if vectors is not None:
            meaning = MeaningModel().fit(vectors[learn], list(intents[learn]))
            scores = scores + MEANING_SHARE * meaning.log_chances(vectors[check])
        said = np.array(ngrams.intents, dtype=object)[scores.argmax(axis=1)]
        print(f"{np.mean(said == intents[check]):.4f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
