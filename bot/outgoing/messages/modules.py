"""The lessons in their modules, how far she is, and the paths through them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.i18n import Words
from core.services.modules import ModuleProgress


def modules(_: Words, each: Sequence[ModuleProgress], path: str | None) -> str:
    done, total = sum(one.done for one in each), sum(one.total for one in each)
    head = _.ngettext(
        "Ha terminado {done} de {total} lección.", "Ha terminado {done} de {total} lecciones.", total
    ).format(done=done, total=total)
    way = _("Su camino: {path}.").format(path=path_name(_, path or "household"))
    change = _("Para cambiarlo: {command}").format(command=_("/camino"))
    return f"{head}\n{way} {change}\n\n" + _("¿De qué quiere leer?")


def module(_: Words, one: ModuleProgress) -> str:
    title = f"<b>{escape(one.module.title(_.language))}</b>"
    if one.is_complete:
        return title + "\n\n" + _("Ya terminó todas. Puede leerlas otra vez cuando quiera.")
    return title + "\n\n" + _("Toque la que quiera leer:")


def short(_: Words, title: str, text: str) -> str:
    return f"<b>{escape(title)}</b>\n\n{text}"


def choose_path(_: Words) -> str:
    return _("¿Qué le sirve más ahora? Las lecciones le irán llegando en ese orden. Puede cambiarlo cuando quiera.")


def path_chosen(_: Words, path: str) -> str:
    return _("Bien. Su camino es: {path}.").format(path=path_name(_, path))


def path_name(_: Words, path: str) -> str:
    """What a path is called; one that has no words yet is called by its own name."""
    named = {
        "household": _("La remesa y la casa"),
        "youth": _("Jóvenes"),
        "business": _("Mi negocio"),
        "community": _("Mi comunidad"),
        "women": _("Mi dinero, mi decisión"),
        "sender": _("Yo envío el dinero"),
        "local": _("Gobierno local y organizaciones"),
    }
    return named.get(path, path)
