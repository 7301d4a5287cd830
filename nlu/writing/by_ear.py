"""English that is spelled by ear, in the spelling of the dictionary: «mi wahn put weh sonting evri Fraideh».

Only where a message shows that it is such (`words_by_ear.MARKERS`); any other comes back as it went in. What the
classifier, the phrases and the encoder see; sums and days are read from the message itself.

The sidecar (Python 3.10) imports this too: standard library only.
"""

import re

from nlu.writing.by_neighbours import BY_NEIGHBOURS
from nlu.writing.spanish_ear import english_spellings
from nlu.writing.word_sounds import HEARD, PLAIN, WRITTEN, key
from nlu.writing.words_by_ear import FAINT, MARKERS, SPANISH

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
#: Ways to ask for a word at the right hour, and to call for one.
_CALL = r"(?:holler|hala|hola|hail|ping|buzz|knock|nok|jook|poke|ring|shout)"
_SAID_SO = [
    (re.compile(pattern), becomes)
    for pattern, becomes in [
        (r"\b(?:remember|mind) (?:me|my|i)\b(?= (?:to|about|on|when|that|how|every|in|again)\b|$)", "remind me"),
        (r"\bremind (?:my|i)\b", "remind me"),
        (r"(?:^|(?<=[.,;] ))say (?:me|my|i)\b", "tell me"),
        (rf"\b{_CALL} (?:up )?(?:at |to )?(?:me|my|i)(?: up)?\b", "message me"),
        (r"\bmake (?:me|i|my|we)\b", "let me"),
        (r"\b(?:not|never) let me forget\b", "remind me of"),
        (r"\b(?:put up|lay by)\b", "put aside"),
    ]
]


def is_by_ear(text: str) -> bool:
    """`text` in lower case, without accents."""
    words = _WORD.findall(text)
    clear = sum(word in MARKERS and word not in FAINT for word in words)
    faint = len(FAINT & set(words))
    spanish = sum(word in SPANISH for word in words)
    return clear + faint > spanish if clear else faint > 1 and not spanish


def in_english(text: str) -> str:
    """`text` in lower case, without accents; as it came when it is not spelled by ear."""
    if not is_by_ear(text):
        return text
    words = [found.group() for found in _WORD.finditer(text)]
    meant = iter([_meant_by(words, at) for at in range(len(words))])
    read = _WORD.sub(lambda _: next(meant), text)
    for pattern, becomes in _SAID_SO:
        read = pattern.sub(becomes, read)
    return read


def each_meant(words: "list[str]") -> "list[str]":
    """One word for each, in the same places: the English one that it stands for, or itself."""
    if not is_by_ear(" ".join(words)):
        return words
    return [_meant_by(words, at).split()[0] if word.isalpha() else word for at, word in enumerate(words)]


def _meant_by(words: "list[str]", at: int) -> str:
    word = words[at]
    in_context = BY_NEIGHBOURS.get(word)
    if in_context is not None:
        return in_context(words, at)
    if word in WRITTEN:
        return WRITTEN[word]
    if word in PLAIN or len(word) < 4:
        return word
    return HEARD.get(key(word)) or _by_spanish_ear(word) or _ending(word)


def _by_spanish_ear(word: str) -> "str | None":
    for way in english_spellings(word):
        if way in PLAIN:
            return way
        if meant := WRITTEN.get(way) or (len(way) > 4 and HEARD.get(key(way))):
            return meant
    return None


def _ending(word: str) -> str:
    """«savin», «christnin»: the g that nobody says."""
    return word + "g" if len(word) > 5 and word.endswith("in") else word
