"""A person sends what is not text: pictures, voice, papers, stickers, and what she forwards."""

import base64
import binascii

from sandbox.bot_api.arguments import Upload
from sandbox.bot_api.media import content_of, take
from sandbox.errors import NotOnThePhone, Refused
from sandbox.people import Person
from sandbox.person.speaking import chat_of, say
from sandbox.text import found_entities
from sandbox.wire import Json
from sandbox.world import World

KINDS = {"photo", "document", "voice", "audio", "video", "video_note", "animation"}
A_VOICE = b"OggS sandbox voice note"
A_STICKER = b"RIFF....WEBP sandbox sticker"
STRANGER = {"id": 7_000_001, "is_bot": False, "first_name": "Alguien"}


def upload(world: World, person: Person, said: Json, given: Upload | None = None) -> Json:
    """A file: as a multipart part, or in JSON as `base64`."""
    kind = str(said.get("kind") or "document")
    if kind not in KINDS:
        raise NotOnThePhone(f"A phone does not send a {kind}")
    try:
        file = take(world, kind, given or _from_json(said))
    except Refused as refused:
        raise NotOnThePhone(refused.description) from refused
    content = content_of(file, kind, said)
    if said.get("caption"):
        content["caption"] = str(said["caption"])
        if found := found_entities(content["caption"]):
            content["caption_entities"] = found
    return say(world, person, said, content)


def _from_json(said: Json) -> Upload:
    try:
        body = base64.b64decode(said["base64"], validate=True)
    except (KeyError, binascii.Error):
        raise NotOnThePhone("The file is missing: send a part, or `base64`") from None
    return Upload(str(said.get("name") or ""), str(said.get("mime_type") or ""), body)


def voice(world: World, person: Person, said: Json, given: Upload | None = None) -> Json:
    """A voice note; without a recording a stand-in, which is enough for a bot that cannot listen."""
    recording = given or (None if "base64" in said else Upload("voice.oga", "audio/ogg", A_VOICE))
    return upload(world, person, {**said, "kind": "voice"}, recording)


def sticker(world: World, person: Person, said: Json) -> Json:
    file = world.files.keep("sticker", A_STICKER, mime_type="image/webp")
    return say(world, person, said, content_of(file, "sticker", {"emoji": said.get("emoji") or "👍"}))


def forward(world: World, person: Person, said: Json) -> Json:
    """A message of this chat, or any `text` that somebody else has sent her."""
    source = chat_of(world, person, {}).messages.get(int(said.get("message_id") or 0))
    origin = {"type": "user", "sender_user": STRANGER, "date": world.clock.seconds()}
    if source is None:
        if not said.get("text"):
            raise NotOnThePhone("There is nothing to forward: give `message_id` or `text`")
        entities = found_entities(str(said["text"]))
        words: Json = {"text": str(said["text"]), **({"entities": entities} if entities else {})}
        return say(world, person, said, {"forward_origin": origin, **words})
    if source.get("has_protected_content"):
        raise NotOnThePhone("The bot has protected this message from forwarding")
    kept = {name: value for name, value in source.items() if name in CONTENT}
    origin = {"type": "user", "sender_user": source["from"], "date": source["date"]}
    return say(world, person, said, {"forward_origin": origin, **kept})


CONTENT = {"text", "entities", "caption", "caption_entities", "sticker", "contact", "location", *KINDS}
