"""Two sisters and one phone: each with her own goal and her own code, and neither sees the other's."""

import re
from datetime import timedelta

from core.services import shared_phones
from sandbox.phone import Phone
from tests.conftest import NOW
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village, home

CODE = [("4821", "otra vez"), ("4821", "ya tiene código")]
ANA = ("Q700", "Q1,200", "techo")
ROSA = ("Q35", "Q900", "estufa")


async def lends_it(village: Village) -> Phone:
    """Ana saves for a roof, sets her code, and gives the phone to Rosa, who saves for a stove."""
    phone = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    await village.talk(
        phone,
        [
            ("guardé 700", "Anoté Q700.00"),
            ("/telefono", "cada una puede llevar lo suyo aparte"),
            ("[Agregar a otra persona]", "Primero ponga su código.*4 a 6 números"),
            *CODE,
            ("/telefono", "cada una puede llevar lo suyo aparte"),
            ("[Agregar a otra persona]", "grupo Las Flores.*Nunca pido PIN"),
            ("[Sí, de acuerdo]", "recordatorios"),
            ("[Sí]", "facilitadora"),
            ("[Sí]", "contar"),
            ("[Sí]", "le diga"),
            ("Rosa", "Mucho gusto, Rosa.*remesa"),
            ("cada quincena", "ponga un código que solo usted sepa"),
        ],
    )
    return phone


async def shows(village: Village, phone: Phone, said: str, signs: tuple[str, ...]) -> bool:
    return any(sign in one.text for one in await village.hears(phone, said) for sign in signs)


async def test_each_has_her_own_and_neither_sees_the_others(village: Village) -> None:
    phone = await lends_it(village)
    # Nothing of Ana's is left on the screen, and Rosa keeps nothing without a code.
    assert not [one for one in await phone.messages() if any(sign in one.text for sign in ANA)]
    await village.talk(phone, [("guardé 35", "ponga un código"), ("/progreso", "ponga un código")])
    assert village.saved(1001) == []
    await village.talk(
        phone,
        [
            ("7390", "otra vez"),
            ("7390", "ya tiene código"),
            ("quiero ahorrar 900 para una estufa", "Q900.00"),
            ("guardé 35", "Anoté Q35.00.*Q900.00"),
        ],
    )
    for said in ("/progreso", "/misdatos", "cuánto llevo", "/ajustes", "/familia"):
        assert not await shows(village, phone, said, ANA)
    # Ana's turn: her code and nobody else's opens hers.
    await village.talk(
        phone,
        [
            ("/telefono", "Ahora tiene el teléfono: Rosa"),
            ("[Soy doña Ana]", "Turno de doña Ana. Escriba su código"),
            ("/borrar", "escriba su código"),
            ("salir", "escriba su código"),
            ("/progreso", "escriba su código"),
            ("pausa", "Pausa hasta"),
            ("7390", "Le quedan 2 intentos"),
            ("4821", "Abierto"),
            ("/progreso", "techo"),
        ],
    )
    assert not [one for one in await phone.messages() if any(sign in one.text for sign in ROSA)]
    for said in ("/progreso", "/misdatos", "cuánto llevo", "/ajustes", "/familia"):
        assert not await shows(village, phone, said, ROSA)
    assert village.saved(1001) == ["700.00 GTQ"]
    # The yes that Rosa never gave is hers, and erases nothing of Ana's.
    with village.database.read() as session:
        ana = village.household(1001)
        assert ana is not None
        rosa = next(one for one in shared_phones.sharers(session, ana) if not one.is_here)
    for said in (f"erm:{rosa.household_id}", "era:yes"):
        await forge(village, phone, "doña Ana", said)
        await phone.wait_for(re.compile("Ese botón ya no sirve|Lo borro"))
    assert village.saved(1001) == ["700.00 GTQ"]
    await village.talk(phone, [("/codigo", "abierto")])
    assert "Quitarlo" not in str([one.labels for one in await phone.messages()])


async def test_what_comes_for_the_other_is_a_knock_and_is_read_by_her(village: Village) -> None:
    phone = await lends_it(village)
    await village.talk(
        phone,
        [
            ("7390", "otra vez"),
            ("7390", "ya tiene código"),
            ("/telefono", "."),
            ("[Soy doña Ana]", "Escriba su código"),
            ("4821", "Abierto"),
            ("avíseme los viernes a las 7 de la noche", "cada viernes a las 7:00"),
            ("/telefono", "."),
            ("[Soy Rosa]", "Escriba su código"),
            ("7390", "Abierto"),
        ],
    )
    await phone.forget()
    village.go_to(home(2026, 11, 27, 19))
    knock = await phone.wait_for("recado de Milpa")
    assert knock.text == "Hay un recado de Milpa para doña Ana."
    assert knock.labels == ["Soy doña Ana"]
    await village.talk(
        phone,
        [
            ("[Soy doña Ana]", "Turno de doña Ana. Escriba su código"),
            ("4821", "recordatorio|toca apartar"),
        ],
    )


async def test_no_made_up_button_opens_a_phone_and_in_english(village: Village) -> None:
    phone = await lends_it(village)
    with village.database.read() as session:
        rosa_is = village.household(1001)
        assert rosa_is is not None
        ana = next(one for one in shared_phones.sharers(session, rosa_is) if one.called == "doña Ana")
    beto = await village.member(1002, "don Beto")
    for number in (ana.household_id, 10**6):
        await forge(village, beto, "don Beto", f"ph:{number}")
        await beto.wait_for("Ese botón ya no sirve")
    await village.talk(beto, [("/progreso", ".")])
    eva = await village.member(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/telefono", "lo suyo aparte"),
            ("[Agregar a otra persona]", "Primero ponga su código"),
            *CODE,
            ("/telefono", "."),
            ("[Agregar a otra persona]", "En el teléfono con el que trabaja no se puede"),
        ],
    )
    rosa = await village.member(1005, "Rosa", group=None, language="en")
    await village.talk(rosa, [("/phone", "each can keep her own apart"), ("[Add another person]", "your code first")])
    village.go_to(NOW + timedelta(minutes=30))
    await phone.forget()
    await village.talk(phone, [("/telefono", "Ahora tiene el teléfono: Rosa")])
