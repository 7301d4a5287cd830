"""The month on paper says what the spreadsheet says, and its letters are letters to whatever reads it aloud."""

from __future__ import annotations

import re
import zlib

import pytest
from sqlalchemy.orm import Session

from bot.outgoing.messages import reports as words
from core.domain.money import Money
from core.i18n import Catalogs
from core.library import Library
from core.paper import figure_words
from core.paper.report import draw
from core.services import reports, savings
from core.services.reports import Report, Telling
from tests.conftest import NOW, ROOT, Cast
from tests.core.test_statistics import do_lesson, neighbours, up_to_date

ZONE = "America/Guatemala"
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.S)
ESCAPED = {rb"\n": b"\n", rb"\r": b"\r", rb"\t": b"\t"}


@pytest.fixture
def told(session: Session, cast: Cast, library: Library) -> Telling:
    for number, household in enumerate(neighbours(session, cast.flores, 30)):
        do_lesson(session, library, household, right=number % 3 > 0)
        savings.record_saving(session, household, Money.of("1040.50", "GTQ"), None, NOW, f"a{number}")
        if number < 3:
            savings.record_saving(session, household, Money.of("77.77", "USD"), None, NOW, f"b{number}")
    up_to_date(session)
    later = NOW.replace(month=12, day=1)
    return reports.tell(session, cast.fidel, Report.PAPER, ZONE, later, library.registers.values())


@pytest.mark.parametrize("language", ["es", "en"])
def test_each_figure_on_paper_is_the_spreadsheet_s_and_can_be_read_aloud(told: Telling, language: str) -> None:
    _ = Catalogs(ROOT / "locales").words(language)
    call = words.call(_, 1011, told)
    document = call.params["document"]
    assert document["name"] == "milpa-2026-11.pdf"
    body = draw("pdf", document["facts"])
    text = read_aloud(body)
    figures = dict(told.figures)
    for label, value in (
        (_("Lecciones completadas"), str(figures["lesson_completed.acts"])),
        (figure_words.saved("said", _).format(currency="GTQ"), "31,215.00"),
        (_("Primeras respuestas correctas"), f"{figures['quiz.percent']} %"),
    ):
        assert re.search(re.escape(label) + r"\n" + re.escape(value), text), (label, value)
    assert figures["savings.GTQ.said"] == "31215.00"
    assert "233.31" not in text  # what three households saved in dollars
    assert _("reservado") in text
    assert body.count(b"/Type /Page\n") <= 2
    assert f"/Lang ({language})".encode() in body
    assert len(body) < 60_000


def read_aloud(body: bytes) -> str:
    """What a reader makes of the drawn letters, by the tables that come with the fonts; a line for each piece."""
    tables = _tables(body)
    lines, table = list[str](), dict[bytes, str]()
    for stream in STREAM.findall(body):
        try:
            drawn = zlib.decompress(stream)
        except zlib.error:
            continue
        for font, said in re.findall(rb"/(F\d+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\) Tj", drawn, re.S):
            if font:
                table = tables[font]
            else:
                glyphs = re.sub(rb"\\(.)", lambda one: ESCAPED.get(one[0], one[1]), said, flags=re.S)
                lines.append("".join(table.get(glyphs[i : i + 2], "?") for i in range(0, len(glyphs), 2)))
    return "\n".join(lines)


def _tables(body: bytes) -> dict[bytes, dict[bytes, str]]:
    """By font, which glyph is which letter."""
    found = {}
    for font, number in re.findall(rb"/(F\d+) (\d+) 0 R", body):
        told = re.search(rb"\n" + number + rb" 0 obj.*?/ToUnicode (\d+) 0 R", body, re.S)
        assert told is not None
        listed = body[body.index(b"\n" + told[1] + b" 0 obj") :]
        pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]{4,})>", listed[: listed.index(b"endcmap")])
        found[font] = {bytes.fromhex(a.decode()): bytes.fromhex(b.decode()).decode("utf-16-be") for a, b in pairs}
    return found
