"""Several people on one phone: each has books of her own, and one of them at a time holds the phone."""

from __future__ import annotations

from dataclasses import dataclass

#: More names than this are no family's phone, and no small screen's list.
MOST = 6


@dataclass(frozen=True)
class Sharer:
    household_id: int
    called: str | None
    place: int  #: 1 for who had the phone first; names her who gave no name
    is_here: bool
