"""The same again in other words, for who did not understand: what is asked for, and what for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.domain.money import Money
from core.domain.savings import Entry, EntryKind
from core.i18n import Words


def question(_: Words, kind: str, facts: Mapping[str, Any], expecting: str | None) -> str:
    """What stands before the question when it is put again."""
    say = _QUESTIONS.get(str(facts.get("consent")) if kind == "may" else kind) or _VALUES.get(expecting or "", _words)
    return say(_)


def noted(_: Words, entry: Entry) -> str:
    """Of what was written down a moment ago."""
    money = f"<b>{_.money(entry.amount)}</b>"
    if entry.kind is EntryKind.WITHDRAWAL:
        text = _("Escribí en su cuaderno que usó {amount} de lo que tenía guardado. Si no fue así, toque «Deshacer».")
        return text.format(amount=money)
    return _(
        "Escribí en su cuaderno que guardó {amount}. El dinero lo tiene usted: yo solo llevo la cuenta. "
        "Si no fue así, toque «Deshacer»."
    ).format(amount=money)


def share(_: Words, arrived: Money, part: Money) -> str:
    return _(
        "De los {arrived} que llegaron le propongo guardar {part} antes de gastar. Usted los guarda donde quiera; "
        "yo solo lo anoto. ¿Ya los guardó?"
    ).format(arrived=_.money(arrived), part=f"<b>{_.money(part)}</b>")


def lesson_question(_: Words) -> str:
    return _("Lea las respuestas y toque la que le parezca. Si no acierta no pasa nada: le digo por qué.")


def lesson_action(_: Words) -> str:
    return _("Es algo pequeño que puede hacer hoy en su casa. Si no puede o no quiere, toque «No puedo» y seguimos.")


def _reminders(_: Words) -> str:
    return _("Son mensajes cortos en este teléfono, pocos y de día. Los quita cuando quiera.")


def _share(_: Words) -> str:
    return _("Es para que su facilitadora sepa si va avanzando y pueda ayudarle. Cuánto dinero tiene no lo ve nadie.")


def _count(_: Words) -> str:
    return _("Es para saber a cuántas personas les sirve Milpa. Su nombre no sale. Si dice que no, todo sigue igual.")


def called(_: Words) -> str:
    return _("Es solo para saludarle. Puede ser su nombre o como le dicen en su casa.")


def _remittance_day(_: Words) -> str:
    return _("Es para hablarle de guardar cuando le llega dinero, y no otro día. Con saber más o menos basta.")


def _goal_name(_: Words) -> str:
    return _("Ponerle nombre a lo que quiere juntar ayuda a no gastarlo. Basta una palabra, como «techo».")


def _goal_amount(_: Words) -> str:
    return _("Con un número saco cuánto apartar cada mes. Basta más o menos, y lo cambia cuando quiera.")


def _goal_date(_: Words) -> str:
    return _("Con la fecha saco cuánto apartar cada mes. Basta el mes, y la cambia cuando quiera.")


def _saving(_: Words) -> str:
    return _("Escriba cuánto dinero guardó, solo el número. Por ejemplo: 50.")


def _withdrawal(_: Words) -> str:
    return _("Escriba cuánto dinero usó de lo que tenía guardado, solo el número. Por ejemplo: 50.")


def _remittance(_: Words) -> str:
    return _("Escriba cuánto le mandaron. Por ejemplo: 200 dólares.")


def _which_goal(_: Words) -> str:
    return _("Toque el nombre de la meta, y ahí lo sumo.")


def _rhythm(_: Words) -> str:
    return _("Diga qué día quiere que le escriba, por ejemplo «los viernes», o toque un botón.")


def _yes_no(_: Words) -> str:
    return _("Puede escribir sí o no, o tocar un botón.")


def _amount(_: Words) -> str:
    return _("Escriba la cantidad con números. Por ejemplo: 50.")


def _day(_: Words) -> str:
    return _("Escriba el día. Por ejemplo: «ayer», «el lunes» o «el 15 de enero».")


def _hour(_: Words) -> str:
    return _("Escriba la hora. Por ejemplo: «a las 7 de la noche».")


def _words(_: Words) -> str:
    return _("Contéstelo con sus palabras, como le salga. También puede tocar un botón.")


_QUESTIONS: Mapping[str, Callable[[Words], str]] = {
    "reminders": _reminders,
    "share": _share,
    "statistics": _count,
    **dict.fromkeys(("called", "called_again"), called),
    **dict.fromkeys(("remittance_day", "remittance_day_again"), _remittance_day),
    **dict.fromkeys(("goal_name", "goal_new_name"), _goal_name),
    **dict.fromkeys(("goal_amount", "goal_new_amount"), _goal_amount),
    **dict.fromkeys(("goal_deadline", "goal_new_date"), _goal_date),
    **dict.fromkeys(("saving_amount", "share_amount"), _saving),
    "withdrawal_amount": _withdrawal,
    "remittance_amount": _remittance,
    **dict.fromkeys(("which_goal", "taken_from", "goal_meant"), _which_goal),
}
_VALUES: Mapping[str, Callable[[Words], str]] = {
    "yes_no": _yes_no,
    "amount": _amount,
    **dict.fromkeys(("date", "deadline"), _day),
    "time": _hour,
    "recurrence": _rhythm,
}
