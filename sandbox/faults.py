"""Faults on demand: what a network and a busy Telegram do to a bot."""

import random
from dataclasses import dataclass
from enum import StrEnum

from sandbox.errors import Refused, bad_request, forbidden, too_many


class Kind(StrEnum):
    TOO_MANY = "429"  #: refused, with retry_after
    BLOCKED = "blocked"  #: 403, as if the person had blocked the bot
    DEACTIVATED = "deactivated"  #: 403, as if her account were gone
    BAD_REQUEST = "400"  #: refused for good
    MIGRATE = "migrate"  #: the group has become a supergroup
    REVOKED = "401"  #: the token is good no more
    SERVER_ERROR = "500"
    BAD_GATEWAY = "502"
    SLOW = "slow"  #: accepted at once, answered after some seconds
    RESET = "reset"  #: the connection breaks before anything was accepted
    LOST = "lost"  #: accepted, but the connection breaks before the answer


REFUSALS = {Kind.TOO_MANY, Kind.BLOCKED, Kind.DEACTIVATED, Kind.BAD_REQUEST, Kind.MIGRATE, Kind.SERVER_ERROR,
            Kind.BAD_GATEWAY, Kind.REVOKED}  # fmt: skip


@dataclass
class Fault:
    kind: Kind
    method: str | None = None  #: any method but getUpdates when absent
    chat_id: int | None = None
    times: int | None = None  #: for ever when absent
    rate: float = 1.0
    seconds: float = 1.0
    description: str = "fault on demand"
    happened: int = 0

    def fits(self, method: str, chat_id: object) -> bool:
        if self.times is not None and self.happened >= self.times:
            return False
        if self.method is None and method == "getupdates":
            return False
        if self.method is not None and self.method.lower() != method:
            return False
        return self.chat_id is None or str(self.chat_id) == str(chat_id)

    def refusal(self) -> Refused:
        match self.kind:
            case Kind.TOO_MANY:
                return too_many(max(1, round(self.seconds)))
            case Kind.BLOCKED:
                return forbidden("bot was blocked by the user")
            case Kind.DEACTIVATED:
                return forbidden("user is deactivated")
            case Kind.MIGRATE:
                new_id = -1_000_000_000_000 - abs(self.chat_id or 1)
                return Refused("Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=new_id)
            case Kind.REVOKED:
                return Refused("Unauthorized", 401)
            case Kind.SERVER_ERROR:
                return Refused("Internal Server Error", 500)
            case Kind.BAD_GATEWAY:
                return Refused("Bad Gateway", 502)
            case _:
                return bad_request(self.description)


class Faults:
    def __init__(self, seed: int = 1) -> None:
        self.planned: list[Fault] = []
        self._dice = random.Random(seed)

    def plan(self, fault: Fault, seed: int | None = None) -> None:
        if seed is not None:
            self._dice = random.Random(seed)
        self.planned.append(fault)

    def clear(self) -> None:
        self.planned.clear()

    def next_for(self, method: str, chat_id: object) -> Fault | None:
        for fault in self.planned:
            if fault.fits(method, chat_id) and (fault.rate >= 1 or self._dice.random() < fault.rate):
                fault.happened += 1
                return fault
        return None
