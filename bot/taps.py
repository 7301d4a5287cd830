"""A finger that taps twice: the second tap on the same button, moments later, is not a second wish.

Only a courtesy that spares her a repeated message; that nothing is counted twice is the tables' work. So it may
live in this process and be forgotten with it.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

MOMENT = timedelta(seconds=2)
REMEMBERED = 10_000

Button = tuple[int, int, str]


class Taps:
    def __init__(self) -> None:
        self._last: OrderedDict[Button, tuple[int, datetime]] = OrderedDict()

    def is_second(self, chat_id: int, message_id: int, data: str, update_id: int, now: datetime) -> bool:
        """True for a tap that follows another on the same button. The same update again is not a second tap."""
        button = (chat_id, message_id, data)
        first = self._last.get(button)
        if first is not None and first[0] != update_id and now - first[1] < MOMENT:
            return True
        self._last[button] = (update_id, now)
        self._last.move_to_end(button)
        while len(self._last) > REMEMBERED:
            self._last.popitem(last=False)
        return False
