import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.secrets_typed import mask


@pytest.mark.parametrize(
    ("typed", "secret", "kind"),
    [
        ("mi pin es 4321", "4321", "pin"),
        ("la clave de mi tarjeta es 889911 por si la ocupa", "889911", "pin"),
        ("PIN: 0042", "0042", "pin"),
        ("el código es 553201", "553201", "pin"),
        ("my password is Perro123", "Perro123", "password"),
        ("mi contraseña: maria2020", "maria2020", "password"),
        ("mi tarjeta es 4111 1111 1111 1111 y vence en mayo", "4111 1111 1111 1111", "card"),
        ("4111-1111-1111-1111", "4111-1111-1111-1111", "card"),
        ("mi dpi es 2345 67890 0101", "2345 67890 0101", "identity"),
        ("2345678900101", "2345678900101", "identity"),
        ("mi DUI 01234567-8", "01234567-8", "identity"),
        ("cuenta número 3-445-98765-1 de banrural", "98765", "account"),
        ("mi cuenta es 4450987651", "4450987651", "account"),
    ],
)
def test_a_secret_is_hidden_and_named(typed: str, secret: str, kind: str) -> None:
    masked = mask(typed)
    assert secret not in masked.text
    assert kind in masked.kinds


@pytest.mark.parametrize(
    "harmless",
    [
        "guardé 1500 quetzales",
        "mi número es 5555 1234",
        "me pidieron el pin y deposité 500",
        "Q1,250,000.50",
        "nací el 12/05/1980 y tengo 3 hijos",
        "quiero abrir una cuenta con 500",
        "metí 200 en la cuenta el 15",
        "la clave es ahorrar 50 cada semana",
        "recuérdeme a las 19:30",
        "+502 5555 1234",
    ],
)
def test_amounts_dates_and_telephones_stay(harmless: str) -> None:
    assert mask(harmless).text == harmless


@given(st.text(max_size=200))
def test_any_text_is_masked_without_complaint(text: str) -> None:
    once = mask(text)
    assert bool(once.kinds) == (once.text != text)


@given(st.integers(10**12, 10**13 - 1))
def test_thirteen_digits_never_stay(number: int) -> None:
    assert str(number) not in mask(f"aquí está {number} gracias").text
