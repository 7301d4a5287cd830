"""The facilitator confirms what her people told: shown, confirmed, taken back; and nobody else can."""

from bot.outgoing.money_data import Claimed
from core.domain.evidence import Thing
from core.services import evidence, staff
from sandbox.phone import Phone
from tests.conversations.village import Village


async def told(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("guardé 300 en la casa", "Anoté"),
            ("pasé 200 de la casa al banco", "pasó Q200.00 al banco"),
            ("ya abrí mi cuenta en el banco", "abrió su cuenta"),
        ],
    )
    return ana


async def test_shown_then_confirmed_and_taken_back(village: Village) -> None:
    await told(village)
    eva = await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/confirmar", "Por confirmar"),
            ("[doña Ana: Pasó dinero a una cuenta]", "doña Ana.*Pasó dinero a una cuenta.*Lo dijo ella"),
            ("[Me mostró un papel]", "Mostró un papel.*a su nombre"),
            ("[Volver]", "Por confirmar"),
            ("[doña Ana: Abrió una cuenta]", "Lo dijo ella"),
            ("[Confirmado]", "Confirmado.*a su nombre"),
            ("[Deshacer]", "Lo deshice.*Lo dijo ella"),
        ],
    )
    with village.database.read() as session:
        member = staff.by_chat(session, 1010)
        assert member is not None
        grades = {claim.thing: str(claim.grade) for claim in evidence.to_confirm(session, member)}
    assert grades == {Thing.ENTRY: "said", Thing.MOVE: "shown", Thing.PRODUCT: "said"}


async def test_another_facilitator_and_a_household_see_and_do_nothing(village: Village) -> None:
    ana = await told(village)
    olga = await village.arrives(1020, "Olga")
    await village.talk(olga, [("/confirmar", "No hay nada por confirmar")])
    guessed = Claimed("product", 1, "confirm").encode()
    person = {"id": 1020, "is_bot": False, "first_name": "Olga"}
    message = (await olga.messages())[-1].raw
    facts = {"id": "77", "from": person, "chat_instance": "1", "message": message, "data": guessed}
    await village.control.inject({"callback_query": facts})
    await olga.wait_for("solo para el equipo")
    await village.talk(ana, [("/confirmar", "solo para el equipo")])
    with village.database.read() as session:
        member = staff.by_chat(session, 1010)
        assert member is not None
        assert str(evidence.claim(session, member, Thing.PRODUCT, 1).grade) == "said"


async def test_the_facilitator_sees_no_amount_as_each_household_was_told(village: Village) -> None:
    await told(village)
    eva = await village.arrives(1010, "Eva")
    await village.talk(eva, [("/confirmar", "Los montos no se ven"), ("[doña Ana: Apartó dinero]", "Lo dijo ella")])
    assert not any("200" in one.text or "300" in one.text or "Q" in one.text for one in await eva.messages())
