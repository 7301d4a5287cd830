"""A facilitator sends a lesson to a group: which, to whom, how many, when, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from bot.handlers import campaign_drafts
from bot.handlers.people import staff_of
from bot.outgoing import callback_data as data
from bot.outgoing import staff_keyboards as keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import campaigns as campaign_words
from bot.outgoing.messages import forms as form_words
from bot.outgoing.messages import people as words
from bot.talk import Talk
from core.domain.campaigns import Campaign, Content
from core.domain.staff import Staff
from core.services import campaign_drafts as drafts
from core.services import campaigns, forms, groups


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
    elif tapped.step in ("preview", "read", "when", "send"):
        made = _draft(talk, member, lesson.slug, tapped.group)
        campaign_drafts.show(talk, made.id, change=True)
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
    campaign_drafts.let_go(talk, staff_of(talk), question.facts["campaign"], datetime.combine(day, hour))
    talk.forget()


def act(talk: Talk) -> None:
    """How a campaign is doing, or a change in its course."""
    member, tapped = staff_of(talk), talk.tapped(data.CampaignAct)
    if tapped.act in ("result", "copy"):
        (_result if tapped.act == "result" else _copy)(talk, member, tapped.campaign)
        return
    change = CHANGES.get(tapped.act)
    if change is None:
        raise DeadButton(tapped.act)
    talk.say(change(talk, member, tapped.campaign), keyboards.campaign_result(talk.words, tapped.campaign))


def mine(talk: Talk) -> None:
    """The latest that she may see, each a tap away."""
    each = campaigns.latest(talk.session, staff_of(talk))
    listed = [(one.campaign, f"{_title(talk, one.campaign)} · {one.group_name}") for one in each]
    talk.say(words.campaigns_sent(talk.words, len(listed)), keyboards.campaigns(talk.words, listed))


def _result(talk: Talk, member: Staff, campaign_id: int) -> None:
    result = campaigns.result(talk.session, member, campaign_id)
    text = words.campaign_result(talk.words, result, _title(talk, result.campaign))
    talk.say(text, keyboards.campaign(talk.words, result.campaign, result.uncertain))


def _title(talk: Talk, campaign: Campaign) -> str:
    lesson = None
    if campaign.lesson:
        lesson = talk.library.lesson(campaign.lesson, talk.household.language, talk.household.country).title
    return campaign_words.title(talk.words, campaign, lesson)


def _copy(talk: Talk, member: Staff, campaign_id: int) -> None:
    message = talk.message
    source = f"copy:{talk.household.chat_id}:{message.message_id if message else talk.update.update_id}"
    made = drafts.copy(talk.session, talk.library, member, campaign_id, talk.now, source)
    campaign_drafts.show(talk, made.id)


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


def _close(talk: Talk, member: Staff, campaign_id: int) -> str:
    forms.close(talk.session, member, campaign_id, talk.now)
    return form_words.closed(talk.words)


CHANGES: dict[str, Callable[[Talk, Staff, int], str]] = {
    "stop": _stop,
    "pause": _pause,
    "resume": _resume,
    "again": _again,
    "close": _close,
}


def _page(talk: Talk, number: int) -> None:
    every = talk.library.lessons(talk.household.language, talk.household.country)
    pushable = [lesson for lesson in every if not lesson.sensitive]
    talk.change(words.campaign_lesson(talk.words), keyboards.campaign_lessons(talk.words, pushable, number))


def _draft(talk: Talk, member: Staff, slug: str, group_id: int) -> Campaign:
    # The button is the source: pressed twice, it is one draft.
    message = talk.message
    number = message.message_id if message else talk.update.update_id
    source = f"campaign:{talk.household.chat_id}:{number}:{group_id}"
    return drafts.draft(talk.session, talk.library, member, group_id, Content.LESSON, talk.now, source, lessons=(slug,))
