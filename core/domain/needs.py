"""Why somebody needs her facilitator."""

from enum import StrEnum


class Need(StrEnum):
    """In the order of their urgency."""

    ASKED = "asked"  #: waits for an answer
    VISIT = "visit"  #: an account appointment today
    WRONG = "wrong"  #: four wrong answers in a week
    UNCONFIRMED = "unconfirmed"  #: says she opened an account or saved in one, and nobody has confirmed it
    BEHIND = "behind"  #: her goal is behind
    SILENT = "silent"  #: has not written for two weeks
