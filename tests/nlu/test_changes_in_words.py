"""What people write when something that they told before should be otherwise."""

import pytest

from nlu.entry_changes import EntryChange, EntryWish, entry_change
from nlu.goal_changes import GoalWish, goal_change


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("no eran 50, eran 40", "50", "40"),
        ("No eran 50 sino 40.", "50", "40"),
        ("perdón, eran 40 no 50", "50", "40"),
        ("me equivoqué, fueron 40", None, "40"),
        ("disculpe, eran cuarenta", None, "cuarenta"),
        ("no eran Q1,250.50, eran Q1,200", "q1,250.50", "q1,200"),
        ("no eran 50 quetzales, eran 50 dólares", "50 quetzales", "50 dolares"),
        ("it wasn't 50, it was 40", "50", "40"),
        ("sorry, it was 40", None, "40"),
    ],
)
def test_a_wrong_amount_is_put_right(text: str, wrong: str | None, right: str) -> None:
    assert entry_change(text) == EntryChange(EntryWish.CORRECT, wrong, right)


@pytest.mark.parametrize(
    ("text", "number", "right"),
    [
        ("corrija la anotación 3 a 40", 3, "40"),
        ("cambiar la anotación número 12", 12, None),
        ("corregir la última anotación", None, None),
        ("change note 7 to 25", 7, "25"),
    ],
)
def test_an_entry_is_named_by_its_number(text: str, number: int | None, right: str | None) -> None:
    assert entry_change(text) == EntryChange(EntryWish.CORRECT, right=right, number=number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("borra lo último que anoté", None),
        ("quite la anotación 3", 3),
        ("deshacer lo último", None),
        ("undo the last one", None),
        ("delete note 3", 3),
    ],
)
def test_an_entry_is_taken_away(text: str, number: int | None) -> None:
    assert entry_change(text) == EntryChange(EntryWish.UNDO, number=number)


@pytest.mark.parametrize(
    "text", ["ver mi historial", "¿qué he anotado?", "mis movimientos", "my history", "what have I saved?"]
)
def test_the_book_is_asked_for(text: str) -> None:
    assert entry_change(text) == EntryChange(EntryWish.HISTORY)


@pytest.mark.parametrize(
    "text",
    [
        "perdón, ayer guardé 50",
        "perdón por no escribir antes, guardé 50",
        "no fue ayer, fue hoy",
        "no es justo",
        "borre todo lo que anoté y mis datos",
        "guardé 50",
        "50",
        "borrar",
    ],
)
def test_what_is_about_something_else_is_left_alone(text: str) -> None:
    assert entry_change(text) is None


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("cambiar la meta del techo a 3000", GoalWish.AMOUNT),
        ("quiero bajar la meta del techo a Q800", GoalWish.AMOUNT),
        ("la meta del techo ahora es de 3000", GoalWish.AMOUNT),
        ("cambiar la meta a mil quinientos", GoalWish.AMOUNT),
        ("quiero que la meta del techo sea de 2,500", GoalWish.AMOUNT),
        ("ponga la meta en 800", GoalWish.AMOUNT),
        ("set the roof goal to 500", GoalWish.AMOUNT),
        ("cambiar la fecha de la meta del techo para marzo", GoalWish.DATE),
        ("la fecha de la meta cambiarla para el 15 de enero", GoalWish.DATE),
        ("quitar la pausa de la meta", GoalWish.RESUME),
        ("pausar la meta del techo", GoalWish.REST),
        ("poner en pausa el techo", GoalWish.REST),
        ("quiero retomar la meta del techo", GoalWish.RESUME),
        ("primero el techo", GoalWish.FIRST),
        ("que el techo sea lo primero", GoalWish.FIRST),
        ("ya cumplí mi meta", GoalWish.FINISH),
        ("ya compré la refri", GoalWish.FINISH),
        ("ya no voy a ahorrar para el techo", GoalWish.LEAVE),
        ("ya no quiero la meta del techo", GoalWish.LEAVE),
        ("mándeme un dibujo de mi meta", GoalWish.PICTURE),
        ("cambiar mi meta", GoalWish.CHANGE),
        ("cambie mi meta, ya no es la moto, ahora es la siembra", GoalWish.CHANGE),
        ("change the roof goal to 3000", GoalWish.AMOUNT),
        ("pause the roof goal", GoalWish.REST),
        ("send me a picture of my goal", GoalWish.PICTURE),
    ],
)
def test_a_change_of_a_goal_is_heard(text: str, wish: GoalWish) -> None:
    heard = goal_change(text)
    assert heard is not None
    assert heard.wish is wish


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cambiar el nombre de la meta techo por Casa Nueva", "Casa Nueva"),
        ("cambiarle el nombre a la meta del techo por casa", "casa"),
        ("ponerle otro nombre a la meta", None),
        ("rename the goal roof to house", "house"),
    ],
)
def test_the_new_name_is_hers_letter_for_letter(text: str, name: str | None) -> None:
    heard = goal_change(text)
    assert heard is not None
    assert (heard.wish, heard.name) == (GoalWish.NAME, name)


@pytest.mark.parametrize(
    "text",
    [
        "quiero poner una meta",
        "quiero poner una meta de 500 para los útiles",
        "mi meta es 500 para los útiles",
        "¿cómo cambio la meta?",
        "quiero ahorrar 300 para el techo antes de marzo",
        "pausar los recordatorios",
        "cuánto llevo para la meta",
        "no borre mi meta, nomás escóndala",
        "mañana vamos a subir al techo",
        "hay que cambiar el techo",
        "quiero terminar la casa",
        "quiero quitar el techo viejo",
        "quitar a mi cuñada de la meta",
        "remove my sister from the goal",
        "am i close 2 the goal or nah",
        "I don't want my family to see the goal",
    ],
)
def test_a_goal_is_not_changed_by_words_that_ask_no_change(text: str) -> None:
    assert goal_change(text) is None


def test_what_is_left_is_said_in_its_own_part_of_the_sentence() -> None:
    assert goal_change("ya no quiero cuchubal, prefiero poner una meta para la cama") is None
    heard = goal_change("drop the old goal, I want one for a fence")
    assert heard is not None
    assert heard.about == "drop the old goal"
