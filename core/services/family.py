"""Both sides of the family: she invites a relative to one goal, he sees how far it is, and either may end it."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.family import (
    CHEER_AGAIN,
    INVITATION_LASTS,
    MOST_RELATIVES,
    PLEDGE_LASTS,
    Cheer,
    News,
    Relative,
    Shared,
    Standing,
    Told,
    check_pledge,
    may_end,
    may_see,
    shared,
)
from core.domain.goals import Goal, GoalState
from core.domain.household import Consent, Household, HouseholdState
from core.domain.money import Money
from core.domain.words import one_line
from core.errors import FamilyFull, InvitationSpent, NoGoal, NotForYou, OwnInvitation
from core.services.deliveries import note
from core.services.goals import progress_of
from core.storage import consents, events, family, goals, households
from core.storage.family import FamilyInvitationRow, FamilyNewsRow, RelativeRow


@dataclass(frozen=True)
class Invitation:
    token: str
    goal: Goal
    expires_at: datetime


@dataclass(frozen=True)
class Beside:
    """A relative, as she sees him."""

    relative: Relative
    goal: str


@dataclass(frozen=True)
class Family:
    hers: tuple[Beside, ...]  #: who goes along with her goals
    others: tuple[Shared, ...]  #: the goals that she goes along with herself
    waiting: int  #: invitations that she accepted and that nobody has confirmed yet


def invite(session: Session, household: Household, goal_id: int, now: datetime) -> Invitation:
    """A token for a link that brings one relative to one goal, once. An earlier link to the goal is void.

    Raises NoGoal or FamilyFull.
    """
    goal = _open_goal(session, household.id, goal_id)
    if len(family.of_goal(session, goal_id)) >= MOST_RELATIVES:
        raise FamilyFull(MOST_RELATIVES)
    family.forget_invitations(session, goal_id)
    token, expires = secrets.token_urlsafe(24), now + INVITATION_LASTS
    row = FamilyInvitationRow(hash=_hash(token), household_id=household.id, goal_id=goal_id, expires_at=expires)
    session.add(row)
    session.flush()
    events.happened_in_group(session, "family_invited", household.id, now)
    return Invitation(token, goal, expires)


def look(session: Session, guest: Household, token: str, now: datetime) -> None:
    """Whether the link is good for whoever opened it. Raises InvitationSpent or OwnInvitation."""
    _invitation(session, guest, token, now)


def accept(session: Session, guest: Household, token: str, called: str, now: datetime) -> Relative:
    """He agrees to go along; she is asked whether she knows him. Raises InvitationSpent or OwnInvitation."""
    invitation = _invitation(session, guest, token, now)
    owner_id, goal_id = invitation.household_id, invitation.goal_id
    session.delete(invitation)
    session.flush()
    same = next((row for row in family.of_goal(session, goal_id) if row.relative_id == guest.id), None)
    if same is not None:
        return same.seen()
    row = RelativeRow(
        owner_id=owner_id,
        goal_id=goal_id,
        relative_id=guest.id,
        called=one_line(called, 40) or "?",
        standing=Standing.WAITING,
        since=now,
    )
    session.add(row)
    session.flush()
    _become_relative(session, guest, now)
    _tell(session, owner_id, row, News.ACCEPTED, now)
    events.happened_in_group(session, "family_joined", owner_id, now)
    return row.seen()


def welcome(session: Session, owner: Household, bond_id: int, now: datetime) -> Beside:
    """She knows him: from now on he sees how far the goal is. Raises NotForYou."""
    row = family.bond(session, bond_id)
    if row is None or row.owner_id != owner.id:
        raise NotForYou()
    if row.standing is Standing.WAITING:
        row.standing = Standing.TOGETHER
        _tell(session, row.relative_id, row, News.WELCOMED, now)
    return Beside(row.seen(), _goal_name(session, row))


def part(session: Session, who: Household, bond_id: int) -> None:
    """Ends it at once, and nobody is told. What has ended already stays ended. Raises NotForYou."""
    row = family.bond(session, bond_id)
    if row is None:
        return
    if not may_end(row.seen(), who.id):
        raise NotForYou()
    family.end(session, row)


def of(session: Session, household: Household, now: datetime) -> Family:
    hers = [Beside(_fresh(row, now), _goal_name(session, row)) for row in family.of_owner(session, household.id)]
    bonds = family.accompanied_by(session, household.id)
    seen = [_shared(session, row) for row in bonds if row.standing is Standing.TOGETHER]
    waiting = sum(row.standing is Standing.WAITING for row in bonds)
    return Family(tuple(hers), tuple(one for one in seen if one is not None), waiting)


def progress(session: Session, viewer: Household, bond_id: int) -> Shared:
    """Raises NotForYou, alike for the bond of others, one that has ended and one that never was."""
    found = _shared(session, _bond_of(session, viewer, bond_id))
    if found is None:
        raise NotForYou()
    return found


def pledge(session: Session, relative: Household, bond_id: int, amount: Money, now: datetime) -> Shared:
    """What he means to put in; a new promise takes the place of the last. It is never counted as saved.

    Raises NotForYou, AmountNotPositive or AmountBeyondSense.
    """
    row = _bond_of(session, relative, bond_id)
    check_pledge(amount)
    is_new = (row.pledge_minor, row.pledge_currency) != (amount.minor, amount.currency)
    row.pledge_minor, row.pledge_currency, row.pledged_at = amount.minor, amount.currency, now
    if is_new:
        _tell(session, row.owner_id, row, News.PLEDGED, now, minor=amount.minor, currency=amount.currency)
    return progress(session, relative, bond_id)


def take_back(session: Session, relative: Household, bond_id: int) -> Shared:
    """The promise is off. Raises NotForYou."""
    row = _bond_of(session, relative, bond_id)
    row.pledge_minor = row.pledge_currency = row.pledged_at = None
    for news in family.news_for(session, row.owner_id):
        if news.bond_id == row.id and news.kind is News.PLEDGED:
            session.delete(news)
    return progress(session, relative, bond_id)


def cheer(session: Session, relative: Household, bond_id: int, said: Cheer, now: datetime) -> bool:
    """False when he has cheered today already. Raises NotForYou."""
    row = _bond_of(session, relative, bond_id)
    if row.cheered_at is not None and now - row.cheered_at < CHEER_AGAIN:
        return False
    row.cheered_at = now
    _tell(session, row.owner_id, row, News.CHEERED, now, cheer=said)
    return True


def read_news(session: Session, household: Household) -> list[Told]:
    """What she has not read yet; read once, it is kept no longer."""
    found = []
    for row in family.news_for(session, household.id):
        bond = family.bond(session, row.bond_id)
        if bond is not None:
            amount = None if row.minor is None or row.currency is None else Money(row.minor, row.currency)
            found.append(Told(bond.seen(), _goal_name(session, bond), row.kind, amount, row.cheer, row.at))
        session.delete(row)
    return found


def _become_relative(session: Session, guest: Household, now: datetime) -> None:
    """Who uses Milpa already stays what he is."""
    consents.record(session, guest.id, Consent.FAMILY, True, "button", now)
    row = households.by_id(session, guest.id)
    if row.state is not HouseholdState.ACTIVE:
        row.state = HouseholdState.RELATIVE


def _invitation(session: Session, guest: Household, token: str, now: datetime) -> FamilyInvitationRow:
    row = session.get(FamilyInvitationRow, _hash(token), with_for_update=True)
    if row is None or row.expires_at <= now or not households.by_id(session, row.household_id).seen().is_active:
        raise InvitationSpent()
    if row.household_id == guest.id:
        raise OwnInvitation()
    try:
        _open_goal(session, row.household_id, row.goal_id)
    except NoGoal as closed:
        raise InvitationSpent() from closed
    return row


def _tell(session: Session, to: int, row: RelativeRow, kind: News, now: datetime, **more: object) -> None:
    """Several pieces of news are one message; the rest is read when she opens it."""
    session.add(FamilyNewsRow(household_id=to, bond_id=row.id, kind=kind, at=now, **more))
    session.flush()
    if not family.is_announced(session, to):
        note(session, to, Kind.FAMILY, f"family:{to}:{now:%Y%m%dT%H%M%S%f}", now)


def _bond_of(session: Session, viewer: Household, bond_id: int) -> RelativeRow:
    row = family.bond(session, bond_id)
    if row is None or not may_see(row.seen(), viewer.id):
        raise NotForYou()
    return row


def _shared(session: Session, row: RelativeRow) -> Shared | None:
    goal = goals.of(session, row.owner_id, row.goal_id)
    if goal is None or goal.state is GoalState.CLOSED:
        return None
    return shared(row.seen(), progress_of(session, goal))


def _open_goal(session: Session, household_id: int, goal_id: int) -> Goal:
    row = goals.of(session, household_id, goal_id)
    if row is None or row.state is GoalState.CLOSED:
        raise NoGoal()
    return row.seen()


def _goal_name(session: Session, row: RelativeRow) -> str:
    goal = goals.of(session, row.owner_id, row.goal_id)
    return goal.name if goal else ""


def _fresh(row: RelativeRow, now: datetime) -> Relative:
    """Without a promise that is too old to be one."""
    if row.pledged_at is not None and now - row.pledged_at > PLEDGE_LASTS:
        row.pledge_minor = row.pledge_currency = row.pledged_at = None
    return row.seen()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
