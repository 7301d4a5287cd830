"""What a session was and was about: the same word in the chat and on a page."""

from __future__ import annotations

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
