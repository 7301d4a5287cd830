"""A small business in two numbers a week, in words first and then, if she likes, in a picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

from core.domain.business import Noted, Told, Trend, Week
from core.i18n import Words
from core.services.business import Books


@dataclass(frozen=True)
class Bars:
    """Everything that is on the picture, in her language already; the heights are of a hundred."""

    title: str
    weeks: tuple[tuple[str, int, int], ...]  #: its day, sold, spent
    sold: str
    spent: str
    lines: tuple[str, ...]
    foot: str


def about(_: Words) -> str:
    return _(
        "Dos números por semana: cuánto vendió y cuánto gastó. Aparte, lo que usted se paga. "
        "Solo usted lo ve, a menos que quiera mostrarlo a quien la acompaña."
    )


def ask_log(_: Words) -> str:
    return _("Escríbalo así: vendí 450, gasté 300. Si se pagó algo, agregue: me pagué 100.")


def which_day(_: Words) -> str:
    return _("¿Qué día le pregunto por los dos números? Es un aviso por semana, sin montos.")


def weekly(_: Words, weekday: int | None) -> str:
    if weekday is None:
        return _("Listo, ya no le pregunto cada semana.")
    return _("Listo. Le pregunto una vez por semana, a las 5 de la tarde. Si ya anotó esa semana, no le pregunto.")


def week_is_over(_: Words) -> str:
    """On a locked screen: no amount, and nothing of what it is about but two numbers."""
    return _("¿Anotamos los dos números de esta semana?")


def is_it_hers(_: Words, told: Told) -> str:
    text = _("{told}. ¿Es de su negocio? Si quiere, lo llevamos aquí.").format(told=amounts(_, told))
    return text[:1].upper() + text[1:]


def not_hers(_: Words) -> str:
    return _("Bien, no anoté nada.")


def amounts(_: Words, told: Told) -> str:
    each = [_("vendió {amount}").format(amount=_.money(told.sold))]
    if told.spent.minor:
        each.append(_("gastó {amount}").format(amount=_.money(told.spent)))
    if told.pay.minor:
        each.append(_("se pagó {amount}").format(amount=_.money(told.pay)))
    return ", ".join(each)


def noted(_: Words, one: Noted, books: Books) -> str:
    head = _("Anoté del {day}: {told}.").format(day=_.day(one.on), told=amounts(_, one.told))
    return "\n".join([head, this_week(_, books.now)])


def this_week(_: Words, week: Week) -> str:
    told = week.told
    text = _("Esta semana queda {margin} de margen.").format(margin=_.money(told.margin))
    if told.pay.minor:
        text += " " + _("Después de su pago: {rest}.").format(rest=_.money(told.rest))
    return text


def overview(_: Words, books: Books) -> str:
    """The picture in words."""
    lines = [_("Su negocio esta semana: {told}.").format(told=amounts(_, books.now.told))]
    lines.append(this_week(_, books.now))
    lines.append(trend(_, books.trend))
    before = [week for week in books.weeks[:-1] if week.told.sold.minor or week.told.spent.minor or week.told.pay.minor]
    if before:
        lines += ["", _("Semanas de antes:"), *(_week(_, week) for week in before[-4:])]
    return "\n".join(lines)


def _week(_: Words, week: Week) -> str:
    told = week.told
    return _("• del {day}: vendió {sold}, gastó {spent}, margen {margin}").format(
        day=_.day(week.begins), sold=_.money(told.sold), spent=_.money(told.spent), margin=_.money(told.margin)
    )


def trend(_: Words, one: Trend) -> str:
    return {
        Trend.TOO_SOON: _("Con unas semanas más se verá cómo va."),
        Trend.UP: _("Va mejor que en las semanas de antes."),
        Trend.LEVEL: _("Va parecido a las semanas de antes."),
        Trend.DOWN: _("Esta semana dejó menos que las de antes. Una semana sola no dice mucho."),
    }[one]


def picture(_: Words, books: Books) -> Bars:
    highest = max(max(week.told.sold.minor, week.told.spent.minor) for week in books.weeks) or 1
    weeks = tuple(
        (_short(week.begins), week.told.sold.minor * 100 // highest, week.told.spent.minor * 100 // highest)
        for week in books.weeks
    )
    lines = (this_week(_, books.now), trend(_, books.trend))
    return Bars(_("Mi negocio, por semana"), weeks, _("vendí"), _("gasté"), lines, "Milpa")


def _short(day: date) -> str:
    return f"{day.day}/{day.month}"


def undone(_: Words) -> str:
    return _("Quité esa anotación de su negocio.")


def sharing(_: Words, shared: bool) -> str:
    if shared:
        return _("Quien la acompaña ya puede ver sus números. Puede dejar de mostrarlos cuando quiera.")
    return _("Ahora solo usted ve sus números.")


def who_share(_: Words, count: int) -> str:
    if not count:
        return _("Nadie de este grupo muestra los números de su negocio.")
    return _.ngettext("{n} persona muestra su negocio.", "{n} personas muestran su negocio.", count).format(n=count)


def of_member(_: Words, called: str, books: Books) -> str:
    return f"<b>{escape(called)}</b>\n{overview(_, books)}"
