"""The panel's mouth: what states, reasons and refused rules are called on a page."""

from __future__ import annotations

from core.domain.campaigns import MOVES, CampaignState
from core.domain.members import Member, Reach
from core.domain.question_health import Finding
from core.domain.staff import Role, Staff
from core.domain.statistics import PeriodReversed
from core.errors import (
    CampaignNotOpen,
    HourPassed,
    LetterEmpty,
    LetterTooLong,
    MilpaError,
    NobodyToSend,
    NotForYou,
    PollNeedsChoices,
    ReasonMissing,
    SensitiveLesson,
    UnknownField,
)
from core.i18n import Words, language_name
from core.services.statistics_evidence import Person
from panel.filters import DayUnreadable


def sorry(error: MilpaError, _: Words) -> str:
    match error:
        case PeriodReversed():
            return _("El periodo termina antes de empezar. Revise las dos fechas.")
        case DayUnreadable(words=words):
            return _("No entendí la fecha «{words}». Escríbala así: 2026-11-24.").format(words=words[:40])
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
        case NotForYou():
            return _("Esta página no existe, o no es de sus grupos.")
    return _("Eso no se pudo hacer.")


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


def figure(key: str, _: Words) -> str:
    """The sentence that says what a figure of the overview counts."""
    parts = key.split(".")
    if parts[0] == "savings":
        return saved(parts[2], _).format(currency=parts[1])
    if parts[0] == "products":
        return f"{product(parts[1], _)}: {grade(parts[2], _)} ({part(parts[3], _)})"
    if parts[0] == "conversion":
        return f"{conversion(parts[1], _)} ({part(parts[2], _)})"
    what = {
        "group": _("Grupo (vacío: todos)"),
        "from": _("Desde"),
        "to": _("Hasta"),
        "at": _("Hora del cálculo"),
        "definition": _("Versión de las definiciones"),
        "reached": _("Hogares alcanzados: recibieron algo o hicieron algo en el periodo"),
        "active": _("Hogares activos: hicieron algo en los últimos 30 días del periodo"),
        "completion": _("De las lecciones empezadas en el periodo, completadas en él"),
        "quiz": _("Primeras respuestas correctas"),
        "joined": _("Entraron a un grupo"),
        "lesson_sent": _("Lecciones entregadas en campañas"),
        "lesson_started": _("Lecciones empezadas"),
        "lesson_completed": _("Lecciones completadas"),
        "goal_set": _("Metas puestas"),
        "goal_reached": _("Metas cumplidas"),
        "remittance": _("Remesas contadas al bot"),
        "reminder_set": _("Recordatorios pedidos"),
        "help_asked": _("Pidieron hablar con una persona"),
        "help_answered": _("Recibieron respuesta de una persona"),
        "left": _("Se dieron de baja"),
        "blocked": _("Bloquearon el bot"),
        "paused": _("Pidieron una pausa"),
        "erased": _("Pidieron borrar sus datos"),
        "sessions": _("Asesorías en persona o por teléfono"),
        "chains": _("Cadenas de tres lecciones con algo puesto en práctica (no son asesorías)"),
        "formalised": _("Veces que entró dinero a una cuenta"),
        "retention": _("Cuentas de 90 días o más con un depósito en los últimos 90 días"),
        "help_in_an_hour": _("De quienes pidieron una persona, contestados en una hora"),
        "help_in_a_day": _("De quienes pidieron una persona, contestados en un día"),
        "help_waiting": _("Esperan a una persona en este momento"),
    }[parts[0]]
    return f"{what} ({part(parts[1], _)})" if len(parts) > 1 else what


def saved(column: str, _: Words) -> str:
    return {
        "households": _("Hogares que ahorraron en {currency}"),
        "said": _("Ahorro en {currency}, dicho por el hogar"),
        "shown": _("Ahorro en {currency}, con comprobante visto"),
        "confirmed": _("Ahorro en {currency}, confirmado"),
        "withdrawn": _("Retiros en {currency}"),
        "formalised_said": _("Dinero que entró a una cuenta en {currency}, dicho por el hogar"),
        "formalised_shown": _("Dinero que entró a una cuenta en {currency}, con comprobante visto"),
        "formalised_confirmed": _("Dinero que entró a una cuenta en {currency}, confirmado"),
    }[column]


def product(kind: str, _: Words) -> str:
    return {
        "account_opened": _("Cuentas abiertas"),
        "account_reactivated": _("Cuentas vueltas a usar"),
        "insurance": _("Seguros"),
        "credit": _("Créditos (nunca cuentan como ahorro)"),
    }[kind]


def grade(name: str, _: Words) -> str:
    return {
        "said": _("dicho"),
        "shown": _("con comprobante visto"),
        "confirmed": _("confirmado"),
    }[name]


