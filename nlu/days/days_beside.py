"""A day told by another: «un día antes de Santa Cecilia», «la víspera de Todos Santos», «al otro día del 15»."""

import re
from dataclasses import dataclass
from datetime import timedelta

from nlu.days.calendar_words import COUNT, DAYS, WEEKDAY, spread, weekday_near
from nlu.days.day_phrases import Day

_BESIDE = re.compile(
    rf"(?:\b{COUNT} (?P<unit>dias?|semanas?) (?:antes|despues)"
    r"|\b(?:el|al|un)(?: mero| mismo| otro)? dia (?:de )?(?:antes|despues|siguiente)"
    r"|\bal otro(?: dia)?"
    r"|\b(?P<eve>visperas?|noche antes))"
    r" (?:dia )?(?:del?|a|al) ?(?:(?:el|la|los|las|que fue|mero|dia del?) )*$"
)
#: “the day before Christmas”, “two days after All Souls”, “the Friday before”, “the eve of”
_IN_ENGLISH = re.compile(
    rf"(?:\b{COUNT} (?P<unit>days?|weeks?|nights?) (?:just |right )?(?:before|after)"
    rf"|\b(?:the |de |di |on the )?(?:(?:very )?(?:day|night|morning)|(?P<weekday>{DAYS}))"
    r" (?:just |right )?(?:before|after)"
    r"|\b(?:the |on the )?(?P<eve>eve) of) (?:(?:the|de|di|day of) )*$"
)
#: What belongs to the day, or to what is counted from it: «dos días después | del 15», «al otro | día de Todos Santos»
_OWN = re.compile(r"(?:dia )?(?:del?|al?) ")


@dataclass(frozen=True)
class Beside:
    """How far from the day that is named, and where in the text this is said."""

    start: int
    step: timedelta
    #: “the Friday before Christmas”: the nearest such day on that side
    weekday: int | None = None

    def of(self, day: Day) -> Day:
        if self.weekday is not None:
            return Day(weekday_near(day.day, self.weekday, past=self.step < timedelta(0)), day.sure)
        return Day(day.day + self.step, day.sure, "day")


def beside(text: str, day: "re.Match[str]") -> Beside | None:
    """What stands before a day, if that is only what another day is counted from."""
    own = _OWN.match(day[0])
    begins = max(0, day.start() - 40)
    found = _BESIDE.search(text, begins, day.start() + (own.end() if own else 0))
    found = found or _IN_ENGLISH.search(text, begins, day.start())
    if found is None:
        return None
    said = found.groupdict()
    early = said["eve"] or re.search("antes|before", found[0])
    count = spread(found["count"], found["unit"]) if found["unit"] else None
    days = (count.days if count else 1) or 0
    weekday = WEEKDAY[said["weekday"]] if said.get("weekday") else None
    return Beside(found.start(), timedelta(-days if early else days), weekday) if days else None
