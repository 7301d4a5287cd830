"""The budget: ten short questions, what is left, and what that means for the goal. Nobody is scolded for a sum."""

from __future__ import annotations

from html import escape

from core.domain.budget import QUESTIONS, Budget, Every, Line, Sort, largest
from core.domain.money import Money
from core.i18n import Words
from core.services.budgets import Reach, Told


def question(_: Words, key: str) -> str:
    named = {
        "remittance": _("¿Cuánto le llega de remesa al mes, más o menos?"),
        "income": _("¿Cuánto más entra en la casa al mes? Ventas, jornal, trabajo."),
        "food": _("¿Cuánto se va en comida a la semana?"),
        "home": _("¿Cuánto en luz, agua, gas o alquiler al mes?"),
        "school": _("¿Cuánto en escuela al mes?"),
        "health": _("¿Cuánto en medicinas y salud al mes?"),
        "transport": _("¿Cuánto en pasajes y teléfono al mes?"),
        "debts": _("¿Cuánto paga de deudas o cuotas al mes?"),
        "treats": _("¿Cuánto en gustos y paseos al mes?"),
        "yearly": _("¿Cuánto al año en lo que no es de cada mes? Fiestas, útiles, siembra."),
    }
    return named.get(key, _("¿Cuánto es?"))


def name(_: Words, line: Line) -> str:
    return line.name or line_name(_, line.key)


def line_name(_: Words, key: str) -> str:
    named = {
        "remittance": _("Remesa"),
        "income": _("Otras entradas"),
        "food": _("Comida"),
        "home": _("Casa, luz y agua"),
        "school": _("Escuela"),
        "health": _("Salud"),
        "transport": _("Pasajes y teléfono"),
        "debts": _("Deudas y cuotas"),
        "treats": _("Gustos"),
        "yearly": _("Gastos del año"),
    }
    return named.get(key, _("Otro gasto"))


def begin(_: Words) -> str:
    return _("Son diez preguntas cortas. Pase la que quiera y siga otro día: lo que conteste queda guardado.")


def noted(_: Words, line: Line) -> str:
    """Said back, with its rhythm."""
    if line.amount is None:
        return _("La dejamos para después.")
    if not line.amount.minor:
        return _("Anotado: {name}, nada.").format(name=escape(name(_, line)))
    return _("Anotado: {name}, {amount} {every}.").format(
        name=escape(name(_, line)), amount=f"<b>{_.money(line.amount)}</b>", every=every(_, line.every)
    )


def step(_: Words, number: int) -> str:
    return _("Pregunta {number} de {all}").format(number=number, all=len(QUESTIONS))


def every(_: Words, rhythm: Every) -> str:
    return {
        Every.DAY: _("al día"),
        Every.WEEK: _("a la semana"),
        Every.FORTNIGHT: _("a la quincena"),
        Every.MONTH: _("al mes"),
        Every.YEAR: _("al año"),
    }[rhythm]


def sort_name(_: Words, sort: Sort) -> str:
    return {
        Sort.INCOME: _("Entra"),
        Sort.NEED: _("Lo necesario"),
        Sort.WANT: _("Los gustos"),
        Sort.CAN_WAIT: _("Lo que puede esperar"),
    }[sort]


def which_sort(_: Words, line: Line) -> str:
    return _("{name}: ¿es necesario, es un gusto, o puede esperar?").format(name=escape(name(_, line)))


def overview(_: Words, told: Told) -> str:
    budget = told.budget
    if budget.is_empty:
        return _("Todavía no tiene presupuesto. Se puede empezar por lo que más pesa: la comida.")
    blocks = [block for sort in Sort if (block := _block(_, budget, sort))]
    return "\n\n".join([_("Su mes, más o menos:"), *blocks, _left(_, budget), *_reach(_, budget, told.reach)])


def other_currency(_: Words, amount: Money, currency: str) -> str:
    return _("Para que la cuenta salga, dígame cuánto es {amount} en {currency}.").format(
        amount=_.money(amount), currency=_currency(_, currency)
    )


