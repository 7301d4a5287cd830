"""The training sentences checked without training: each file readable, each intent known, no sentence with two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

from nlu.examples import DATA, LANGUAGES, sentences
from nlu.intents import INTENTS
from nlu.writing.normal import plain


def complaints(data: Path = DATA) -> list[str]:
    unreadable = [trouble for path in sorted(data.rglob("*.yml")) for trouble in _unreadable(path)]
    return unreadable or [*_intents(data), *_doubles(data)]


def _unreadable(path: Path) -> Iterator[str]:
    try:
        blocks = yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        named = {block["intent"] for block in blocks if "intent" in block}
    except (yaml.YAMLError, KeyError, TypeError, UnicodeDecodeError) as odd:
        yield f"{path.name}: not Rasa's training format ({str(odd).splitlines()[0]})"
        return
    if path.parent.name in LANGUAGES and named != {path.stem}:
        yield f"{path.parent.name}/{path.name}: holds {', '.join(sorted(named)) or 'no intent'}, not {path.stem}"


def _intents(data: Path) -> Iterator[str]:
    for language in LANGUAGES:
        there = {path.stem for path in (data / language).glob("*.yml")}
        for missing in sorted(set(INTENTS) - there):
            yield f"{language}: nothing teaches {missing}"
        for unknown in sorted(there - set(INTENTS)):
            yield f"{language}/{unknown}.yml: no such intent"


def _doubles(data: Path) -> Iterator[str]:
    taught: dict[str, set[str]] = defaultdict(set)
    for text, intent in sentences(data):
        taught[plain(text)].add(intent)
    for text, intents in taught.items():
        if len(intents) > 1:
            yield f"«{text}» teaches {' and '.join(sorted(intents))}"
