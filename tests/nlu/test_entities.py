from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.entities import (
    find_goal,
    find_institution,
    find_language,
    find_module,
    find_place,
    find_product,
    find_sender,
    find_topic,
)
from nlu.reading import read

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("America/Guatemala"))


@pytest.mark.parametrize(
    ("intent", "text", "goal"),
    [
        ("set_goal", "quiero ahorrar para el techo de mi casa", "techo de mi casa"),
        ("set_goal", "boy a juntar pa los utiles d mis ijos antes de enero", "utiles d mis ijos"),
        ("set_goal", "meta nueva: lavadora 1800", "lavadora"),
        ("set_goal", "quiero juntar 3000 para arreglar el piso porque se mojó", "arreglar el piso"),
        ("set_goal", "cámbieme la meta por un molino", "molino"),
        ("set_goal", "I want to save 500 for a sewing machine by March", "sewing machine"),
        ("record_saving", "hoy aparté 50 pa la moto, gracias a Dios", "moto"),
        ("record_saving", "le metí quinientos al chancho", "chancho"),
        ("record_saving", "aparté 200 del sueldo", None),
        ("record_withdrawal", "saqué 100 de lo de la estufa para la medicina", "estufa"),
        ("record_withdrawal", "tuve que sacar 100 para la medicina", None),
        ("record_withdrawal", "I took 40 out of the roof money", "roof"),
        ("check_progress", "cuánto llevo para la cama", "cama"),
        ("set_reminder", "recuérdeme cada viernes guardar para el pozo", "pozo"),
        ("set_reminder", "recuérdeme mañana pagar la luz", None),
        ("greet", "hola para todos", None),
    ],
)
def test_a_goal_is_her_own_words_without_the_filler(intent: str, text: str, goal: str | None) -> None:
    assert find_goal(text, intent, read(text, now=NOW).spans) == goal


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("abrir cuenta en vanrural", "Banrural"),
        ("qué pide el banco indsutrial", None),
        ("en el BI", "Banco Industrial"),
        ("hay una micope por aquí", "Micoope"),
        ("cuánto cobra western", "Western Union"),
        ("en la cooperativa Guayacán", "Guayacán"),
        ("la cooperativa San Pedro es segura", "San Pedro"),
        ("cuánto interés cobra el banco", None),
        ("ya compramos el seguro", None),
        ("I will be back by Monday", None),
    ],
)
def test_an_institution_has_its_usual_name(text: str, name: str | None) -> None:
    assert find_institution(text) == name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("en inglés por favor", "en"),
        ("switch a español porfa, se me puso en inglés", "es"),
        ("mi abuela solo habla mam, se puede en mam", "mam"),
        ("talk to me in Spanish instead", "es"),
        ("hola", None),
    ],
)
def test_the_language_asked_for(text: str, code: str | None) -> None:
    assert find_language(text) == code


def test_who_where_and_what() -> None:
    assert find_sender("me mandó 200 mi esposo") == "mi esposo"
    assert find_sender("yego el dinero de Ector") == "Ector"
    assert find_place("metí 50 en la alcancía") == "home"
    assert find_place("deposité 50 en la cooperativa") == "credit_union"
    assert find_place("guardé 50 para la casa") is None
    assert find_product("saqué un préstamo en la credit union") == "credit"
    assert find_topic("quiero una lección sobre el presupuesto") == "presupuesto"
    assert find_topic("enséñeme algo nuevo") is None
    assert find_module("cómo cuidarme de estafas") == "M5"
    assert find_module("presupuesto") == "M1"


@given(st.text(max_size=300), st.sampled_from(["set_goal", "record_saving", "record_withdrawal", "set_reminder"]))
def test_a_goal_is_always_a_piece_of_the_message(text: str, intent: str) -> None:
    goal = find_goal(text, intent)
    assert goal is None or (goal in text and goal.strip())
    find_institution(text)
    find_topic(text)
