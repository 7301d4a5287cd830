"""/familia: her relatives and her goals. She alone invites, to one goal at a time."""

from __future__ import annotations

from bot.outgoing import family_data as data
from bot.outgoing import family_keyboards as keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import family as words
from bot.talk import Talk
from core.domain.goals import Goal
from core.errors import GoalUnclear, NoGoal
from core.services import family, goals

LINK = "f_"


def overview(talk: Talk) -> None:
    """The news that she has not read, and who goes along with what."""
    news = words.news(talk.words, family.read_news(talk.session, talk.household))
    seen = family.of(talk.session, talk.household, talk.now)
    text = words.overview(talk.words, seen)
    if talk.household.is_relative and not (seen.others or seen.waiting):
        text = words.nothing_shared(talk.words)
    markup = keyboards.overview(talk.words, seen, may_invite=talk.household.is_active)
    talk.say(f"{news}\n\n{text}" if news else text, markup)


def step(talk: Talk) -> None:
    tapped = talk.tapped(data.Family)
    if tapped.step == "open":
        overview(talk)
    elif not talk.household.is_active:
        raise DeadButton(tapped.step)
    elif tapped.step == "choose":
        invite(talk)
    elif tapped.goal is None:
        raise DeadButton(tapped.step)
    elif tapped.step == "goal":
        goal = goals.goal(talk.session, talk.household, tapped.goal)
        talk.change(words.before_inviting(talk.words, goal.name), keyboards.make_link(talk.words, goal.id))
    else:
        _make_link(talk, tapped.goal)


def invite(talk: Talk) -> None:
    """«quiero invitar a mi hermano»: to which goal, and what he would see, before there is a link."""
    each = goals.progress(talk.session, talk.household)
    named = _named(talk)
    if named is not None:
        talk.say(words.before_inviting(talk.words, named.name), keyboards.make_link(talk.words, named.id))
    elif not each:
        talk.say(words.no_goal(talk.words), keyboards.set_one(talk.words))
    elif len(each) == 1:
        goal = each[0].goal
        talk.say(words.before_inviting(talk.words, goal.name), keyboards.make_link(talk.words, goal.id))
    else:
        some = [(one.goal.id, one.goal.name) for one in each][:8]
        talk.say(words.which_goal(talk.words), keyboards.goals(talk.words, some))


def _named(talk: Talk) -> Goal | None:
    """«que mi hermana vea lo de la refri»: to which of her goals, where she says it."""
    said = talk.understood.slots.goal if talk.understood else None
    if said is None:
        return None
    try:
        return goals.which(talk.session, talk.household, said)
    except (NoGoal, GoalUnclear):
        return None


def _make_link(talk: Talk, goal_id: int) -> None:
    talk.without_buttons()
    made = family.invite(talk.session, talk.household, goal_id, talk.now)
    link = f"https://t.me/{talk.around.bot_name}?start={LINK}{made.token}"
    talk.say(words.invitation(talk.words, made, link))
