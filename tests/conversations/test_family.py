"""Both sides of the family: she alone invites, he sees how far one goal is, and either ends it in silence."""

import re

import pytest
from sqlalchemy import select

from core.storage.deliveries import DeliveryRow
from core.storage.family import FamilyInvitationRow, RelativeRow
from core.storage.savings import EntryRow
from sandbox.phone import Phone
from tests.conversations.village import Village, home

LINK = re.compile(r"start=(f_[\w-]+)")
AMOUNT = re.compile(r"Q\s?\d|US\$|\d\d\.\d\d")


async def link_from(village: Village, ana: Phone, goal: str | None = None) -> str:
    await village.talk(ana, [("/familia", "."), ("[Invitar a un familiar]", "no verá montos|No verá montos|Solo verá")])
    if goal:
        await village.talk(ana, [(f"[{goal}]", "No verá montos")])
    await village.talk(ana, [("[Hacer el enlace]", "Sirve una sola vez, hasta el viernes 27 de noviembre")])
    found = LINK.search((await ana.messages())[-1].text)
    assert found
    return found.group(1)


#: Long, so that no hour and no other number holds it by chance.
ROGELIO, MARIO = 700_123_301, 700_123_302


async def accompanied(village: Village) -> tuple[Phone, Phone]:
    """Ana saves for the roof, and her brother Rogelio goes along with it."""
    ana, rogelio = await village.member(1001, "doña Ana"), village.phone(ROGELIO, "Rogelio")
    village.aim(1001, "techo", "1000")
    link = await link_from(village, ana)
    await village.talk(rogelio, [(f"/start {link}", "nunca montos.*Rogelio.*¿Acepta?"), ("[Sí, acepto]", "le conoce")])
    await ana.wait_for("Hay noticias de su familia")
    await village.talk(
        ana,
        [
            ("[Ver]", "Rogelio abrió su invitación a techo.*¿Le conoce?"),
            ("[Sí, conozco a Rogelio]", "Rogelio ya puede ver cómo va techo"),
        ],
    )
    await rogelio.wait_for("Hay noticias de su familia")
    await village.talk(rogelio, [("[Ver]", "le aceptó.*techo.*0 de 10")])
    return ana, rogelio


async def test_he_sees_how_far_the_goal_is_and_no_amount(village: Village) -> None:
    ana, rogelio = await accompanied(village)
    village.aim(1001, "operación", "500")
    await village.talk(ana, [("guardé 250 para el techo", "Anoté Q250.00")])
    await village.talk(rogelio, [("cómo va", "techo"), ("[techo]", "2 de 10")])
    for message in await rogelio.messages():
        assert "operación" not in message.text
        assert not AMOUNT.search(message.text), message.text


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ([("voy a poner 50 dólares", "piensa poner US[$]50.00 para techo")], "US[$]50.00"),
        ([("voy a poner 50", "."), ("[US$50.00]", "piensa poner US[$]50.00")], "US[$]50.00"),
        ([("voy a poner 50", "."), ("quetzales", "piensa poner Q50.00")], "Q50.00"),
        ([("voy a poner algo", "Cuánto piensa poner para techo"), ("70 dólares", "piensa poner")], "70"),
        (
            [
                ("hola", "techo"),
                ("[techo]", "0 de 10"),
                ("[Voy a poner…]", "Cuánto piensa poner"),
                ("80 dólares", "80"),
            ],
            "80",
        ),
    ],
)
async def test_his_promise_reaches_her_and_is_not_counted_as_saved(
    village: Village, said: list[tuple[str, str]], then: str
) -> None:
    ana, rogelio = await accompanied(village)
    village.go_to(home(2026, 11, 25, 10))
    await ana.forget()
    await village.talk(rogelio, said)
    told = await ana.wait_for("Hay noticias de su familia")
    assert not re.search(r"\d|Rogelio|techo", told.text)
    await village.talk(ana, [("[Ver]", f"Rogelio piensa poner .*{then}"), ("/progreso", "Q0.00 de Q1,000.00")])


async def test_a_promise_beyond_sense_is_asked_again_and_can_be_taken_back(village: Village) -> None:
    ana, rogelio = await accompanied(village)
    await village.talk(
        rogelio,
        [
            ("voy a poner 90 millones de dólares", "es mucho dinero.*Cuánto piensa poner"),
            ("60 dólares", "piensa poner US[$]60.00"),
            ("[Mejor no]", "quité lo que iba a poner"),
        ],
    )
    heard = await village.hears(ana, "/familia")
    assert "60" not in heard[-1].text


