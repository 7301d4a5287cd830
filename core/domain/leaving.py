"""A lesson that was left unfinished: when she is asked why, once, and what she may say."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum


class Why(StrEnum):
    NO_TIME = "no_time"
    UNCLEAR = "unclear"  #: did not understand it
    NOT_MINE = "not_mine"  #: does not interest her
    KNEW = "knew"  #: knew it already


#: Not sooner: she may have been called away. Not later: she would not remember.
ASKED_AFTER, ASKED_BEFORE = timedelta(days=5), timedelta(days=21)
#: Whatever she leaves, she is asked no more often.
ASKED_AGAIN_AFTER = timedelta(days=30)
#: Of her own day.
FIRST_HOUR, LAST_HOUR = 10, 18
#: Who needs longer for a card has put the phone down.
LONGEST_CARD = timedelta(minutes=15)
