"""The command menus: of the household in her language, and of whoever works with the programme."""

from __future__ import annotations

from core.i18n import Words


def commands(_: Words) -> list[tuple[str, str]]:
    """Few, for a small screen."""
    if _.language == "en":
        return [
            ("lesson", _("Una lección")),
            ("goal", _("Poner una meta")),
            ("progress", _("Cuánto llevo")),
            ("reminder", _("Mis recordatorios")),
            ("family", _("Mi familia y mis metas")),
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
        ("familia", _("Mi familia y mis metas")),
        ("persona", _("Hablar con una persona")),
        ("ajustes", _("Mis ajustes")),
        ("ayuda", _("Qué puede hacer Milpa")),
        ("pausa", _("Una pausa de un mes")),
        ("borrar", _("Borrar todo lo mío")),
    ]


def of_staff(_: Words, is_coordinator: bool) -> list[tuple[str, str]]:
    """What staff do comes first; a learner's commands work for them too."""
    is_english = _.language == "en"
    each = [
        ("group" if is_english else "grupo", _("Mis grupos y mi gente")),
        ("campaign" if is_english else "campana", _("Mandar una lección o un mensaje")),
        ("requests" if is_english else "ayudas", _("Quién pide ayuda")),
        ("who" if is_english else "quien", _("Quién la necesita")),
        ("confirm" if is_english else "confirmar", _("Confirmar lo que contaron")),
        ("advice" if is_english else "asesoria", _("Anotar una asesoría")),
        ("report" if is_english else "informe", _("Las cifras de la semana y del mes")),
        ("panel", _("El panel en la computadora")),
        ("help" if is_english else "ayuda", _("Qué puede hacer Milpa")),
    ]
    if is_coordinator:
        each.insert(3, ("team" if is_english else "equipo", _("El equipo")))
    return each