async def test_cheering_waits_for_the_morning_and_comes_once_a_day(village: Village) -> None:
    ana, rogelio = await accompanied(village)
    village.go_to(home(2026, 11, 25, 22))
    await ana.forget()
    await village.talk(
        rogelio,
        [
            ("hola", "techo"),
            ("[techo]", "0 de 10"),
            ("[Mandar ánimo]", "Qué le digo"),
            ("[Qué orgullo]", "a una hora que no moleste"),
        ],
    )
    village.go_to(home(2026, 11, 25, 22, 5))
    await village.talk(
        rogelio,
        [
            ("[Ver la meta]", "0 de 10"),
            ("[Mandar ánimo]", "Qué le digo"),
            ("[Cuente conmigo]", "Hoy ya le mandó ánimo"),
        ],
    )
    await ana.expect_silence(1.5)
    village.go_to(home(2026, 11, 26, 7, 1))
    await ana.wait_for("Hay noticias de su familia")
    await village.talk(ana, [("[Ver]", "Rogelio le dice: «Qué orgullo».")])


async def test_she_ends_it_in_silence_and_he_sees_nothing_more(village: Village) -> None:
    ana, rogelio = await accompanied(village)
    await rogelio.forget()
    await village.talk(ana, [("/familia", "Rogelio"), ("[Quitar a Rogelio]", "nadie recibió aviso")])
    await rogelio.expect_silence(1.5)
    await rogelio.tap("techo")
    await rogelio.wait_for("Eso ya no está compartido con usted")
    await village.talk(rogelio, [("cómo va el techo", "Ahora no acompaña ninguna meta")])


async def test_he_ends_it_in_silence_and_what_he_said_last_is_not_told(village: Village) -> None:
    ana, rogelio = await accompanied(village)
    village.go_to(home(2026, 11, 25, 22))
    await ana.forget()
    await village.talk(
        rogelio,
        [
            ("voy a poner 50 dólares", "piensa poner"),
            ("[Ver la meta]", "0 de 10"),
            ("[Dejar de acompañar]", "nadie recibió aviso"),
        ],
    )
    village.go_to(home(2026, 11, 26, 10))
    await ana.expect_silence(2)
    heard = await village.hears(ana, "/familia")
    assert "Rogelio" not in heard[-1].text


async def test_leaving_and_erasing_end_what_is_shared(village: Village) -> None:
    _, rogelio = await accompanied(village)
    await village.talk(rogelio, [("SALIR", "no guardo nada suyo")])
    assert await village.forgets("Rogelio")
    assert await village.forgets(str(ROGELIO))


@pytest.mark.parametrize("word", ["BORRAR", "SALIR"])
async def test_when_she_goes_he_sees_nothing(village: Village, word: str) -> None:
    ana, rogelio = await accompanied(village)
    await village.talk(ana, [(word, ".")])
    await village.talk(ana, [("[Sí, borrar todo]" if word == "BORRAR" else "[Salir del todo]", ".")])
    await village.talk(rogelio, [("cómo va", "Ahora no acompaña ninguna meta")])


async def test_a_link_is_good_once_and_not_for_herself(village: Village) -> None:
    ana, rogelio = await village.member(1001, "doña Ana"), village.phone(3001, "Rogelio")
    village.aim(1001, "techo", "1000")
    village.aim(1001, "operación", "500")
    link = await link_from(village, ana, "techo")
    await village.talk(ana, [(f"/start {link}", "es para su familiar")])
    await village.talk(rogelio, [(f"/start {link}", "Acepta"), ("[Sí, acepto]", "le conoce")])
    other = village.phone(MARIO, "Mario")
    await village.talk(other, [(f"/start {link}", "ya se usó o venció")])
    assert await village.forgets(str(MARIO))


async def test_two_who_saw_the_link_and_a_late_yes(village: Village) -> None:
    ana, rogelio, mario = await village.member(1001, "doña Ana"), village.phone(3001, "Rogelio"), village.phone(3002)
    village.aim(1001, "techo", "1000")
    link = await link_from(village, ana)
    await village.talk(rogelio, [(f"/start {link}", "Acepta")])
    await village.talk(mario, [(f"/start {link}", "Acepta"), ("[Sí, acepto]", "le conoce")])
    await village.talk(rogelio, [("[Sí, acepto]", "ya se usó o venció")])


async def test_an_old_link_and_a_link_to_a_goal_of_who_left_are_spent(village: Village) -> None:
    ana, rogelio = await village.member(1001, "doña Ana"), village.phone(ROGELIO, "Rogelio")
    village.aim(1001, "techo", "1000")
    link = await link_from(village, ana)
    village.go_to(home(2026, 11, 28, 10))
    await village.talk(rogelio, [(f"/start {link}", "ya se usó o venció")])


