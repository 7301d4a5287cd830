"""What a message can be that nobody hoped for: a clear sentence comes back, and nothing is lost or made up."""

import pytest

from sandbox.phone import Phone
from tests.conversations.village import Village
from tests.sandbox.pictures import png

RTL = "\u202eمرحبا كيف الحال\u202c"
PICTURE = png()
UNSURE = "¿Es algo de esto|De eso no sé|no le entendí|quiso decir"


@pytest.fixture
async def ana(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    return ana


async def test_each_of_these_gets_a_clear_sentence_and_writes_nothing(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 99999999999999999999999", "mucho dinero.*Cuánto apartó"),
            ("[Dejarlo]", "lo dejamos así"),
            ("guardé 50 y 20", "cuál es el monto"),
            ("[No anotar]", "lo dejamos así"),
            ("guardé 50 pesos", "cuál es el monto"),
            ("no", "lo dejamos así"),
            ("saqué 20", "Todavía no tengo ahorros anotados"),
            ("quiero ahorrar $500 para útiles", "cuál es el monto"),
            ("[No anotar]", "lo dejamos así"),
            ("me llegaron $300", "cuál es el monto"),
            ("[No anotar]", "lo dejamos así"),
            ("🌽🌽🌽", UNSURE),
            (RTL, UNSURE),
            ("asdf qwer zxcv", UNSURE),
            ("...", UNSURE),
            ("palabra " * 500, "muy largo"),
            ("/inventado", "Puedo ayudarle con esto"),
        ],
    )
    assert village.entries(1001) == 0


@pytest.mark.parametrize(
    ("dialogue", "saved"),
    [
        ([("guardé -5", "cero.*Cuánto apartó"), ("5", "Anoté Q5.00")], "5.00 GTQ"),
        ([("mañana guardé 20", "Fue hoy"), ("[Ayer]", "Anoté Q20.00 de ayer")], "20.00 GTQ"),
        ([("mañana guardé 20", "Fue hoy"), ("fue hoy", "Anoté Q20.00 de hoy")], "20.00 GTQ"),
        ([("guardé 50 y 20", "monto"), ("[Q70.00]", "Anoté Q70.00")], "70.00 GTQ"),
        ([("guardé $50", "monto"), ("quetzales", "Anoté Q50.00")], "50.00 GTQ"),
        ([("guardé $50", "monto"), ("50", "cuál es el monto"), ("dólares", "Anoté US.50.00")], "50.00 USD"),
        ([("guardé $50", "monto"), ("[Otro monto]", "Cuánto"), ("60 quetzales", "Anoté Q60.00")], "60.00 GTQ"),
        ([("guardé 1e9", "mucho dinero"), ("mil", "Anoté Q1,000.00")], "1000.00 GTQ"),
    ],
)
async def test_and_the_right_amount_is_written_in_the_end(
    village: Village, ana: Phone, dialogue: list[tuple[str, str]], saved: str
) -> None:
    await village.talk(ana, dialogue)
    assert saved in village.saved(1001)
    assert village.entries(1001) == 1


async def test_more_is_taken_out_than_there_is(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 30", "Anoté Q30.00"),
            ("saqué 80", "Tengo anotado Q30.00, menos que Q80.00.*Cuánto sacó"),
            ("10", "sacó Q10.00.*Para eso era su ahorro.*Lleva Q20.00"),
        ],
    )


async def test_what_is_not_written_words_is_answered_kindly(village: Village, ana: Phone) -> None:
    for act in (ana.sticker, ana.voice):
        await act()
        await ana.wait_for("solo entiendo mensajes escritos")
    await ana.upload("photo", PICTURE, "recibo.png")
    await ana.wait_for("solo entiendo mensajes escritos")
    await ana.location(14.97, -91.79)
    await ana.wait_for("No guardo dónde está")
    await ana.contact(first_name="Primo", phone_number="+50255550000")
    await ana.wait_for("No guardo contactos")
    assert await village.forgets("14.97")
    assert await village.forgets("55550000")


async def test_a_voice_note_in_mid_question_brings_the_question_back(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("guardé dinero", "Cuánto apartó")])
    await ana.voice()
    await ana.wait_for("¿Cuánto apartó?")
    await village.talk(ana, [("40", "Anoté Q40.00")])


