"""English that is spelled by ear, in the spelling of the dictionary: «mi wahn put weh sonting evri Fraideh».

Only where a message shows that it is such (`words_by_ear.MARKERS`); any other comes back as it went in. What the
classifier, the phrases and the encoder see; sums and days are read from the message itself.

The sidecar (Python 3.10) imports this too: standard library only.
"""

import re
from functools import lru_cache

from nlu.writing.folding import listed
from nlu.writing.words_by_ear import BY_EAR, FAINT, MARKERS, SPANISH, VERBS

_SOUNDS = [
    (re.compile(pattern), becomes)
    for pattern, becomes in [
        (r"igh|ai|y(?=[^aeiou]*e$)", "Y"), (r"gh", ""), (r"t?ch|tsh", "C"), (r"sh", "S"), (r"th", "t"), (r"ph", "f"),
        (r"dg", "j"), (r"qu", "kw"), (r"x", "ks"), (r"c(?=[ei])", "s"), (r"c", "k"), (r"z", "s"), (r"ey|ei|ay|eh", "e"),
        (r"ee|ea|ie|i", "i"), (r"y\b", "i"), (r"oo|ou|ow|uu", "u"), (r"oa|oh|aw|au|aa|ah", "a"), (r"(?<=.)h", ""),
        (r"(.)\1+", r"\1"), (r"(?<=..)(?:er|or|ur|ar)\b", "a"), (r"ing\b", "in"), (r"(?<=[^aeiou]..)d\b(?<=nd)", ""),
    ]
]  # fmt: skip


@lru_cache(maxsize=4096)
def key(word: str) -> str:
    """What a word sounds like along the coast: «honjrid», «hunjrid»; «pahn», «pan»."""
    for pattern, becomes in _SOUNDS:
        word = pattern.sub(becomes, word)
    return word


_PLAIN = frozenset(word for meant in BY_EAR for word in meant.split()) | VERBS
_WRITTEN = {written: meant for meant, ways in BY_EAR.items() for written in ways}
_HEARD: "dict[str, str]" = {}
for _meant, _ways in BY_EAR.items():
    for _way in _ways:
        if len(_way) > 4:
            _HEARD.setdefault(key(_way), _meant)

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_I = listed("ah dehn dem he him i ih mi she shi they unu we who wi you yu")
_BEGINS = listed("an and because but cause if now say so then til till wen when")
_PUT = listed("carry hid hide lay lock put set stash store throw tuck wash")
_ENDS = listed("a about again and at every for how if on the to tomorrow what when")
_TOLD = listed("ask call give help let message remind send show teach tell text wake")
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
    in_context = _IN_CONTEXT.get(word)
    if in_context is not None:
        return in_context(words, at)
    if word in _WRITTEN:
        return _WRITTEN[word]
    if word in _PLAIN or len(word) < 4:
        return word
    return _HEARD.get(key(word)) or _ending(word)


def _ending(word: str) -> str:
    """«savin», «christnin»: the g that nobody says."""
    return word + "g" if len(word) > 5 and word.endswith("in") else word


_ALONE = {"fi": "to", "wahn": "want", "waahn": "want", "waan": "want", "wan": "want"}


def _around(words: "list[str]", at: int) -> "tuple[str, str]":
    before = _plainly(words[at - 1]) if at else ""
    after = _plainly(words[at + 1]) if at + 1 < len(words) else ""
    return before, after


def _plainly(word: str) -> str:
    return (_ALONE.get(word) or _WRITTEN.get(word) or _HEARD.get(key(word), word)).split()[0]


def _weh(words: "list[str]", at: int) -> str:
    before, after = _around(words, at)
    if before in _PUT:
        return "away"
    if after in {"part", "time", "paper", "day", "kind", "bank"}:
        return "what"
    if "deh" in words[at + 1 : at + 6]:
        return "where"
    return "that" if before and before not in _BEGINS else "what"


def _wahn(words: "list[str]", at: int) -> str:
    before, after = _around(words, at)
    if at and (before in _I or words[at - 1] in _I) and not _is_told(words, at - 1):
        return "want to" if after in VERBS else "want"
    return "one" if after in {"hundred", "thousand"} else "want to" if not at and after in VERBS else "a"


def _is_told(words: "list[str]", at: int) -> bool:
    """«sen mi wan lee note»: whom it is sent, and not who wants it."""
    return at > 0 and _plainly(words[at - 1]) in _TOLD


