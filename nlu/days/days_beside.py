"""A day told by another: «un día antes de Santa Cecilia», «la víspera de Todos Santos», «al otro día del 15»."""

import re
from dataclasses import dataclass
from datetime import timedelta

from nlu.days.calendar_words import COUNT, spread
from nlu.days.day_phrases import Day

_BESIDE = re.compile(
    rf"(?:\b{COUNT} (?P<unit>dias?|semanas?) (?:antes|despues)"
    r"|\b(?:el|al|un)(?: mero| mismo| otro)? dia (?:de )?(?:antes|despues|siguiente)"
    r"|\bal otro(?: dia)?"
    r"|\b(?P<eve>visperas?|noche antes))"
    r" (?:dia )?(?:del?|a|al) ?(?:(?:el|la|los|las|que fue|mero|dia del?) )*$"
)
#: What belongs to the day, or to what is counted from it: «dos días después | del 15», «al otro | día de Todos Santos»
_OWN = re.compile(r"(?:dia )?(?:del?|al?) ")


@dataclass(frozen=True)
class Beside:
    """How far from the day that is named, and where in the text this is said."""

    start: int
    step: timedelta

    def of(self, day: Day) -> Day:
        return Day(day.day + self.step, day.sure, "day")


def beside(text: str, day: "re.Match[str]") -> Beside | None:
    """What stands before a day, if that is only what another day is counted from."""
    own = _OWN.match(day[0])
    found = _BESIDE.search(text, max(0, day.start() - 40), day.start() + (own.end() if own else 0))
    if found is None:
        return None
    early = found["eve"] or "antes" in found[0]
    count = spread(found["count"], found["unit"]) if found["unit"] else None
    days = (count.days if count else 1) or 0
    return Beside(found.start(), timedelta(-days if early else days)) if days else None
