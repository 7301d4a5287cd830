"""Institutions, branches and agents: imported by the coordinator, told by distance or municipality alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.institutions import Branch, Near, Point, nearest
from core.domain.words import plain
from core.services.institution_file import Line
from core.storage import events, institutions
from core.storage.institutions import BranchRow, InstitutionRow

MOST_TOLD = 3


@dataclass(frozen=True)
class Imported:
    new: int
    kept: int  #: known before, with what the file says now
    closed: int  #: of an institution in the file, and no longer in it


def replace(session: Session, lines: Sequence[Line], staff_id: int | None, now: datetime) -> Imported:
    """The file is the truth for every institution that it names; of others nothing changes."""
    new = kept = closed = 0
    for (country, name), hers in _by_institution(lines).items():
        row = institutions.institution(session, country, name)
        if row is None:
            row = InstitutionRow(country=country, name=name, kind=hers[0].kind)
            session.add(row)
        row.kind = hers[0].kind
        session.flush()
        before = {(plain(b.municipality), plain(b.name)): b for b in institutions.branches_of(session, row.id)}
        for line in hers:
            known = before.pop((plain(line.municipality), plain(line.name)), None)
            new, kept = (new + 1, kept) if known is None else (new, kept + 1)
            _write(session, row.id, known, line)
        gone = [branch for branch in before.values() if branch.closed_at is None]
        for branch in gone:
            branch.closed_at = now
        closed += len(gone)
    session.flush()
    events.audited(session, staff_id, "places_imported", "institutions", now, new=new, kept=kept, closed=closed)
    return Imported(new, kept, closed)


def listed(session: Session, country: str) -> list[Branch]:
    return institutions.open_in(session, country)


def near(session: Session, country: str, point: Point, today: date) -> list[Near]:
    """The nearest by air. The point is used and forgotten."""
    return nearest(_told(session, country, today), point, MOST_TOLD)


def in_municipality(session: Session, country: str, words: str, today: date) -> list[Near]:
    """Those of the municipality that her words name, by name of the place; accents and capitals do not matter."""
    said = f" {plain(words)} "
    found = [branch for branch in _told(session, country, today) if f" {plain(branch.municipality)} " in said]
    return [Near(branch) for branch in found[: MOST_TOLD * 2]]


def municipalities(session: Session, country: str, today: date) -> list[str]:
    """Where we know of a place at all."""
    return sorted({branch.municipality for branch in _told(session, country, today)}, key=plain)


def branch(session: Session, branch_id: int | None) -> Branch | None:
    return institutions.branch(session, branch_id) if branch_id is not None else None


def _told(session: Session, country: str, today: date) -> list[Branch]:
    return [branch for branch in institutions.open_in(session, country) if branch.may_be_told(today)]


def _by_institution(lines: Sequence[Line]) -> dict[tuple[str, str], list[Line]]:
    found: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        found.setdefault((line.country, line.institution), []).append(line)
    return found


def _write(session: Session, institution_id: int, known: BranchRow | None, line: Line) -> None:
    row = known or BranchRow(institution_id=institution_id)
    facts = asdict(line)
    for name in ("country", "institution", "kind", "place"):
        del facts[name]
    for name, value in facts.items():
        setattr(row, name, value)
    row.kind, row.closed_at = line.place, None
    session.add(row)
