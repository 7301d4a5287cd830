"""The questions that stay open with a facilitator: their words and buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards, meeting_keyboards, member_keyboards, session_keyboards, staff_data, thread_keyboards
from bot.outgoing.messages import campaigns, forms, meetings, members, people, sessions, threads
from core.domain.campaigns import Content
from core.i18n import Words

Facts = Mapping[str, Any]
Spoken = tuple[str, InlineKeyboardMarkup | None]


def _campaign_when(_: Words, facts: Facts) -> Spoken:
    return people.ask_when(_), _leaving(_, "campaign_when", facts)


def _campaign_text(_: Words, facts: Facts) -> Spoken:
    ask = {Content.POLL: campaigns.ask_poll, Content.EVENT: campaigns.ask_event, Content.FORM: forms.ask_intro}
    return ask.get(Content(facts["what"]), campaigns.ask_text)(_), _leaving(_, "campaign_text", facts)


def _campaign_english(_: Words, facts: Facts) -> Spoken:
    skip = staff_data.Draft(facts["campaign"], facts.get("then", "show"))
    return campaigns.ask_english(_, facts["count"]), keyboards.way_out(_("Solo en español"), skip)


def _form_english(_: Words, facts: Facts) -> Spoken:
    skip = staff_data.Draft(facts["campaign"], "show")
    text = forms.ask_in_english(_, facts["text"], facts["answers"])
    return text, keyboards.way_out(_("Solo en español"), skip)


def _campaign_variant(_: Words, facts: Facts) -> Spoken:
    return campaigns.ask_variant(_), _leaving(_, "campaign_variant", facts)


def _help_answer(_: Words, facts: Facts) -> Spoken:
    return people.write_answer(_), thread_keyboards.thread(_, facts["request"], facts["asked"])


def _help_reply(_: Words, facts: Facts) -> Spoken:
    return threads.ask_reply(_), _leaving(_, "help_reply", facts)


def _write_to(_: Words, facts: Facts) -> Spoken:
    return threads.ask_words(_, facts["called"]), _leaving(_, "write_to", facts)


def _session_agreed(_: Words, facts: Facts) -> Spoken:
    return threads.ask_agreed(_), _leaving(_, "session_agreed", facts)


def _advised_whom(_: Words, facts: Facts) -> Spoken:
    return sessions.whom(_), _leaving(_, "advised_whom", facts)


def _session_amount(_: Words, facts: Facts) -> Spoken:
    text = sessions.ask_amount(_, facts["called"])
    return text, session_keyboards.nothing_put_in(_, facts["advice"])


def _session_day(_: Words, facts: Facts) -> Spoken:
    return sessions.ask_day(_), _leaving(_, "session_day", facts)


def _form_question(_: Words, facts: Facts) -> Spoken:
    return forms.ask_question(_, facts["number"]), _leaving(_, "form_question", facts)


def _meeting_when(_: Words, facts: Facts) -> Spoken:
    return meetings.ask_when(_), _leaving(_, "meeting_when", facts)


def _meeting_place(_: Words, facts: Facts) -> Spoken:
    meeting = facts.get("meeting")
    markup = meeting_keyboards.same_place(_, meeting) if meeting else _leaving(_, "meeting_place", facts)
    return meetings.ask_place(_), markup


def _meeting_recap(_: Words, facts: Facts) -> Spoken:
    return meetings.ask_recap(_), _leaving(_, "meeting_recap", facts)


def _group_name(_: Words, facts: Facts) -> Spoken:
    return people.group_name(_), _leaving(_, "group_name", facts)


def _poster_place(_: Words, facts: Facts) -> Spoken:
    return members.ask_place(_), member_keyboards.no_place(_, facts["group"])


def _poster_until(_: Words, facts: Facts) -> Spoken:
    return members.ask_until(_, facts["place"]), member_keyboards.until(_, facts["group"])


def _without_phone(_: Words, facts: Facts) -> Spoken:
    return members.ask_name(_), _leaving(_, "without_phone", facts)


def _leaving(_: Words, kind: str, facts: Facts) -> InlineKeyboardMarkup:
    return keyboards.way_out(_("Dejarlo"), data.Skip(kind, facts["asked"]))


QUESTIONS: dict[str, Callable[[Words, Facts], Spoken]] = {
    "campaign_when": _campaign_when,
    "campaign_text": _campaign_text,
    "campaign_english": _campaign_english,
    "campaign_variant": _campaign_variant,
    "help_answer": _help_answer,
    "help_reply": _help_reply,
    "write_to": _write_to,
    "session_agreed": _session_agreed,
    "advised_whom": _advised_whom,
    "session_amount": _session_amount,
    "session_day": _session_day,
    "form_question": _form_question,
    "form_english": _form_english,
    "meeting_when": _meeting_when,
    "meeting_place": _meeting_place,
    "meeting_recap": _meeting_recap,
    "group_name": _group_name,
    "poster_place": _poster_place,
    "poster_until": _poster_until,
    "without_phone": _without_phone,
}