async def test_words_under_a_picture_are_her_words(village: Village, ana: Phone) -> None:
    await ana.upload("photo", PICTURE, "alcancia.png", "hoy guardé 35")
    await ana.wait_for("Anoté Q35.00 de hoy")


async def test_somebody_elses_words_are_never_written_into_her_book(village: Village, ana: Phone) -> None:
    await ana.forward("guardé 500 quetzales")
    await ana.wait_for("lo escribió otra persona")
    await village.talk(ana, [("[¿Es estafa?]", "Parece estafa si")])
    assert village.entries(1001) == 0


async def test_in_a_group_it_only_says_where_to_talk(village: Village, ana: Phone) -> None:
    group = await ana.group("Familia")
    there = Phone(village.url, 1001, "Ana", chat_id=group)
    await there.send("guardé 50")
    await there.expect_silence(1.0)
    await there.send("/progreso@milpa_demo_bot")
    await there.wait_for("solo hablo en privado")
    await there.close()
    with village.database.read() as session:
        assert session.connection().exec_driver_sql(f"SELECT id FROM households WHERE chat_id = {group}").all() == []
    assert village.entries(1001) == 0


async def test_another_bot_is_not_talked_to(village: Village, ana: Phone) -> None:
    robot = {"id": 9, "is_bot": True, "first_name": "Robot"}
    chat = {"id": -77, "type": "group", "title": "Familia"}
    before = len(await village.control.calls("sendMessage"))
    message = {"message_id": 5, "date": 1, "chat": chat, "from": robot, "text": "/start@milpa_demo_bot"}
    await village.control.inject({"message": message})
    await village.talk(ana, [("hola", "Buenas")])
    assert len(await village.control.calls("sendMessage")) == before + 1


async def test_a_message_without_anything_in_it_is_answered(village: Village, ana: Phone) -> None:
    person = {"id": 1001, "is_bot": False, "first_name": "Ana"}
    await ana.forget()
    await village.control.inject(
        {"message": {"message_id": 900, "date": 1, "chat": {"id": 1001, "type": "private"}, "from": person}}
    )
    await ana.wait_for("solo entiendo mensajes escritos")


async def test_signs_in_names_and_goals_are_shown_as_they_are(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("me llamo <b>Ana & Cía</b>", "Mucho gusto, <b>Ana & Cía</b>"),
            ("quiero ahorrar", "Para qué"),
            ("<i>techo</i> & <script>", "Cuánto necesita para <i>techo</i> & <script>"),
            ("100", "Para cuándo"),
            ("no sé", "lo dejamos"),
            ("guardé 5", "para <i>techo</i> & <script>"),
            ("/ajustes", "<b>Ana & Cía</b>"),
        ],
    )


async def test_long_names_are_cut_and_invisible_letters_turn_nothing_around(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("/ajustes", "Sus ajustes"),
            ("[Cómo me dice]", "le diga"),
            ("x" * 500, "Le digo: x{40}\n"),
            ("[Cómo me dice]", "le diga"),
            ("\u202eanA\u202c\u200b", "Le digo: anA\n"),
            ("/meta", "Para qué"),
            ("y" * 500, "Su meta: y{60,80}\\."),
        ],
    )


@pytest.mark.parametrize(
    ("said", "secret"),
    [
        ("mi PIN es 48213977", "48213977"),
        ("mi DPI es 2345 67890 0101", "2345 67890"),
        ("la tarjeta 4111 1111 1111 1111", "1111 1111"),
        ("mi contraseña es gallina77", "gallina77"),
    ],
)
async def test_a_secret_is_answered_kindly_and_kept_nowhere(
    village: Village, ana: Phone, said: str, secret: str
) -> None:
    await village.talk(ana, [(said, "dato privado.*No lo guardé")])
    await village.talk(ana, [("guardé dinero", "Cuánto apartó"), (said, "No lo guardé.*Cuánto apartó")])
    await ana.upload("photo", PICTURE, "foto.png", said)
    await ana.wait_for("No lo guardé")
    await village.talk(ana, [("50", "Anoté Q50.00")])
    assert await village.forgets(secret)
