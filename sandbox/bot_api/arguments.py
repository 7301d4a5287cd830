"""What came with a call, whichever way it came: query, form, multipart or JSON."""

from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from sandbox.errors import bad_request
from sandbox.wire import Json, loads

TRUE_WORDS = {"true", "1", "yes", "y", "t"}


@dataclass(frozen=True)
class Upload:
    name: str
    mime_type: str
    body: bytes


@dataclass
class Arguments:
    values: Json = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    @classmethod
    async def of(cls, request: web.Request) -> "Arguments":
        given = cls(dict(request.query))
        if request.method != "POST" or not request.can_read_body:
            return given
        if request.content_type == "application/json":
            given._take_json(await request.read())
        elif request.content_type == "multipart/form-data":
            await given._take_parts(request)
        else:
            given.values.update(await request.post())
        return given

    def _take_json(self, body: bytes) -> None:
        if not body.strip():
            return
        try:
            values = loads(body)
        except ValueError:
            raise bad_request("failed to parse JSON object") from None
        if not isinstance(values, dict):
            raise bad_request("failed to parse JSON object")
        self.values.update(values)

    async def _take_parts(self, request: web.Request) -> None:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or part.name is None:
                continue
            body = bytes(await part.read(decode=True))
            if part.filename is None:
                self.values[part.name] = body.decode()
            else:
                mime = part.headers.get("Content-Type", "application/octet-stream")
                self.uploads[part.name] = Upload(part.filename, mime, body)

    def has(self, name: str) -> bool:
        return self.values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, str) else str(value)

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, bool) else str(value).lower() in TRUE_WORDS

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def number(self, name: str) -> float | None:
        try:
            return float(self.values[name])
        except (KeyError, TypeError, ValueError):
            return None

    def json(self, name: str, kind: str = "object") -> Any:
        """A nested value, which forms carry as JSON text; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return loads(value)
        except ValueError:
            raise bad_request(f"can't parse {kind} JSON object") from None

    def for_the_record(self) -> Json:
        files = {name: f"<{upload.name}, {len(upload.body)} bytes>" for name, upload in self.uploads.items()}
        return {**self.values, **files}
