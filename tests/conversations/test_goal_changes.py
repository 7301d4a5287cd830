"""A goal's life after it was set: changed, put first, left to rest, finished, given up; by button and in words."""

import pytest

from core.services import reminders
from core.storage.events import EventRow
from sandbox.phone import Phone
from tests.conversations.village import Village, home


@pytest.fixture
async def ana(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    return ana


async def test_amount_date_and_name_are_changed_by_the_cards_buttons(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("cuánto llevo", "Lleva Q0.00 de Q1,200.00 para techo"),
            ("[Cambiar mi meta]", "Lleva Q0.00 de Q1,200.00"),
            ("[Cambiar el monto]", "De cuánto será la meta techo"),
            ("3000", "Cambié el monto.*de Q3,000.00 para techo"),
            ("[Ver mi meta]", "Q3,000.00"),
            ("[Cambiar la fecha]", "Para cuándo.*techo"),
            ("antes del 24 de noviembre de 2025", "ya pasó.*Para cuándo"),
            ("en seis meses", "24 de mayo de 2027.*Apartando Q500.00 cada mes"),
            ("[Ver mi meta]", "Va a buen paso"),
            ("[Cambiar el nombre]", "Cómo quiere que se llame"),
            ("Casa de mamá", "Ahora su meta se llama Casa de mamá"),
            ("guardé 50", "Lleva Q50.00 de Q3,000.00 para Casa de mamá"),
        ],
    )


async def test_the_same_is_said_in_words(village: Village, ana: Phone) -> None:
    village.aim(1001, "útiles", "400")
    await village.talk(
        ana,
        [
            ("cambiar la meta del techo a 3000", "Cambié el monto.*Q3,000.00 para techo"),
            ("la fecha de la meta de los útiles cambiarla para el 15 de enero", "Cambié la fecha.*15 de enero de 2027"),
            ("cambiar el nombre de la meta techo por Lámina nueva", "ahora|Ahora su meta se llama Lámina nueva"),
            ("primero los útiles", "útiles va primero"),
            ("pausar la meta de la lámina", "Lámina nueva queda en pausa"),
            ("seguir con la lámina", "Seguimos con su meta.*Lámina nueva"),
        ],
    )


async def test_words_that_fit_two_goals_are_asked_once(village: Village, ana: Phone) -> None:
    village.aim(1001, "techo de la cocina", "400")
    await village.talk(
        ana,
        [
            ("subir la meta a 900", "De cuál meta"),
            ("[techo de la cocina]", "Cambié el monto.*Q900.00 para techo de la cocina"),
            ("cambiar la fecha de la meta para el 15 de enero", "De cuál meta"),
            ("la cocina", "15 de enero de 2027"),
        ],
    )


async def test_a_question_about_a_goal_keeps_the_change_through_the_wait(village: Village, ana: Phone) -> None:
    village.aim(1001, "útiles", "400")
    asked = await village.hears(ana, "subir la meta a 900")
    await village.talk(ana, [("hola", "De cuál meta"), ("[útiles]", "Q900.00")])
    await ana.tap("techo", asked[0].id)
    await ana.wait_for("Esa pregunta ya pasó")


async def test_the_share_is_proposed_for_the_goal_that_comes_first(village: Village, ana: Phone) -> None:
    village.aim(1001, "útiles", "400")
    await village.talk(
        ana,
        [
            ("me llegó la remesa de 1000", "Para techo le propongo"),
            ("[Hoy no]", "."),
            ("cuánto llevo", "techo.*útiles"),
            ("[útiles]", "Q0.00 de Q400.00"),
            ("[Que sea la primera]", "útiles va primero"),
            ("me llegó la remesa de 900", "Para útiles le propongo"),
            ("[Hoy no]", "."),
            ("/progreso", "útiles.*techo"),
        ],
    )


