"""Her data in her hands: a copy of it, and its deletion with a receipt."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from core.domain.delivery import DeliveryState
from core.domain.family import Standing
from core.domain.household import Household, HouseholdState
from core.services.households import group_of
from core.storage import (
    budgets,
    business,
    campaigns,
    consents,
    events,
    family,
    goals,
    groups,
    households,
    lessons,
    moves,
    organisations,
    paths,
    pledges,
    products,
    reminders,
    savings,
    sessions,
    shared_phones,
    traces,
)
from core.storage.certificates import CertificateRow
from core.storage.cuchubals import CuchubalRow
from core.storage.deliveries import DeliveryRow
from core.storage.family import RelativeRow
from core.storage.goals import GoalRow
from core.storage.handovers import HandoverRow
from core.storage.help_requests import HelpRequestRow
from core.storage.households import HouseholdRow
from core.storage.questions import QuestionRow
from core.storage.remittance_plans import RemittanceCostRow
from core.storage.remittances import RemittanceRow
from core.storage.reviews import ReviewRow
from core.storage.savings import EntryRow
from core.storage.tables import METADATA

#: What stays of her as a number, so that the programme's figures do not change: who agreed, was written to, was in
#: which group and arm and voted what, the events that are counted, and how far they are added up. None of them says
#: who she is.
KEPT = frozenset(
    {"programme_events", "consent_events", "deliveries", "memberships", "campaign_arms", "poll_votes"}
    | {"rolled", "rollup_waiting"}
)


@dataclass(frozen=True)
class Receipt:
    """Proof of a deletion, that names nobody."""

    number: str
    at: datetime


def erase(session: Session, household: Household, now: datetime) -> Receipt:
    """Forgets who she is, everywhere. The programme's totals stay: their events carry a number and no identity."""
    group_id = group_of(session, household.id)
    groups.take_out(session, household.id, now)
    family.forget(session, household.id)
    traces.forget(session, household.id)
    sessions.forget_agreed(session, household.id)
    _delete_hers(session, household.id)
    session.execute(
        update(DeliveryRow)
        .where(DeliveryRow.household_id == household.id)
        .values(facts={}, reason=None, message_id=None)
    )
    session.execute(
        update(DeliveryRow)
        .where(DeliveryRow.household_id == household.id, DeliveryRow.state == DeliveryState.DUE)
        .values(state=DeliveryState.SKIPPED, reason="erased")
    )
    _forget(session, household.id)
    events.happened(session, "erased", household.id, now, group_id=group_id)
    return Receipt(secrets.token_hex(4).upper(), now)


def _delete_hers(session: Session, household_id: int) -> None:
    """Everything of hers in every table, those too that were made after this was written."""
    for table in reversed(METADATA.sorted_tables):
        if "household_id" in table.columns and table.name not in KEPT:
            session.execute(delete(table).where(table.c.household_id == household_id))


def forget_stranger(session: Session, household: Household) -> None:
    """Who never agreed, or only went along with a relative's goal, leaves nothing behind, not even a count."""
    session.execute(delete(QuestionRow).where(QuestionRow.household_id == household.id))
    family.forget(session, household.id)
    traces.forget(session, household.id)
    _forget(session, household.id)


