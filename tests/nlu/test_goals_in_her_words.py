"""The goal as she names it: no filler, no sum, no day, and none where she names none."""

from pathlib import Path

import pytest

from nlu.reading import read
from nlu.slots import slots_of
from tests.nlu.telling import NOW

LEAD = ("el ", "la ", "los ", "las ", "mi ", "un ", "una ", "my ", "the ", "a ")


def rows() -> list[list[str]]:
    lines = (Path(__file__).parent / "goals.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def bare(goal: str) -> str:
    lead = next((lead for lead in LEAD if goal.lower().startswith(lead)), "")
    return goal[len(lead) :].lower()


@pytest.mark.parametrize(("intent", "goals", "message"), rows())
def test_a_goal_is_what_she_calls_it(intent: str, goals: str, message: str) -> None:
    said = slots_of(message, intent, read(message, now=NOW, intent=intent)).goal
    assert bare(said or "-") in {bare(goal) for goal in goals.split("|")}
