"""How much of its attention each household has left today: what it has heard, and what is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core.domain.attention import USUAL, WEEK, Say, Spoken, Verdict, Wait
from core.domain.delivery import Kind
from core.domain.household import Household
from core.domain.rules import Rules
from core.storage import cuchubals, deliveries, households, reminders, remittance_plans, rules
from core.storage.deliveries import DeliveryRow, Told


class Attention:
    """Asked once for a handful of deliveries."""

    def __init__(self, session: Session, rows: Sequence[DeliveryRow], now: datetime) -> None:
        self._now = now
        self.budget = Rules.of(rules.values(session)).budget if rows else USUAL
        ids = list({row.household_id for row in rows})
        self._households = households.by_ids(session, ids) if ids else {}
        self._heard = deliveries.heard_since(session, ids, now - WEEK) if ids else {}
        asking = list({row.household_id for row in rows if not row.kind.is_own})
        self._waiting = deliveries.waiting_of(session, asking) if asking else {}
        self._coming = _coming(session, asking, now) if asking else {}
        self._paydays = remittance_plans.coming_of(session, asking, now + WEEK) if asking else {}

    def household(self, row: DeliveryRow) -> Household:
        return self._households[row.household_id]

    def follows(self, row: DeliveryRow, verdict: Verdict) -> None:
        """What was decided of one delivery counts for those that are judged after it."""
        waiting = self._waiting.get(row.household_id, {})
        waiting.pop(row.id, None)
        match verdict:
            case Say():
                self._heard.setdefault(row.household_id, []).append(Told(row.kind, self._now))
            case Wait(until, _):
                waiting[row.id] = Told(row.kind, until)

    def spoken(self, row: DeliveryRow) -> Spoken:
        household = self.household(row)
        heard = self._heard.get(row.household_id, [])
        today = household.local(self._now).date()
        fills = [one for one in heard if one.kind is not Kind.STAFF_NOTE and household.local(one.at).date() == today]
        waiting = [] if row.kind.is_own else self._more_important(row, household)
        paydays = self._before_it(row)
        return Spoken(
            today=len(fills),
            measured_today=sum(one.kind.is_measured for one in fills),
            ours_today=sum(_is_ours(one) for one in fills),
            ours_this_week=sum(_is_ours(one) for one in heard),
            promised_today=len(waiting),
            promised_ours_today=sum(_is_ours(one) for one in waiting),
            promised_ours_this_week=sum(one.at < self._now + WEEK for one in paydays),
            last_at=max((one.at for one in heard), default=None),
        )

    def _more_important(self, row: DeliveryRow, household: Household) -> list[Told]:
        """What is to come yet today and goes before it: what she asked for, and deliveries of a better rank."""
        local = household.local(self._now)
        midnight = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
        coming = self._coming.get(row.household_id, [])
        waiting = self._waiting.get(row.household_id, {}).values()
        better = [one for one in waiting if one.kind.rank < row.kind.rank and one.kind is not Kind.STAFF_NOTE]
        return [one for one in coming + better + self._before_it(row) if one.at < midnight]

    def _before_it(self, row: DeliveryRow) -> list[Told]:
        """What is to be said around her next remittance, where that goes before this one."""
        if row.kind.is_own or row.kind.rank <= Kind.REMITTANCE.rank:
            return []
        return [Told(Kind.REMITTANCE, at) for at in self._paydays.get(row.household_id, [])]


def _coming(session: Session, household_ids: Sequence[int], now: datetime) -> dict[int, list[Told]]:
    """What each household asked to hear of, next."""
    found: dict[int, list[Told]] = {}
    for kind, storage in ((Kind.REMINDER, reminders), (Kind.CUCHUBAL, cuchubals)):
        for household_id, each in storage.coming_of(session, household_ids, now).items():
            found.setdefault(household_id, []).extend(Told(kind, at) for at in each)
    return found


def _is_ours(told: Told) -> bool:
    return not told.kind.is_own
