"""The voice: usted, plain words, no storm, no promise, no request for a secret, no name that sells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.library.check.edition import Edition, Part, Passage
from core.library.check.words import (
    DENIAL,
    FAMILIAR,
    INSTITUTIONS,
    JARGON,
    OF_ONE_COUNTRY,
    PROMISES,
    SECRETS,
    UNFINISHED,
)
from core.library.problems import Problem
from core.library.prose import GAP, GROUP, sentences

MOST_EXCLAMATIONS = 2
QUOTED = re.compile(r"«[^»]*»|“[^”]*”")


def check(edition: Edition) -> Iterator[Problem]:
    language = edition.source.language
    for passage in edition.passages():
        yield from _words(passage, language)
        yield from _marks(edition, passage)
        yield from _claims(passage, language)
    storm = sum(passage.text.count("!") for passage in edition.passages())
    if storm > MOST_EXCLAMATIONS:
        yield edition.problem(
            "storm", f"{storm} exclamation marks, at most {MOST_EXCLAMATIONS}: warmth is in the words"
        )


def _words(passage: Passage, language: str) -> Iterator[Problem]:
    told = QUOTED.sub(" ", passage.text)
    lists = [("jargon", JARGON[language], told), ("institution", INSTITUTIONS, passage.text)]
    if language == "es":
        lists.append(("address", FAMILIAR, told))
    if not passage.countries:
        lists.append(("country", OF_ONE_COUNTRY, _for_everyone(passage.text)))
    for rule, forbidden, text in lists:
        found = forbidden.search(text)
        if found:
            yield passage.problem(rule, f"«{found[0]}» has no place in this {passage.part}")


def _claims(passage: Passage, language: str) -> Iterator[Problem]:
    """A wrong answer may say foolish things; what we say ourselves may not."""
    if passage.part is Part.CHOICE:
        return
    for sentence in sentences(QUOTED.sub(" ", passage.text)):
        if DENIAL[language].search(sentence):
            continue
        for rule, forbidden in (("secret", SECRETS[language]), ("promise", PROMISES[language])):
            found = forbidden.search(sentence)
            if found:
                yield passage.problem(rule, f"«{found[0]}» must never come from us")


def _marks(edition: Edition, passage: Passage) -> Iterator[Problem]:
    unfinished = UNFINISHED.search(passage.text)
    if unfinished:
        yield passage.problem("unfilled", f"«{unfinished[0]}» is not finished")
    for reader in edition.readers.values():
        left = re.search(r"[{}\[\]|]", reader.fill(passage.text))
        if left:
            yield passage.problem("unfilled", f"a stray «{left[0]}» would be shown")
            break
    if passage.text.count("*") % 2 or ("*" in passage.text and passage.part is not Part.CARD):
        yield passage.problem("markup", "bold is *like this*, opened and closed, and in cards only")
    if re.search(r"[<>_`#~]|\*\*", GAP.sub("", passage.text)):
        yield passage.problem("markup", "there is no mark-up but *bold*")


def _for_everyone(text: str) -> str:
    """Without the gaps, and without what is said in named countries only."""
    return GAP.sub("", GROUP.sub(lambda group: (group["otherwise"] or "") if group["only"] else group[0], text))
