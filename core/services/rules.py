"""The programme's own rules: what a household hears at most, its first quiet hours, what is kept how long,
and after how many hours an unanswered call for a person climbs.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.rules import Rule, Rules, is_within
from core.domain.staff import Staff
from core.errors import NotForYou
from core.errors.facilitating import RuleOutOfBounds
from core.storage import events, rules


def standing(session: Session) -> Rules:
    return Rules.of(rules.values(session))


def change(session: Session, viewer: Staff, wanted: Mapping[Rule, int], now: datetime) -> None:
    """Each change is in the audit, with what was before. Raises NotForYou, RuleOutOfBounds."""
    if not viewer.is_coordinator:
        raise NotForYou()
    before = standing(session).values
    for rule, value in wanted.items():
        if not is_within(rule, value):
            raise RuleOutOfBounds(rule, value)
        if value != before[rule]:
            rules.put(session, str(rule), value)
            facts = {"before": before[rule], "after": value}
            events.audited(session, viewer.id or None, "rule_changed", str(rule), now, **facts)
