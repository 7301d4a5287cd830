"""docs/curriculo.md: every lesson on one readable page, to be printed, read and signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from core.domain.facts import CountryFacts, Fact
from core.domain.lesson import Lesson, Question
from core.library import Library
from core.library.prose import AMOUNT, gaps
from core.library.source import LessonSource

COUNTRY = "GT"
PAGE_END = '\n<div style="page-break-after: always"></div>\n\n'
DATED = re.compile(r"con los datos que valen el (\d{4}-\d{2}-\d{2})")
BOLD, STRONG = re.compile(r"\*([^*\n]+)\*"), r"**\1**"

HEAD = """# El currículo

Cada lección como la lee una persona en Guatemala, con los datos que valen el {today}. Se hace de `content/` con
`milpa content curriculum`; no se corrige aquí, sino allá. Una página por lección, para imprimir, leer en voz alta
y firmar.

La opción correcta lleva ✔. Debajo de cada opción está lo que contesta el bot. Las marcadas con (S) las abre solo
la persona: nunca se le envían ni se le vuelven a preguntar.

| módulo | lecciones |
|---|---|
"""


def page(folder: Path) -> Path:
    return folder / "docs" / "curriculo.md"


def dated(text: str) -> date:
    """The day whose facts the page was written with."""
    found = DATED.search(text)
    assert found is not None, "the page does not say its day"
    return date.fromisoformat(found[1])


def written(library: Library) -> str:
    lessons = library.lessons("es", COUNTRY)
    index = "".join(
        f"| {number}. {module.title('es')} / *{module.title('en')}* "
        f"| {' · '.join(one.number for one in lessons if one.module == number)} |\n"
        for number, module in sorted(library.modules.items())
    )
    pages = PAGE_END.join(_lesson(library, lesson) for lesson in lessons)
    return f"{HEAD.format(today=library.today)}{index}{PAGE_END}{pages}"


def _lesson(library: Library, lesson: Lesson) -> str:
    source, module = library.spanish[lesson.slug], library.modules[lesson.module]
    english = library.lesson(lesson.slug, "en", COUNTRY)
    title = f"## {lesson.number} {lesson.title}{' (S)' if lesson.sensitive else ''}"
    translated = english.title if english.language == "en" else "sin traducir"
    parts = [
        f"{title}\n\n*{translated}* · `{lesson.slug}` · módulo {lesson.module}",
        f"**Para qué:** {module.objectives[lesson.number]}",
        *(_card(card.text) for card in lesson.cards),
        f"**Acción:** {BOLD.sub(STRONG, lesson.action.text)}",
        *(_question(question) for question in lesson.questions),
        "\n".join(_facts(library, source)),
        "Revisó: ______________________________ Fecha: ______________ Firma: ______________________",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _card(text: str) -> str:
    """A quotation in which bold is bold and lines stay lines."""
    lines = BOLD.sub(STRONG, text).split("\n")
    followed = zip(lines, [*lines[1:], ""], strict=True)
    return "\n".join(f"> {line}{'  ' if following else ''}" if line else ">" for line, following in followed)


def _question(question: Question) -> str:
    options = "\n".join(
        f"- {'✔ **' + choice.text + '**' if choice.key == question.correct else choice.text}  \n  *{choice.feedback}*"
        for choice in question.choices
    )
    return f"**{question.text}**\n\n{options}"


def _facts(library: Library, source: LessonSource) -> Iterator[str]:
    keys = dict.fromkeys(key for text in _texts(source) for key in gaps(text) if not AMOUNT.fullmatch(key))
    told = [key for key in keys if key != "currency"]
    if told:
        yield "**Datos que usa**\n"
    for key in told:
        known = [(country, facts.facts[key]) for country, facts in library.registers.items() if key in facts.facts]
        verified = [_told(library, country, fact) for country, fact in known if fact.may_be_told(library.today)]
        silent = [country for country, fact in known if not fact.may_be_told(library.today)]
        yield f"- `{key}`{_silent(silent)}"
        yield from (f"  - {one}" for one in verified)


def _told(library: Library, country: str, fact: Fact) -> str:
    register: CountryFacts = library.registers[country]
    until = f", vale hasta {fact.recheck_by}" if fact.recheck_by else ""
    return f"{country}: {register.words(fact.key, 'es', library.today)} ({fact.source}, visto {fact.seen}{until})"


def _silent(countries: list[str]) -> str:
    return f": sin verificar en {', '.join(countries)}, donde se calla o se dice de otro modo" if countries else ""


def _texts(source: LessonSource) -> Iterator[str]:
    yield from (card.text for card in source.cards)
    yield source.action.text
    for question in source.questions:
        yield question.text
        for choice in question.choices:
            yield from (choice.text, choice.feedback)
