"""`milpa nlu test` finds what would teach the model something false."""

import shutil
from pathlib import Path

import pytest

from milpa.training_check import complaints
from nlu.examples import DATA


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def test_our_own_sentences_are_well() -> None:
    assert complaints() == []


def test_a_sentence_under_two_intents_is_named(data: Path) -> None:
    for intent in ("greet", "goodbye"):
        with (data / "es" / f"{intent}.yml").open("a") as page:
            page.write("      - ¡Hola, hasta mañana pues!\n")
    assert [one for one in complaints(data) if "goodbye and greet" in one]


def test_a_file_that_cannot_be_read_or_is_missing_is_named(data: Path) -> None:
    (data / "en" / "thank.yml").unlink()
    assert complaints(data) == ["en: nothing teaches thank"]
    (data / "es" / "deny.yml").write_text("nlu: [")
    assert complaints(data)[0].startswith("deny.yml: not Rasa")
    (data / "es" / "deny.yml").write_text("nlu:\n- intent: affirm\n  examples: |\n    - no\n")
    assert complaints(data)[0].startswith("es/deny.yml")
