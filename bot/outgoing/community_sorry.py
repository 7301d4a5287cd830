"""What the community's tools refuse, in a kind sentence each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.outgoing.messages import cohorts, pupils
from core.domain.projects import ProjectState
from core.errors import community as refused
from core.errors.base import MilpaError
from core.i18n import Words
from core.paper.community_words import project_state


def _rule(_: Words, e: refused.RuleUnsound) -> str:
    return _("Las partes suman {total} y tienen que sumar 100. Escríbalas otra vez.").format(total=e.total)


def _above(_: Words, e: refused.AboveProject) -> str:
    return _("{amount} es más de lo que cuesta el proyecto: solo caben {room} más.").format(
        amount=_.money(e.amount), room=_.money(e.room)
    )


def _unreceived(_: Words, e: refused.AboveReceived) -> str:
    return _("En la caja hay {at_hand} anotados, menos que {amount}. Anote primero lo que llegó.").format(
        at_hand=_.money(e.at_hand), amount=_.money(e.amount)
    )


def _spent(_: Words, e: refused.SpentAlready) -> str:
    return _("No se puede: de ese dinero ya se gastó, y faltarían {short}.").format(short=_.money(e.short))


def _currency(_: Words, e: refused.ProjectCurrency) -> str:
    return _("Las cuentas de este proyecto van en {currency}. Escriba el monto en esa moneda.").format(
        currency=e.currency
    )


def _state(_: Words, e: refused.ProjectNotThere) -> str:
    return _("El proyecto está {state}, y así no se puede hacer eso.").format(
        state=project_state(ProjectState(e.state), _)
    )


def _at_hand(_: Words, e: refused.MoneyAtHand) -> str:
    return _("Quedan {at_hand} en la caja. Primero hay que devolverlos y deshacer lo recibido.").format(
        at_hand=_.money(e.at_hand)
    )


def _unsound(_: Words, e: refused.AgendaUnsound) -> str:
    return _(
        "Hace falta la pregunta y debajo de {fewest} a {most} respuestas distintas, "
        "cada una en su renglón y de hasta {longest} letras."
    ).format(fewest=e.fewest, most=e.most, longest=e.longest)


SENTENCES: dict[type[MilpaError], Callable[[Words, Any], str]] = {
    refused.RuleUnsound: _rule,
    refused.AboveProject: _above,
    refused.AboveReceived: _unreceived,
    refused.SpentAlready: _spent,
    refused.ProjectCurrency: _currency,
    refused.ProjectNotThere: _state,
    refused.MoneyAtHand: _at_hand,
    refused.AgendaUnsound: _unsound,
    refused.MoneyOfPupil: lambda _, e: pupils.no_money(_),
    refused.TalkAlone: lambda _, e: pupils.not_alone_staff(_) if e.is_staff else pupils.not_alone(_),
    refused.ClassNotEmpty: lambda _, e: pupils.class_not_empty(_),
    refused.PersonInRegister: lambda _, e: _(
        "El registro es de organizaciones: no anoto personas ni un contacto de alguien que no ha dicho que sí."
    ),
    refused.PollClosed: lambda _, e: _("Esa consulta ya se cerró y se contó."),
    refused.GroupClosed: lambda _, e: cohorts.not_open(_),
    refused.QuizNotNow: lambda _, e: cohorts.over(_),
    refused.TooFewPairs: lambda _, e: cohorts.too_few(_, e.least),
    refused.PollStillOpen: lambda _, e: _("Esa consulta sigue abierta. Ciérrela primero."),
}
#: After these she writes it again.
GOES_ON = (
    refused.RuleUnsound,
    refused.AboveProject,
    refused.AboveReceived,
    refused.ProjectCurrency,
    refused.AgendaUnsound,
)
