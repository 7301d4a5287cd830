"""What the community's projects, registers and pledges are called, alike in the chat, on a page and on paper."""

from __future__ import annotations

from core.domain.organisations import OrganisationKind
from core.domain.pledges import Deed
from core.domain.projects import Giver, Office, ProjectState, Rule
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


def organisation_kind(one: OrganisationKind, _: Words) -> str:
    return {
        OrganisationKind.HOMETOWN: _("club de un mismo lugar"),
        OrganisationKind.MIGRANTS: _("club de migrantes"),
        OrganisationKind.COALITION: _("coalición de clubes"),
    }[one]


def deed(one: Deed, _: Words) -> str:
    return {
        Deed.ROOF: _("revisar el techo"),
        Deed.WATER: _("guardar agua de lluvia"),
        Deed.WASTE: _("separar la basura"),
        Deed.TREES: _("sembrar árboles"),
    }[one]
