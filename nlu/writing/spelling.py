"""The words that matter for money and time, found again however they are spelt."""

import re
from collections.abc import Iterable
from functools import lru_cache

from nlu.money import number_words as words
from nlu.writing.creole import by_ear
from nlu.writing.folding import listed, sound

WEEKDAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
    "noviembre", "diciembre",
)  # fmt: skip
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_TIME = listed(
    """hoy ayer antier anteayer anoche manana pasado hace dias dia semana semanas mes meses ano anos
quincena quincenas quincenal mensual semanal proximo proxima siguiente entrante ultimo ultima todos todas cada
diario diariamente tarde noche temprano tempranito mediodia medianoche madrugada tardecita nochecita mananita
mananitas navidad nochebuena aguinaldo domingos sabados semanalmente mensualmente quincenalmente dentro antes
fines principio feria hora horas minutos medio media cuarto despues"""
)
_MONEY = listed(
    """quetzal quetzales quetzalitos dolar dolares lempira lempiras cordoba cordobas pesos peso centavo
centavos colones pisto"""
)
_ENGLISH = listed(
    """yesterday today tomorrow tonight week weeks weekly month months monthly year years yearly daily
every friday fridays dollars dollar bucks cents pesos biweekly fortnight fortnightly christmas noon midnight
morning evening afternoon night before after next last payday easter weekend weekends weekdays thanksgiving
mornings evenings afternoons nights mondays tuesdays wednesdays thursdays saturdays sundays"""
)

