"""Once it is known what she wants, the same words say more: which Friday, which number, and what is no slot at all."""

import pytest

from nlu.reading import read
from nlu.slots import Slots, slots_of
from tests.nlu.telling import NOW


def stated(intent: str, text: str) -> dict[str, str]:
    return dict(slots_of(text, intent, read(text, now=NOW, intent=intent)).as_json(intent))


@pytest.mark.parametrize(
    ("intent", "text", "slot", "value"),
    [
        ("record_withdrawal", "retiré 60 de mi ahorro el jueves", "date", "2026-11-19"),
        ("record_withdrawal", "I took thirty from my goal on saturday", "date", "2026-11-21"),
        ("record_saving", "ya hice save de 20 dlls el miércoles", "date", "2026-11-18"),
        ("record_saving", "el lunes de la otra semana guardé 30", "date", "2026-11-16"),
        ("record_saving", "hoy hace ocho eché 100", "date", "2026-11-17"),
        ("set_reminder", "que me quede un aviso el jueves", "date", "2026-11-26"),
        ("set_goal", "poneme un fondo pa la fiesta, es el 14 de marzo", "deadline", "2027-03-14"),
        ("set_goal", "quiero ahorrar 600 pa enero", "deadline", "2027-01-31"),
        ("set_goal", "I want 800 by june for a cow", "deadline", "2027-06-30"),
        ("set_goal", "kisiera tener mi tiendita, ocupo 6mil, unos 10 meses creo yo", "deadline", "2027-09-24"),
        ("set_goal", "concert tix, 85 bucks, 6 weeks", "deadline", "2027-01-05"),
        ("set_goal", "cinco años me doy pa juntar lo de la casa", "deadline", "2031-11-24"),
        ("set_goal", "goal: pay mom back 240 in 4 mos", "deadline", "2027-03-24"),
        ("set_goal", "terminar la barda, 12 mil pesos pa diciembre del 27", "deadline", "2027-12-31"),
        ("set_goal", "un puesto el otro año, todo sale en 2,800, para el 2 de febrero", "deadline", "2027-02-02"),
        ("set_goal", "one horno for my bread, 2,500, for the month of march", "deadline", "2027-03-31"),
        ("set_goal", "my own taco stand. 15k. new years eve 2027", "deadline", "2027-12-31"),
        ("set_goal", "50 pesitos cada vier hasta la griteria pa los dulces", "deadline", "2026-12-07"),
        ("set_goal", "voy a dejar cien semanales hasta que termine marzo para el abono", "deadline", "2027-03-31"),
        ("set_goal", "shoes and bag for the two boys, 2200, school open February 8", "deadline", "2027-02-08"),
    ],
)
def test_the_wish_tells_which_day_is_meant(intent: str, text: str, slot: str, value: str) -> None:
    assert stated(intent, text)[slot] == value


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("quiero ir guardando lo del pozo, 50 al mes, empezando el otro mes", {"date", "deadline"}),
        ("se me murió la mula en septiembre, ayúdeme a guardar pa otra", {"date", "deadline"}),
        ("quiero juntar 500 para la fiesta, mi nena cumple los quince y ya", {"recurrence"}),
        ("mi hijo va a cumplir los 18 y quiero juntar 1000", {"recurrence"}),
        ("quiero un chancho de 3 meses, 800", {"deadline"}),
        ("una bici para mi hijo de 10 años, 900", {"deadline"}),
    ],
)
def test_what_was_and_what_begins_is_no_term(text: str, slots: set[str]) -> None:
    assert not slots & set(stated("set_goal", text))


@pytest.mark.parametrize(
    ("intent", "text", "amount"),
    [
        ("record_saving", "aparté dos quinientones pa la casa", "1000.00"),
        ("record_saving", "tres cienes fueron los que puse", "300.00"),
        ("record_saving", "chalk up a hundred and ten for the house", "110.00"),
        ("record_saving", "ya metí mis quinientos de la tanda", "500.00"),
        ("record_withdrawal", "-40 del bote", "40.00"),
        ("set_goal", "new goal: 2k 4 a truck", "2000.00"),
        ("record_remittance", "recibí hoy L4500 de mi hija", "4500.00"),
    ],
)
def test_the_wish_tells_which_number_is_money(intent: str, text: str, amount: str) -> None:
    assert stated(intent, text)["amount"] == amount


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("set_goal", "quiero ahorrar, mi hijo de 15 va a estudiar"),
        ("set_goal", "I want to save, my father is seventy"),
        ("deny", "esta semana no aparté ni un real"),
    ],
)
def test_years_of_a_life_are_no_money(intent: str, text: str) -> None:
    assert "amount" not in stated(intent, text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("cada mercado, día jueves, avísame", "FREQ=WEEKLY;BYDAY=TH"),
        ("avisame c/lunes y c/viernes", "FREQ=WEEKLY;BYDAY=MO,FR"),
        ("one time by week send me a notice", "FREQ=WEEKLY"),
        ("cuando me pagan la quincena recuérdeme", "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
        ("trabajo de lunes a sábado, mejor que los avisos sean el domingo", "FREQ=WEEKLY;BYDAY=SU"),
    ],
)
def test_her_way_of_saying_how_often(text: str, rule: str) -> None:
    assert stated("set_reminder", text)["recurrence"] == rule


@pytest.mark.parametrize(
    "intent", ["out_of_scope", "distress", "greet", "goodbye", "deny", "ask_credit", "report_scam"]
)
def test_a_day_in_small_talk_or_in_danger_is_no_slot(intent: str) -> None:
    assert stated(intent, "mañana a las 5, cada viernes, antes del 15 de enero") == {}


def test_an_answer_to_a_question_keeps_all_that_it_states() -> None:
    assert Slots(date="2026-11-23", time="19:00").as_json(None) == {"date": "2026-11-23", "time": "19:00"}


@pytest.mark.parametrize(
    ("intent", "message", "wanted"),
    [
        ("set_reminder", "recuérdeme cada viernes, que el 15 se me pasó", {"recurrence": "FREQ=WEEKLY;BYDAY=FR"}),
        ("set_reminder", "mi comadre dice 9, recuérdeme cada viernes", {"recurrence": "FREQ=WEEKLY;BYDAY=FR"}),
        ("set_reminder", "recuérdeme el viernes depositar 200 lempiras", {"date": "2026-11-27", "amount": "200.00"}),
        ("out_of_scope", "vendieron el quintal a tres mil ochocientos", {}),
        ("out_of_scope", "no pude apartar los Q150", {"amount": "150.00"}),
    ],
)
def test_only_what_belongs_to_the_wish_is_stated(intent: str, message: str, wanted: dict[str, str]) -> None:
    found = slots_of(message, intent, read(message, now=NOW, country="HN", intent=intent)).as_json(intent)
    assert {name: value for name, value in found.items() if name in ("amount", "date", "recurrence")} == wanted