def add_or_change(_: Words, before: Line, amount: Money, rhythm: Every) -> str:
    assert before.amount is not None
    return _("En {name} ya tenía {before} {every}. ¿Sumo {amount} {rhythm}, o lo cambio?").format(
        name=escape(name(_, before)),
        before=_.money(before.amount),
        every=every(_, before.every),
        amount=_.money(amount),
        rhythm=every(_, rhythm),
    )


def of_what(_: Words) -> str:
    return _("¿En qué es ese gasto? Por ejemplo: «en comida».")


def taken_off(_: Words) -> str:
    return _("Listo, lo quité de su presupuesto.")


def which_line(_: Words) -> str:
    return _("¿Cuál quiere cambiar?")


def see_later(_: Words) -> str:
    return _("Está bien. Lo que contestó queda guardado. Para seguir escriba «presupuesto».")


def full(_: Words) -> str:
    return _("Ya son muchos renglones. Cambie o quite uno y seguimos.")


def _block(_: Words, budget: Budget, sort: Sort) -> str:
    lines = budget.of(sort)
    if not lines:
        return ""
    head = f"<b>{sort_name(_, sort)}: {_.money(budget.monthly(sort))}</b>"
    return "\n".join([head, *(_line(_, line) for line in lines)])


def _line(_: Words, line: Line) -> str:
    assert line.amount is not None
    if line.every is Every.MONTH or line.monthly is None:
        return f"• {escape(name(_, line))}: {_.money(line.amount)}"
    told = f"{_.money(line.amount)} {every(_, line.every)}"
    return f"• {escape(name(_, line))}: {_.money(line.monthly)} ({told})"


def _left(_: Words, budget: Budget) -> str:
    left = budget.left
    if not budget.of(Sort.INCOME):
        return _("Falta anotar lo que entra, para saber cuánto queda.")
    if left.minor >= 0:
        return _("Le quedan {amount} al mes.").format(amount=f"<b>{_.money(left)}</b>")
    return _("Sale {amount} más de lo que entra. A muchas familias les pasa; se arregla de a poco.").format(
        amount=f"<b>{_.money(Money(-left.minor, left.currency))}</b>"
    )


def _reach(_: Words, budget: Budget, reach: Reach | None) -> list[str]:
    left = budget.left
    if not budget.of(Sort.INCOME):
        return []
    if left.minor <= 0:
        return _where_to_look(_, budget)
    if reach is None:
        return [_("Con algo de eso puede empezar una meta.")]
    goal = f"<b>{escape(reach.goal.name)}</b>"
    if reach.part is None:
        return [_("De ahí puede salir algo para {goal}.").format(goal=goal)]
    if reach.part <= left:
        return [
            _("Su meta {goal} pide {part} al mes: alcanza.").format(goal=goal, part=_.money(reach.part)),
        ]
    missing = reach.part - left
    return [
        _("Su meta {goal} pide {part} al mes: faltarían {missing}.").format(
            goal=goal, part=_.money(reach.part), missing=_.money(missing)
        ),
        *_where_to_look(_, budget),
    ]


def _where_to_look(_: Words, budget: Budget) -> list[str]:
    """Wants and what can wait are hers to decide on; they are shown, not judged."""
    soft = largest([*budget.of(Sort.CAN_WAIT), *budget.of(Sort.WANT)])
    if not soft:
        return []
    names = ", ".join(f"{escape(name(_, line))} {_.money(line.monthly)}" for line in soft if line.monthly)
    return [_("Lo que puede esperar o es gusto: {names}. Usted decide.").format(names=names)]


def _currency(_: Words, currency: str) -> str:
    return {
        "GTQ": _("quetzales"),
        "HNL": _("lempiras"),
        "NIO": _("córdobas"),
        "MXN": _("pesos"),
        "USD": _("dólares"),
    }.get(currency, currency)
