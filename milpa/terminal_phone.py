"""One person's phone in a terminal: what the bot says is printed, buttons have numbers, a number taps one."""

from __future__ import annotations

import asyncio
import contextlib
import html
import re
from dataclasses import dataclass, field
from typing import Any

import aiohttp

Message = dict[str, Any]
HELP = "Write as she would. A number taps that button. /salir leaves the bot, Ctrl-D leaves this chat."
MOST_BUTTONS_A_LINE = 4
#: Seconds: a machine that has just started takes its time, and a conversation has its pauses.
LONGEST_ANSWER, QUIET = 20.0, 1.5


@dataclass
class TerminalPhone:
    http: aiohttp.ClientSession
    url: str  #: of her phone in the sandbox
    buttons: list[tuple[int, str]] = field(default_factory=list)  #: on the newest message: its number, the label
    news: asyncio.Event = field(default_factory=asyncio.Event)  #: the bot has said something since the last line

    async def say(self, line: str) -> None:
        """A text, or the tap of a button by its number."""
        self.news.clear()
        number = int(line) if re.fullmatch(r"\d{1,2}", line) else 0
        if 1 <= number <= len(self.buttons):
            message_id, label = self.buttons[number - 1]
            await self._act("tap", message_id=message_id, label=label)
        elif line == "/start" or line.startswith("/start "):
            await self._act("start", payload=line.partition(" ")[2])
        else:
            await self._act("send", text=line)

    async def listen(self) -> None:
        """Prints until it is cancelled."""
        after = int((await self._get("chat"))["seq"])
        while True:
            heard = await self._get("events", after=str(after), timeout="20")
            after = int(heard["seq"])
            for event in heard["events"]:
                self._show(event)

    async def hear_out(self) -> None:
        """What was said last may still be answered, and what is answered may have more to it."""
        wait = LONGEST_ANSWER
        with contextlib.suppress(TimeoutError):
            while True:
                async with asyncio.timeout(wait):
                    await self.news.wait()
                self.news.clear()
                wait = QUIET

    def _show(self, event: dict[str, Any]) -> None:
        message = event.get("message", {})
        if event["kind"] == "toast" and event["text"]:
            print(f"  ({event['text']})")
        if event["kind"] in ("message", "edited") and message["from"]["is_bot"]:
            print(self.shown(message), flush=True)
            self.news.set()

    def shown(self, message: Message) -> str:
        rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
        self.buttons = [(message["message_id"], button["text"]) for row in rows for button in row]
        labels = [f"[{number}] {label}" for number, (_, label) in enumerate(self.buttons, 1)]
        lines = [labels[at : at + MOST_BUTTONS_A_LINE] for at in range(0, len(labels), MOST_BUTTONS_A_LINE)]
        text = html.unescape(message.get("text") or message.get("caption") or "…")
        return "\n".join([f"\nMilpa: {text}", *("       " + "  ".join(line) for line in lines)])

    async def _act(self, act: str, **said: Any) -> None:
        async with self.http.post(f"{self.url}/{act}", json=said) as answer:
            given = await answer.json()
        if not given["ok"]:
            print(f"  ({given['error']})")

    async def _get(self, what: str, **query: str) -> dict[str, Any]:
        async with self.http.get(f"{self.url}/{what}", params=query) as answer:
            return dict(await answer.json())


async def converse(sandbox_url: str, who: int, lines: asyncio.StreamReader) -> None:
    """Until there are no more lines."""
    print(HELP)
    async with aiohttp.ClientSession() as http:
        phone = TerminalPhone(http, f"{sandbox_url}/u/{who}")
        phone.news.set()  # nothing was asked yet, so nothing is waited for
        listening = asyncio.create_task(phone.listen())
        try:
            while line := (await lines.readline()).decode(errors="replace"):
                if line.strip():
                    await phone.say(line.strip())
        finally:
            await phone.hear_out()
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
