"""A community's project and its accounts, as its committee, its households and its people abroad read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from core.domain.money import Money
from core.domain.projects import Act, Entry, Giver, Line, Office, Project
from core.i18n import Words
from core.paper.community_words import giver, office, project_state, rule
from core.services.project_people import Seat


def offered(_: Words, key: str) -> str:
    return {
        "equal": _("Los cuatro por igual"),
        "one_for_one": _("Uno por uno: club y programa"),
        "three_for_one": _("Tres por uno: club 25, muni 50"),
    }[key]


def none_here(_: Words) -> str:
    return _("En su grupo no hay un proyecto de la comunidad por ahora.")


def which(_: Words, count: int) -> str:
    if not count:
        return _("Todavía no hay proyectos. Puede proponer uno.")
    return _("¿Qué proyecto quiere ver?")


def which_group(_: Words) -> str:
    return _("¿De qué grupo es el proyecto?")


def ask_name(_: Words) -> str:
    return _("¿Cómo se llama el proyecto? Por ejemplo: techo de la escuela.")


def ask_goal(_: Words, name: str) -> str:
    return _("¿Cuánto cuesta en total «{name}»?").format(name=escape(name))


def ask_rule(_: Words) -> str:
    return _(
        "¿Qué parte pone cada quien? Elija, o escriba los porcentajes, que sumen 100. "
        "Por ejemplo: familias 20, club 30, municipalidad 50."
    )


def rule_unreadable(_: Words) -> str:
    return _("No entendí las partes. Escríbalas así: familias 20, club 30, municipalidad 50.")


def card(_: Words, one: Project, committee: Mapping[Office, str | None] | None) -> str:
    """The accounts in one screen; the committee's names are for its neighbours only."""
    books = one.accounts
    lines = [
        f"<b>{escape(one.name)}</b> · {project_state(one.state, _)}",
        _("Costo: {goal}. La regla: {rule}.").format(goal=_.money(books.goal), rule=rule(one.rule, _)),
        "",
        *(_line(_, line) for line in books.lines),
        "",
        _("Prometido {promised} · recibido {received} · gastado {spent} · en caja {at_hand}").format(
            promised=_.money(books.promised),
            received=_.money(books.received),
            spent=_.money(books.spent),
            at_hand=_.money(books.at_hand),
        ),
    ]
    if books.received.minor:
        lines.append(
            _("De lo recibido, {matched} ya está parejo según la regla y {waiting} espera a los demás.").format(
                matched=_.money(books.matched), waiting=_.money(books.waiting)
            )
        )
        lines.append(_("Del extranjero ha venido el {percent} %.").format(percent=books.from_abroad))
    lines += _ends(_, one) + (_committee(_, committee) if committee else [])
    return "\n".join([*lines, "", _("Milpa solo cuenta promesas y recibos. Nunca recibe ni mueve dinero.")])


def _line(_: Words, line: Line) -> str:
    text = _("• {who}: {received} de {due}").format(
        who=giver(line.giver, _), received=_.money(line.received), due=_.money(line.due)
    )
    if not line.outstanding.minor:
        return text
    return text + " " + _("(prometió {amount} más)").format(amount=_.money(line.outstanding))


def _ends(_: Words, one: Project) -> list[str]:
    said = []
    if one.decision:
        said.append(_("Decisión: {words}").format(words=escape(one.decision)))
    if one.report:
        said.append(_("Informe: {words}").format(words=escape(one.report)))
    return said


def _committee(_: Words, committee: Mapping[Office, str | None]) -> list[str]:
    named = [
        f"{office(each, _)}: {escape(called) if called else _('alguien del grupo')}"
        for each, called in committee.items()
    ]
    return [_("Comité: {names}").format(names="; ".join(named))]


def receipts(_: Words, one: Project, entries: Sequence[Entry]) -> str:
    """What was written down, the oldest first."""
    if not entries:
        return _("Todavía no hay nada anotado.")
    return "\n".join(
        [_("Lo anotado en «{name}»:").format(name=escape(one.name)), *(entry(_, each) for each in entries)]
    )


