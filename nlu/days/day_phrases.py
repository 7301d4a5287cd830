"""What each way of naming a day means, given the day of the message and whether it speaks of the past."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from nlu.days import calendar_words as cal
from nlu.days.feasts import nth_weekday
from nlu.days.not_this_year import year_meant
from nlu.days.rhythms import NTH

Match = re.Match[str]
Reader = Callable[["Match", "Scene"], "Day | None"]


@dataclass(frozen=True)
class Day:
    """What a phrase means, before its place in the message is known."""

    day: date
    sure: bool = True
    grain: str = "day"


@dataclass(frozen=True)
class Scene:
    """Where a phrase stands: the day of the message, the country, and whether it speaks of the past."""

    today: date
    country: str
    past: bool
    told: bool  # the tense is said, not supposed
    plans: bool = False  # the message sets a goal


def day_number(found: Match) -> int:
    """«primero», «uno» and «first» are the first."""
    return int(found["d"]) if found["d"].isdecimal() else 1


def shift(days: int) -> Reader:
    return lambda found, scene: Day(scene.today + timedelta(days))


def iso(found: Match, scene: Scene) -> Day | None:
    day = cal.made(int(found["y"]), int(found["m"]), int(found["d"]))
    return Day(day) if day else None


def slashed(found: Match, scene: Scene) -> Day | None:
    """Day first, as everywhere south of the United States; month first only where day first cannot be."""
    first, second = int(found["d"]), int(found["m"])
    if scene.country == "US":
        first, second = second, first
    doubtful = scene.country == "US" and first <= 12 and second <= 12
    if second > 12:
        first, second = second, first
        doubtful = True
    if found["y"]:
        day = cal.made(cal.year_of(found["y"]), second, first)
        return Day(day, not doubtful) if day else None
    day = in_year(first, second, scene)
    return Day(day, not doubtful) if day else None


def in_year(day: int, month: int, scene: Scene) -> date | None:
    years = range(scene.today.year - 8, scene.today.year + 9)
    days = [made for year in years if (made := cal.made(year, month, day))]
    if scene.past:
        return max((made for made in days if made <= scene.today), default=None)
    return min((made for made in days if made >= scene.today), default=None)


def day_month(found: Match, scene: Scene) -> Day | None:
    day = day_number(found)
    month = cal.MONTH[found["month"]]
    if found["year"]:
        made = cal.made(cal.year_of(found["year"]), month, day)
    elif found["which"]:
        near = in_year(day, month, scene)
        made = cal.made(year_meant(found["which"], scene.today.year, near.year if near else None), month, day)
    else:
        made = in_year(day, month, scene)
    return Day(made) if made else None


def back(found: Match, scene: Scene) -> Day | None:
    return moved(found, scene, -1)


def ahead(found: Match, scene: Scene) -> Day | None:
    return moved(found, scene, 1)


def moved(found: Match, scene: Scene, way: int) -> Day | None:
    try:
        span = cal.spread(found["count"] or "1", found["unit"])
        if found["half"]:
            span += cal.half_of(found["unit"])
        if found["more"]:
            span += cal.spread(found["more"], found["more_unit"])
        day = scene.today + way * span
    except (OverflowError, ValueError):
        return None
    return Day(day, grain=cal.grain_of(found["unit"]))


def ahead_of_a_plan(found: Match, scene: Scene) -> Day | None:
    """“over three months” is a term, unless it tells of what was."""
    return None if scene.past else ahead(found, scene)


def asked_stretch(found: Match, scene: Scene) -> Day | None:
    """«6 meses»: back for when it was, ahead for by when."""
    return moved(found, scene, -1 if scene.past else 1)


def weekday(found: Match, scene: Scene) -> Day | None:
    name, said = cal.WEEKDAY[found["weekday"]], found[0]
    if re.search(r"pasad|paso|pasar|anterior|\blast\b|ultimo|\bgone\b|\bpast\b|\blas |\blast$", said) or (
        scene.past and re.search(r"otra semana|\botro\b", said)
    ):
        weeks = 2 if "antepasada" in said else 1 if re.search(r"semana pasada|last week|otra semana", said) else 0
        if weeks:
            monday = scene.today - timedelta(scene.today.weekday() + 7 * weeks)
            return Day(monday + timedelta(name))
        return Day(cal.weekday_near(scene.today, name, past=True))
    if re.search(r"de esta semana|of this week", said):
        return Day(scene.today - timedelta(scene.today.weekday() - name))
    if re.search(r"proxim|otra semana|semana que viene|next week|semana entrante", said) and re.search(
        "semana|week", said
    ):
        monday = scene.today + timedelta(7 - scene.today.weekday())
        return Day(monday + timedelta(name))
    if re.search(r"proxim|que viene|siguiente|entrante|\bnext\b|\botro\b", said):
        return Day(cal.weekday_near(scene.today, name, past=False), sure=False)
    near = cal.weekday_near(scene.today, name, scene.past)
    return Day(near, scene.told and scene.today.weekday() != name)


def weekday_in_eight(found: Match, scene: Scene) -> Day | None:
    """«del lunes en ocho»: a week after the coming Monday."""
    return Day(cal.weekday_near(scene.today, cal.WEEKDAY[found["weekday"]], past=False) + timedelta(7))


def weekday_and_day(found: Match, scene: Scene) -> Day | None:
    """«el viernes 20»: only a month in which the 20th is a Friday."""
    name, number = cal.WEEKDAY[found["weekday"]], int(found["d"])
    months = (scene.today.replace(day=1) + relativedelta(months=step) for step in range(-12, 13))
    days = [day for month in months if (day := cal.made(month.year, month.month, number)) and day.weekday() == name]
    right = [day for day in days if (day <= scene.today if scene.past else day >= scene.today)]
    nearest = min(right if scene.told else days, key=lambda day: abs(day - scene.today), default=None)
    return Day(nearest, scene.told) if nearest else None


def nth_weekday_of_month(found: Match, scene: Scene) -> Day | None:
    """«el primer viernes de julio», «el último domingo del mes»."""
    weekday, nth = cal.WEEKDAY[found["weekday"]], NTH[found["nth"]]
    months = [scene.today.replace(day=1) + relativedelta(months=step) for step in range(-12, 13)]
    named = [month for month in months if not found["month"] or month.month == cal.MONTH[found["month"]]]
    days = [nth_weekday(month.year, month.month, weekday, nth) for month in named]
    if scene.past:
        return Day(max(day for day in days if day <= scene.today))
    return Day(min(day for day in days if day >= scene.today))


def weekday_weeks_ago(found: Match, scene: Scene) -> Day | None:
    """“two Fridays ago”, «el viernes antepasado», “a week ago Friday”."""
    last = cal.weekday_near(scene.today, cal.WEEKDAY[found["weekday"]], past=True)
    return Day(last - timedelta(7 * (int(found["n"] or 2) - 1)))


def weekday_before_last(found: Match, scene: Scene) -> Day | None:
    """“the week before last on Friday”."""
    monday = scene.today - timedelta(scene.today.weekday() + 14)
    return Day(monday + timedelta(cal.WEEKDAY[found["weekday"]]))


def nth_of_month_near(found: Match, scene: Scene) -> Day | None:
    """«el 20 del mes pasado», «el 3 de este mes»."""
    step = (
        -1
        if re.search("pasado|paso|last", found[0])
        else 1
        if re.search("que viene|otro|proximo|next", found[0])
        else 0
    )
    if not step and not re.search("este|this", found[0]):  # «el primero de mes», told on the 24th
        return the_nth(found, scene)
    month = scene.today.replace(day=1) + relativedelta(months=step)
    made = cal.made(month.year, month.month, day_number(found))
    return Day(made) if made else None


def first_week(found: Match, scene: Scene) -> Day | None:
    """Its last day stands for the week, as the last day of a month stands for the month."""
    week = {"primera": 1, "first": 1, "segunda": 2, "second": 2, "tercera": 3, "third": 3}.get(found["nth"])
    first = in_year(1, cal.MONTH[found["month"]], scene)
    if first is None:
        return None
    return Day(first + timedelta(7 * week - 1) if week else cal.end_of_month(first), False, "week")


def the_nth(found: Match, scene: Scene) -> Day | None:
    number = day_number(found)
    day = cal.day_of_month_near(scene.today, number, scene.past)
    return Day(day, scene.told) if day else None


def the_last_nth(found: Match, scene: Scene) -> Day | None:
    """«el pasado 15»."""
    day = cal.day_of_month_near(scene.today, day_number(found), past=True)
    return Day(day) if day else None


def the_nth_if_a_day(found: Match, scene: Scene) -> Day | None:
    """“remind me the twenty” is a day, “I saved the twenty he gave me” is a banknote."""
    if scene.past and not re.search(r"(?:st|nd|rd|th)\b", found[0]):
        return None
    return the_nth(found, scene)


def period(found: Match, scene: Scene) -> Day | None:
    """«la semana pasada», «el mes que viene», «el próximo año»: known only so exactly."""
    past = bool(re.search("pasad|last|anterior", found[0]))
    unit = found["unit"] or found["named"]
    step, grain = cal.spread("1", unit), cal.grain_of(unit)
    if past:
        return Day(scene.today - step, False, grain)
    ahead = scene.today + step
    if grain == "month":
        ahead = cal.end_of_month(ahead)
    elif grain == "year":
        ahead = date(ahead.year, 12, 31)
    return Day(ahead, False, grain)


def month_end(found: Match, scene: Scene) -> Day | None:
    if scene.past:
        return Day(scene.today.replace(day=1) - timedelta(1))
    ahead = relativedelta(months=1) if re.search("otro|proximo|que viene|next", found[0]) else relativedelta()
    return Day(cal.end_of_month(scene.today + ahead))


def end_of_named_month(found: Match, scene: Scene) -> Day | None:
    group = found.re.groupindex
    month = cal.MONTH[found["month"] or (found["named"] or found["late"] if "named" in group else "")]
    if "year" in group and (found["year"] or found["which"]):
        year = cal.year_of(found["year"]) if found["year"] else year_meant(found["which"], scene.today.year, None)
        return Day(cal.end_of_month(date(year, month, 1)))
    first = in_year(1, month, scene) if month != scene.today.month else scene.today
    return Day(cal.end_of_month(first)) if first else None


def end_of_next_year(found: Match, scene: Scene) -> Day | None:
    return Day(date(scene.today.year + 1, 12, 31))


def mid_month(found: Match, scene: Scene) -> Day | None:
    number = 15 if "mediado" in found[0] or "mid" in found[0] else 1
    if found["month"]:
        day = in_year(number, cal.MONTH[found["month"]], scene)
    else:
        day = cal.day_of_month_near(scene.today, number, scene.past)
    return Day(day, False) if day else None


def whole_month(found: Match, scene: Scene) -> Day | None:
    """«para diciembre» has until its last day; «antes de diciembre» has until it begins."""
    month = cal.MONTH[found["month"]]
    if found["year"]:
        first = cal.made(cal.year_of(found["year"]), month, 1)
    elif found["which"]:
        first = cal.made(year_meant(found["which"], scene.today.year, None), month, 1)
    elif month == scene.today.month:
        first = scene.today.replace(day=1)
    else:
        first = in_year(1, month, scene)
    if first is None:
        return None
    begins = scene.past or bool(re.search(r"antes|before", found["lead"] or ""))
    return Day(first if begins else cal.end_of_month(first), not scene.past, "month")


def month_alone(found: Match, scene: Scene) -> Day | None:
    """«meta techo 500 diciembre»: the last word of a plan; of what is over it says no day."""
    return None if scene.past else whole_month(found, scene)


def year_alone(found: Match, scene: Scene) -> Day | None:
    year = int(found["y"] or found["named"])
    return Day(date(year, 1, 1) if scene.past else date(year, 12, 31), False, "year")
