"""The panel's mouth for the audit: what somebody of the team did."""

from __future__ import annotations

from core.i18n import Words
from panel import community_words


def act(name: str, _: Words) -> str:
    """What the audit says that somebody did."""
    return (
        {
            "staff_invited": _("invitó a alguien al equipo"),
            "staff_joined": _("entró al equipo"),
            "staff_scoped": _("cambió de quién es cada grupo"),
            "staff_retired": _("sacó a alguien del equipo"),
            "panel_entered": _("entró al panel"),
            "exported": _("bajó el registro sin nombres"),
            "exported_names": _("bajó el registro con nombres"),
            "rule_changed": _("cambió una regla del programa"),
            "group_created": _("hizo un grupo"),
            "group_placed": _("dijo dónde se reúne un grupo"),
            "fact_renewed": _("revisó un dato y le puso fecha nueva"),
            "code_lifted": _("quitó la clave de un hogar que la olvidó"),
            "evidence": _("confirmó algo que un hogar contó"),
            "evidence_undone": _("quitó una confirmación"),
            "places_imported": _("cargó instituciones y agencias"),
            "invitation_made": _("hizo un cartel de invitación"),
            "invitation_revoked": _("anuló un cartel de invitación"),
            "invitation_path": _("dijo para quiénes es un cartel de invitación"),
            "member_moved": _("pasó un hogar a otro grupo"),
            "member_removed": _("sacó un hogar del grupo"),
            "member_registered": _("anotó a una persona sin teléfono"),
            "member_opted_out": _("dio de baja a un hogar que lo pidió"),
            "handover_agreed": _("aceptó acompañar a un hogar"),
            "handover_declined": _("no pudo acompañar a un hogar"),
        }.get(name)
        or _of_campaigns(name, _)
        or _of_meeting_and_helping(name, _)
        or _of_voices(name, _)
        or community_words.act(name, _)
        or name
    )


def _of_campaigns(name: str, _: Words) -> str | None:
    return {
        "campaign_changed": _("cambió una campaña antes de enviarla"),
        "campaign_copied": _("hizo una copia de una campaña"),
        "campaign_scheduled": _("programó una campaña"),
        "campaign_sending": _("hizo seguir una campaña"),
        "campaign_paused": _("puso en pausa una campaña"),
        "campaign_finished": _("terminó una campaña"),
        "campaign_stopped": _("detuvo una campaña"),
        "campaign_cancelled": _("canceló una campaña"),
        "campaign_sent_again": _("envió otra vez una campaña"),
        "track_lesson_added": _("agregó una lección a una serie"),
        "form_closed": _("cerró las respuestas de un cuestionario"),
        "form_exported": _("bajó las respuestas de un cuestionario, sin nombres"),
    }.get(name)


def _of_meeting_and_helping(name: str, _: Words) -> str | None:
    return {
        "meeting_planned": _("planeó una reunión"),
        "meeting_moved": _("cambió el día o el lugar de una reunión"),
        "meeting_cancelled": _("canceló una reunión"),
        "session_recorded": _("anotó una asesoría o una reunión"),
        "help_answered": _("contestó a quien pidió ayuda"),
        "help_closed": _("cerró una petición de ayuda"),
        "help_reopened": _("volvió a abrir una petición de ayuda"),
        "help_handed_on": _("pasó una petición de ayuda a otra persona del equipo"),
        "help_hours_changed": _("cambió el horario de atención"),
        "written_to": _("escribió a un hogar"),
    }.get(name)


def _of_voices(name: str, _: Words) -> str | None:
    return {
        "voice_recorded": _("grabó una lección"),
        "voice_proposed": _("entregó una grabación para que otra persona la oiga"),
        "voice_published": _("publicó una grabación"),
        "voice_refused": _("rechazó una grabación"),
        "voice_dropped": _("desechó una grabación"),
        "voice_replaced": _("cambió una grabación por otra más nueva"),
    }.get(name)
