"""Whatever the team does and the audit keeps is said in words, never as the name that it is kept by."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from core.domain.campaigns import MOVES as CAMPAIGNS
from core.domain.cohorts import Moment
from core.domain.projects import MOVES as PROJECTS
from core.domain.projects import Act
from core.domain.voices import MOVES as VOICES
from panel.audit_words import act
from tests.conftest import ROOT
from tests.panel.conftest import catalogs

#: What stands in the braces of a name that is put together.
PARTS: dict[str, tuple[object, ...]] = {
    "campaign_{after}": tuple(state for each in CAMPAIGNS.values() for state in each),
    "project_{to}": tuple(state for each in PROJECTS.values() for state in each),
    "quiz_{row.moment}": tuple(Moment),
    "project_{act}": tuple(Act),
    "voice_{state}": tuple(state for each in VOICES.values() for state in each),
}
#: What a name may be that is handed over in a variable, by its file and the variable.
HANDED: dict[str, tuple[str, ...]] = {
    "organisations.act": ("organisation_accepted", "organisation_removed"),
    "evidence.kind": ("evidence", "evidence_undone"),
}


def audited() -> Iterator[str]:
    """Each name that core gives to an act, wherever it is written down; fails on one that it cannot read."""
    for path in sorted((ROOT / "core").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr
            if called == "audited":
                assert isinstance(node, ast.Call)
                yield from names(path.stem, node.args[2])


def names(stem: str, said: ast.expr) -> Iterator[str]:
    if isinstance(said, ast.Constant):
        yield str(said.value)
    elif isinstance(said, ast.JoinedStr):
        whole = ast.unparse(said)[2:-1]
        yield from (f"{whole[: whole.index('{')]}{part}" for part in PARTS[whole])
    else:
        yield from HANDED[f"{stem}.{ast.unparse(said)}"]


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_act_of_the_audit_has_its_words(language: str) -> None:
    words = catalogs().words(language, "GT", "America/Guatemala")
    every = set(audited())
    assert len(every) > 70
    assert {name for name in every if act(name, words) == name} == set()
    # Two acts that read alike could not be told apart.
    assert len({act(name, words) for name in every}) == len(every)


def test_what_is_handed_over_is_what_the_file_says() -> None:
    for place, each in HANDED.items():
        text = (ROOT / "core" / "services" / f"{place.partition('.')[0]}.py").read_text()
        assert all(f'"{name}"' in text for name in each), place
