"""Greetings, help, and what is said when something is not understood or goes wrong."""

from __future__ import annotations

from html import escape

from core.domain.money import Money
from core.i18n import Words


def hello(_: Words, called: str | None) -> str:
    if called:
        return _("Buenas, {name}. ¿En qué le ayudo?").format(name=escape(called))
    return _("Buenas. ¿En qué le ayudo?")


def good_day(_: Words) -> str:
    return _("Buenas.")


def goodbye(_: Words) -> str:
    return _("Que le vaya bien. Aquí estoy cuando me necesite.")


def thanks(_: Words) -> str:
    return _("Con gusto. Para eso estoy.")


def help_text(_: Words) -> str:
    return _(
        "Puedo ayudarle con esto:\n"
        "• Lecciones de un minuto y medio sobre el dinero de la casa\n"
        "• Su meta de ahorro: escriba «quiero ahorrar 1200 para los útiles»\n"
        "• Anotar lo que aparta: «ayer guardé 50»\n"
        "• Recordarle: «avíseme los viernes a las 7 de la noche»\n"
        "• Hablar con una persona\n\n"
        "Nunca pido PIN, fotos de documentos ni números de cuenta."
    )


def not_understood(_: Words) -> str:
    return _("Perdone, no le entendí bien. ¿Es algo de esto?")


def did_you_mean(_: Words) -> str:
    return _("Para no equivocarme: ¿qué quiso decir?")


def not_understood_here(_: Words) -> str:
    """In the middle of a question, which follows."""
    return _("Perdone, no le entendí bien.")


def nothing_written(_: Words) -> str:
    return _(
        "No anoté nada: solo anoto lo que usted ya guardó, ya sacó o ya recibió. Cuando sea así, cuénteme y lo anoto."
    )


def nothing_written_here(_: Words) -> str:
    """In the middle of a question, which follows."""
    return _("No anoté nada de eso: solo anoto lo que usted ya guardó, ya sacó o ya recibió.")


def not_our_business_here(_: Words) -> str:
    return _("De eso no sé. Sigamos con lo nuestro:")


def also(_: Words) -> str:
    return _("Me dijo otra cosa más. ¿La vemos también?")


def also_moved(_: Words, intent: str, money: Money) -> str:
    """Another movement in the same message, told with its own sum."""
    text = {
        "record_saving": _("También me dijo que apartó {amount}. ¿Lo anoto?"),
        "record_withdrawal": _("También me dijo que sacó {amount}. ¿Lo anoto?"),
        "record_remittance": _("También me dijo que le llegó una remesa de {amount}. ¿La anoto?"),
    }[intent]
    return text.format(amount=_.money(money))


def offer_language(_: Words) -> str:
    return _("¿Prefiere que le hable en este idioma?")


def not_our_business(_: Words) -> str:
    return _("De eso no sé. Yo ayudo con el ahorro, las remesas y las lecciones. ¿Le sirve algo de esto?")


def not_text(_: Words) -> str:
    return _("Todavía solo entiendo mensajes escritos. Escríbame con sus palabras o toque un botón.")


def forwarded(_: Words) -> str:
    return _("Ese mensaje lo escribió otra persona, así que no anoto nada. ¿Quiere saber si es estafa?")


def no_location(_: Words) -> str:
    return _("No guardo dónde está usted. Para buscar una agencia, pregunte a su facilitadora.")


def no_contact(_: Words) -> str:
    return _("No guardo contactos. Puede borrar ese mensaje si quiere.")


def edited(_: Words) -> str:
    return _(
        "Vi que cambió un mensaje. Lo que ya anoté sigue igual. Si quiere corregirlo, toque «Deshacer» "
        "o escríbalo otra vez."
    )


def only_private(_: Words) -> str:
    return _("Para cuidar sus datos solo hablo en privado. Escríbame a mí directamente.")


def too_long(_: Words) -> str:
    return _("Su mensaje es muy largo y no quiero equivocarme. Dígamelo en una frase corta, por favor.")


def secret(_: Words) -> str:
    return _(
        "Parece que escribió un dato privado (un PIN, una tarjeta, una cuenta o un documento). No lo guardé. "
        "Por favor borre ese mensaje y no se lo mande a nadie, tampoco a mí."
    )


def dead_button(_: Words) -> str:
    return _("Ese botón ya no sirve. Aquí tiene lo de ahora:")


def our_fault(_: Words) -> str:
    return _(
        "Perdone, algo falló de nuestro lado y no pude terminar. Lo que tenía anotado está a salvo. ¿Probamos otra vez?"
    )


def bot_challenge(_: Words) -> str:
    return _(
        "Soy un programa, no una persona. Me hizo el equipo de Milpa para ayudar a familias que reciben remesas. "
        "No soy de ningún banco y nunca pido PIN, claves ni depósitos. Si prefiere una persona, le paso con ella."
    )


def nothing_open(_: Words) -> str:
    return _("No hay nada pendiente. ¿En qué le ayudo?")


def too_late(_: Words) -> str:
    """To a button of a question that is no longer open."""
    return _("Esa pregunta ya pasó y no cambié nada. ¿En qué le ayudo?")


def all_right(_: Words) -> str:
    return _("Está bien, lo dejamos así.")


def more(_: Words) -> str:
    return _("Su trabajo, su comunidad y a quién preguntar:")