async def test_a_goal_that_rests_is_not_behind_and_not_reminded_of(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("quiero ahorrar 1200 para el techo antes del 1 de marzo", "1 de marzo"),
            ("recuérdeme los viernes a las 7 de la noche", "viernes a las 7:00 de la noche"),
            ("pausar la meta del techo", "queda en pausa.*no le recuerdo"),
        ],
    )
    await ana.forget()
    village.go_to(home(2026, 11, 27, 19, 1))
    await ana.expect_silence(3)
    village.go_to(home(2027, 3, 20, 10))
    await village.talk(ana, [("cuánto llevo", "Está en pausa")])
    heard = await village.hears(ana, "cuánto llevo")
    assert "atrás" not in heard[0].text
    await village.talk(ana, [("[Cambiar mi meta]", "pausa"), ("[Seguir con ella]", "Seguimos")])
    who = village.household(1001)
    assert who is not None
    with village.database.read() as session:
        assert len(reminders.active(session, who)) == 1


async def test_a_reminder_that_she_stopped_meanwhile_does_not_come_back(village: Village, ana: Phone) -> None:
    village.aim(1001, "útiles", "400")
    await village.talk(
        ana,
        [
            ("recuérdeme los viernes a las 7 de la noche ahorrar para el techo", "viernes"),
            ("recuérdeme los lunes a las 6 de la tarde ahorrar para los útiles", "lunes"),
            ("pausar la meta del techo", "queda en pausa"),
            ("/recordatorio", "lunes"),
            ("[Quitar]", "Ya no le mando"),
            ("seguir con el techo", "Seguimos"),
            ("/recordatorio", "No tiene recordatorios"),
        ],
    )


async def test_she_finishes_a_goal_and_the_money_that_she_used_is_written_once(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 1200", "Cumplió su meta techo"),
            ("ya cumplí mi meta", "tiene Q1,200.00.*Ya usó ese dinero"),
            ("[Sí, ya lo usé]", "Cumplió su meta techo.*Anoté que usó Q1,200.00.*Para eso era su ahorro"),
            ("cuánto llevo", "Todavía no tiene una meta"),
        ],
    )
    assert village.saved(1001) == ["0.00 GTQ"]
    assert village.entries(1001) == 2


async def test_she_gives_a_goal_up_without_blame_and_keeps_her_money(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 300", "Lleva Q300.00"),
            ("ya no voy a ahorrar para el techo", "Dejamos la meta techo.*Q300.00 siguen siendo suyos"),
            ("[Volver]", "Lleva Q300.00"),
            ("[Dejar esta meta]", "Dejamos la meta"),
            ("[Sí, dejarla]", "Los planes cambian, y está bien. Sus Q300.00 siguen anotados"),
            ("cuánto llevo", "Lleva apartado Q300.00"),
        ],
    )
    assert village.saved(1001) == ["300.00 GTQ"]


async def test_old_buttons_of_a_closed_goal_get_a_sane_answer(village: Village, ana: Phone) -> None:
    card = await village.hears(ana, "cuánto llevo")
    await village.talk(
        ana, [("ya no quiero la meta del techo", "Dejamos la meta techo"), ("[Sí, dejarla]", "Los planes")]
    )
    await ana.tap("Cambiar mi meta", card[0].id)
    await ana.wait_for("Esa meta ya no está abierta")
    await village.talk(ana, [("/progreso", "Todavía no tiene una meta")])


async def test_a_goal_reached_twice_is_counted_once(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 1200", "Cumplió su meta techo"),
            ("[Deshacer]", "Quité la anotación"),
            ("guardé 1300", "Lleva Q1,300.00 de Q1,200.00"),
            ("cambiar la meta del techo a 2000", "Q1,300.00 de Q2,000.00"),
            ("guardé 700", "Lleva Q2,000.00 de Q2,000.00"),
        ],
    )
    with village.database.read() as session:
        assert session.query(EventRow).filter(EventRow.kind == "goal_reached").count() == 1


async def test_money_in_a_goal_is_never_turned_into_other_money(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 300", "Lleva Q300.00"),
            ("cambiar la meta del techo a 200 dólares", "otra moneda \\(Q300.00\\).*no cambio monedas.*De cuánto será"),
            ("1500", "Q300.00 de Q1,500.00"),
            ("quiero ahorrar 500 dólares para el techo", "no cambio monedas"),
            ("[Dejarlo]", "lo dejamos así"),
        ],
    )


