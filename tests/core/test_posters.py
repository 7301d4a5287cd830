"""The poster: one page of A4, in Spanish, light enough for prepaid data, whatever the group is called."""

import re
from dataclasses import asdict
from datetime import date

import pytest

from core.i18n import Catalogs
from core.paper.poster import Poster, draw, poster
from tests.conftest import ROOT

ADDRESS = "https://t.me/milpa_demo_bot?start=p0123456789ab"


def page(group: str, place: str | None = "Agencia del mercado") -> Poster:
    words = Catalogs(ROOT / "locales").words("es")
    return poster(words, group, ADDRESS, "Eva", place, date(2027, 2, 24))


def test_it_says_who_until_when_where_and_what_is_never_asked() -> None:
    made = page("Las Flores")
    assert made.foot == "Acompaña: Eva · Agencia del mercado · Sirve hasta el 24 de febrero de 2027"
    assert made.shown == "t.me/milpa_demo_bot?start=p0123456789ab"
    assert "nunca pide PIN" in made.promise


@pytest.mark.parametrize("group", ["Las Flores", "W" * 80, "Ñandú K'iche' ✿ Ω", "a b " * 20])
def test_it_is_one_page_and_light(group: str) -> None:
    paper = draw("pdf", asdict(page(group, "W" * 60)))
    assert paper.startswith(b"%PDF-")
    assert re.search(rb"/Count 1\b", paper)
    assert len(paper) < 60_000
