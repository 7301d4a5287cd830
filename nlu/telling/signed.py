"""«+35», «- Q40»: a sum with nothing but its sign, as people write into a notebook."""

import re

_SIGNED = re.compile(
    r"(?P<sign>[+\-–−]) ?(?:[a-z]{0,3}\$?\.? ?)\d{1,3}(?:[.,]?\d{3})?(?:[.,]\d{1,2})?(?: ?[a-z.]{1,9})?"
)
#: Likely, and still only asked about: a sign alone is little to write into a book.
LIKELY = 0.7


def signed(plain: str) -> str | None:
    """The intent of a message that is nothing but a sum with its sign; the message in small letters."""
    found = _SIGNED.fullmatch(plain.strip(" .!"))
    if not found:
        return None
    return "record_saving" if found["sign"] == "+" else "record_withdrawal"
