"""What each lesson weighs on her line, as it was measured through the sandbox (docs/curriculo-medidas.md)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from core.library.source import LessonSource
from core.library.yaml_nodes import read

PAGE = "weights.yml"
HEAD = (
    "# Bytes of a whole lesson, and the hash of the Spanish that was weighed. Written by python -m tests.simulations.\n"
)


def read_weights(root: Path, spanish: Mapping[str, LessonSource]) -> dict[str, int]:
    """Of those lessons whose words are still the ones that were weighed. Raises ContentError."""
    if not (root / PAGE).exists():
        return {}
    rows = read((root / PAGE).read_text(encoding="utf-8"), PAGE).mapping()
    found = {slug: row.only("bytes", "of") for slug, row in rows.items()}
    return {
        slug: int(facts["bytes"].scalar())
        for slug, facts in found.items()
        if slug in spanish and spanish[slug].hash == facts["of"].words()
    }


def write_weights(root: Path, spanish: Mapping[str, LessonSource], weights: Mapping[str, int]) -> None:
    rows = (f'{slug}: {{bytes: {weight}, of: "{spanish[slug].hash}"}}\n' for slug, weight in sorted(weights.items()))
    (root / PAGE).write_text(HEAD + "".join(rows), encoding="utf-8")
