"""By when, told between two stops: «la tiendita, 6 mil, unos diez meses», “concert tix, 85 bucks, 6 weeks”."""

from collections.abc import Iterator

from nlu.days.calendar_words import AND_MORE, COUNT, UNITS
from nlu.days.day_phrases import Day, Match, Reader, Scene, ahead

_ABOUT = r"(?:unos |unas |como |ponele |digamos |about |like |some |maybe |tal vez |en |pa |para |plazo )*"
_SO = (
    r"(?: (?:creo(?: yo)?|mas o menos|me doy|de plazo|tops|max|maximo|nomas|or so|o asi|o menos|por ahi|vos|please|pls"
    r"|porfa|xfa|seno|from now|ojala|dios primero))*"
)


def _of_a_plan(found: Match, scene: Scene) -> Day | None:
    """Nobody but who sets a goal means a term by so few words."""
    return ahead(found, scene) if scene.plans else None


def terms_alone() -> Iterator[tuple[str, Reader]]:
    # A pig of three months, and a son of ten years, are followed by more.
    yield rf"(?<=[,.;:] ){_ABOUT}{COUNT} {UNITS}{AND_MORE}{_SO}(?= ?(?:$|[,.;!?]))", _of_a_plan
    yield rf"\b{COUNT} {UNITS}{AND_MORE} (?:me doy|nos damos|le doy|give myself|max|tops)\b", _of_a_plan
