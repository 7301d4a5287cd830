"""A form of a few questions: as the facilitator makes it, and as a household answers it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.domain.campaigns import Content
from core.domain.forms import MOST, Question, Sort
from core.i18n import Words
from core.services.campaign_drafts import Preview
from core.services.forms import Asked


def ask_intro(_: Words) -> str:
    return _("Escriba para qué son las preguntas, como lo van a leer. Las preguntas vienen después.")


def ask_question(_: Words, number: int) -> str:
    return _(
        "Escriba la pregunta {n}. Si se contesta escogiendo, ponga debajo las respuestas, cada una en su renglón, de "
        "dos a cuatro."
    ).format(n=number)


def ask_in_english(_: Words, text: str, answers: int) -> str:
    head = _("Escriba lo mismo en inglés, o toque «Solo en español»:") + f"\n{escape(text)}"
    if not answers:
        return head
    return f"{head}\n" + _("Debajo, sus {n} respuestas en el mismo orden, cada una en su renglón.").format(n=answers)


def of_preview(_: Words, seen: Preview) -> list[str]:
    if seen.campaign.kind is not Content.FORM:
        return []
    each = [f"{number}. {_question(_, one)}{_in_others(one)}" for number, one in enumerate(seen.campaign.questions, 1)]
    return each or [_("Todavía no tiene preguntas.")]


def _question(_: Words, one: Question) -> str:
    how = {Sort.NUMBER: _("con un número"), Sort.WORDS: _("con palabras")}.get(one.sort)
    if how is not None:
        return f"{escape(one.text)} ({how})"
    return escape(one.text) + "".join(f"\n▢ {escape(choice)}" for choice in one.choices)


def _in_others(one: Question) -> str:
    """In the languages beside the first."""
    each = (" · ".join((told.text, *told.choices)) for told in one.others.values())
    return "".join(f"\n<i>{escape(told)}</i>" for told in each)


def question(_: Words, one: Asked) -> str:
    lines = [f"<b>{one.position + 1}/{one.count}</b> {escape(one.question.text)}"]
    if one.question.sort is Sort.NUMBER:
        lines.append(_("Escriba solo el número."))
    elif one.question.sort is Sort.WORDS:
        lines.append(_("Escríbalo en pocas palabras."))
    if one.before is not None:
        lines.append(_("Antes contestó: {answer}").format(answer=escape(one.before)))
    return "\n".join(lines)


def done(_: Words, each: Sequence[tuple[Question, str]]) -> str:
    said = "\n".join(f"• {escape(one.text)} <b>{escape(answer)}</b>" for one, answer in each)
    return _("Gracias. Esto contestó:") + f"\n{said}\n\n" + _("Lo puede cambiar mientras esté abierto.")


def results(_: Words, count: int | None, takes_answers: bool) -> list[str]:
    lines = [_("Cuántas personas contestaron todavía no se muestra: son menos de cinco.")]
    if count is not None:
        lines = [_.ngettext("Contestó {n} persona.", "Contestaron {n} personas.", count).format(n=count)]
    if not takes_answers:
        lines.append(_("Ya está cerrado."))
    return [*lines, _("Las respuestas se ven juntas en el panel, con /panel.")]


def closed(_: Words) -> str:
    return _("Cerrado: ya no se recibe ni se cambia ninguna respuesta.")


def too_many(_: Words) -> str:
    return _("Son {n} preguntas cuando más. Así la gente las contesta.").format(n=MOST)


def answers_not_alike(_: Words, count: int) -> str:
    if not count:
        return _("Esta pregunta se contesta sin escoger: escriba solo la pregunta, en un renglón.")
    return _("Deben ser las mismas respuestas, en el mismo orden: {n}, cada una en su renglón.").format(n=count)


def question_gone(_: Words) -> str:
    return _("Esa pregunta ya no está en el cuestionario. Lo que escribió en inglés no se guardó.")


def number_unreadable(_: Words) -> str:
    return _("Escriba solo un número, como 3.")


def without_questions(_: Words) -> str:
    return _("Falta por lo menos una pregunta.")
