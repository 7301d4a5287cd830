"""What is refused where several people share one phone."""

from core.errors.base import MilpaError


class TooManyOnPhone(MilpaError):
    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class PhoneIsStaffs(MilpaError):
    """Whoever works for the programme on this phone would hand her work over with it."""


class PhoneIsShared(MilpaError):
    """The programme's work does not belong on a phone that several people open."""


class UnknownSharer(MilpaError):
    """Nobody with that number has books on this phone."""

    def __init__(self, household_id: int) -> None:
        super().__init__(household_id)
        self.household_id = household_id
