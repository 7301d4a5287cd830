"""How often, as English is spoken between Belize and Bluefields, by text and by ear: “every deh God sen”, “every
payday, the first and the fifteenth”, “no more in sandey, beter wensdey”."""

import re
from collections.abc import Iterator

from nlu.days import rhythms as rhythm
from nlu.days.calendar_words import CODES, DAYS, MONEY, SHORT_DAYS, WEEKDAY, one_of
from nlu.days.rhythms import NTH, PAYDAYS, Match, Rule, always

_EVERY = r"(?:every|each|cada)"
_TH = r"(?:th|st|nd|rd)?"
_NUMBER = r"\d{1,2}|first|primero"
_LAST = r"\d{1,2}|last(?: day)?|ultimo|end"
_PARTS = r"(?:morning|evening|night|afternoon)"
_ANY_DAY = rf"(?:{DAYS}|{SHORT_DAYS})"
_PAYDAY = rf"\b(?:{_EVERY}|on) (?:pay ?days?|quincenas?)"
#: What leads from a payday to its dates: “, that's”, “(”, “which is”.
_NAMELY = r"(?:,| ?\()? ?(?:(?:that ?'? ?s|thats|that is|which (?:is|are)|meaning|namely|on|es|o sea) )*"
_SPEAK = (
    r"(?:call|ring|shout|badda|bother|ping|tell|wake|bug|message|text|remind|memba|remember|send|hit|jook|buzz|nag"
    r"|trouble|poke)\w*"
)
_DENY = r"(?:don ?'? ?t|dont|do not|no|nuh|noh|nat|not|never|neva|stop|quit)"
_LEADS = r"(?: (?:me|mi|us|it|dem|them|up|my|the|di|de|on|in|pan|from|with|wid|for|reminders?|no more))*"
#: “don't you want to”, and never “don't forget to”
_WISHED = r"(?: (?:want|need|wah|waan|wan|have|to|you|u|yu|fi|for|me|mi|go|keep|be))*"
_ENDED = r"(?: (?:no more|any ?more|no longer|again|nomore|instead))+"
_INTO = (
    r"(?:bett?[ea]r?|betta|rather|make|mek|mk|put|do|call|ring|tell|text|ping|remind|shout|send|set|move|use|want|wan)"
)
#: What it shall be from now on; «and» alone only goes on counting.
_THEN = (
    rf"(?:[,.;]|(?= (?:(?:and|an|n|then|but) )?{_INTO}\b))"
    rf"(?: (?:{_INTO}|and|an|n|but|then|me|mi|it|to|come|is|on|in|pan|for|please|plz|pls|jus|just|only|the|reminders?"
    rf"|dem|them|so|y|i))* (?P<days>{_ANY_DAY}s?(?:(?:,? (?:and|an|n|&) |, ){_ANY_DAY}s?)*)\b(?: instead)?"
)


def new_days(found: Match) -> str:
    """Only the days that it shall be from now on."""
    days = {WEEKDAY[name] for name in re.findall(rf"\b{_ANY_DAY}\b", found["days"])}
    return "FREQ=WEEKLY;BYDAY=" + ",".join(CODES[day] for day in sorted(days))


def in_english() -> Iterator[tuple[str, Rule]]:
    yield from _changed()
    yield from _of_paydays()
    yield from _of_the_month()
    yield from _of_the_week()


