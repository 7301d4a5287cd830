"""What a facilitator reads about her people, and about the ways into her group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from core.domain.invitations import Invitation
from core.domain.members import Member, Reach
from core.domain.staff import Group
from core.i18n import Words


def name(_: Words, one: Member) -> str:
    return one.called or _("Hogar {pseudonym}").format(pseudonym=one.pseudonym)


def members(_: Words, group: Group, each: Sequence[Member]) -> str:
    if not each:
        return _("En {group} todavía no hay nadie. Comparta el enlace o el cartel.").format(group=escape(group.name))
    counts = Counter(one.reach for one in each)
    lines = [f"• {reach_of_many(_, why)}: {counts[why]}" for why in Reach if counts[why]]
    return f"<b>{escape(group.name)}</b>\n" + "\n".join(lines)


def member(_: Words, one: Member, group: Group) -> str:
    since = _("En el grupo desde el {day}.").format(day=_.long_day(_.local(one.joined_at).date()))
    return f"<b>{escape(name(_, one))}</b> · {escape(group.name)}\n{reach(_, one.reach)}\n{since}"


def reach(_: Words, one: Reach) -> str:
    return {
        Reach.REACHABLE: _("Le llegan los mensajes."),
        Reach.BLOCKED: _("Bloqueó el bot: no le llega nada."),
        Reach.LEFT: _("No quiere mensajes o no ha dado permiso."),
        Reach.NO_PHONE: _("Sin teléfono: hace las lecciones con usted."),
        Reach.PAUSED: _("Está en pausa: por ahora no le llega nada."),
        Reach.NO_CONSENT: _("Escribe cuando quiere, pero no quiere que le escribamos primero."),
    }[one]


def reach_of_many(_: Words, one: Reach) -> str:
    return {
        Reach.REACHABLE: _("les llegan los mensajes"),
        Reach.BLOCKED: _("bloquearon el bot"),
        Reach.LEFT: _("no quieren mensajes o no han dado permiso"),
        Reach.NO_PHONE: _("sin teléfono"),
        Reach.PAUSED: _("en pausa"),
        Reach.NO_CONSENT: _("no quieren que les escribamos primero"),
    }[one]


def sure_lift(_: Words, called: str) -> str:
    return _(
        "¿Está con {name} y se lo pidió ella misma? Sin código el chat vuelve a enseñar sus metas y montos."
    ).format(name=escape(called))


def lifted(_: Words, called: str) -> str:
    return _("Listo. {name} ya puede entrar y poner otro código con /codigo.").format(name=escape(called))


def which_group(_: Words, called: str) -> str:
    return _("¿A cuál grupo pasa {name}?").format(name=escape(called))


def moved(_: Words, called: str, group: str) -> str:
    return _("{name} ya está en {group}.").format(name=escape(called), group=escape(group))


def sure_remove(_: Words, called: str) -> str:
    return _("¿Sacar a {name} del grupo? Lo suyo no se borra, y puede seguir por su cuenta.").format(
        name=escape(called)
    )


def removed(_: Words, called: str) -> str:
    return _("{name} ya no está en su grupo.").format(name=escape(called))


def sure_out(_: Words, called: str) -> str:
    return _("¿{name} le dijo que ya no quiere mensajes? No le escribimos más, hasta que escriba de nuevo.").format(
        name=escape(called)
    )


def opted_out(_: Words, called: str) -> str:
    return _("Anotado. A {name} no le escribimos más.").format(name=escape(called))


def ask_place(_: Words) -> str:
    return _("¿Dónde va a pegar el cartel? Escriba el lugar. Por ejemplo: agencia del mercado.")


def ask_until(_: Words, place: str | None) -> str:
    if place:
        return _("Cartel para «{place}». ¿Hasta cuándo sirve?").format(place=escape(place))
    return _("¿Hasta cuándo sirve el cartel?")


def poster_ready(_: Words, one: Invitation) -> str:
    ready = _("Aquí está el cartel: una hoja para imprimir. También puede reenviarlo por mensaje.")
    tells = one.is_for_senders or one.is_doubtful
    return f"{ready}\n\n{poster_path(_, one)}" if tells else ready


def poster_path(_: Words, one: Invitation) -> str:
    """Where whoever comes in by it begins."""
    if one.is_for_senders:
        return _("Quien entre por él empieza por las lecciones de quien envía dinero.")
    return _("Quien entre por él empieza por las lecciones de las familias de aquí.")


def posters(_: Words, group: Group, each: Sequence[Invitation], open_ones: Sequence[Invitation]) -> str:
    if not each:
        return _("Para {group} todavía no hay carteles.").format(group=escape(group.name))
    lines = [f"• {_poster(_, one, one in open_ones)}" for one in each[:12]]
    return _("Carteles de {group}:").format(group=f"<b>{escape(group.name)}</b>") + "\n" + "\n".join(lines)


def poster_name(_: Words, one: Invitation) -> str:
    return one.place or _("Cartel {number}").format(number=one.id)


def read_to_her(_: Words) -> str:
    """The facilitator reads it aloud; what she says is what counts."""
    return _(
        "Léale esto:\n\n«Milpa guarda su nombre, las lecciones que hace y las metas que me cuente. Lo vemos la "
        "coordinación y yo, nadie más. Es gratis y puede pedir que se borre cuando quiera. ¿Está de acuerdo? "
        "¿Y puede contar en los números del programa, sin su nombre?»"
    )


def ask_name(_: Words) -> str:
    return _("¿Cómo quiere que la llamemos? Escriba solo el nombre, sin apellidos.")


def registered(_: Words, called: str) -> str:
    return _("{name} ya está en su grupo, sin teléfono. Puede hacerle las lecciones cuando se vean.").format(
        name=escape(called)
    )


def no_more_lessons(_: Words, called: str) -> str:
    return _("{name} ya hizo todas las lecciones que hay.").format(name=escape(called))


def did_she(_: Words) -> str:
    return _("Léala en voz alta. ¿Qué dijo de lo que toca para hoy?")


def done_with_her(_: Words, called: str, title: str) -> str:
    return _("Anotado: {name} terminó «{title}».").format(name=escape(called), title=escape(title))


def _poster(_: Words, one: Invitation, is_open: bool) -> str:
    came = _.ngettext("{count} entró", "{count} entraron", one.came).format(count=one.came)
    if not is_open:
        return f"{escape(poster_name(_, one))}: {came}, " + _("ya no sirve")
    if one.expires_at is None:
        return f"{escape(poster_name(_, one))}: {came}"
    until = _("sirve hasta el {day}").format(day=_.long_day(_.local(one.expires_at).date()))
    return f"{escape(poster_name(_, one))}: {came}, {until}"
