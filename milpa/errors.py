"""What the command line cannot do, in one sentence for whoever called it."""

from core.errors import MilpaError


class CannotDo(MilpaError):
    """The sentence says why, and what to do instead."""
