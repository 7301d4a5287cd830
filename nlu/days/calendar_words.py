"""Weekdays, months and the arithmetic of days that dates and recurrences share."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from nlu.writing.folding import listed

WEEKDAY = {
    name: number
    for number, names in enumerate(
        (
            "lunes monday mondays mon lun", "martes tuesday tuesdays tue tues", "miercoles wednesday wednesdays"
                                                                                " wed mie",
            "jueves thursday thursdays thu thur thurs jue", "viernes friday fridays fri vie", "sabado sabados"
                                                                                              " saturday"
                                                                                              " saturdays sat sab",
            "domingo domingos sunday sundays sun",
        )
    )
    for name in names.split()
}  # fmt: skip
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MONTH = {
    name: number + 1
    for number, names in enumerate(
        (
            "enero january ene jan", "febrero february feb", "marzo march mar", "abril april abr apr", "mayo may",
            "junio june jun", "julio july jul", "agosto august ago aug", "septiembre september sep sept set",
            "octubre october oct", "noviembre november nov", "diciembre december dic dec",
        )
    )
    for name in names.split()
}  # fmt: skip
#: Only whole names stand alone: «mar», «set» and «dec» need a day beside them.
WHOLE_MONTHS = [name for name in MONTH if len(name) > 4 or name in {"mayo", "may", "june", "july"}]


def one_of(names: "dict[str, int] | list[str]") -> str:
    return "(?:" + "|".join(sorted(names, key=len, reverse=True)) + ")"


#: «sat» and «mon» are days only in a row of days.
DAYS = one_of([name for name in WEEKDAY if len(name) > 3])
#: With «on», «last» or «every» before them the short ones are days too.
SHORT_DAYS = one_of(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"])
ALL_DAYS = one_of(WEEKDAY)
MONTHS = one_of(MONTH)
#: After «by» or «para» most of the short ones are clear too.
LED_MONTHS = one_of([*WHOLE_MONTHS, *listed("jan feb jun jul aug sep sept oct nov dec ene abr ago dic")])
#: After a number these say that it is money.
MONEY = r"quetzal|dolar|dollar|bucks|lempira|cordoba|peso|vara|q\b|dls|lps|mil\b"
UNITS = (
    r"(?P<unit>dias?|semanas?|mes|meses|anos?|quincenas?|days?|weeks?|months?|years?|fortnights?|noches?|nights?|mos"
    r"|wks?|yrs?)"
)
COUNT = r"(?P<count>\d{1,3}|(?:a )?couple(?: of)?|un par de|un|una|uno|a|an|one|medio(?= ano| mes)|half a|half)"

#: The second half of «un año y medio», «a year and two months».
AND_MORE = (
    r"(?: (?:y|and) (?:(?P<half>medio|media|a half)|(?P<more>\d{1,2}|un|una|a|one) "
    r"(?P<more_unit>mes|meses|dias?|semanas?|months?|days?|weeks?)))?"
)

_SPANS = {"d": "days", "n": "days", "s": "weeks", "w": "weeks", "m": "months", "a": "years", "y": "years"}


def spread(count: str, unit: str) -> relativedelta:
    """«3 semanas», «un mes», «medio año» as a stretch of the calendar."""
    if unit.startswith(("quincena", "fortnight")):
        return relativedelta(days=(15 if unit[0] == "q" else 14) * _number(count))
    if count in {"medio", "half", "half a"}:
        return relativedelta(months=6) if unit[0] in "ay" else relativedelta(days=15)
    number = _number(count)
    match _SPANS[unit[0]]:
        case "days":
            return relativedelta(days=7 if number == 8 and unit.startswith("dia") else number)  # «ocho días» is a week
        case "weeks":
            return relativedelta(weeks=number)
        case "months":
            return relativedelta(months=number)
        case _:
            return relativedelta(years=number)


def half_of(unit: str) -> relativedelta:
    """The half in «mes y medio»."""
    halves = {"years": relativedelta(months=6), "months": relativedelta(days=15), "weeks": relativedelta(days=3)}
    return halves.get(_SPANS[unit[0]], relativedelta())


def _number(count: str) -> int:
    return int(count) if count.isdecimal() else 2 if "couple" in count or "par" in count else 1


def grain_of(unit: str) -> str:
    return "day" if unit[0] in "dn" or unit.startswith(("quin", "fort")) else _SPANS[unit[0]][:-1]


def weekday_near(today: date, weekday: int, past: bool) -> date:
    """The last such weekday before today, or the next one after it; today itself is called «hoy»."""
    if past:
        return today - timedelta((today.weekday() - weekday - 1) % 7 + 1)
    return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


def day_of_month_near(today: date, day: int, past: bool) -> date | None:
    """The day number in this month, or in the nearest month that has it."""
    if not 1 <= day <= 31:
        return None
    month = today.replace(day=1)
    for step in range(4):
        try:
            found = (month + relativedelta(months=-step if past else step)).replace(day=day)
        except ValueError:
            continue
        if (found <= today) if past else (found >= today):
            return found
    return None


def end_of_month(day: date) -> date:
    return day + relativedelta(day=31)


def year_of(written: str) -> int:
    return int(written) + (0 if len(written) > 2 else 2000 if int(written) < 70 else 1900)


def made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


#: «enero pagar 300»
TO_DO = r" (?:(?:hay|tengo|tenemos) que |voy a |toca |toca que )?(?:pagar|comprar|sembrar|entregar|gastar|inscribir)\b"
