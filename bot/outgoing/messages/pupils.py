"""Classes of a school, in words: for the pupils, and for whoever facilitates them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from core.domain.pupils import ClassProgress, Permissions
from core.i18n import Words


def no_money(_: Words) -> str:
    return _(
        "Lo del dinero propio queda para cuando sea mayor de edad, así que no guardé nada. Aquí están sus lecciones."
    )


def under_age(_: Words) -> str:
    return _(
        "Anotar dinero aquí es para mayores de 18 años, así que no guardé nada. "
        "Si va a la escuela, pregunte a su maestra por el grupo de su clase."
    )


def waiting(_: Words) -> str:
    return _("Falta que su maestra anote el permiso de su familia y el de la escuela. Después empezamos.")


def not_alone(_: Words) -> str:
    return _(
        "Con alumnos no hay pláticas a solas por aquí. Hable con su maestra o con alguien de su familia. "
        "Si alguien le hace daño, escriba «me pegan» o «me amenazan» y le doy los teléfonos de ayuda."
    )


def not_alone_staff(_: Words) -> str:
    return _("Es de una clase: se le escribe a todo el grupo con /campana, nunca a solas.")


def class_not_empty(_: Words) -> str:
    return _("Ya hay personas en el grupo. Una clase se forma con un grupo nuevo y vacío.")


def class_made(_: Words, group: str) -> str:
    return _(
        "{group} es ahora una clase de escuela: menores de 18, sin ahorro ni dinero, sin pláticas a solas. "
        "Cada alumno empieza cuando usted anote los dos permisos."
    ).format(group=escape(group))


def permissions(_: Words, called: str, found: Permissions) -> str:
    return "\n".join(
        [
            f"<b>{escape(called)}</b>",
            _("Permiso de madre, padre o encargado: {yes}").format(yes=_yes(_, found.guardian)),
            _("Permiso de la escuela: {yes}").format(yes=_yes(_, found.school)),
            _("Toque cada uno cuando haya visto el papel firmado. El papel se queda en la escuela."),
        ]
    )


def _yes(_: Words, is_so: bool) -> str:
    return _("sí") if is_so else _("falta")


def grown_up(_: Words, called: str) -> str:
    return _("{name} ya puede usar todo Milpa, como cualquier persona adulta.").format(name=escape(called))


def of_class(_: Words, group: str, found: ClassProgress, titles: Mapping[str, str]) -> str:
    lines = [
        f"<b>{escape(group)}</b>",
        _("Alumnos: {pupils}. Con los dos permisos: {allowed}.").format(
            pupils=_cell(_, found.pupils), allowed=_cell(_, found.allowed)
        ),
        *(f"• {escape(titles[slug])}: {_cell(_, count)}" for slug, count in found.completed),
        _("Donde serían menos de cinco dice «reservado»."),
    ]
    return "\n".join(lines)


def _cell(_: Words, count: int | None) -> str:
    return _("reservado") if count is None else str(count)


def about_cv(_: Words) -> str:
    return _("Hacemos su hoja de vida en una página, en cuatro preguntas. No guardo nada de ella.")


def cv_name(_: Words) -> str:
    return _("¿Qué nombre pone en su hoja de vida?")


def cv_studies(_: Words) -> str:
    return _("¿Qué ha estudiado? Separe con comas. Por ejemplo: tercero básico, curso de costura.")


def cv_skills(_: Words) -> str:
    return _("¿Qué sabe hacer bien? Tres cosas o más. Por ejemplo: atender clientes, cocinar, usar la computadora.")


def cv_done(_: Words) -> str:
    return _("¿Qué ha hecho? También cuenta lo de la casa. Por ejemplo: ayudé en la tienda, cuidé el huerto.")


def cv_ready(_: Words) -> str:
    return _("Aquí está, para imprimir. El teléfono se escribe a mano, para que usted decida quién lo tiene.")
