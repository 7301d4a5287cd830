"""Money that was put aside or taken out: always read back, and never scolded."""

from __future__ import annotations

from datetime import date
from html import escape

from bot.outgoing.messages.goals import of_goal, reached
from bot.outgoing.messages.remittances import part
from core.domain.money import Money
from core.domain.savings import Entry, EntryKind
from core.i18n import Words
from core.services.savings import Recorded


def saved(_: Words, recorded: Recorded, today: date) -> str:
    """«Anoté Q50.00 de ayer (anotación 12).» and how far the goal is now."""
    head = _("Anoté {amount} {day} (anotación {number}).").format(
        amount=f"<b>{_.money(recorded.entry.amount)}</b>",
        day=of_day(_, recorded.entry.on, today),
        number=recorded.entry.id,
    )
    return _with_progress(_, head, recorded)


def withdrawn(_: Words, recorded: Recorded, today: date) -> str:
    head = _("Anoté que sacó {amount} {day} (anotación {number}). Para eso era su ahorro.").format(
        amount=f"<b>{_.money(recorded.entry.amount)}</b>",
        day=of_day(_, recorded.entry.on, today),
        number=recorded.entry.id,
    )
    return _with_progress(_, head, recorded)


def read_back(_: Words, recorded: Recorded, today: date) -> str:
    """What was written, in the words of its kind."""
    say = saved if recorded.entry.kind is EntryKind.SAVING else withdrawn
    return say(_, recorded, today)


def undone(_: Words, recorded: Recorded) -> str:
    head = _("Quité la anotación {number} de {amount}.").format(
        number=recorded.entry.id, amount=_.money(recorded.entry.amount)
    )
    return f"{head}\n{of_goal(_, recorded.progress)}" if recorded.progress else head


def shall_it_be_a_goal(_: Words, name: str) -> str:
    return _("¿Pongo {goal} como su meta? Así le digo cuánto lleva.").format(goal=f"<b>{escape(name)}</b>")


def it_is_with_her(_: Words) -> str:
    return _(
        "Su dinero lo tiene usted, donde lo guardó. Yo no lo tengo ni lo muevo: solo llevo la cuenta de lo que me "
        "dice. Si alguien tiene dinero suyo y no se lo da, una persona del programa puede escucharle."
    )


def how_much(_: Words) -> str:
    return _("¿Cuánto apartó?")


def how_much_out(_: Words) -> str:
    return _("¿Cuánto sacó?")


def today_or_yesterday(_: Words) -> str:
    return _("¿Fue hoy o ayer?")


def nothing_to_take(_: Words) -> str:
    return _("Todavía no tengo ahorros anotados, así que no hay de dónde restar. No anoté nada.")


def not_from_there(_: Words) -> str:
    return _("Ahí no tengo nada anotado, así que todavía no anoté nada.")


def from_which_goal(_: Words) -> str:
    return _("¿De cuál meta lo sacó?")


def which_amount(_: Words) -> str:
    return _("Para anotarlo bien: ¿cuál es el monto?")


def is_it_right(_: Words, kind: EntryKind, amount: Money, on: date, today: date) -> str:
    """Read back before it is written, where the words left a doubt."""
    if kind is EntryKind.SAVING:
        return _("¿Anoto que apartó {amount} {day}?").format(
            amount=f"<b>{_.money(amount)}</b>", day=of_day(_, on, today)
        )
    return _("¿Anoto que sacó {amount} {day}?").format(amount=f"<b>{_.money(amount)}</b>", day=of_day(_, on, today))


def for_which_goal(_: Words) -> str:
    return _("¿Para cuál meta es?")


def other_currency(_: Words) -> str:
    return _("Su meta está en otra moneda, así que lo anoté aparte.")


def of_day(_: Words, on: date, today: date) -> str:
    if on == today:
        return _("de hoy")
    if (today - on).days == 1:
        return _("de ayer")
    return _("del {day}").format(day=_.day(on))


def _with_progress(_: Words, head: str, recorded: Recorded) -> str:
    if recorded.progress is None:
        return head
    lines = [head, of_goal(_, recorded.progress, is_news=recorded.just_reached)]
    if recorded.just_reached:
        lines.append(reached(_, recorded.progress))
    return "\n".join(lines)


def arrived(_: Words) -> str:
    return _("Qué bueno que llegó.")


def how_much_arrived(_: Words) -> str:
    return _("¿De cuánto fue? Así le digo cuánto podría apartar.")


def not_arrived_yet(_: Words) -> str:
    return _("Todavía no llega ese día. Cuando la reciba me cuenta y vemos cuánto apartar.")


def aside_already(_: Words, entry: Entry) -> str:
    return _("De esa remesa ya anoté {amount} (anotación {number}).").format(
        amount=f"<b>{_.money(entry.amount)}</b>", number=entry.id
    )


def remittance_arrived(_: Words, amount: Money, share: Money | None, goal: str | None, percent: int) -> str:
    head = _("Qué bueno, llegaron {amount}.").format(amount=f"<b>{_.money(amount)}</b>")
    if share is None:
        return head
    if goal is None:
        return (
            head
            + " "
            + _("Si aparta {part} son {share}. ¿Lo apartó?").format(part=part(_, percent), share=_.money(share))
        )
    return (
        head
        + " "
        + _("Para {goal} le propongo apartar {share}, {part}. ¿Lo apartó?").format(
            part=part(_, percent), goal=f"<b>{escape(goal)}</b>", share=f"<b>{_.money(share)}</b>"
        )
    )


def other_share(_: Words) -> str:
    return _("¿Cuánto apartó de esta remesa?")


def not_today(_: Words) -> str:
    return _("Está bien, otro día será.")
