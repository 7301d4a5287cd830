"""The short code that shuts what the chat shows of money, on a phone that several people hold."""

from __future__ import annotations

import hashlib
import hmac
import re
from datetime import timedelta
from itertools import pairwise

from core.errors import CodeTooEasy, CodeUnreadable

DIGITS = re.compile(r"\d{4,6}")
#: So long it stays open after the last word; shorter and she types it all day, longer and the next hand finds it open.
OPEN_FOR = timedelta(minutes=10)
#: After so many wrong tries in a row a wait, and each time twice as long, up to a day.
TRIES = 3
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=15), timedelta(days=1)


def read(text: str) -> str | None:
    """The code in a message that is nothing but a code: «48 21», «4821.»."""
    digits = re.sub(r"[\s.\-]", "", text)
    return digits if DIGITS.fullmatch(digits) else None


def check(code: str) -> None:
    """Raises CodeUnreadable, or CodeTooEasy for 1111, 1234 and 4321."""
    if not DIGITS.fullmatch(code):
        raise CodeUnreadable()
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(code)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        raise CodeTooEasy()


def hashed(code: str, salt: bytes) -> str:
    """Slow to make, so that trying all of them costs something; what keeps them is the sealing of the column."""
    return salt.hex() + ":" + hashlib.scrypt(code.encode(), salt=salt, n=2**13, r=8, p=1).hex()


def fits(code: str, kept: str) -> bool:
    salt, _, _ = kept.partition(":")
    return hmac.compare_digest(hashed(code, bytes.fromhex(salt)), kept)


def wait_after(wrong: int) -> timedelta | None:
    """How long to wait after so many wrong tries in a row."""
    if wrong == 0 or wrong % TRIES:
        return None
    doubled: int = 2 ** min(wrong // TRIES - 1, 10)
    return min(FIRST_WAIT * doubled, LONGEST_WAIT)
