"""How often, as it is said in the villages: «cuando es domingo», «una vez nomás en el mes», «ponelo domingo»."""

import re
from collections.abc import Iterator

from nlu.days.calendar_words import ALL_DAYS, CODES, DAYS, WEEKDAY
from nlu.days.rhythms import NO_DATE, Match, Rule, always, month_day, weekdays
from nlu.days.weekday_rhythms import LISTED

_ONLY = r"(?:(?:nomas|nada mas|solamente|solo|sola|unicamente),? ?)*"
_NOTICE = r"(?:(?:sola )?(?:vez|veces|aviso|mensaje|mensajito|recordatorio|llamada) ?)?"
_CHANGE = r"(?:cambi|pas[ae]|muev|mov|corr|traslad)[a-z]*"
#: A weekday on which the reminders come from now on, and not the one day of a single one.
_HABIT = re.compile(
    rf"\bya no (?:(?!el )[a-z]+ ){{0,4}}?{ALL_DAYS}\b"
    rf"|\ben (?:vez|ves|lugar) de (?:los )?{ALL_DAYS}\b"
    rf"|\b(?:en (?:vez|ves|lugar) de|quit[a-z]+|cancel[a-z]+|borr[a-z]+|cambi[a-z]+|no)\b[^.;]{{0,30}}?"
    rf" (?:los|de|cada) {ALL_DAYS}\b"
    rf"|\b(?:aviso|recordatorio|record|alarma)s? (?:de los|del|de) {ALL_DAYS}\b"
    r"|\b(?:los|mis|tus|sus) (?:aviso|recordatorio|mensaje|record)s?\b|\bde (?:ahora|hoy) en adelante\b|\bsiempre\b"
)


def moved_from_to(found: Match) -> str | None:
    """«cámbieme el aviso del lunes al jueves»; «de lunes a jueves» are four days."""
    if not re.search(rf"\b{_CHANGE}\b[^.;]{{0,40}}$", found.string[: found.start()]):
        return None
    return f"FREQ=WEEKLY;BYDAY={CODES[WEEKDAY[found['day']]]}"


def from_now_on(found: Match) -> str | None:
    """«ya no martes, ponelo domingo»; «ya no mañana, páselo al viernes» moves one day."""
    return weekdays(found) if _HABIT.search(found.string) else None


def in_spanish() -> Iterator[tuple[str, Rule]]:
    yield (
        rf"\b(?:de |del |de los )(?:{ALL_DAYS}),? (?:a|al|a los|para|para el|para los|por|por el|por los) "
        rf"(?P<day>{ALL_DAYS})\b",
        moved_from_to,
    )
    these = rf"{ALL_DAYS}(?: (?:y|ni) (?:los |en )?{ALL_DAYS})*"
    yield rf"\b(?:en (?:vez|ves|lugar) de|ya no|no mas)(?: (?:en|de|por|cada))* {these}\b{NO_DATE}", weekdays
    yield (
        r"\b(?:(?:pon|pong|pas|cambi|muev|mov|dej)[a-z]*l[oa]s?|(?:que |k |q )?(?:sean?|suenen?|seria)|mejor|sino)"
        rf"(?: (?:para|en|el|los|a|al|mejor|cada|dia|de|nomas))* {LISTED}\b{NO_DATE}",
        from_now_on,
    )
    yield rf"(?<=[,.;] )(?:en|por) {LISTED}\b{NO_DATE}", from_now_on
    yield (
        rf"\b(?:cuando|cada (?:vez )?que|siempre que) (?:ya )?(?:es|son|cae|caiga|toca|toque|sea|llega) "
        rf"(?:en |dia |dias |de )*{DAYS}s?\b(?! pasad| que viene){NO_DATE}",
        weekdays,
    )
    yield from _in_the_month()


def _in_the_month() -> Iterator[tuple[str, Rule]]:
    monthly = r"(?:cada mes|todos los meses|(?:una|1) vez al mes|mensualmente)"
    yield (
        r"\b(?:el |los )?antepenultimo dia (?:de cada|de todos los) mes(?:es)?\b",
        always("FREQ=MONTHLY;BYMONTHDAY=-3"),
    )
    yield r"\b(?:el |los )?penultimo dia (?:de cada|de todos los) mes(?:es)?\b", always("FREQ=MONTHLY;BYMONTHDAY=-2")
    yield (
        rf"\b(?:el |los |dia )+(?P<n>\d{{1,2}}|primero)(?:ro|ero|er|o)?,? (?:pero )?{_ONLY},? ?{monthly}\b"
        r"(?! (?:el|los) (?:dia )?\d)",
        month_day,
    )


def once_in_it() -> Iterator[tuple[str, Rule]]:
    """Told after the day, where there is one: «el 10, una vez nomás en el mes»."""
    once = rf"\b(?:1|una?|uno) {_NOTICE}{_ONLY}"
    yield (
        rf"{once}(?:al|en el|en cada|por|cada|del) mes\b(?! pasado| que viene)",
        always("FREQ=MONTHLY"),
    )
    yield r"\bal mes (?:una|1) (?:sola )?vez\b", always("FREQ=MONTHLY")
    yield (
        rf"\b(?:1|una?|uno) {_NOTICE}{_ONLY}(?:a|en|por|cada) (?:la )?semana\b(?! pasada| que viene)",
        always("FREQ=WEEKLY"),
    )
