"""The week and the month in the chat of whoever coordinates: planned once, told through the queue, or asked for.

What is told are the figures of her own scope as they stood when they were planned; the mouth puts them into words.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.edges import month_of
from core.domain.facts import CountryFacts
from core.domain.staff import Staff
from core.domain.statistics import Filters
from core.services import rollups
from core.services.deliveries import note
from core.services.households import known, meet, stranger
from core.services.statistics import overview
from core.services.statistics_json import as_json, flat
from core.storage import staff
from core.storage.deliveries import DeliveryRow

DAY, WEEK = timedelta(days=1), timedelta(days=7)
#: By her own clock; quiet hours may make it later.
HOUR = 8


class Report(StrEnum):
    WEEK = "week"  #: from Monday to Sunday
    MONTH = "month"  #: the last whole one
    PAPER = "paper"  #: the same, to be printed and signed
    SO_FAR = "so_far"  #: the one that runs


@dataclass(frozen=True)
class Telling:
    """Figures as they stood, language left out."""

    report: Report
    since: date
    until: date
    figures: tuple[tuple[str, Any], ...]  #: as in the panel's JSON, in its order

    def written(self) -> dict[str, Any]:
        figures = [list(pair) for pair in self.figures]
        return {"report": str(self.report), "since": f"{self.since}", "until": f"{self.until}", "figures": figures}

    @classmethod
    def read(cls, facts: Any) -> Telling:
        days = date.fromisoformat(facts["since"]), date.fromisoformat(facts["until"])
        return cls(Report(facts["report"]), *days, tuple((key, value) for key, value in facts["figures"]))


def tell(
    session: Session, viewer: Staff, report: Report, zone: str, now: datetime, registers: Collection[CountryFacts]
) -> Telling:
    """Of what the viewer may see, and of nothing else."""
    rollups.catch_up_wholly(session, zone)
    since, until = period(report, now.astimezone(ZoneInfo(zone)).date())
    seen = overview(session, viewer, Filters(since=since, until=until, zone=zone), now, registers)
    return Telling(report, since, until, tuple(flat(as_json(seen))))


def period(report: Report, today: date) -> tuple[date, date]:
    """Whole days, both ends included; what still runs ends today."""
    if report is Report.WEEK:
        monday = today - today.weekday() * DAY - WEEK
        return monday, monday + 6 * DAY
    this = month_of(today)
    return (this.first, today) if report is Report.SO_FAR else month_of(this.first - DAY)


def plan_due(session: Session, now: datetime, zone: str, registers: Collection[CountryFacts]) -> int:
    """On Monday the week, on the first of a month the month before it, to each coordinator once. Returns how many."""
    told = 0
    for member, _since in staff.everybody(session):
        if not member.is_coordinator:
            continue
        where = (member.chat_id, member.language, "GT", zone, now)
        # She has not written: nothing is put down of her but what is told.
        hers = known(session, member.chat_id) or stranger(*where)
        for report in _due(hers.local(now)):
            since, _until = period(report, now.astimezone(ZoneInfo(zone)).date())
            key = f"report:{member.id}:{report}:{since}"
            if session.scalar(select(DeliveryRow.id).where(DeliveryRow.key == key)) is None:
                telling = tell(session, member, report, zone, now, registers)
                reader = meet(session, *where, has_written=False)
                note(session, reader.id, Kind.STAFF_NOTE, key, now, note="report", **telling.written())
                told += 1
    return told


def _due(local: datetime) -> list[Report]:
    if local.hour < HOUR:
        return []
    week = [Report.WEEK] if local.weekday() == 0 else []
    return week + ([Report.MONTH, Report.PAPER] if local.day == 1 else [])
