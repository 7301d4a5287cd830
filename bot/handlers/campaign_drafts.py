"""Making a campaign step by step: its words, whom it is for, how it is compared, a look at it, and letting it go."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.handlers.people import staff_of
from bot.outgoing import campaign_keyboards as keyboards
from bot.outgoing import keyboards as household_keyboards
from bot.outgoing import staff_data as data
from bot.outgoing import staff_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import campaigns as words
from bot.outgoing.messages import lessons as lesson_words
from bot.outgoing.messages import people
from bot.talk import Talk
from core.domain.campaigns import SECOND, Campaign, CampaignState, Content, Who
from core.domain.drips import CatchUp
from core.domain.staff import Staff
from core.errors import CampaignNotOpen
from core.services import campaign_drafts, campaign_planning, campaigns, forms, groups, meetings, members


def compose(talk: Talk) -> None:
    """A message, a poll or a track: for which group, and then what it says."""
    member, tapped = staff_of(talk), talk.tapped(data.Compose)
    kind = talk.one_of(Content, tapped.kind)
    if tapped.group is None:
        each = groups.visible_to(talk.session, member)
        talk.change(words.which_group(talk.words), keyboards.groups(talk.words, kind, each))
        return
    group = groups.seen_by(talk.session, member, tapped.group)
    if kind is Content.TRACK:
        _track(talk, member, group.id, tapped.module)
    elif kind in (Content.MESSAGE, Content.POLL, Content.EVENT, Content.FORM):
        talk.without_buttons()
        talk.inquire("campaign_text", what=str(kind), group=group.id, campaign=None)
    else:
        raise DeadButton(tapped.kind)


def step(talk: Talk) -> None:
    """A step of the draft that the button carries."""
    member, tapped = staff_of(talk), talk.tapped(data.Draft)
    seen = campaign_drafts.preview(talk.session, member, tapped.campaign, talk.now)
    does = STEPS.get(tapped.step)
    if does is None:
        raise DeadButton(tapped.step)
    does(talk, member, seen.campaign, tapped.value)


def choose_who(talk: Talk) -> None:
    member, tapped = staff_of(talk), talk.tapped(data.ChooseWho)
    who = talk.one_of(Who, tapped.who)
    campaign = campaign_drafts.revise(talk.session, member, tapped.campaign, talk.now, who=who)
    if who is Who.PICKED:
        _pick(talk, member, campaign, 0)
    else:
        show(talk, campaign.id, change=True)


def choose_catch_up(talk: Talk) -> None:
    member, tapped = staff_of(talk), talk.tapped(data.CatchUp)
    rule = talk.one_of(CatchUp, tapped.rule)
    campaign_drafts.revise(talk.session, member, tapped.campaign, talk.now, catch_up=rule)
    show(talk, tapped.campaign, change=True)


def show(talk: Talk, campaign_id: int, *, change: bool = False) -> None:
    """What it would do if it went now."""
    seen = campaign_drafts.preview(talk.session, staff_of(talk), campaign_id, talk.now)
    slugs = seen.lessons or ((seen.campaign.lesson,) if seen.campaign.lesson else ())
    titles = [talk.library.lesson(slug, talk.household.language, talk.household.country).title for slug in slugs]
    text, markup = words.preview(talk.words, seen, titles), keyboards.draft(talk.words, seen.campaign)
    (talk.change if change else talk.say)(text, markup)


def ask_in_english(talk: Talk, campaign: Campaign, position: int) -> None:
    """For a question of a form, and its answers."""
    one = campaign.questions[position]
    answers = len(one.choices)
    talk.inquire("form_english", campaign=campaign.id, position=position, text=one.text, answers=answers)


def let_go(talk: Talk, member: Staff, campaign_id: int, local_at: datetime | None) -> None:
    """Now, or at an hour of each household's own clock. Raises NobodyToSend or HourPassed."""
    made = campaign_drafts.send(talk.session, member, campaign_id, talk.now, talk.household.zone, local_at)
    when, waits_until = None, None
    if local_at is not None:
        when = f"{talk.words.day(local_at.date())}, {talk.words.hour(local_at.time())}"
    elif heard := campaign_planning.waits_until(talk.session, made, talk.now):
        waits_until = talk.words.hour(talk.household.local(heard).time())
    told = people.campaign_scheduled(talk.words, when, waits_until=waits_until)
    talk.say(told, staff_keyboards.campaign(talk.words, made))


def _track(talk: Talk, member: Staff, group_id: int, module: int | None) -> None:
    every = talk.library.lessons(talk.household.language, talk.household.country)
    pushable = [lesson for lesson in every if not lesson.sensitive]
    if module is None:
        present = {lesson.module for lesson in pushable}
        each = [one for number, one in sorted(talk.library.modules.items()) if number in present]
        talk.change(words.which_module(talk.words), keyboards.modules(talk.words, group_id, each))
        return
    lessons = tuple(lesson.slug for lesson in pushable if lesson.module == module)
    if not lessons:
        raise DeadButton(str(module))
    where = (group_id, Content.TRACK, talk.now, _source(talk))
    made = campaign_drafts.draft(talk.session, talk.library, member, *where, lessons=lessons)
    show(talk, made.id, change=True)


def _source(talk: Talk) -> str:
    """The message under which it was chosen: tapped twice, it is one draft."""
    message = talk.message
    return f"campaign:{talk.household.chat_id}:{message.message_id if message else talk.update.update_id}"


def _now(talk: Talk, member: Staff, campaign: Campaign, _value: int | None) -> None:
    talk.without_buttons()
    let_go(talk, member, campaign.id, None)


