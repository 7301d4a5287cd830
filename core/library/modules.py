"""The modules: a name in each language, and what each of their lessons is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.library.yaml_nodes import Node, read

PAGE = "modules.yml"


@dataclass(frozen=True)
class Module:
    number: int
    titles: Mapping[str, str]
    objectives: Mapping[str, str]  #: lesson number → what it is for, in Spanish

    def title(self, language: str) -> str:
        return self.titles.get(language) or self.titles["es"]


def read_modules(root: Path) -> dict[int, Module]:
    """Raises ContentError."""
    page = read((root / PAGE).read_text(encoding="utf-8"), PAGE)
    return {int(number): _module(int(number), node) for number, node in page.mapping().items()}


def _module(number: int, node: Node) -> Module:
    facts = node.mapping()
    if "es" not in facts or "for" not in facts:
        raise node.wrong("a module has its name in «es» and its objectives under «for»")
    objectives = {lesson: words.words() for lesson, words in facts.pop("for").mapping().items()}
    return Module(number, {language: words.words() for language, words in facts.items()}, objectives)
