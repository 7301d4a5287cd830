"""The panel's mouth for the programme's own rules, and for what is kept how long."""

from __future__ import annotations

from core.domain.rules import Rule
from core.i18n import Words


def rule(one: Rule, _: Words) -> str:
    return {
        Rule.PER_DAY: _("Mensajes a un hogar en un día, cuando más"),
        Rule.PER_WEEK: _("De los que no pidió, en siete días, cuando más"),
        Rule.QUIET_FROM: _("Silencio desde las (hora), para quien llegue desde ahora"),
        Rule.QUIET_TO: _("Silencio hasta las (hora), para quien llegue desde ahora"),
        Rule.KEEP_WORDS: _("Lo que se escribieron el hogar y el equipo, y lo que decía cada aviso (días)"),
        Rule.KEEP_AGREED: _("La nota de lo que se acordó en una asesoría (días)"),
        Rule.KEEP_STRANGERS: _("El chat de quien escribió y nunca aceptó (días)"),
        Rule.HELP_CLIMBS: _("Si nadie contesta a quien pidió hablar con una persona, avisar a la coordinación (horas)"),
    }[one]


def kept_how_long(_: Words) -> list[tuple[str, str]]:
    return [
        (_("Los hechos que cuentan en las cifras, con un número y sin nombre"), _("siempre")),
        (_("Lo que un hogar anotó: metas, ahorro, avance"), _("hasta que lo borre con /borrar")),
        (_("Que se le mandó un aviso, que pidió ayuda o que hubo una asesoría, sin lo que se dijo"), _("siempre")),
        (_("La pregunta que está abierta en su chat"), _("un día")),
        (_("El número de cada mensaje que llegó, para no atenderlo dos veces"), _("dos días")),
        (_("Los números de sus mensajes, para poder ocultarlos"), _("dos días")),
        (_("El enlace para que entre un familiar"), _("tres días")),
        (_("El enlace para entrar al equipo"), _("siete días")),
        (_("La sesión del panel"), _("doce horas")),
        (_("La auditoría de lo que hace el equipo"), _("siempre")),
    ]
