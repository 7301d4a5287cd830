"""The words that always work, alone in a message, whatever else is going on."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers import hiding, menu, onboarding, reminders, safety
from bot.talk import Talk
from core.domain.words import plain

Does = Callable[[Talk], None]


def meant(text: str) -> Does | None:
    """PAUSA, BORRAR, SALIR, STOP, MENÚ: what that word does, or None for anything else."""
    return WORDS.get(plain(text))


def _pause(talk: Talk) -> None:
    _unless_stranger(talk, reminders.pause_now)


def _erase(talk: Talk) -> None:
    _unless_stranger(talk, safety.ask_erase)


def _leave(talk: Talk) -> None:
    _unless_stranger(talk, safety.ask_leave)


def _menu(talk: Talk) -> None:
    if not onboarding.team_first(talk) and not onboarding.consent_first(talk):
        menu.menu(talk)


def _help(talk: Talk) -> None:
    if not onboarding.team_first(talk) and not onboarding.consent_first(talk):
        menu.help_(talk)


def _unless_stranger(talk: Talk, does: Does) -> None:
    """Of who has not agreed there is nothing to pause or erase, and that is what she hears."""
    (onboarding.refuse if onboarding.is_stranger(talk) else does)(talk)


WORDS: dict[str, Does] = {
    **dict.fromkeys(("pausa", "pausar", "pauseme", "pause"), _pause),
    **dict.fromkeys(("borrar", "borreme", "borrar todo", "borrar mis datos", "delete", "erase", "delete all"), _erase),
    **dict.fromkeys(("salir", "salirme", "stop", "alto", "baja", "darme de baja", "unsubscribe", "quit"), _leave),
    **dict.fromkeys(("ocultar", "esconder", "oculte", "limpiar chat", "limpiar el chat", "hide"), hiding.hide),
    **dict.fromkeys(("salida rapida", "receta", "recipe", "quick exit"), hiding.escape),
    **dict.fromkeys(("menu", "inicio"), _menu),
    **dict.fromkeys(("ayuda", "help"), _help),
}
