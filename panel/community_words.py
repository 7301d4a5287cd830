"""What is done for the community, as a page calls it."""

from __future__ import annotations

from core.domain.organisations import OrganisationState
from core.domain.projects import Act
from core.i18n import Words
from core.paper.community_words import deed, giver, office, organisation_kind, project_state, rule

__all__ = [
    "act",
    "deed",
    "giver",
    "office",
    "organisation_kind",
    "organisation_state",
    "project_act",
    "project_state",
    "rule",
]


def project_act(one: Act, _: Words) -> str:
    return {
        Act.PROMISED: _("promesa"),
        Act.RECEIVED: _("recibido"),
        Act.SPENT: _("gasto"),
    }[one]


def organisation_state(one: OrganisationState, _: Words) -> str:
    return {
        OrganisationState.PROPOSED: _("espera revisión"),
        OrganisationState.ACTIVE: _("en el registro"),
        OrganisationState.LAPSED: _("no contestó"),
        OrganisationState.REMOVED: _("quitada"),
    }[one]


def act(name: str, _: Words) -> str | None:
    """What the audit says that somebody did for the community."""
    return {
        "project_proposed": _("propuso un proyecto de la comunidad"),
        "project_voting": _("sometió un proyecto a votación"),
        "project_approved": _("anotó que un proyecto se aprobó"),
        "project_running": _("anotó que empezó una obra"),
        "project_reported": _("terminó un proyecto con su informe"),
        "project_dropped": _("anotó que un proyecto no se hará"),
        "project_promised": _("anotó una promesa para un proyecto"),
        "project_received": _("anotó dinero que llegó a un proyecto"),
        "project_spent": _("anotó un gasto de un proyecto"),
        "project_entry_undone": _("deshizo una anotación de un proyecto"),
        "project_seat_asked": _("propuso a alguien para un comité"),
        "project_photo": _("guardó una foto de un proyecto"),
        "poll_opened": _("abrió una consulta"),
        "poll_closed": _("cerró y contó una consulta"),
        "poll_decided": _("anotó la decisión de una consulta"),
        "organisation_accepted": _("aceptó una organización en el registro"),
        "organisation_removed": _("quitó una organización del registro"),
        "organisations_exported": _("bajó el registro de organizaciones"),
        "group_closed": _("cerró un grupo"),
        "let_in_link": _("hizo un enlace para una persona"),
        "quiz_before": _("mandó la prueba de antes a un grupo"),
        "quiz_after": _("mandó la prueba de después a un grupo"),
        "quiz_read": _("leyó el cambio entre las dos pruebas de un grupo"),
        "class_made": _("formó una clase de escuela"),
        "pupil_permitted": _("anotó permisos de un alumno"),
        "pupil_grown_up": _("anotó que alguien es mayor de edad"),
        "brief_signed": _("firmó un informe para una municipalidad"),
        "project_photo_dropped": _("quitó una foto de un proyecto"),
    }.get(name)
