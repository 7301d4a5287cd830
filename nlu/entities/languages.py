"""Which language is asked for, as its ISO 639 code."""

from nlu.entities.words import Word, heard_set, words

_NAMES = {
    "es": "español castellano castilla spanish espanol",
    "en": "inglés english inglich gringo",
    "mam": "mam",
    "quc": "quiche kiche k'iche quiché k'iche'",
    "kek": "qeqchi kekchi q'eqchi quekchi",
    "cak": "kaqchikel cakchiquel kakchikel cachiquel",
    "kjb": "kanjobal q'anjob'al canjobal",
    "cab": "garifuna",
    "miq": "miskito misquito miskitu",
    "nah": "nahuatl",
}
_CODE = {heard: code for code, names in _NAMES.items() for heard in heard_set(names)}
_TOWARDS = heard_set("a en to in into al")
_ASKS = heard_set(
    "cambiar cambie switch change poner ponga pon ponlo prefiero quiero hable habla hablar talk speak idioma lengua"
)
_REFUSES = heard_set("no not dont instead than happen puso cambio bad poor malo mal")


def find_language(text: str) -> str | None:
    """With two named, the one asked for: «switch a español, se me puso en inglés»."""
    said = words(text)
    named = [(i, _CODE[word.heard]) for i, word in enumerate(said) if word.heard in _CODE]
    if not named:
        return None
    return max(named, key=lambda place: (_wanted(said, place[0]), -place[0]))[1]


def _wanted(said: list[Word], at: int) -> int:
    near = {word.heard for word in [*said[max(0, at - 4) : at], *said[at + 2 : at + 3]]}  # “my english is bad”
    towards = at > 0 and said[at - 1].heard in _TOWARDS
    return 2 * towards + bool(near & _ASKS) - 3 * bool(near & _REFUSES)
