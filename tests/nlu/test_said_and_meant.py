"""Days, hours, rhythms, terms and sums in her own words, where what she wants is known."""

from dataclasses import replace
from pathlib import Path

import pytest

from nlu.reading import main_amount, read
from nlu.slots import amount_about, slots_of
from tests.nlu.telling import NOW, parts


def rows() -> list[list[str]]:
    lines = (Path(__file__).parent / "said_and_meant.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("country", "intent", "stated", "message"), rows())
def test_what_she_says_is_read_as_she_means_it(country: str, intent: str, stated: str, message: str) -> None:
    reading = read(message, now=NOW, country=country, intent=intent)
    amount = main_amount(reading, amount_about(intent))
    if slots_of(message, intent, reading).amount is None:  # «mil gracias» is no money
        amount = None
    meant = replace(reading, amounts=(amount,) if amount else ())
    assert (" | ".join(parts(meant)) or "nothing") == stated
