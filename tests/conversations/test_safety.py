"""Danger, swindles, leaving and erasing: answered at any moment, whatever else is going on."""

import pytest
from sqlalchemy import select

from core.services import family, goals, households
from core.storage.events import EventRow
from sandbox.phone import Phone
from tests.conftest import NOW
from tests.conversations.village import Village

HURT = ("mi esposo me pega y me quita el dinero", "No es culpa suya.*110")
THREAT = ("me están extorsionando, me amenazan", "No es culpa suya.*110")
SWINDLE = ("me piden depositar para soltar un paquete", "Parece estafa si")


@pytest.mark.parametrize("said", [HURT, THREAT, SWINDLE])
async def test_before_consent(village: Village, said: tuple[str, str]) -> None:
    ana = village.phone(1001)
    await village.talk(ana, [said, ("hola", "¿Está de acuerdo?"), said])


@pytest.mark.parametrize("said", [HURT, THREAT, SWINDLE])
async def test_in_the_middle_of_a_question(village: Village, said: tuple[str, str]) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé dinero", "Cuánto apartó")])
    heard = await village.hears(ana, said[0])
    assert len(heard) == 1
    assert "Cuánto apartó" not in heard[0].text


async def test_while_she_is_asked_for_her_name(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, [("/start", "acuerdo"), ("[Sí, de acuerdo]", "recordatorios"), ("[Sí]", "contar")])
    await village.talk(ana, [("[No]", "le diga"), HURT])
    who = village.household(1001)
    assert who is not None
    assert who.called is None


async def test_in_a_forwarded_message(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await ana.forward("Usted ganó un premio, deposite Q500 para recibir su paquete detenido")
    await ana.wait_for("estafa")


async def test_her_words_of_violence_are_kept_nowhere_and_eva_hears_only_if_she_says_so(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    await eva.forget()
    await village.talk(ana, [("mi marido me golpea con un leño", "No es culpa suya")])
    assert await village.forgets("leño")
    await eva.expect_silence(1.5)
    await village.talk(ana, [("[Sí, avisar a una persona]", "Ya le avisé a Eva")])
    await eva.wait_for("Una persona de su grupo pide ayuda")


@pytest.mark.parametrize("word", ["PAUSA", "pausa.", "Pausa por favor", "ya no me escriba por un tiempo"])
async def test_pause_in_mid_question(village: Village, word: str) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana, [("guardé dinero", "Cuánto apartó"), (word, "Pausa hasta|hago una pausa|una pausa o salir")]
    )


@pytest.mark.parametrize("word", ["SALIR", "stop", "Baja", "quiero salirme de esto", "ya no quiero mensajes"])
async def test_leaving_in_mid_question(village: Village, word: str) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("quiero ahorrar", "Para qué"),
            (word, "pausa o salir"),
            ("[Salir del todo]", "ya no le escribo más"),
            ("salir", "ya no le escribo más"),
        ],
    )


@pytest.mark.parametrize("word", ["BORRAR", "borre todo lo mío", "quiero que borren mis datos", "SALIR", "PAUSA"])
async def test_before_consent_there_is_nothing_to_erase_and_nothing_stays(village: Village, word: str) -> None:
    ana = village.phone(700123402)
    await village.talk(ana, [("hola", "acuerdo"), (word, "No guardo nada suyo")])
    assert await village.forgets("700123402")


async def full_life(village: Village, user_id: int) -> Phone:
    await village.arrives(1010, "Eva")
    ana = await village.member(user_id, "doña Xiomara Tzunún")
    await village.talk(
        ana,
        [
            ("quiero ahorrar 900 para el horno de pan", "Para cuándo"),
            ("no sé", "lo dejamos"),
            ("guardé 50", "Anoté Q50.00"),
            ("mi esposo Rigoberto me mandó 300 quetzales de remesa", "llegaron Q300.00"),
            ("[Sí, lo aparté]", "Anoté Q30.00"),
            ("/leccion", "1/3"),
            ("avíseme los viernes a las 7 de la noche", "cada viernes"),
            ("quiero hablar con una persona", "Ya le avisé"),
            ("quiero ahorrar para otra cosa", "."),
        ],
    )
    return ana


