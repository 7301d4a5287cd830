"""Getting to know each other: everything can be passed over, refused, taken up again and changed."""

from tests.conversations.test_the_main_job import JOINING
from tests.conversations.village import Village


async def test_she_may_pass_over_all_that_is_asked(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(
        ana,
        [
            ("/start flores", "Las Flores"),
            ("[Sí, de acuerdo]", "recordatorios"),
            ("[No]", "facilitadora puede ver"),
            ("[No]", "contar"),
            ("[No]", "le diga"),
            ("[Pasar]", "remesa"),
            ("[Pasar]", "Ya quedó"),
            ("/ajustes", "Recordatorios: no"),
        ],
    )


async def test_she_may_ask_for_more_and_refuse_and_come_back(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(
        ana,
        [
            ("/start flores", "de acuerdo"),
            ("[Saber más]", "No es un banco"),
            ("[No, gracias]", "No guardo nada"),
            ("ayer guardé 50", "de acuerdo"),
            ("/start", "de acuerdo"),
            ("[Sí, de acuerdo]", "recordatorios"),
        ],
    )


async def test_an_unknown_link_is_told_kindly_and_is_no_wall(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, [("/start noexiste", "no lo conozco"), ("[Sí, de acuerdo]", "recordatorios")])


async def test_whoever_comes_without_a_link_may_use_it_too(village: Village) -> None:
    await village.talk(village.phone(1001), [("hola", "de acuerdo"), ("[Sí, de acuerdo]", "recordatorios")])


async def test_a_second_start_welcomes_her_back(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, JOINING)
    await village.talk(ana, [("/start", "Qué bueno verle otra vez, doña Ana"), ("/start flores", "Las Flores")])


async def test_what_was_said_at_the_start_can_be_changed(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, JOINING)
    await village.talk(
        ana,
        [
            ("/ajustes", "Le digo: doña Ana"),
            ("[Cómo me dice]", "le diga"),
            ("Anita", "Le digo: Anita"),
            ("[Recordatorios]", "recordatorios"),
            ("[No]", "Recordatorios: no"),
            ("[Día de remesa]", "remesa"),
            ("el 15", "Remesa: el 15"),
        ],
    )


async def test_she_may_have_it_in_english_and_back(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, JOINING)
    await village.talk(
        ana,
        [
            ("quiero hablar en inglés", "changed|language|English"),
            ("/help", "never ask for"),
            ("/idioma", "language"),
            ("[Español]", "Listo, seguimos en español"),
        ],
    )


async def test_in_english_from_the_first_word(village: Village) -> None:
    sam = village.phone(2001, "Sam", "en")
    await village.talk(
        sam,
        [
            ("/start flores", "PIN"),
            ("[Yes, I agree]", "remind"),
            ("[Yes]", "facilitator"),
            ("[Yes]", "count"),
            ("[Yes]", "call you"),
            ("Sam", "Sam.*remittance"),
            ("every month", "lesson"),
            (
                "I want to save 1200 quetzales for school supplies before January 15",
                "Q1,200.00.*school supplies.*January 15",
            ),
            ("yesterday I saved 50 quetzales", "Q50.00.*yesterday.*Q1,200.00"),
            ("remind me on Fridays at 7 pm", "Friday.*7:00 PM"),
        ],
    )
