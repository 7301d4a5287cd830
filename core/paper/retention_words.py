"""The words for who came in a week and was there in those after, in a file."""

from __future__ import annotations

from datetime import date

from core.i18n import Words


def week(monday: str, _: Words) -> str:
    return _("Llegaron en la semana del {day}").format(day=_.long_day(date.fromisoformat(monday)))


def figure(key: str, _: Words) -> str:
    if key == "came":
        return _("Hogares que llegaron esa semana")
    return _("De ellos, hicieron algo en la semana {n} después").format(n=key.removeprefix("week_"))


def unit(key: str, _: Words) -> str:
    return _("hogares") if key == "came" else _("por ciento, sin decimales")


def emptiness(key: str, _: Words) -> str:
    if key == "came":
        return _("reservado: señalaría a menos de 5 hogares")
    return _("reservado: señalaría a menos de 5 hogares, o no llegó ninguno")
