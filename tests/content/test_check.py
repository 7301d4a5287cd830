"""The check is green on a good lesson and red on one planted fault of each kind."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.errors import ContentError
from core.library import Library, Problem, Severity, check, stamp

CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 11, 24)
SLUG = "meta-en-pedacitos"
BEFORE = "nombre-a-su-ahorro"

Fault = Callable[[Path], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small content of two lessons, free of faults."""
    for language in ("es", "en"):
        for slug in (SLUG, BEFORE):
            shutil.copytree(CONTENT / language / slug, tmp_path / language / slug)
    shutil.copytree(CONTENT / "facts", tmp_path / "facts")
    shutil.copy(CONTENT / "paths.yml", tmp_path)
    shutil.copy(CONTENT / "modules.yml", tmp_path)
    return tmp_path


def swap(old: str, new: str, file: str = "lesson.md", *, language: str = "es", slug: str = SLUG) -> Fault:
    """A fault planted by replacing words in one file."""

    def plant(root: Path) -> None:
        path = root / language / slug / file
        text = path.read_text("utf-8")
        assert old in text, f"the test looks for words that are gone: {old}"
        path.write_text(text.replace(old, new, 1), "utf-8")

    return plant


def nothing_to_tell(root: Path) -> None:
    """All that the lesson says is a line that nobody has verified."""
    said = '---\nnumber: "2.1"\ntitle: A\ntopics: [a, b]\n---\n\n{gbv_line}\n\n---\n\n> Haga.\n'
    (root / "es" / BEFORE / "lesson.md").write_text(said, "utf-8")


def errors(root: Path) -> list[Problem]:
    return [problem for problem in check(root, TODAY) if problem.severity is Severity.ERROR]


def test_a_good_lesson_has_no_fault(root: Path) -> None:
    assert errors(root) == []


LONG = "Y así siguió contando la historia de su cocina, de sus vecinas y de sus nietos. " * 5
HARD = (
    "Determinadas circunstancias macroeconómicas internacionales condicionan significativamente la disponibilidad "
    "presupuestaria familiar, independientemente de consideraciones particulares preexistentes. "
)

