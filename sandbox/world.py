"""All that the sandbox knows, in memory, with a journal behind it. Each change is one synchronous step."""

import random
import string
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from sandbox.calls import Calls
from sandbox.clock import DemoClock, real
from sandbox.errors import Refused, bad_request, forbidden
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.flood import Flood
from sandbox.journal import Counter, Journal
from sandbox.people import CAST, Chat, Person
from sandbox.updates import Updates
from sandbox.wire import Json

REMEMBERED_TAPS = 20_000


class World:
    def __init__(
        self,
        token: str = "424242:sandbox",
        username: str = "milpa_demo_bot",
        country: str = "GT",
        state: Path | None = None,
        limits: bool = True,
        base: Callable[[], datetime] = real,
    ) -> None:
        self.token = token
        self._base = base
        self.username = username
        self.country = country
        self.journal = Journal(state)
        self.flood = Flood(on=limits)
        self.faults = Faults()
        self.calls = Calls()
        self.latency = 0.0  #: seconds that every method takes
        self.closing = False  #: whoever waits shall go
        self._recall()

    def _recall(self) -> None:
        journal = self.journal
        self.settings: Json = dict(journal.entries("setting"))
        self.clock = DemoClock(journal, self.country, self._base)
        self.files = Files(journal)
        self.updates = Updates(journal, self.settings.get("allowed_updates", []))
        self.message_ids = Counter(journal, "message_id")
        people = (Person(**_known_fields(entry)) for _, entry in journal.entries("person"))
        self.people = {person.id: person for person in sorted(people, key=lambda person: person.id)}
        self.chats = {int(key): Chat.from_entry(entry) for key, entry in journal.entries("chat")}
        for key, message in sorted(journal.entries("message"), key=lambda pair: int(pair[0].split(":")[1])):
            self.chats[int(key.split(":")[0])].messages[message["message_id"]] = message
        self.polls: dict[str, Json] = dict(journal.entries("poll"))
        self.taps: OrderedDict[str, Json] = OrderedDict(journal.entries("tap"))
        self.links: list[Json] = self.settings.get("links", [])
        if not self.people:
            for person in CAST:
                self.meet(Person(**_known_fields(person.as_entry())))

    def start_afresh(self) -> None:
        """Everything is forgotten but who the bot is and where its webhook stands."""
        kept = {name: self.settings[name] for name in ("webhook", "allowed_updates") if name in self.settings}
        listener = self.updates.on_new
        counters = dict(self.journal.entries("counter"))
        self.journal.forget_everything()
        for name, ceiling in counters.items():
            self.journal.put("counter", name, ceiling)
        for name, value in kept.items():
            self.set(name, value)
        waiting_pollers, old_clock = self.updates.bell, self.clock
        numbers = self.updates, self.message_ids
        self._recall()
        self.updates.continue_from(numbers[0])
        self.message_ids = numbers[1]
        self.updates.on_new = listener
        self.clock.succeed(old_clock)
        waiting_pollers.ring()
        self.calls.forget()
        self.faults.clear()
        self.flood.set(self.flood.on)

    def send_everybody_home(self) -> None:
        self.closing = True
        self.updates.bell.ring()
        self.clock.bell.ring()
        for person in self.people.values():
            if person.bell is not None:
                person.bell.ring()

    # The bot

    @property
    def bot_id(self) -> int:
        head = self.token.split(":")[0]
        return int(head) if head.isdigit() else 424242

    @property
    def bot_name(self) -> str:
        return str(self.settings.get("name:", "Milpa (demo)"))

    def bot_user(self) -> Json:
        return {"id": self.bot_id, "is_bot": True, "first_name": self.bot_name, "username": self.username}

    def set(self, name: str, value: Any) -> None:
        self.settings[name] = value
        self.journal.put("setting", name, value)

    # People and chats

    def meet(self, person: Person) -> Person:
        self.people[person.id] = person
        self.remember(person)
        return person

    def remember(self, person: Person) -> None:
        if self.journal.keeps:
            self.journal.put("person", person.id, person.as_entry())

    def person(self, person_id: int) -> Person:
        """Whoever is asked for exists: the village has no closed list."""
        found = self.people.get(person_id)
        return found if found is not None else self.meet(Person(person_id, f"Vecina {person_id}"))

    def private_chat(self, person: Person) -> Chat:
        chat = self.chats.get(person.id)
        return chat if chat is not None else self.open_chat(Chat(person.id, members={person.id}))

    def open_chat(self, chat: Chat) -> Chat:
        self.chats[chat.id] = chat
        self.remember_chat(chat)
        return chat

    def remember_chat(self, chat: Chat) -> None:
        if self.journal.keeps:
            self.journal.put("chat", chat.id, chat.as_entry())

    def chat_for_bot(self, given: object) -> Chat:
        """The chat that the bot means and may write to, or Telegram's refusal."""
        number = self._chat_number(given)
        if number in self.people and number not in self.chats:
            self._check_person(self.people[number])
        chat = self.chats.get(number)
        if chat is None:
            raise bad_request("chat not found")
        if chat.migrated_to is not None:
            raise Refused("Bad Request: group chat was upgraded to a supergroup chat",
                          migrate_to_chat_id=chat.migrated_to)  # fmt: skip
        if chat.type == "private":
            self._check_person(self.people[chat.id])
        elif not chat.bot_is_in:
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        return chat

    def _check_person(self, person: Person) -> None:
        if person.deactivated:
            raise forbidden("user is deactivated")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if person.is_bot:
            raise forbidden("bot can't send messages to bots")
        if not person.started and self._has_met(person):
            raise forbidden("bot can't initiate conversation with a user")
        if not person.started:
            raise bad_request("chat not found")

    def _has_met(self, person: Person) -> bool:
        """The bot knows her from a group."""
        return any(chat.type != "private" and person.id in chat.members for chat in self.chats.values())

    def _chat_number(self, given: object) -> int:
        text = str(given).strip()
        if text.startswith("@"):
            named = (person.id for person in self.people.values() if person.username == text[1:])
            return next(named, 0)
        try:
            return int(text)
        except ValueError:
            return 0

    def chat_json(self, chat: Chat) -> Json:
        if chat.type != "private":
            return {"id": chat.id, "type": chat.type, "title": chat.title}
        person = self.people[chat.id]
        shown: Json = {"id": chat.id, "type": "private", "first_name": person.first_name}
        for name in ("last_name", "username"):
            if getattr(person, name):
                shown[name] = getattr(person, name)
        return shown

    # Messages; what is stored is never changed in place, so that an event keeps what was seen

    def post(self, chat: Chat, message: Json, silent: bool = False) -> Json:
        with self.journal.together():
            chat.messages[message["message_id"]] = message
            self.journal.put("message", f"{chat.id}:{message['message_id']}", message)
            if silent:
                chat.silent.add(message["message_id"])
                self.remember_chat(chat)
        self.tell(chat, {"kind": "message", "message": message, "silent": silent})
        return message

    def replace(self, chat: Chat, message: Json) -> Json:
        chat.messages[message["message_id"]] = message
        self.journal.put("message", f"{chat.id}:{message['message_id']}", message)
        self.tell(chat, {"kind": "edited", "message": message})
        return message

    def remove(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        self.journal.drop("message", f"{chat.id}:{message_id}")
        self.tell(chat, {"kind": "deleted", "message_id": message_id})

    def tell(self, chat: Chat, event: Json) -> None:
        """Every phone in this chat shows it."""
        for member in chat.members:
            self.people[member].hear({**event, "chat_id": chat.id})

    # Polls and taps

    def remember_poll(self, poll_id: str, poll: Json) -> None:
        self.polls[poll_id] = poll
        self.journal.put("poll", poll_id, poll)

    def remember_tap(self, tap_id: str, tap: Json) -> None:
        self.taps[tap_id] = tap
        self.journal.put("tap", tap_id, tap)
        if len(self.taps) > REMEMBERED_TAPS:
            oldest, _ = self.taps.popitem(last=False)
            self.journal.drop("tap", oldest)

    def chat_instance(self, chat: Chat) -> str:
        """The same for a chat for ever, and different in every other one."""
        return str(random.Random(f"{self.token}{chat.id}").getrandbits(62))

    def new_id(self) -> str:
        return "".join(random.choices(string.digits[1:], k=18))


def _known_fields(entry: Json) -> Json:
    """Entries written by an older sandbox may lack fields; unknown ones are left aside."""
    known = set(Person.__dataclass_fields__) - {"events", "bell"}
    return {name: value for name, value in entry.items() if name in known}
