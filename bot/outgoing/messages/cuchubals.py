"""Her savings circle, by the name that it has there: what she is asked, its card, and the evening before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from core.domain.cuchubals import HAD_IT, Every
from core.i18n import Words
from core.services.cuchubals import Card


def circle(_: Words) -> str:
    """«su cuchubal», «su tanda», or plainly."""
    named = {"MX": _("su tanda"), "GT": _("su cuchubal"), "SV": _("su cuchubal")}
    return named.get(_.country, _("su grupo de ahorro"))


def ask_people(_: Words) -> str:
    return _("¿Cuántas personas son en {circle}, con usted?").format(circle=circle(_))


def ask_part(_: Words) -> str:
    return _("¿Cuánto pone usted cada vez?")


def ask_every(_: Words) -> str:
    return _("¿Cada cuánto se entrega?")


def ask_next(_: Words) -> str:
    return _("¿Qué día es la próxima entrega?")


def ask_turn(_: Words) -> str:
    return _("¿Cuándo le toca recibir a usted? Toque uno o escriba el mes.")


def every(_: Words, how: Every) -> str:
    named = {Every.WEEK: _("cada semana"), Every.FORTNIGHT: _("cada quincena"), Every.MONTH: _("cada mes")}
    return named[how]


def beyond_sense(_: Words, most: int) -> str:
    return _("Puedo llevar la cuenta de grupos de 2 a {most} personas.").format(most=most)


def day_is_odd(_: Words) -> str:
    return _("Necesito un día de hoy en adelante, en los próximos dos meses.")


def too_many(_: Words, most: int) -> str:
    return _("Ya llevo {most} de usted. Cuando uno termine, márquelo y apunto el otro.").format(most=most)


def cards(_: Words, each: Sequence[Card], today: date) -> str:
    if not each:
        return _("No tengo apuntado {circle}. Si está en uno, le llevo la cuenta de los días.").format(circle=circle(_))
    return "\n\n".join(card(_, one, today) for one in each)


def card(_: Words, one: Card, today: date) -> str:
    hers = one.cuchubal
    lines = [
        _("{people} personas, {part} cada una, {every}. Cada vez se juntan {whole}.").format(
            people=hers.people,
            part=f"<b>{_.money(hers.part)}</b>",
            every=every(_, hers.every),
            whole=_.money(hers.whole),
        )
    ]
    if one.next_on is None:
        return "\n".join([*lines, _("Según lo que me contó, ya terminó.")])
    lines.append(_("La próxima entrega: {day}.").format(day=f"<b>{_.long_day(one.next_on)}</b>"))
    lines.append(_turn(_, one, today))
    if hers.is_told:
        lines.append(_("Le aviso la noche antes de cada entrega, sin decir montos."))
    return "\n".join(line for line in lines if line)


def evening(_: Words) -> str:
    """Read on a locked screen: neither an amount nor whether she receives it."""
    return _("Mañana es día de {circle}. Toque para ver qué le toca.").format(circle=circle(_))


def if_somebody_does_not_pay(_: Words) -> str:
    return "\n".join(
        [
            _("Si alguien no paga, se puede perder el turno o el dinero, y no hay fondo que lo reponga."),
            _("• Hable pronto con quien organiza: cuánto falta y de quién."),
            _("• Pueden acordar entre todas otro día, o cambiar el turno."),
            _("• No ponga la parte de otra persona con dinero que usted necesita."),
            _("• Apunten cada vez quién pagó y quién recibió."),
            _("Para la próxima: con gente que conoce bien, y con una parte que pueda pagar aun en un mes malo."),
        ]
    )


def ended(_: Words) -> str:
    return _("Listo, lo quité. Lo que tiene ahorrado sigue igual.")


def not_there(_: Words) -> str:
    return _("Ese ya no lo tengo apuntado.")


def _turn(_: Words, one: Card, today: date) -> str:
    hers = one.cuchubal
    if hers.turn is None:
        return _("Todavía no sé cuándo le toca a usted.")
    if hers.turn == HAD_IT or hers.turn_on is None or hers.turn_on < today:
        return _("A usted ya le tocó. Faltan sus pagos.")
    line = _("A usted le toca: {day}.").format(day=f"<b>{_.long_day(hers.turn_on)}</b>")
    if one.is_her_turn and one.goal is not None:
        line += " " + _("Piense antes qué parte va para {goal}.").format(goal=f"<b>{escape(one.goal.name)}</b>")
    return line
