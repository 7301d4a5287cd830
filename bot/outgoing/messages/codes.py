"""The code before what is shown of money: why, how, and what it cannot do."""

from __future__ import annotations

from datetime import date, time

from core.i18n import Words


def why(_: Words, has_group: bool) -> str:
    lines = [
        _("Si otros usan este teléfono, puede poner un código corto. Sin él no enseño metas, montos ni sus datos."),
        _("Lo que ya está escrito en el chat no se tapa solo: para eso es «Cerrar» u OCULTAR."),
    ]
    if not has_group:
        lines.append(_("Ojo: usted no tiene facilitadora. Si lo olvida, nadie lo puede quitar y solo queda BORRAR."))
    return "\n".join(lines)


def ask_new(_: Words) -> str:
    return _("Escriba un código de 4 a 6 números. Quito su mensaje enseguida. No use el PIN de su banco.")


def ask_again(_: Words) -> str:
    return _("Escríbalo otra vez, para estar seguros.")


def set_(_: Words) -> str:
    return _(
        "Listo, ya tiene código. Se lo pido cuando pasen 10 minutos sin usar el chat. "
        "Los avisos ya no dicen su meta ni montos; eso se cambia en /ajustes."
    )


def ask(_: Words) -> str:
    return _("Para ver eso, escriba su código.")


def opened(_: Words) -> str:
    return _("Abierto. ¿Qué quería hacer? Cuando termine, toque «Cerrar».")


def wrong(_: Words, left: int) -> str:
    return _.ngettext("Ese no es. Le queda {n} intento.", "Ese no es. Le quedan {n} intentos.", left).format(n=left)


def waits(_: Words, at: time, on: date, today: date) -> str:
    if on == today:
        return _("Hubo varios códigos que no son. Espere hasta las {hour}.").format(hour=_.hour(at))
    return _("Hubo varios códigos que no son. Espere hasta el {day} a las {hour}.").format(
        day=_.day(on), hour=_.hour(at)
    )


def unreadable(_: Words) -> str:
    return _("El código son de 4 a 6 números.")


def too_easy(_: Words) -> str:
    return _("Ese es muy fácil de adivinar.")


def not_the_same(_: Words) -> str:
    return _("Los dos no son iguales. Vamos otra vez.")


def has_one(_: Words) -> str:
    return _("Ya tiene código, y ahora está abierto.")


def shut(_: Words) -> str:
    return _("Cerrado, y quité de aquí lo de los dos últimos días.")


def taken_off(_: Words) -> str:
    return _("Listo, ya no hay código.")


def nobody_to_ask(_: Words) -> str:
    return _("No tiene facilitadora que lo quite. Puede esperar a acordarse, o escribir BORRAR y empezar de nuevo.")


def show_yourself(_: Words) -> str:
    return _("Cuando estén juntas, ella puede quitar el código. Nadie de Milpa se lo pide por teléfono.")
