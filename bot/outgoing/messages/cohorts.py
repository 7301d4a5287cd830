"""Closed cohorts of officials and organisations: letting in, the quiz before and after, and what changed."""

from __future__ import annotations

from html import escape

from core.domain.cohorts import FEWEST_PAIRS, Change, Moment, QuizResult
from core.i18n import Words
from core.services.cohorts import Asked, Done, Quiz


def ask_close(_: Words, group: str) -> str:
    return _(
        "{group} sería un grupo cerrado, para gobierno local y organizaciones: el enlace y los carteles de antes ya no "
        "abren, y cada persona entra con un enlace que sirve una vez. ¿Lo cierro?"
    ).format(group=escape(group))


def closed(_: Words, group: str) -> str:
    return _("{group} es ahora un grupo cerrado. Entra solo quien usted deja entrar.").format(group=escape(group))


def not_open(_: Words) -> str:
    return _("El grupo es cerrado: cada persona entra con un enlace que sirve una vez. Lo hace con /grupo.")


def link(_: Words, address: str) -> str:
    return _("Enlace para una sola persona, sirve 14 días:") + f"\n{escape(address)}"


def where_it_is(_: Words, one: Quiz) -> str:
    head = f"<b>{escape(one.group.name)}</b>"
    if one.result is not None:
        return head + "\n" + result(_, one.result)
    if one.before_at is None:
        more = _("La prueba va antes de la primera lección y otra vez al final, con las mismas preguntas.")
    elif one.after_at is None:
        more = _("La primera prueba ya va en camino. Cuando terminen las lecciones, mande la segunda.")
    else:
        more = _("La segunda prueba ya va en camino. Cuando hayan contestado, lea el cambio.")
    rule = _("Se lee una sola vez, con {n} personas o más que contestaron todo las dos veces.").format(n=FEWEST_PAIRS)
    return f"{head}\n{more} {rule} " + _("Nadie ve las respuestas de nadie.")


def sent(_: Words, moment: Moment) -> str:
    if moment is Moment.BEFORE:
        return _("Ya va la prueba de antes. Cada quien la recibe a su hora.")
    return _("Ya va la prueba de después. Cada quien la recibe a su hora.")


def invited(_: Words, staff: str, count: int) -> str:
    return _(
        "{staff} le pide contestar {n} preguntas cortas. No es examen: se cuentan todas juntas y nadie ve las suyas."
    ).format(staff=escape(staff), n=count)


def question(_: Words, one: Asked) -> str:
    return f"<b>{one.position + 1}/{one.count}</b> {escape(one.question.text)}"


def done(_: Words, one: Done, moment: Moment) -> str:
    thanks = _("Gracias, eso es todo.")
    if moment is Moment.BEFORE:
        return f"{thanks} " + _("Las mismas preguntas vienen otra vez después de las lecciones.")
    told = _("Bien contestadas antes: {before} de {n}. Ahora: {after} de {n}. Esto solo lo ve usted.")
    return f"{thanks} " + told.format(before=one.right[Moment.BEFORE], after=one.right[Moment.AFTER], n=one.count)


def over(_: Words) -> str:
    return _("Esa prueba ya terminó.")


def too_few(_: Words, least: int) -> str:
    return _(
        "Todavía no: hacen falta por lo menos {n} personas que hayan contestado todo las dos veces. No se muestra nada."
    ).format(n=least)


def result(_: Words, one: QuizResult) -> str:
    found = one.change
    lines = [
        _("{n} personas contestaron las dos veces. De cada 100 respuestas, buenas antes: {before}; después: {after}."),
        _seen(_, found),
        _("Pregunta por pregunta se ve en el panel, en «Comunidad»."),
    ]
    numbers = {"n": found.people, "before": round(found.before), "after": round(found.after)}
    return "\n".join(lines).format(**numbers)


def _seen(_: Words, found: Change) -> str:
    between = _("El cambio es de {value}, y con 95 % de confianza está entre {low} y {high}.").format(
        value=_signed(found.value), low=_signed(found.low), high=_signed(found.high)
    )
    return between + (" " + _("Con eso no se puede decir que cambió.") if found.holds_nought else "")


def _signed(value: float) -> str:
    return f"{round(value):+d}" if round(value) else "0"
