"""Her book: what she has noted, page by page, and every entry that was put right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape

from bot.outgoing.messages.goals import of_goal, reached
from bot.outgoing.messages.savings import of_day
from core.domain.money import Money
from core.domain.savings import Entry, EntryKind
from core.i18n import Words
from core.services.corrections import Card, Corrected, Page


def history(_: Words, page: Page, goals: Mapping[int, str]) -> str:
    if not page.entries:
        return _("Todavía no hay nada anotado.") if page.number == 0 else _("Más antiguo no hay nada.")
    head = _("Lo último que anotó:") if page.number == 0 else _("Lo que anotó antes:")
    lines = [_line(_, entry, goals.get(entry.goal_id or 0)) for entry in page.entries]
    return "\n".join([head, *lines, "", _("Toque una para corregirla.")])


def card(_: Words, one: Card) -> str:
    entry = one.entry
    sentence = _("Anotación {number}: apartó {amount} el {day}.")
    if entry.kind is EntryKind.WITHDRAWAL:
        sentence = _("Anotación {number}: sacó {amount} el {day}.")
    head = sentence.format(number=entry.id, amount=f"<b>{_.money(entry.amount)}</b>", day=_.long_day(entry.on))
    return head + "\n" + _("Meta: {goal}").format(goal=escape(one.goal)) if one.goal else head


def corrected(_: Words, done: Corrected, today: date) -> str:
    """Both amounts, so that she sees what was changed."""
    entry, progress = done.now.entry, done.now.progress
    sentence = _("Corregí: no eran {wrong}, eran {right} {day} (anotación {number}).")
    lines = [
        sentence.format(
            wrong=_.money(done.before.amount),
            right=f"<b>{_.money(entry.amount)}</b>",
            day=of_day(_, entry.on, today),
            number=entry.id,
        )
    ]
    if progress is not None:
        lines.append(of_goal(_, progress, is_news=done.now.just_reached))
        lines.extend([reached(_, progress)] if done.now.just_reached else [])
    return "\n".join(lines)


def right_amount(_: Words, wrong: Money) -> str:
    return _("Anoté {amount}. ¿Cuánto era?").format(amount=_.money(wrong))


def is_it_wrong(_: Words) -> str:
    return _("Esto es lo último que anoté. ¿Lo corregimos?")


def put_right_since(_: Words) -> str:
    """To an old button of an entry in whose place another stands."""
    return _("Esa anotación ya la habíamos corregido. Así quedó:")


def wrong_remittance(_: Words, amount: Money) -> str:
    example = _("Si fue otro monto, escríbalo así: «no, eran 200».")
    return _("Anoté que llegaron {amount}.").format(amount=f"<b>{_.money(amount)}</b>") + f"\n{example}"


def what_was_wrong(_: Words) -> str:
    return _("No hay problema. ¿Qué corregimos? Puede ver lo anotado, o decirme: «no eran 50, eran 40».")


def which_one(_: Words) -> str:
    return _("No encuentro esa anotación. Toque la que quiere corregir.")


def too_late(_: Words) -> str:
    return _("Ya pasó más de un día y esa anotación se queda. Si el monto está mal, lo corregimos.")


def nothing_to_undo(_: Words) -> str:
    return _("No hay nada anotado que quitar.")


def below_zero(_: Words, balance: Money) -> str:
    return _(
        "Después sacó de ese dinero: sin esa anotación la cuenta queda en menos de cero. "
        "Ahora tiene {balance}. Quite o corrija primero lo que sacó."
    ).format(balance=_.money(balance))


def gone(_: Words) -> str:
    return _("Esa anotación ya no está.")


def to_which_goal(_: Words) -> str:
    return _("¿Para cuál meta es?")


def _line(_: Words, entry: Entry, goal: str | None) -> str:
    sign = "+" if entry.kind is EntryKind.SAVING else "−"
    line = f"{entry.id}. {_.long_day(entry.on)}: {sign}{_.money(entry.amount)}"
    line = f"{line} · {escape(goal)}" if goal else line
    return line if entry.corrects is None else f"{line} · " + _("corregida")
