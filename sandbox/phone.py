"""A phone in the hands of a test: what a person does, and what she sees then."""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Any, Self

import aiohttp

from sandbox.markup import labels
from sandbox.remote import Control
from sandbox.seen import Message, NothingCame, PhoneRefuses, SomethingCame, Toast, Wanted, fits
from sandbox.wire import Json, dumps, loads

__all__ = ["Control", "Message", "NothingCame", "Phone", "PhoneRefuses", "SomethingCame", "Toast"]


def _stands_in(button: str, label: str) -> bool:
    """«A» is an answer of a question, and no part of «Anotar ahorro»."""
    return re.search(rf"(?<!\w){re.escape(button)}(?!\w)", label) is not None


class Phone:
    def __init__(
        self,
        base_url: str,
        user_id: int,
        name: str | None = None,
        language: str = "es",
        session: aiohttp.ClientSession | None = None,
        chat_id: int | None = None,
        **person: Any,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self.user_id = user_id
        self.chat_id = chat_id
        self._person: Json = {"language_code": language, **person}
        if name:
            self._person |= {"first_name": name, "last_name": ""}
        self._session = session
        self._own_session = session is None
        self._said_at = 0

    # What she does

    async def send(self, text: str, **said: Any) -> Json:
        return await self._act("send", text=text, **said)

    async def start(self, payload: str = "") -> Json:
        return await self._act("start", payload=payload)

    async def tap(
        self,
        button: str,
        message_id: int | None = None,
        timeout: float = 10,  # noqa: ASYNC109 - how long she looks for it, not the call
    ) -> Json:
        """By label, by whole words of the label, or by callback data; the newest message that carries it.

        She looks for it for a while: what it hangs on may be on its way behind something else that was said.
        """
        until = time.monotonic() + timeout
        while True:
            label, number = await self._find_button(button, message_id)
            try:
                return await self._act("tap", **label, **({"message_id": number} if number else {}))
            except PhoneRefuses:
                if time.monotonic() > until:
                    raise
                await asyncio.sleep(0.05)

    async def vote(self, message_id: int, *options: int) -> Json:
        return await self._act("vote", message_id=message_id, options=list(options))

    async def edit(self, message_id: int, text: str) -> Json:
        return await self._act("edit", message_id=message_id, text=text)

    async def delete(self, message_id: int) -> Json:
        return await self._act("delete", message_id=message_id)

    async def react(self, message_id: int, emoji: str) -> Json:
        return await self._act("react", message_id=message_id, emoji=emoji)

    async def block(self) -> Json:
        return await self._act("block")

    async def unblock(self) -> Json:
        return await self._act("unblock")

    async def location(self, latitude: float, longitude: float) -> Json:
        return await self._act("location", latitude=latitude, longitude=longitude)

    async def contact(self, **card: str) -> Json:
        return await self._act("contact", **card)

    async def sticker(self, emoji: str = "👍") -> Json:
        return await self._act("sticker", emoji=emoji)

    async def voice(self) -> Json:
        return await self._act("voice")

    async def forward(self, text: str = "", message_id: int | None = None) -> Json:
        return await self._act("forward", text=text, message_id=message_id)

    async def upload(self, kind: str, body: bytes, name: str, caption: str = "") -> Json:
        form = aiohttp.FormData({"kind": kind, "caption": caption})
        form.add_field("file", body, filename=name)
        return await self._post("upload", form)

    async def group(self, title: str, *members: int) -> int:
        """Makes a group with the bot in it and gives its number."""
        made = await self._act("group", title=title, members=list(members))
        return int(made["chat"]["id"])

    # What she sees

    async def chat(self) -> Json:
        """The whole screen: messages, keyboard, commands, person."""
        where = {"chat_id": str(self.chat_id)} if self.chat_id else {}
        return dict(await self._get("chat", **where))

    async def messages(self) -> list[Message]:
        """All that the bot has said and that is still there."""
        screen = await self.chat()
        return [Message(raw) for raw in screen["messages"] if raw["from"]["id"] == screen["bot"]["id"]]

    async def download(self, file_id: str) -> bytes:
        """What is in a file that she was sent."""
        async with self._http().get(f"{self.base_url}/u/{self.user_id}/file/{file_id}") as answer:
            answer.raise_for_status()
            return await answer.read()

    async def wait_for(
        self,
        wanted: Wanted = None,
        timeout: float = 10,  # noqa: ASYNC109 - how long she waits, not the call
        after: int | None = None,
    ) -> Message:
        """The first message or edit that fits, of those since the last thing she did."""
        seen: list[Message] = []
        async for event in self._events(self._said_at if after is None else after, timeout):
            message = self._message_of(event)
            if message is None:
                continue
            seen.append(message)
            if fits(message, wanted):
                return message
        raise NothingCame(wanted, timeout, seen)

    async def wait_for_toast(self, wanted: str = "", timeout: float = 10) -> Toast:  # noqa: ASYNC109
        async for event in self._events(self._said_at, timeout):
            if event["kind"] == "toast" and re.search(wanted, event["text"]):
                return Toast(event["tap"], event["text"], event["alert"])
        raise NothingCame(f"toast {wanted}", timeout, [])

    async def expect_silence(self, seconds: float = 1.0) -> None:
        async for event in self._events(self._said_at, seconds):
            message = self._message_of(event)
            if message is not None:
                raise SomethingCame(message)

    async def said_since(self) -> list[Message]:
        """Everything the bot has said or changed since her last act, without waiting."""
        heard = await self._get("events", after=str(self._said_at))
        found = (self._message_of(event) for event in heard["events"])
        return [message for message in found if message is not None]

    async def forget(self) -> None:
        """From here on only what is new counts, as after an act of hers."""
        self._said_at = int((await self.chat())["seq"])

    # How it travels

    def _message_of(self, event: Json) -> Message | None:
        if event["kind"] not in ("message", "edited") or not event["message"]["from"]["is_bot"]:
            return None
        return Message(event["message"], edited=event["kind"] == "edited")

    async def _events(self, after: int, seconds: float) -> AsyncIterator[Json]:
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            heard = await self._get("events", after=str(after), timeout=f"{min(left, 20):.3f}")
            after = heard["seq"]
            for event in heard["events"]:
                if self.chat_id is None or event["chat_id"] == self.chat_id:
                    yield event

    async def _find_button(self, button: str, message_id: int | None) -> tuple[Json, int | None]:
        screen = await self.chat()
        for message in reversed(screen["messages"]):
            if message_id is not None and message["message_id"] != message_id:
                continue
            for found in labels(message.get("reply_markup")):
                if button == found.get("callback_data"):
                    return {"data": button}, message["message_id"]
                if _stands_in(button, found["text"]):
                    return {"label": found["text"]}, message["message_id"]
        for key in labels(screen["keyboard"]) if message_id is None else []:
            if _stands_in(button, key["text"]):
                return {"label": key["text"]}, None
        return {"label": button}, message_id  # let the sandbox refuse it, as a phone would

    async def _act(self, act: str, **said: Any) -> Json:
        body = {"person": self._person, **said}
        if self.chat_id is not None:
            body.setdefault("chat_id", self.chat_id)
        return await self._post(act, dumps(body), {"Content-Type": "application/json"})

    async def _post(self, act: str, data: Any, headers: dict[str, str] | None = None) -> Json:
        url = f"{self.base_url}/u/{self.user_id}/{act}"
        async with self._http().post(url, data=data, headers=headers) as answer:
            given = loads(await answer.read())
        if not given["ok"]:
            raise PhoneRefuses(given["error"])
        self._said_at = given["seq"]
        return dict(given["result"])

    async def _get(self, what: str, **query: str) -> Json:
        async with self._http().get(f"{self.base_url}/u/{self.user_id}/{what}", params=query) as answer:
            return dict(loads(await answer.read()))

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return self._session

    async def close(self) -> None:
        if self._own_session and self._session is not None:
            await self._session.close()
            self._session = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
