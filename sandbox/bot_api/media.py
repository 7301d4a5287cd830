"""Photos, documents, voice notes and their kin: uploaded once, then known by file_id."""

from sandbox.bot_api.arguments import Arguments, Upload
from sandbox.bot_api.formatted import caption
from sandbox.bot_api.registry import method
from sandbox.bot_api.sending import deliver, target
from sandbox.errors import Refused, bad_request
from sandbox.files import DOWNLOAD_LIMIT, StoredFile, picture_size
from sandbox.wire import Json
from sandbox.world import World

PHOTO_LIMIT = 10 * 1024 * 1024
FILE_LIMIT = 50 * 1024 * 1024

# What each kind shows beside its file_id; numbers that a real server would measure are plausible constants.
KINDS: dict[str, Json] = {
    "photo": {},
    "document": {},
    "voice": {"duration": 3},
    "audio": {"duration": 60},
    "video": {"width": 640, "height": 360, "duration": 5},
    "animation": {"width": 320, "height": 240, "duration": 2},
    "video_note": {"length": 240, "duration": 5},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
}
NAMED = {"document", "audio", "video", "animation"}
TYPED = {"document", "audio", "video", "animation", "voice"}
DEFAULT_TYPE = {"voice": "audio/ogg", "audio": "audio/mpeg", "video": "video/mp4", "animation": "video/mp4"}


@method("sendPhoto", "sendDocument", "sendVoice", "sendAudio", "sendVideo", "sendAnimation", "sendVideoNote",
        "sendSticker")  # fmt: skip
def send_media(world: World, given: Arguments) -> Json:
    target(world, given)
    kind = next((kind for kind in KINDS if kind in given.values or kind in given.uploads), None)
    if kind is None:
        raise bad_request("there is no file in the request")
    words = {} if kind in ("sticker", "video_note") else caption(world, f"send {kind}", given)
    return deliver(world, given, {**content_of(stored(world, given, kind, kind), kind, given.values), **words})


@method("sendMediaGroup")
def send_media_group(world: World, given: Arguments) -> list[Json]:
    items = given.json("media", "media")
    if not isinstance(items, list):
        raise bad_request("can't parse media JSON object")
    if not 2 <= len(items) <= 10:
        raise bad_request("wrong number of messages in the media group; must be from 2 to 10")
    target(world, given)
    group = world.new_id()
    contents = [media_item(world, "sendMediaGroup", given, item) for item in items]
    return [deliver(world, given, {"media_group_id": group, **content}) for content in contents]


def media_item(world: World, name: str, given: Arguments, item: Json) -> Json:
    kind = str(item.get("type"))
    if kind not in KINDS:
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is not supported')
    words = caption(world, name, Arguments(item))
    alone = Arguments({kind: item.get("media")}, given.uploads)
    return {**content_of(stored(world, alone, kind, kind), kind, item), **words}


def stored(world: World, given: Arguments, name: str, kind: str) -> StoredFile:
    """The file that the parameter means: an upload, attach://… or a file_id."""
    upload = given.uploads.get(name)
    value = given.text(name)
    if value.startswith("attach://"):
        upload = given.uploads.get(value.removeprefix("attach://"))
        if upload is None:
            raise bad_request("failed to get HTTP URL content" if not given.uploads else "file not found in request")
    if upload is not None:
        return take(world, kind, upload)
    if value.startswith(("http://", "https://")):
        world.calls.violation(f"send {kind}", "a file by address: the sandbox fetches nothing from the network")
        raise bad_request("failed to get HTTP URL content")
    found = world.files.by_id(value)
    if found is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if found.kind != kind:
        raise bad_request(f"can't use file of type {found.kind.title()} as {kind.title()}")
    return found


def take(world: World, kind: str, upload: Upload) -> StoredFile:
    if len(upload.body) > (PHOTO_LIMIT if kind == "photo" else FILE_LIMIT):
        # The server in front of Telegram's own says this one.
        raise bad_request("file is too big") if kind == "photo" else Refused("Request Entity Too Large", 413)
    if kind == "photo":
        size = picture_size(upload.body)
        if size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        if sum(size) > 10_000 or min(size) < 1 or max(size) > 20 * min(size):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return world.files.keep(kind, upload.body, upload.name, upload.mime_type)


def content_of(file: StoredFile, kind: str, measures: Json) -> Json:
    if kind == "photo":
        width, height = picture_size(file.body) or (800, 600)
        return {"photo": [{**file.common, "width": width, "height": height}]}
    shown = {**KINDS[kind], **file.common}
    for name in KINDS[kind].keys() & {"duration", "width", "height", "length"}:
        if measures.get(name):
            shown[name] = int(measures[name])
    for name in ("performer", "title", "emoji"):
        if measures.get(name):
            shown[name] = str(measures[name])
    if kind in NAMED and file.name:
        shown["file_name"] = file.name
    if kind in TYPED:
        shown["mime_type"] = file.mime_type or DEFAULT_TYPE.get(kind, "application/octet-stream")
    # Old clients know animations as documents only, so Telegram shows both.
    as_document = {name: value for name, value in shown.items() if name not in ("width", "height", "duration")}
    return {kind: shown, "document": as_document} if kind == "animation" else {kind: shown}


@method("getFile")
def get_file(world: World, given: Arguments) -> Json:
    found = world.files.by_id(given.text("file_id"))
    if found is None:
        raise bad_request("invalid file_id" if given.has("file_id") else "file_id not specified")
    if len(found.body) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {**found.common, "file_path": found.path}
