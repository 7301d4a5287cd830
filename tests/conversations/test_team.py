"""A coordinator invites a facilitator to one group from the chat, and takes her from the team again."""

import re

from sandbox.phone import Phone
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village


def menu_of(screen: dict[str, object]) -> list[str]:
    return [str(one["command"]) for one in screen["commands"]]  # type: ignore[attr-defined]


async def invited(village: Village, fidel: Phone) -> str:
    await village.talk(fidel, [("/equipo", "Eva: facilitación"), ("[Invitar a facilitar]", "Qué grupo")])
    await fidel.tap("Las Flores")
    said = await fidel.wait_for("start=s_")
    found = re.search(r"start=(s_\S+)", said.text)
    assert found, said.text
    return found[1]


async def test_nora_joins_by_the_link_sees_her_group_and_has_her_own_menu(village: Village) -> None:
    fidel, nora = await village.arrives(1011, "Fidel"), await village.arrives(1099, "Nora")
    link = await invited(village, fidel)
    await village.talk(nora, [(f"/start {link}", "Bienvenida al equipo, Nora.*/campana"), ("/grupo", "Sus grupos")])
    assert "Las Flores" in (await nora.messages())[-1].labels
    assert "El Volcán" not in (await nora.messages())[-1].labels
    assert "campana" in menu_of(await nora.chat())
    assert "equipo" not in menu_of(await nora.chat())
    await village.talk(nora, [(f"/start {link}", "ya se usó"), ("/equipo", "solo para el equipo")])


async def test_a_facilitator_who_is_no_learner_is_led_to_her_work(village: Village) -> None:
    eva = await village.arrives(1010, "Eva")
    for said in ("hola", "/menu", "menú", "/ayuda"):
        await village.talk(eva, [(said, "/grupo: sus grupos.*escriba /start")])
    await village.talk(eva, [("/start", "¿Está de acuerdo?"), ("sí", "recordatorios")])


async def test_who_is_taken_from_the_team_is_staff_no_more(village: Village) -> None:
    fidel, olga = await village.arrives(1011, "Fidel"), await village.arrives(1020, "Olga")
    await village.talk(
        fidel,
        [
            ("/equipo", "Olga"),
            ("[Olga]", "El Volcán"),
            ("[Quitar del equipo]", "Quitar a Olga"),
            ("[Sí, quitar]", "ya no es del equipo"),
        ],
    )
    await village.talk(olga, [("/grupo", "solo para el equipo")])


async def test_a_facilitator_invites_nobody_by_any_button(village: Village) -> None:
    eva = await village.arrives(1010, "Eva")
    for data in ("team:list:", "team:invite:", "team:retire_yes:3", "inv:coordinator:", "inv:facilitator:1"):
        await forge(village, eva, "Eva", data)
        await eva.wait_for("solo para el equipo")
    fidel = await village.arrives(1011, "Fidel")
    for data, answered in (("team:show:99", "solo para el equipo"), ("inv:boss:1", "ya no sirve")):
        await forge(village, fidel, "Fidel", data)
        await fidel.wait_for(answered)
