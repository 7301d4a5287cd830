"""Getting to know each other: consent in a neighbour's words, and what can be skipped."""

from __future__ import annotations

from html import escape

from core.i18n import Words


def consent(_: Words, group: str | None) -> str:
    welcome = _("Buenas. Soy Milpa, un programa que da lecciones cortas sobre el dinero de la familia.")
    invited = _("Le invita el grupo {group}.").format(group=f"<b>{escape(group)}</b>") if group else ""
    keeps = _("Guardo su número de Telegram, las lecciones que hace y, si usted quiere, su meta.")
    never = _("Nunca pido PIN, fotos de documentos ni números de cuenta.")
    leave = _("Puede escribir PAUSA o BORRAR cuando quiera. ¿Está de acuerdo?")
    return "\n\n".join(part for part in (f"{welcome} {invited}".strip(), keeps, never, leave) if part)


def more(_: Words) -> str:
    return _(
        "Milpa es gratis. No es un banco y no mueve dinero: usted guarda el suyo donde quiera y yo le ayudo a "
        "llevar la cuenta.\n\n"
        "Lo que escribe lo ve solo este programa. Su facilitadora y la coordinación ven si avanza solo si usted dice "
        "que sí. Nadie ve sus montos.\n\n"
        "Con BORRAR se borra todo lo suyo."
    )


def do_you_agree(_: Words) -> str:
    return _("¿Está de acuerdo?")


def refused(_: Words) -> str:
    return _("Está bien. No guardo nada suyo. Si cambia de idea, abra otra vez el enlace o escriba /start.")


def agreed(_: Words) -> str:
    return _("Gracias. Unas preguntas cortas; puede pasar la que quiera.")


def may_remind(_: Words) -> str:
    return _("¿Le puedo mandar recordatorios y lecciones? Nunca de noche.")


def may_share(_: Words) -> str:
    return _("¿Su facilitadora y la coordinación pueden ver qué lecciones terminó? Sus montos no los ven.")


def may_count(_: Words) -> str:
    return _("¿La podemos contar, sin su nombre, en las cuentas del programa?")


def how_called(_: Words) -> str:
    return _("¿Cómo quiere que le diga? Escriba su nombre o como le gusta que le llamen.")


def pleased(_: Words, called: str | None) -> str:
    return _("Mucho gusto, {name}.").format(name=escape(called)) if called else _("Mucho gusto.")


def when_remittance(_: Words) -> str:
    return _("¿Cuándo suele llegarle la remesa? Por ejemplo: «el 15», «cada quincena» o «no es fijo».")


def ready(_: Words) -> str:
    return _(
        "Ya quedó. Puede cambiar todo esto en /ajustes.\n\nEmpecemos con una lección de un minuto y medio, "
        "o dígame para qué quiere ahorrar."
    )


def joined(_: Words, group: str, facilitator: str | None) -> str:
    if facilitator:
        return _("Ya está en el grupo {group}. Su facilitadora es {name}.").format(
            group=f"<b>{escape(group)}</b>", name=escape(facilitator)
        )
    return _("Ya está en el grupo {group}.").format(group=f"<b>{escape(group)}</b>")


def which_group(_: Words, here: str, other: str) -> str:
    return _("Usted está en el grupo {here}. ¿Quiere cambiarse al grupo {other}?").format(
        here=f"<b>{escape(here)}</b>", other=f"<b>{escape(other)}</b>"
    )


def unknown_code(_: Words) -> str:
    return _("Ese enlace de grupo no lo conozco. Pida uno nuevo a su facilitadora. Igual puede usar Milpa.")


def back_again(_: Words, called: str | None) -> str:
    if called:
        return _("Qué bueno verle otra vez, {name}.").format(name=escape(called))
    return _("Qué bueno verle otra vez.")


def choose_language(_: Words) -> str:
    return _("¿En qué idioma prefiere hablar?")


def language_chosen(_: Words, language: str) -> str:
    return _("Listo, seguimos en {language}. ¿En qué le ayudo?").format(language=escape(language))


def language_unknown(_: Words) -> str:
    return _("Ese idioma todavía no lo hablo por escrito. Puedo hablar en estos:")
