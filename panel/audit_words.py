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
            "campaign_scheduled": _("programó una campaña"),
            "campaign_sent_again": _("envió otra vez una campaña"),
            "help_answered": _("contestó a quien pidió ayuda"),
            "evidence": _("confirmó algo que un hogar contó"),
            "evidence_undone": _("quitó una confirmación"),
            "places_imported": _("cargó instituciones y agencias"),
            "invitation_made": _("hizo un cartel de invitación"),
            "invitation_revoked": _("anuló un cartel de invitación"),
            "member_moved": _("pasó un hogar a otro grupo"),
            "member_removed": _("sacó un hogar del grupo"),
            "member_registered": _("anotó a una persona sin teléfono"),
            "member_opted_out": _("dio de baja a un hogar que lo pidió"),
            "handover_agreed": _("aceptó acompañar a un hogar"),
            "handover_declined": _("no pudo acompañar a un hogar"),
            "voice_recorded": _("grabó una lección"),
        }.get(name)
        or community_words.act(name, _)
        or name
    )
