"""The panel's mouth: what states, reasons and refused rules are called on a page."""

from __future__ import annotations

from core.domain.campaigns import MOVES, CampaignState
from core.domain.facts import LONGEST, Unsound
from core.domain.members import Member, Reach
from core.domain.question_health import Finding
from core.domain.staff import Role, Staff
from core.domain.statistics import DayBeyondReckoning, PeriodReversed
from core.errors import (
    AmountBeyondSense,
    AmountNotPositive,
    AnswersNotAlike,
    CampaignNotOpen,
    DateInFuture,
    FactUnsound,
    FormWithoutQuestions,
    HourPassed,
    HoursUnsound,
    InvitationWithoutDay,
    LetterEmpty,
    LetterTooLong,
    MeetingPassed,
    MeetingTooFar,
    MilpaError,
    NobodyToSend,
    NotForYou,
    PlaceUnreadable,
    PollNeedsChoices,
    QuestionsNotAlike,
    ReasonMissing,
    SensitiveLesson,
    SessionTooOld,
    TooManyQuestions,
    UnknownFact,
    UnknownField,
)
from core.errors.community import MonthNotOver
from core.errors.facilitating import RuleOutOfBounds
from core.i18n import Words
from core.paper.figure_words import (
    conversion,
    dimension,
    emptiness,
    figure,
    grade,
    line,
    part,
    product,
    saved,
    unit,
    verdict,
    why,
)
from core.services.statistics_evidence import Person
from panel import community_words as community
from panel.audit_words import act
from panel.chart_words import finding as finding_of
from panel.filters import DayUnreadable
from panel.rule_words import kept_how_long, rule
from panel.session_words import AmountUnreadable, OneIsAdvised

__all__ = [
    "act",
    "community",
    "conversion",
    "dimension",
    "emptiness",
    "figure",
    "finding_of",
    "grade",
    "kept_how_long",
    "line",
    "part",
    "product",
    "rule",
    "saved",
    "unit",
    "verdict",
    "why",
]


def sorry(error: MilpaError, _: Words) -> str:
    match error:
        case PeriodReversed():
            return _("El periodo termina antes de empezar. Revise las dos fechas.")
        case DayBeyondReckoning(day=day):
            return _("El año {year} queda fuera de las cuentas. Revise las dos fechas.").format(year=day.year)
        case DayUnreadable(words=words):
            return _("No entendí la fecha «{words}». Escríbala así: 2026-11-24.").format(words=words[:40])
        case DateInFuture(on=on):
            return _("El {day} todavía no llega.").format(day=_.day(on))
        case SessionTooOld(on=on, days=days):
            return _("El {day} fue hace más de {n} días, y ya no se anota.").format(day=_.day(on), n=days)
        case OneIsAdvised():
            return _("Una asesoría es con una persona. Si fueron más, es una reunión.")
        case AmountUnreadable() | AmountNotPositive() | AmountBeyondSense():
            return _("Ese monto no se puede anotar. Escríbalo así: 250 o 250.50.")
        case MeetingPassed():
            return _("Ese día o esa hora ya pasó.")
        case MeetingTooFar():
            return _("Está muy lejos: que sea en menos de seis meses.")
        case PlaceUnreadable():
            return _("Escriba el lugar en pocas palabras.")
        case InvitationWithoutDay():
            return _("A la invitación le falta el día y el lugar.")
        case HoursUnsound():
            return _("El horario debe abrir antes de cerrar, un día por lo menos.")
        case TooManyQuestions(most=most):
            return _("Son {n} preguntas cuando más.").format(n=most)
        case QuestionsNotAlike(count=count):
            return _("En inglés deben ser las mismas preguntas, en el mismo orden: {n}.").format(n=count)
        case AnswersNotAlike(count=count):
            return _("En inglés cada pregunta lleva las mismas respuestas, en el mismo orden: {n}.").format(n=count)
        case FormWithoutQuestions():
            return _("Falta por lo menos una pregunta.")
        case LetterEmpty():
            return _("Escriba el texto, por favor.")
        case LetterTooLong(most=most):
            return _("Es muy largo: que no pase de {n} letras.").format(n=most)
        case UnknownField(field=field):
            return _("No conozco «{field}». Puede usar [nombre], [meta], [grupo] y [facilitadora].").format(
                field=field[:20]
            )
        case PollNeedsChoices():
            return _("Faltan las respuestas: de dos a cuatro, cada una en su renglón y distintas.")
        case HourPassed():
            return _("Esa hora ya pasó. Escriba otra.")
        case NobodyToSend():
            return _("No hay nadie a quien mandarla ahora.")
        case SensitiveLesson():
            return _("Esa lección es delicada: cada persona la abre cuando quiere y no se manda a un grupo.")
        case CampaignNotOpen():
            return _("Esa campaña ya terminó o ya estaba detenida.")
        case ReasonMissing(shortest=shortest):
            return _("Escriba para qué necesita los nombres, con {n} letras o más.").format(n=shortest)
        case RuleOutOfBounds():
            return _("Ese número se sale de los límites. No se guardó ninguno.")
        case FactUnsound(why=why):
            return unsound(Unsound(why), _)
        case MonthNotOver():
            return _("Ese mes no ha terminado. Se firma cuando sus cifras ya no cambian.")
        case NotForYou() | UnknownFact():
            return _("Esta página no existe, o no es de sus grupos.")
    return _("Eso no se pudo hacer.")


