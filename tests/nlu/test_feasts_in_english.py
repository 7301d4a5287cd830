"""Feasts and ends of months as English has them, as days that were and as terms; said from 24 November 2026."""

import pytest

from nlu.reading import read
from tests.nlu.telling import NOW, parts

WERE = [
    ("in de dey of All Saints i put it", "GT", "on 2026-11-01"),
    ("de dey of de dead i took it out", "GT", "on 2026-11-02"),
    ("on All Souls' Day I withdrew it", "NI", "on 2026-11-02"),
    ("All Souls night mi put it up", "GT", "on 2026-11-02"),
    ("put it away Halloween night", "SV", "on 2026-10-31"),
    ("de nait of jalowin i put it", "GT", "on 2026-10-31"),
    ("on revolution day i saved it", "MX", "on 2026-11-20"),
    ("on Liberation Day I saved it", "NI", "on 2026-07-19"),
    ("on Independence Day I saved it", "HN", "on 2026-09-15"),
    ("on Independence Day I saved it", "MX", "on 2026-09-16"),
    ("on Garifuna Settlement Day I saved it", "GT", "on 2025-11-26"),
    ("on Garifuna Day I saved it", "HN", "on 2026-04-12"),
    ("on Teachers' Day I saved it", "NI", "on 2026-06-29"),
    ("Holy Thursday I saved it", "HN", "on 2026-04-02"),
    ("on Easter Monday I saved it", "HN", "on 2026-04-06"),
    ("St. John's Day I saved it", "HN", "on 2026-06-24"),
    ("on the day of San José I saved it", "SV", "on 2026-03-19"),
    ("on Boxin' Day I put it by", "HN", "on 2025-12-26"),
    ("two days after All Saints I saved it", "GT", "on 2026-11-03"),
    ("the day before Halloween I saved it", "GT", "on 2026-10-30"),
    ("on the eve of All Saints I saved it", "GT", "on 2026-10-31"),
]
SHALL_BE = [
    ("for de day of Santos Reyes i wan hab a pig", "GT", "by 2027-01-06"),
    ("by Three Kings I want it", "GT", "by 2027-01-06"),
    ("I want it by Candlemas", "MX", "by 2027-02-02"),
    ("by the Purísima I want it", "NI", "by 2026-12-08"),
    ("before Gritería night I want it", "NI", "by 2026-12-07"),
    ("before Garifuna Day I want it", "HN", "by 2027-04-12"),
    ("for Mudda's Day mi want it", "NI", "by 2027-05-30"),
    ("on the day of the Virgin of Guadalupe I want to have it", "MX", "by 2026-12-12"),
    ("the Friday before Christmas I want to have it saved", "NI", "by 2026-12-18"),
    ("a week before Easter I want to have it saved", "GT", "by 2027-03-21"),
    ("this side of Christmas I want it", "HN", "by 2026-12-25"),
    ("'gainst Christmas mi wah save it", "NI", "by 2026-12-25"),
    ("before December done mi wah save it", "NI", "by 2026-12-31"),
    ("I want it before June out", "HN", "by 2027-06-30"),
    ("by the time March done mi wah save it", "NI", "by 2027-03-31"),
    ("come the last of June I want it", "HN", "by 2027-06-30"),
    ("by en a March mi wah save it", "NI", "by 2027-03-31"),
    ("till de end of mayo i wan save it", "GT", "by 2027-05-31"),
    ("for de end of febrero i wan save it", "GT", "by 2027-02-28"),
    ("before di month done mi wah save it", "NI", "by 2026-11-30"),
    ("before year out I want it", "HN", "by 2026-12-31"),
]
NO_DAYS = [
    ("I saved it for the Halloween costume", "GT"),
    ("I want it for All Souls flowers", "GT"),
    ("I want to save for Christmas ham", "NI"),
    ("saving for Three Kings toys", "MX"),
    ("I go to St. Joseph's and saved it", "HN"),
    ("my sister Candelaria sent it", "GT"),
    ("the kings want it", "GT"),
    ("they said come back after New Year", "HN"),
    ("my money done before the week done", "NI"),
]


def _when(message: str, country: str, intent: str | None) -> list[str]:
    return parts(read(message, now=NOW, country=country, intent=intent))


@pytest.mark.parametrize(("message", "country", "day"), WERE)
def test_on_which_feast_it_was(message: str, country: str, day: str) -> None:
    assert _when(message, country, "record_saving") == [day]


@pytest.mark.parametrize(("message", "country", "day"), SHALL_BE)
def test_by_which_feast_or_end_it_shall_be(message: str, country: str, day: str) -> None:
    assert _when(message, country, "set_goal") == [day]


@pytest.mark.parametrize(("message", "country"), NO_DAYS)
def test_what_a_feast_is_only_the_reason_for(message: str, country: str) -> None:
    assert _when(message, country, None) == []
