"""How long she wants to hear nothing: «vacaciones hasta el 10 de enero», «pausa de dos semanas»."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from nlu.reading import read
from nlu.writing.plain_text import PlainText

LONGEST = timedelta(days=365)
_PAUSE = re.compile(
    r"\b(?:pausa|pausar|pauseme|vacaciones|descanso|no (?:me )?molest\w+"
    r"|no (?:me|nos) (?:\w+ )?(?:escrib|mand|envi|record|recuerd|avis)\w*"
    r"|(?:paus[ea]|par[ae]|deteng[ao]|deten|detene|suspend[ae]|silenci[ea])(?:me|te)?l[oa]s?"
    r"|(?:pause|vacation|holidays?|no (?:more )?messages?)"
    r"|(?:do not|don ?' ?t|dont)(?: \w+)? (?:write|text|message|remind|bother|send)\w*)\b"
)
_UNTIL = re.compile(r"\b(?:hasta|asta|until|till?)\b(?P<when>.+)$")
_COUNT = {"un": 1, "una": 1, "a": 1, "one": 1, "dos": 2, "two": 2, "tres": 3, "three": 3, "cuatro": 4, "four": 4,
          "cinco": 5, "five": 5, "seis": 6, "six": 6}  # fmt: skip
_DAYS = {"dia": 1, "day": 1, "semana": 7, "week": 7, "mes": 30, "month": 30}
_FOR = re.compile(rf"\b(?P<n>\d{{1,3}}|{'|'.join(_COUNT)}) (?P<unit>{'|'.join(_DAYS)})")


def pause_told(text: str, now: datetime, country: str, language: str) -> date | None:
    """The first day on which she wants to hear from us again; None where she asks for no pause with an end.

    `now` is aware, in her own zone. A day that has passed, or is more than a year away, is no end.
    """
    plain = PlainText(text).text
    if not _PAUSE.search(plain):
        return None
    day = _until(plain, now, country, language) or _after(plain, now.date())
    return day if day is not None and now.date() < day <= now.date() + LONGEST else None


def _until(plain: str, now: datetime, country: str, language: str) -> date | None:
    found = _UNTIL.search(plain)
    if found is None:
        return None
    reading = read(found["when"].strip(), now=now, country=country, language=language, expecting="deadline")
    told = reading.deadline or reading.date
    if told is None:
        return None
    # «hasta enero» is until it begins.
    return told.day.replace(day=1) if told.grain == "month" else told.day


def _after(plain: str, today: date) -> date | None:
    found = _FOR.search(plain)
    if found is None:
        return None
    count = int(found["n"]) if found["n"].isdecimal() else _COUNT[found["n"]]
    return today + timedelta(days=count * _DAYS[found["unit"]])
