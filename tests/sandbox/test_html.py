"""`parse_mode=HTML`: what Telegram makes of it, and where it refuses."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import Refused
from sandbox.html_entities import SIMPLE, parse_html
from sandbox.text import utf16_length
from sandbox.wire import Json

READ: list[tuple[str, str, list[Json]]] = [
    ("hola", "hola", []),
    ("a &lt; b &amp;&quot;&#243;&#xf3; &copy; & c", 'a < b &"óó &copy; & c', []),
    ("<b>Q50</b>", "Q50", [{"type": "bold", "offset": 0, "length": 3}]),
    ("🌽<i>a</i>", "🌽a", [{"type": "italic", "offset": 2, "length": 1}]),
    ("<B>a</B>", "a", [{"type": "bold", "offset": 0, "length": 1}]),
    ("<b>a<i>b</i></b>", "ab", [{"type": "bold", "offset": 0, "length": 2},
                                {"type": "italic", "offset": 1, "length": 1}]),
    ('<a href="https://a.example/?x=1&amp;y=2">aquí</a>', "aquí",
     [{"type": "text_link", "offset": 0, "length": 4, "url": "https://a.example/?x=1&y=2"}]),
    ("<a href='nada'>aquí</a>", "aquí", []),
    ('<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', "ab",
     [{"type": "spoiler", "offset": 0, "length": 1}, {"type": "spoiler", "offset": 1, "length": 1}]),
    ('<pre><code class="language-python">x</code></pre>', "x",
     [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]),
    ("<blockquote expandable>a</blockquote>", "a", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
    ("<b></b>a", "a", []),
    ("<u>a</><s>b</s  >", "ab", [{"type": "underline", "offset": 0, "length": 1},
                                {"type": "strikethrough", "offset": 1, "length": 1}]),
]  # fmt: skip

REFUSED = [
    ("año<x>", 'Unsupported start tag "x" at byte offset 4'),
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    ("a</b>", "Unexpected end tag at byte offset 1"),
    ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b>a</b", "Unclosed end tag at byte offset 4"),
    ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a =x>a</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href>a</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ('<a href="x>a</a>', "Unclosed start tag at byte offset 0"),
    ("<br>", 'Unsupported start tag "br" at byte offset 0'),
]


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_it_reads(source: str, text: str, entities: list[Json]) -> None:
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(("source", "words"), REFUSED)
def test_it_refuses_with_the_place(source: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {words}"


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(escape(text, quote=False)) == (text, [])


@given(st.text(min_size=1), st.sampled_from(["b", "i", "u", "s", "code", "tg-spoiler"]), st.text(), st.text())
def test_a_tag_covers_exactly_what_is_inside(inside: str, tag: str, before: str, after: str) -> None:
    source = f"{escape(before)}<{tag}>{escape(inside, quote=False)}</{tag}>{escape(after)}"
    text, (entity,) = parse_html(source)
    start, stop = entity["offset"], entity["offset"] + entity["length"]
    assert (
        text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * stop].decode("utf-16-le", "surrogatepass") == inside
    )
    assert entity["type"] == SIMPLE[tag]


@given(st.text(alphabet="<>/ab&;=\"' é🌽", max_size=40))
def test_whatever_is_written_is_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except Refused:
        return
    assert all(one["offset"] >= 0 and one["offset"] + one["length"] <= utf16_length(text) for one in entities)
