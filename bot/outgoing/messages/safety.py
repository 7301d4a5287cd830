"""Danger, swindles, privacy, leaving. Plain, short, and never a question that she need not answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.i18n import Words


def distress(_: Words, lines: Sequence[str]) -> str:
    """Asks for no details and stores no text (DOMAIN.md 4.5)."""
    head = _("Siento mucho que esté pasando por esto. No es culpa suya, y no tiene que contarme más.")
    numbers = _("Puede llamar a estas líneas:") + "\n" + "\n".join(f"• {line}" for line in lines) if lines else ""
    safe = _("Si está en peligro ahora, busque a una persona de confianza o salga a un lugar seguro.")
    person = _("Si quiere, aviso a una persona del programa. Solo si usted dice que sí.")
    return "\n\n".join(part for part in (head, numbers, safe, person) if part)


def emergency(_: Words, number: str) -> str:
    return _("{number}: policía, emergencias").format(number=number)


def extortion(_: Words, number: str) -> str:
    return _("{number}: denuncia de extorsión").format(number=number)


def violence(_: Words, number: str) -> str:
    return _("{number}: ayuda por violencia contra la mujer").format(number=number)


def scam(_: Words) -> str:
    return _(
        "Hizo bien en preguntar. Parece estafa si:\n"
        "• le piden un depósito para soltar un paquete o un premio\n"
        "• le piden PIN, clave, código o foto de su documento\n"
        "• le apuran o le piden guardar el secreto\n"
        "• un número nuevo dice ser su familiar\n\n"
        "No deposite y no abra enlaces. Llame usted a su familiar al número de siempre."
    )


def privacy(_: Words) -> str:
    return _(
        "Lo que guardo: su número de Telegram, cómo quiere que le llamen, sus lecciones, sus metas y lo que anota.\n"
        "Quién lo ve: su facilitadora y la coordinación ven sus lecciones solo si usted dijo que sí. "
        "No ven sus montos.\n"
        "Los avisos que le mando no llevan montos, si usted no los pide.\n"
        "Puede pedir una copia o borrarlo todo."
    )


def paused_forever(_: Words) -> str:
    return _("¿Quiere una pausa o salir del todo?")


def nothing_kept(_: Words) -> str:
    return _("No tengo nada guardado de usted.")


def left(_: Words) -> str:
    return _("Listo, ya no le escribo más. Lo que anotó está guardado por si vuelve. Para volver, escriba /start.")


def ask_erase(_: Words) -> str:
    return _(
        "Esto borra todo lo suyo: nombre, metas, ahorros anotados y lecciones. No se puede recuperar. "
        "Su dinero no se toca, porque yo no lo tengo. ¿Lo borro?"
    )


def erased(_: Words, number: str) -> str:
    return _("Ya borré todo lo suyo. Comprobante: {number}. Que le vaya bien.").format(number=number)


def kept(_: Words) -> str:
    return _("No borré nada. Todo sigue igual.")


def copy_ready(_: Words) -> str:
    return _("Esto es todo lo que tengo de usted. Se abre en su teléfono, sin internet.")


def _asks_for_money(_: Words) -> str:
    return _("1 de 4. ¿Le piden que deposite, mande dinero o pague primero?")


def _asks_for_secrets(_: Words) -> str:
    return _("2 de 4. ¿Le piden PIN, clave, código o foto de su documento?")


def _hurries(_: Words) -> str:
    return _("3 de 4. ¿Le apuran, le asustan o le piden que no le cuente a nadie?")


def _is_unknown(_: Words) -> str:
    return _("4 de 4. ¿Le escriben o llaman de un número que no conoce, o le mandan un enlace?")


#: Asked one after the other, what is plainest first.
SIGNS: tuple[Callable[[Words], str], ...] = (_asks_for_money, _asks_for_secrets, _hurries, _is_unknown)


def looks_like_a_scam(_: Words) -> str:
    return _(
        "Eso es señal de estafa.\n\n"
        "• No deposite, no dé datos y no abra enlaces.\n"
        "• No conteste más. Guarde los mensajes.\n"
        "• Llame usted a su familiar o a su banco al número de siempre.\n\n"
        "Si ya dio dinero o datos, no es culpa suya: avise hoy a su banco o cooperativa."
    )


def no_sign_of_a_scam(_: Words) -> str:
    return _(
        "No veo señas claras, pero eso no lo asegura. Antes de hacer algo, llame usted al número de siempre y pregunte."
    )
