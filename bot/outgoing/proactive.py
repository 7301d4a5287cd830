"""What is said on Milpa's own account: a delivery's facts put into the household's words.

These are read on locked screens, by whoever is near: nothing here holds an amount, but for a reminder to somebody who
asked for amounts in it, and no goal is named to who wants none named.
"""

from __future__ import annotations

from bot.outgoing import (
    around_agenda,
    around_money,
    campaign_keyboards,
    cuchubal_keyboards,
    family_keyboards,
    keyboards,
    learning_keyboards,
    phone_keyboards,
    reminder_keyboards,
    session_keyboards,
    staff_keyboards,
    thread_keyboards,
    visit_keyboards,
    voice_keyboards,
)
from bot.outgoing.messages import (
    campaigns,
    cuchubals,
    family,
    goals,
    leaving,
    lessons,
    meetings,
    people,
    recall,
    reminder_turns,
    reminders,
    reports,
    sessions,
    shared_phones,
    threads,
    visits,
    voices,
)
from bot.outgoing.sender import Call
from bot.talk import said
from core.domain.delivery import Kind
from core.i18n import Catalogs
from core.library import Library
from core.services.deliveries import Claimed
from core.services.reports import Telling
from core.services.reviews import question_of


def call_for(claimed: Claimed, catalogs: Catalogs, library: Library) -> Call:
    """Raises UnknownLesson when its lesson is gone."""
    household, delivery = claimed.household, claimed.delivery
    _ = catalogs.words(household.language, household.country, household.zone)
    if household.is_away:
        # Another holds the phone: she reads it when it is hers again.
        knock = shared_phones.knock(_, household.called)
        return said(household.chat_id, knock, phone_keyboards.it_is_me(_, household.called, household.id))
    facts = delivery.facts
    # With a code she wants curious eyes kept out, whatever the switches say.
    is_told = household.names_goal and not household.has_code
    named = claimed.goal if is_told else None
    match delivery.kind:
        case Kind.CAMPAIGN if claimed.letter is not None:
            letter = claimed.letter
            return said(household.chat_id, campaigns.letter(_, letter), campaign_keyboards.letter(_, letter))
        case Kind.COMMUNITY:
            return said(household.chat_id, *around_agenda.of_community(_, facts))
        case Kind.CAMPAIGN if "cohort" in facts:
            return said(household.chat_id, *around_agenda.of_cohort(_, facts))
        case Kind.CAMPAIGN if "agenda" in facts:
            return said(household.chat_id, *around_agenda.of_poll(_, facts))
        case Kind.CAMPAIGN:
            lesson = library.lesson(facts["lesson"], household.language, household.country)
            text = lessons.pushed(_, lesson, household.called)
            return said(household.chat_id, text, keyboards.open_pushed(_, lesson, facts["campaign_id"]))
        case Kind.RECALL if facts.get("left"):
            lesson = library.lesson(facts["left"], household.language, household.country)
            return said(household.chat_id, leaving.question(_, lesson), leaving.choices(_, lesson))
        case Kind.RECALL:
            lesson, asked = question_of(library, household, facts["lesson"], facts["question"])
            return said(household.chat_id, recall.teaser(_, lesson), learning_keyboards.open_recall(_, lesson, asked))
        case Kind.FAMILY:
            return said(household.chat_id, family.some_news(_), family_keyboards.see(_))
        case Kind.MESSAGE if facts.get("noted"):
            return said(household.chat_id, sessions.noted_with_you(_, facts["staff"]), session_keyboards.see_book(_))
        case Kind.MESSAGE:
            markup = thread_keyboards.from_person(_, facts.get("request_id"))
            return said(household.chat_id, people.from_person(_, facts["staff"], facts["words"]), markup)
        case Kind.REMITTANCE:
            return said(household.chat_id, *around_money.of_remittance(_, named, facts))
        case Kind.MEETING | Kind.HANDOVER if claimed.meeting is not None:
            return said(household.chat_id, meetings.told(_, claimed.meeting, facts["said"]))
        case Kind.CUCHUBAL:
            return said(household.chat_id, cuchubals.evening(_), cuchubal_keyboards.see(_))
        case Kind.HANDOVER:
            return said(household.chat_id, *around_money.of_visit(_, facts))
        case Kind.STAFF_NOTE if facts.get("note") == "visit":
            return said(household.chat_id, visits.wanted(_), visit_keyboards.open_visits(_))
        case Kind.STAFF_NOTE if facts.get("note") == "needs":
            return said(household.chat_id, threads.somebody_needs_you(_), thread_keyboards.see_needs(_))
        case Kind.STAFF_NOTE if facts.get("note") == "help":
            return said(household.chat_id, people.help_asked(_), staff_keyboards.open_requests(_))
        case Kind.STAFF_NOTE if facts.get("note") == "season":
            return said(household.chat_id, campaigns.rains(_), campaign_keyboards.rains(_, facts["drafts"]))
        case Kind.STAFF_NOTE if facts.get("note") == "voice":
            markup = voice_keyboards.waits_for_you(_, facts["voice"])
            return said(household.chat_id, voices.waits_for_you(_), markup)
        case Kind.STAFF_NOTE if facts.get("note") == "report":
            return reports.call(_, household.chat_id, Telling.read(facts))
        case Kind.STAFF_NOTE:
            markup = staff_keyboards.campaign_result(_, facts["campaign_id"])
            return said(household.chat_id, people.campaign_finished(_), markup)
        case Kind.REMINDER if facts.get("once"):
            text = reminder_turns.due_once(_, household.called, named)
            return said(household.chat_id, text, reminder_keyboards.due_once(_, delivery.id))
        case _other:
            text = reminders.due(_, household.called, named)
            if claimed.goal is None:
                text += f"\n\n{reminders.what_for(_)}"
            elif claimed.progress is not None and is_told and not household.discreet:
                text += f"\n\n{goals.of_goal(_, claimed.progress)}"
            return said(household.chat_id, text, reminder_keyboards.due(_, delivery.id, claimed.goal is not None))