def entry(_: Words, one: Entry) -> str:
    day, amount = _.long_day(_.local(one.at).date()), _.money(one.amount)
    if one.act is Act.SPENT:
        text = _("{day}: se gastó {amount} en {what}").format(day=day, amount=amount, what=escape(one.note or "?"))
        return text + (" 📷" if one.has_photo else "")
    assert one.giver is not None
    who = giver(one.giver, _)
    if one.act is Act.PROMISED:
        return _("{day}: {who} prometió {amount}").format(day=day, who=who, amount=amount)
    return _("{day}: {who} entregó {amount}").format(day=day, who=who, amount=amount)


def who_gives(_: Words, act: Act) -> str:
    return _("¿Quién promete?") if act is Act.PROMISED else _("¿De quién llegó?")


def ask_amount(_: Words, act: str, whose: str | None) -> str:
    if act == Act.SPENT:
        return _("¿Cuánto se gastó?")
    if act == Act.PROMISED:
        return _("¿Cuánto promete {who}?").format(who=giver(Giver(str(whose)), _))
    return _("¿Cuánto entregó {who}?").format(who=giver(Giver(str(whose)), _))


def ask_right_amount(_: Words) -> str:
    return _("¿Cuál es el monto correcto?")


def amount_unreadable(_: Words) -> str:
    return _("No entendí el monto. Escriba solo la cantidad, por ejemplo 1500.")


def ask_what_for(_: Words, amount: Money) -> str:
    return _("¿En qué se gastó {amount}? Por ejemplo: cemento y arena.").format(amount=_.money(amount))


def noted(_: Words, one: Entry) -> str:
    return _("Anotado: {entry}.").format(entry=entry(_, one))


def undone(_: Words) -> str:
    return _("Deshecho.")


def ask_photo(_: Words, is_receipt: bool) -> str:
    if is_receipt:
        return _("Mande la foto del recibo. Que no salga ninguna persona ni su firma con DPI.")
    return _("Mande una foto de la obra, nunca de personas: muros, techos, materiales.")


def photo_kept(_: Words) -> str:
    return _("Guardada. La pueden ver las familias y quienes tengan el enlace. Si salió alguien, quítela.")


def photo_dropped(_: Words) -> str:
    return _("Quité la última foto.")


def no_photo(_: Words) -> str:
    return _("No hay fotos todavía.")


def photo_of(_: Words, is_receipt: bool) -> str:
    return _("Un recibo") if is_receipt else _("La obra")


def ask_decision(_: Words, is_yes: bool) -> str:
    if is_yes:
        return _("¿Cómo se decidió? Por ejemplo: asamblea del 28 de noviembre, 45 a favor y 6 en contra.")
    return _("¿Por qué no se hará? Lo leerán las familias.")


def ask_report(_: Words) -> str:
    return _("Escriba el informe en unas líneas: qué se hizo, qué falta y quién lo cuida.")


def link(_: Words, address: str) -> str:
    return (
        _("Con este enlace el club en el extranjero ve las mismas cuentas y fotos, sin nombres de nadie:")
        + f"\n{escape(address)}"
    )


def link_gone(_: Words) -> str:
    return _("Ese proyecto ya no está.")


def offices(_: Words, committee: Mapping[Office, str | None]) -> str:
    lines = [f"• {office(each, _)}: {escape(committee.get(each) or _('por elegir'))}" for each in Office]
    return "\n".join([_("El comité. Cada persona dice primero si acepta, en /proyecto:"), *lines])


def who_sits(_: Words, one: Office) -> str:
    return _("¿A quién se le propone {office}?").format(office=office(one, _))


def seat_asked(_: Words, called: str) -> str:
    return _("Bien. {name} lo verá al abrir /proyecto y su nombre sale solo si acepta.").format(name=escape(called))


def seat(_: Words, one: Seat) -> str:
    return _("La proponen para {office} en el comité de «{name}». Si acepta, su grupo verá su nombre.").format(
        office=office(one.office, _), name=escape(one.project)
    )


def seat_taken(_: Words) -> str:
    return _("Gracias. Ya está en el comité. Puede dejarlo cuando quiera.")


def seat_left(_: Words) -> str:
    return _("Bien, queda fuera del comité.")
