"""A lesson as its author wrote it: gaps open, lines remembered. Structure lives in Spanish only."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from core.domain.lesson import Link
from core.errors import ContentError
from core.library.yaml_nodes import Node, read

SPANISH_KEYS = ("number", "title", "topics", "after", "link", "sensitive", "countries", "sums")
ENGLISH_KEYS = ("title", "topics", "translates")
LINKS: tuple[Link, ...] = get_args(Link)


@dataclass(frozen=True)
class Block:
    text: str
    line: int


@dataclass(frozen=True)
class ChoiceSource:
    key: str
    text: str
    feedback: str
    line: int


@dataclass(frozen=True)
class QuestionSource:
    key: str
    text: str
    choices: tuple[ChoiceSource, ...]
    correct: str  #: "" in a translation
    countries: tuple[str, ...]
    sum: str
    line: int


@dataclass(frozen=True)
class LessonSource:
    slug: str
    language: str
    path: str  #: of lesson.md, below the content's root
    title: str
    topics: tuple[str, ...]
    cards: tuple[Block, ...]
    action: Block
    questions: tuple[QuestionSource, ...]
    number: str = ""
    after: tuple[str, ...] = ()
    link: Link | None = None
    sensitive: bool = False
    countries: tuple[str, ...] = ()
    sums: tuple[str, ...] = ()
    translates: str = ""
    hash: str = ""

    @property
    def quiz_path(self) -> str:
        return self.path.replace("lesson.md", "quiz.yml")

    @property
    def place(self) -> tuple[int, int]:
        module, position = self.number.split(".")
        return int(module), int(position)


def read_lesson(root: Path, language: str, slug: str) -> LessonSource:
    """Raises ContentError at the first thing that cannot be read."""
    folder = root / language / slug
    path, quiz = f"{language}/{slug}/lesson.md", f"{language}/{slug}/quiz.yml"
    prose, quizzed = _text(folder / "lesson.md", path), _text(folder / "quiz.yml", quiz)
    front, cards, action = _split(prose, path)
    facts = front.only(*(SPANISH_KEYS if language == "es" else ENGLISH_KEYS))
    return LessonSource(
        slug=slug,
        language=language,
        path=path,
        title=_required(front, facts, "title").words(),
        topics=facts["topics"].list() if "topics" in facts else (),
        cards=cards,
        action=action,
        questions=_questions(read(quizzed, quiz), language),
        number=_number(front, facts) if language == "es" else "",
        after=facts["after"].list() if "after" in facts else (),
        link=_link(facts),
        sensitive="sensitive" in facts and facts["sensitive"].scalar() == "true",
        countries=facts["countries"].list() if "countries" in facts else (),
        sums=facts["sums"].list() if "sums" in facts else (),
        translates=facts["translates"].scalar() if "translates" in facts else "",
        hash=hash_of(prose, quizzed),
    )


def hash_of(prose: str, quiz: str) -> str:
    """What a translation was made from; it changes with every letter of the Spanish."""
    return hashlib.sha256(f"{prose}\0{quiz}".encode()).hexdigest()[:12]


def _text(file: Path, path: str) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ContentError(path, 1, "the file is missing") from error
    except UnicodeDecodeError as error:
        raise ContentError(path, 1, "the file is not UTF-8") from error


def _split(prose: str, path: str) -> tuple[Node, tuple[Block, ...], Block]:
    lines = prose.splitlines()
    rules = [number for number, line in enumerate(lines) if line.strip() == "---"]
    if len(rules) < 2 or rules[0] != 0:
        raise ContentError(path, 1, "the file begins with its front matter between two lines of ---")
    front = read("\n".join(lines[1 : rules[1]]), path, offset=1)
    bounds = zip(rules[1:], [*rules[2:], len(lines)], strict=True)
    blocks = [_block(lines, start + 1, end) for start, end in bounds]
    if not blocks[-1].text.startswith(">"):
        raise ContentError(path, blocks[-1].line, "the last block is the action, each of its lines begins with >")
    action = Block(re.sub(r"^> ?", "", blocks[-1].text, flags=re.MULTILINE).replace("\n", " "), blocks[-1].line)
    return front, tuple(blocks[:-1]), action


def _block(lines: list[str], start: int, end: int) -> Block:
    while start < end and not lines[start].strip():
        start += 1
    return Block("\n".join(lines[start:end]).strip(), start + 1)


def _required(where: Node, facts: dict[str, Node], key: str) -> Node:
    if key not in facts:
        raise where.wrong(f"«{key}» is missing")
    return facts[key]


def _number(front: Node, facts: dict[str, Node]) -> str:
    node = _required(front, facts, "number")
    if not re.fullmatch(r"[1-9]\d*\.[1-9]\d*", node.words()):
        raise node.wrong(f'a lesson\'s number looks like "5.4", not {node.words()!r}')
    return node.words()


def _link(facts: dict[str, Node]) -> Link | None:
    if "link" not in facts:
        return None
    found = next((link for link in LINKS if link == facts["link"].words()), None)
    if found is None:
        raise facts["link"].wrong(f"unknown link «{facts['link'].words()}»; known: {', '.join(LINKS)}")
    return found


def _questions(quiz: Node, language: str) -> tuple[QuestionSource, ...]:
    return tuple(_question(key, node, language) for key, node in quiz.mapping().items())


def _question(key: str, node: Node, language: str) -> QuestionSource:
    in_spanish = ("correct", "countries", "sum") if language == "es" else ()
    facts = node.only("question", "choices", *in_spanish)
    choices = tuple(_choice(k, n) for k, n in _required(node, facts, "choices").mapping().items())
    correct = _required(node, facts, "correct").words() if language == "es" else ""
    if language == "es" and correct not in {choice.key for choice in choices}:
        raise facts["correct"].wrong(f"the right answer «{correct}» is not among the choices")
    return QuestionSource(
        key=key,
        text=_required(node, facts, "question").words(),
        choices=choices,
        correct=correct,
        countries=facts["countries"].list() if "countries" in facts else (),
        sum=facts["sum"].words() if "sum" in facts else "",
        line=node.line,
    )


def _choice(key: str, node: Node) -> ChoiceSource:
    facts = node.only("text", "feedback")
    text, feedback = (_required(node, facts, name).words() for name in ("text", "feedback"))
    return ChoiceSource(key, text, feedback, node.line)
