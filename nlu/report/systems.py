"""The systems that are compared, each answering every held-out message."""

import importlib
import subprocess
from collections.abc import Sequence
from typing import Any

from nlu import sidecar
from nlu.client import NluClient
from nlu.examples import sentences
from nlu.report.held_out import Outcome, Row
from nlu.rules import judge
from nlu.understanding import understand

FOLDS = 3


async def through(rows: Sequence[Row], client: NluClient | None) -> list[Outcome]:
    """The product itself, with the sidecar or on its rules."""
    outcomes = []
    for row in rows:
        understood = await understand(row.text, language=row.language, country=row.country, now=row.now, client=client)
        outcomes.append(Outcome(row, understood.intent, understood.confidence, understood))
    return outcomes


def phrases_alone(rows: Sequence[Row]) -> list[Outcome]:
    outcomes = []
    for row in rows:
        votes = judge(row.text)
        outcomes.append(Outcome(row, votes[0].intent if votes else "nlu_fallback", 0.0))
    return outcomes


def baseline() -> Any:
    """Stock scikit-learn: letters of the raw text, logistic regression."""
    text = importlib.import_module("sklearn.feature_extraction.text")
    linear = importlib.import_module("sklearn.linear_model")
    pipeline = importlib.import_module("sklearn.pipeline")
    letters = text.TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    return pipeline.make_pipeline(letters, linear.LogisticRegression(C=10, max_iter=1000, tol=1e-3))


def with_baseline(rows: Sequence[Row]) -> list[Outcome]:
    texts, intents = zip(*sentences(), strict=True)
    model = baseline().fit(list(texts), list(intents))
    chances = model.predict_proba([row.text for row in rows])
    return [
        Outcome(row, str(model.classes_[line.argmax()]), float(line.max()))
        for row, line in zip(rows, chances, strict=True)
    ]


def cross_validation() -> list[float]:
    """Accuracy of the sidecar's own judges on folds of the training sentences, in the sidecar's own Python."""
    command = [str(sidecar.venv_python()), "validate.py", str(FOLDS)]
    said = subprocess.run(
        command, cwd=sidecar.ROOM, env=sidecar.sidecar_environment(), capture_output=True, text=True, check=True
    )
    return [float(line) for line in said.stdout.split()]
