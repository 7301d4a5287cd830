"""When a recurrence falls next: RFC 5545 rules on the household's own clock, by python-dateutil."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rruleset, rrulestr

from core.errors import RecurrenceUnreadable


def read_rule(rule: str, start: datetime) -> rrule | rruleset:
    try:
        return rrulestr(rule, dtstart=start)
    except (ValueError, TypeError, KeyError) as odd:
        raise RecurrenceUnreadable(rule) from odd


def next_due(rule: str, at: time, zone: str, after: datetime, anchor: datetime) -> datetime | None:
    """The first occurrence strictly after `after`, in UTC; None when the rule has ended.

    The rule runs on wall-clock time of `zone` from the day of `anchor`, so a reminder at 19:00 stays at 19:00
    when the clocks change. An hour that the change leaves out falls one hour later, as phones do.
    """
    here = ZoneInfo(zone)
    first = datetime.combine(anchor.astimezone(here).date(), at)
    found = read_rule(rule, first).after(after.astimezone(here).replace(tzinfo=None))
    while found is not None:
        due = found.replace(tzinfo=here).astimezone(UTC)
        if due > after:
            return due
        found = read_rule(rule, first).after(found + timedelta(seconds=1))
    return None