async def test_a_stranger_whom_she_does_not_know_never_sees_anything(village: Village) -> None:
    ana, mario = await village.member(1001, "doña Ana"), village.phone(3002, "Mario")
    village.aim(1001, "techo", "1000")
    link = await link_from(village, ana)
    await village.talk(mario, [(f"/start {link}", "Acepta"), ("[Sí, acepto]", "le conoce")])
    await village.talk(mario, [("cómo va", "Falta que le acepten"), ("voy a poner 50 dólares", "Falta que le acepten")])
    for message in await mario.messages():
        assert "techo" not in message.text
    await village.talk(ana, [("/familia", "Mario"), ("[Quitar a Mario]", "nadie recibió aviso")])
    await village.talk(mario, [("cómo va", "Ahora no acompaña ninguna meta")])


async def test_refusing_leaves_nothing_behind_and_the_link_stays_good(village: Village) -> None:
    ana, rogelio = await village.member(1001, "doña Ana"), village.phone(700123501, "Rogelio")
    village.aim(1001, "techo", "1000")
    link = await link_from(village, ana)
    await village.talk(rogelio, [(f"/start {link}", "Acepta"), ("[No, gracias]", "No guardo nada suyo")])
    assert await village.forgets("700123501")
    with village.database.read() as session:
        assert len(session.scalars(select(FamilyInvitationRow)).all()) == 1
        assert session.scalars(select(RelativeRow)).all() == []


async def test_without_a_goal_there_is_nothing_to_go_along_with(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("quiero invitar a mi hermano que está en Estados Unidos", "Primero ponga una meta")])


async def test_the_goal_that_she_names_is_the_one_he_is_invited_to(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    for goal in ("techo", "refri"):
        village.aim(1001, goal, "1000")
    await village.talk(
        ana,
        [
            ("quiero invitar a mi hermano a que vea lo de la refri", "el nombre de la meta refri"),
            ("quiero invitar a mi hermano a la meta del carro", "Qué meta va a acompañar"),
        ],
    )


async def test_who_wants_no_messages_gets_no_news_and_reads_it_when_she_asks(village: Village) -> None:
    ana, rogelio = await accompanied(village)
    await village.talk(ana, [("PAUSA", "Pausa hasta")])
    await ana.forget()
    await village.talk(rogelio, [("voy a poner 50 dólares", "piensa poner")])
    await ana.expect_silence(1.5)
    with village.database.read() as session:
        reasons = session.scalars(select(DeliveryRow.reason).where(DeliveryRow.reason.is_not(None))).all()
    assert "paused" in reasons
    await village.talk(ana, [("/familia", "Rogelio piensa poner US[$]50.00")])


async def test_in_danger_a_relative_is_heard_as_anybody(village: Village) -> None:
    _, rogelio = await accompanied(village)
    await village.talk(rogelio, [("me están extorsionando, me amenazan", "No es culpa suya.*110")])


async def test_in_english(village: Village) -> None:
    ana, sam = await village.member(1001, "doña Ana"), village.phone(3003, "Sam", "en")
    village.aim(1001, "techo", "1000")
    link = await link_from(village, ana)
    await village.talk(sam, [(f"/start {link}", "never amounts.*Sam"), ("[Yes, I accept]", "knows you")])
    await ana.wait_for("Hay noticias")
    await village.talk(ana, [("[Ver]", "Sam"), ("[Sí, conozco a Sam]", "Sam")])
    await sam.wait_for("news from your family")
    await village.talk(
        sam, [("[Show]", "techo.*0 of 10"), ("I will put in 50 dollars", "US[$]50.00"), ("STOP", "Done")]
    )


async def a_relative_with_a_book_of_his_own(village: Village) -> Phone:
    """Rogelio saved here, left, and goes along with Ana's goal now."""
    ana, rogelio = await village.member(1001, "doña Ana"), await village.member(3001, "Rogelio")
    village.aim(1001, "techo", "1000")
    await village.talk(rogelio, [("guardé 75", "Anoté Q75.00"), ("SALIR", "pausa o salir"), ("[Salir del todo]", ".")])
    link = await link_from(village, ana)
    await village.talk(rogelio, [(f"/start {link}", "Acepta"), ("[Sí, acepto]", "le conoce")])
    return rogelio


async def test_a_relative_who_has_a_book_of_his_own_erases_all_of_it(village: Village) -> None:
    rogelio = await a_relative_with_a_book_of_his_own(village)
    await village.talk(rogelio, [("BORRAR", "."), ("[Sí, borrar todo]", ".")])
    assert await village.forgets("Rogelio")
    with village.database.read() as session:
        assert session.scalars(select(EntryRow)).all() == []


async def test_a_relative_who_only_leaves_finds_his_book_again(village: Village) -> None:
    rogelio = await a_relative_with_a_book_of_his_own(village)
    await village.talk(rogelio, [("SALIR", ".")])
    with village.database.read() as session:
        assert session.scalars(select(RelativeRow)).all() == []
    await village.talk(rogelio, [("/start flores", "De acuerdo|de acuerdo"), ("[Sí, de acuerdo]", ".")])
    assert village.saved(3001) == ["75.00 GTQ"]
