"""«Nací en 2012», «tengo 15 años»: how old somebody says that she is."""

from __future__ import annotations

import re
from datetime import date

from nlu.writing.normal import bare

_BORN = re.compile(
    r"\b(?:naci(?: en| el ano)?|mi ano de nacimiento(?: es)?|soy del?(?: ano)?|born in)\D{0,6}((?:19|20)\d\d)\b"
)
#: «15 años de casada», «12 años ahorrando»: so long has she done it; «15 años de edad» is an age.
_SPAN = r"(?! (?:de (?!edad\b)|sin\b|en\b|con\b|\w+(?:ando|iendo|yendo)\b|in\b|of (?!age\b)|\w+ing\b))"
_OLD = re.compile(r"\b(?:tengo|cumpli|acabo de cumplir|i am|i'm|im)\s+(\d{1,2})\s*(?:anos|years? old|years)\b" + _SPAN)


def age_told(text: str, today: date) -> int | None:
    """Of a year the age that she reaches in this one, less one where her birthday may still come."""
    said = bare(text)
    born = _BORN.search(said)
    if born is not None:
        return max(0, today.year - int(born[1]) - 1)
    old = _OLD.search(said)
    return int(old[1]) if old else None
