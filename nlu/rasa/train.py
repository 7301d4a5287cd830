"""Train once, quietly and the same way each time: python train.py OUTPUT.tar.gz DATA_FOLDER

Says what it is doing on standard output, one "stage fraction" a line, for a progress bar.
"""

import sys
from pathlib import Path

HERE = Path(__file__).parent


def say(stage: str, fraction: float) -> None:
    print(stage, f"{min(fraction, 1.0):.2f}", flush=True)


def main(output: Path, data: str) -> None:
    say("loading", 0.05)
    from rasa.model_training import train_nlu
    from tfidf_component import TfidfLogReg

    say("training", 0.1)
    TfidfLogReg.progress = staticmethod(lambda done: say("reading", 0.1 + 0.6 * done))
    output.parent.mkdir(parents=True, exist_ok=True)
    made = train_nlu(
        config=str(HERE / "config.yml"),
        nlu_data=data,
        output=str(output.parent),
        fixed_model_name=output.name,
        domain=str(HERE / "domain.yml"),
    )
    if made is None or not Path(made).exists():
        sys.exit("Rasa made no model")
    say("trained", 1.0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
