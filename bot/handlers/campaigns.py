"""A facilitator sends a lesson to a group: which, to whom, how many, when, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.handlers.people import staff_of
from bot.outgoing import callback_data as data
from bot.outgoing import staff_keyboards as keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import people as words
from bot.talk import Talk
from core.domain.campaigns import Campaign
from core.domain.staff import Staff
from core.services import campaigns, groups


def begin(talk: Talk) -> None:
    """/campana: which lesson? The delicate ones are not among them."""
    staff_of(talk)
    _page(talk, 0)


def page(talk: Talk) -> None:
    staff_of(talk)
    _page(talk, talk.tapped(data.CampaignPage).page)


def step(talk: Talk) -> None:
    """The next step of the campaign that the button carries."""
    member, tapped = staff_of(talk), talk.tapped(data.Campaign)
    lesson = talk.library.lesson(tapped.lesson or "", talk.household.language, talk.household.country)
    if tapped.step == "group" or tapped.group is None:
        each = groups.visible_to(talk.session, member)
        talk.change(words.campaign_group(talk.words, lesson), keyboards.campaign_groups(talk.words, lesson.slug, each))
    elif tapped.step == "preview":
        _preview(talk, lesson.slug, tapped.group)
    elif tapped.step == "read":
        groups.seen_by(talk.session, member, tapped.group)
        text, markup = words.whole(talk.words, lesson), keyboards.campaign_send(talk.words, lesson.slug, tapped.group)
        talk.say(text, markup)
    elif tapped.step == "when":
        groups.seen_by(talk.session, member, tapped.group)
        talk.without_buttons()
        talk.inquire("campaign_when", lesson=lesson.slug, group=tapped.group)
    elif tapped.step == "send":
        talk.without_buttons()
        # The button is the source: pressed twice, it sends once.
        message = talk.message
        source = f"campaign:{talk.household.chat_id}:{message.message_id if message else talk.update.update_id}"
        _schedule(talk, lesson.slug, tapped.group, talk.now, source)
    else:
        raise DeadButton(tapped.step)


def when_told(talk: Talk) -> None:
    """The answer to when it should go."""
    question, understood = talk.question, talk.understood
    assert question is not None
    slots = understood.slots if understood else None
    told = (slots.deadline or slots.date) if slots else None
    if slots is None or (told is None and slots.time is None):
        talk.ask_again()
        return
    day = date.fromisoformat(told) if told else talk.today
    hour = talk.hour() or time(9, 0)
    at = datetime.combine(day, hour, ZoneInfo(talk.household.zone))
    talk.forget()
    _schedule(talk, question.facts["lesson"], question.facts["group"], max(at, talk.now), talk.source)


def act(talk: Talk) -> None:
    """How a campaign is doing, or a change in its course."""
    member, tapped = staff_of(talk), talk.tapped(data.CampaignAct)
    if tapped.act == "result":
        _result(talk, member, tapped.campaign)
        return
    change = CHANGES.get(tapped.act)
    if change is None:
        raise DeadButton(tapped.act)
    talk.say(change(talk, member, tapped.campaign), keyboards.campaign_result(talk.words, tapped.campaign))


def _result(talk: Talk, member: Staff, campaign_id: int) -> None:
    result = campaigns.result(talk.session, member, campaign_id)
    lesson = talk.library.lesson(result.campaign.lesson, talk.household.language, talk.household.country)
    text = words.campaign_result(talk.words, result, lesson.title)
    talk.say(text, keyboards.campaign(talk.words, result.campaign, result.uncertain))


def _stop(talk: Talk, member: Staff, campaign_id: int) -> str:
    campaigns.stop(talk.session, member, campaign_id, talk.now)
    return words.campaign_stopped(talk.words)


def _pause(talk: Talk, member: Staff, campaign_id: int) -> str:
    campaigns.pause(talk.session, member, campaign_id, talk.now)
    return words.campaign_paused(talk.words)


def _resume(talk: Talk, member: Staff, campaign_id: int) -> str:
    campaigns.resume(talk.session, member, campaign_id, talk.now)
    return words.campaign_resumed(talk.words)


def _again(talk: Talk, member: Staff, campaign_id: int) -> str:
    count = campaigns.send_again(talk.session, member, campaign_id, talk.now)
    return words.campaign_sent_again(talk.words, count)


CHANGES: dict[str, Callable[[Talk, Staff, int], str]] = {
    "stop": _stop,
    "pause": _pause,
    "resume": _resume,
    "again": _again,
}


def _page(talk: Talk, number: int) -> None:
    every = talk.library.lessons(talk.household.language, talk.household.country)
    pushable = [lesson for lesson in every if not lesson.sensitive]
    talk.change(words.campaign_lesson(talk.words), keyboards.campaign_lessons(talk.words, pushable, number))


def _preview(talk: Talk, slug: str, group_id: int) -> None:
    member = staff_of(talk)
    group = groups.seen_by(talk.session, member, group_id)
    audience = campaigns.audience(talk.session, member, group_id, slug, talk.now)
    lesson = talk.library.lesson(slug, talk.household.language, talk.household.country)
    text = words.campaign_preview(talk.words, lesson, group, audience)
    talk.change(text, keyboards.campaign_send(talk.words, slug, group_id))


def _schedule(talk: Talk, slug: str, group_id: int, at: datetime, source: str) -> None:
    made: Campaign = campaigns.schedule(
        talk.session, talk.library, staff_of(talk), group_id, slug, at, talk.now, source
    )
    later = at > talk.now
    local = talk.household.local(at)
    when = f"{talk.words.day(local.date())}, {talk.words.hour(local.time())}" if later else None
    talk.say(words.campaign_scheduled(talk.words, when), keyboards.campaign(talk.words, made))
