"""Days that are counted from another one: “six weeks ago today”, “Thursday gone a week”, “the Sunday before that”."""

from collections.abc import Iterator
from datetime import timedelta

from nlu.days import calendar_words as cal
from nlu.days.calendar_words import AND_MORE, COUNT, DAYS, UNITS
from nlu.days.day_phrases import Day, Match, Reader, Scene, moved

_STRETCH = rf"{COUNT} {UNITS}{AND_MORE}"
_NEARLY = r"(?:about |exactly |just |now |already |like |going on )*"
_AGO = r"(?:ago|back|gone|past|aback)"
_THAT = r"(?:that|dat|since|from)"
_A_WEEK = r"(?:(?P<weeks>\d{1,2}|a|an|one|couple(?: of)?) weeks?|(?P<two>(?:a )?fortnight))"
_DAY = rf"(?P<weekday>{DAYS})"
_GONE = r"(?:gone|past|pass|passed|last|(?:weh|what|that|which) (?:just |done )?(?:gone|past|pass|passed|went))"


def _then(found: Match, scene: Scene) -> Day | None:
    """As long ago, from the day from which it is counted."""
    ago = moved(found, scene, -1)
    begins = -1 if found["from"] in {"yesterday", "last night"} else 0
    return Day(ago.day + timedelta(begins)) if ago else None


def _count(found: Match) -> int:
    groups = found.groupdict()
    if groups.get("two"):
        return 2
    said = groups.get("weeks") or "1"
    return int(said) if said.isdecimal() else 2 if "couple" in said else 1


def _weeks_before_last(found: Match, scene: Scene) -> Day | None:
    """“Thursday gone a week”: so many weeks before the last one."""
    last = cal.weekday_near(scene.today, cal.WEEKDAY[found["weekday"]], past=True)
    return Day(last - timedelta(7 * _count(found)))


def _weeks_after_next(found: Match, scene: Scene) -> Day | None:
    """“Friday week”: so many weeks after the coming one; where it tells of the past, before the last one."""
    if scene.past:
        return _weeks_before_last(found, scene)
    coming = cal.weekday_near(scene.today, cal.WEEKDAY[found["weekday"]], past=False)
    return Day(coming + timedelta(7 * _count(found)))


def _after_tomorrow(found: Match, scene: Scene) -> Day | None:
    ahead = moved(found, scene, 1)
    return Day(ahead.day + timedelta(found["from"] == "tomorrow")) if ahead else None


def counted_back() -> Iterator[tuple[str, Reader]]:
    yield from _from_today()
    yield from _from_a_weekday()
    yield from _not_the_last()


def _from_today() -> Iterator[tuple[str, Reader]]:
    yield rf"\b{_STRETCH} {_AGO} (?P<from>today|yesterday|last night)\b", _then
    yield rf"\b(?P<from>today|yesterday),? {_STRETCH} (?:ago|back)\b", _then
    yield (
        rf"\b(?:it ?'? ?s|it is|its|is|was|it was|(?:it |that )?(?:has|have|makes?|mek|been)) {_NEARLY}{_STRETCH} "
        rf"(?:already |now )?(?P<from>today|tonight|yesterday|now)(?: {_THAT})?\b(?! (?:to|till?|until|before) )",
        _then,
    )
    yield rf"\b(?P<from>today|yesterday) (?:is|was|makes?|mek|has|have) {_NEARLY}{_STRETCH}(?: {_THAT})?\b", _then
    yield rf"\b(?:it ?'? ?s|it is|its|is) {_NEARLY}{_STRETCH}(?P<from>) {_THAT} (?=i |y |mi |we |my |she |he )", _then
    yield rf"\b{_STRETCH} (?:from|after) (?P<from>today|tomorrow)\b", _after_tomorrow


def _from_a_weekday() -> Iterator[tuple[str, Reader]]:
    alone = r"(?<!last )(?<!next )(?<!this )\bweek"
    yield rf"\b(?:on |the |last )*{_DAY},? (?:{_GONE},? |was ){_A_WEEK}(?: {_AGO})?\b", _weeks_before_last
    yield rf"\b(?:on |the )*{_DAY} week (?:gone|past|ago|back)\b", _weeks_before_last
    yield rf"\b(?:on |the )*last {_DAY} (?:week|but one)\b", _weeks_before_last
    yield (
        rf"(?:\b{_A_WEEK}|{alone}) (?:ago|back|gone|past|last)(?: last| past| gone| on| this)* {_DAY}\b",
        _weeks_before_last,
    )
    yield rf"\b(?:the |on |on the )?{_DAY} after next\b", _weeks_after_next
    yield rf"\b{_A_WEEK} (?:come|from|on|after)(?: next| this| on)* {_DAY}\b", _weeks_after_next
    yield rf"\b(?:on |by |next |come |this |the )*{_DAY} week\b(?! (?:of|in|gone|ago|back|days?))", _weeks_after_next


def _not_the_last() -> Iterator[tuple[str, Reader]]:
    """“not last Sunday, the one before”, “no in de last sandey, in de oder sandey bifor dat”."""
    which = rf"(?:(?:other|next|oder) )?(?:one|{DAYS})"
    that = r"(?: (?:that|dat|it|last|then))?"
    denied = rf"\b(?:not|no|nat|noh)(?: in| on| pan| de| for)? (?:the |this |next )?(?:last |past |coming )?{_DAY}"
    but = r",? (?:but |is |jus |just |no )?(?:in |on )?(?:the )?"
    yield (
        rf"{denied}(?: just)?(?: {_GONE})?(?: one)?{but}{which} (?:(?:before|back|behind|fore){that}|gone)\b",
        _weeks_before_last,
    )
    yield (
        rf"{denied}(?: coming)?(?: one)?{but}(?:next (?:one|{DAYS})|(?:other )?(?:one|{DAYS}) after{that})\b",
        _weeks_after_next,
    )
    yield (
        rf"\b(?:in |on |the |other |oder )*{_DAY} before (?:that|dat|last|the last|this last|the one gone)\b"
        rf"(?: {DAYS}| one)?",
        _weeks_before_last,
    )