def conversion(name: str, _: Words) -> str:
    """«session_converted_ever» and the like."""
    base, _sep, how = name.partition("_")
    return {
        ("session", "converted"): _("De las personas asesoradas, formalizaron en el mismo periodo"),
        ("session", "converted_same_day"): _("De las personas asesoradas, formalizaron el mismo día"),
        ("session", "converted_in_30_days"): _("De las personas asesoradas, formalizaron en 30 días"),
        ("session", "converted_ever"): _("De las personas asesoradas, formalizaron alguna vez después"),
        ("chain", "converted"): _("De quienes completaron una cadena, formalizaron en el mismo periodo"),
        ("chain", "converted_same_day"): _("De quienes completaron una cadena, formalizaron el mismo día"),
        ("chain", "converted_in_30_days"): _("De quienes completaron una cadena, formalizaron en 30 días"),
        ("chain", "converted_ever"): _("De quienes completaron una cadena, formalizaron alguna vez después"),
    }[base, how]


def unit(key: str, _: Words) -> str:
    parts = key.split(".")
    if parts[0] == "savings" and parts[2] != "households":
        return parts[1]
    last = parts[-1]
    if last in ("percent", "low", "high"):
        return _("por ciento, sin decimales")
    if last == "acts":
        return _("veces")
    if parts[0] in ("group", "from", "to", "at", "definition"):
        return _("de qué trata el archivo")
    return _("respuestas") if parts[0] == "quiz" else _("lecciones") if parts[0] == "completion" else _("hogares")


def emptiness(key: str, _: Words) -> str:
    if key in ("group", "from", "to"):
        return _("sin límite: todo el programa o todo el tiempo")
    return _("reservado: señalaría a menos de 5 hogares, o no hay de quién")


def act(name: str, _: Words) -> str:
    """What the audit says that somebody did."""
    return {
        "staff_invited": _("invitó a alguien al equipo"),
        "staff_joined": _("entró al equipo"),
        "staff_scoped": _("cambió de quién es cada grupo"),
        "staff_retired": _("sacó a alguien del equipo"),
        "panel_entered": _("entró al panel"),
        "exported": _("bajó el registro sin nombres"),
        "exported_names": _("bajó el registro con nombres"),
        "group_created": _("hizo un grupo"),
        "campaign_scheduled": _("programó una campaña"),
        "campaign_sent_again": _("envió otra vez una campaña"),
        "help_answered": _("contestó a quien pidió ayuda"),
        "evidence": _("confirmó algo que un hogar contó"),
        "evidence_undone": _("quitó una confirmación"),
        "places_imported": _("cargó instituciones y agencias"),
        "invitation_made": _("hizo un cartel de invitación"),
        "invitation_revoked": _("anuló un cartel de invitación"),
        "member_moved": _("pasó un hogar a otro grupo"),
        "member_removed": _("sacó un hogar del grupo"),
        "member_registered": _("anotó a una persona sin teléfono"),
        "member_opted_out": _("dio de baja a un hogar que lo pidió"),
        "handover_agreed": _("aceptó acompañar a un hogar"),
        "handover_declined": _("no pudo acompañar a un hogar"),
        "voice_recorded": _("grabó una lección"),
    }.get(name, name)


def dimension(name: str, _: Words) -> str:
    return {
        "group": _("Grupo"),
        "staff": _("Quien facilita"),
        "language": _("Idioma"),
        "track": _("Camino de lecciones"),
        "remittances": _("Contó una remesa"),
    }[name]


def line(name: str, label: str | None, _: Words) -> str:
    """What a slice is called: «language:es», «remittances:yes»."""
    kind, _sep, value = name.partition(":")
    if label is not None:
        return label
    if kind == "language":
        return language_name(value, _.language)
    return {
        "group:0": _("Sin grupo"),
        "remittances:yes": _("Sí"),
        "remittances:no": _("No"),
        "track:none": _("Sin escoger"),
        "track:household": _("Hogar"),
        "track:youth": _("Jóvenes"),
        "track:business": _("Negocio"),
        "track:community": _("Comité"),
        "track:women": _("Mujeres"),
        "track:sender": _("Quien manda la remesa"),
    }.get(name, value)


def part(name: str, _: Words) -> str:
    return {
        "acts": _("veces"),
        "households": _("hogares"),
        "part": _("parte"),
        "whole": _("de cuántos"),
        "percent": _("por ciento"),
        "low": _("límite de abajo, 95 %"),
        "high": _("límite de arriba, 95 %"),
    }[name]


def pages(viewer: Staff, _: Words) -> list[tuple[str, str]]:
    """The pages that this person has, in the order of the menu."""
    every = [
        ("overview", _("Resumen")),
        ("breakdown", _("Desglose")),
        ("lessons", _("Lecciones")),
        ("groups", _("Grupos")),
        ("campaigns", _("Campañas")),
        ("help", _("Ayuda")),
        ("content", _("Contenido")),
    ]
    mine = [
        ("questions", _("Preguntas")),
        ("team", _("Equipo")),
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
