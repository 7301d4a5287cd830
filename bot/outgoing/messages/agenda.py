"""Asking a place what it needs: the question, the results that point at nobody, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from core.domain.agenda import Ballot, Consultation, Manner, Question, Stage
from core.i18n import Words


def manner(_: Words, one: Manner) -> str:
    return {
        Manner.SINGLE: _("Una sola respuesta"),
        Manner.SEVERAL: _("Varias respuestas"),
        Manner.RANKING: _("Por orden"),
    }[one]


def which(_: Words, count: int, *, may_ask: bool) -> str:
    if count:
        return _("¿Qué consulta quiere ver?")
    if may_ask:
        return _("Todavía no hay consultas. Puede preguntar a un grupo o a un municipio.")
    return _("No hay consultas en su grupo por ahora.")


def whom(_: Words) -> str:
    return _("¿A quién quiere preguntar?")


def which_manner(_: Words) -> str:
    return _("¿Cómo se contesta?")


def ask_question(_: Words, facts: Mapping[str, Any]) -> str:
    if facts["stage"] == Stage.VOTE:
        return _("Escriba la pregunta y debajo cada propuesta en su renglón, de dos a ocho.")
    return _("Escriba la pregunta y debajo cada respuesta en su renglón, de dos a ocho. Por ejemplo: ¿Qué falta aquí?")


def ready(_: Words, facts: Mapping[str, Any]) -> str:
    asked = "\n".join([f"<b>{escape(facts['question'])}</b>", *(f"• {escape(one)}" for one in facts["answers"])])
    more = _("Va a {place}. Una voz por hogar, sin nombres. Nadie ve cómo va hasta que se cierre.")
    return f"{asked}\n\n{more.format(place=escape(facts['place']))}"


def project_question(_: Words, name: str) -> Question:
    return Question.of(_("¿Que se haga «{name}»?").format(name=name), (_("Sí"), _("No")))


def sent(_: Words) -> str:
    return _("Listo. Cada hogar la recibe a su hora. Cuando la cierre se cuenta una sola vez.")


def card(_: Words, one: Consultation, ballot: Ballot, is_staff: bool, has_enough: bool = False) -> str:
    lines = [f"<b>{escape(one.question.words)}</b>", escape(one.place)]
    if one.is_open:
        lines += ["", *(_staff(_, has_enough) if is_staff else _hers(_, one, ballot))]
    else:
        lines += ["", *_result(_, one)]
    if one.decision:
        lines += ["", _("Decisión: {words}").format(words=escape(one.decision))]
    return "\n".join(lines)


def _hers(_: Words, one: Consultation, ballot: Ballot) -> list[str]:
    how = {
        Manner.SINGLE: _("Toque una respuesta."),
        Manner.SEVERAL: _("Toque todas las que quiera."),
        Manner.RANKING: _("Toque primero lo que más importa, y siga en orden."),
    }[one.manner]
    private = _("Nadie ve lo que usted contesta. Puede cambiarlo hasta que se cierre.")
    if not ballot:
        return [how, private]
    chosen = [escape(one.question.answers[place]) for place in ballot]
    if one.manner is Manner.RANKING:
        chosen = [f"{number}. {words}" for number, words in enumerate(chosen, 1)]
    return [_("Su respuesta: {answer}").format(answer="; ".join(chosen)), private]


def _staff(_: Words, has_enough: bool) -> list[str]:
    if has_enough:
        return [_("Está abierta y ya contestaron al menos cinco hogares.")]
    return [_("Está abierta. Todavía no contestan cinco hogares; con menos no se muestra nada.")]


def _result(_: Words, one: Consultation) -> list[str]:
    found = one.result
    if found is None or found.voters is None:
        return [_("Se cerró con menos de cinco respuestas, así que no se muestra nada.")]
    lines = [_.ngettext("Contestó {n} hogar.", "Contestaron {n} hogares.", found.voters).format(n=found.voters)]
    if one.manner is Manner.RANKING:
        lines += [f"{number}. {escape(one.question.answers[place])}" for number, place in enumerate(found.order, 1)]
        lines.append(_("La pusieron de primero:"))
    lines += [f"• {escape(words)}: {cell(_, found.counts[i])}" for i, words in enumerate(one.question.answers)]
    return lines


def cell(_: Words, count: int | None) -> str:
    """A cell that would point at a few has no number."""
    return _("reservado") if count is None else str(count)


def asked(_: Words, staff: str, question: str) -> str:
    text = _("{name} pregunta a su comunidad: {question}").format(name=escape(staff), question=escape(question))
    return text + "\n" + _("Su respuesta no lleva su nombre.")


def counted(_: Words, question: str) -> str:
    return _("Ya se contaron las respuestas: {question}").format(question=escape(question))


def decided(_: Words, question: str) -> str:
    return _("Ya hay una decisión: {question}").format(question=escape(question))


def sure_close(_: Words) -> str:
    return _("Al cerrar se cuenta una sola vez y se borra quién contestó qué. ¿La cierro?")


def ask_decision(_: Words) -> str:
    return _("¿Qué se decidió? Lo leerán los hogares que contestaron.")
