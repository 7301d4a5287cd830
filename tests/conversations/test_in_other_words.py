"""«no entiendo», «¿y eso qué es?», «no sé»: no answer to anything, and always something plainer to go on with."""

from core.domain.household import Consent
from tests.conversations.village import Village


async def test_who_does_not_understand_has_refused_nothing(village: Village) -> None:
    rosa = village.phone(2001, "Rosa")
    await village.talk(
        rosa,
        [
            ("/start flores", "¿Está de acuerdo"),
            ("no entiendo", "Milpa es gratis.*¿Está de acuerdo"),
            ("no sé", "Milpa es gratis.*¿Está de acuerdo"),
            ("¿y usted quién es?", "Soy un programa.*¿Está de acuerdo"),
            ("¿y si no quiero dar mi número?", "Milpa es gratis.*¿Está de acuerdo"),
            ("sí", "recordatorios"),
            ("no le entendí", "Son mensajes cortos.*recordatorios"),
            ("¿para qué?", "Son mensajes cortos.*recordatorios"),
            ("¿cómo así?", "facilitadora y la coordinación"),  # said often enough, and passed over
            ("¿y eso qué es?", "si va avanzando.*facilitadora y la coordinación"),
            ("sí", "contar"),
            ("no entiendo", "Su nombre no sale.*contar"),
            ("no", "le diga"),
            ("¿para qué?", "Es solo para saludarle.*le diga"),
            ("Rosa", "Mucho gusto, Rosa.*remesa"),
            ("no entiendo", "le llega dinero.*remesa"),
            ("el 15", "Ya quedó"),
        ],
    )
    who = village.household(2001)
    assert who is not None
    assert {Consent(one) for one in who.consents} == {Consent.SERVICE, Consent.SHARE}
    assert who.called == "Rosa"


async def test_what_was_asked_or_noted_is_said_more_plainly(village: Village) -> None:
    rosa = await village.member(2001, "Rosa")
    await village.talk(
        rosa,
        [
            ("oi guarde sincuenta quesales en un tarro", "Anoté Q50.00.*¿Para qué es"),
            ("y eso que es", "Escribí en su cuaderno que guardó Q50.00.*Deshacer"),
            ("ok", "En qué le ayudo"),  # listens, and has named no goal
            ("quiero ahorrar", "¿Para qué quiere ahorrar"),
            ("como asi", "Ponerle nombre.*¿Para qué quiere ahorrar"),
            ("techo", "¿Cuánto necesita para techo"),
            ("¿por qué?", "cuánto apartar cada mes.*¿Cuánto necesita para techo"),
            ("900", "¿Para cuándo"),
            ("[No sé]", "."),
            ("me mando mi hijo 300 dolares", "US.30.00.*¿Lo apartó"),
            ("no entiendo", "le propongo guardar US.30.00 antes de gastar"),
            ("sí", "Anoté US.30.00"),
        ],
    )
    assert village.saved(2001) == ["50.00 GTQ", "30.00 USD"]


async def test_a_lesson_that_is_not_clear_is_told_shortly(village: Village) -> None:
    rosa = await village.member(2001, "Rosa")
    await village.talk(
        rosa,
        [
            ("/leccion", "1/"),
            ("no entiendo", "Ya leí|."),
            ("[Ya leí]", "."),
            ("no entiendo", "algo pequeño que puede hacer"),
            ("hecho", "."),
            ("¿cómo?", "Lea las respuestas"),
        ],
    )
