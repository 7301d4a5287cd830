"""Prose with gaps: `{key}` a fact, `{Q1200}` an example amount, `[said with {key} | said without]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.domain.facts import CountryFacts

GAP = re.compile(r"\{([^{}]*)\}")
AMOUNT = re.compile(r"Q(\d+(?:\.\d+)?)")
GROUP = re.compile(r"\[(?:(?P<only>[A-Z]{2}(?: [A-Z]{2})*): )?(?P<said>[^\[\]|]*)(?:\|(?P<otherwise>[^\[\]|]*))?\]")
SENTENCE = re.compile(r"(?s).+?(?:[.!?…][.!?…»”)*]*(?:\s+|$)|\n+|$)")


@dataclass(frozen=True)
class Reader:
    """For whom the gaps are filled."""

    facts: CountryFacts
    language: str
    today: date

    def fill(self, text: str) -> str:
        """Groups decided, gaps filled; a sentence with a gap that cannot be filled is left out."""
        return _tidy("".join(self._sentence(one) for one in sentences(GROUP.sub(self._decide, text))))

    def unfilled(self, text: str) -> tuple[str, ...]:
        """The gaps outside any group's help that this reader cannot fill."""
        return tuple(key for key in gaps(GROUP.sub(self._decide, text)) if self.word(key) is None)

    def word(self, key: str) -> str | None:
        amount = AMOUNT.fullmatch(key)
        if amount:
            return self.facts.example(Decimal(amount[1]))
        return self.facts.words(key, self.language, self.today)

    def _decide(self, group: re.Match[str]) -> str:
        said, otherwise = group["said"].strip(), (group["otherwise"] or "").strip()
        is_here = group["only"] is None or self.facts.country in group["only"].split()
        for words in (said if is_here else "", otherwise):
            if words and all(self.word(key) is not None for key in gaps(words)):
                return words
        return ""

    def _sentence(self, sentence: str) -> str:
        if any(self.word(key) is None for key in gaps(sentence)):
            return "\n\n" if sentence.endswith("\n\n") else ""
        return GAP.sub(lambda gap: self.word(gap[1]) or "", sentence)


def gaps(text: str) -> Iterator[str]:
    return (gap[1] for gap in GAP.finditer(text))


def sentences(text: str) -> tuple[str, ...]:
    """The pieces of the text, each with the blanks that follow it: joined again they are the text."""
    return tuple(match[0] for match in SENTENCE.finditer(text))


def _tidy(text: str) -> str:
    text = re.sub(r"[ \t]+", " ", text)
    text = re.sub(r" *\n *", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
