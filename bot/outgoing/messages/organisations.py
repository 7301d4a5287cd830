"""The register of the diaspora's organisations, in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.domain.organisations import Organisation, OrganisationState
from core.i18n import Words
from core.paper.community_words import organisation_kind

MOST = 8


def about(_: Words) -> str:
    return _(
        "Aquí están las organizaciones de paisanos que quisieron aparecer: clubes y asociaciones, nunca personas. "
        "Escriba un lugar, de aquí o de allá, y le digo cuáles hay."
    )


def ask_where(_: Words) -> str:
    return _("¿De qué lugar busca? Un municipio de aquí o una ciudad de allá.")


def found(_: Words, place: str, each: Sequence[Organisation]) -> str:
    if not each:
        return _("No tengo ninguna organización de «{place}» en el registro.").format(place=escape(place))
    lines = [card(_, one) for one in each[:MOST]]
    warning = _("Milpa no responde por ellas. Ninguna puede pedirle dinero ni claves por aquí.")
    return "\n\n".join([*lines, warning])


def card(_: Words, one: Organisation) -> str:
    where = _("de {origin}, en {abroad}").format(origin=escape(one.origin), abroad=escape(one.abroad))
    return f"<b>{escape(one.name)}</b>\n{organisation_kind(one.kind, _).capitalize()} {where}\n{escape(one.contact)}"


def ask_name(_: Words) -> str:
    return _("¿Cómo se llama la organización?")


def person_or_many(_: Words, name: str) -> str:
    return _("¿«{name}» es una organización o una persona? Aquí no se anotan personas.").format(name=escape(name))


def no_persons(_: Words) -> str:
    return _("Entonces no la anoto: el registro es de organizaciones. No guardé nada.")


def which_kind(_: Words) -> str:
    return _("¿De qué tipo es?")


def ask_origin(_: Words) -> str:
    return _("¿De qué lugar de aquí es su gente? Por ejemplo: Tejutla, San Marcos.")


def ask_abroad(_: Words) -> str:
    return _("¿En qué ciudad y país está? Por ejemplo: Los Ángeles, Estados Unidos.")


def ask_contact(_: Words) -> str:
    return _("¿Qué contacto quiere que salga? Una página, un correo de la organización o un teléfono.")


def whose_contact(_: Words) -> str:
    return _("Ese contacto parece de una persona. ¿Esa persona está de acuerdo con que salga aquí?")


def other_contact(_: Words) -> str:
    return _("Entonces no lo guardo. Escriba otro contacto.")


def who_sees(_: Words) -> str:
    return _("¿Quién la puede ver?")


def signed_up(_: Words) -> str:
    return _("Gracias. Alguien de la coordinación la revisa y entonces queda en el registro.")


def mine(_: Words, one: Organisation) -> str:
    state = {
        OrganisationState.PROPOSED: _("espera revisión"),
        OrganisationState.ACTIVE: _("en el registro"),
        OrganisationState.LAPSED: _("fuera, porque no contestó si sigue activa"),
        OrganisationState.REMOVED: _("quitada"),
    }[one.state]
    return f"{card(_, one)}\n({state})"


def still_active(_: Words, name: str) -> str:
    return _("¿«{name}» sigue activa? Si no contesta en un mes, sale del registro.").format(name=escape(name))


def confirmed(_: Words) -> str:
    return _("Gracias. Sigue en el registro un año más.")


def removed(_: Words) -> str:
    return _("Bien, ya no está en el registro.")
