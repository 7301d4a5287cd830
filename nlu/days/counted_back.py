"""Days counted back in steps: «ayer hizo ocho días», «hace dos domingos», «el penúltimo de octubre»; and days that are
taken back in the same breath: «el viernes, no el que acaba de pasar sino el otro»."""

from collections.abc import Iterator
from datetime import timedelta

from nlu.days import calendar_words as cal
from nlu.days.calendar_words import AND_MORE, COUNT, DAYS, MONTHS, UNITS
from nlu.days.day_phrases import Day, Match, Reader, Scene, back, end_of_named_month, weekday_weeks_ago

_DAY = rf"(?P<weekday>{DAYS}|lun|mie|jue|vie|sab)"
_ANCHORS = {"hoy": 0, "ayer": -1, "anoche": -1, "antier": -2, "anteayer": -2, "antenoche": -2, "manana": 1}
_MADE = (
    r"(?:se )?(?:hacen?|hizo|hicieron|hara|cumplen?|cumplio|cumplieron|ajustan?|ajusto|van?|fueron|va a hacer"
    r"|van a ser|son)(?: ya| como| apenas| justo| exactamente)*"
)
_TOLD = r"(?= ?(?:$|[.,;]| (?:que|me|le|lo|la|los|se|yo|mi|guard|ahorr|sa[cq]|met|apart|ech|mand|ca[iy]|recib)))"
_SINCE = r"(?! (?:frio|calor|sol|falta|bulla|poco|hambre))"


def from_an_anchor(found: Match, scene: Scene) -> Day | None:
    """«ayer hizo quince días»: from yesterday, as far back again."""
    name = found["weekday"]
    if name:
        start = cal.weekday_near(scene.today, cal.WEEKDAY[name], past=True)
    else:
        start = scene.today + timedelta(_ANCHORS[found["anchor"]])
    if found["bare"]:
        return Day(start - cal.spread(found["bare"], "dias"))
    moved = back(found, Scene(start, scene.country, scene.past, scene.told))
    return Day(moved.day) if moved else None


def _of_late(found: Match, scene: Scene) -> Day:
    """«hace quince guardé»: days are meant."""
    return Day(scene.today - cal.spread(found["bare"], "dias"))


def back_if_told(found: Match, scene: Scene) -> Day | None:
    """«ya van tres días que lo guardé»; of what is to come it says no day."""
    return back(found, scene) if scene.past else None


def before_the_last(found: Match, scene: Scene) -> Day | None:
    """«el penúltimo día de octubre», «del mes pasado», «de este mes»."""
    steps = timedelta(2 if "antepen" in found[0] else 1)
    if found["month"]:
        end = end_of_named_month(found, scene)
        return Day(end.day - steps) if end else None
    ends = cal.end_of_month(scene.today) - steps
    if "este" in found[0] or (not scene.past and "pasad" not in found[0]):
        return Day(ends)
    return Day(scene.today.replace(day=1) - timedelta(1) - steps)


def of_this_month(found: Match, scene: Scene) -> Day | None:
    """«el 3 del corriente»."""
    made = cal.made(scene.today.year, scene.today.month, int(found["d"]))
    return Day(made) if made else None


def weekday_of_a_week(found: Match, scene: Scene) -> Day | None:
    """«la semana antepasada, en su jueves», «el martes de la semana que pasó», «el jueves de hace dos semanas»."""
    weeks = int(found["weeks"]) if found["weeks"] else 2 if "antepasad" in found[0] else 1
    monday = scene.today - timedelta(scene.today.weekday() + 7 * weeks)
    return Day(monday + timedelta(cal.WEEKDAY[found["weekday"]]))


def weekday_before(found: Match, scene: Scene) -> Day | None:
    """«no este jueves que pasó sino el anterior»."""
    last = cal.weekday_near(scene.today, cal.WEEKDAY[found["weekday"]], past=True)
    return Day(last - timedelta(7))


