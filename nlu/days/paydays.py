"""The days on which wages come: the 15th and the last of each month."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from nlu.days import calendar_words as cal
from nlu.days.day_phrases import Day, Match, Scene


def payday(found: Match, scene: Scene) -> Day | None:
    """The 15th and the last day of each month."""
    days = _around(scene.today, -2, 3)
    past = scene.past or bool(re.search("pasad|last", found[0]))
    if found.string[: found.start()].endswith(("after ", "despues de ", "before ")):
        return None  # some day or other
    if found.string[: found.start()].endswith(("that ' s ", "thats ", "es ", "is ", "era ")):
        return None  # “on the 15th, that's payday”
    if past and found.string[: found.start()].endswith(" de "):
        return None  # «mi ahorro de la quincena» tells which, not when
    if past:
        return Day(max(day for day in days if day <= scene.today), scene.told)
    return Day(min(day for day in days if day >= scene.today), scene.told)


def paydays_ahead(found: Match, scene: Scene) -> Day | None:
    """«en tres quincenas»: the third payday from now."""
    count = int(found["count"]) if found["count"].isdecimal() else 1
    days = [day for day in _around(scene.today, 0, 7) if day > scene.today]
    return Day(days[count - 1]) if count else None


def _around(today: date, first: int, last: int) -> list[date]:
    begins = [today.replace(day=1) + relativedelta(months=step) for step in range(first, last)]
    return [day for begin in begins for day in (begin.replace(day=15), cal.end_of_month(begin))]
