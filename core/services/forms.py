"""A form of a few questions: made as a campaign, answered once by each household, counted without pointing at anybody.

An answer may be changed until the facilitator closes the form. What is counted and exported is of those who agreed to
be in the figures; an export has no household, no group and no words of hers.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain import forms
from core.domain.campaigns import Campaign, CampaignState, Content
from core.domain.forms import Question, Sort, Tally
from core.domain.household import Household
from core.domain.staff import Staff
from core.domain.statistics import SMALLEST_CELL, companions
from core.errors import AnswersClosed, CampaignNotOpen, NotForYou, QuestionGone
from core.services import campaign_drafts
from core.services.households import group_of
from core.storage import campaigns, events
from core.storage.campaigns import CampaignRow, FormAnswerRow
from core.storage.deliveries import HEARD, DeliveryRow
from core.storage.households import HouseholdRow

#: What stands in an export where a value is of fewer than five.
RESERVED = "reservado"


@dataclass(frozen=True)
class Asked:
    campaign_id: int
    question: Question
    position: int
    count: int
    before: str | None  #: what she answered to it


@dataclass(frozen=True)
class Results:
    campaign: Campaign
    households: int | None  #: how many answered something; None where so few that they could be guessed
    tallies: tuple[Tally, ...]
    is_closed: bool


def add_question(session: Session, viewer: Staff, campaign_id: int, lines: str, now: datetime) -> Campaign:
    """Raises NotForYou, CampaignNotOpen, TooManyQuestions, or what a question is refused for."""
    row = _of(session, viewer, campaign_id)
    return _write(row, forms.with_one_more(forms.opened(row.questions), Question.of(lines)))


def translate(
    session: Session, viewer: Staff, campaign_id: int, position: int, of: str, language: str, lines: str
) -> Campaign:
    """The question whose words are `of` in another language too.

    Raises NotForYou, CampaignNotOpen, QuestionGone where another stands in its place by now, AnswersNotAlike or as
    add_question.
    """
    row = _of(session, viewer, campaign_id)
    questions = list(forms.opened(row.questions))
    if not 0 <= position < len(questions) or questions[position].text != of:
        raise QuestionGone()
    questions[position] = questions[position].also_in(language, lines)
    return _write(row, tuple(questions))


def turn_last(session: Session, viewer: Staff, campaign_id: int) -> Campaign:
    """The last is answered by a number, or in words again. Raises NotForYou or CampaignNotOpen."""
    row = _of(session, viewer, campaign_id)
    *rest, last = forms.opened(row.questions) or (None,)
    if last is None:
        raise NotForYou()
    return _write(row, (*[one for one in rest if one is not None], last.other))


def drop_last(session: Session, viewer: Staff, campaign_id: int) -> Campaign:
    """Raises NotForYou or CampaignNotOpen."""
    row = _of(session, viewer, campaign_id)
    return _write(row, forms.opened(row.questions)[:-1])


def close(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Campaign:
    """No answer is taken or changed from here on; a second time changes nothing. Raises NotForYou."""
    row = campaign_drafts.of(session, viewer, campaign_id)
    if row.kind is not Content.FORM or row.state in campaign_drafts.CHANGEABLE:
        raise NotForYou()
    if row.answers_closed_at is None:
        row.answers_closed_at = now
        events.audited(session, viewer.id, "form_closed", f"campaign:{row.id}", now)
    return row.seen()


def asked(session: Session, household: Household, campaign_id: int, position: int) -> Asked:
    """In her language, where it was given in it. Raises NotForYou for what was not put to her, and AnswersClosed."""
    row = _open_for(session, household, campaign_id)
    questions = forms.opened(row.questions)
    if not 0 <= position < len(questions):
        raise NotForYou()
    mine = session.get(FormAnswerRow, (campaign_id, household.id, position))
    question = questions[position].read_in(household.language)
    return Asked(row.id, question, position, len(questions), question.said(mine.value) if mine else None)


def answer(
    session: Session, household: Household, campaign_id: int, position: int, said: str, now: datetime
) -> Asked | None:
    """Keeps it; the next question, or None after the last.

    Raises NotForYou, AnswersClosed, NumberUnreadable, LetterEmpty or LetterTooLong.
    """
    one = asked(session, household, campaign_id, position)
    value = one.question.read(said)
    if not campaigns.answers_of(session, campaign_id, household.id):
        more = {"group_id": group_of(session, household.id), "facts": {"campaign": campaign_id}}
        events.happened(session, "form_answered", household.id, now, **more)
    where = {"campaign_id": campaign_id, "household_id": household.id, "position": position}
    session.merge(FormAnswerRow(**where, value=value, at=now))
    session.flush()
    return asked(session, household, campaign_id, position + 1) if position + 1 < one.count else None


def answered(session: Session, household: Household, campaign_id: int) -> list[tuple[Question, str]]:
    """What she has answered, in the order of the questions. Raises NotForYou or AnswersClosed."""
    every = forms.opened(_open_for(session, household, campaign_id).questions)
    questions = [one.read_in(household.language) for one in every]
    mine = campaigns.answers_of(session, campaign_id, household.id)
    return [(questions[row.position], questions[row.position].said(row.value)) for row in mine]


def results(session: Session, viewer: Staff, campaign_id: int) -> Results:
    """Raises NotForYou."""
    row = campaign_drafts.of(session, viewer, campaign_id)
    if row.kind is not Content.FORM:
        raise NotForYou()
    by_household = _counted(session, row)
    tallies = tuple(
        forms.tally(question, [each[i] for each in by_household.values() if i in each])
        for i, question in enumerate(forms.opened(row.questions))
    )
    many = len(by_household)
    households = many if many >= SMALLEST_CELL or not many else None
    return Results(row.seen(), households, tallies, row.answers_closed_at is not None)


def rows(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Iterator[list[str]]:
    """For a spreadsheet: a line for each household in no order, options and bands of numbers, and no words of hers.

    A value of fewer than five is withheld, with so many others that it cannot be worked out; of fewer than five
    households nothing is told. Raises NotForYou.
    """
    row = campaign_drafts.of(session, viewer, campaign_id)
    if row.kind is not Content.FORM:
        raise NotForYou()
    events.audited(session, viewer.id, "form_exported", f"campaign:{row.id}", now)
    told = [(i, one) for i, one in enumerate(forms.opened(row.questions)) if one.sort is not Sort.WORDS]
    lines = [[_told(one, each.get(i)) for i, one in told] for each in _counted(session, row).values()]
    if len(lines) < SMALLEST_CELL:
        lines = []
    for column in range(len(told)):
        few = companions(Counter(line[column] for line in lines))
        for line in lines:
            line[column] = RESERVED if line[column] in few else line[column]
    random.SystemRandom().shuffle(lines)
    return iter([[one.text for _, one in told], *lines])


def _told(question: Question, value: str | None) -> str:
    if value is None:
        return ""
    return forms.band(int(value)) if question.sort is Sort.NUMBER else question.said(value)


def _counted(session: Session, row: CampaignRow) -> dict[int, dict[int, str]]:
    """The answers by household and position, of those who agreed to be in the figures."""
    query = (
        select(FormAnswerRow)
        .join(HouseholdRow, HouseholdRow.id == FormAnswerRow.household_id)
        .where(FormAnswerRow.campaign_id == row.id, HouseholdRow.consent_statistics)
    )
    found: dict[int, dict[int, str]] = {}
    for one in session.scalars(query):
        found.setdefault(one.household_id, {})[one.position] = one.value
    return found


def _of(session: Session, viewer: Staff, campaign_id: int) -> CampaignRow:
    row = campaign_drafts.of(session, viewer, campaign_id)
    if row.kind is not Content.FORM:
        raise NotForYou()
    if row.state not in campaign_drafts.CHANGEABLE:
        raise CampaignNotOpen(row.state)
    return row


def _write(row: CampaignRow, questions: tuple[Question, ...]) -> Campaign:
    row.questions = forms.kept(questions)
    return row.seen()


def _open_for(session: Session, household: Household, campaign_id: int) -> CampaignRow:
    """Raises NotForYou or AnswersClosed."""
    row = session.get(CampaignRow, campaign_id)
    heard = select(DeliveryRow.id).where(
        DeliveryRow.campaign_id == campaign_id,
        DeliveryRow.household_id == household.id,
        DeliveryRow.state.in_(HEARD),
    )
    if row is None or row.kind is not Content.FORM or session.scalar(heard.limit(1)) is None:
        raise NotForYou()
    if row.answers_closed_at is not None or row.state is CampaignState.CANCELLED:
        raise AnswersClosed()
    return row
