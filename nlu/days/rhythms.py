"""What each way of saying how often means, as an RFC 5545 rule."""

import re
from collections.abc import Callable

from nlu.days.calendar_words import ALL_DAYS, CODES, WEEKDAY
from nlu.days.calendar_words import MONTH as MONTH_NUMBER

Match = re.Match[str]
Rule = Callable[[Match], str | None]

PAYDAYS = "FREQ=MONTHLY;BYMONTHDAY=15,-1"
LAST = (
    r"(?:ultimo(?: dia)?|ultimo dia|30|31|28|29|fin(?: de mes| del mes)?|last(?: day)?|30th|31st|final"
    r"|end of (?:the )?month)"
)
NTH = {"primer": 1, "primero": 1, "first": 1, "1st": 1, "1er": 1, "segundo": 2, "second": 2, "2nd": 2, "tercer": 3,
       "tercero": 3, "third": 3, "3rd": 3, "cuarto": 4,
       "1ero": 1, "1ro": 1, "2do": 2, "3er": 3, "fourth": 4, "4th": 4, "ultimo": -1, "last": -1}  # fmt: skip

#: «martes y jueves 7 de la noche»: an hour; «martes 7»: a day.
NO_DATE = (
    r"(?! \d{1,2}\b(?! ?(?:[ap]\.? ?m|:|hrs?|h\b"
    r"|(?:de|d|en|por|x|a|at|in)? ?(?:la |el |the )?(?:noche|manana|tarde|mananita|tardecita|madrugada|night|morning"
    r"|evening|afternoon)\b)))"
)


def always(rule: str) -> Rule:
    return lambda found: rule


def every_days(found: Match) -> str | None:
    number = int(found["n"])
    if number in {7, 8}:  # «cada ocho días» counts today too
        return "FREQ=WEEKLY"
    if number == 14:
        return "FREQ=WEEKLY;INTERVAL=2"
    return interval("DAILY", number)


def interval(frequency: str, number: int) -> str | None:
    if number == 0:
        return None
    return f"FREQ={frequency}" + (f";INTERVAL={number}" if number > 1 else "")


def month_day(found: Match) -> str | None:
    number = 1 if found["n"] in {"primero", "first"} else int(re.sub(r"\D", "", found["n"]))
    if not 1 <= number <= 31:
        return None
    return f"FREQ=MONTHLY;BYMONTHDAY={-1 if number == 31 else number}"


def two_month_days(found: Match) -> str | None:
    first, second = 1 if found["n"] in {"first", "primero"} else int(found["n"]), found["m"]
    if not 1 <= first <= 31:
        return None
    if first == 15 and re.fullmatch(LAST, second):
        return PAYDAYS
    if not second.isdecimal():
        return f"FREQ=MONTHLY;BYMONTHDAY={first},-1" if re.fullmatch(LAST, second) else None
    return f"FREQ=MONTHLY;BYMONTHDAY={first},{second}" if 1 <= int(second) <= 31 else None


def nth_weekday(found: Match) -> str:
    return f"FREQ=MONTHLY;BYDAY={NTH[found['nth']]}{CODES[WEEKDAY[found['day']]]}"


def weekdays(found: Match) -> str:
    days = {WEEKDAY[name] for name in re.findall(rf"\b{ALL_DAYS}\b", found[0])}
    return "FREQ=WEEKLY;BYDAY=" + ",".join(CODES[day] for day in sorted(days))


def every_weeks(found: Match) -> str | None:
    """«cada 2 semanas», «viernes de por medio», «every other week on Friday»."""
    number = int(found["n"]) if found.re.groupindex.get("n") and found["n"] else 2
    rule = interval("WEEKLY", number)
    return f"{rule};BYDAY={CODES[WEEKDAY[found['day']]]}" if rule and found["day"] else rule


def day_range(found: Match) -> str:
    first = WEEKDAY[found["first"]]
    last = WEEKDAY[found["last"]]
    if first == last:  # «de lunes a lunes» is all the week, «viernes a viernes» each Friday
        return "FREQ=DAILY" if found[0].startswith(("de ", "from ")) else f"FREQ=WEEKLY;BYDAY={CODES[first]}"
    days = [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return "FREQ=DAILY" if len(days) == 7 else "FREQ=WEEKLY;BYDAY=" + ",".join(CODES[day] for day in days)


def all_days_but(found: Match) -> str:
    spared = {CODES[WEEKDAY[name]] for name in re.findall(rf"\b{ALL_DAYS}\b", found["days"])}
    left = [code for code in CODES if code not in spared]
    return "FREQ=WEEKLY;BYDAY=" + ",".join(left)


def said_weekdays(found: Match) -> str | None:
    """«on Friday» is one Friday; «on Fridays», «los viernes» and «every Friday» are all of them."""
    one_day = re.match(r"(?:on |dia )+(?!.*\b(?:every|cada|todos|los)\b)", found[0])
    return None if one_day and not re.search(r"(?<!e)days\b", found[0]) else weekdays(found)


def yearly(found: Match) -> str | None:
    month, day = found["month"] or found["month_"], found["n"] or found["n_"]
    if day is None:
        return f"FREQ=YEARLY;BYMONTH={MONTH_NUMBER[month]}"
    return f"FREQ=YEARLY;BYMONTH={MONTH_NUMBER[month]};BYMONTHDAY={int(day)}" if 1 <= int(day) <= 31 else None
