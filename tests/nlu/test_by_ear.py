"""English that is spelled by ear reads like any other; Spanish and plain English come back as they went in."""

import pytest

from nlu.rules.patterns import heard
from nlu.writing.by_ear import in_english, is_by_ear, key
from nlu.writing.normal import plain, spelled_out

READ = [
    ("mi wahn put weh sonting evri fraideh", "i want to put away something every friday"),
    ("ah waahn sayv fi wan boat", "i want to save for a boat"),
    ("mi son sen 80", "my son sent 80"),
    ("sen mi wan lee note pan payday", "send me a little note on payday"),
    ("weh part di bank deh", "what part the bank is there"),
    ("mi neva sayv notn dis week", "i never save nothing this week"),
    ("hala at mi pan di laas day", "message me on the last day"),
    ("memba mi fi pay", "remind me to pay"),
    ("mi haffi tek forty outta di box", "i had to take forty out of the box"),
    ("mi haffi tek forty outta di box tumara", "i have to take forty out of the box tomorrow"),
    ("mai son sei maybi he sen 400", "my son say maybe he sent 400"),
    ("remaind mi at 6 in de aftanun", "remind me at 6 in de afternoon"),
    ("rait it dong fi mi", "write it down for me"),
    ("ai forget, tel mi evri mandei", "i forget, tell me every monday"),
    ("wan tousan an fifti fahn mi sista", "one thousand and fifty from my sister"),
    ("ih seh ih a go sen 200", "he say he a go send 200"),
    ("mi no ready fi dat", "i not ready for that"),
]
AS_IT_WAS = [
    "mi hijo me dio 50 y di 20 a mi mama",
    "pon la meta de mi casa",
    "di 100 para mi tanda",
    "ya puse mi dinero",
    "i want to save 50 on friday",
    "my sister said she wants to send 200",
    "the water tank costs 900",
    "hola seño, mi marido mando 300",
]


@pytest.mark.parametrize(("written", "read"), READ)
def test_english_by_ear_is_read_as_the_dictionary_spells_it(written: str, read: str) -> None:
    assert in_english(written) == read


@pytest.mark.parametrize("text", AS_IT_WAS)
def test_what_is_not_spelled_by_ear_comes_back_as_it_went_in(text: str) -> None:
    assert not is_by_ear(text)
    assert in_english(text) == text


@pytest.mark.parametrize("ways", ["hunjrid hunjred honjrid", "wenzdeh wensdeh", "mawning maanin"])
def test_one_spelling_stands_for_all_that_sound_like_it(ways: str) -> None:
    first, *others = (in_english(f"fi di {way}") for way in ways.split())
    assert {first} == set(others)


def test_a_doubled_letter_changes_no_sound() -> None:
    assert key("tousann") == key("tousan")


def test_classifier_encoder_and_phrases_read_the_same() -> None:
    assert plain("Memba mi fi sayv evri Fraideh") == "remind me to save every friday"
    assert heard("memba mi fi sayv evri Fraideh") == heard("remind me to save every Friday")
    assert spelled_out("Memba mi fi sayv") == "remind me to save"
    assert spelled_out("Recuérdeme ahorrar") == "Recuérdeme ahorrar"
