"""Why somebody heard a campaign, and why not, counted."""

from __future__ import annotations

from collections.abc import Mapping

from core.i18n import Words


def reasons(_: Words, counts: Mapping[str, int]) -> str:
    named = {
        "sent": _("recibida"),
        "due": _("por salir"),
        "sending": _("saliendo"),
        "blocked": _("bloqueó el bot"),
        "held": _("en espera"),
        "failed": _("no se pudo entregar"),
        "uncertain": _("no se sabe si llegó"),
        "left": _("no ha dado permiso o salió"),
        "paused": _("en pausa"),
        "no_phone": _("sin teléfono"),
        "no_consent": _("no quiere recordatorios"),
        "already_done": _("ya la hizo"),
        "had_it": _("ya la recibió"),
        "no_name": _("no ha dicho su nombre"),
        "no_goal": _("no tiene meta"),
        "holdout": _("aparte, para comparar"),
        "joined_later": _("llegó después de esa lección"),
        "unfilled": _("le falta un dato del mensaje"),
        "stopped": _("detenida antes"),
        "attention_budget": _("ya recibió otros mensajes"),
        "quiet_hours": _("hora de silencio"),
        "too_late": _("llegó tarde"),
        "erased": _("borró sus datos"),
    }
    return "\n".join(f"• {named.get(why.removeprefix('skipped:'), why)}: {n}" for why, n in sorted(counts.items()))
