"""Turns that sound like a «no», a «nothing» or a “save” and are none, read in other words before all is weighed."""

import re

_TURNS = (
    # «nada más pude guardar 15» is little, and not nothing
    (re.compile(r"\b(?<!no )na(?:da)?\s+m[aá]s\b", re.IGNORECASE), "solo"),
    # «aunque no ajustó para más, guardé 5»
    (
        re.compile(
            r"\b(?:aunque )?no (?:me |nos )?(?:ajust|alcan[zs]|dio)\w* (?:para|pa) (?:m[aá]s|mucho|tanto)\b",
            re.IGNORECASE,
        ),
        "",
    ),
    # «mi mamá no sabe escribir»: by ear it is “save”
    (
        re.compile(
            r"\b(?<=no |ni )sabe\b|\bsabe(?= (?:que|q|todav[ií]a|nada|leer|escribir|usar|si|de)\b)", re.IGNORECASE
        ),
        "conoce",
    ),
    # «mi sobrina, la de San Miguel, retiró 70»: between the commas stands who she is
    (
        re.compile(
            r"\b((?:mi|mis|la|el|my|the) \w+), (?:la|el|las|los|que|the|who)\b[^,.;:!?\d]{1,40}, (?=\w)", re.IGNORECASE
        ),
        r"\1 ",
    ),
)


def straightened(text: str) -> str:
    for turn, plainly in _TURNS:
        text = turn.sub(plainly, text)
    return text
