"""Is it really them, and what is left on the screen."""

import re

import pytest

from sandbox.phone import Phone
from tests.conversations.village import Village, home

WORD = re.compile(r"(\w+ \d\d)")


async def word_told(village: Village, phone: Phone, said: str) -> str:
    heard = await village.hears(phone, said)
    found = WORD.search(heard[-1].text)
    assert found, heard[-1].text
    return found.group(1)


@pytest.mark.parametrize(
    "asked", ["¿de verdad son ustedes?", "cómo sé que son ustedes", "la palabra del día", "/palabra", "¿son de verdad?"]
)
async def test_she_asks_whether_it_is_really_them(village: Village, asked: str) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    hers = await word_told(village, ana, asked)
    heard = await village.hears(eva, "/palabra")
    assert f"Las Flores: {hers}" in heard[-1].text


async def test_another_groups_facilitator_and_tomorrow_have_another_word(village: Village) -> None:
    ana, olga = await village.member(1001, "doña Ana"), await village.arrives(1020, "Olga")
    hers = await word_told(village, ana, "/palabra")
    assert hers not in (await village.hears(olga, "/palabra"))[-1].text
    village.go_to(home(2026, 11, 25, 10))
    assert await word_told(village, ana, "/palabra") != hers


async def test_who_asks_whether_it_is_a_robot_may_see_the_word(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana, [("¿es usted un robot?", "Soy un programa"), ("[La palabra de hoy]", r"palabra de hoy es \w+")]
    )


async def test_before_consent_a_stranger_may_ask_too(village: Village) -> None:
    await village.talk(
        village.phone(1001), [("hola", "acuerdo"), ("¿de verdad son ustedes?", r"palabra de hoy es \w+ \d\d")]
    )


async def test_hiding_takes_all_of_it_away_hers_and_ours(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("quiero ahorrar 900 para el horno antes de mayo", "horno"),
            ("guardé 50", "Anoté Q50.00"),
            ("/progreso", "Q50"),
        ],
    )
    await village.breathe()
    await village.talk(ana, [("OCULTAR", "quité de aquí")])
    screen = await ana.chat()
    assert [message["text"][:5] for message in screen["messages"] if "text" in message] == ["Listo"]
    assert village.saved(1001) == ["50.00 GTQ"]


async def test_a_reminder_is_taken_away_as_well(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("avíseme los viernes a las 7 de la noche", "cada viernes")])
    await ana.forget()
    village.go_to(home(2026, 11, 27, 19))
    await ana.wait_for("un recordatorio")
    await village.breathe()
    await village.talk(ana, [("ocultar", "quité de aquí")])
    assert not any("recordatorio" in message.text for message in await ana.messages())


async def test_what_is_older_than_telegram_allows_is_not_tried(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé 50", "Anoté")])
    await village.breathe()
    village.go_to(home(2026, 11, 27, 10))
    await village.talk(ana, [("ocultar", "quité de aquí")])
    deleted = [call for call in await village.control.calls(limit=100) if call["method"] == "deleteMessages"]
    assert [len(call["parameters"]["message_ids"]) for call in deleted] == [1]


@pytest.mark.parametrize("word", ["receta", "Salida rápida", "/receta"])
async def test_the_quick_exit_leaves_a_recipe_in_mid_question(village: Village, word: str) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("guardé dinero", "Cuánto apartó")])
    await village.breathe()
    await village.talk(ana, [(word, "frijoles con chipilín")])
    screen = await ana.chat()
    assert len(screen["messages"]) == 1


async def test_the_quick_exit_stands_first_under_the_lines_of_help(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("mi esposo me pega", "No es culpa suya")])
    await village.breathe()
    await village.talk(ana, [("[Salida rápida]", "frijoles con chipilín")])
    assert not any("culpa" in message.text for message in await ana.messages())


async def test_before_consent_too_and_nothing_stays(village: Village) -> None:
    ana = village.phone(700123601)
    await village.talk(ana, [("hola", "acuerdo"), ("ocultar", "quité de aquí"), ("BORRAR", "No guardo nada suyo")])
    assert await village.forgets("700123601")


async def test_in_english(village: Village) -> None:
    sam = await village.member(2001, "Sam", language="en")
    await village.talk(
        sam, [("is this really you?", r"word for today is \w+ \d\d"), ("hide", "I removed"), ("recipe", "beans")]
    )