async def test_after_erasing_nobody_can_find_her_and_the_totals_stay(village: Village) -> None:
    ana = await full_life(village, 700123403)
    with village.database.read() as session:
        before = session.scalars(select(EventRow.kind).order_by(EventRow.id)).all()
    await village.talk(
        ana,
        [
            ("BORRAR", "No se puede recuperar.*¿Lo borro?"),
            ("[Sí, borrar todo]", "Ya borré todo lo suyo. Comprobante: \\w+"),
        ],
    )
    for trace in ("700123403", "Xiomara", "horno", "Rigoberto"):
        assert await village.forgets(trace), trace
    with village.database.read() as session:
        after = session.scalars(select(EventRow.kind).order_by(EventRow.id)).all()
    assert after[: len(before)] == before
    assert set(after[len(before) :]) == {"erased"}


async def test_erasing_again_by_an_old_button_and_blocking_write_nothing_new(village: Village) -> None:
    ana = await full_life(village, 700123404)
    await village.talk(ana, [("/borrar", "Lo borro"), ("/borrar", "Lo borro")])
    first, second = [message for message in await ana.messages() if "Sí, borrar todo" in message.labels][-2:]
    await ana.tap("Sí, borrar todo", first.id)
    await ana.wait_for("Comprobante")
    await ana.tap("Sí, borrar todo", second.id)
    await ana.wait_for("No tengo nada guardado")
    await ana.block()
    assert await village.forgets("700123404")


async def test_not_erasing_changes_nothing(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [("guardé 50", "Anoté"), ("borrar", "¿Lo borro?"), ("[No borrar]", "Todo sigue igual"), ("hola", "doña Ana")],
    )
    assert village.entries(1001) == 1


STATES = ["before consent", "in mid question", "paused", "left", "relative"]


async def in_state(village: Village, state: str) -> Phone:
    if state == "before consent":
        ana = village.phone(700123405)
        await village.talk(ana, [("hola", "acuerdo")])
        return ana
    if state == "relative":
        await village.member(1001, "doña Ana")
        village.aim(1001, "techo", "1000")
        with village.database.write() as session:
            owner = households.known(session, 1001)
            guest = households.meet(session, 700123405, "es", "GT", "America/Guatemala", NOW)
            assert owner is not None
            goal = goals.progress(session, owner)[0].goal.id
            family.accept(session, guest, family.invite(session, owner, goal, NOW).token, "Mario", NOW)
        return await village.arrives(700123405, "Mario")
    ana = await village.member(700123405, "doña Ana")
    before = {
        "in mid question": [("guardé dinero", "Cuánto apartó")],
        "paused": [("PAUSA", "Pausa hasta")],
        "left": [("SALIR", "pausa o salir"), ("[Salir del todo]", "ya no le escribo más")],
    }
    await village.talk(ana, before[state])
    return ana


@pytest.mark.parametrize("state", STATES)
async def test_borrar_works_in_every_state_and_leaves_nothing(village: Village, state: str) -> None:
    ana = await in_state(village, state)
    if state == "before consent":
        await village.talk(ana, [("BORRAR", "No guardo nada suyo")])
    else:
        await village.talk(ana, [("BORRAR", "Lo borro"), ("[Sí, borrar todo]", "Comprobante|No tengo nada guardado")])
    assert await village.forgets("700123405")


@pytest.mark.parametrize("state", STATES)
async def test_ocultar_receta_and_salir_work_in_every_state(village: Village, state: str) -> None:
    ana = await in_state(village, state)
    await village.talk(
        ana,
        [
            ("OCULTAR", "quité de aquí"),
            ("RECETA", "frijoles"),
            ("911", "No es culpa suya.*110"),
            ("SALIR", "No guardo nada suyo|pausa o salir|ya no le escribo más|no guardo nada suyo"),
        ],
    )


@pytest.mark.parametrize("said", ["911", "sos", "me están cobrando renta", "me quieren matar"])
async def test_a_call_for_help_in_few_words(village: Village, said: str) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [(said, "No es culpa suya.*110"), ("guardé dinero", "Cuánto apartó"), ("911", "Q911.00")])


async def test_a_country_without_verified_lines_gets_no_number_that_may_be_wrong(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("/ajustes", "País"), ("[País]", "En qué país"), ("[Nicaragua]", "NIO")])
    heard = await village.hears(ana, "mi esposo me pega")
    assert "No es culpa suya" in heard[-1].text
    assert not any(letter.isdigit() for letter in heard[-1].text)