def back_in_spanish() -> Iterator[tuple[str, Reader]]:
    anchor = rf"(?:(?P<anchor>{'|'.join(_ANCHORS)})|(?:el |este )?{_DAY})"
    count = rf"(?:{COUNT} {UNITS}{AND_MORE}|(?P<bare>8|15){_TOLD})"
    yield rf"\b{anchor},? {_MADE} {count}\b{_SINCE}(?! (?:en|a) )", from_an_anchor
    yield rf"\bhace(?: ya)? (?P<bare>8|15){_TOLD}(?! (?:a|en) )", _of_late
    yield rf"\b{COUNT} {UNITS}{AND_MORE} (?:ya )?(?:que )?hacen?\b{_SINCE}", back
    yield rf"\b(?:tiene|tienen|van|hay|son|lleva)(?: ya)? {COUNT} {UNITS}{AND_MORE} (?:ya )?(?:de )?que\b", back_if_told
    around = r"(?: como| unos| ya| casi| apenas| justo)*"
    yield rf"\b(?:hacen?|tienen?|van){around} (?P<n>[1-9]) {_DAY}s?\b", weekday_weeks_ago
    yield rf"\b(?:hacen?|tienen?|van){around} un par de(?P<n>) {_DAY}s?\b", weekday_weeks_ago
    yield rf"\b(?P<n>[2-9]) {_DAY}s? (?:ya )?hace\b", weekday_weeks_ago
    yield from _of_the_month()
    yield from _of_its_week()
    yield from _taken_back()


def _of_the_month() -> Iterator[tuple[str, Reader]]:
    yield (
        rf"\b(?:el |al )?(?:ante)?penultimo(?: dia)? (?:del?|de este) (?:(?P<month>{MONTHS})\b(?P<year>)(?P<which>)"
        r"|(?:este )?mes(?: pasado)?\b)",
        before_the_last,
    )
    now = r"(?:del (?:corriente|presente|actual|mes en curso|mes corriente|mes presente)|de los corrientes)"
    yield rf"\b(?:el |dia )*(?P<d>\d{{1,2}}) {now}(?: mes)?\b", of_this_month


def _of_its_week() -> Iterator[tuple[str, Reader]]:
    week = r"(?:de |en )?(?:la )?(?:semana (?:que (?:recien |ya )?paso|pasada|antepasada|anterior)|pasada semana)"
    last = rf"(?:{week}|de hace (?P<weeks>[1-9]) semanas)"
    yield rf"\b(?:el |l )?{_DAY},? {last}\b", weekday_of_a_week
    yield rf"\b{week}(?P<weeks>),? (?:en |el |su |dia |fue |l )+{_DAY}\b", weekday_of_a_week
    yield rf"\bhace (?P<weeks>[2-9]) semanas,? (?:en |el |su |dia )+{_DAY}\b", weekday_of_a_week


def _taken_back() -> Iterator[tuple[str, Reader]]:
    last = (
        r"(?:(?:el |ese |esta? )?(?:que )?(?:(?:ya |recien |acaba de )*(?:paso|pasar|pasado)|ultimo|de ahora|de ayer"
        r"|de antier|de esta semana)|este|el de (?:ahora|ayer|antier))"
    )
    other = r"(?:el |del )(?:otro|anterior|antepasado|tras ?anterior|de antes|de mas atras|de atras)"
    but = r"(?:,? ?(?:si ?no|mas bien|es|que|fue|mejor))*,? "
    yield rf"\b(?:el |ese )?{_DAY},? (?:pero )?no {last}{but}{other}\b", weekday_before
    yield rf"\b(?:el |ese |este )+{_DAY}(?: {last})? no,? (?:si ?no )?(?:fue )?{other}\b", weekday_before
    yield rf"\bno (?:el |ese |este |fue )+{_DAY}(?: {last})?,? ?si ?no(?: que)? {other}\b", weekday_before
    yield (
        rf"\b(?:el |ese )?{_DAY},? (?:anterior al|antes del?|antes de ese|atras del)"
        r"(?: que (?:acaba de pasar|ya paso|paso)| pasado| este| ultimo)\b",
        weekday_before,
    )
    yield rf"\b(?:el |ese )?{_DAY} (?:tras ?anterior|ante ?anterior|de mas atras)\b", weekday_before
