"""One spelling for many: what the classifier sees instead of what was typed.

Training and answering must agree letter for letter, so the sidecar (Python 3.10) imports this file too:
standard library only, nothing newer than 3.10.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

from nlu.writing.by_ear import in_english, is_by_ear
from nlu.writing.typed_words import COINS, EMOJI, NUMBERS, SMS

LONGEST = 500
#: Zero-width and direction marks, and control characters: invisible, and only ever in the way.
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ud800-\udfff\x00-\x08\x0b-\x1f\x7f]")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
#: A sum with its sign is one number: "Q50" must not become "que 50".
_NUMBER = re.compile(r"(?:\b(?:q|l|lps|c|gtq|hnl|nio|usd|us|mx|mxn)[.\s]?)?\$?\s?\d[\d.,:/]*")
#: “I had was to take 300”, on the islands
_HAD_TO = re.compile(r"\bha[ds] was to\b")
_NOT = re.compile(r"n't\b")
_IS = re.compile(r"\b(it|he|she|that|there|what|where|who|how)'s\b")
_QUESTION = re.compile(r"[?¿]+")
_MARKS = re.compile(r"[^\w\s?]")


def tidy(text: str) -> str:
    """The message as it may be shown to the parts: whole characters, no slash in front, at most 500."""
    whole = unicodedata.normalize("NFC", _INVISIBLE.sub("", text[: 4 * LONGEST]))
    # A leading slash would let a person forge Rasa's own answer: "/intent{...}" is confidence 1.0 there.
    return _SPACES.sub(" ", whole).strip().lstrip("/ ")[:LONGEST].strip()


def has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def bare(text: str) -> str:
    """Lower case without accents; ñ becomes n, because half the phones leave it out."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(filterfalse(unicodedata.combining, apart)).lower()


def spelled_out(text: str) -> str:
    """English by ear in the spelling of the dictionary; any other message as it was written."""
    folded = bare(text)
    return in_english(folded) if is_by_ear(folded) else text


# A dozen readers ask for the same message, one after the other.
@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """Words as the dictionary writes them: no accents, no SMS, no stretched letters, figures alike."""
    for picture, words in () if text.isascii() else EMOJI.items():
        text = text.replace(picture, words)
    folded = _STRETCHED.sub(r"\1", bare(tidy(text)).replace("’", "'"))
    folded = _HAD_TO.sub("had to", in_english(folded))
    folded = _NOT.sub(" not", folded.replace("can't", "can not").replace("won't", "will not"))
    folded = _IS.sub(r"\1 is", folded).replace("'", "")
    folded = _NUMBER.sub(" 0 ", folded)
    words = _MARKS.sub(" ", _WORD.sub(lambda found: SMS.get(found.group(), found.group()), folded))
    return _SPACES.sub(" ", _QUESTION.sub(" ? ", words)).strip()


#: Spelling by sound, in order: letters that Central American ears do not tell apart become one.
_SOUNDS = [
    (re.compile(pattern), becomes)
    for pattern, becomes in [
        (r"\bhu(?=[aeio])", "w"), (r"\bgu(?=[ao])", "w"), (r"gue", "ge"), (r"gui", "gi"), (r"ch", "ç"),
        (r"ph", "f"), (r"h", ""), (r"(?<!g)g(?=[ei])", "j"), (r"qu(?=[ei])", "k"), (r"c(?=[ei])", "s"),
        (r"[cq]", "k"), (r"z", "s"), (r"v", "b"), (r"ll", "y"), (r"y\b", "i"), (r"\bx", "s"),
        (r"x", "ks"), (r"n(?=[bp])", "m"), (r"([a-zç])\1+", r"\1"), (r"\bps", "s"),
        (r"(?<=[aeiou])d(?=o\b)", ""),
    ]
]  # fmt: skip


def _aloud(text: str) -> str:
    for pattern, becomes in _SOUNDS:
        text = pattern.sub(becomes, text)
    return text


_COINS = {_aloud(word) for word in COINS.split()}
_NUMBERS = {_aloud(word) for word in NUMBERS.split()}
_COMPOUND = re.compile(r"(?:diesi|beinti|tre?inta|kuarenta|sinkuenta)\w+|\w*sient[oa]s|kinient[oa]s")
_REPEATED = re.compile(r"\b0(?: (?:i |and )?0\b)+")


def _as_meant(word: str) -> str:
    if word in _NUMBERS or _COMPOUND.fullmatch(word):
        return "0"
    return "ketsales" if word in _COINS else word


# Every sound lies within one word, and people use few words: most were heard before.
@lru_cache(maxsize=8192)
def _heard(word: str) -> str:
    return _as_meant(_aloud(word))


@lru_cache(maxsize=64)
def sound(text: str) -> str:
    """How it sounds when read aloud: «oi ise el aorro» and «hoy hice el ahorro» are one. Sums are alike."""
    return _REPEATED.sub("0", " ".join(filter(None, map(_heard, plain(text).split()))))
