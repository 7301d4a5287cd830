"""Goals step by step, several at once, and questions that survive a digression."""

from tests.conversations.village import Village, home


async def test_a_goal_is_made_one_answer_at_a_time(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("quiero ahorrar", "Para qué quiere ahorrar"),
            ("para el techo de la casa", "Su meta: techo de la casa.*Cuánto necesita"),
            ("2500", "Q2,500.00 para techo de la casa.*Para cuándo"),
            ("en seis meses", "antes del 24 de mayo de 2027.*cada mes llega a tiempo"),
        ],
    )


async def test_a_goal_may_stay_without_amount_and_without_date(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("/meta", "Para qué quiere ahorrar"),
            ("la refri", "Cuánto necesita"),
            ("no sé", "lo dejamos así"),
            ("guardé 15", "Lleva Q15.00 para refri"),
            ("quiero ahorrar 300 para medicinas", "Para cuándo"),
            ("[No sé]", "lo dejamos así"),
            ("cuánto llevo", "refri.*medicinas"),
        ],
    )


async def test_of_several_goals_she_is_asked_which_and_may_tap_or_write(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    village.aim(1001, "útiles", "400")
    await village.talk(
        ana,
        [
            ("guardé 50", "Anoté Q50.00.*Para cuál meta"),
            ("[útiles]", "Lleva Q50.00 de Q400.00 para útiles"),
            ("guardé 20", "Para cuál meta"),
            ("es para el techo", "Lleva Q20.00 de Q900.00 para techo"),
            ("guardé 10 para los útiles", "Lleva Q60.00 de Q400.00"),
            ("saqué 5 de los útiles", "Para eso era su ahorro.*Lleva Q55.00"),
            ("guardé 7", "Para cuál meta"),
            ("[Deshacer]", "Quité la anotación"),
        ],
    )
    assert village.saved(1001) == ["75.00 GTQ"]


async def test_a_reached_goal_is_celebrated_and_left_alone(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "olla", "100")
    await village.talk(ana, [("guardé 100", "Cumplió su meta olla")])
    village.aim(1001, "techo", "900")
    await village.talk(ana, [("guardé 30", "Lleva Q30.00 de Q900.00 para techo")])


async def test_a_digression_is_answered_and_then_she_is_led_back(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    await village.talk(ana, [("ayer guardé dinero", "Cuánto apartó"), ("¿cuánto llevo?", "Lleva Q0.00 de Q900.00")])
    await ana.wait_for("¿Cuánto apartó?")
    await village.talk(ana, [("60", "Anoté Q60.00 de ayer")])


async def test_something_foreign_in_mid_question_is_one_message_with_the_question(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé dinero", "Cuánto apartó")])
    heard = await village.hears(ana, "¿quién ganó el partido?")
    assert [message.text for message in heard] == ["De eso no sé. Sigamos con lo nuestro:\n\n¿Cuánto apartó?"]


async def test_a_question_is_repeated_twice_and_then_let_go(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé dinero", "Cuánto apartó")])
    for _ in range(2):
        await village.hears(ana, "¿quién ganó el partido?")
    last = await village.hears(ana, "¿quién ganó el partido?")
    assert "apartó" not in last[-1].text
    heard = await village.hears(ana, "60")
    assert "Anoté" not in heard[0].text
    assert village.entries(1001) == 0


async def test_a_lesson_in_mid_question_is_just_a_lesson(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé dinero", "Cuánto apartó")])
    heard = await village.hears(ana, "quiero una lección")
    assert len(heard) == 1
    assert "1/" in heard[0].text


async def test_no_in_mid_question_leaves_it(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé dinero", "Cuánto apartó"), ("mejor no", "lo dejamos así"), ("hola", "Buenas")])
    heard = await village.hears(ana, "gracias")
    assert len(heard) == 1


async def test_a_question_has_lost_its_sense_the_day_after_tomorrow(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé dinero", "Cuánto apartó")])
    village.go_to(home(2026, 11, 26, 11))
    heard = await village.hears(ana, "80")
    assert "Anoté" not in heard[0].text
    assert village.entries(1001) == 0


async def test_a_deadline_in_the_past_is_asked_again_and_the_rest_is_kept(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("quiero ahorrar 800 para semilla", "Para cuándo"),
            ("antes del 24 de noviembre de 2025", "ya pasó.*Para cuándo"),
            ("antes del 1 de mayo", "Q800.00 para semilla, antes del 1 de mayo de 2027"),
        ],
    )


async def test_a_reminder_in_quiet_hours_is_asked_for_another_hour(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("avíseme los lunes a las 10 de la noche", "A las 10:00 de la noche no molesto.*otra hora"),
            ("a las 6 de la tarde", "cada lunes a las 6:00 de la tarde"),
            ("/recordatorio", "Sus recordatorios.*lunes"),
            ("[Quitar]", "Ya no le mando"),
            ("/recordatorio", "No tiene recordatorios"),
            ("[Recordarme]", "Cada cuánto"),
            ("[Cada quincena]", "el 15 y el último día"),
        ],
    )


async def test_a_lesson_can_be_done_by_writing(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("/leccion", "1/3"),
            ("siguiente", "2/3"),
            ("seguir", "3/3"),
            ("ya leí", "Para hoy"),
            ("hecho", r"A\) "),
            ("la b", r"A\) "),
        ],
    )


async def test_a_courtesy_in_mid_question_is_one_message(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé dinero", "Cuánto apartó")])
    heard = await village.hears(ana, "muchas gracias")
    assert [message.text for message in heard] == ["Con gusto. Para eso estoy.\n\n¿Cuánto apartó?"]


async def test_the_invitation_to_name_her_saving_is_not_pressed_upon_her(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé 25", "¿Para qué es?")])
    heard = await village.hears(ana, "¿es seguro el banco?")
    assert len(heard) == 1
    await village.talk(ana, [("guardé 10", "¿Para qué es?"), ("para una olla", "Su meta: olla|Su meta: una olla")])


async def test_a_no_is_no_name_for_a_goal(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana, [("/meta", "Para qué"), ("no guardé nada", "lo dejamos así"), ("cuánto llevo", "no tiene una")]
    )
