"""The counter agrees with the academy's rules and with figures worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.readability import ease, reading, seconds_aloud, syllables_en, syllables_es

SPANISH = {
    1: "y yo hoy hay rey muy quien pan ley fue dio",
    2: "día uno quetzal guerra cuenta país baúl leer oír ahumar queso búho ciudad playa huevo agua banco rehén cuidar "
    "limpiáis causa huella tierra miedo ahí aún",
    3: "amigo ahorro poeta pingüino remesa vergüenza oían prohíbe agencia dinero veintiuno Paraguay construido idea",
    4: "averigüe aéreo mediodía ventanilla lotería imprevisto",
    5: "economía",
    6: "cooperativa imprevistamente",
}
ENGLISH = {
    1: "the bank save cost once house tapped asked rule said blue their there one",
    2: "money table password account little wanted rather being going people",
    3: "remember family remittance happier idea area",
    4: "community",
}


@pytest.mark.parametrize(("count", "word"), [(n, w) for n, words in SPANISH.items() for w in words.split()])
def test_spanish_words_have_the_syllables_that_the_academy_counts(count: int, word: str) -> None:
    assert syllables_es(word) == count


@pytest.mark.parametrize(("count", "word"), [(n, w) for n, words in ENGLISH.items() for w in words.split()])
def test_english_words_have_the_syllables_that_one_hears(count: int, word: str) -> None:
    assert syllables_en(word) == count


def test_the_scores_are_those_of_the_formulas() -> None:
    text = "Ana guarda dinero. Su meta es una casa."
    counted = reading(text, "es")
    assert (counted.words, counted.syllables, counted.sentences) == (8, 15, 2)
    assert ease(text, "es") == pytest.approx(206.835 - 62.3 * 15 / 8 - 4)
    assert ease("Ana has a goal.", "en") == pytest.approx(206.835 - 84.6 * 5 / 4 - 1.015 * 4)


def test_a_clerk_s_sentence_reads_harder_than_a_neighbour_s() -> None:
    clerk = "La formalización de los procedimientos administrativos requiere documentación complementaria."
    neighbour = "Lleve su papel y pida que le den el dato. Vea si le va bien."
    assert ease(clerk, "es") < 40 < 80 < ease(neighbour, "es")


def test_aloud_a_figure_takes_time_too() -> None:
    assert seconds_aloud("Son 1,200 pesos.", "es") > seconds_aloud("Son pesos.", "es")


@given(st.text())
def test_any_text_can_be_counted(text: str) -> None:
    for language in ("es", "en"):
        counted = reading(text, language)
        assert counted.syllables >= counted.words >= 0
