"""A municipality's brief as lines, for the page and for the paper alike."""

from __future__ import annotations

from core.domain.briefs import Brief, Fact
from core.domain.pledges import Deed
from core.domain.projects import ProjectState
from core.i18n import Words
from panel.community_words import deed, project_state


def title(one: Brief, _: Words) -> str:
    return _("{town}, {month}").format(town=one.town, month=_.month(one.month))


def sections(one: Brief, _: Words) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A heading and its lines; one without lines is left out."""
    each = (
        (_("Lo que se aprendió"), _facts(one, _)),
        (_("Compromisos antes de las lluvias"), _pledged(one, _)),
        (_("Lo que se preguntó y se decidió"), _polls(one, _)),
        (_("Proyectos de la comunidad (cuentas al día de la firma)"), _projects(one, _)),
    )
    return tuple((head, lines) for head, lines in each if lines)


def promise(_: Words) -> str:
    return _("Sin nombres. Donde serían menos de 5 hogares dice «reservado». Milpa no mueve dinero.")


def _cell(count: int | None, _: Words) -> str:
    return _("reservado") if count is None else _.number(count)


def _facts(one: Brief, _: Words) -> tuple[str, ...]:
    named = {
        Fact.REACHED: _("Hogares alcanzados: {n}"),
        Fact.COMPLETED: _("Hogares que completaron lecciones: {n}"),
        Fact.ADVISED: _("Hogares asesorados en persona o por teléfono: {n}"),
    }
    return tuple(named[fact].format(n=_cell(one.facts.get(fact, 0), _)) for fact in Fact)


def _pledged(one: Brief, _: Words) -> tuple[str, ...]:
    told = [(Deed(key), counts) for key, counts in one.pledged.items() if counts != (0, 0)]
    return tuple(
        _("{deed}: {pledged} se comprometieron, {done} ya lo hicieron").format(
            deed=deed(each, _).capitalize(), pledged=_cell(counts[0], _), done=_cell(counts[1], _)
        )
        for each, counts in told
    )


def _polls(one: Brief, _: Words) -> tuple[str, ...]:
    lines = []
    for poll in one.polls:
        answers = "; ".join(f"{answer}: {_cell(count, _)}" for answer, count in poll.answers)
        lines.append(f"{poll.question} {answers}")
        if poll.decision:
            lines.append(_("Decisión: {words}").format(words=poll.decision))
    return tuple(lines)


def _projects(one: Brief, _: Words) -> tuple[str, ...]:
    return tuple(
        _("{name} ({state}): {received} de {goal}, {percent} % del extranjero").format(
            name=each.name,
            state=project_state(ProjectState(each.state), _),
            received=_.money(each.received),
            goal=_.money(each.goal),
            percent=each.from_abroad,
        )
        for each in one.projects
    )
