"""What a person sees on her screen, as a test looks at it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.markup import labels
from sandbox.wire import Json

Wanted = str | re.Pattern[str] | Callable[["Message"], bool] | None


class PhoneRefuses(Exception):
    """What was tried is not on the screen, or may not be done."""


class NothingCame(AssertionError):
    def __init__(self, wanted: object, seconds: float, seen: list["Message"]) -> None:
        heard = "\n".join(f"  · {message.text!r} {message.labels}" for message in seen) or "  (nothing)"
        super().__init__(f"Waited {seconds} s for {wanted!r}; what came:\n{heard}")


class SomethingCame(AssertionError):
    def __init__(self, message: "Message") -> None:
        super().__init__(f"Silence was expected, but this came: {message.text!r} {message.labels}")


@dataclass(frozen=True)
class Message:
    """One message of the bot as the screen shows it."""

    raw: Json
    edited: bool = False

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        found = self.raw.get("text") or self.raw.get("caption") or self.raw.get("poll", {}).get("question")
        return str(found or "")

    @property
    def date(self) -> int:
        return int(self.raw["date"])

    @property
    def buttons(self) -> list[Json]:
        return labels(self.raw.get("reply_markup"))

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.buttons]

    def data(self, label: str) -> str:
        return str(next(button["callback_data"] for button in self.buttons if label in button["text"]))


@dataclass(frozen=True)
class Toast:
    """The short answer to a tap."""

    tap: str
    text: str
    alert: bool


def fits(message: Message, wanted: Wanted) -> bool:
    if wanted is None:
        return True
    if isinstance(wanted, str):
        return wanted in message.text
    if isinstance(wanted, re.Pattern):
        return wanted.search(message.text) is not None
    return wanted(message)
