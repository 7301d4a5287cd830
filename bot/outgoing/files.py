"""Files in answers. The outbox holds JSON only, so an answer names its file and the speaker fetches it.

`drawn(…)` is drawn when it is spoken; `written(…)` is a text that the answer carries itself; `kept(…)` lies in the
folder of files. A kept file is sent by the id under which Telegram already knows it: ids belong to one bot, so after
a change of token, or when an id is refused, the file itself is sent again and its new id remembered. `fetch(…)`
brings a person's file into the folder, `discard(…)` takes files out of it; both happen only when what they belong to
is written, and once more after a crash.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest, TelegramError

from bot.outgoing.request import NotSent
from bot.outgoing.sender import Call, Mail
from core.paper.pencil import NotDrawn, Pencil
from core.storage.database import Database
from core.storage.voices import file_id, forget_file, forget_files, remember_file

DRAWN, WRITTEN, KEPT, FETCHED, DISCARDED = "drawn", "written", "kept", "fetched", "discarded"
#: What a parameter that names a file has in it.
FILES = frozenset({DRAWN, WRITTEN, KEPT})
#: What Telegram says when it does not know an id, or not from this bot.
STRANGE_ID = ("wrong file identifier", "wrong remote file", "file_id", "file reference")


class FileGone(TelegramError):
    """What was to be sent is no longer in the folder."""


def drawn(what: str, form: str, name: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """A parameter of a call: the picture of these facts."""
    return {DRAWN: what, "form": form, "name": name, "facts": dict(facts)}


def written(name: str, text: str) -> dict[str, Any]:
    """A parameter of a call: a plain text as a file; gone from the outbox as soon as it is spoken."""
    return {WRITTEN: text, "name": name}


def kept(path: str) -> dict[str, Any]:
    """A parameter of a call: the file that lies there in the folder of files."""
    return {KEPT: path}


def fetch(file_id: str, path: str) -> Call:
    """Not spoken to anybody: the person's file is brought into the folder."""
    return Call("getFile", {"file_id": file_id, FETCHED: path})


def discard(paths: Sequence[str]) -> Call:
    """Not spoken to anybody: what nobody will hear any more is deleted; it may be gone already."""
    return Call("discard", {DISCARDED: list(paths)})


class Files:
    def __init__(self, database: Database, folder: Path, pencil: Pencil, bot_id: int) -> None:
        self._database, self._folder, self._pencil, self._bot_id = database, folder, pencil, bot_id

    def has_one(self, call: Call) -> bool:
        return FETCHED in call.params or DISCARDED in call.params or _slot(call.params) is not None

    async def speak(self, mail: Mail, call: Call) -> Any:
        """Raises PTB's errors, as any call does."""
        if FETCHED in call.params:
            return await self._fetch(mail, call)
        if DISCARDED in call.params:
            return await asyncio.to_thread(self._discard, call.params[DISCARDED])
        slot = _slot(call.params)
        assert slot is not None
        named = call.params[slot]
        if KEPT in named:
            return await self._send_kept(mail, call, slot, named[KEPT])
        if WRITTEN in named:
            # The mark in front tells old phones that the accents are UTF-8.
            return await mail.post(
                _without(call, slot), {slot: InputFile(named[WRITTEN].encode("utf-8-sig"), named["name"])}
            )
        try:
            body = await self._pencil.draw(named[DRAWN], named["form"], named["facts"])
        except NotDrawn as died:
            raise NotSent("not drawn") from died
        return await mail.post(_without(call, slot), {slot: InputFile(body, named["name"])})

    async def _send_kept(self, mail: Mail, call: Call, slot: str, path: str) -> Any:
        known = await asyncio.to_thread(self._known, path)
        if known is not None:
            try:
                return await mail.post(Call(call.method, {**call.params, slot: known}))
            except BadRequest as refused:
                if not any(word in str(refused).lower() for word in STRANGE_ID):
                    raise
                await asyncio.to_thread(self._forget, path)
        body = await asyncio.to_thread(self._read, path)
        result = await mail.post(_without(call, slot), {slot: InputFile(body, Path(path).name)})
        await asyncio.to_thread(self._remember, path, _id_of(result[slot]))
        return result

    async def _fetch(self, mail: Mail, call: Call) -> Any:
        path = call.params[FETCHED]
        found = await mail.post(Call("getFile", {"file_id": call.params["file_id"]}))
        body = await mail.request.retrieve(f"{mail.files_base}/{found['file_path']}")
        await asyncio.to_thread(self._write, path, body)
        await asyncio.to_thread(self._remember, path, call.params["file_id"])
        return found

    def _read(self, path: str) -> bytes:
        try:
            return (self._folder / path).read_bytes()
        except FileNotFoundError as gone:
            raise FileGone(path) from gone

    def _write(self, path: str, body: bytes) -> None:
        """Whole or not at all, for the process may be killed in the middle."""
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        half = target.with_suffix(".part")
        half.write_bytes(body)
        half.replace(target)

    def _discard(self, paths: Sequence[str]) -> None:
        for path in paths:
            (self._folder / path).unlink(missing_ok=True)
        with self._database.write() as session:
            forget_files(session, paths)

    def _known(self, path: str) -> str | None:
        with self._database.read() as session:
            return file_id(session, path, self._bot_id)

    def _remember(self, path: str, known: str) -> None:
        with self._database.write() as session:
            remember_file(session, path, self._bot_id, known)

    def _forget(self, path: str) -> None:
        with self._database.write() as session:
            forget_file(session, path, self._bot_id)


def _id_of(sent: Any) -> str:
    """Of a picture Telegram tells every size, the largest last."""
    return str((sent[-1] if isinstance(sent, list) else sent)["file_id"])


def _slot(params: Mapping[str, Any]) -> str | None:
    """The parameter that names a file."""
    return next((name for name, one in params.items() if isinstance(one, dict) and FILES & one.keys()), None)


def _without(call: Call, slot: str) -> Call:
    return Call(call.method, {name: one for name, one in call.params.items() if name != slot})
