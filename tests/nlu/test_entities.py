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
        ("mi hijo manda de Atlanta", None),
        ("qué piden en la Caja Popular San Rafael", "Caja Popular San Rafael"),
        ("la caja popular está lejos", None),
        ("is the Caja Popular Mexicana near", "Caja Popular Mexicana"),
        ("me hice socia de ACACOMUN ayer", "ACACOMUN"),
        ("he sent it thru WU", "Western Union"),
        ("fui al telecomm por lo de mi papá", "Telecomm"),
        ("saqué la tarjeta de Azteca", "Banco Azteca"),
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


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("quiero una lección sobre el presupuesto", "presupuesto"),
        ("enséñeme algo nuevo", None),
        ("lección deudas", "deudas"),
        ("lección 3", None),
        ("otra leccion porfabor", None),
        ("la clasecita de los préstamos me la puede mandar", "préstamos"),
        ("ponga la lesion de las comisiones", "comisiones"),
        ("no entendí eso de la mora que dijeron ayer", "mora"),
        ("quiero ver la lección esa de las remesas", "remesas"),
        ("quiero aprender de seguros antes de enero", "seguros"),
        ("clase de gota a gota y como a mi prima la molestan", "gota a gota"),
        ("¿qué es la inflación?", "inflación"),
        ("hay lecciones para jóvenes?", "jóvenes"),
        ("hay lección para hoy?", None),
        ("give me the lesson on loans i want to be free of them in six months", "loans"),
        ("wanna lrn abt interest b4 payday", "interest"),
        ("Mi waahn laan bout insurance before Easta", "insurance"),
        ("teach me how insurance works", "insurance"),
        ("Can I do the emergency fund one again", "emergency fund"),
        ("send the credit card lesson", "credit card"),
        ("gimme the next lesson", None),
        ("explain interest in a lesson", "interest"),
        ("the lesson on scams from yesterday", "scams"),
        ("quiero oír la que habla de los estafadores", "estafadores"),
        ("la lección que explica los préstamos", "préstamos"),
        ("una donde hablen de la tanda", "tanda"),
        ("hay una clase de cómo hablar con la pareja sobre el dinero", "hablar con la pareja sobre el dinero"),
        ("si hay de esas leccioncitas sobre cómo no endeudarse mandame una", "no endeudarse"),
        ("quiero la que sigue", None),
    ],
)
def test_a_topic_is_her_own_words_and_ends_where_she_says_when(text: str, topic: str | None) -> None:
    assert find_topic(text, read(text, now=NOW, intent="learn").times) == topic


def test_who_where_and_what() -> None:
    assert find_sender("me mandó 200 mi esposo") == "mi esposo"
    assert find_sender("yego el dinero de Ector") == "Ector"
    assert find_place("metí 50 en la alcancía") == "home"
    assert find_place("deposité 50 en la cooperativa") == "credit_union"
    assert find_place("guardé 50 para la casa") is None
    assert find_product("saqué un préstamo en la credit union") == "credit"
    assert find_module("cómo cuidarme de estafas") == "M5"
    assert find_module("presupuesto") == "M1"
    assert find_module("cómo no endeudarse") == "M6"
    assert find_institution("¿y si quiebra el FDL?") == "FDL"


@given(st.text(max_size=300), st.sampled_from(["set_goal", "record_saving", "record_withdrawal", "set_reminder"]))
def test_a_goal_is_always_a_piece_of_the_message(text: str, intent: str) -> None:
    goal = find_goal(text, intent)
    assert goal is None or (goal in text and goal.strip())
    find_institution(text)
    find_topic(text)
