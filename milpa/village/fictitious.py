"""Branches and agents of institutions that do not exist, for the demo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from core.services import institution_file, institutions

SAMPLE = Path(__file__).parent / "places.csv"
#: Looked at a little while ago, whenever the demo is played.
SEEN = timedelta(days=21)


def places(session: Session, now: datetime) -> None:
    lines = institution_file.read(SAMPLE.read_bytes(), date.max).lines
    institutions.replace(session, [replace(line, seen=now.date() - SEEN) for line in lines], None, now)
