"""A recurrence rule in a person's words."""

from __future__ import annotations

from babel.dates import get_day_names

from core.i18n import Words

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def rhythm(_: Words, rule: str) -> str:
    """«cada viernes», «el 15 y el último día de cada mes»; the plain rule never reaches a person."""
    parts = dict(part.split("=", 1) for part in rule.removeprefix("RRULE:").split(";") if "=" in part)
    every, interval = parts.get("FREQ", ""), int(parts.get("INTERVAL", "1"))
    if every == "WEEKLY" and "BYDAY" in parts:
        return _weekly(_, parts["BYDAY"].split(","), interval)
    if every == "MONTHLY" and "BYMONTHDAY" in parts:
        return _monthly(_, [int(day) for day in parts["BYMONTHDAY"].split(",")], interval)
    if every == "MONTHLY" and "BYDAY" in parts and interval == 1:
        return _by_weekday_of_month(_, parts["BYDAY"].split(","), parts.get("BYSETPOS"))
    plain = {
        "DAILY": (_("cada día"), _("cada {count} días")),
        "WEEKLY": (_("cada semana"), _("cada {count} semanas")),
        "MONTHLY": (_("cada mes"), _("cada {count} meses")),
        "YEARLY": (_("cada año"), _("cada {count} años")),
    }
    one, many = plain.get(every, (_("cuando toca"), _("cuando toca")))
    return one if interval == 1 else many.format(count=interval)


def _weekly(_: Words, days: list[str], interval: int) -> str:
    if set(days) == set(DAYS[:5]) and interval == 1:
        return _("de lunes a viernes")
    if set(days) == set(DAYS) and interval == 1:
        return _("cada día")
    names = joined(_, [day_name(_, day[-2:]) for day in days if day[-2:] in DAYS])
    if interval == 1:
        return _("cada {days}").format(days=names)
    return _("cada {count} semanas, {days}").format(count=interval, days=names)


def _monthly(_: Words, days: list[int], interval: int) -> str:
    names = joined(_, [_("el último día") if day == -1 else _("el {day}").format(day=day) for day in days])
    if interval == 1:
        return _("{days} de cada mes").format(days=names)
    return _("{days}, cada {count} meses").format(days=names, count=interval)


def _by_weekday_of_month(_: Words, days: list[str], position: str | None) -> str:
    """«el segundo sábado y el cuarto sábado de cada mes»; five weekdays and a position are a working day."""
    if position is not None:
        name = _("el último día hábil") if position == "-1" else _("el primer día hábil")
        return _("{days} de cada mes").format(days=name)
    nth = {"1": _("el primer {day}"), "2": _("el segundo {day}"), "3": _("el tercer {day}"), "4": _("el cuarto {day}"),
           "-1": _("el último {day}")}  # fmt: skip
    if any(day[:-2] not in nth for day in days):
        return _("cada mes")
    names = [nth[day[:-2]].format(day=day_name(_, day[-2:])) for day in days]
    return _("{days} de cada mes").format(days=joined(_, names))


def day_name(_: Words, code: str) -> str:
    names = get_day_names("wide", locale=_.language if _.language in ("es", "en") else "es")
    return str(names[DAYS.index(code)])


def joined(_: Words, parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return _("{first} y {last}").format(first=", ".join(parts[:-1]), last=parts[-1])
