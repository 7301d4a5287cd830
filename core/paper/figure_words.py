"""The words for figures, on a page, in a file and in the chat: what each counts, in which unit, what its cuts are."""

from __future__ import annotations

from core.domain.effect import Effect, Verdict
from core.domain.leaving import Why
from core.i18n import Words, language_name


def figure(key: str, _: Words) -> str:
    """The sentence that says what a figure of the overview counts."""
    parts = key.split(".")
    if parts[0] == "months":
        return _("{month}: {what}").format(month=parts[1], what=figure(".".join(parts[2:]), _))
    if parts[0] == "savings":
        return saved(parts[2], _).format(currency=parts[1])
    if parts[0] == "dollars":
        return in_dollars(parts[1:], _)
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


def whole_figure(name: str, _: Words) -> str:
    """As `figure`, of all its parts together: «products.credit.said», «conversion.session_converted», «joined»."""
    parts = name.split(".")
    if parts[0] == "products":
        return f"{product(parts[1], _)}: {grade(parts[2], _)}"
    return conversion(parts[1], _) if parts[0] == "conversion" else figure(name, _)


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


def in_dollars(parts: list[str], _: Words) -> str:
    if parts[0] == "rates":
        return {
            "units": _("Cuántos {currency} cuesta un dólar"),
            "source": _("De dónde es el tipo de cambio de {currency}"),
            "seen": _("Cuándo se vio el tipo de cambio de {currency}"),
        }[parts[2]].format(currency=parts[1])
    how = grade(parts[0].removeprefix("formalised_"), _)
    if parts[0].startswith("formalised_"):
        return _("Dinero que entró a una cuenta, en dólares, {grade}").format(grade=how)
    return _("Ahorro en dólares, {grade}").format(grade=how)


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
    parts = key.removeprefix("months.").split(".")[1 if key.startswith("months.") else 0 :]
    if parts[0] == "savings" and parts[2] != "households":
        return parts[1]
    if parts[0] == "dollars":
        return _("de qué trata el archivo") if parts[1] == "rates" else "USD"
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


def why(reason: Why, _: Words) -> str:
    return {
        Why.NO_TIME: _("Sin tiempo"),
        Why.UNCLEAR: _("No la entendieron"),
        Why.NOT_MINE: _("No les interesa"),
        Why.KNEW: _("Ya lo sabían"),
    }[reason]


def verdict(effect: Effect, _: Words) -> str:
    """The finding in one sentence."""
    return {
        Verdict.TOO_EARLY: _("Todavía no se lee: se fijó un día antes de enviar, y mirar antes engaña."),
        Verdict.TOO_FEW: _("Son muy pocos para saberlo: hacen falta al menos 30 en cada parte."),
        Verdict.HIDDEN: _("Reservado: señalaría a menos de 5 hogares."),
        Verdict.UNEVEN: _("No se puede decir: las dos partes ya eran distintas antes de enviar."),
        Verdict.NONE_SEEN: _("No se vio diferencia: el intervalo incluye el cero."),
        Verdict.MORE: _("Lo hicieron más quienes recibieron la campaña."),
        Verdict.FEWER: _("Lo hicieron menos quienes recibieron la campaña."),
    }[effect.verdict]


def dimension(name: str, _: Words) -> str:
    return {
        "group": _("Grupo"),
        "staff": _("Quien facilita"),
        "town": _("Municipio"),
        "branch": _("Agencia"),
        "sex": _("Sexo"),
        "age": _("Edad"),
        "language": _("Idioma"),
        "track": _("Camino de lecciones"),
        "remittances": _("Contó una remesa"),
    }[name]


def line(name: str, label: str | None, _: Words) -> str:
    """What a slice is called: «language:es», «remittances:yes»."""
    kind, _sep, value = name.partition(":")
    if label is not None:
        return label
    if kind == "branch":
        return _("Agencia que ya no está")
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
