"""Text with its entities, from parse_mode or from a given list."""

from typing import Any

from sandbox.bot_api.arguments import Arguments
from sandbox.errors import bad_request
from sandbox.html_entities import parse_html
from sandbox.text import check_caption, check_message, check_raw, found_entities, trimmed, without_controls
from sandbox.wire import Json
from sandbox.world import World


def formatted(world: World, method: str, text: str, parse_mode: str, given: Any = None) -> tuple[str, list[Json]]:
    check_raw(text)
    text = without_controls(text)
    mode = parse_mode.lower()
    if mode == "html":
        text, entities = parse_html(text)
    elif mode in ("markdown", "markdownv2"):
        world.calls.violation(method, f"parse_mode={parse_mode}: this project writes HTML only")
        raise bad_request("can't parse entities: the sandbox reads HTML only")
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        entities = [dict(entity) for entity in given or []]
    return trimmed(text, with_found(text, entities))


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """Telegram's own finds are added where nobody has set an entity."""
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in entities]
    free = [
        entity
        for entity in found_entities(text)
        if all(entity["offset"] + entity["length"] <= start or entity["offset"] >= stop for start, stop in taken)
        or all(other["type"] in ("bold", "italic", "underline", "strikethrough") for other in entities)
    ]
    return sorted(entities + free, key=lambda entity: (entity["offset"], -entity["length"]))


def message_text(world: World, method: str, given: Arguments) -> Json:
    raw = given.text("text")
    if not raw:
        raise bad_request("message text is empty")
    text, entities = formatted(world, method, raw, given.text("parse_mode"), given.json("entities", "message entities"))
    check_message(text)
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    preview = given.json("link_preview_options", "link preview options")
    if preview:
        content["link_preview_options"] = preview
    return content


def caption(world: World, method: str, given: Arguments) -> Json:
    text, entities = formatted(
        world,
        method,
        given.text("caption"),
        given.text("parse_mode"),
        given.json("caption_entities", "caption entities"),
    )
    check_caption(text)
    content: Json = {}
    if text:
        content["caption"] = text
    if text and entities:
        content["caption_entities"] = entities
    if text and given.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content
