"""What a session was and was about, what was taken, who needs one: the same word in the chat and on a page."""

from __future__ import annotations

from core.domain.needs import Need
from core.domain.products import InstitutionKind, ProductKind
from core.domain.sessions import Manner, Topic
from core.i18n import Words


def manner(one: Manner, _: Words) -> str:
    return {
        Manner.IN_PERSON: _("Asesoría en persona"),
        Manner.TELEPHONE: _("Asesoría por teléfono"),
        Manner.MEETING: _("Reunión del grupo"),
    }[one]


def topic(one: str, _: Words) -> str:
    return {
        Topic.SAVING: _("Ahorro"),
        Topic.REMITTANCE: _("Remesa"),
        Topic.BUDGET: _("Presupuesto"),
        Topic.ACCOUNT: _("Cuenta"),
        Topic.CREDIT: _("Crédito"),
        Topic.SCAM: _("Estafas"),
    }[Topic(one)]


def product(one: ProductKind, _: Words) -> str:
    return {
        ProductKind.ACCOUNT_OPENED: _("Abrió una cuenta"),
        ProductKind.ACCOUNT_REACTIVATED: _("Volvió a usar su cuenta"),
        ProductKind.INSURANCE: _("Un seguro"),
        ProductKind.CREDIT: _("Un préstamo"),
    }[one]


def where(one: InstitutionKind, _: Words) -> str:
    return {
        InstitutionKind.BANK: _("banco"),
        InstitutionKind.CREDIT_UNION: _("cooperativa"),
        InstitutionKind.OTHER: _("otro lugar"),
        InstitutionKind.UNSAID: _("no dijo dónde"),
    }[one]


def need(one: Need, _: Words) -> str:
    return {
        Need.ASKED: _("pidió hablar con una persona"),
        Need.VISIT: _("hoy tiene cita para su cuenta"),
        Need.WRONG: _("falló cuatro preguntas esta semana"),
        Need.UNCONFIRMED: _("dijo que abrió o guardó en una cuenta, falta confirmar"),
        Need.BEHIND: _("su meta va atrasada"),
        Need.SILENT: _("no escribe desde hace 14 días"),
    }[one]
