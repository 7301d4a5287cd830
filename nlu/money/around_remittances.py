"""A reminder around her remittance: «el día que me llega la remesa», «la noche antes de la remesa»."""

from __future__ import annotations

import re
from datetime import datetime
from enum import StrEnum

from nlu.reading import read
from nlu.writing.plain_text import PlainText

_REMITTANCE = re.compile(
    r"\b(?:remesas?|remezas?|remessas?|envios?|giro|remittances?"
    r"|(?:me|nos) (?:llegu?e?a?n?|mandan?|mande|envian?|envie|depositan?|cae|caiga)(?: (?:el|la))?"
    r" ?(?:dinero|pisto|plata)?"
    r"|money (?:comes|arrives|gets here))\b"
)
_BEFORE = re.compile(
    r"\b(?:dia antes|noche antes|noche anterior|dia anterior|vispera|antes de que"
    r"|antes de (?:la|mi|el)|day before|night before|evening before|before (?:my|the))\b"
)


class Beside(StrEnum):
    ON_THE_DAY = "on_the_day"
    EVENING_BEFORE = "evening_before"


def beside_remittance(text: str) -> Beside | None:
    plain = PlainText(text).text
    if not _REMITTANCE.search(plain):
        return None
    return Beside.EVENING_BEFORE if _BEFORE.search(plain) else Beside.ON_THE_DAY


def rhythm_in(words: str | None, now: datetime, country: str, language: str) -> str | None:
    """The rule in what she once told of when it comes: «el 15», «cada viernes»; None where it says no days."""
    if not words:
        return None
    found = read(words, now=now, country=country, language=language, expecting="recurrence").recurrence
    return found.rule if found else None
