"""A group's meetings: planned by a few words, moved, called off, invited to; who came and what was agreed."""

from __future__ import annotations

from datetime import datetime, time

from bot.handlers import campaign_drafts, sessions
from bot.handlers.moments import moment_told
from bot.handlers.people import staff_of
from bot.outgoing import meeting_keyboards as keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import meetings as words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.campaigns import Content
from core.domain.staff import Staff
from core.errors import MeetingPassed, MeetingTooFar, NotForYou
from core.services import groups, meetings

USUAL_HOUR = time(15)


def step(talk: Talk) -> None:
    member, tapped = staff_of(talk), talk.tapped(data.Meet)
    if tapped.step in ("list", "plan"):
        group = groups.seen_by(talk.session, member, tapped.number)
        if tapped.step == "plan":
            talk.inquire("meeting_when", group=group.id)
        else:
            each = meetings.listed(talk.session, member, group.id, talk.now)
            talk.say(words.listed(talk.words, group.name, len(each)), keyboards.listed(talk.words, group.id, each))
        return
    does = STEPS.get(tapped.step)
    if does is None:
        raise DeadButton(tapped.step)
    meetings.one(talk.session, member, tapped.number)
    does(talk, member, tapped.number)


def when_told(talk: Talk) -> None:
    """The day and the hour; then the place. A day that is over is asked for again."""
    member, question = staff_of(talk), talk.question
    at = moment_told(talk, USUAL_HOUR)
    assert question is not None
    if at is None:
        talk.ask_again()
        return
    facts = {name: value for name, value in question.facts.items() if name in ("group", "meeting", "campaign")}
    try:
        meetings.check_when(at, talk.now)
    except (MeetingPassed, MeetingTooFar) as refused:
        talk.inquire("meeting_when", sorry(talk.words, refused)[0], **facts)
        return
    groups.seen_by(talk.session, member, facts["group"])
    talk.inquire("meeting_place", at=at.isoformat(), **facts)


def place_told(talk: Talk) -> None:
    """Where; with that it stands. Raises PlaceUnreadable, MeetingPassed or NotForYou."""
    question = talk.question
    assert question is not None
    _settle(talk, question.facts, talk.text)


def recap_told(talk: Talk) -> None:
    """What was agreed is shown as the group will read it. Raises what a letter is refused for."""
    member, question = staff_of(talk), talk.question
    assert question is not None
    made = meetings.recap(talk.session, talk.library, member, question.facts["meeting"], talk.text, talk.now)
    talk.forget()
    campaign_drafts.show(talk, made.id)


def _settle(talk: Talk, facts: dict[str, object], place: str | None) -> None:
    member, zone = staff_of(talk), talk.household.zone
    at, meeting, campaign = datetime.fromisoformat(str(facts["at"])), facts.get("meeting"), facts.get("campaign")
    if isinstance(meeting, int):
        count = meetings.move(talk.session, member, meeting, at, place, talk.now, zone)
        talk.forget()
        if isinstance(campaign, int):
            campaign_drafts.show(talk, campaign)
        else:
            _show(talk, member, meeting, words.told_count(talk.words, count))
        return
    group = facts["group"]
    assert isinstance(group, int)
    planned = meetings.plan(talk.session, member, group, at, place or "", talk.now, talk.source, zone)
    talk.forget()
    if isinstance(campaign, int):
        meetings.invite_to(talk.session, member, planned.id, campaign, talk.now)
        campaign_drafts.show(talk, campaign)
    else:
        _show(talk, member, planned.id)


def _show(talk: Talk, member: Staff, meeting_id: int, head: str = "") -> None:
    one = meetings.one(talk.session, member, meeting_id)
    text = words.card(talk.words, one, one.is_over(talk.now))
    talk.say(f"{head}\n\n{text}" if head else text, keyboards.card(talk.words, one, one.is_over(talk.now)))


def _move(talk: Talk, member: Staff, meeting_id: int) -> None:
    one = meetings.one(talk.session, member, meeting_id)
    talk.inquire("meeting_when", group=one.group_id, meeting=one.id)


def _same(talk: Talk, _member: Staff, meeting_id: int) -> None:
    question = talk.question
    if question is None or question.kind != "meeting_place" or question.facts.get("meeting") != meeting_id:
        raise DeadButton("same")
    talk.without_buttons()
    _settle(talk, dict(question.facts), None)


def _off(talk: Talk, _member: Staff, meeting_id: int) -> None:
    talk.say(words.sure_off(talk.words), keyboards.sure_off(talk.words, meeting_id))


def _off_yes(talk: Talk, member: Staff, meeting_id: int) -> None:
    count = meetings.cancel(talk.session, member, meeting_id, talk.now)
    talk.change(words.off(talk.words, count))


def _invite(talk: Talk, member: Staff, meeting_id: int) -> None:
    one = meetings.one(talk.session, member, meeting_id)
    talk.inquire("campaign_text", what=str(Content.EVENT), group=one.group_id, campaign=None, meeting=one.id)


def _there(talk: Talk, member: Staff, meeting_id: int) -> None:
    made = meetings.attendance(talk.session, member, meeting_id, talk.now, talk.household.zone)
    if made.is_closed:
        raise NotForYou()
    sessions.there(talk, member, made, 0)


def _recap(talk: Talk, _member: Staff, meeting_id: int) -> None:
    talk.inquire("meeting_recap", meeting=meeting_id)


STEPS = {
    "show": _show,
    "move": _move,
    "same": _same,
    "off": _off,
    "off_yes": _off_yes,
    "invite": _invite,
    "there": _there,
    "recap": _recap,
}
