"""What she wants to learn about, in her words, and the module of the curriculum that teaches it."""

from collections.abc import Iterable, Iterator, Sequence

from nlu.entities import topic_words as small
from nlu.entities.goal_ears import as_meant
from nlu.entities.words import Word, words
from nlu.rules.patterns import heard, phrases

_MODULES = {
    "M5": (
        "estaf*|fraud*|scam*|engañ*|phishing|pin|falso*|seguridad_digital|robo*|ladron*|hack*\ncuid* ~ engañ*|celular"
    ),
    "M6": (
        "credit*|prestamo*|deuda*|endeud*|deber|interes*|loan*|debt*|gota_a_gota|fiado|borrow*|interest|"
        "tarjeta_de_credito"
    ),
    "M7": (
        "seguro*|insur*|clima|huracan*|hurricane*|terremoto*|temblor*|lluvia*|riesgo*|risk*|enfermedad*|imprevist*_x|"
        "storm*|flood*|sequia|cosecha|emergencia_x"
    ),
    "M4": (
        "comision*|enviar|envio*|mandar_dinero|send|sending|banca_digital|app|cajero*|tarjeta_de_debito|tipo_de_cambio|"
        "exchange|fees|fee|transfer*|remitly|moneygram|western|digital|online\nrecibir ~ cuenta\nenviar|mandar ~ barat*"
    ),
    "M3": "banco*|cooperativa*|cuenta|cuentas|bank*|account*|libreta|credit_union*|coop*|deposito*|formal*|reclam*",
    "M8": "familia*|family|pareja|esposo|marido|husband|hijos|kids|niños|niño|casa|vivienda|house|housing|decidir",
    "M9": "negocio*|business|emprend*|venta*|vender|ganancia*|profit|jovenes|joven|trabajo|entrevista|job|tienda",
    "M10": "comunidad|community|comunitari*|municip*|coalicion*|collective|colectiv*",
    "M2": (
        "ahorr*|meta|metas|sav*|goal*|alcancia|cuchubal|tanda*|guardar|guardando|imprevisto*|emergenc*|juntar|fondo|"
        "aorr*"
    ),
    "M1": "presupuesto*|gast*|budget*|spend*|remesa*|remittance*|ingreso*|income|dinero|money|administr*|inflac*|pisto",
}
_TEACHES = {module: phrases(block) for module, block in _MODULES.items()}


def find_module(text: str) -> str | None:
    said = heard(text)
    return next((module for module, ways in _TEACHES.items() if ways.are_in(said)), None)


def find_topic(text: str, taken: Iterable[tuple[int, int]] = ()) -> str | None:
    """`taken` are the days and hours of the message: «… antes de diciembre» is no part of the topic."""
    said = as_meant(words(text, taken))
    found = (_read_from(text, said, start) for start in _beginnings(said))
    return next(filter(None, found), None) or _before_lesson(text, said)


def _beginnings(said: Sequence[Word]) -> Iterator[int]:
    named = small.LESSONS | small.IT
    how = {"como", "how"}  # «una clase de cómo hablar con la familia sobre los reales»
    yield from (
        i + 1
        for i, word in enumerate(said[1:-1], start=1)
        if word.heard in small.OF and said[i - 1].heard in named and said[i + 1].bare in how
    )
    yield from _told_in(said)
    yield from (i + 1 for i, word in enumerate(said) if word.heard in small.ABOUT)
    yield from (i + 1 for i, word in enumerate(said) if i and word.heard in small.OF and said[i - 1].heard in named)
    yield from (i + 2 for i, word in enumerate(said[:-2]) if _is_that_of(said, i))
    yield from (i + 1 for i, word in enumerate(said) if word.heard in small.LEARN)
    yield from (i + 2 for i, word in enumerate(said[:-2]) if _asks_what(said, i))
    yield from (i + 1 for i, word in enumerate(said) if word.heard in small.WHATS)
    yield from (i + 2 for i, word in enumerate(said[:-2]) if word.bare == "la" and said[i + 1].heard in small.OF)
    yield from (i + 1 for i, word in enumerate(said) if word.heard in small.LESSONS and _is_fragment(said, i + 1))


