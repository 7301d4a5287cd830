"""Who is in the sandbox: people with a phone each, and the chats they share with the bot."""

from collections import deque
from dataclasses import dataclass, field

from sandbox.wire import Bell, Json, next_sequence

REMEMBERED_EVENTS = 300


@dataclass
class Person:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "es"
    is_bot: bool = False
    started: bool = False  #: the bot may write to her
    blocked: bool = False  #: she has blocked the bot
    deactivated: bool = False  #: her account is gone
    events: deque[Json] = field(default_factory=lambda: deque(maxlen=REMEMBERED_EVENTS), repr=False)
    bell: Bell | None = field(default=None, repr=False)

    def as_user(self) -> Json:
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if getattr(self, name):
                user[name] = getattr(self, name)
        return user

    def as_entry(self) -> Json:
        return {
            **self.as_user(),
            "started": self.started,
            "blocked": self.blocked,
            "deactivated": self.deactivated,
        }

    def hear(self, event: Json) -> None:
        """Her phone shows something new."""
        self.events.append({**event, "seq": next_sequence()})
        if self.bell is not None:
            self.bell.ring()

    def heard_after(self, sequence: int) -> list[Json]:
        return [event for event in self.events if event["seq"] > sequence]

    async def wait(self, seconds: float) -> None:
        if self.bell is None:
            self.bell = Bell()
        await self.bell.wait(seconds)


@dataclass
class Chat:
    id: int
    type: str = "private"
    title: str = ""
    members: set[int] = field(default_factory=set)
    bot_is_in: bool = True
    keyboard: Json | None = None  #: the reply keyboard at the foot of the chat
    migrated_to: int | None = None
    menu_button: Json | None = None
    messages: dict[int, Json] = field(default_factory=dict, repr=False)
    silent: set[int] = field(default_factory=set, repr=False)
    pinned: list[int] = field(default_factory=list, repr=False)

    def as_entry(self) -> Json:
        return {
            "id": self.id,
            "type": self.type,
            "title": self.title,
            "members": sorted(self.members),
            "bot_is_in": self.bot_is_in,
            "keyboard": self.keyboard,
            "migrated_to": self.migrated_to,
            "menu_button": self.menu_button,
            "silent": sorted(self.silent),
            "pinned": self.pinned,
        }

    @classmethod
    def from_entry(cls, entry: Json) -> "Chat":
        return cls(**{**entry, "members": set(entry["members"]), "silent": set(entry["silent"])})


CAST = (
    Person(1001, "Ana", "López", "dona_ana"),
    Person(1002, "Beto", "Ramírez", "don_beto"),
    Person(1003, "Carla", "Xol"),
    Person(1010, "Eva", "(facilitadora)", "eva_facilita"),
    Person(1011, "Fidel", "(coordinador)", "fidel_coordina"),
)
