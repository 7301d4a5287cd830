import json
from pathlib import Path

import pytest
import yaml

from nlu.examples import examples, sentences
from nlu.intents import INTENTS
from nlu.listening import listen
from nlu.rules import alarm, judge, safety
from nlu.rules.judging import rulebook
from nlu.rules.patterns import heard, pattern, phrases

HELD_OUT = Path(__file__).parents[1] / "understanding"


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("abrir|sacar [una|mi] cuenta", "kiero habrir una kuenta"),
        ("abrir|sacar [una|mi] cuenta", "sacar cuenta"),
        ("ahorr* ~ para", "aorrando un poquito para mi casa"),
        ("^ hola $", "Hola!!"),
        ("guarde #", "guardé Q50.25"),
        ("guarde #", "guarde sinkuenta"),
        ("por_favor", "xfa"),
        ("cuanto ~ ?", "¿cuánto llevo?"),
    ],
)
def test_a_phrase_is_heard_however_it_is_spelled(phrase: str, text: str) -> None:
    assert pattern(phrase).search(heard(text))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("^ hola $", "hola seño"),
        ("guarde #", "guardé nada"),
        ("cuenta", "cuentame"),
        ("a ~ b", "a 1x 2x 3x 4x 5x 6x b"),
    ],
)
def test_a_phrase_is_not_heard_where_it_is_not_said(phrase: str, text: str) -> None:
    assert not pattern(phrase).search(heard(text))


@pytest.mark.parametrize(
    "text",
    [
        "mi esposo me mandó 200 dólares",
        "me pegó duro la gripe",
        "se me quita el hambre cuando llega la remesa",
        "me da miedo el banco",
        "mi hijo me quita el sueño con tanto llorar",
        "vi una película donde matan a todos",
        "tuve que sacar 200 de mis ahorros para la medicina",
        "me muero de risa con usted",
        "cuánto cuesta un seguro de vida",
        "¿mi dinero está seguro en el banco?",
        "my kids hit the piñata",
    ],
)
def test_no_alarm_without_danger(text: str) -> None:
    assert alarm(text) is None


def test_every_intent_has_its_phrases_or_an_alarm() -> None:
    assert {intent for intent, _ in rulebook().speaks} | {"distress", "report_scam"} == set(INTENTS)


def test_only_phrases_that_cannot_be_there_are_left_untried() -> None:
    every_kind = phrases("^ hola $\n~ cuenta\n[una|mi] cuenta\nahorr* ~ #\npor_favor\n# quetzales\n? $\n[si] [no] $")
    for text in [*[text for text, _ in sentences()][::40], "", "?", "ahorrando 50", "por favor 50 quetzales", "hola"]:
        said = heard(text)
        for each in (rulebook().phrases, safety.DISTRESS, safety.SCAM, every_kind):
            found = [number for number, way in enumerate(each) if way.search(said)]
            assert (each.which(said), each.are_in(said)) == (found, bool(found)), text


def test_the_sidecar_knows_the_same_intents() -> None:
    domain = yaml.safe_load((Path("nlu/rasa/domain.yml")).read_text())
    assert domain["intents"] == INTENTS


def test_every_intent_has_examples() -> None:
    assert examples().intents == sorted(INTENTS)


def test_judging_costs_a_few_milliseconds_even_for_a_hostile_text() -> None:
    judge("no me mande mi hijo a pagar la remesa " * 100)
    alarm("si no pago " * 400)


@pytest.mark.parametrize(("language", "least"), [("es", 0.90), ("en", 0.82)])
def test_the_bot_stays_useful_with_rasa_down(language: str, least: float) -> None:
    """On the development half only; the other half is for the report."""
    lines = (HELD_OUT / f"held_out_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["split"] == "dev"]
    right = [listen(row["text"], None).ranking[0][0] in {row["intent"], *row.get("also", ())} for row in rows]
    assert sum(right) / len(right) >= least
