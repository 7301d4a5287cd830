"""What women in San Marcos, Honduras, El Salvador, Nicaragua and Chiapas write, and what they state by it."""

from pathlib import Path

import pytest

from tests.nlu.telling import told


def everyday() -> list[tuple[str, str, str, str | None]]:
    lines = (Path(__file__).parent / "everyday.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(row[0], row[1], row[2], row[3] if len(row) > 3 else None) for row in rows]


@pytest.mark.parametrize(("country", "stated", "message", "asked"), everyday())
def test_everyday_messages_say_what_they_state(country: str, stated: str, message: str, asked: str | None) -> None:
    assert told(message, country, asked) == stated
