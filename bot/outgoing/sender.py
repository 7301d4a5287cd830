"""The mouth's last step: one Bot API call, and what became of it in the words of the outbox."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from telegram import Bot, InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.outgoing.request import AiohttpRequest, NotSent
from core.services.deliveries import Blocked, Failed, Outcome, Sent, TryLater, Uncertain

if TYPE_CHECKING:
    from bot.outgoing.files import Files

#: 400s that mean nothing is wrong: what was to be changed is as it should be, or is gone.
HARMLESS = ("message is not modified", "message to delete not found", "query is too old")
GONE = ("message to edit not found", "message can't be edited")


@dataclass(frozen=True)
class Call:
    """A Bot API method with its parameters, as it waits in the outbox."""

    method: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Mail:
    """The door that a call leaves by."""

    request: AiohttpRequest
    base: str  #: of the methods
    files_base: str  #: of the downloads

    async def post(self, call: Call, files: Mapping[str, InputFile] | None = None) -> Any:
        return await self.request.call(f"{self.base}/{call.method}", call.params, files=files)


class Sender:
    def __init__(self, bot: Bot, files: Files | None = None) -> None:
        assert isinstance(bot.request, AiohttpRequest)
        self._mail = Mail(bot.request, bot.base_url, bot.base_file_url)
        self._files = files

    async def speak(self, call: Call) -> Outcome:
        """Sends it once. A changed message that is gone is said anew, so that no answer is lost."""
        try:
            return await self._once(call)
        except BadRequest as refused:
            if call.method == "editMessageText" and any(word in str(refused).lower() for word in GONE):
                return await self.speak(_anew(call))
            return Failed(str(refused))

    async def _once(self, call: Call) -> Outcome:
        try:
            result = await self._posted(call)
        except Forbidden:
            return Blocked()
        except RetryAfter as wait:
            return TryLater(_seconds(wait))
        except ChatMigrated:
            return Failed("chat_migrated")
        except BadRequest as refused:
            if any(word in str(refused).lower() for word in HARMLESS):
                return Sent(None)
            raise
        except NotSent:
            return TryLater(2, is_attempt=False)
        except InvalidToken:
            return TryLater(60, is_attempt=False)
        except NetworkError as lost:
            return Uncertain(type(lost).__name__)
        except TelegramError as odd:
            return Failed(type(odd).__name__)
        return Sent(result["message_id"] if isinstance(result, dict) and "message_id" in result else None)

    async def _posted(self, call: Call) -> Any:
        if self._files is not None and self._files.has_one(call):
            return await self._files.speak(self._mail, call)
        return await self._mail.post(call)


def _anew(call: Call) -> Call:
    return Call("sendMessage", {key: value for key, value in call.params.items() if key != "message_id"})


def _seconds(wait: RetryAfter) -> float:
    after = wait.retry_after
    return float(after if isinstance(after, (int, float)) else after.total_seconds())
