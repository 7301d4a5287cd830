"""Telegram's broadcast limits: about 30 messages a second to all, 1 a second in a chat, 20 a minute in a group.

Answers are not broadcast (tdlib/td#1834): what a person does in a chat grants a few sends there that no limit
counts. Everything else is counted, with a small burst for each chat. What is paid for has 1,000 places a second of its
own (Bot API, `allow_paid_broadcast`).
"""

import math
import time
from dataclasses import dataclass, field

from sandbox.errors import Refused, too_many

CHAT_BURST = 5
GROUP_BURST = 20
GROUP_PER_SECOND = 20 / 60
ANSWERS_GRANTED = 8
PAID_PER_SECOND = 1000


@dataclass
class Bucket:
    rate: float
    size: float
    level: float
    at: float

    def lacks(self, now: float) -> float:
        """Seconds until one more fits; 0 when it fits now."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate


@dataclass
class Flood:
    on: bool = True
    per_second: float = 30
    per_chat: float = 1
    remembered_chats: int = 50_000
    refused: int = 0
    _all: Bucket | None = None
    _paid: Bucket | None = None
    _chats: dict[int, Bucket] = field(default_factory=dict)
    _granted: dict[int, int] = field(default_factory=dict)

    def set(self, on: bool, per_second: float | None = None, per_chat: float | None = None) -> None:
        self.on = on
        self.per_second = per_second or self.per_second
        self.per_chat = per_chat or self.per_chat
        self._all = self._paid = None
        self._chats.clear()

    def heard_from(self, chat_id: int) -> None:
        if self.on:
            self._granted[chat_id] = ANSWERS_GRANTED

    def check(self, chat_id: int, *, is_paid: bool = False) -> None:
        """Counts one message to this chat, or refuses it with the seconds to wait."""
        if not self.on:
            return
        if self._granted.get(chat_id, 0) > 0:
            self._granted[chat_id] -= 1
            return
        now = time.monotonic()
        chat, everybody = self._bucket_of(chat_id, now), self._bucket_of_all(now, is_paid)
        wait = max(chat.lacks(now), everybody.lacks(now))
        if wait > 0:
            raise self._refuse(wait)
        chat.level -= 1
        everybody.level -= 1

    def _refuse(self, wait: float) -> Refused:
        self.refused += 1
        return too_many(max(1, math.ceil(wait)))

    def _bucket_of_all(self, now: float, is_paid: bool) -> Bucket:
        if is_paid:
            self._paid = self._paid or Bucket(PAID_PER_SECOND, PAID_PER_SECOND, PAID_PER_SECOND, now)
            return self._paid
        if self._all is None:
            self._all = Bucket(self.per_second, self.per_second, self.per_second, now)
        return self._all

    def _bucket_of(self, chat_id: int, now: float) -> Bucket:
        if chat_id not in self._chats:
            if len(self._chats) >= self.remembered_chats:
                self._forget_full_ones(now)
            rate, size = (GROUP_PER_SECOND, GROUP_BURST) if chat_id < 0 else (self.per_chat, CHAT_BURST)
            self._chats[chat_id] = Bucket(rate, size, size, now)
        return self._chats[chat_id]

    def _forget_full_ones(self, now: float) -> None:
        self._chats = {
            chat: bucket for chat, bucket in self._chats.items() if bucket.lacks(now) or bucket.level < bucket.size
        }
