"""The way to an account: what to take along, where, with whom, and how it went. No institution is recommended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from html import escape

from core.domain.handovers import Visit, VisitState
from core.domain.institutions import Branch, BranchKind, Near
from core.i18n import Words

#: What the fact register says for a key, or None when it must stay silent.
Facts = Callable[[str], str | None]


def papers(_: Words, product: str, fact: Facts) -> str:
    lists = {"insurance": _insurance, "credit": _credit}
    title, lines = lists.get(product, _account)(_, fact)
    ticks = "\n".join(f"☐ {line}" for line in lines)
    end = _("Cada lugar pide lo suyo, así que pregunte antes de ir. Nadie necesita su PIN ni su clave.")
    return f"<b>{title}</b>\n{ticks}\n\n{end}"


def five_questions(_: Words) -> str:
    questions = [
        _("¿Con cuánto se abre?"),
        _("¿Cuánto cobran al mes?"),
        _("¿Puedo sacar mi dinero cuando quiera?"),
        _("¿Cuánto interés me dan?"),
        _("¿Qué pasa si no la uso?"),
    ]
    lines = [f"{number}. {question}" for number, question in enumerate(questions, 1)]
    return "\n".join([_("Y cinco preguntas para la ventanilla:"), *lines])


def ask_where(_: Words, municipalities: Sequence[str]) -> str:
    known = ", ".join(escape(name) for name in municipalities[:8])
    return (
        _("¿En qué municipio busca? Tengo datos de: {known}.").format(known=known)
        + "\n"
        + _("También puede mandarme su ubicación con el clip. La uso para contestarle y no la guardo.")
    )


def places(_: Words, each: Sequence[Near], today: date) -> str:
    oldest = min(near.branch.seen for near in each)
    lines = [_place(_, near) for near in each]
    dated = _("Datos del {day}. Pueden haber cambiado: pregunte antes de hacer el viaje.").format(
        day=_.long_day(oldest)
    )
    return "\n\n".join([*lines, dated])


def none_there(_: Words) -> str:
    return _("Ahí no tengo ningún lugar anotado.")


def ask_day(_: Words) -> str:
    return _("¿Qué día y a qué hora? Por ejemplo: «el viernes a las 10 de la mañana».")


def too_soon(_: Words) -> str:
    return _("Ese momento ya pasó o es ahora mismo.")


def too_far(_: Words) -> str:
    return _("Eso es dentro de más de dos meses. Mejor un día más cercano.")


def planned(_: Words, visit: Visit, branch: Branch | None) -> str:
    when = _when(_, visit.at)
    where = f"\n{_branch_line(_, branch)}" if branch else ""
    if visit.state is VisitState.ASKED:
        name = escape(visit.facilitator or _("su facilitadora"))
        head = _("Le pregunto a {name} si puede el {when} y le aviso por aquí.").format(name=name, when=when)
    else:
        head = _("Anotado: su visita es el {when}. La tarde antes se lo recuerdo.").format(when=when)
    return head + where


def no_group(_: Words) -> str:
    return _("Todavía no tiene facilitadora que la acompañe, pero puede ir por su cuenta y yo le ayudo con el día.")


def agreed(_: Words, staff: str, at: datetime) -> str:
    return _("{name} va con usted el {when}.").format(name=f"<b>{escape(staff)}</b>", when=_when(_, at))


def other_day(_: Words, staff: str) -> str:
    return _("{name} no puede ese día. ¿Qué otro día le queda bien?").format(name=f"<b>{escape(staff)}</b>")


def evening(_: Words, staff: str | None, at: datetime) -> str:
    hour = _.hour(_.local(at).time())
    if staff:
        return _("Mañana es su visita con {name}, a las {hour}.").format(name=escape(staff), hour=hour)
    return _("Mañana es su visita, a las {hour}.").format(hour=hour)


def unconfirmed(_: Words, staff: str | None) -> str:
    return _("Mañana es su visita y {name} todavía no me confirma. Puede ir por su cuenta u otro día.").format(
        name=escape(staff or _("su facilitadora"))
    )


def how_was_it(_: Words) -> str:
    return _("¿Cómo le fue en su visita?")


def another_paper(_: Words) -> str:
    return _("Gracias por contarme. Apunte qué papel le pidieron. ¿Ponemos otro día?")


def not_gone(_: Words) -> str:
    return _("No pasa nada. ¿Ponemos otro día?")


def resting(_: Words, until: datetime) -> str:
    return _(
        "Está bien. No se lo vuelvo a ofrecer hasta el {day}. Si antes cambia de idea, escríbame «abrir cuenta»."
    ).format(day=_.long_day(_.local(until).date()))


def told_already(_: Words) -> str:
    return _("Eso ya me lo contó. Gracias.")


def wanted(_: Words) -> str:
    """On a facilitator's locked screen: no name."""
    return _("Una persona de su grupo pide que la acompañe.")


