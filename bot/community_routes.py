"""What is heard about a community's projects and polls; bot.app puts it into the one route table.

Staff need not be learners, and those abroad only read by a link: each handler looks at who is speaking itself.
"""

from __future__ import annotations

from bot.handlers import (
    agenda,
    agreements,
    business,
    cohorts,
    lines,
    organisations,
    pledges,
    project_entries,
    projects,
    pupils,
)
from bot.outgoing import community_data as data
from bot.outgoing.callback_data import Data
from bot.scribe import Handler

COMMANDS: list[tuple[tuple[str, ...], Handler]] = [
    (("proyecto", "project"), projects.overview),
    (("consulta", "poll"), agenda.overview),
    (("negocio", "business"), business.overview),
    (("compromiso", "pledge"), pledges.overview),
    (("organizaciones", "organizations"), organisations.overview),
    (("cv",), pupils.begin_cv),
    (("consulado", "consulate"), lines.overview),
]

BUTTONS: list[tuple[type[Data], Handler]] = [
    (data.ProjectNew, projects.new),
    (data.Project, project_entries.step),
    (data.ProjectEntry, project_entries.entry),
    (data.Seats, project_entries.seats),
    (data.Seat, project_entries.seat),
    (data.SeatWord, projects.seat_word),
    (data.Poll, agenda.step),
    (data.PollNew, agenda.new),
    (data.PollSend, agenda.send),
    (data.Business, business.step),
    (data.BusinessGroup, business.of_group),
    (data.BusinessOf, business.of_member),
    (data.Pledge, pledges.step),
    (data.PledgeDay, pledges.day_tapped),
    (data.PledgesOf, pledges.of_group),
    (data.Register, organisations.step),
    (data.StillActive, organisations.still_active),
    (data.MakeClass, pupils.make_class),
    (data.ClassOf, pupils.of_class),
    (data.Pupil, pupils.pupil),
    (data.Cohort, cohorts.step),
    (data.CohortTurn, cohorts.turn),
    (data.FollowUp, agreements.step),
    (data.Lines, lines.show),
]

#: What is hers alone waits for her consent.
HERS: frozenset[Handler] = frozenset(
    {
        *(business.overview, business.step, pledges.step, pledges.day_tapped),
        *(organisations.overview, organisations.step, organisations.still_active),
        *(pupils.begin_cv, agreements.step),
    }
)
HANDLERS: frozenset[Handler] = frozenset(handler for _, handler in [*COMMANDS, *BUTTONS]) - HERS
