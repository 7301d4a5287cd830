"""Where the money was put: at home, in a cuchubal, in a bank, in a credit union."""

from nlu.entities.words import Word, heard_set, words

_KINDS = {
    "cuchubal": "cuchubal cuchuval tanda tandas susu san vaca",
    "credit_union": "cooperativa coperativa cooperative coop coope micoope union caja_rural fedecredito acredicom",
    "bank": "banco bank banrural cuenta account bac bam bi banpro lafise ficohsa atlantida banpais cajero elektra",
    "home": (
        "alcancia alcansia cochinito chanchito lata bote botecito frasco colchon casa ropero olla sobre"
        " caja box jar can "
        "piggy mattress envelope home"
    ),
}
#: Of some bank or credit union, and nobody knows of which.
_NAMELESS = heard_set("cuenta account cajero")
_KIND = {heard: kind for kind, names in _KINDS.items() for heard in heard_set(names)}


def find_place(text: str) -> str | None:
    """Only the words that follow «en», «al», «in»: «para la casa» is a goal, «en la casa» a place."""
    said = words(text)
    inside = heard_set("en n a al in into at under bajo debajo the la el un una mi my a de del credit piggy clay")
    begins = heard_set("en n al in into at under debajo bajo")
    for i, word in enumerate(said):
        if word.heard not in _KIND:
            continue
        back = i - 1
        while back > 0 and said[back].heard in inside and said[back].heard not in begins:
            back -= 1
        if back >= 0 and said[back].heard in begins:
            return _KIND[word.heard]
    return None


def kind_of(word: Word) -> str | None:
    return _KIND.get(word.heard)


def institution_kind(text: str) -> str | None:
    """Whether a bank or a credit union is named; «mi cuenta» alone says neither."""
    named = (kind_of(word) for word in words(text) if word.heard not in _NAMELESS)
    return next((kind for kind in named if kind in ("bank", "credit_union")), None)
