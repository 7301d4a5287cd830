"""Her book: looked through, corrected by button and in words, taken back for a day; and where words leave a doubt."""

from datetime import timedelta

import pytest

from sandbox.phone import Phone
from tests.conversations.village import Village, home


@pytest.fixture
async def ana(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    return ana


async def test_a_wrong_amount_is_put_right_in_words_and_may_be_put_back(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("ayer guardé 50", "Anoté Q50.00 de ayer"),
            ("no eran 50, eran 40", "Corregí: no eran Q50.00, eran Q40.00 de ayer.*Lleva Q40.00"),
            ("[Dejarla como estaba]", "no eran Q40.00, eran Q50.00 de ayer.*Lleva Q50.00"),
            ("me equivoqué, fueron 45", "eran Q45.00.*Lleva Q45.00"),
        ],
    )
    assert village.saved(1001) == ["45.00 GTQ"]
    assert village.entries(1001) == 1


async def test_a_correction_tapped_twice_and_old_undo_buttons_count_nothing_twice(village: Village, ana: Phone) -> None:
    first = await village.hears(ana, "guardé 50")
    await village.talk(ana, [("no eran 50, eran 40", "eran Q40.00")])
    await ana.tap("Deshacer", first[0].id)
    await ana.wait_for()
    assert village.saved(1001) == ["40.00 GTQ"]


async def test_the_history_has_pages_and_each_entry_can_be_corrected_there(village: Village, ana: Phone) -> None:
    for amount in range(1, 9):
        await village.talk(ana, [(f"guardé {amount}0", f"Anoté Q{amount}0.00")])
    await village.talk(
        ana,
        [
            ("ver mi historial", "Lo último que anotó:.*8\\. .*\\+Q80.00 · techo.*3\\. .*Toque una"),
            ("[Más antiguas]", "Lo que anotó antes:.*2\\. .*1\\. "),
            ("[1: +Q10.00]", "Anotación 1: apartó Q10.00 el 24 de noviembre de 2026.\nMeta: techo"),
            ("[Corregir el monto]", "Anoté Q10.00. ¿Cuánto era?"),
            ("15", "Corregí: no eran Q10.00, eran Q15.00.*Lleva Q365.00"),
            ("/progreso", "."),
            ("[Ver lo anotado]", "9\\. .*\\+Q15.00 · techo · corregida"),
            ("[8: +Q80.00]", "Anotación 8"),
            ("[Quitarla]", "Quité la anotación 8.*Lleva Q285.00"),
        ],
    )


async def test_after_a_day_an_entry_stays_and_its_amount_can_still_be_corrected(village: Village, ana: Phone) -> None:
    saved = await village.hears(ana, "guardé 50")
    village.go_to(home(2026, 11, 26, 11))
    await ana.tap("Deshacer", saved[0].id)
    await ana.wait_for("se queda")
    await village.talk(
        ana, [("[Corregir el monto]", "Cuánto era"), ("60", "eran Q60.00.*24 de noviembre.*Lleva Q60.00")]
    )


async def test_the_last_one_and_one_by_its_number_are_taken_back_in_words(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("borre lo último", "No hay nada anotado"),
            ("guardé 50", "anotación 1"),
            ("guardé 20", "anotación 2"),
            ("borre lo último que anoté", "Quité la anotación 2 de Q20.00"),
            ("quite la anotación 1", "Quité la anotación 1 de Q50.00"),
            ("quite la anotación 99", "No encuentro esa anotación"),
        ],
    )


async def test_an_amount_that_she_never_told_is_not_guessed(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("guardé 50", "Anoté Q50.00"), ("no eran 70, eran 60", "No encuentro esa anotación")])
    assert village.saved(1001) == ["50.00 GTQ"]


async def test_what_was_taken_out_keeps_what_was_put_in(village: Village, ana: Phone) -> None:
    saved = await village.hears(ana, "guardé 50")
    await village.talk(ana, [("saqué 30", "Para eso era su ahorro")])
    await ana.tap("Deshacer", saved[0].id)
    await ana.wait_for("menos de cero")
    await village.talk(
        ana,
        [
            ("no eran 50, eran 20", "menos de cero"),
            ("no eran 30, eran 70", "Tengo anotado Q50.00.*Cuánto era"),
            ("50", "eran Q50.00.*Lleva Q0.00"),
        ],
    )
    assert village.saved(1001) == ["0.00 GTQ"]


async def test_amounts_beyond_sense_are_asked_back_in_a_correction_too(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 50", "Anoté Q50.00"),
            ("no eran 50, eran 50000000", "es mucho dinero.*Cuánto era"),
            ("500", "eran Q500.00"),
        ],
    )


async def test_a_correction_before_she_said_for_which_goal_keeps_the_question(village: Village, ana: Phone) -> None:
    village.aim(1001, "útiles", "400")
    await village.talk(
        ana,
        [
            ("guardé 50", "Para cuál meta"),
            ("no eran 50, eran 40", "eran Q40.00.*Para cuál meta"),
            ("[útiles]", "Lleva Q40.00 de Q400.00 para útiles"),
        ],
    )


async def test_an_entry_goes_to_another_goal(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("guardé 50", "Lleva Q50.00")])
    village.aim(1001, "útiles", "400")
    await village.talk(
        ana,
        [
            ("mis movimientos", "Q50.00 · techo"),
            ("[1: +Q50.00]", "Anotación 1"),
            ("[Es de otra meta]", "Para cuál meta"),
            ("[útiles]", "Lleva Q50.00 de Q400.00 para útiles"),
        ],
    )


