"""How often, as it is said by those who learned the other language by ear: “all the friday”, “each one month”."""

from collections.abc import Iterator

from nlu.days import rhythms as rhythm
from nlu.days.calendar_words import DAYS
from nlu.days.rhythms import PAYDAYS, Rule, always

_ONE = r"(?:1|one|un|una)"


def by_ear() -> Iterator[tuple[str, Rule]]:
    yield rf"\ball (?:the )?{DAYS}s?(?:(?:,? (?:and|y) |, ?)(?:the )?{DAYS}s?)*\b", rhythm.weekdays
    yield r"\ball (?:the )?(?:days|nights|mornings|evenings|afternoons)\b", always("FREQ=DAILY")
    yield r"\ball (?:the )?weeks\b", always("FREQ=WEEKLY")
    yield r"\ball (?:the )?months\b", always("FREQ=MONTHLY")
    yield rf"\b(?:each|every|cada) {_ONE} (?:day|dia)\b", always("FREQ=DAILY")
    yield (
        rf"\b(?:each|every|cada) {_ONE} (?:week|semana)\b|\b1 ?x (?:a|per|por) (?:week|semana)\b",
        always("FREQ=WEEKLY"),
    )
    yield rf"\b(?:each|every|cada) {_ONE} (?:month|mes)\b|\b1 ?x (?:a|per|por) (?:month|mes)\b", always("FREQ=MONTHLY")
    yield r"\b(?:each|every) (?:8|eight) day\b", always("FREQ=WEEKLY")
    yield r"\b(?:each|every) (?:15|fifteen) day\b", always("FREQ=DAILY;INTERVAL=15")
    yield r"\b(?:in |on )?(?:each|every) pay(?:ment|check|cheque)?\b", always(PAYDAYS)
    yield rf"\b(?:el |dia )*{DAYS} (?:cada|every|each|de cada) (?:semana|week)\b", rhythm.weekdays