_BY_HAND = {
    **words.MISSPELT,
    "setiembre": "septiembre", "otubre": "octubre", "ogtubre": "octubre", "gueves": "jueves",
    "huebes": "jueves", "hueves": "jueves", "antiayer": "antier", "antiyer": "antier", "hantier": "antier",
    "mñn": "manana", "mnn": "manana", "mnna": "manana", "maniana": "manana", "tds": "todos", "tdos": "todos",
    "kda": "cada", "cda": "cada", "pa": "para", "xa": "para", "pra": "para", "d": "de", "k": "k",
    "prox": "proximo", "proxmo": "proximo", "ultmo": "ultimo", "finde": "fin de semana", "i": "y", "dls": "dls",
    "dolars": "dolares", "dollars": "dollars", "dollares": "dolares", "dolare": "dolares", "dolres": "dolares",
    "dollards": "dollars", "dolllars": "dollars", "oy": "hoy", "hoi": "hoy", "asta": "hasta", "augost": "august",
    "antez": "antes", "ante": "antes", "mese": "meses", "aki": "aqui", "aqi": "aqui", "tonite": "tonight",
    "tnite": "tonight", "tuday": "today", "tudei": "today", "tumorow": "tomorrow", "tumorrow": "tomorrow",
    "ebery": "every",
    "evry": "every", "eveyr": "every", "wik": "week", "wiks": "weeks", "wk": "week", "wks": "weeks", "mnth": "month",
    "wknd": "weekend", "wknds": "weekends", "mths": "months", "nite": "night", "2nite": "tonight", "sabdo": "sabado",
    "domngo": "domingo",  "mont": "month", "monts": "months",
    "tuenti": "twenty", "terti": "thirty", "fifti": "fifty", "jandred": "hundred", "handred": "hundred",
    "tausen": "thousand", "yestarday": "yesterday", "yesterdey": "yesterday", "dialunes": "lunes",
    "munday": "monday", "mondey": "monday", "tusday": "tuesday", "tuesdey": "tuesday", "wensdey": "wednesday",
    "tursday": "thursday", "thursdey": "thursday", "tersday": "thursday", "fraiday": "friday", "fryday": "friday",
    "fridey": "friday", "fraidey": "friday", "frydey": "friday", "saturdey": "saturday", "saterdey": "saturday",
    "sondey": "sunday", "sundey": "sunday", "ystrdy": "yesterday", "ystrday": "yesterday",
    "yesterdai": "yesterday", "sumana": "semana",
    "noxe": "noche", "noshe": "noche", "nochesita": "nochecita", "tardesita": "tardecita",
    "aginaldo": "aguinaldo", "ajinaldo": "aguinaldo", "quicena": "quincena", "qincena": "quincena",
    "qna": "quincena", "sem": "semana", "tempra": "temprano", "diaro": "diario", "yest": "yesterday",
    "yday": "yesterday", "tmrw": "tomorrow", "tmr": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow",
    "tommorrow": "tomorrow", "jan": "jan", "anos": "anos", "anio": "ano", "anios": "anos", "ase": "hace",
    "wensday": "wednesday", "wednsday": "wednesday", "thrusday": "thursday", "saterday": "saturday",
    "febuary": "february", "quinsena": "quincena", "entr": "entre", "ora": "hora", "oras": "horas",
    "lune": "lunes", "marte": "martes", "juebe": "jueves", "jueve": "jueves", "vierne": "viernes", "bierne": "viernes",
    "domigo": "domingo", "dgo": "domingo", "sientos": "cientos", "xmas": "christmas", "pasadomanana": "pasado manana",
    "dolla": "dollars", "dollas": "dollars",
    "hundo": "hundred", "hundos": "hundred", "hunnid": "hundred", "hunned": "hundred",
    "sabadito": "sabado", "sabaditos": "sabados", "dominguito": "domingo", "dominguitos": "domingos",
    "lunesito": "lunes", "lunesitos": "lunes", "viernesito": "viernes", "viernesitos": "viernes", "juevesito": "jueves",
    "findes": "fines de semana", "diarito": "diario", "diariecito": "diario", "mier": "miercoles", "miers": "miercoles",
    "agsto": "agosto", "agost": "agosto", "enro": "enero", "mrzo": "marzo", "abrl": "abril", "ayel": "ayer",
    "eveey": "every", "evey": "every", "peos": "pesos", "pesoz": "pesos", 
    "ntier": "antier", "antyer": "antier", "anteyer": "antier", "antir": "antier", "anteier": "antier",
    "antinoche": "antenoche", "antenochi": "antenoche", "antenoxe": "antenoche", "antenox": "antenoche",
    "antenche": "antenoche", "antianoche": "anteanoche", "iso": "hizo", "izo": "hizo", "isieron": "hicieron",
    "sabs": "sabados", "ke": "que", "qe": "que", "penultmo": "penultimo",
    "delos": "de los", "delas": "de las", "dela": "de la", "alos": "a los", "enlos": "en los", "parael": "para el",
    "ayr": "ayer", "ajer": "ayer", "aller": "ayer", "hier": "ayer", 
    "nche": "noche",
    "nch": "noche", "noch": "noche", "tarte": "tarde", "mñna": "manana", "mna": "manana",
    "quincna": "quincena", "crods": "cords",
    "ystdy": "yesterday", "yestdy": "yesterday", "ystday": "yesterday", "yestd": "yesterday", "yda": "yesterday",
    "tdy": "today", "lst": "last", "lastnight": "last night", "lastnite": "last night", "mornin": "morning",
    "mierc": "miercoles", "juev": "jueves", "vier": "viernes", "dom": "domingo", "ls": "los", "frm": "from",
    "orita": "ahorita", "oi": "hoy",
    "yestideh": "yesterday", "yestadeh": "yesterday", "yessideh": "yesterday", "yestuday": "yesterday",
    "mawnin": "morning", "mawning": "morning", "mornin'": "morning", "evenin": "evening", "evenins": "evenings",
    "munt": "month", "munts": "months", "munth": "month", "sonday": "sunday", "satday": "saturday",
    "sataday": "saturday", "tursdeh": "thursday", "fridy": "friday", "tumara": "tomorrow", "tumaro": "tomorrow",
    "tideh": "today", "todey": "today", "todays": "today",
    "tudeh": "today", "wikli": "weekly", "peyday": "payday", "dallas": "dollars",
    "tousan": "thousand", "tousand": "thousand", "honjred": "hundred", "hunjred": "hundred", "hundrid": "hundred",
}  # fmt: skip
#: Real words that lie one letter from one of ours.
_LEAVE = listed(
    """siento sienta novena novenas dolores dolor cuarto cuarta cuartos cubre diarios domino cordero quetza
semanita treintena quincenas mensuales mensualidad diaria tardes noches mananas manzana manzanas manana
sis sister quinientona siguientes semilla semillas cuenta cuento montana montanas campana sabana sabanas mercado
marcado then than cansado casado pasada pasados tempranos trade there tree cuentas cuentan mesas
pendientes dentista"""
)


def _canonical() -> Iterable[str]:
    for table in (words.SMALL, words.TEENS, words.TENS, words.HUNDREDS, words.SCALES, words.PET_NAMES, words.ZERO):
        yield from table
    yield from words.TIMES_HUNDRED
    yield from sorted(_MONEY)
    yield from _of_the_calendar()


def _of_the_calendar() -> Iterable[str]:
    for names in (WEEKDAYS, MONTHS, _ENGLISH_DAYS, _ENGLISH_MONTHS, _TIME, _ENGLISH):
        yield from sorted(names) if isinstance(names, frozenset) else names


KNOWN = frozenset(_canonical())
_ENGLISH_NUMBERS = listed("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty"
                          " forty fourty fifty sixty seventy eighty ninety")  # fmt: skip