FAULTS: dict[str, Fault] = {
    "structure: key twice": swap("link: progress", "link: progress\nlink: progress"),
    "structure: unknown key": swap("link: progress", "linc: goal"),
    "structure: unknown link": swap("link: progress", "link: moon"),
    "structure: number": swap('number: "2.2"', 'number: "dos"'),
    "structure: number taken": swap('number: "2.2"', 'number: "2.1"'),
    "structure: no action": swap("> Vea aquí", "Vea aquí"),
    "structure: after nobody": swap("after: [nombre-a-su-ahorro]", "after: [volar]"),
    "structure: circle": swap("link: goal", "link: goal\nafter: [meta-en-pedacitos]", slug=BEFORE),
    "structure: right answer is no choice": swap("correct: a", "correct: z", "quiz.yml"),
    "structure: word that YAML eats": swap("text: Dejo ya la meta", "text: no", "quiz.yml"),
    "structure: no objective": swap('number: "2.2"', 'number: "2.9"'),
    "structure: country": swap("link: goal", "link: goal\ncountries: [XX]", slug=BEFORE),
    "parity: card missing": swap("\n---\n\nA big goal", "\nA big goal", language="en"),
    "parity: choice missing": swap(
        "    c:\n      text: Borrow the rest", "    d:\n      text: Borrow the rest", "quiz.yml", language="en"
    ),
    "parity: other gap": swap("{Q100} a month", "a hundred a month", language="en"),
    "stale: Spanish changed": swap("Don Andrés", "Don Antonio"),
    "length: card": swap("Se desanimó", LONG + "Se desanimó"),
    "length: choice": swap("Sigo el otro mes", "Sigo el otro mes con lo que pueda, aunque sea poco", "quiz.yml"),
    "length: title": swap("title: Parta la meta en pedacitos", "title: Parta la meta grande en muchos pedacitos"),
    "quotes: in a title": swap("title: Parta la meta en pedacitos", "title: Parta «la meta»"),
    "limits: cards": swap("\n---\n\n> Vea", "\n---\n\nUna más.\n\n---\n\nY otra.\n\n---\n\n> Vea"),
    "limits: topics": swap("topics: [meta, cuotas, pedacitos, cada mes, ahorro, ahorrar, techo]", "topics: [meta]"),
    "figures: too many": swap("La lámina", "Tiene 68 años, 7 nietos y 23 gallinas. La lámina"),
    "weight: bytes": swap("Se desanimó", LONG * 14 + "Se desanimó"),
    "giveaway: longest is right": swap("Sigo el otro mes", "Sigo el otro mes como pueda", "quiz.yml"),
    "feedback: shared": swap(
        "Así es. La mitad también cuenta. Lo guardado ahí está.",
        "Da desánimo, se entiende. Pero lo que ya guardó sigue siendo suyo. Puede seguir.",
        "quiz.yml",
    ),
    "choices: same": swap("text: Dejo ya la meta", "text: Sigo el otro mes", "quiz.yml"),
    "keyword: button obeys": swap("text: Pido prestado", "text: Borrar", "quiz.yml"),
    "blame: scolds": swap("Da desánimo, se entiende.", "Incorrecto.", "quiz.yml"),
    "jargon: word": swap("Una meta grande", "La liquidez grande"),
    "address: tu": swap("guarde menos y siga", "guarda tu dinero y sigue"),
    "storm: exclamations": swap("Un pedacito sí se puede.", "¡Un pedacito! ¡Sí! ¡Se puede!"),
    "secret: asked": swap("> Vea aquí", "> Escriba su PIN. Vea aquí"),
    "secret: asked in English": swap("> See here", "> Send your password. See here", language="en"),
    "promise: return": swap("Una meta grande asusta.", "Con esto va a ganar más."),
    "promise: safe bank": swap("Una meta grande asusta.", "El banco es seguro."),
    "institution: named": swap("en Ixchiguán", "cerca de Banrural"),
    "country: named": swap("en Ixchiguán", "en Guatemala"),
    "country: own money": swap("{Q1200} entre doce", "1,200 quetzales entre doce"),
    "unfilled: to do": swap("Don Andrés", "TODO Don Andrés"),
    "unfilled: stray brace": swap("Don Andrés", "Don {Andrés"),
    "markup: open bold": swap("se puede.*", "se puede."),
    "markup: html": swap("Don Andrés", "<b>Don Andrés</b>"),
    "fact: unknown key": swap("en Ixchiguán", "en {village}"),
    "fact: unverified": swap("Una meta grande asusta.", "Llame al {gbv_line}."),
    "hidden: nothing to tell": nothing_to_tell,
    "ease: hard": swap("Se desanimó", HARD * 4 + "Se desanimó"),
    "sentences: long": swap(". Quiere cambiar", " y " + "de su mano va con su voz y " * 60 + "quiere cambiar"),
    "seconds: long aloud": swap("Se desanimó", LONG * 3 + "Se desanimó"),
    "sum: wrong in the cards": swap("1200 / 12 = 100", "1200 / 12 = 120"),
    "sum: result not told": swap('["1200 / 12 = 100"]', '["1200 / 10 = 120"]'),
    "sum: wrong answer is right": swap("correct: b", "correct: a", "quiz.yml"),
    "sum: unreadable": swap("sum: 1200 / 12 = 100", "sum: mucho", "quiz.yml"),
    "sum: not stated": swap("  sum: 1200 / 12 = 100\n", "", "quiz.yml"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_under_its_name(root: Path, name: str) -> None:
    FAULTS[name](root)
    rule = name.split(":")[0]
    if rule not in ("stale", "structure", "parity"):
        stamp(root, SLUG)  # a fresh stamp must not hide a fault
        stamp(root, BEFORE)
    found = errors(root)
    assert rule in {problem.rule for problem in found}, found
    assert all(problem.line >= 1 and problem.path for problem in found)


def test_a_fault_is_shown_at_its_line(root: Path) -> None:
    swap("guarde menos", "guarda tú menos")(root)
    text = (root / "es" / SLUG / "lesson.md").read_text("utf-8").splitlines()
    line = next(problem.line for problem in errors(root) if problem.rule == "address")
    assert "Una meta grande" in text[line - 1]


def test_a_scammer_in_the_story_may_ask_for_a_pin_because_we_do_not(root: Path) -> None:
    swap("Una meta grande asusta.", "Le dijeron: «Mande su PIN, tú vas a ganar el doble». Nunca mande su PIN.")(root)
    assert {problem.rule for problem in errors(root)} == {"stale"}


def test_a_letter_that_is_always_right_is_noticed(root: Path) -> None:
    for number in range(3, 12):
        slug = f"otra-{number}"
        for language in ("es", "en"):
            shutil.copytree(root / language / BEFORE, root / language / slug)
        swap('number: "2.1"', f'number: "2.{number}"', slug=slug)(root)
        swap("correct: c", "correct: b", "quiz.yml", slug=slug)(root)
        stamp(root, slug)
    assert "position" in {problem.rule for problem in errors(root)}


def test_what_expires_or_was_never_verified_lists_itself_without_closing_the_gate(root: Path) -> None:
    swap("Una meta grande asusta.", "[Llame al {police_emergency}. | Llame a la policía.]")(root)
    swap("A big goal is scary.", "[Call {police_emergency}. | Call the police.]", language="en")(root)
    stamp(root, SLUG)
    warnings = {(p.path, p.rule) for p in check(root, date(2028, 1, 1)) if p.severity is Severity.WARNING}
    assert {("facts/GT.yml", "expired"), ("facts/HN.yml", "unverified")} <= warnings
    assert errors(root) == []


def test_the_library_refuses_to_start_on_what_it_cannot_read(root: Path) -> None:
    swap("correct: a", "correct: z", "quiz.yml")(root)
    with pytest.raises(ContentError, match=r"es/meta-en-pedacitos/quiz.yml:\d+: the right answer «z»"):
        Library.read(root, TODAY)


def test_a_stale_translation_is_served_in_spanish_and_says_so(root: Path) -> None:
    swap("Don Andrés", "Don Antonio")(root)
    lesson = Library.read(root, TODAY).lesson(SLUG, "en", "GT")
    assert (lesson.language, lesson.stale) == ("es", True)
    assert lesson.cards[0].text.startswith("Don Antonio")


def test_a_missing_translation_is_served_in_spanish(root: Path) -> None:
    shutil.rmtree(root / "en" / SLUG)
    lesson = Library.read(root, TODAY).lesson(SLUG, "en", "GT")
    assert (lesson.language, lesson.stale) == ("es", False)
    assert "parity" in {problem.rule for problem in errors(root)}


def test_a_question_of_one_country_is_not_asked_in_another(root: Path) -> None:
    swap("correct: a", "correct: a\n  countries: [HN]", "quiz.yml")(root)
    library = Library.read(root, TODAY)
    asked = {country: len(library.lesson(SLUG, "es", country).questions) for country in ("GT", "HN")}
    assert asked == {"GT": 1, "HN": 2}


def test_a_sentence_of_one_country_is_said_there_only(root: Path) -> None:
    swap("Una meta grande asusta.", "[GT: En Guatemala llueve. | Aquí llueve.]")(root)
    library = Library.read(root, TODAY)
    assert library.lesson(SLUG, "es", "GT").cards[2].text.startswith("En Guatemala llueve.")
    assert library.lesson(SLUG, "es", "SV").cards[2].text.startswith("Aquí llueve.")
