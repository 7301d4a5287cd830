"""Where her money is, and what she took at an institution."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.domain.money import Money
from core.domain.products import ProductKind
from core.domain.savings import Place
from core.i18n import Words
from core.services.moves import Moved, Whereabouts


def where(_: Words, each: Sequence[Whereabouts]) -> str:
    found = [one for one in each if one.by_place]
    if not found:
        return _("Todavía no tiene ahorros anotados. Cuando aparte algo, dígame también dónde lo puso.")
    return _("Su dinero está así:") + "\n\n" + "\n\n".join(_standing(_, one) for one in found)


def moved(_: Words, done: Moved) -> str:
    move = done.move
    head = _("Anoté que pasó {amount} {place}. Lo que lleva ahorrado sigue igual.").format(
        amount=f"<b>{_.money(move.amount)}</b>", place=_into(_, move.destination)
    )
    return f"{head}\n\n{_standing(_, done.whereabouts)}"


def moved_back(_: Words, done: Moved) -> str:
    head = _("Lo quité. Su dinero queda anotado donde estaba.")
    return f"{head}\n\n{_standing(_, done.whereabouts)}" if done.whereabouts.by_place else head


def how_much_moved(_: Words, to: Place) -> str:
    return _("¿Cuánto pasó {place}?").format(place=_into(_, to))


def less_than_that(_: Words, there: Money) -> str:
    return _("De ese lado tengo anotado {amount} y no quiero anotar mal.").format(amount=_.money(there))


def not_noted_yet(_: Words) -> str:
    return _("Ese dinero no lo tenía anotado todavía.")


def same_place(_: Words) -> str:
    return _("Ese dinero ya está anotado ahí, así que no cambié nada.")


def of_which_goal(_: Words) -> str:
    return _("¿De cuál ahorro era?")


def which_product(_: Words) -> str:
    return _("¿Qué fue?")


def where_taken(_: Words, kind: ProductKind) -> str:
    if kind.is_account:
        return _("Qué bueno. ¿Dónde tiene la cuenta? No necesito el nombre ni el número.")
    return _("¿Dónde lo sacó? No necesito el nombre ni el número.")


def taken(_: Words, kind: ProductKind, facilitator: str | None, is_new: bool) -> str:
    if not is_new:
        return _("Eso ya lo tenía anotado.")
    lines = [product(_, kind), _("No me mande fotos de papeles, ni números de cuenta, ni su PIN: no hacen falta.")]
    if facilitator:
        lines.append(_("Le aviso a {name} para que lo confirme con usted.").format(name=escape(facilitator)))
    return "\n".join(lines)


def product(_: Words, kind: ProductKind) -> str:
    match kind:
        case ProductKind.ACCOUNT_OPENED:
            return _("Anoté que abrió su cuenta.")
        case ProductKind.ACCOUNT_REACTIVATED:
            return _("Anoté que volvió a usar su cuenta.")
        case ProductKind.INSURANCE:
            return _("Anoté que tiene un seguro. Guarde la hoja donde dice qué cubre y hasta cuándo.")
        case ProductKind.CREDIT:
            return _("Anoté que sacó un préstamo. No cuenta como ahorro.")


def product_undone(_: Words) -> str:
    return _("Listo, lo quité.")


def inside(_: Words, place: Place | None) -> str:
    """«En su casa», for the head of a line."""
    match place:
        case Place.HOME:
            return _("En su casa")
        case Place.CUCHUBAL:
            return _circle(_, _("En la tanda"), _("En el cuchubal"), _("En el grupo de ahorro"))
        case Place.BANK:
            return _("En el banco")
        case Place.CREDIT_UNION:
            return _("En la cooperativa")
        case None:
            return _("Sin decir dónde")


def _into(_: Words, place: Place) -> str:
    match place:
        case Place.HOME:
            return _("a su casa")
        case Place.CUCHUBAL:
            return _circle(_, _("a la tanda"), _("al cuchubal"), _("al grupo de ahorro"))
        case Place.BANK:
            return _("al banco")
        case Place.CREDIT_UNION:
            return _("a la cooperativa")


def _circle(_: Words, tanda: str, cuchubal: str, plain: str) -> str:
    """What a savings circle is called there."""
    return {"MX": tanda, "GT": cuchubal, "SV": cuchubal}.get(_.country, plain)


def _standing(_: Words, one: Whereabouts) -> str:
    lines = [f"• {inside(_, place)}: {_.money(money)}" for place, money in one.by_place.items()]
    return "\n".join([f"<b>{escape(one.goal.name)}</b>", *lines] if one.goal else lines)
