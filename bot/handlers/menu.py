"""The menu's buttons, and the little courtesies."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers import (
    accounts,
    agenda,
    budget,
    business,
    campaigns,
    codes,
    confirming,
    cuchubals,
    entries,
    family,
    goals,
    groups,
    hiding,
    lessons,
    lines,
    modules,
    organisations,
    people,
    places,
    pledges,
    projects,
    proof,
    pupils,
    reminders,
    remittance_costs,
    remittance_plans,
    remittances,
    safety,
    savings,
    settings,
    shared_phones,
    team,
    threads,
    visits,
)
from bot.handlers.code_gate import code_first
from bot.handlers.onboarding import consent_first
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards, more_keyboards, safety_keyboards
from bot.outgoing.messages import general
from bot.outgoing.messages import lines as line_words
from bot.outgoing.messages import team as team_words
from bot.talk import Talk


def menu(talk: Talk) -> None:
    talk.say(general.hello(talk.words, talk.household.called), keyboards.menu(talk.words))


def more(talk: Talk) -> None:
    """What there is beside saving: her work, her community, and whom to ask. A pupil sees nothing of money in it."""
    is_pupil = talk.household.pupil is not None
    talk.say(general.more(talk.words), more_keyboards.more(talk.words, is_pupil=is_pupil))


def origins(talk: Talk) -> None:
    talk.say(line_words.origins(talk.words), keyboards.menu(talk.words))


def help_(talk: Talk) -> None:
    """Staff read what they may do, too, and have their command menu again."""
    member = talk.staff
    if member is not None:
        talk.say(team_words.help_(talk.words, member.is_coordinator))
        team.show_menu(talk, member)
    talk.say(general.help_text(talk.words), keyboards.menu(talk.words))


def goodbye(talk: Talk) -> None:
    talk.say(general.goodbye(talk.words))


def greet(talk: Talk) -> None:
    """In the middle of a question the greeting and the question are one message."""
    if talk.is_asking:
        talk.ask_again(general.good_day(talk.words))
    else:
        menu(talk)


def thanks(talk: Talk) -> None:
    if talk.is_asking:
        talk.ask_again(general.thanks(talk.words))
    else:
        talk.say(general.thanks(talk.words))


def bot_challenge(talk: Talk) -> None:
    talk.say(general.bot_challenge(talk.words), safety_keyboards.who_is_this(talk.words))


PLACES: dict[str, Callable[[Talk], None]] = {
    "menu": menu,
    "help": help_,
    "lesson": lessons.next_lesson,
    "lessons": modules.listed,
    "goal": goals.set_goal,
    "progress": goals.progress,
    "saving": savings.ask_saving,
    "places": places.overview,
    "cuchubal": cuchubals.overview,
    "new_cuchubal": cuchubals.begin,
    "unpaid": cuchubals.if_somebody_does_not_pay,
    "history": entries.newest,
    "account": accounts.how,
    "branch": accounts.find_place,
    "papers": accounts.papers,
    "budget": budget.overview,
    "budget_on": budget.go_on,
    "budget_lines": budget.lines,
    "plan": remittance_plans.plan,
    "not_yet": remittance_plans.not_yet,
    "cost": remittance_costs.begin,
    "tax": remittance_costs.ask_how_paid,
    "visits": visits.listed,
    "confirm": confirming.listed,
    "remittance": remittances.arrived,
    "reminder": reminders.ask,
    "stop": reminders.stop,
    "fewer": reminders.stop_or_pause,
    "rarer": reminders.fewer,
    "person": people.ask_for_person,
    "family": family.overview,
    "requests": people.waiting,
    "settings": settings.overview,
    "code": codes.begin,
    "phone": shared_phones.begin,
    "privacy": safety.about_privacy,
    "copy": safety.copy,
    "read_copy": safety.read_copy,
    "new_group": groups.ask_name,
    "campaigns": campaigns.mine,
    "needs": threads.who_needs_me,
    "calm": reminders.calm,
    "scam": safety.scam,
    "word": proof.word,
    "hide": hiding.hide,
    "escape": hiding.escape,
    "cv": pupils.begin_cv,
    "more": more,
    "business": business.overview,
    "pledge": pledges.overview,
    "poll": agenda.overview,
    "project": projects.overview,
    "organisations": organisations.overview,
    "lines": lines.overview,
    "origins": origins,
}
#: Where one may go without having agreed: who this is, how to be safe, and what staff do.
FOR_ANYBODY = frozenset(
    {"help", "privacy", "copy", "read_copy", "calm", "scam", "word", "hide", "escape", "family", "phone"}
    | {"lines", "poll", "project", "pledge"}
    | {"requests", "visits", "confirm", "new_group", "campaigns", "needs"}
)
#: What works while her code is shut, as the commands of the same name do: what she promised or answered does not.
WITHOUT_CODE = FOR_ANYBODY - {"copy", "read_copy", "family", "project", "pledge", "poll"} | {
    "menu",
    "lesson",
    "lessons",
    "fewer",
    "rarer",
    "person",
    "more",
    "origins",
}

#: Where no pupil goes.
OF_MONEY = frozenset(
    {"goal", "progress", "saving", "places", "cuchubal", "new_cuchubal", "unpaid", "history", "account", "branch"}
    | {"papers", "budget", "budget_on", "budget_lines", "plan", "not_yet", "cost", "tax", "visits", "remittance"}
    | {"reminder", "family", "business"}
)


def go(talk: Talk) -> None:
    """Where the button of the menu leads; an unknown place is the menu itself."""
    go_to(talk, talk.tapped(data.Menu).to)


def go_to(talk: Talk, to: str) -> None:
    if to in PLACES and to not in WITHOUT_CODE and code_first(talk):
        return
    place, is_open = PLACES.get(to, menu), to in FOR_ANYBODY
    is_money, is_alone = to in OF_MONEY, to == "person"
    if pupils.kept_from(talk, for_anybody=is_open, is_money=is_money, is_alone=is_alone):
        return
    if is_open or not consent_first(talk):
        place(talk)
