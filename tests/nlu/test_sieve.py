"""What a pattern needs is read from the pattern: it may let too much through, and never too little."""

import re

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from nlu.days.day_patterns import PATTERNS as DAYS
from nlu.days.rhythm_patterns import PATTERNS as RHYTHMS
from nlu.days.sieve import FIGURE, Sieve, needles

WAYS: list[tuple[re.Pattern[str]]] = [(way[0],) for way in (*DAYS, *RHYTHMS)]
SIEVE = Sieve(WAYS)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\b(?:cada|el) quincena\b", {" quincena"}),
        (r"\b(?P<day>lunes|viernes)s?\b", {"lunes", "viernes"}),
        (r"\b(?:mon|monday|mondays)\b", {"mon"}),
        (r"(?:el )?(?P<n>\d{1,2})(?:th|st)?\b", {FIGURE}),
        (r"[0-5]\d", {FIGURE}),
        (r"(?:un )+poco", {"poco"}),
        (r"(?:el )+\d", {"el "}),
        (r"pag[oa]", {"pag"}),
        (r"[oa]", {"o", "a"}),
        (r"mes(?:es)?|ano", {"mes", "ano"}),
    ],
)
def test_what_a_pattern_cannot_be_found_without(pattern: str, needed: set[str]) -> None:
    assert needles(re.compile(pattern)) == needed


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:cada )?(?:mes)?",  # all of it may be missing
        r"mes|\b",  # one way of it needs nothing
        r"(?!mes)(?<!el )\w+",  # what must not stand there is not needed
        r"[^a]|[a-z]",
        r"(?i:mes)",  # would also be found in capitals
        r"(?=.)(?:mes){0,2}",
    ],
)
def test_a_pattern_that_leaves_it_open_is_tried_on_every_message(pattern: str) -> None:
    assert needles(re.compile(pattern)) is None
    assert Sieve([(re.compile(pattern), "way")]).passed("") == [(re.compile(pattern), "way")]


def test_capitals_that_do_not_matter_are_not_looked_for() -> None:
    assert needles(re.compile("mes", re.IGNORECASE)) is None


def test_ways_pass_in_their_order_and_only_once() -> None:
    ways = [(re.compile(written),) for written in (r"\d el mes", "mes|ano", "semana", r"\d", r"\w")]
    one, two, _, four, five = ways
    assert Sieve(ways).passed("5 el mes del ano") == [one, two, four, five]
    assert Sieve(ways).passed("") == [five]
    assert Sieve(ways).passed("٥") == [four, five], "an Arabic five is a figure to Python too"


@settings(max_examples=100, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
@given(st.sampled_from(WAYS).flatmap(lambda way: st.tuples(st.just(way), st.from_regex(way[0]))))
def test_whatever_a_pattern_is_found_in_has_passed(found: tuple[tuple[re.Pattern[str]], str]) -> None:
    way, text = found
    assert way in SIEVE.passed(text)