def _when(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    talk.without_buttons()
    talk.inquire("campaign_when", campaign=campaign.id)


def _drop(talk: Talk, member: Staff, campaign: Campaign, _value: int | None) -> None:
    # One that was let go in the meantime is not sent either; one that is under way has its own buttons.
    if campaign.state is not CampaignState.CANCELLED:
        if campaign.state not in campaign_drafts.CHANGEABLE:
            raise CampaignNotOpen(campaign.state)
        campaigns.stop(talk.session, member, campaign.id, talk.now)
    talk.change(words.dropped(talk.words))


def _read(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    lesson = talk.library.lesson(campaign.lesson, talk.household.language, talk.household.country)
    talk.say(people.whole(talk.words, lesson), keyboards.draft(talk.words, campaign))


def _mine(talk: Talk, member: Staff, campaign: Campaign, _value: int | None) -> None:
    """«Envíemelo a mí»: exactly as it arrives, in each language."""
    her = talk.household
    if campaign.lesson:
        lesson = talk.library.lesson(campaign.lesson, her.language, her.country)
        talk.say(
            lesson_words.pushed(talk.words, lesson, her.called),
            household_keyboards.open_pushed(talk.words, lesson, None),
        )
        return
    for other in (False, True):
        letter = campaign.variant if other else campaign.letter
        for language in letter.texts if letter else ():
            spoken = campaign_drafts.sample(talk.session, member, campaign.id, her, language, other=other)
            assert spoken is not None
            read = talk.around.catalogs.words(language, her.country, her.zone)
            talk.say(words.sample_follows(talk.words, language))
            talk.say(words.letter(read, spoken), keyboards.letter(read, spoken))


def _text(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    talk.without_buttons()
    talk.inquire("campaign_text", what=str(campaign.kind), group=campaign.group_id, campaign=campaign.id)


def _ask(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    talk.inquire("form_question", campaign=campaign.id, number=len(campaign.questions) + 1)


def _english(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    position = campaign.untold_in(SECOND)
    if position is None:
        show(talk, campaign.id, change=True)
    else:
        ask_in_english(talk, campaign, position)


def _turn(talk: Talk, member: Staff, campaign: Campaign, _value: int | None) -> None:
    forms.turn_last(talk.session, member, campaign.id)
    show(talk, campaign.id, change=True)


def _less(talk: Talk, member: Staff, campaign: Campaign, _value: int | None) -> None:
    forms.drop_last(talk.session, member, campaign.id)
    show(talk, campaign.id, change=True)


def _day(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    meeting = meetings.of_campaign(talk.session, campaign.id)
    known = meeting.id if meeting else None
    talk.inquire("meeting_when", group=campaign.group_id, meeting=known, campaign=campaign.id)


def _who(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    talk.change(words.ask_who(talk.words), keyboards.who(talk.words, campaign))


def _page(talk: Talk, member: Staff, campaign: Campaign, value: int | None) -> None:
    _pick(talk, member, campaign, value or 0)


def _picked(talk: Talk, member: Staff, campaign: Campaign, value: int | None) -> None:
    """Chosen, or not after all. Raises NotForYou for somebody of another group."""
    members.one(talk.session, member, value or 0, talk.now)
    those = set(campaign.people) ^ {value or 0}
    changed = campaign_drafts.revise(
        talk.session, member, campaign.id, talk.now, who=Who.PICKED, people=tuple(sorted(those))
    )
    each = members.listed(talk.session, member, campaign.group_id, talk.now)
    at = next((i for i, one in enumerate(each) if one.household_id == value), 0)
    _pick(talk, member, changed, at // keyboards.PAGE)


def _pick(talk: Talk, member: Staff, campaign: Campaign, page: int) -> None:
    each = members.listed(talk.session, member, campaign.group_id, talk.now)
    text = words.pick(talk.words, len(campaign.people))
    talk.change(text, keyboards.pick(talk.words, campaign, each, campaign.people, page))


def _compare(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    talk.change(words.compare(talk.words), keyboards.compare(talk.words, campaign))


def _hold(talk: Talk, member: Staff, campaign: Campaign, value: int | None) -> None:
    campaign_drafts.revise(talk.session, member, campaign.id, talk.now, holdout=value or 0)
    show(talk, campaign.id, change=True)


def _variant(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    talk.without_buttons()
    talk.inquire("campaign_variant", campaign=campaign.id)


def _rhythm(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    talk.change(words.ask_rhythm(talk.words), keyboards.rhythm(talk.words, campaign))


def _every(talk: Talk, member: Staff, campaign: Campaign, value: int | None) -> None:
    campaign_drafts.revise(talk.session, member, campaign.id, talk.now, every=max(1, min(30, value or 7)))
    show(talk, campaign.id, change=True)


def _late(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    talk.change(words.ask_catch_up(talk.words), keyboards.catch_up(talk.words, campaign))


def _show(talk: Talk, _member: Staff, campaign: Campaign, _value: int | None) -> None:
    show(talk, campaign.id, change=True)


STEPS: dict[str, Any] = {
    "show": _show,
    "now": _now,
    "when": _when,
    "drop": _drop,
    "read": _read,
    "mine": _mine,
    "text": _text,
    "who": _who,
    "day": _day,
    "ask": _ask,
    "english": _english,
    "turn": _turn,
    "less": _less,
    "pick": _picked,
    "page": _page,
    "compare": _compare,
    "hold": _hold,
    "variant": _variant,
    "rhythm": _rhythm,
    "every": _every,
    "late": _late,
}
