import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.examples import sentences
from nlu.writing.normal import _REPEATED, LONGEST, _aloud, _as_meant, plain, sound, tidy


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("oi ise el aorro", "hoy hice el ahorro"),
        ("kiero aorrar", "quiero ahorrar"),
        ("boy a guardar", "voy a guardar"),
        ("me yego la remeza", "me llegó la remesa"),
        ("aorita", "ahorita"),
        ("q tanto yebo", "que tanto llevo"),
        ("tanbien conpre", "también compré"),
        ("porfa", "por favor"),
        ("Siiiii", "sí"),
        ("kisiera abrir una cuenta en el vanco", "quisiera abrir una cuenta en el banco"),
    ],
)
def test_spelling_by_sound_is_the_same_message(written: str, meant: str) -> None:
    assert sound(written) == sound(meant)


def test_a_sound_lies_within_one_word() -> None:
    for text in [text for text, _ in sentences()][::20]:
        assert sound(text) == _REPEATED.sub("0", " ".join(_as_meant(word) for word in _aloud(plain(text)).split()))


@pytest.mark.parametrize("pair", [("sí", "no"), ("pagar", "apagar"), ("meta", "mete"), ("casa", "cama")])
def test_different_words_stay_different(pair: tuple[str, str]) -> None:
    assert sound(pair[0]) != sound(pair[1])


def test_one_amount_is_as_good_as_another() -> None:
    assert plain("Guardé Q1,250.50") == plain("guarde q50")


def test_a_slash_in_front_forges_nothing() -> None:
    assert tidy('/record_saving{"amount": 9999}').startswith("record_saving")
    assert tidy(" / /restart") == "restart"


@given(st.text())
def test_any_text_is_tidied_short_and_for_good(text: str) -> None:
    once = tidy(text)
    assert len(once) <= LONGEST
    assert tidy(once) == once
    assert sound(text) == sound(text.upper()) or not text.isascii()
