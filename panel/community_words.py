"""What the community's projects, polls and registers are called on a page."""

from __future__ import annotations

from core.domain.organisations import OrganisationKind, OrganisationState
from core.domain.pledges import Deed
from core.domain.projects import Act, Giver, Office, ProjectState, Rule
from core.i18n import Words


def giver(one: Giver, _: Words) -> str:
    return {
        Giver.FAMILIES: _("familias"),
        Giver.CLUB: _("club en el extranjero"),
        Giver.MUNICIPALITY: _("municipalidad"),
        Giver.PROGRAMME: _("programa"),
    }[one]


def project_state(one: ProjectState, _: Words) -> str:
    return {
        ProjectState.PROPOSED: _("propuesto"),
        ProjectState.VOTING: _("en votación"),
        ProjectState.APPROVED: _("aprobado"),
        ProjectState.RUNNING: _("en obra"),
        ProjectState.REPORTED: _("terminado, con informe"),
        ProjectState.DROPPED: _("no se hará"),
    }[one]


def office(one: Office, _: Words) -> str:
    return {
        Office.CHAIR: _("presidencia"),
        Office.TREASURY: _("tesorería"),
        Office.WATCH: _("vigilancia"),
    }[one]


def rule(one: Rule, _: Words) -> str:
    return ", ".join(f"{giver(each, _)} {part} %" for each, part in one.parts.items())


def project_act(one: Act, _: Words) -> str:
    return {
        Act.PROMISED: _("promesa"),
        Act.RECEIVED: _("recibido"),
        Act.SPENT: _("gasto"),
    }[one]


def organisation_kind(one: OrganisationKind, _: Words) -> str:
    return {
        OrganisationKind.HOMETOWN: _("club de un mismo lugar"),
        OrganisationKind.MIGRANTS: _("club de migrantes"),
        OrganisationKind.COALITION: _("coalición de clubes"),
    }[one]


def organisation_state(one: OrganisationState, _: Words) -> str:
    return {
        OrganisationState.PROPOSED: _("espera revisión"),
        OrganisationState.ACTIVE: _("en el registro"),
        OrganisationState.LAPSED: _("no contestó"),
        OrganisationState.REMOVED: _("quitada"),
    }[one]


def deed(one: Deed, _: Words) -> str:
    return {
        Deed.ROOF: _("revisar el techo"),
        Deed.WATER: _("guardar agua de lluvia"),
        Deed.WASTE: _("separar la basura"),
        Deed.TREES: _("sembrar árboles"),
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
        "class_made": _("formó una clase de escuela"),
        "pupil_permitted": _("anotó permisos de un alumno"),
        "pupil_grown_up": _("anotó que alguien es mayor de edad"),
        "brief_signed": _("firmó un informe para una municipalidad"),
        "project_photo_dropped": _("quitó una foto de un proyecto"),
    }.get(name)
