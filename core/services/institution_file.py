"""Reading the coordinator's CSV of branches and agents: every fault is named with its line, and nothing is guessed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.institutions import BranchKind
from core.domain.money import CURRENCY_OF
from core.domain.products import InstitutionKind
from core.domain.words import one_line, plain

#: The column and the longest that it may hold.
COLUMNS: Mapping[str, int] = {
    "country": 2,
    "institution": 80,
    "kind": 20,
    "place": 20,
    "name": 80,
    "municipality": 60,
    "department": 60,
    "address": 160,
    "latitude": 20,
    "longitude": 20,
    "hours": 120,
    "phone": 40,
    "seen": 10,
    "source": 120,
}
REQUIRED = ("country", "institution", "kind", "place", "name", "municipality", "address", "seen", "source")
KINDS = (InstitutionKind.BANK, InstitutionKind.CREDIT_UNION, InstitutionKind.OTHER)
#: South, north, west, east of each country: coordinates put the wrong way round lie outside.
BOUNDS = {
    "GT": (13.5, 18.0, -92.5, -88.0),
    "HN": (12.9, 17.5, -89.5, -82.4),
    "SV": (13.0, 14.5, -90.3, -87.6),
    "NI": (10.6, 15.1, -87.8, -82.5),
    "MX": (14.3, 32.8, -118.5, -86.6),
    "US": (18.0, 72.0, -180.0, -65.0),
}
#: What a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t")
TEXTS = ("institution", "name", "municipality", "department", "address", "hours", "source")


class Fault(StrEnum):
    """What is wrong with a line; the value is what the terminal says of it."""

    NOT_UTF8 = "not UTF-8: save it as «CSV UTF-8»"
    TWICE = "the same place stands in line {line}"
    NOTHING = "no places in the file"
    MISSING = "columns missing: {names}"
    UNKNOWN = "columns unknown: {names}"
    CELLS = "not as many cells as columns"
    EMPTY = "{name} is empty"
    LONG = "{name} is longer than {most} characters"
    FORMULA = "{name} begins with «{sign}», which a spreadsheet takes for a formula"
    CHOICE = "{name} is «{told}»; it must be {words}"
    ALONE = "{name} stands alone: give both or neither"
    DEGREES = "latitude and longitude must be numbers like 14.9600 and -91.7900"
    ELSEWHERE = "{place} is not in {country}"
    NO_DAY = "seen is «{seen}»; it must be a day like 2026-11-24"
    TOMORROW = "seen is {seen}, which has not come yet"
    TWO_KINDS = "{name} is once {one} and once {other}"


@dataclass(frozen=True)
class Problem:
    line: int
    fault: Fault
    facts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"line {self.line}: {self.fault.value.format(**self.facts)}"


Found = tuple[Fault, dict[str, object]]


@dataclass(frozen=True)
class Line:
    country: str
    institution: str
    kind: InstitutionKind
    place: BranchKind
    name: str
    municipality: str
    department: str
    address: str
    latitude: float | None
    longitude: float | None
    hours: str
    phone: str
    seen: date
    source: str


@dataclass(frozen=True)
class Read:
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


def read(raw: bytes, today: date) -> Read:
    """What the file says, and what is wrong with it; a file with problems must not be imported."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Read((), (Problem(1, Fault.NOT_UTF8),))
    head = text.split("\n", 1)[0]
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    problems = list(_head_problems([str(name) for name in rows.fieldnames or []]))
    if problems:
        return Read((), tuple(problems))
    lines: list[Line] = []
    known: dict[tuple[str, str, str, str], int] = {}
    for row in rows:
        number = rows.line_num
        found = list(_problems(row, today))
        problems += [Problem(number, fault, facts) for fault, facts in found]
        if not found:
            line = _line(row)
            key = (line.country, plain(line.institution), plain(line.municipality), plain(line.name))
            if key in known:
                problems.append(Problem(number, Fault.TWICE, {"line": known[key]}))
            known.setdefault(key, number)
            lines.append(line)
    if not lines and not problems:
        problems.append(Problem(2, Fault.NOTHING))
    return Read(tuple(lines), (*problems, *_kind_problems(lines)))


