"""A goal's card: how it stands, what part comes next, when it may be reached; and every change told back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

from bot.outgoing.messages.goals import each_time, of_goal
from core.domain.goals import Goal, Progress
from core.domain.money import Money
from core.domain.pace import Outlook, Standing
from core.i18n import Words
from core.services.goal_changes import Ended


@dataclass(frozen=True)
class PictureWords:
    """Everything that is on the picture, in her language already."""

    name: str
    saved: str
    target: str | None
    percent: int | None
    lines: tuple[str, ...]
    foot: str


def card(_: Words, one: Outlook, *, is_first_of_several: bool = False) -> str:
    lines = [of_goal(_, one.progress), *standing(_, one)]
    if is_first_of_several:
        lines.append(_("Es su primera meta: para ella le propongo apartar cuando llega la remesa."))
    return "\n".join(lines)


def in_list(_: Words, one: Outlook) -> str:
    """Shorter, where there are several."""
    if one.standing in (Standing.PAUSED, Standing.BEHIND, Standing.DATE_PASSED):
        return "\n".join([of_goal(_, one.progress), *standing(_, one)[:1]])
    return of_goal(_, one.progress)


def standing(_: Words, one: Outlook) -> list[str]:
    """Without blame: where she is behind she hears what still brings her there."""
    lines = []
    match one.standing:
        case Standing.PAUSED:
            lines.append(_("Está en pausa: no se atrasa y no le recuerdo."))
        case Standing.DATE_PASSED:
            lines.append(_("La fecha ya pasó. Lo apartado es suyo, y puede ponerle otra fecha."))
        case Standing.ON_TRACK:
            lines.append(_("Va a buen paso."))
        case Standing.BEHIND:
            lines.append(_("Va un poco atrás de su plan, y todavía se puede."))
        case _other:
            pass
    if one.part is not None:
        lines.append(each_time(_, one.part, one.rhythm))
    foretold = may_reach(_, one)
    return [*lines, foretold] if foretold else lines


def may_reach(_: Words, one: Outlook) -> str | None:
    """A range, and never a promise."""
    if one.earliest is None or one.standing in (Standing.PAUSED, Standing.REACHED):
        return None
    first = _.month(one.earliest)
    if one.latest is None:
        return _("Al paso que lleva, la cumpliría en {month} o más tarde.").format(month=first)
    last = _.month(one.latest)
    if first == last:
        return _("Al paso que lleva, la cumpliría en {month}.").format(month=first)
    return _("Al paso que lleva, la cumpliría entre {first} y {last}.").format(first=first, last=last)


def picture(_: Words, one: Outlook, today: date) -> PictureWords:
    goal = one.progress.goal
    return PictureWords(
        name=goal.name,
        saved=_.money(one.progress.saved),
        target=_("de {amount}").format(amount=_.money(goal.target)) if goal.target else None,
        percent=one.progress.percent,
        lines=tuple(_on_picture(_, one)),
        foot=_.long_day(today),
    )


def _on_picture(_: Words, one: Outlook) -> list[str]:
    if one.standing is Standing.REACHED:
        return [_("Ya la cumplió.")]
    goal, lines = one.progress.goal, []
    if one.progress.missing is not None:
        lines.append(_("Le faltan {amount}").format(amount=_.money(one.progress.missing)))
    if goal.deadline is not None:
        lines.append(_("para el {day}").format(day=_.long_day(goal.deadline)))
    return lines


def amount_changed(_: Words, progress: Progress) -> str:
    return _("Cambié el monto de su meta.") + "\n" + of_goal(_, progress)


def date_changed(_: Words, progress: Progress, part: str | None) -> str:
    text = _("Cambié la fecha de su meta.") + "\n" + of_goal(_, progress)
    return f"{text}\n{part}" if part else text


def renamed(_: Words, goal: Goal) -> str:
    return _("Ahora su meta se llama {goal}.").format(goal=_name(goal.name))


def rests(_: Words, goal: Goal) -> str:
    return _("Su meta {goal} queda en pausa: no se atrasa y no le recuerdo. Lo apartado sigue ahí.").format(
        goal=_name(goal.name)
    )


def goes_on(_: Words, progress: Progress) -> str:
    return _("Seguimos con su meta.") + "\n" + of_goal(_, progress)


def is_first(_: Words, goal: Goal) -> str:
    return _("Su meta {goal} va primero: para ella le propongo apartar cuando llega la remesa.").format(
        goal=_name(goal.name)
    )


def is_it_spent(_: Words, progress: Progress) -> str:
    head = _("Su meta {goal} tiene {amount}.").format(goal=_name(progress.goal.name), amount=_.money(progress.saved))
    return head + " " + _("¿Ya usó ese dinero?")


def finished(_: Words, ended: Ended) -> str:
    """For who has reached it, and for who says so long before: both decided what is enough."""
    lines = [_("Cumplió su meta {goal}. Fue con su esfuerzo, poquito a poco.").format(goal=_name(ended.name))]
    if ended.entry_id is not None:
        lines.append(
            _("Anoté que usó {amount} (anotación {number}). Para eso era su ahorro.").format(
                amount=_.money(ended.saved), number=ended.entry_id
            )
        )
    elif ended.saved.minor > 0:
        lines.append(_("Sus {amount} siguen anotados.").format(amount=_.money(ended.saved)))
    return "\n".join(lines)


def may_leave(_: Words, progress: Progress) -> str:
    if progress.saved.minor <= 0:
        return _("¿Dejamos la meta {goal}?").format(goal=_name(progress.goal.name))
    return _("¿Dejamos la meta {goal}? Sus {amount} siguen siendo suyos y quedan anotados.").format(
        goal=_name(progress.goal.name), amount=_.money(progress.saved)
    )


def left(_: Words, ended: Ended) -> str:
    head = _("Dejamos la meta {goal}. Los planes cambian, y está bien.").format(goal=_name(ended.name))
    if ended.saved.minor <= 0:
        return head
    return head + " " + _("Sus {amount} siguen anotados.").format(amount=_.money(ended.saved))


def not_open(_: Words) -> str:
    return _("Esa meta ya no está abierta.")


def name_taken(_: Words, name: str) -> str:
    return _("Ya tiene otra meta que se llama {goal}.").format(goal=_name(name))


def ask_new_amount(_: Words, name: str) -> str:
    return _("¿De cuánto será la meta {goal}?").format(goal=_name(name))


def ask_new_date(_: Words, name: str) -> str:
    return _(
        "¿Para cuándo quiere cumplir la meta {goal}? Por ejemplo: «antes del 15 de enero» o «en seis meses»."
    ).format(goal=_name(name))


def ask_new_name(_: Words, name: str) -> str:
    return _("¿Cómo quiere que se llame la meta {goal}?").format(goal=_name(name))


def in_other_currency(_: Words, name: str, held: Money) -> str:
    """Nothing is turned into other money by us."""
    return _("Lo que lleva para {goal} está en otra moneda ({amount}), y yo no cambio monedas.").format(
        goal=_name(name), amount=_.money(held)
    )


def how_much_in_its_currency(_: Words, name: str, currency: str) -> str:
    return _(
        "Su meta {goal} está en {currency}. Si quiere que cuente para ella, dígame cuánto es en {currency}."
    ).format(goal=_name(name), currency=money_name(_, currency))


def money_name(_: Words, currency: str) -> str:
    names = {
        "GTQ": _("quetzales"),
        "HNL": _("lempiras"),
        "USD": _("dólares"),
        "NIO": _("córdobas"),
        "MXN": _("pesos mexicanos"),
    }
    return names.get(currency, currency)


def _name(name: str) -> str:
    return f"<b>{escape(name)}</b>"
