"""Charts: light, the same as their table to the digit, and for those only who may see the page."""

from __future__ import annotations

import gzip
import html
import re
from datetime import timedelta

import pytest

from core.library import Library
from core.paper.chart import draw
from core.services.trends import MOST
from core.storage.events import happened
from tests.conftest import NOW, ROOT
from tests.core.test_statistics import LESSON, do_lesson, neighbours
from tests.panel.conftest import Village

PICTURES, CHANGELOG = ROOT / "panel" / "pictures.py", ROOT / "CHANGELOG.md"
MONTHS = {
    "kind": "months",
    "title": "De $3,450 a $6,000",
    "labels": ["sep 26", "oct 26"],
    "values": [None, 12],
    "texts": ["reservado", "12"],
}


@pytest.fixture
def busy(village: Village, library: Library) -> Village:
    with village.database.write() as session:
        people = neighbours(session, village.cast.flores, 24)
        for number, household in enumerate(people):
            if number < 18:
                do_lesson(session, library, household)
            happened(session, "lesson_sent", household.id, NOW, lesson=LESSON, group_id=village.cast.flores.id)
        for days, count in ((40, 12), (75, 3)):
            for household in people[:count]:
                at = NOW - timedelta(days=days)
                happened(session, "lesson_completed", household.id, at, lesson="agua", group_id=village.cast.flores.id)
    return village


def test_the_same_facts_give_the_same_light_bytes_and_dollar_signs_stay() -> None:
    body = draw("svg", MONTHS)
    assert body == draw("svg", MONTHS)
    assert "De $3,450 a $6,000" in body.decode()
    assert len(gzip.compress(body)) < 4_000
    assert len(draw("png", MONTHS)) < 50_000


def test_the_largest_picture_weighs_what_is_said_of_it() -> None:
    """As panel/pictures.py keeps it and as the CHANGELOG tells it is sent."""
    texts = ["reservado", *(f"Q{number * 12_340:,}.00" for number in range(2, MOST + 1))]
    labels = [f"sept {number} 26" for number in range(MOST)]
    title = "Ahorros que los hogares contaron, mes por mes (GTQ)"
    values = [None, *range(20, 10 * MOST + 1, 10)]
    body = draw("svg", {"kind": "months", "title": title, "labels": labels, "values": values, "texts": texts})
    kept, sent = (float(figure) for figure in re.findall(r"([\d.]+) kB", PICTURES.read_text()))
    assert f"{kept} kB, sent compressed as {sent} kB" in CHANGELOG.read_text()
    assert len(body) / 1000 == pytest.approx(kept, rel=0.1)
    assert len(gzip.compress(body)) / 1000 == pytest.approx(sent, rel=0.1)


def test_a_picture_says_what_its_table_says_and_withholds_what_it_withholds(busy: Village) -> None:
    browser = busy.enter(busy.cast.fidel)
    page = html.unescape(browser.get("/panel/").text)
    [alt] = re.findall(r'alt="(Lecciones completadas, mes por mes[^"]*)"', page)
    # Three in September point at someone, and the total less the others would tell them.
    assert "sept 26 reservado" in alt or "sep 26 reservado" in alt
    assert "nov 26 18" in alt
    [address] = re.findall(r'<img src="(/panel/graficas/lecciones.svg[^"]*)"', page)
    picture = browser.get(address)
    assert picture.headers["content-type"] == "image/svg+xml"
    drawn = re.findall(r">\s*([^<>]+?)\s*</text>", picture.text)
    assert {"18", "reservado"} <= set(drawn)
    assert browser.get(address, headers={"If-None-Match": picture.headers["etag"]}).status_code == 304
    assert browser.get(f"{address}?tono=oscuro").headers["etag"] != picture.headers["etag"]


def test_a_lesson_shows_its_way_as_a_picture(busy: Village) -> None:
    browser = busy.enter(busy.cast.eva)
    assert f"/panel/graficas/embudo-{LESSON}.svg" in browser.get(f"/panel/lecciones/{LESSON}").text
    drawn = browser.get(f"/panel/graficas/embudo-{LESSON}.svg").text
    assert "Completada" in drawn


def test_no_picture_is_drawn_of_what_one_may_not_see(busy: Village) -> None:
    olga = busy.enter(busy.cast.olga)
    assert olga.get("/panel/graficas/lecciones.svg?grupo=flores").status_code == 404
    assert olga.get(f"/panel/graficas/embudo-{LESSON}.svg").status_code == 404
    assert olga.get("/panel/graficas/otra-cosa.svg").status_code == 404
    stranger = busy.browser().get("/panel/graficas/lecciones.svg")
    assert "image/svg" not in stranger.headers["content-type"]
