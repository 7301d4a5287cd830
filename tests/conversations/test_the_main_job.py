"""The main job in Spanish: join, agree, learn, name a goal, save, be reminded; a campaign; what the figures say."""

import re

from core.library import Library
from sandbox.phone import Phone
from tests.conversations.village import Village, home

JOINING = [
    ("/start flores", "grupo Las Flores.*Nunca pido PIN.*De acuerdo|de acuerdo"),
    ("[Sí, de acuerdo]", "recordatorios"),
    ("[Sí]", "facilitadora y la coordinación pueden ver"),
    ("[Sí]", "contar"),
    ("[Sí]", "le diga"),
    ("doña Ana", "Mucho gusto, doña Ana.*remesa"),
    ("cada quincena", "Ya quedó"),
]
SAVING = [
    ("quiero ahorrar 1200 para los útiles antes del 15 de enero", "Q1,200.00 para .*útiles.*15 de enero de 2027"),
    ("ayer guardé 50 quetzales", "Anoté Q50.00 de ayer.*Lleva Q50.00 de Q1,200.00"),
    ("cuánto llevo", "Lleva Q50.00 de Q1,200.00 para útiles"),
    ("guardé 30", "Anoté Q30.00 de hoy.*Lleva Q80.00"),
    ("[Deshacer]", "Quité la anotación 2 de Q30.00.*Lleva Q50.00"),
]
REMITTANCE = [
    ("ya me llegó la remesa, 3000 quetzales", "Qué bueno, llegaron Q3,000.00. Para útiles le propongo apartar Q300.00"),
    ("[Sí, lo aparté]", "Anoté Q300.00 de hoy.*Lleva Q350.00"),
    ("me llegaron 100 dólares", "llegaron US\\$100.00.*apartar US\\$10.00"),
    ("[Otro monto]", "Cuánto apartó de esta remesa"),
    ("40 quetzales", "Anoté Q40.00.*Lleva Q390.00"),
    ("me mandaron 500", "llegaron Q500.00"),
    ("[Hoy no]", "otro día será"),
]


async def do_the_lesson(village: Village, phone: Phone, library: Library, slug: str, opened: str) -> str:
    """Reads it, says that the action is done, answers every question right; the words at its end."""
    lesson = library.lesson(slug, "es", "GT")
    await village.talk(phone, [(opened, re.escape(lesson.title))])
    for card in range(2, len(lesson.cards) + 1):
        await village.talk(phone, [("[Seguir]", f"{card}/{len(lesson.cards)}")])
    await village.talk(phone, [("[Ya leí]", "Para hoy:"), ("[Hecho]", re.escape(lesson.questions[0].text))])
    for question in lesson.questions:
        right = next(i for i, choice in enumerate(question.choices) if choice.key == question.correct)
        await phone.tap("ABC"[right])
        await phone.wait_for(re.compile(re.escape(question.choices[right].feedback.replace("*", ""))))
    return (await phone.wait_for("Terminó la lección")).text


async def test_she_joins_learns_names_a_goal_saves_and_is_reminded(village: Village, library: Library) -> None:
    ana = village.phone(1001)
    await village.talk(ana, JOINING)
    ended = await do_the_lesson(village, ana, library, "mensajes-y-enlaces-falsos", "[Empezar la lección]")
    assert "La que sigue" in ended
    await village.talk(ana, SAVING)
    await village.talk(ana, REMITTANCE)
    assert village.saved(1001) == ["390.00 GTQ"]
    await village.talk(ana, [("avíseme los viernes a las 7 de la noche", "útiles cada viernes a las 7:00 de la noche")])
    await ana.forget()
    village.go_to(home(2026, 11, 27, 19))
    reminder = await ana.wait_for("hoy toca apartar para útiles")
    assert not re.search(r"\d", reminder.text)
    await village.talk(ana, [("[Ya aparté]", "Cuánto apartó"), ("25", "Anoté Q25.00 de hoy")])


async def test_a_facilitator_sends_a_lesson_and_hears_what_came_of_it(village: Village, library: Library) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    await village.member(1002, "don Beto")
    await village.member(1003, "Carla", "volcan")
    await village.talk(village.phones[1002], [("PAUSA", "Pausa hasta")])
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[Más]", "Qué lección"),
            ("[Antes]", "Qué lección"),
            ("[1.6]", "grupo"),
            ("[Las Flores]", "La recibe 1 persona de Las Flores.*No la reciben:.*en pausa: 1"),
            ("[Leerla primero]", "Para hoy:"),
            ("[Mandar ahora]", "Ya va saliendo"),
        ],
    )
    pushed = await ana.wait_for("hay una lección nueva", after=0)
    assert not re.search(r"\d", pushed.text)
    assert "Terminó" in await do_the_lesson(village, ana, library, "plan-para-la-remesa", "[Leerla]")
    await eva.wait_for("Su campaña terminó de mandarse")
    await village.talk(eva, [("[Ver resultado]", "recibida: 1.*La empezaron 1 y la terminaron 1")])


async def test_a_campaign_goes_at_the_hour_that_she_says(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[1.6]", "grupo"),
            ("[Las Flores]", "La recibe 1 persona"),
            ("[A otra hora]", "Cuándo la mando"),
            ("el viernes a las 3 de la tarde", "Programada para viernes 27 de noviembre, 3:00 de la tarde"),
        ],
    )
    await ana.forget()
    await ana.expect_silence(1.5)
    village.go_to(home(2026, 11, 27, 15))
    await ana.wait_for("hay una lección nueva")


async def test_the_coordinator_gets_a_link_into_the_panel(village: Village) -> None:
    fidel = await village.arrives(1011, "Fidel")
    await fidel.send("/panel")
    said = await fidel.wait_for("entrada al panel")
    assert re.search(r"http://127\.0\.0\.1:8080/panel/entrar/[\w-]{20,}", said.text)


async def test_ana_asks_for_a_person_and_eva_answers_through_the_bot(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    await village.talk(ana, [("quiero hablar con una persona", "Ya le avisé a Eva")])
    noted = await eva.wait_for("Una persona de su grupo pide ayuda", after=0)
    assert "Ana" not in noted.text
    await village.talk(
        eva,
        [
            ("[Ver quién]", "doña Ana"),
            ("[Responder a doña Ana]", "Escriba lo que le quiere decir"),
            ("No deposite nada, eso es estafa. El martes paso por su casa.", "Ya se lo mando"),
        ],
    )
    await ana.wait_for(re.compile("Eva.*le escribe:.*El martes paso", re.S), after=0)