_BY_SOUND: dict[str, str] = {}
for _word in _canonical():
    if len(_word) > 2 and _word != "may":  # «mai haus»
        _BY_SOUND.setdefault(sound(_word), _word)
_LONG, _MIDDLING = 7, 5


def _shorter(key: str) -> Iterable[str]:
    yield key
    for at in range(len(key)):
        yield key[:at] + key[at + 1 :]


def _vowels(key: str) -> str:
    return key.replace("e", "i").replace("o", "u")


def _by_vowels() -> dict[str, str]:
    """Whose first language has other vowels writes «viernis», «dumingu», «vienti»: the words that stay apart."""
    names = [*WEEKDAYS, *MONTHS, *(w for table in (words.TEENS, words.TENS, words.HUNDREDS) for w in table)]
    merged: dict[str, set[str]] = {}
    for name in names:
        if len(name) > 4 and name not in _ENGLISH_NUMBERS:
            merged.setdefault(_vowels(sound(name)), set()).add(name)
    return {key: names.pop() for key, names in merged.items() if len(names) == 1}


def _around(keys: Iterable[str]) -> dict[str, set[str]]:
    """Each long key under all that it is with a letter left out."""
    near: dict[str, set[str]] = {}
    for key in keys:
        for cut in _shorter(key) if len(key) >= _LONG else ():
            near.setdefault(cut, set()).add(key)
    return near


_NEAR = _around(_BY_SOUND)
_BY_VOWELS = _by_vowels()
#: A thumb slips between letters, not between sounds: «decmber».
_AS_WRITTEN = {word: word for word in _of_the_calendar()}
_NEAR_WRITTEN = _around(_AS_WRITTEN)
_SWAPPED = {
    word[:at] + word[at + 1] + word[at] + word[at + 2 :]: word
    for word in sorted(KNOWN)
    if len(word) >= _MIDDLING
    for at in range(1, len(word) - 1)
    if word[at] != word[at + 1]
}

_TENS_STEM = {"beint": 20, "bent": 20, "bint": 20, "treint": 30, "trent": 30, "kuarent": 40, "sinkuent": 50,
              "sesent": 60, "setent": 70, "ochent": 80, "oCent": 80, "nobent": 90}  # fmt: skip
_ONES = {"un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "kuatro": 4, "sinko": 5, "seis": 6, "siete": 7,
         "oCo": 8, "nuebe": 9}  # fmt: skip
_FUSED = re.compile(f"({'|'.join(_TENS_STEM)})[ae]?i?({'|'.join(_ONES)})")
_TEEN = re.compile("die?si?(seis|siete|oCo|nuebe)")


@lru_cache(maxsize=4096)
def fused_number(word: str) -> int | None:
    """«treintaicinco», «cuarentaydos», «beintisinco», «diesiocho»: tens and ones in one breath."""
    key = sound(word)
    if found := _FUSED.fullmatch(key):
        return _TENS_STEM[found[1]] + _ONES[found[2]]
    if found := _TEEN.fullmatch(key):
        return 10 + _ONES[found[1]]
    return None


@lru_cache(maxsize=4096)
def respell(word: str) -> str:
    """The known word that this folded word stands for, or the word itself."""
    if word in _BY_HAND:
        return _BY_HAND[word]
    if word in KNOWN or word in _LEAVE or not 3 <= len(word) <= 20:
        return word
    if heard := by_ear(word):
        return heard
    key = sound(word)
    if key in _BY_SOUND:
        return _BY_SOUND[key]
    near = (
        _BY_VOWELS.get(_vowels(key))
        or _SWAPPED.get(word)
        or _neighbour(key, _NEAR, _BY_SOUND)
        or _neighbour(word, _NEAR_WRITTEN, _AS_WRITTEN)
    )
    return near or word


def _neighbour(key: str, near: dict[str, set[str]], words_of: dict[str, str]) -> str | None:
    if len(key) < _LONG - 1:
        return None
    close = {found for cut in _shorter(key) for found in near.get(cut, ()) if _one_slip(key, found)}
    return words_of[close.pop()] if len(close) == 1 else None


def _one_slip(left: str, right: str) -> bool:
    """One letter too many, missing or wrong, or two swapped; the first letter is nearly always right."""
    if left[0] != right[0] or abs(len(left) - len(right)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    return (
        left[at + 1 :] == right[at:]
        or left[at:] == right[at + 1 :]
        or left[at + 1 :] == right[at + 1 :]
        or (left[at : at + 2] == right[at : at + 2][::-1] and left[at + 2 :] == right[at + 2 :])
    )
