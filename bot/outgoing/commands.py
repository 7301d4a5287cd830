"""The command menu of the household, in her language."""

from __future__ import annotations

from core.i18n import Words


def commands(_: Words) -> list[tuple[str, str]]:
    """Few, for a small screen; staff have theirs by their welcome message."""
    if _.language == "en":
        return [
            ("lesson", _("Una lección")),
            ("goal", _("Poner una meta")),
            ("progress", _("Cuánto llevo")),
            ("reminder", _("Mis recordatorios")),
            ("person", _("Hablar con una persona")),
            ("settings", _("Mis ajustes")),
            ("help", _("Qué puede hacer Milpa")),
            ("pause", _("Una pausa de un mes")),
            ("delete", _("Borrar todo lo mío")),
        ]
    return [
        ("leccion", _("Una lección")),
        ("meta", _("Poner una meta")),
        ("progreso", _("Cuánto llevo")),
        ("recordatorio", _("Mis recordatorios")),
        ("persona", _("Hablar con una persona")),
        ("ajustes", _("Mis ajustes")),
        ("ayuda", _("Qué puede hacer Milpa")),
        ("pausa", _("Una pausa de un mes")),
        ("borrar", _("Borrar todo lo mío")),
    ]
