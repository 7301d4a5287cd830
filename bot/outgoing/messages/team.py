"""What coordinators read about their team, and what a new member of it reads first."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.domain.staff import Role
from core.i18n import Words
from core.services.staff import Member


def role(_: Words, one: Role) -> str:
    return _("coordinación") if one is Role.COORDINATOR else _("facilitación")


def team(_: Words, members: Sequence[Member]) -> str:
    lines = [f"• {escape(one.staff.name)}: {role(_, one.staff.role)}{_groups(one)}" for one in members]
    return _("El equipo:") + "\n" + "\n".join(lines)


def member(_: Words, one: Member) -> str:
    since = _("Desde el {day}.").format(day=_.long_day(_.local(one.since).date()))
    return f"<b>{escape(one.staff.name)}</b>: {role(_, one.staff.role)}{_groups(one)}\n{since}"


def which_group(_: Words) -> str:
    return _("¿Qué grupo va a acompañar? Verá solo a las personas de ese grupo.")


def link(_: Words, address: str) -> str:
    return _("Mándele este enlace. Sirve una vez, para una persona, y vence en siete días:") + f"\n{escape(address)}"


def sure(_: Words, name: str) -> str:
    return _("¿Quitar a {name} del equipo? Ya no podrá ver ni escribir a nadie.").format(name=escape(name))


def retired(_: Words, name: str) -> str:
    return _("{name} ya no es del equipo. Sus grupos quedan a cargo de la coordinación.").format(name=escape(name))


def last_coordinator(_: Words) -> str:
    return _("Alguien tiene que coordinar. Invite primero a otra persona de coordinación.")


def help_(_: Words, is_coordinator: bool) -> str:
    """What staff may do, one command a line."""
    lines = [
        _("/grupo: sus grupos, su gente y el enlace para invitar"),
        _("/campana: mandar una lección o un mensaje"),
        _("/ayudas: quién pide ayuda"),
        _("/quien: quién la necesita, y por qué"),
        _("/confirmar: confirmar lo que contaron"),
        _("/proyecto, /consulta y /compromiso: lo de la comunidad"),
        _("/panel: el panel en la computadora"),
    ]
    if is_coordinator:
        lines.append(_("/equipo: quién trabaja en el programa, e invitar"))
    return "\n".join(lines)


def not_a_household(_: Words, is_coordinator: bool) -> str:
    """To a greeting of hers, who works here and has not said that she wants lessons and goals of her own."""
    own = _("Si quiere usar Milpa también para su casa, escriba /start.")
    return "\n\n".join([_("Buenas. Esto es lo que puede hacer aquí:"), help_(_, is_coordinator), own])


def _groups(one: Member) -> str:
    return f" ({escape(', '.join(one.groups))})" if one.groups else ""
