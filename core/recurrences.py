"""When a recurrence falls next: RFC 5545 rules on the household's own clock, by python-dateutil."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rruleset, rrulestr

from core.errors import RecurrenceUnreadable

FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
#: The last day that every month has.
SURE_DAY = 28
WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Turn:
    """What a rule owes at a moment."""

    at: datetime  #: the latest occurrence that is due
    passed_over: int  #: earlier ones, of which nobody spoke in time
    next_at: datetime | None


# The village is reminded at the same hours: of a thousand that are due together few differ.
@lru_cache(maxsize=4096)
def next_due(rule: str, at: time, zone: str, after: datetime, anchor: datetime) -> datetime | None:
    """The first occurrence strictly after `after`, in UTC; None when the rule has ended.

    The rule runs on wall-clock time of `zone` from the day of `anchor`, so a reminder at 19:00 stays at 19:00
    when the clocks change. An hour that the change leaves out falls one hour later, as phones do; an hour that
    comes twice counts the first time. «El 31» is the last day of a month that has no 31.
    """
    here = ZoneInfo(zone)
    dates = read_rule(rule, datetime.combine(anchor.astimezone(here).date(), at))
    found = dates.after(after.astimezone(here).replace(tzinfo=None))
    while found is not None:
        due = found.replace(tzinfo=here).astimezone(UTC)
        if due > after:
            return due
        found = dates.after(found)
    return None


def last_due(rule: str, at: time, zone: str, now: datetime, anchor: datetime) -> datetime | None:
    """The latest occurrence up to `now` since `anchor`, in UTC."""
    here = ZoneInfo(zone)
    dates = read_rule(rule, datetime.combine(anchor.astimezone(here).date(), at))
    found = dates.before(now.astimezone(here).replace(tzinfo=None), inc=True)
    due = found.replace(tzinfo=here).astimezone(UTC) if found is not None else None
    return due if due is not None and anchor <= due <= now else None


def turn(rule: str, at: time, zone: str, due: datetime, now: datetime, anchor: datetime) -> Turn:
    """The latest occurrence up to `now`, from one that is known to be `due`, and the one after it."""
    passed_over = 0
    while True:
        following = next_due(rule, at, zone, due, due if _starts_anywhere(rule) else anchor)
        if following is None or following > now:
            return Turn(due, passed_over, following)
        due, passed_over = following, passed_over + 1


def is_at_its_hour(due: datetime, at: time, zone: str) -> bool:
    """False when the household has moved, or when the clocks leave this hour out."""
    return due.astimezone(ZoneInfo(zone)).time() == at


def rarer(rule: str) -> str | None:
    """The same rhythm with longer between: daily, weekly, every other week, monthly; None below that."""
    parts = _parts(rule)
    if "COUNT" in parts:
        return None  # once is once
    days = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    match parts["FREQ"], int(parts.get("INTERVAL", "1")):
        case "DAILY", interval:
            return "FREQ=WEEKLY" if interval < 7 else "FREQ=MONTHLY"
        case "WEEKLY", interval if len(days) > 1:
            return _rule({**parts, "BYDAY": days[-1]})
        case "WEEKLY", interval:
            return _rule({**parts, "INTERVAL": "2"}) if interval == 1 else "FREQ=MONTHLY"
        case "MONTHLY", _ if "," in parts.get("BYMONTHDAY", ""):
            return _rule({**parts, "BYMONTHDAY": parts["BYMONTHDAY"].split(",")[-1]})
    return None


def day_before(rule: str) -> str | None:
    """The same rhythm one day earlier: the 15th becomes the 14th, the 1st the last day, Friday Thursday.

    None for a rhythm that names no days of the month or of the week.
    """
    parts = _parts(rule)
    if parts["FREQ"] == "MONTHLY" and "BYMONTHDAY" in parts and "BYDAY" not in parts:
        days = [int(day) - 1 or -1 for day in parts["BYMONTHDAY"].split(",")]
        return _rule({**parts, "BYMONTHDAY": ",".join(map(str, days))})
    names = parts.get("BYDAY", "").split(",")
    if parts["FREQ"] == "WEEKLY" and all(name in WEEK for name in names):
        return _rule({**parts, "BYDAY": ",".join(WEEK[WEEK.index(name) - 1] for name in names)})
    return None


def moved_to(rule: str, day: date) -> str:
    """The same rhythm on such days: of a weekly one that day of the week, of a monthly one that day of the month.

    Raises RecurrenceUnreadable for a rhythm that comes every day, or oftener.
    """
    parts = _parts(rule)
    if parts["FREQ"] == "WEEKLY":
        return _rule({**parts, "BYDAY": WEEK[day.weekday()]})
    if parts["FREQ"] == "MONTHLY":
        return _rule({**{name: told for name, told in parts.items() if name != "BYDAY"}, "BYMONTHDAY": str(day.day)})
    raise RecurrenceUnreadable(rule)


def is_once(rule: str) -> bool:
    return "COUNT" in _parts(rule)


def read_rule(rule: str, start: datetime) -> rrule | rruleset:
    """Raises RecurrenceUnreadable."""
    parts = _parts(rule)
    late = _late_days(parts, start)
    if not late:
        return _read(rule, start)
    dates = rruleset()
    for day in late:
        # RFC 5545 leaves a month without a 31 out; a person who says «el 31» means its last day.
        days = ",".join(str(one) for one in range(SURE_DAY, day + 1))
        dates.rrule(_read(_rule({**parts, "BYMONTHDAY": days, "BYSETPOS": "-1"}), start))
    for plain in [day for day in parts.get("BYMONTHDAY", "").split(",") if day and int(day) not in late]:
        dates.rrule(_read(_rule({**parts, "BYMONTHDAY": plain}), start))
    return dates


def _late_days(parts: dict[str, str], start: datetime) -> list[int]:
    """The days of the month that some months do not have."""
    single_month = parts["FREQ"] == "MONTHLY" or parts.get("BYMONTH", "").isdecimal()
    if not single_month or {"BYSETPOS", "BYDAY", "COUNT"} & parts.keys():
        return []
    try:
        days = [int(day) for day in parts.get("BYMONTHDAY", str(start.day)).split(",")]
    except ValueError:
        return []
    return [day for day in days if SURE_DAY < day <= 31]


def _read(rule: str, start: datetime) -> rrule:
    try:
        found = rrulestr(rule, dtstart=start)
    except (ValueError, TypeError, KeyError) as odd:
        raise RecurrenceUnreadable(rule) from odd
    if not isinstance(found, rrule):
        raise RecurrenceUnreadable(rule)
    return found


def _starts_anywhere(rule: str) -> bool:
    """True when the rule goes on alike from any of its own occurrences, so that years need not be counted again."""
    parts = _parts(rule)
    is_counted = "COUNT" in parts
    return not is_counted and (parts["FREQ"] in ("DAILY", "WEEKLY") or bool({"BYMONTHDAY", "BYDAY"} & parts.keys()))


def _parts(rule: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in rule.upper().removeprefix("RRULE:").split(";"))
    parts = {name: value for name, _, value in pairs if value}
    if parts.get("FREQ") not in FREQUENCIES:
        raise RecurrenceUnreadable(rule)
    return parts


def _rule(parts: dict[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items())
