"""Files that were sent once and are known by their file_id ever after."""

import base64
import itertools
import struct
from dataclasses import dataclass
from hashlib import blake2b

from sandbox.errors import bad_request
from sandbox.journal import Journal
from sandbox.wire import Json

# The two letters that Telegram's own identifiers begin with tell the kind.
PREFIX = {
    "photo": "AgAC",
    "document": "BQAC",
    "voice": "AwAC",
    "audio": "CQAC",
    "video": "BAAC",
    "animation": "CgAC",
    "sticker": "CAAC",
    "video_note": "DQAC",
}
FOLDER = {"photo": "photos", "voice": "voice", "audio": "music", "video": "videos", "sticker": "stickers"}
EXTENSION = {
    "photo": "jpg",
    "voice": "oga",
    "audio": "mp3",
    "video": "mp4",
    "sticker": "webp",
    "animation": "mp4",
}
DOWNLOAD_LIMIT = 20 * 1024 * 1024


@dataclass(frozen=True)
class StoredFile:
    id: str
    unique_id: str
    kind: str
    path: str
    name: str
    mime_type: str
    body: bytes

    @property
    def common(self) -> Json:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.body)}


class Files:
    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        bodies = dict(journal.raw("file_body"))
        self._files = {key: StoredFile(**entry, body=bodies[key]) for key, entry in journal.entries("file")}
        self._numbers = itertools.count(len(self._files) + 1)

    def keep(self, kind: str, body: bytes, name: str = "", mime_type: str = "") -> StoredFile:
        if not body:
            raise bad_request("file must be non-empty")
        number = next(self._numbers)
        print_of_body = blake2b(body, digest_size=9).digest()
        unique_id = "AQAD" + base64.urlsafe_b64encode(print_of_body).decode().rstrip("=")
        file_id = PREFIX[kind] + base64.urlsafe_b64encode(print_of_body + number.to_bytes(6, "big")).decode()
        extension = name.rsplit(".", 1)[-1] if "." in name else EXTENSION.get(kind, "bin")
        path = f"{FOLDER.get(kind, 'documents')}/file_{number}.{extension}"
        stored = StoredFile(file_id.rstrip("="), unique_id, kind, path, name, mime_type, body)
        entry = {name: value for name, value in vars(stored).items() if name != "body"}
        with self._journal.together():
            self._journal.put("file", stored.id, entry)
            self._journal.put("file_body", stored.id, body)
        self._files[stored.id] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        return self._files.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        return next((stored for stored in self._files.values() if stored.path == path), None)


def picture_size(body: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF, WebP or JPEG; None when it is no picture."""
    if body.startswith(b"\x89PNG") and len(body) >= 24:
        return struct.unpack(">II", body[16:24])
    if body.startswith(b"GIF8") and len(body) >= 10:
        return struct.unpack("<HH", body[6:10])
    if body.startswith(b"RIFF") and body[8:12] == b"WEBP":
        return (512, 512)
    if body.startswith(b"\xff\xd8"):
        return _jpeg_size(body)
    return None


def _jpeg_size(body: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(body):
        if body[at] != 0xFF:
            return None
        marker, length = body[at + 1], int.from_bytes(body[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", body[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return (800, 600)  # a stump of a JPEG: Telegram would process it, the sandbox has no decoder
