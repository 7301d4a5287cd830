"""The coordinator's file of branches: every fault has its line, and the file is the truth for whom it names."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from core.domain.institutions import EARTH_KM, Point
from core.services import institution_file, institutions
from core.services.institution_file import COLUMNS, Line
from milpa.village.fictitious import SAMPLE
from tests.conftest import NOW

TODAY = NOW.date()
HEAD = ",".join(COLUMNS)
GOOD = "GT,Banco Ejemplo,bank,branch,Centro,Malacatán,San Marcos,Calle 1,14.91,-92.06,9 a 4,,2026-11-02,a call"


def problems(*lines: str) -> list[str]:
    return [str(problem) for problem in institution_file.read("\n".join(lines).encode(), TODAY).problems]


def lines() -> list[Line]:
    return list(institution_file.read(SAMPLE.read_bytes(), TODAY).lines)


def test_the_sample_is_without_fault() -> None:
    assert institution_file.read(SAMPLE.read_bytes(), TODAY).problems == ()
    assert len(lines()) == 9


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"country": "ZZ"}, "country is «ZZ»"),
        ({"kind": "shop"}, "kind is «shop»"),
        ({"place": ""}, "place is empty"),
        ({"municipality": ""}, "municipality is empty"),
        ({"latitude": "-92.06", "longitude": "14.91"}, "is not in GT"),
        ({"latitude": "north"}, "must be numbers"),
        ({"longitude": ""}, "latitude stands alone"),
        ({"seen": "2/11/2026"}, "must be a day like"),
        ({"seen": "2027-01-01"}, "has not come yet"),
        ({"name": "=HYPERLINK()"}, "takes for a formula"),
        ({"address": "x" * 161}, "longer than 160"),
    ],
)
def test_each_fault_is_named_with_its_line(changed: dict[str, str], fault: str) -> None:
    cells = {**dict(zip(COLUMNS, GOOD.split(","), strict=True)), **changed}
    (found,) = problems(HEAD, GOOD.replace("Centro", "Norte"), ",".join(cells.values()))
    assert found.startswith("line 3: ")
    assert fault in found


def test_a_file_that_is_no_table_of_ours_is_refused() -> None:
    assert problems("a,b", "1,2")[0].startswith("line 1: columns missing")
    assert problems(HEAD) == ["line 2: no places in the file"]
    assert problems(HEAD, GOOD, GOOD) == ["line 3: the same place stands in line 2"]
    assert problems(HEAD, "GT,only") == ["line 2: not as many cells as columns"]
    assert "UTF-8" in str(institution_file.read("Malacatán".encode("latin-1"), TODAY).problems[0])


def test_a_spreadsheet_in_spanish_writes_semicolons_and_decimal_commas() -> None:
    text = HEAD.replace(",", ";") + "\n" + GOOD.replace(",", ";").replace("14.91", "14,91").replace("-92.06", "-92,06")
    (line,) = institution_file.read(b"\xef\xbb\xbf" + text.encode(), TODAY).lines
    assert (line.latitude, line.longitude) == (14.91, -92.06)


@given(st.binary(max_size=300))
def test_whatever_the_file_holds_it_is_read_or_refused(raw: bytes) -> None:
    read = institution_file.read(raw, TODAY)
    assert read.lines or read.problems


def test_the_file_is_the_truth_for_the_institutions_that_it_names(session: Session) -> None:
    every = lines()
    assert institutions.replace(session, every, None, NOW).new == 9
    bank = [line for line in every if line.institution.startswith("Banco") and line.country == "GT"]
    moved = replace(bank[0], address="Calle Nueva 9")
    done = institutions.replace(session, [moved], None, NOW)
    assert (done.new, done.kept, done.closed) == (0, 1, 2)
    told = institutions.listed(session, "GT")
    assert [one.address for one in told if one.institution.startswith("Banco")] == ["Calle Nueva 9"]
    assert sum(one.institution.startswith("Cooperativa") for one in told) == 2
    assert institutions.replace(session, bank, None, NOW).closed == 0
    assert len(institutions.listed(session, "GT")) == 5


def test_near_is_by_distance_and_what_is_out_of_date_is_not_told(session: Session) -> None:
    institutions.replace(session, lines(), None, NOW)
    malacatan = Point(14.91, -92.06)
    near = institutions.near(session, "GT", malacatan, TODAY)
    assert [one.branch.municipality for one in near] == ["Malacatán", "Malacatán", "San Marcos"]
    assert near[0].kilometres == 0.0
    assert institutions.near(session, "GT", malacatan, TODAY + timedelta(days=366)) == []
    assert institutions.municipalities(session, "GT", date(2028, 1, 1)) == []


def test_a_municipality_is_found_without_accents_and_inside_a_sentence(session: Session) -> None:
    institutions.replace(session, lines(), None, NOW)
    found = institutions.in_municipality(session, "GT", "vivo en san pedro sacatepequez", TODAY)
    assert [one.branch.name for one in found] == ["Central"]
    assert institutions.in_municipality(session, "GT", "Marcos", TODAY) == []


PLACES = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


@given(PLACES, PLACES)
def test_distances_are_alike_both_ways_and_never_round_the_world(a: Point, b: Point) -> None:
    assert a.kilometres_to(b) == pytest.approx(b.kilometres_to(a), abs=1e-6)
    assert 0 <= a.kilometres_to(b) <= EARTH_KM * 3.1416
