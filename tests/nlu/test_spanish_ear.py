"""English written with the letters of Spanish is read as the dictionary spells it, and Spanish is left alone."""

import pytest

from nlu.writing.by_ear import in_english, is_by_ear
from nlu.writing.spanish_ear import english_spellings

READ = [
    ("ai guan tu seib for mai sons escul", "i want to save for my sons school"),
    ("guer is da clousest cooperativ", "where is the closest cooperativ"),
    ("guer ken ai find a benk nir mai jaus", "where can i find a bank near my house"),
    ("mai jasben bit mi las nait", "my husband beat me last night"),
    ("ji jits mi, plis jelp", "he hits me, please help"),
    ("ai seibd 20 dis guik", "i saved 20 this week"),
    ("jau mach mani ai jav", "how much money i have"),
    ("guat is inflashon", "what is inflation"),
    ("plis estop da mesaches", "please stop the messages"),
    ("in guan yir ai guant tu bai a motorbaik", "in one year i want to buy a motorbike"),
    ("tomorro ai guil seiv", "tomorro i will save"),
    ("ken yu sen mi a mesach", "can you send me a message"),
    ("guai yu no sen mi da mesach", "why you not sent me the message"),
    ("ebri tu guiks", "every two weeks"),
    ("ai bot a cou, bot ai lus da mani", "i bought a cow, but i lost the money"),
    ("ai dont andestan, ken ai tok tu a person", "i dont understand, can i talk to a person"),
]
AS_IT_WAS = [
    "guardé 50 en la casa, jaja",
    "hay una guía para abrir cuenta?",
    "mi bisabuela juntaba y guardaba sus centavos",
    "i saved 20 in the bank for my house",
    "just put 40 in the jar",
]


@pytest.mark.parametrize(("written", "read"), READ)
def test_english_by_a_spanish_ear(written: str, read: str) -> None:
    assert in_english(written) == read


@pytest.mark.parametrize("text", AS_IT_WAS)
def test_spanish_and_plain_english_come_back_as_they_went_in(text: str) -> None:
    assert not is_by_ear(text)
    assert in_english(text) == text


@pytest.mark.parametrize(
    ("written", "heard"), [("guish", "wish"), ("jospital", "hospital"), ("espun", "spun"), ("seib", "seiv")]
)
def test_letters_of_spanish_for_sounds_of_english(written: str, heard: str) -> None:
    assert heard in english_spellings(written)
