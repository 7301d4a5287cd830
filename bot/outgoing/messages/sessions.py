"""What a session's card says about the day and about what was taken at an institution."""

from __future__ import annotations

from html import escape

from core.domain.sessions import WRITTEN_WITHIN, Advice, Followed, Taken
from core.errors import SessionTooOld
from core.i18n import Words
from core.paper.session_words import product, where


def heard_last(_: Words) -> str:
    return _("¿A quién asesoró? Estas personas escribieron de último. Si es otra, escriba su nombre.")


def which_of_these(_: Words) -> str:
    return _("¿A quién asesoró? Toque su nombre si fue en persona.")


def whom(_: Words) -> str:
    return _("¿A quién asesoró? Escriba su nombre.")


def nobody_so(_: Words) -> str:
    return _("No encuentro a nadie así en sus grupos.")


def day(_: Words, one: Advice) -> str:
    held = _.day(_.local(one.at).date())
    if one.written_at is None:
        return _("Día: {day}").format(day=held)
    return _("Día: {day} (anotada después)").format(day=held)


def taken(_: Words, one: Taken) -> str:
    said = product(one.product, _)
    if one.where is not None:
        said += f", {where(one.where, _)}"
    if one.amount is not None:
        said += f", {_.money(one.amount)}"
    return _("Tomó: {what}").format(what=said)


def which_product(_: Words) -> str:
    return _("¿Qué tomó? Después lo puede confirmar con /confirmar.")


def where_taken(_: Words) -> str:
    return _("¿Dónde? No hace falta el nombre.")


def ask_amount(_: Words, called: str) -> str:
    return _("¿Cuánto dice {name} que metió a esa cuenta? Si no metió nada, toque «Nada».").format(name=escape(called))


def ask_day(_: Words) -> str:
    days = WRITTEN_WITHIN.days
    return _("¿Qué día fue? Por ejemplo: «ayer» o «el 16 de noviembre». Hasta {n} días atrás.").format(n=days)


def too_old(_: Words, e: SessionTooOld) -> str:
    return _("El {day} fue hace más de {n} días, y ya no se anota.").format(day=_.day(e.on), n=e.days)


def noted_with_you(_: Words, staff: str) -> str:
    """On a locked screen: neither what nor how much."""
    return _("{name}, del programa, anotó lo que hicieron juntas. Véalo aquí; si no es así, lo puede quitar.").format(
        name=f"<b>{escape(staff)}</b>"
    )


def how_is_it(_: Words, staff: str) -> str:
    """On a locked screen: not what was agreed."""
    return _("¿Cómo va lo que acordó con {name}, del programa?").format(name=f"<b>{escape(staff)}</b>")


def agreed_with_you(_: Words, one: Advice) -> str:
    said = _("Quedaron en: {agreed}").format(agreed=escape(one.agreed or "–"))
    return f"{said}\n" + _("¿Cómo va? Su respuesta la ve quien la acompaña.")


def followed(_: Words, one: Followed) -> str:
    return {
        Followed.DONE: _("Qué bien. Queda anotado para quien la acompaña."),
        Followed.NOT_YET: _("Está bien, va a su paso. Queda anotado para quien la acompaña."),
        Followed.CANNOT: _("Está bien. Si quiere hablarlo, pida una persona."),
    }[one]