def _changed() -> Iterator[tuple[str, Rule]]:
    """What it was is heard with what it shall be, so that only the second counts."""
    yield rf"\b{_DENY}{_WISHED} {_SPEAK}{_LEADS} {_ANY_DAY}s?(?:{_ENDED})?{_THEN}", new_days
    yield rf"\b(?:not|no|nat) {_ANY_DAY}s?{_ENDED}{_THEN}", new_days
    yield rf"\b(?:stop|quit|instead of|rather than){_LEADS} {DAYS}s{_THEN}", new_days
    yield rf"\b(?:no more|(?:take|tek|lef|leave) (?:off|out)){_LEADS} {_ANY_DAY}s?(?:{_ENDED})?{_THEN}", new_days
    yield (
        rf"\b(?:change|switch|swap|move|chienj|shift)\w*{_LEADS} {_ANY_DAY}s?(?: reminders?)? (?:to|for|2|into|with)"
        rf"(?: the| on)? (?P<days>{_ANY_DAY}s)\b",
        new_days,
    )
    yield (
        rf"\b(?:change|switch|swap)\w*{_LEADS} from {_ANY_DAY}s? (?:to|2|into)(?: the| on)? (?P<days>{_ANY_DAY}s?)\b",
        new_days,
    )


def _of_paydays() -> Iterator[tuple[str, Rule]]:
    """The days on which she is paid say more than the word."""
    yield (
        rf"{_PAYDAY}{_NAMELY}(?:the |el |los )?(?P<n>{_NUMBER}){_TH} (?:and|an|n|&|y) (?:the |on the |el )?"
        rf"(?P<m>{_LAST}){_TH}\b(?! ?(?:{MONEY}))(?: of (?:the|each|every) month)?",
        rhythm.two_month_days,
    )
    yield rf"\b{_EVERY} pay ?days?{_NAMELY}(?:{_EVERY} )?{_ANY_DAY}s?\b", rhythm.weekdays
    yield (
        r"(?<!en )(?<!in )(?<!hace )(?<!de )\b(?:the |las |los )?(?:2|both|two|ambas) quincenas\b(?! ago| atras)",
        always(PAYDAYS),
    )


def _of_the_month() -> Iterator[tuple[str, Rule]]:
    month = r"(?:,? (?:of|in|a)? ?(?:the |each |every )*month)"
    yield (
        rf"\b{_EVERY} (?P<n>{_NUMBER}){_TH} (?:and|an|n|&|y) {_EVERY} (?P<m>{_LAST}){_TH}\b{month}?",
        rhythm.two_month_days,
    )
    yield (
        rf"\b(?:once|(?:1|one) time),? (?:a|per|in|by|for|of)? ?(?:the |each |every |di )*month,? "
        rf"(?:(?:pan|on|in|the|day|number) )+(?P<n>{_NUMBER}){_TH}\b(?! ?[:%])",
        rhythm.month_day,
    )
    yield (
        rf"\b(?:every |each |the |on )*(?P<nth>{one_of(list(NTH))}) (?P<day>{_ANY_DAY}) of (?:the|d|each|every) mo\b",
        rhythm.nth_weekday,
    )
    yield r"\bmonth in,? month out\b", always("FREQ=MONTHLY")


def _of_the_week() -> Iterator[tuple[str, Rule]]:
    yield rf"\b{DAYS}(?: {_PARTS})?s?,? (?:every|each) (?:single |blessed )?week\b", rhythm.weekdays
    yield (
        rf"\b{DAYS} {_PARTS} ?'? ?(?:dem|them)\b|\b{DAYS} {_PARTS} ?' ?s(?= ?(?:$|[.,;]|at |around |by |@))",
        rhythm.weekdays,
    )
    yield (
        rf"\b(?:every|each|any) ?time (?:that )?(?:it ?'? ?s |is |a )?{DAYS} (?:come|reach|touch|roll)\w*\b"
        rf"|\bwhenev[ae]r? (?:that )?(?:it ?'? ?s |is |a )?{DAYS}(?: (?:come|reach|touch|roll)\w*)?\b",
        rhythm.weekdays,
    )
    yield rf"\b(?:every|each) (?:and every )?(?:blessed|single|god ?'? ?s|living) {DAYS}\b", rhythm.weekdays
    yield r"\bweek in,? week out\b", always("FREQ=WEEKLY")
    yield r"\bday in,? day out\b", always("FREQ=DAILY")
