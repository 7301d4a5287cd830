"""The main job in Spanish: join, agree, learn, name a goal, save, be reminded; a campaign; what the figures say."""

from tests.conversations.village import Village, home

JOINING = [
    ("/start flores", "grupo.*Las Flores.*Nunca pido PIN.*De acuerdo|De acuerdo|de acuerdo"),
    ("[Sí, de acuerdo]", "recordatorios"),
    ("[Sí]", "facilitadora puede ver"),
    ("[Sí]", "contar"),
    ("[Sí]", "le diga"),
    ("doña Ana", "Mucho gusto, doña Ana.*remesa"),
    ("cada quincena", "Ya quedó"),
]


async def test_the_whole_of_it(village: Village) -> None:
    ana, eva = village.phone(1001), village.phone(1010, "Eva")
    await village.talk(ana, JOINING)
    await village.talk(
        ana,
        [
            ("[Empezar la lección]", "Mensajes y enlaces falsos"),
            ("[Seguir]", "2/"),
        ],
    )
    await village.talk(
        ana,
        [
            (
                "quiero ahorrar 1200 para los útiles antes del 15 de enero",
                "Q1,200.00 para .*útiles.*15 de enero de 2027",
            ),
            ("ayer guardé 50 quetzales", "Anoté .*Q50.00.* de ayer.*Lleva Q50.00 de Q1,200.00"),
            ("avíseme los viernes a las 7 de la noche", "útiles.*cada viernes.*7:00"),
        ],
    )
    await ana.forget()
    village.go_to(home(2026, 11, 27, 19))
    reminder = await ana.wait_for("hoy toca apartar para útiles")
    assert not any(sign.isdigit() for sign in reminder.text)
    await ana.forget()
    await ana.expect_silence(2.5)
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[1.6]", "grupo"),
            ("[Las Flores]", "La recibe 1 persona"),
        ],
    )
