"""What a short code refuses."""

from datetime import datetime

from core.errors.base import MilpaError


class CodeUnreadable(MilpaError):
    """A code is four to six digits and nothing else."""


class CodeTooEasy(MilpaError):
    """Whoever looks over her shoulder once would know 1111 or 1234."""


class NoCode(MilpaError):
    """There is no code that could be opened, shut or changed."""


class CodeWrong(MilpaError):
    def __init__(self, left: int) -> None:
        super().__init__(left)
        self.left = left  #: tries before a wait


class CodeWaits(MilpaError):
    """After too many wrong tries none is looked at before that moment."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until
