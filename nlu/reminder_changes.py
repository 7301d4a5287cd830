"""«cámbielo a los sábados», «en la tarde mejor», «¿qué recordatorios tengo?»: what she wants of a reminder she has.

Only a message that says nothing else is taken: with a sum, a thing or a deed beside it, it is a wish of its own.
"""

# A pattern is a line, however many choices it has.
# ruff: noqa: E501

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from nlu.reading import Reading, read
from nlu.writing.folding import listed
from nlu.writing.normal import bare, tidy


@dataclass(frozen=True)
class ReminderChange:
    """How it shall be from now on; what is None stays as it is. Nothing at all: she only wants to see them."""

    rule: str | None = None
    day: date | None = None
    at: time | None = None

    @property
    def only_to_see(self) -> bool:
        return self == ReminderChange()


#: What asks for a change where nothing but days and hours stands beside it.
_CHANGES = listed(
    """cambielo cambialo cambielos cambialos cambiamelo cambiemelo cambiarlo cambieme cambiame cambiele cambiale paselo
    pasalo pasemelo pasamelo muevalo muevelo movelo moverlo pongalo ponelo ponlo pongamelo ponemelo ponmelo dejelo
    dejalo dejemelo dejamelo corralo mejor sea sean rather better instead change move make switch
    shift set"""
)
_BESIDE = listed(
    """no si y que pues vos por porfa porfavor favor gracias a al el la los las lo en de para pa pal un una hora dia dias
    recordatorio aviso ese esa eso este yo se me le ahora ya nomas solo seno entonces please thanks thank you it that
    the to on at for in my reminder one time day hour and no yes only just vez"""
)
_REMINDERS = r"(?:recordatorios?|avisos?|alarmas?|reminders?|alerts?)"
_TO_SEE = re.compile(
    rf"^(?:y |oiga |and |so |ok )?(?:(?:que|cual(?:es)?|cuantos|what|which|how many) (?:son |es |are )?"
    rf"(?:los |mis |el |mi |my |the |de )?{_REMINDERS}(?: (?:es |son )?(?:que )?(?:yo )?"
    r"(?:tengo|hay|me (?:va|van) a mandar|me manda|puse|estan|quedaron|are|do i|i|have|did i|set|there)\b.*|$)"
    rf"|(?:quiero |puedo |quisiera |can i |let me )?(?:ver|mirar|muestreme|mostrame|muestrame|enseneme|ensename|digame|decime"
    rf"|dime|show me|see|list) (?:todos )?(?:que |cuales son |what )?(?:mis|los|my|the)? ?{_REMINDERS}(?: (?:que )?tengo| i have)?"
    rf"|(?:mis|my) {_REMINDERS})$"
)
LONGEST = 12


def reminder_change(text: str, now: datetime, country: str, language: str) -> ReminderChange | None:
    """What of her reminder shall be otherwise; None where her words are about something else. `now` is her clock."""
    whole = tidy(text)
    if _TO_SEE.match(bare(whole).strip(" .!¡¿?")):
        return ReminderChange()
    # Before anything is read, which every other message would pay for; a rhythm is read with its «cámbielo».
    if len(whole.split()) > LONGEST or not _CHANGES & set(re.findall(r"\w+", bare(whole))):
        return None
    told = read(whole, now=now, country=country, language=language, intent="set_reminder")
    beside = set(re.findall(r"\w+", bare(_without(whole, told))))
    if told.amounts or not told.times or beside - _CHANGES - _BESIDE:
        return None
    change = ReminderChange(
        told.recurrence.rule if told.recurrence else None,
        told.date.day if told.date and not told.recurrence else None,
        told.time.at if told.time else None,
    )
    return None if change.only_to_see else change


def _without(text: str, told: Reading) -> str:
    """What is left when days and hours are taken out."""
    for start, end in reversed(told.times):
        text = f"{text[:start]} {text[end:]}"
    return text
