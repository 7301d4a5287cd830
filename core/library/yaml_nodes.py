"""YAML read with its line numbers: no key twice, and no word that YAML silently turns into something else."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from core.errors import ContentError

STRING = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class Node:
    """A place in a YAML file that can say what is wrong with it."""

    node: yaml.Node
    path: str
    offset: int = 0

    @property
    def line(self) -> int:
        return self.node.start_mark.line + 1 + self.offset

    def wrong(self, problem: str) -> ContentError:
        return ContentError(self.path, self.line, problem)

    def mapping(self) -> dict[str, Node]:
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong("expected keys with values")
        found: dict[str, Node] = {}
        for key, value in self.node.value:
            if key.value in found:
                raise Node(key, self.path, self.offset).wrong(f"«{key.value}» is written twice")
            found[key.value] = Node(value, self.path, self.offset)
        return found

    def only(self, *allowed: str) -> dict[str, Node]:
        """The mapping, refusing keys that nobody reads: most of them are slips of the pen."""
        found = self.mapping()
        for key, value in found.items():
            if key not in allowed:
                raise value.wrong(f"unknown key «{key}»; known: {', '.join(allowed)}")
        return found

    def words(self) -> str:
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.wrong("expected words")
        if self.node.tag != STRING:
            raise self.wrong(f"put quotes around {self.node.value!r}: YAML does not read it as words")
        return str(self.node.value).strip()

    def scalar(self) -> str:
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.wrong("expected one value")
        return str(self.node.value)

    def list(self) -> tuple[str, ...]:
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.wrong("expected a list")
        return tuple(Node(one, self.path, self.offset).words() for one in self.node.value)


def read(text: str, path: str, offset: int = 0) -> Node:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError(path, line + offset, f"{error.problem}") from error
    if node is None:
        raise ContentError(path, 1 + offset, "the file is empty")
    return Node(node, path, offset)
