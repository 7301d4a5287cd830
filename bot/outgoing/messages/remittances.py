"""The remittance before it comes, what it cost, and the tax on sending it. Nothing here names a better company."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from html import escape

from core.domain.arrivals import Expected
from core.domain.costs import Cost
from core.domain.goals import Goal
from core.domain.money import Money
from core.i18n import Words
from core.services.remittance_costs import Checked
from core.services.remittance_plans import Plan
from core.services.remittances import Undone


def evening(_: Words, goal: Goal | None) -> str:
    """Read on a locked screen: no amount, and no goal where she wants none named."""
    if goal is None:
        return _("Puede ser que mañana llegue su remesa. ¿Vemos su plan?")
    return _("Puede ser que mañana llegue su remesa. ¿Vemos su plan para {goal}?").format(goal=_name(goal))


def day(_: Words, goal: Goal | None) -> str:
    if goal is None:
        return _("¿Ya llegó su remesa? Aquí está su plan.")
    return _("¿Ya llegó su remesa? Aquí está su meta {goal}.").format(goal=_name(goal))


def plan(_: Words, known: Plan, last: Money | None) -> str:
    lines = [_when(_, known.expected)]
    if known.percent and known.goal is not None:
        lines.append(
            _("Cuando llegue, le propongo apartar {part} para {goal}.").format(
                part=part(_, known.percent), goal=_name(known.goal)
            )
        )
    elif known.percent:
        lines.append(_("Cuando llegue, le propongo apartar {part}.").format(part=part(_, known.percent)))
    if known.percent and last is not None and last.share(known.percent).minor > 0:
        lines.append(
            _("De una como la última serían {share}.").format(share=f"<b>{_.money(last.share(known.percent))}</b>")
        )
    return "\n".join(lines)


def not_yet(_: Words) -> str:
    return _("Está bien. Cuando llegue, escríbame «ya llegó».")


def is_it_another(_: Words, amount: Money, on: date) -> str:
    return _("El {day} ya tengo anotada una remesa de {amount}. ¿Es otra?").format(
        day=_.day(on), amount=f"<b>{_.money(amount)}</b>"
    )


def the_same(_: Words) -> str:
    return _("Entonces ya está anotada, y no la cuento dos veces.")


def taken_back(_: Words, undone: Undone) -> str:
    head = _("Quité esa remesa.")
    if undone.aside is None:
        return head
    return head + " " + _("Lo que apartó, {amount}, sigue anotado.").format(amount=_.money(undone.aside.amount))


def cost_taken_back(_: Words) -> str:
    return _("Quité esa cuenta. La remesa sigue anotada.")


def take_back_too_late(_: Words) -> str:
    return _("Ya pasó más de un día y así se queda. Si el monto está mal, escríbame: «no eran 300, eran 200».")


def part(_: Words, percent: int) -> str:
    named = {10: _("la décima parte"), 20: _("la quinta parte"), 25: _("la cuarta parte"), 50: _("la mitad")}
    return named.get(percent, _("{percent} de cada 100").format(percent=percent))


def ask_part(_: Words, percent: int) -> str:
    if percent == 0:
        return _("Ahora no le propongo nada de la remesa. ¿Qué parte le propongo?")
    return _("Ahora le propongo {part} de cada remesa. ¿Qué parte quiere?").format(part=part(_, percent))


def part_changed(_: Words, percent: int) -> str:
    if percent == 0:
        return _("Listo, ya no le propongo nada de la remesa.")
    return _("Listo, le voy a proponer {part}.").format(part=part(_, percent))


def about_cost(_: Words) -> str:
    return _(
        "Lo que cuesta un envío son dos cosas: lo que cobran por mandarlo y el cambio que dan aquí. "
        "Con el recibo en la mano le ayudo a sacar la cuenta."
    )


def ask_sent(_: Words) -> str:
    return _("¿Cuánto le mandaron allá, sin contar el cobro? Por ejemplo: 300 dólares.")


def ask_fee(_: Words) -> str:
    return _("¿Cuánto cobraron por mandarlo? Está en el recibo de quien manda.")


def ask_received(_: Words) -> str:
    return _("¿Cuánto le entregaron aquí?")


def no_remittance(_: Words) -> str:
    return _("Todavía no tengo ninguna remesa anotada. Cuando llegue una, cuénteme y sacamos la cuenta.")


def not_like_that(_: Words) -> str:
    return _("Esos tres números juntos no cuadran y no quiero anotar mal. Vamos otra vez.")


def cost(_: Words, checked: Checked) -> str:
    this = checked.cost
    lines = [
        _("Allá se pagó {paid} y aquí le entregaron {received}.").format(
            paid=_.money(this.sent + this.fee), received=_.money(this.received)
        )
    ]
    if this.lost is not None:
        lines.append(_("El envío costó {lost}.").format(lost=f"<b>{_.money(this.lost)}</b>"))
    else:
        lines.append(
            _("Por cada dólar que se pagó, llegaron {each}.").format(each=f"<b>{_.money(this.per_unit)}</b>")
            if this.sent.currency == "USD"
            else _("Por cada unidad que se pagó, llegaron {each}.").format(each=f"<b>{_.money(this.per_unit)}</b>")
        )
    if checked.earlier:
        lines += ["", _("Sus envíos de antes:"), *(_earlier(_, one) for one in checked.earlier[:3])]
        lines.append(_("Entre más llega por cada dólar, menos costó el envío. El cambio también se mueve cada día."))
    return "\n".join(lines)


def ask_how_paid(_: Words) -> str:
    return _("Desde 2026 hay un impuesto en Estados Unidos por mandar dinero. Depende de cómo paga quien manda:")


def tax(_: Words, how: str, percent: Decimal | None) -> str:
    """`percent` out of the fact register, or None while it may not be told."""
    if percent is None:
        return _("Ahora no tengo ese dato confirmado. Quien manda puede preguntar en la ventanilla antes de pagar.")
    if how == "cash":
        example = Money.of(300, "USD")
        more = Money(int(example.minor * percent / 100), "USD")
        return _(
            "Si paga en efectivo, con giro o con cheque de caja, le suman {percent} %. Por {amount} serían {more} más. "
            "Lo paga quien manda, en la ventanilla: no se quita de lo que le llega a usted."
        ).format(percent=f"{percent:f}", amount=_.money(example), more=_.money(more))
    if how == "account":
        return _("Si el dinero sale de su cuenta en un banco de allá, ese impuesto no se cobra.")
    return _("Si paga con tarjeta de débito o de crédito de allá, ese impuesto no se cobra.")


def _when(_: Words, expected: Expected | None) -> str:
    if expected is None:
        return _("Todavía no sé cuándo suele llegar. Cada vez que llegue, cuénteme y voy aprendiendo.")
    return _("Su próxima remesa puede llegar entre el {earliest} y el {latest}.").format(
        earliest=_.day(expected.earliest), latest=_.day(expected.latest)
    )


def _earlier(_: Words, one: Cost) -> str:
    each = one.lost if one.lost is not None else one.per_unit
    company = f", {escape(one.company)}" if one.company else ""
    return f"• {_.long_day(one.on)}{company}: {_.money(each)}"


def _name(goal: Goal) -> str:
    return f"<b>{escape(goal.name)}</b>"
