"""The updates that the bot has not confirmed yet, in order, and in the queues that a webhook keeps apart."""

from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sandbox.journal import Counter, Journal
from sandbox.wire import Bell, Json

# Telegram sends these only to bots that ask for them by name.
ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}

# Telegram keeps taps apart from messages of the same person (tdlib: user_id + (3 << 33)), and polls apart from both.
TAP_QUEUE = 3 << 33
POLL_QUEUE = 5 << 33


@dataclass(frozen=True)
class Waiting:
    id: int
    queue: int
    body: Json  #: the whole update, update_id included


class Updates:
    def __init__(self, journal: Journal, allowed: list[str]) -> None:
        self._journal = journal
        self._ids = Counter(journal, "update_id", 100_000_001)
        self._waiting: OrderedDict[int, Waiting] = OrderedDict()
        self._queues: dict[int, deque[int]] = {}
        self.allowed = allowed
        self.bell = Bell()
        self.on_new: Callable[[int], None] | None = None  #: the webhook listens here, when there is one
        for _, entry in sorted(journal.entries("update"), key=lambda pair: int(pair[0])):
            self._keep(Waiting(**entry))

    def add(self, kind: str, body: Json, queue: int) -> int | None:
        """The new update's number, or None when the bot has not asked for this kind."""
        wanted = kind in self.allowed if self.allowed else kind not in ONLY_ON_REQUEST
        return self.inject({kind: body}, queue) if wanted else None

    def inject(self, update: Json, queue: int = 0) -> int:
        """Takes an update as it is; one that brings its own update_id keeps it."""
        number = int(update.get("update_id") or self._ids.take())
        waiting = Waiting(number, queue, {"update_id": number, **update})
        self._journal.put("update", number, {"id": number, "queue": queue, "body": waiting.body})
        self._keep(waiting)
        self.bell.ring()
        if self.on_new is not None:
            self.on_new(queue)
        return number

    def continue_from(self, earlier: "Updates") -> None:
        """After a fresh start the numbers go on, and so does whoever waits."""
        self._ids = earlier._ids
        self.bell = earlier.bell

    def __len__(self) -> int:
        return len(self._waiting)

    def first(self, limit: int) -> list[Json]:
        ids = iter(self._waiting.values())
        return [waiting.body for waiting, _ in zip(ids, range(limit), strict=False)]

    def confirm_below(self, number: int) -> None:
        with self._journal.together():
            while self._waiting and next(iter(self._waiting)) < number:
                self.confirm(next(iter(self._waiting)))

    def confirm_all_but(self, count: int) -> None:
        with self._journal.together():
            while len(self._waiting) > count:
                self.confirm(next(iter(self._waiting)))

    def confirm(self, number: int) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None:
            return
        queue = self._queues[waiting.queue]
        queue.remove(number)
        if not queue:
            del self._queues[waiting.queue]
        self._journal.drop("update", number)

    def queues(self) -> Iterator[int]:
        yield from list(self._queues)

    def head_of(self, queue: int) -> Waiting | None:
        ids = self._queues.get(queue)
        return self._waiting[ids[0]] if ids else None

    def _keep(self, waiting: Waiting) -> None:
        self._waiting[waiting.id] = waiting
        self._queues.setdefault(waiting.queue, deque()).append(waiting.id)
