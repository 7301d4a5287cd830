"""What only facilitators and coordinators say and tap; bot.app puts it into the one route table.

Staff need not be learners: none of it asks for a household's consent, and each handler refuses whoever is no staff.
"""

from __future__ import annotations

from bot.handlers import (
    campaign_drafts,
    campaigns,
    confirming,
    groups,
    meetings,
    members,
    people,
    posters,
    reports,
    sessions,
    staff,
    team,
    threads,
    with_her,
)
from bot.outgoing import callback_data as data
from bot.outgoing import staff_data
from bot.scribe import Handler

COMMANDS: list[tuple[tuple[str, ...], Handler]] = [
    (("campana", "campaign"), campaigns.begin),
    (("grupo", "group"), groups.listed),
    (("ayudas", "requests"), people.waiting),
    (("confirmar", "confirm"), confirming.listed),
    (("equipo", "team"), team.listed),
    (("quien", "who"), threads.who_needs_me),
    (("asesoria", "advice"), sessions.ask_whom),
    (("informe", "report"), reports.ask),
    (("panel",), staff.panel),
]

BUTTONS: list[tuple[type[data.Data], Handler]] = [
    (data.CampaignPage, campaigns.page),
    (data.Campaign, campaigns.step),
    (data.CampaignAct, campaigns.act),
    (staff_data.Compose, campaign_drafts.compose),
    (staff_data.Draft, campaign_drafts.step),
    (staff_data.ChooseWho, campaign_drafts.choose_who),
    (staff_data.CatchUp, campaign_drafts.choose_catch_up),
    (data.GroupShow, groups.show),
    (data.Help, people.answer),
    (staff_data.Poster, posters.step),
    (staff_data.People, members.page),
    (staff_data.Person, members.person),
    (staff_data.Register, members.register),
    (staff_data.WithHer, with_her.answered),
    (staff_data.Thread, threads.step),
    (staff_data.Advise, sessions.begin),
    (staff_data.Session, sessions.step),
    (staff_data.Meet, meetings.step),
    (staff_data.Team, team.step),
    (staff_data.AskReport, reports.told),
    (staff_data.InviteTo, team.invite),
]

HANDLERS: frozenset[Handler] = frozenset(handler for _, handler in [*COMMANDS, *BUTTONS])
