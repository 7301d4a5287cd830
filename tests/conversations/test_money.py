"""Money in the chat: said once, written once, read back, and taken back for a day."""

import pytest

from core.services import households, savings
from core.services.savings import Entry
from tests.conftest import NOW
from tests.conversations.test_the_main_job import JOINING
from tests.conversations.village import Village


def written(village: Village, chat_id: int = 1001) -> list[Entry]:
    with village.database.write() as session:
        household = households.meet(session, chat_id, "es", "GT", "America/Guatemala", NOW)
        return savings.history(session, household, 100)


@pytest.fixture
async def ana(village: Village):  # type: ignore[no-untyped-def]
    phone = village.phone(1001)
    await village.talk(phone, JOINING)
    return phone


async def test_undone_it_is_gone_and_pressed_twice_it_is_gone_once(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(ana, [("guardé 50", "Q50.00")])
    undo = next(m for m in reversed(await ana.messages()) if "Deshacer" in m.labels)
    data = undo.data("Deshacer")
    await village.talk(ana, [("[Deshacer]", "Quité la anotación")])
    assert written(village) == []
    assert data


async def test_without_an_amount_it_is_asked_and_the_day_is_kept(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(ana, [("ayer guardé un dinerito", "Cuánto apartó"), ("cincuenta", "Anoté .*Q50.00.* de ayer")])


async def test_a_question_in_between_is_answered_and_the_amount_still_counts(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(
        ana,
        [
            ("hoy guardé algo", "Cuánto apartó"),
            ("¿quién ve mis datos?", "nadie ve sus montos"),
            ("25", "Anoté .*Q25.00"),
        ],
    )


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("guardé -5", "mayor que cero"),
        ("guardé 0", "mayor que cero"),
        ("guardé 1e9", "mucho dinero"),
        ("mañana guardé 20", "todavía no llega|mañana|Cuánto|quiso decir"),
        ("guardé 1.250", "cuál es el monto"),
        ("¿guardé 50?", "ahorro|meta|Todavía|¿Anoto"),
        ("no guardé nada esta semana", "."),
    ],
)
async def test_what_has_no_sense_is_asked_back_and_nothing_is_written(
    village: Village,
    ana,
    said: str,
    answered: str,  # type: ignore[no-untyped-def]
) -> None:
    await village.talk(ana, [(said, answered)])
    assert written(village) == []


async def test_fifty_in_words_is_in_her_own_currency(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(ana, [("guardé cincuenta", "Anoté .*Q50.00.* de hoy")])


async def test_a_doubtful_amount_is_chosen_by_a_tap(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(ana, [("guardé 1.250", "cuál es el monto"), ("[Q1,250.00]", "Anoté .*Q1,250.00")])
    assert len(written(village)) == 1


async def test_two_goals_that_fit_are_asked_about_and_nothing_is_lost(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(
        ana,
        [
            ("quiero ahorrar 1200 para los útiles antes del 15 de enero", "útiles"),
            ("quiero juntar 3000 para el techo antes del 30 de abril", "techo"),
            ("guardé 40", "Para cuál meta"),
            ("[techo]", "techo"),
        ],
    )
    assert [entry.goal_id is not None for entry in written(village)] == [True]


async def test_a_goal_step_by_step(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(
        ana,
        [
            ("/meta", "Para qué quiere ahorrar"),
            ("para la siembra", "Cuánto necesita"),
            ("como 800 quetzales", "Para cuándo"),
            ("en seis meses", "Q800.00 para .*siembra"),
        ],
    )


async def test_a_deadline_that_has_passed_is_asked_again(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(
        ana, [("/meta", "Para qué"), ("el techo", "Cuánto"), ("500", "Para cuándo"), ("[No sé]", "Está bien")]
    )


async def test_taken_out_without_blame_and_never_more_than_there_is(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(
        ana,
        [
            ("quiero ahorrar 1200 para los útiles antes del 15 de enero", "útiles"),
            ("guardé 100", "Q100.00"),
            ("saqué 30 de mi ahorro", "Para eso era su ahorro.*Q70.00"),
            ("saqué 500 de mi ahorro", "Q70.00, menos que Q500.00"),
        ],
    )


async def test_a_remittance_brings_a_proposal_and_one_tap_writes_it_once(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(
        ana,
        [
            ("quiero ahorrar 1200 para el techo antes del 30 de abril", "techo"),
            ("ya me llegó la remesa, 2000 quetzales", "techo.*Q200.00"),
            ("[Sí, lo aparté]", "Anoté .*Q200.00"),
        ],
    )
    assert len(written(village)) == 1


async def test_by_sound_in_dollars_and_another_amount(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(
        ana,
        [
            ("quiero ahorrar 1200 para el techo antes del 30 de abril", "techo"),
            ("oi me llego la remeza de 300 dolares", "US\\$300.00.*techo.*US\\$30.00|techo.*Q"),
            ("[Otro monto]", "Cuánto apartó"),
            ("230 quetzales", "Anoté .*Q230.00.*techo"),
        ],
    )


async def test_a_repeated_update_writes_once(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    await village.talk(ana, [("guardé 50", "Q50.00")])
    update = {
        "update_id": 999_000_001,
        "message": {
            "message_id": 77_001,
            "date": 1_795_000_000,
            "chat": {"id": 1001, "type": "private", "first_name": "Ana"},
            "from": {"id": 1001, "is_bot": False, "first_name": "Ana", "language_code": "es"},
            "text": "hoy guardé 60 quetzales",
        },
    }
    await village.control.inject(update)
    await ana.wait_for("Anoté Q60.00", after=0)
    await village.control.inject(update)
    await ana.forget()
    await ana.expect_silence(1.5)
    assert len(written(village)) == 2


async def test_an_edit_changes_no_money(village: Village, ana) -> None:  # type: ignore[no-untyped-def]
    sent = await ana.send("guardé 50")
    await ana.wait_for("Q50.00")
    await ana.edit(sent["message_id"], "guardé 500")
    await ana.wait_for("Deshacer")
    assert [entry.amount.minor for entry in written(village)] == [5000]