def _wa(words: "list[str]", at: int) -> str:
    before, after = _around(words, at)
    if at and (before in _I or words[at - 1] in _I):
        return "will" if after in VERBS else "want"
    return "what"


def _mi(words: "list[str]", at: int) -> str:
    before, after = _around(words, at)
    if not at or before in _BEGINS:
        return "i" if after in _DOES else "my"
    if before in _TOLD | {"remember", "rimind"} or not after or after in _ENDS:
        return "me"
    return "i" if after in _DOES else "my"


_DOES = VERBS | listed(
    """
    want have need do can could would will took got am was cannot never not like going had gone work know think
    did don hide put ready get tired happy just still glad sorry no
    """
)


def _fi(words: "list[str]", at: int) -> str:
    _, after = _around(words, at)
    return "to" if after in VERBS else "for"


def _a(words: "list[str]", at: int) -> str:
    before, after = _around(words, at)
    if after in {"the", "my", "mi", "di"} and before:
        return "of"
    return "i" if after in _DOES and (not at or before in _BEGINS) else "a"


def _tek(words: "list[str]", at: int) -> str:
    before, _ = _around(words, at)
    return "took" if before in {"i", "ah", "a"} or (at and words[at - 1] in {"mi", "ah"}) else "take"


_NOT_YET = listed("please to can could start not will want if would must stop never when")


def _sen(words: "list[str]", at: int) -> str:
    before, _ = _around(words, at)
    asked = not before or before in _NOT_YET
    return "send" if asked else "sent"


def _deh(words: "list[str]", at: int) -> str:
    before, after = _around(words, at)
    if words[at - 1] in {"dem", "da", "di"} and at:
        return "there"
    return "is" if after else "is there" if before not in {"is", "still"} else "there"


def _no(words: "list[str]", at: int) -> str:
    before, after = _around(words, at)
    return "not" if at and (before in _I or words[at - 1] in _I) and after else "no"


def _tank(words: "list[str]", at: int) -> str:
    _, after = _around(words, at)
    return "thank" if after in {"you", "god", "yu"} else "tank"


def _haffi(words: "list[str]", at: int) -> str:
    """«mi haffi tek forty outta di box» is told of what was done, unless a day to come is named."""
    _, after = _around(words, at)
    ahead = {_plainly(word) for word in words} & _TO_COME
    return "had to" if after in _TAKES and not ahead else "have to"


_TAKES = listed("take go use draw pull break dip spend borrow")
_TO_COME = listed("tomorrow next soon will if when later")


def _rait(words: "list[str]", at: int) -> str:
    _, after = _around(words, at)
    return "write" if after in {"it", "that", "this", "down", "dat", "dis"} else "right"


def _bai(words: "list[str]", at: int) -> str:
    before, _ = _around(words, at)
    return "buy" if before in {"to", "fi", "want", "i", "will", "could"} else "by"


def _sabe(words: "list[str]", at: int) -> str:
    """«i sabe fiftin», «i safe 20»: what was saved; «is it safe» stays so."""
    before, _ = _around(words, at)
    if before in {"to", "fi", "for", "can", "will", "could", "must", "want", "want to", "me"}:
        return "save"
    if words[at] == "sabe" or before == "i":
        return "saved" if before in {"i", "we"} else "save"
    return words[at]


def _don(words: "list[str]", at: int) -> str:
    """«mi don put up 300»: it is done; «i don» may be “I don't”."""
    _, after = _around(words, at)
    said = at and words[at - 1] in {"mi", "ah", "wi", "dem", "dehn", "shi", "ih", "unu"}
    return "already" if said and after in VERBS else words[at]


_IN_CONTEXT = {
    "weh": _weh, "wahn": _wahn, "waahn": _wahn, "waan": _wahn, "wan": _wahn, "wa": _wa, "wah": _wa, "mi": _mi,
    "mee": _mi, "fi": _fi, "fu": _fi, "no": _no, "tank": _tank, "a": _a, "tek": _tek, "sen": _sen, "deh": _deh,
    "haffi": _haffi, "haffu": _haffi, "hafu": _haffi, "rait": _rait, "bai": _bai,
    "sabe": _sabe, "safe": _sabe, "don": _don,
}  # fmt: skip