async def test_a_saving_in_other_money_is_kept_and_asked_about(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 20 dólares", "Anoté US\\$20.00.*está en quetzales.*cuánto es en quetzales"),
            ("155", "Lleva Q155.00 de Q1,200.00 para techo"),
            ("guardé 10 dólares", "está en quetzales"),
            ("[Dejarlo aparte]", "lo dejamos así"),
        ],
    )
    assert village.saved(1001) == ["155.00 GTQ", "10.00 USD"]


async def test_the_same_name_twice_is_refused_kindly(village: Village, ana: Phone) -> None:
    village.aim(1001, "útiles", "400")
    await village.talk(
        ana,
        [
            ("cambiar el nombre de la meta útiles por Techo", "Ya tiene otra meta que se llama Techo.*Cómo quiere"),
            ("cuadernos", "Ahora su meta se llama cuadernos"),
        ],
    )


async def test_a_picture_comes_only_when_asked_for_and_is_light(village: Village, ana: Phone) -> None:
    await village.talk(
        ana, [("guardé 300", "Lleva Q300.00"), ("mándeme un dibujo de mi meta", "Lleva Q300.00 de Q1,200.00")]
    )
    picture = await ana.wait_for(lambda message: "photo" in message.raw, timeout=60)
    assert picture.raw["photo"][0]["file_size"] < 50_000
    assert picture.labels == ["Ver mi meta"]


async def test_a_goal_that_may_be_one_she_has_is_asked_about(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo de la casa", "1200")
    await village.talk(
        ana,
        [
            ("quiero ahorrar 3000 para el techo", "Ya tiene la meta techo de la casa. ¿Es la misma?"),
            ("sí", "Q3,000.00 para techo de la casa"),
            ("[No sé]", "."),
            ("quiero ahorrar 500 para la casa", "¿Es la misma?"),
            ("[Es otra]", "Su meta: Q500.00 para"),
            ("[No sé]", "."),
            ("cuánto llevo", "de Q3,000.00 para techo de la casa.*de Q500.00 para casa"),
        ],
    )


async def test_a_name_for_a_goal_is_no_order_to_change_another(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [("/meta", "Para qué"), ("primero la casa y su techo nuevo", "¿Es la misma|Su meta: "), ("hola", ".")],
    )


async def test_a_goal_closed_by_mistake_is_opened_again_for_a_day(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("ya no quiero la meta del techo", "Dejamos la meta techo"),
            ("[Sí, dejarla]", "Los planes"),
            ("[Volver a abrirla]", "Seguimos con su meta"),
            ("dejar la meta", "Dejamos la meta techo"),
        ],
    )
    closed = await village.hears(ana, "[Sí, dejarla]")
    village.go_to(home(2026, 11, 26, 11))
    await ana.tap("Volver a abrirla", closed[0].id)
    await ana.wait_for("ya no está abierta")


async def test_an_amount_in_letters_and_one_that_could_be_two(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("subir la meta del techo a tres mil", "Q3,000.00 para techo"),
            ("que mi meta sea de 500 para la moto", "Su meta: Q500.00 para.*moto"),
            ("[No sé]", "."),
            ("cambiar la meta de la moto a 700 dólares", "Q0.00|US\\$700.00"),
        ],
    )


async def test_what_is_taken_out_of_a_full_goal_was_what_it_was_for(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 1200", "Cumplió su meta techo"),
            ("saqué 900", "Para eso era su ahorro.*Lleva Q300.00"),
            ("cuánto llevo", "Lleva Q300.00 de Q1,200.00"),
            ("[Cambiar mi meta]", "Lleva Q300.00"),
            ("[Seguir con ella]", "Seguimos con su meta"),
            ("guardé 100", "Lleva Q400.00"),
            ("saqué 400 del techo", "Lleva Q0.00"),
            ("ya cumplí la meta", "Cumplió su meta techo"),
        ],
    )