def copy(session: Session, household: Household) -> dict[str, Any]:
    """Everything that is kept about her, in words a person can read."""
    group = groups.of_household(session, household.id)
    return {
        "household": {
            "called": household.called,
            "language": household.language,
            "country": household.country,
            "since": household.created_at.isoformat(),
            "consents": sorted(household.consents),
            "remittance_day": household.remittance_day,
            "group": group.name if group else None,
        },
        "goals": [_goal(session, row) for row in goals.all_of(session, household.id)],
        "savings": [_entry(row) for row in savings.latest(session, household.id, 10_000)],
        "budget": [
            {"key": row.key, "name": row.name, "amount": _amount(row.amount_minor), "currency": row.currency}
            for row in budgets.of(session, household.id)
        ],
        "cuchubals": [
            {"people": row.people, "part": _amount(row.part_minor), "currency": row.currency}
            | {"every": str(row.every), "on": row.first_on.isoformat()}
            for row in session.scalars(select(CuchubalRow).where(CuchubalRow.household_id == household.id))
        ],
        "business": [
            {"on": row.on.isoformat(), "sold": _amount(row.sold_minor), "spent": _amount(row.spent_minor)}
            | {"own_pay": _amount(row.pay_minor), "currency": row.currency}
            for row in business.standing(session, household.id)
        ],
        "pledges": [
            {"deed": str(row.deed), "due": row.due.isoformat(), "state": str(row.state)}
            for row in pledges.of_household(session, household.id)
        ],
        "organisations": [
            {"name": row.name, "contact": row.contact, "state": str(row.state)}
            for row in organisations.of_household(session, household.id)
        ],
        "costs": [
            {"on": row.on.isoformat(), "sent": _amount(row.sent_minor), "fee": _amount(row.fee_minor)}
            | {"currency": row.sent_currency, "company": row.company}
            for row in session.scalars(select(RemittanceCostRow).where(RemittanceCostRow.household_id == household.id))
        ],
        "visits": [
            {"at": row.at.isoformat(), "outcome": row.outcome and str(row.outcome)}
            for row in session.scalars(select(HandoverRow).where(HandoverRow.household_id == household.id))
        ],
        "moves": [
            {"on": row.on.isoformat(), "amount": _amount(row.amount_minor), "currency": row.currency}
            | {"from": row.origin and str(row.origin), "to": str(row.destination)}
            for row in moves.not_undone(session, household.id)
        ],
        "products": [
            {"on": row.on.isoformat(), "what": str(row.kind), "where": str(row.institution)}
            for row in products.all_of(session, household.id)
        ],
        "path": paths.chosen(session, household.id),
        "certificates": [
            {"module": row.module, "name": row.name, "issued": row.issued_at.isoformat()}
            for row in session.scalars(select(CertificateRow).where(CertificateRow.household_id == household.id))
        ],
        "questions_to_come_back": [
            {"lesson": row.lesson, "question": row.question, "due": row.due_at.isoformat()}
            for row in session.scalars(select(ReviewRow).where(ReviewRow.household_id == household.id))
        ],
        "lessons": [
            {"lesson": row.lesson, "started": row.started_at.isoformat(), "completed": _iso(row.completed_at)}
            for row in lessons.all_progress(session, household.id)
        ],
        "remittances": [
            {"on": row.on.isoformat(), "amount": _amount(row.amount_minor), "currency": row.currency}
            for row in session.scalars(select(RemittanceRow).where(RemittanceRow.household_id == household.id))
        ],
        "reminders": [
            {"rule": row.rule, "at": row.at.isoformat()} for row in reminders.active_of(session, household.id)
        ],
        "relatives": [
            {"called": row.called, "goal": _goal_name(session, row)} for row in family.of_owner(session, household.id)
        ],
        "goes_along_with": [
            {"goal": _goal_name(session, row), "pledge": _amount(row.pledge_minor), "currency": row.pledge_currency}
            for row in family.accompanied_by(session, household.id)
        ],
        "asked_for_help": [
            {"on": row.asked_at.isoformat(), "about": row.about}
            for row in session.scalars(select(HelpRequestRow).where(HelpRequestRow.household_id == household.id))
        ],
        "form_answers": [
            {"question": asked.text, "answer": asked.said(value)}
            for asked, value in campaigns.answered_by(session, household.id, household.language)
        ],
        "said_about_data": [
            {"consent": str(row.consent), "given": row.given, "on": row.at.isoformat()}
            for row in consents.of(session, household.id)
        ],
    }


def _forget(session: Session, household_id: int) -> None:
    row = households.by_id(session, household_id)
    _leave_phone(session, row)
    row.called = row.remittance_day = row.paused_until = None
    row.ref = secrets.token_hex(8)
    row.has_code = False
    row.pupil = None
    row.state = HouseholdState.ERASED


def _leave_phone(session: Session, row: HouseholdRow) -> None:
    chat_id = row.chat_id or row.away_chat_id
    row.chat_id = row.away_chat_id = row.away_since = None
    row.shares_phone = False
    session.flush()
    others = shared_phones.of_chat(session, chat_id) if chat_id else []
    if len(others) == 1:
        # She has it to herself again; what was said to her meanwhile is still hers to read.
        last = others[0]
        last.shares_phone, last.chat_id, last.away_chat_id = False, chat_id, None


def _goal(session: Session, row: GoalRow) -> dict[str, Any]:
    saved = savings.balance(session, row.id, row.currency)
    return {
        "name": row.name,
        "amount": _amount(row.target_minor),
        "saved": str(saved.amount),
        "currency": row.currency,
        "deadline": row.deadline.isoformat() if row.deadline else None,
    }


def _goal_name(session: Session, row: RelativeRow) -> str | None:
    """A goal of somebody else has a name for her once she was let in, and not before."""
    goal = goals.of(session, row.owner_id, row.goal_id)
    return goal.name if goal is not None and row.standing is Standing.TOGETHER else None


def _entry(row: EntryRow) -> dict[str, Any]:
    return {
        "on": row.on.isoformat(),
        "what": str(row.kind),
        "amount": _amount(row.amount_minor),
        "currency": row.currency,
        "evidence": str(row.evidence),
    }


def _amount(minor: int | None) -> str | None:
    return None if minor is None else f"{minor // 100}.{minor % 100:02d}"


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