async def test_a_goal_that_she_names_and_does_not_have_is_made_with_a_tap(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 25 para la moto", "no tiene una meta que se llame moto.*Para cuál meta"),
            ("[Poner meta: moto]", "Lleva Q25.00 para moto.*Cuánto necesita para moto"),
            ("900", "Q900.00 para moto"),
        ],
    )


async def test_taken_out_of_an_empty_goal_it_is_asked_out_of_which(village: Village, ana: Phone) -> None:
    village.aim(1001, "útiles", "400")
    await village.talk(
        ana,
        [
            ("guardé 80 para el techo", "Lleva Q80.00"),
            ("saqué 20 de los útiles", "no tengo nada anotado.*De cuál meta lo sacó"),
            ("[techo]", "Para eso era su ahorro.*Lleva Q60.00 de Q1,200.00 para techo"),
        ],
    )


async def test_a_remittance_is_put_right_too(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("me llegó la remesa, 2000 quetzales", "apartar Q200.00"),
            ("no eran 2000, eran 1500", "llegaron Q1,500.00.*apartar Q150.00"),
        ],
    )
    assert village.entries(1001) == 0


async def test_an_old_goal_shows_its_part_and_when_it_may_be_reached(village: Village, ana: Phone) -> None:
    """Every fortnight, as her money comes."""
    await village.talk(
        ana,
        [
            ("/ajustes", "."),
            ("[Día de remesa]", "."),
            ("cada quincena", "."),
            ("quiero ahorrar 1200 para el techo antes del 24 de mayo", "Apartando Q100.00 cada quincena"),
        ],
    )
    for turn in range(1, 5):
        village.go_to(home(2026, 11, 24, 11) + timedelta(days=15 * turn))
        await village.talk(ana, [("guardé 100", f"Lleva Q{turn}00.00")])
    await village.talk(
        ana,
        [
            (
                "cuánto llevo",
                "Va a buen paso.*cada quincena llega a tiempo.*la cumpliría entre mayo de 2027 y junio de 2027",
            )
        ],
    )
    village.go_to(home(2027, 4, 20, 11))
    await village.talk(ana, [("cuánto llevo", "un poco atrás de su plan, y todavía se puede.*Apartando")])
    village.go_to(home(2027, 6, 1, 11))
    await village.talk(ana, [("cuánto llevo", "La fecha ya pasó. Lo apartado es suyo")])


async def test_in_english_the_book_and_the_goals_follow_the_same_rules(village: Village) -> None:
    sam = await village.member(2001, "Sam", language="en")
    village.aim(2001, "roof", "1200")
    await village.talk(
        sam,
        [
            ("I saved 50 quetzales", "Q50.00"),
            ("it wasn't 50, it was 40", "not Q50.00 but Q40.00.*Q40.00 of Q1,200.00"),
            ("my history", "Q40.00 · roof · corrected"),
            ("change the roof goal to 3000", "I changed the amount.*Q3,000.00"),
            ("pause the roof goal", "roof is resting now"),
            ("[Go on with it]", "We go on with your goal"),
            ("rename the goal roof to house", "now called house"),
            ("undo the last one", "I removed note 2"),
            ("give up the house goal", "Shall we give up"),
            ("[Yes, give it up]", "Plans change"),
            ("[Open it again]", "We go on with your goal"),
        ],
    )


async def test_a_slip_is_shown_again_and_put_right(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("me equivoqué", "Qué corregimos"),
            ("guardé 50", "Anoté Q50.00"),
            ("me equivoqué", "¿Lo corregimos\\?.*Anotación 1: apartó Q50.00"),
            ("[Corregir el monto]", "Cuánto era"),
            ("45", "eran Q45.00"),
            ("no, eran 40", "no eran Q45.00, eran Q40.00"),
            ("eran 42", "eran Q42.00"),
            ("no", "¿Lo corregimos\\?.*apartó Q42.00"),
            ("[Quitarla]", "Quité la anotación"),
            ("saqué 10", "Todavía no hay|no hay ahorro|anotado"),
        ],
    )
    assert village.saved(1001) == []


async def test_a_slip_on_the_way_to_a_second_goal_and_undo_in_words(village: Village, ana: Phone) -> None:
    village.aim(1001, "zapatos", "300")
    await village.talk(
        ana,
        [
            ("guardé 30", "Para cuál meta"),
            ("deshacer", "Quité la anotación 1 de Q30.00"),
            ("guardé 10 dólares para el techo", "dígame cuánto es en quetzales"),
            ("deshacer", "Quité la anotación 2 de US\\$10.00"),
            ("guardé 20 para el techo", "Lleva Q20.00"),
            ("no saqué nada", "apartó Q20.00"),
            ("me llegó la remesa de 300 dólares", "llegaron US\\$300.00.*Lo apartó"),
            ("no, eran 200", "llegaron US\\$200.00"),
            ("me equivoqué", "Anoté que llegaron US\\$200.00"),
            ("deshacer", "Quité"),
        ],
    )
    assert village.saved(1001) == ["20.00 GTQ"]


async def test_a_no_long_after_is_only_a_no(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("guardé 50", "Anoté Q50.00")])
    await village.recorded()
    village.go_to(village.clock.now() + timedelta(hours=2))
    await village.talk(ana, [("no", "lo dejamos así"), ("deshacer", ".")])
    assert village.saved(1001) == ["50.00 GTQ"]