def _head_problems(names: list[str]) -> Iterator[Problem]:
    missing = [name for name in COLUMNS if name not in names]
    unknown = [name for name in names if name not in COLUMNS]
    if missing:
        yield Problem(1, Fault.MISSING, {"names": ", ".join(missing)})
    if unknown:
        yield Problem(1, Fault.UNKNOWN, {"names": ", ".join(unknown)})


def _problems(row: Mapping[str, str | None], today: date) -> Iterator[Found]:
    if None in row.values() or None in row:
        yield Fault.CELLS, {}
        return
    cell = {name: (value or "").strip() for name, value in row.items()}
    for name in REQUIRED:
        if not cell[name]:
            yield Fault.EMPTY, {"name": name}
    for name, most in COLUMNS.items():
        if len(cell[name]) > most:
            yield Fault.LONG, {"name": name, "most": most}
    for name in TEXTS:
        if cell[name].startswith(FORMULA):
            yield Fault.FORMULA, {"name": name, "sign": cell[name][0]}
    yield from _choices(cell)
    yield from _place_problems(cell)
    yield from _day_problems(cell["seen"], today)


def _choices(cell: Mapping[str, str]) -> Iterator[Found]:
    allowed: dict[str, tuple[str, ...]] = {
        "country": tuple(CURRENCY_OF),
        "kind": tuple(map(str, KINDS)),
        "place": tuple(map(str, BranchKind)),
    }
    for name, words in allowed.items():
        if cell[name] and cell[name] not in words:
            yield Fault.CHOICE, {"name": name, "told": cell[name], "words": ", ".join(words)}


def _place_problems(cell: Mapping[str, str]) -> Iterator[Found]:
    given = [name for name in ("latitude", "longitude") if cell[name]]
    if not given:
        return
    if len(given) == 1:
        yield Fault.ALONE, {"name": given[0]}
        return
    latitude, longitude = _degrees(cell["latitude"]), _degrees(cell["longitude"])
    if latitude is None or longitude is None:
        yield Fault.DEGREES, {}
    elif (bounds := BOUNDS.get(cell["country"])) is not None:
        south, north, west, east = bounds
        if not (south <= latitude <= north and west <= longitude <= east):
            yield Fault.ELSEWHERE, {"place": f"{latitude}, {longitude}", "country": cell["country"]}


def _day_problems(seen: str, today: date) -> Iterator[Found]:
    try:
        day = date.fromisoformat(seen)
    except ValueError:
        yield Fault.NO_DAY, {"seen": seen}
        return
    if day > today:
        yield Fault.TOMORROW, {"seen": day}


def _kind_problems(lines: list[Line]) -> Iterator[Problem]:
    kinds: dict[tuple[str, str], InstitutionKind] = {}
    for line in lines:
        before = kinds.setdefault((line.country, line.institution), line.kind)
        if before is not line.kind:
            yield Problem(0, Fault.TWO_KINDS, {"name": line.institution, "one": before, "other": line.kind})


def _degrees(cell: str) -> float | None:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return None


def _line(row: Mapping[str, str | None]) -> Line:
    cell = {name: one_line(value or "", COLUMNS[name]) for name, value in row.items()}
    return Line(
        country=cell["country"],
        institution=cell["institution"],
        kind=InstitutionKind(cell["kind"]),
        place=BranchKind(cell["place"]),
        name=cell["name"],
        municipality=cell["municipality"],
        department=cell["department"],
        address=cell["address"],
        latitude=_degrees(cell["latitude"]),
        longitude=_degrees(cell["longitude"]),
        hours=cell["hours"],
        phone=cell["phone"],
        seen=date.fromisoformat(cell["seen"]),
        source=cell["source"],
    )
