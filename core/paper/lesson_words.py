"""The words for the figures of lessons, cards and questions in a file."""

from __future__ import annotations

from core.domain.leaving import Why
from core.i18n import Words
from core.paper.figure_words import part, why

#: What of a lesson is told in parts.
RATES = ("completion", "quiz")
PLACES = ("reached", "stop", "seconds")


def figure(key: str, _: Words) -> str:
    """What a figure counts; `key` is what follows the lesson or the question in its name."""
    name, _sep, rest = key.partition(".")
    if name == "why":
        return _("A medias cinco días, dijeron: {why}").format(why=why(Why(rest), _))
    if name == "option":
        return _("Eligieron la opción {letter}").format(letter=rest.upper())
    what = {
        "sent": _("Hogares que la recibieron en una campaña"),
        "sent_started": _("De quienes la recibieron, la empezaron"),
        "sent_completed": _("De quienes la recibieron, la completaron"),
        "started": _("Hogares que la empezaron en el periodo"),
        "completion": _("De quienes la empezaron en el periodo, la completaron en él"),
        "finished": _("Hogares que la completaron en el periodo, la empezaran cuando la empezaran"),
        "quiz": _("Primeras respuestas correctas de la lección"),
        "bytes": _("Lo que pesa la lección completa en el teléfono de ella"),
        "answers": _("Primeras respuestas a la pregunta"),
        "right": _("De las primeras respuestas, correctas"),
        "discrimination": _("Cuánto acierta aquí quien acierta en lo demás, de −1 a 1"),
        "findings": _("Qué conviene revisar"),
        "began": _("La empezaron"),
        "ended": _("La terminaron"),
        "reached": _("Llegaron a este lugar"),
        "stop": _("Se quedaron en este lugar"),
        "seconds": _("Segundos en la tarjeta: la mitad de los hogares, ese tiempo o menos"),
    }[name.rstrip("0123456789")]
    return f"{what} ({part(rest, _)})" if rest else what


def unit(key: str, _: Words) -> str:
    name, _sep, rest = key.partition(".")
    if name == "right" or rest in ("percent", "low", "high"):
        return _("por ciento, sin decimales")
    if name in ("quiz", "answers", "option"):
        return _("respuestas")
    return {
        "bytes": _("bytes de texto y botones, sin lo que agrega Telegram"),
        "discrimination": _("número con dos decimales"),
        "findings": _("palabras"),
        "seconds": _("segundos"),
    }.get(name.rstrip("0123456789"), _("hogares"))


def emptiness(key: str, _: Words) -> str:
    name = key.partition(".")[0].rstrip("0123456789")
    if name == "bytes":
        return _("la lección cambió desde que se pesó")
    if name == "seconds":
        return _("menos de 10 hogares, o no es una tarjeta")
    if name in ("right", "discrimination", "findings", "option"):
        return _("reservado: menos de 30 respuestas, o señalaría a menos de 5 hogares")
    return _("reservado: señalaría a menos de 5 hogares, o no hay de quién")