def _told_in(said: Sequence[Word]) -> Iterator[int]:
    """«la que habla de los seguros», «la clase donde explican los intereses»: what is told in it."""
    for i, word in enumerate(said[1:-2], start=1):
        if word.heard not in small.IN_WHICH or said[i + 1].heard not in small.TELLS:
            continue
        if said[i - 1].heard in small.LESSONS | small.THAT_ONE:
            yield i + 2


def _asks_what(said: Sequence[Word], at: int) -> bool:
    """«qué es un presupuesto», «lecciones para jóvenes»."""
    first, then, follows = said[at].heard, said[at + 1].heard, said[at + 2].heard
    for_whom = first in small.LESSONS and then in small.FOR and follows not in small.NOBODY and not said[at + 2].taken
    return for_whom or (first in small.WHAT and then in small.BEING)


def _is_that_of(said: Sequence[Word], at: int) -> bool:
    """«la lección esa de las tandas»"""
    esa, of = said[at + 1], said[at + 2]
    return said[at].heard in small.LESSONS and esa.heard in small.IT and of.heard in small.OF


def _is_fragment(said: Sequence[Word], at: int) -> bool:
    """«lección presupuesto»: the thing straight behind, and not «lección 3» nor «lesson please»."""
    behind = said[at:]
    if len(said) > FRAGMENT or not behind or len(behind) > 3 or any(word.taken or word.after_stop for word in behind):
        return False
    if not said[at].text.isalpha():
        return False
    return said[at].heard not in small.NO_FRAGMENT | small.STOP | small.NOTHING | small.LESSONS | small.LEARN


def _before_lesson(text: str, said: Sequence[Word]) -> str | None:
    """“the credit card lesson”: English names it before."""
    for i, word in enumerate(said):
        if word.heard not in small.LESSONS and word.bare != "one":
            continue
        start = i
        while start > 0 and i - start < 3 and not said[start - 1].taken and said[start - 1].bare not in _ARTICLES:
            start -= 1
        named = said[start:i]
        bounded = bool(named) and start > 0 and said[start - 1].bare in _ARTICLES
        if bounded and not any(one.heard in small.WHICH | small.STOP or one.after_stop for one in named):
            return text[named[0].start : named[-1].end]
    return None


_ARTICLES = frozenset({"the", "a", "di", "an", "dat", "that"})


def _read_from(text: str, said: Sequence[Word], start: int) -> str | None:
    while start < len(said) and said[start].heard in small.FILLER and not said[start].after_stop:
        start += 1
    if start < len(said) and said[start].heard in small.LESSONS | small.NOTHING:
        return None
    end = start + 1 if start < len(said) and said[start].heard in small.NEGATES else start  # «aprender a no gastar»
    while end < len(said) and end - start < LONGEST and not _is_over(said, start, end):
        end += 1
    while end > start and said[end - 1].heard in small.TAIL | (small.WORKS if end - start > 1 else frozenset()):
        end -= 1
    return text[said[start].start : said[end - 1].end] if end > start else None


LONGEST = 12
FRAGMENT = 5


def _is_over(said: Sequence[Word], start: int, end: int) -> bool:
    word, follows = said[end], said[end + 1].heard if end + 1 < len(said) else ""
    so_much = word.bare == "so" and follows in small.MUCH
    if word.taken or (word.heard in small.STOP and not so_much) or (end > start and word.after_stop):
        return True
    if word.heard in small.FROM:
        return end > start and _is_late(said, end)
    anew = word.bare in {"i", "ah"} and follows in small.WISH
    done = word.bare == "me" and follows in small.DONE_TO_ME
    joined = word.bare in small.AND and follows in small.NEW_CLAUSE
    told = {near.heard for near in said[end + 2 : end + 3]} & (small.LESSONS | small.OCCASIONS)
    return anew or done or joined or (word.heard in small.WHERE and bool(told))


def _is_late(said: Sequence[Word], at: int) -> bool:
    """“the one from yesterday”, “from the other day”; not “the business money from the house money”."""
    return any(word.taken or word.heard in small.LATELY for word in said[at + 1 : at + 3])
