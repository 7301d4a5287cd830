"""Goals: what she saves for and how far she is."""

from __future__ import annotations

from html import escape

from core.domain.goals import Progress
from core.domain.money import Money
from core.domain.pace import Beat, Rhythm
from core.i18n import Words
from core.services.goals import GoalSet


def goal_set(_: Words, made: GoalSet) -> str:
    goal = made.progress.goal
    name = f"<b>{escape(goal.name)}</b>"
    if goal.target and goal.deadline:
        head = _("Su meta: {amount} para {goal}, antes del {day}.").format(
            amount=_.money(goal.target), goal=name, day=_.long_day(goal.deadline)
        )
    elif goal.target:
        head = _("Su meta: {amount} para {goal}.").format(amount=_.money(goal.target), goal=name)
    elif goal.deadline:
        head = _("Su meta: {goal}, antes del {day}.").format(goal=name, day=_.long_day(goal.deadline))
    else:
        head = _("Su meta: {goal}.").format(goal=name)
    if made.part is None:
        return head
    return head + "\n" + each_time(_, made.part, made.rhythm)


def ask_name(_: Words) -> str:
    return _("¿Para qué quiere ahorrar? Por ejemplo: los útiles, el techo, la siembra.")


def ask_amount(_: Words, name: str) -> str:
    return _("¿Cuánto necesita para {goal}? Si no sabe, toque «No sé».").format(goal=f"<b>{escape(name)}</b>")


def ask_deadline(_: Words) -> str:
    return _("¿Para cuándo? Por ejemplo: «antes del 15 de enero» o «en seis meses».")


def progress(_: Words, each: list[str], totals: list[Money], loose: list[Money]) -> str:
    """`each` goal in its own words already; `loose` is what was put aside for none of them."""
    if not each and not any(total.minor for total in totals):
        return _("Todavía no tiene una meta ni ahorros anotados.")
    if not each:
        saved = ", ".join(_.money(total) for total in totals)
        return _("Lleva apartado {amount}.").format(amount=saved)
    apart = ", ".join(_.money(one) for one in loose)
    return "\n\n".join([*each, _("Además tiene guardado, sin meta: {amount}.").format(amount=apart)] if apart else each)


def each_time(_: Words, part: Money, rhythm: Rhythm) -> str:
    """The part that is needed, in the rhythm in which she puts aside."""
    match rhythm.beat:
        case Beat.WEEK:
            sentence = _("Apartando {amount} cada semana llega a tiempo.")
        case Beat.FORTNIGHT:
            sentence = _("Apartando {amount} cada quincena llega a tiempo.")
        case Beat.REMITTANCE:
            sentence = _("Apartando {amount} de cada remesa llega a tiempo.")
        case Beat.MONTH:
            sentence = _("Apartando {amount} cada mes llega a tiempo.")
    return sentence.format(amount=_.money(part))


def of_goal(_: Words, progress: Progress, *, is_news: bool = False) -> str:
    """How far it is. That it is reached is told apart where that is the news."""
    goal = progress.goal
    name = f"<b>{escape(goal.name)}</b>"
    if goal.target is None:
        return _("Lleva {saved} para {goal}.").format(saved=_.money(progress.saved), goal=name)
    line = _("Lleva {saved} de {target} para {goal}.").format(
        saved=_.money(progress.saved), target=_.money(goal.target), goal=name
    )
    bar = f"{_bar(progress.percent or 0)} {progress.percent} %"
    if progress.is_reached:
        return f"{line}\n{bar}" if is_news else f"{line}\n{bar}\n" + _("Ya la cumplió.")
    if goal.deadline is not None:
        missing = _("Le faltan {amount} para el {day}.").format(
            amount=_.money(progress.missing or progress.saved), day=_.long_day(goal.deadline)
        )
        return f"{line}\n{bar}\n{missing}"
    return f"{line}\n{bar}"


def reached(_: Words, progress: Progress) -> str:
    return _("Cumplió su meta {goal}. Fue con su esfuerzo, poquito a poco.").format(
        goal=f"<b>{escape(progress.goal.name)}</b>"
    )


def name_it(_: Words) -> str:
    return _("Si le pone nombre a su ahorro es más fácil cumplirlo. ¿Para qué es?")


def is_it_the_same(_: Words, known: str) -> str:
    return _("Ya tiene la meta {goal}. ¿Es la misma?").format(goal=f"<b>{escape(known)}</b>")


def no_such_goal(_: Words, name: str) -> str:
    return _("Todavía no tiene una meta que se llame {goal}.").format(goal=f"<b>{escape(name)}</b>")


def which(_: Words) -> str:
    return _("¿De cuál meta habla?")


def _bar(percent: int) -> str:
    full = percent // 10
    return "▓" * full + "░" * (10 - full)
