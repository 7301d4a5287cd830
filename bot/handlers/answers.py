"""What is done with the answer to each question that the bot leaves open."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers import (
    agenda,
    asked_back,
    business,
    campaign_texts,
    campaigns,
    certificates,
    entries,
    entry_goals,
    forms,
    goal_answers,
    goals,
    groups,
    meetings,
    members,
    money_answers,
    movements,
    onboarding,
    organisations,
    people,
    pledges,
    posters,
    project_entries,
    projects,
    pupils,
    relatives,
    reminder_turns,
    reminders,
    remittances,
    session_facts,
    sessions,
    settings,
    threads,
    voices,
)
from bot.handlers.asked_back import currency_said
from bot.handlers.budget import NOTHING
from bot.talk import Talk
from core.domain.words import plain
from nlu.entities import institution_kind
from nlu.understanding import Understanding

Does = Callable[[Talk], None]

ANSWERS: dict[str, Does] = {
    "certificate_name": certificates.named,
    "may": onboarding.said_of_consent,
    "called": onboarding.called,
    "called_again": settings.called_told,
    "remittance_day": onboarding.remittance_day,
    "remittance_day_again": settings.remittance_day_told,
    "goal_name": goals.named,
    "goal_amount": goals.amount_told,
    "goal_deadline": goals.deadline_told,
    "same_goal": goals.is_the_same_told,
    "goal_new_amount": goal_answers.amount_told,
    "goal_new_date": goal_answers.date_told,
    "goal_new_name": goal_answers.name_told,
    "goal_meant": goal_answers.meant_told,
    "entry_amount": entries.amount_told,
    "taken_from": movements.taken_from_told,
    "entry_in_goal": entry_goals.in_its_currency_told,
    "saving_amount": movements.amount_told,
    "withdrawal_amount": movements.amount_told,
    "movement_day": movements.day_told,
    "which_amount": asked_back.which_amount_told,
    "which_goal": entry_goals.which_goal_told,
    "confirm": asked_back.said_yes_or_no,
    "remittance_amount": remittances.amount_told,
    "share_amount": remittances.share_told,
    "pledge_amount": relatives.amount_told,
    **money_answers.ANSWERS,
    "pledge_day": pledges.day_told,
    **dict.fromkeys(pupils.CV, pupils.cv_told),
    "org_place": organisations.place_told,
    **dict.fromkeys(("org_name", "org_origin", "org_abroad", "org_contact"), organisations.told),
    "business_log": business.log_told,
    "business_fix": business.log_told,
    "business_hers": business.hers_told,
    "reminder_rhythm": reminders.rhythm_told,
    "reminder_hour": reminders.hour_told,
    "once_hour": reminder_turns.once_hour_told,
    "another_hour": reminder_turns.another_hour_told,
    "campaign_when": campaigns.when_told,
    "session_amount": session_facts.amount_told,
    "session_day": session_facts.day_told,
    "meeting_when": meetings.when_told,
    "form_answer": forms.told,
}
#: Any words answer these, but what she clearly wants instead.
ANY_WORDS = frozenset(
    [
        *("certificate_name", "goal_new_name", "called", "called_again", "remittance_day", "remittance_day_again"),
        *("branch_where", "budget_thing", "cuchubal_people", "cuchubal_every", "cuchubal_next", "cuchubal_turn"),
        *("org_place", "org_name", "org_origin", "org_abroad", "org_contact", *pupils.CV),
        "form_answer",
    ]
)
#: Written for another person or as a name: taken as it stands, whatever it says.
AS_IT_STANDS: dict[str, Does] = {
    "help_answer": people.answered,
    "group_name": groups.named,
    "campaign_text": campaign_texts.text_told,
    "campaign_english": campaign_texts.english_told,
    "campaign_variant": campaign_texts.variant_told,
    "write_to": threads.written,
    "session_agreed": sessions.agreed,
    "advised_whom": sessions.named,
    "form_question": campaign_texts.question_told,
    "form_english": campaign_texts.question_in_english_told,
    "meeting_place": meetings.place_told,
    "meeting_recap": meetings.recap_told,
    "poster_place": posters.place_told,
    "without_phone": members.named,
    "voice_language": voices.language_told,
    "agenda_question": agenda.question_told,
    "agenda_decision": agenda.decision_told,
    "project_name": projects.named,
    "project_goal": projects.goal_told,
    "project_rule": projects.rule_told,
    "project_words": projects.words_told,
    "project_amount": project_entries.amount_told,
    "project_spending": project_entries.spending_told,
}
STAFF_QUESTIONS = frozenset({*AS_IT_STANDS, "campaign_when", "session_amount", "session_day", "meeting_when"})


def may_answer(kind: str, understood: Understanding | None) -> bool:
    if understood is None:
        return False
    if kind in ("campaign_when", "visit_day", "meeting_when") and understood.slots.time is not None:
        return True
    if kind == "budget" and plain(understood.text) in NOTHING:
        return True
    if kind == "product_where" and institution_kind(understood.text) is not None:
        return True
    if kind == "which_amount" and currency_said(understood.text) is not None:
        return True
    return understood.answers is not None
