"""Words by ear that mean one thing or another by what stands beside them: «mi wahn», «wan day», «pan mi».

The sidecar (Python 3.10) imports this too: standard library only.
"""

from nlu.writing.folding import listed
from nlu.writing.word_sounds import HEARD, WRITTEN, key
from nlu.writing.words_by_ear import VERBS

_I = listed("ah dehn dem he him i ih mi she shi they unu we who wi you yu")
_BEGINS = listed("an and because but cause if now say so then til till wen when")
_PUT = listed("carry hid hide lay lock put set stash store throw tuck wash")
_ENDS = listed("a about again and at every for how if on the to tomorrow what when")
_TOLD = listed(
    "ask call give help let message remind send show teach tell text wake warn hit hits bit beat beats slap kick"
)
_ALONE = {"fi": "to", "tu": "to", "wahn": "want", "waahn": "want", "waan": "want", "wan": "want"}


def _around(words: "list[str]", at: int) -> "tuple[str, str]":
    before = _plainly(words[at - 1]) if at else ""
    after = _plainly(words[at + 1]) if at + 1 < len(words) else ""
    return before, after


def _plainly(word: str) -> str:
    return word and (_ALONE.get(word) or WRITTEN.get(word) or HEARD.get(key(word), word)).split()[0]


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


_ASKED = listed("can could will would")
_NOT_YET = listed("go going gonna gon gwine please to can could start not will want if would must stop never when")


def _sen(words: "list[str]", at: int) -> str:
    before, _ = _around(words, at)
    asked = not before or before in _NOT_YET or (before == "you" and at > 1 and _plainly(words[at - 2]) in _ASKED)
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


def _guan(words: "list[str]", at: int) -> str:
    """«ai guan tu seiv» is a wish, «mi guan sayv» a plan."""
    follows = words[at + 1] if at + 1 < len(words) else ""
    if _plainly(follows) in {"year", "month", "week", "day", "hundred", "thousand"}:
        return "one"
    return "want" if follows in {"tu", "to", "da", "de", "di", "a", "mai", "my", "mi"} else "going to"


def _tu(words: "list[str]", at: int) -> str:
    _, after = _around(words, at)
    return "two" if after in {"weeks", "months", "days", "years", "hundred", "thousand", "times"} else "to"


def _da(words: "list[str]", at: int) -> str:
    """«da parti»; along the coast «da mi money» is “is”."""
    follows = words[at + 1] if at + 1 < len(words) else ""
    return "da" if follows in {"", "mi", "my", "fi", "weh", "wi", "unu", "shi", "ih", "so", "how"} else "the"


def _bit(words: "list[str]", at: int) -> str:
    """«mai jasban bit mi»: he beats her."""
    follows = words[at + 1] if at + 1 < len(words) else ""
    return "beat" if at and words[at - 1] != "a" and follows in {"mi", "me", "da", "mai", "my"} else "bit"


def _bot(words: "list[str]", at: int) -> str:
    return "bought" if at and words[at - 1] in {"ai", "i", "wi", "we", "ji", "shi"} else "but"


def _tok(words: "list[str]", at: int) -> str:
    follows = words[at + 1] if at + 1 < len(words) else ""
    return "talk" if follows in {"tu", "to", "guit", "wid", "with"} else "took"


def _los(words: "list[str]", at: int) -> str:
    return "lost" if at and words[at - 1] in {"ai", "wi", "we"} else words[at]


def _dora(words: "list[str]", at: int) -> str:
    return "daughter" if at and words[at - 1] in {"mai", "my", "da"} else "dora"


BY_NEIGHBOURS = {
    "weh": _weh, "wahn": _wahn, "waahn": _wahn, "waan": _wahn, "wan": _wahn, "wa": _wa, "wah": _wa, "mi": _mi,
    "mee": _mi, "fi": _fi, "fu": _fi, "no": _no, "tank": _tank, "a": _a, "tek": _tek, "sen": _sen, "deh": _deh,
    "haffi": _haffi, "haffu": _haffi, "hafu": _haffi, "rait": _rait, "bai": _bai,
    "sabe": _sabe, "safe": _sabe, "don": _don, "guan": _guan, "tu": _tu, "da": _da, "bit": _bit, "dora": _dora,
    "bot": _bot, "tok": _tok, "los": _los,
}  # fmt: skip