def unsound(why: Unsound, _: Words) -> str:
    return {
        Unsound.NO_VALUE: _("Falta el valor, o su texto en inglés."),
        Unsound.NO_SOURCE: _("Falta la fuente: dónde lo leyó."),
        Unsound.TOO_LONG: _("Es demasiado largo. Escríbalo en menos de doscientas letras."),
        Unsound.NOT_A_NUMBER: _("El valor de este dato es un número sin letras ni comas, como 20000."),
        Unsound.SEEN_TOMORROW: _("La fecha en que lo vio todavía no llega."),
        Unsound.SEEN_BEFORE: _("Ya hay una lectura más nueva de este dato."),
        Unsound.ENDS_BEFORE_TODAY: _("La fecha hasta la que vale ya pasó."),
        Unsound.ENDS_TOO_LATE: _("Vale por {days} días cuando más. Después hay que mirar otra vez la fuente.").format(
            days=LONGEST.days
        ),
    }[why]


def weekdays(_: Words) -> list[str]:
    return [_("lunes"), _("martes"), _("miércoles"), _("jueves"), _("viernes"), _("sábado"), _("domingo")]


def role(role: Role, _: Words) -> str:
    return _("coordinación") if role is Role.COORDINATOR else _("facilitación")


def campaign_state(state: CampaignState, _: Words) -> str:
    return {
        "draft": _("en borrador"),
        "scheduled": _("programada"),
        "sending": _("enviándose"),
        "paused": _("en pausa"),
        "finished": _("terminada"),
        "stopped": _("detenida"),
        "cancelled": _("cancelada"),
    }.get(state, str(state))


def may_stop(state: CampaignState) -> bool:
    return not MOVES[state].isdisjoint((CampaignState.STOPPED, CampaignState.CANCELLED))


def outcome(name: str, _: Words) -> str:
    """What became of a campaign's messages, «skipped:paused» and the like."""
    return {
        "due": _("esperan su hora"),
        "sending": _("en camino"),
        "held": _("esperan a que siga la campaña"),
        "sent": _("entregadas"),
        "blocked": _("bloquearon el bot"),
        "failed": _("no se pudieron entregar"),
        "uncertain": _("no se sabe si llegaron"),
        "skipped:blocked": _("ya tenían bloqueado el bot"),
        "skipped:left": _("se habían dado de baja"),
        "skipped:had_it": _("ya la habían recibido"),
        "skipped:no_name": _("no han dicho su nombre"),
        "skipped:no_goal": _("no tienen meta"),
        "skipped:holdout": _("aparte, para comparar"),
        "skipped:joined_later": _("llegaron después de esa lección"),
        "skipped:attention_budget": _("ya recibieron otros mensajes"),
        "skipped:no_phone": _("no tienen teléfono"),
        "skipped:paused": _("estaban en pausa"),
        "skipped:no_consent": _("no quieren avisos"),
        "skipped:already_done": _("ya la habían completado"),
        "skipped:stopped": _("se detuvo antes"),
        "skipped:erased": _("borraron sus datos"),
    }.get(name, _("no se enviaron por otra razón"))


def pages(viewer: Staff, _: Words) -> list[tuple[str, str]]:
    """The pages that this person has, in the order of the menu."""
    every = [
        ("overview", _("Resumen")),
        ("breakdown", _("Desglose")),
        ("lessons", _("Lecciones")),
        ("groups", _("Grupos")),
        ("campaigns", _("Campañas")),
        ("community", _("Comunidad")),
        ("needs", _("Quién la necesita")),
        ("help", _("Ayuda")),
        ("sessions", _("Asesorías")),
        ("content", _("Contenido")),
    ]
    mine = [
        ("retention", _("Permanencia")),
        ("questions", _("Preguntas")),
        ("team", _("Equipo")),
        ("places", _("Agencias")),
        ("rules", _("Reglas")),
        ("ledger", _("Registro")),
        ("audit", _("Auditoría")),
    ]
    return [*every, *mine] if viewer.is_coordinator else every


def finding(finding: Finding, _: Words) -> str:
    """What is odd about a question, and what its author may do."""
    return {
        Finding.TOO_EASY: _("Casi todos aciertan: ¿se delata sola?"),
        Finding.TOO_HARD: _("La mayoría falla: ¿lo dice claro la tarjeta?"),
        Finding.TELLS_LITTLE: _("Acierta igual quien entendió y quien no: ¿pregunta lo que enseña?"),
        Finding.UPSIDE_DOWN: _("Falla quien más sabe: revise cuál opción está marcada como correcta."),
        Finding.IDLE_OPTION: _("Hay una opción que nadie elige: escriba una que tiente más."),
    }[finding]


def person(person: Person, _: Words) -> str:
    return person.called or _("Hogar {pseudonym}").format(pseudonym=person.pseudonym)


def why_help(about: str, _: Words) -> str:
    """What the request was made about, in the words of the place where it was made."""
    return {
        "distress": _("ayuda con algo que le angustia"),
        "account": _("ayuda para abrir una cuenta"),
        "scam": _("ayuda con un mensaje sospechoso"),
        "credit": _("ayuda con un crédito"),
        "lesson": _("ayuda con una lección"),
    }.get(about, _("hablar con una persona"))


def member(one: Member, _: Words) -> str:
    return one.called or _("Hogar {pseudonym}").format(pseudonym=one.pseudonym)


def reach(one: Reach, _: Words) -> str:
    return {
        Reach.REACHABLE: _("sí"),
        Reach.BLOCKED: _("no: bloqueó el bot"),
        Reach.LEFT: _("no: no quiere mensajes o no ha dado permiso"),
        Reach.NO_PHONE: _("no: no tiene teléfono"),
        Reach.PAUSED: _("por ahora no: está en pausa"),
        Reach.NO_CONSENT: _("no: no quiere que le escribamos primero"),
    }[one]
