"""The program's sentences for translators: collected from the code into locales/, and the gate over them.

Without locations, dates and line wraps, so that a change of one sentence is a change of one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

Sentence = str | tuple[str, ...] | list[str] | None

#: Languages that must say everything. Others may be on their way: what is missing is said in Spanish.
COMPLETE = ("en",)
TAG = re.compile(r"</?[a-z]+")
COMMENT_TAG = "Translators:"


def update(root: Path) -> None:
    """Writes messages.pot, and brings each language's messages.po up to it, keeping what is translated."""
    collected = collect(root)
    template(root).write_bytes(_written(collected))
    for path in languages(root):
        catalog = _read(path)
        catalog.update(collected, no_fuzzy_matching=True, update_header_comment=False)
        catalog.obsolete.clear()
        path.write_bytes(_written(catalog))


def complaints(root: Path) -> list[str]:
    """What a translator or a developer has to do, each with its place; empty when all is well."""
    collected = _written(collect(root))
    found = []
    if not template(root).exists() or template(root).read_bytes() != collected:
        found.append("locales/messages.pot is stale: run `make catalog`")
    for language in COMPLETE:
        path = root / "locales" / language / "LC_MESSAGES" / "messages.po"
        found += [f"{path.relative_to(root)}: {why}" for why in _faults(path, collected)]
    return found


def collect(root: Path) -> Catalog:
    with (root / "babel.cfg").open() as rules:
        methods, options = parse_mapping_cfg(rules)  # type: ignore[no-untyped-call]
    catalog = Catalog(charset="utf-8")
    found = extract_from_dir(str(root), methods, options, comment_tags=(COMMENT_TAG,), strip_comment_tags=True)
    for _, _, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        catalog.add(message, None, auto_comments=comments, context=context)
    return catalog


def template(root: Path) -> Path:
    return root / "locales" / "messages.pot"


def languages(root: Path) -> list[Path]:
    return sorted((root / "locales").glob("*/LC_MESSAGES/messages.po"))


def _faults(path: Path, collected: bytes) -> Iterator[str]:
    if not path.exists():
        yield "is not there"
        return
    wanted = {message.id for message in read_po(BytesIO(collected)) if message.id}
    translated = {message.id: message for message in _read(path) if message.id}
    for missing in wanted - translated.keys():
        yield f"lacks {_name(missing)}: run `make catalog`"
    for idle in translated.keys() - wanted:
        yield f"still has {_name(idle)}: run `make catalog`"
    for message in translated.values():
        yield from _unready(message)


def _unready(message: Message) -> Iterator[str]:
    if message.fuzzy or not all(_strings(message.string)):
        yield f"does not translate {_name(message.id)}"
        return
    if _marks(message.string) != _marks(message.id):
        yield f"has other {{fields}} or <marks> in {_name(message.id)}"


def _marks(words: Sentence) -> tuple[set[str], list[str]]:
    """What must survive a translation. A singular may leave its number out, so the plural counts."""
    sentence = _strings(words)[-1]
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}, sorted(TAG.findall(sentence))


def _strings(words: Sentence) -> list[str]:
    return [words or ""] if words is None or isinstance(words, str) else list(words)


def _name(message_id: Sentence) -> str:
    return f"«{_strings(message_id)[0][:60]}»"


def _read(path: Path) -> Catalog:
    with path.open("rb") as source:
        return read_po(source, locale=path.parts[-3])


def _written(catalog: Catalog) -> bytes:
    """The same bytes for the same sentences, whoever collects them and when."""
    into = BytesIO()
    write_po(into, catalog, width=0, no_location=True, omit_header=True, ignore_obsolete=True)
    plural = f'"Plural-Forms: {catalog.plural_forms}\\n"\n' if catalog.locale else ""
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n{plural}\n'
    return head.encode() + into.getvalue()