def coming(_: Words, visits: Sequence[Visit]) -> str:
    if not visits:
        return _("No hay visitas pedidas.")
    lines = [_staff_line(_, one) for one in visits]
    return _("Visitas:") + "\n" + "\n".join(lines)


def staff_agreed(_: Words) -> str:
    return _("Anotado. Ya le aviso que usted va.")


def staff_declined(_: Words) -> str:
    return _("Ya le pregunto por otro día.")


def _account(_: Words, fact: Facts) -> tuple[str, list[str]]:
    tax, easy = fact("tax_id"), fact("easy_account")
    lines = [
        _identity(_, fact),
        *([_("Su {tax_id}, si se lo piden").format(tax_id=tax)] if tax else []),
        _("Un recibo de luz o de agua, si se lo piden"),
        _("Un poco de dinero para empezar: pregunte cuánto"),
        *([_("Si le falta algo, pregunte por {easy_account}").format(easy_account=easy)] if easy else []),
    ]
    return _("Para abrir una cuenta:"), lines


def _insurance(_: Words, fact: Facts) -> tuple[str, list[str]]:
    lines = [
        _identity(_, fact),
        _("Nombre y fecha de nacimiento de quien recibiría el dinero"),
        _("La pregunta: ¿qué cubre y qué no cubre?"),
    ]
    return _("Para un seguro:"), lines


def _credit(_: Words, fact: Facts) -> tuple[str, list[str]]:
    lines = [
        _identity(_, fact),
        _("Algo que muestre lo que gana o recibe, si se lo piden"),
        _("Un recibo de luz o de agua, si se lo piden"),
        _("La pregunta: ¿cuánto pago en total, con todo?"),
    ]
    return _("Para un préstamo:"), lines


def _identity(_: Words, fact: Facts) -> str:
    return _("Su {id_doc}, que no esté vencido").format(id_doc=fact("id_doc") or _("documento de identidad"))


def _place(_: Words, near: Near) -> str:
    branch = near.branch
    lines = [f"<b>{escape(branch.institution)}</b>, {_branch_kind(_, branch)} {escape(branch.name)}"]
    lines.append(f"{escape(branch.address)}, {escape(branch.municipality)}")
    if branch.hours:
        lines.append(escape(branch.hours))
    if branch.phone:
        lines.append(escape(branch.phone))
    if near.kilometres is not None:
        km = max(1, round(near.kilometres))
        lines.append(_.ngettext("A 1 kilómetro, más o menos", "A {n} kilómetros, más o menos", km).format(n=km))
    return "\n".join(lines)


def _branch_kind(_: Words, branch: Branch) -> str:
    return _("agente") if branch.kind is BranchKind.AGENT else _("agencia")


def _branch_line(_: Words, branch: Branch) -> str:
    return f"{escape(branch.institution)}, {escape(branch.name)}. {escape(branch.address)}"


def _staff_line(_: Words, visit: Visit) -> str:
    state = _("espera su respuesta") if visit.state is VisitState.ASKED else _("acordada")
    return f"• {escape(visit.called or _('sin nombre'))}, {_when(_, visit.at)} ({state})"


def _when(_: Words, at: datetime) -> str:
    local = _.local(at)
    return _("{day} a las {hour}").format(day=_.day(local.date()), hour=_.hour(local.time()))
