"""Several people on one phone: whose turn it is, and what waits for whom."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.domain.shared_phones import Sharer
from core.i18n import Words


def alone(_: Words) -> str:
    return _(
        "Si en este teléfono hay más de una persona, cada una puede llevar lo suyo aparte, con su propio código. "
        "Lo de una no lo ve la otra."
    )


def everybody(_: Words, sharers: Sequence[Sharer]) -> str:
    here = next(one for one in sharers if one.is_here)
    return _("Ahora tiene el teléfono: {name}. Lo de cada persona está aparte, detrás de su código.").format(
        name=escape(name(_, here))
    )


def code_before_adding(_: Words) -> str:
    return _("Primero ponga su código, para que lo suyo quede cerrado. Después toque otra vez /telefono.")


def set_code_first(_: Words) -> str:
    return _("En este teléfono hay más de una persona. Antes de seguir, ponga un código que solo usted sepa.")


def for_another(_: Words) -> str:
    return _("Lo anterior quedó cerrado y quité del chat lo de dos días. Para volver: /telefono.")


def your_turn(_: Words, sharer: Sharer) -> str:
    return _("Turno de {name}. Escriba su código.").format(name=escape(name(_, sharer)))


def welcome(_: Words, sharer: Sharer) -> str:
    return _("Turno de {name}.").format(name=escape(name(_, sharer)))


def knock(_: Words, called: str | None) -> str:
    """On a screen that others look at: that there is something, and for whom; not what."""
    if called:
        return _("Hay un recado de Milpa para {name}.").format(name=escape(called))
    return _("Hay un recado de Milpa para otra persona de este teléfono.")


def code_stays(_: Words) -> str:
    return _("En este teléfono hay más de una persona, así que su código se queda. Lo puede cambiar.")


def name(_: Words, sharer: Sharer) -> str:
    return sharer.called or _("Persona {n}").format(n=sharer.place)


def staffs(_: Words) -> str:
    return _("En el teléfono con el que trabaja no se puede: quien lo abra vería también su trabajo.")


def too_many(_: Words, most: int) -> str:
    return _("En un teléfono caben {n} personas, y ya están.").format(n=most)


def only_yours(_: Words) -> str:
    return _("En este teléfono hay más de una persona. Para trabajar con Milpa use uno que sea solo suyo.")
