"""`parse_mode=HTML` as Telegram reads it: text and entities out, its own words and byte offsets when it refuses."""

import re
from dataclasses import dataclass

from sandbox.errors import Refused, bad_request
from sandbox.text import utf16_length
from sandbox.wire import Json

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot));?")
_VALUE = re.compile(r"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.\-]+))""")
_SPECIAL = re.compile("[<&]")
_NAME = re.compile(r"\s*([^\s=>]*)")


@dataclass
class OpenTag:
    name: str
    offset: int  #: in UTF-16 units of the text so far
    attributes: dict[str, str]


class HtmlReader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.length = 0
        self.open: list[OpenTag] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            letter = self.source[self.at]
            if letter == "<":
                self._close_tag() if self.source.startswith("</", self.at) else self._open_tag()
            elif letter == "&" and (found := _CHARACTER.match(self.source, self.at)):
                self._add(_character(found))
                self.at = found.end()
            else:
                end = _SPECIAL.search(self.source, self.at + 1)
                stop = end.start() if end else len(self.source)
                self._add(self.source[self.at : stop])
                self.at = stop
        if self.open:
            raise _refused(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.text), self.entities

    def _add(self, letters: str) -> None:
        self.text.append(letters)
        self.length += utf16_length(letters)

    def _open_tag(self) -> None:
        begin = self.at
        head = re.compile(r"<([^\s>]*)").match(self.source, begin)
        assert head is not None
        name, self.at = head.group(1).lower(), head.end()
        if self.at >= len(self.source):
            raise self._refused_at("Unclosed start tag", begin)
        if name not in SIMPLE:
            raise self._refused_at(f'Unsupported start tag "{name}"', begin)
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._refused_at('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(OpenTag(name, self.length, attributes))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            found = _NAME.match(self.source, self.at)
            assert found is not None
            self.at = found.end()
            if self.at >= len(self.source):
                raise self._refused_at(f'Unclosed start tag "{tag}"', begin)
            name = found.group(1).lower()
            if not name and self.source[self.at] == ">":
                self.at += 1
                return attributes
            if not name:
                raise self._refused_at(f'Empty attribute name in the tag "{tag}"', begin)
            attributes[name] = self._value(tag, name, begin)

    def _value(self, tag: str, name: str, begin: int) -> str:
        found = _VALUE.match(self.source, self.at)
        if found is not None:
            self.at = found.end()
            value = next(group for group in found.groups() if group is not None)
            return _CHARACTER.sub(_character, value)
        rest = self.source[self.at :].lstrip()
        if not rest.startswith("="):
            if tag == "blockquote" and name == "expandable":
                return ""
            raise self._refused_at(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin)
        raise self._refused_at("Unclosed start tag", begin)

    def _close_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._refused_at("Unexpected end tag", begin)
        found = re.compile(r"</([^\s>]*)\s*").match(self.source, begin)
        assert found is not None
        self.at = found.end()
        if not self.source.startswith(">", self.at):
            raise self._refused_at("Unclosed end tag", begin)
        self.at += 1
        opened = self.open.pop()
        closed = found.group(1).lower()
        if closed and closed != opened.name:
            raise _refused(
                f"Unmatched end tag at byte offset {self._bytes(begin)}, "
                f'expected "</{opened.name}>", found "</{closed}>"'
            )
        self._finish(opened)

    def _finish(self, tag: OpenTag) -> None:
        length = self.length - tag.offset
        if length == 0:
            return
        entity: Json = {"type": SIMPLE[tag.name], "offset": tag.offset, "length": length}
        if tag.name == "a":
            url = tag.attributes.get("href") or "".join(self.text)[-length:]
            if not _looks_like_address(url):
                return
            entity["url"] = url
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.attributes.get("emoji-id", "")
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "code" and self._names_language_of_pre(tag):
            self.open[-1].attributes["language"] = tag.attributes["class"].removeprefix("language-")
            return
        elif tag.name == "pre" and "language" in tag.attributes:
            entity["language"] = tag.attributes["language"]
        self.entities.append(entity)

    def _names_language_of_pre(self, tag: OpenTag) -> bool:
        inside = bool(self.open) and self.open[-1].name == "pre" and self.open[-1].offset == tag.offset
        return inside and tag.attributes.get("class", "").startswith("language-")

    def _bytes(self, index: int) -> int:
        return len(self.source[:index].encode())

    def _refused_at(self, words: str, index: int) -> Refused:
        return _refused(f"{words} at byte offset {self._bytes(index)}")


def _character(found: re.Match[str]) -> str:
    hexadecimal, decimal, name = found.groups()
    if name:
        return NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return found.group()
    return chr(code)


def _looks_like_address(url: str) -> bool:
    return bool(re.match(r"(https?://|tg:|mailto:|tel:)\S+$", url) or re.match(r"[\w-]+(\.[\w-]+)+(/\S*)?$", url))


def _refused(words: str) -> Refused:
    return bad_request(f"can't parse entities: {words}")


def parse_html(source: str) -> tuple[str, list[Json]]:
    if "<" not in source and "&" not in source:
        return source, []
    return HtmlReader(source).read()
