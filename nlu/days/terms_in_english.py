"""By when, as the coast says it: “before December done”, “when di month out”, “by the time March over”."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from nlu.days import calendar_words as cal
from nlu.days.calendar_words import MONTHS
from nlu.days.day_phrases import Day, Match, Reader, Scene, end_of_named_month, whole_month

_UNTIL = r"(?:before|until|till?|by the time|by time|when|once)(?: the| this| di| de)?"
_OVER = (
    r" (?:is |are |a |get |gets |all )?"
    r"(?:end(?:s|ed)?|over|done|out|up|finish\w*|gone|close[sd]?|runs? out|pass(?:ed)?)"
)


#: “my money done before the month done”: trouble, and no term
_SPENT = re.compile(r"\b(?:done|finish\w*|gone|out|short|broke|spent|over) $")


def _end_of_it(found: Match, scene: Scene) -> Day | None:
    if scene.past or _SPENT.search(found.string, 0, found.start()):
        return None
    today = scene.today
    if found["unit"] == "week":
        return Day(today + timedelta(6 - today.weekday()))
    return Day(cal.end_of_month(today) if found["unit"] == "month" else date(today.year, 12, 31))


def when_it_is_over() -> Iterator[tuple[str, Reader]]:
    yield rf"\b{_UNTIL} (?:month of )?(?P<month>{MONTHS}){_OVER}\b", end_of_named_month
    yield (
        rf"\b(?P<lead>by the time|when|once|till?|until) (?P<month>{MONTHS}) (?:come|reach|start|begin|touch|kom)\w*\b"
        r"(?P<year>)(?P<which>)",
        whole_month,
    )
    #: “the season opens July and I want it by then”; “may” and “march” are verbs too
    yield (
        rf"\b(?P<month>(?!may|march){cal.one_of(cal.WHOLE_MONTHS)})\b(?P<lead>)(?P<year>)(?P<which>)"
        r"(?=[^.;!?]{0,50}\b(?:by|before|for) (?:then|den|that time|dat time)\b)",
        whole_month,
    )
    yield rf"\b{_UNTIL}(?: old)? (?P<unit>month|year|week){_OVER}\b", _end_of_it
