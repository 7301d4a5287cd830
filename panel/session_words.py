"""What sessions, topics, products and needs are called on a page."""

from __future__ import annotations

from core.domain.products import InstitutionKind, ProductKind
from core.domain.sessions import Advice
from core.errors import MilpaError
from core.i18n import Words
from core.paper.session_words import manner, topic
from core.services.needs import Need

__all__ = ["AmountUnreadable", "OneIsAdvised", "manner", "need", "product", "topic", "topics", "where"]


class OneIsAdvised(MilpaError):
    """Advising is with one person; with more it is a meeting."""


class AmountUnreadable(MilpaError):
    """What was written as an amount is none."""


def topics(one: Advice, _: Words) -> str:
    return ", ".join(topic(each, _) for each in one.topics) or "–"


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
