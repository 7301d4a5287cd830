"""What a facilitator writes to a group: a message, a poll, an invitation; in English too, or otherwise for half."""

from __future__ import annotations

from bot.handlers import forms
from bot.handlers.campaign_drafts import ask_in_english, show
from bot.handlers.people import staff_of
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.campaigns import SECOND, Campaign, Content
from core.domain.letters import FEWEST_CHOICES, MOST_CHOICES, Letter
from core.domain.meetings import COMINGS
from core.domain.staff import Staff
from core.errors import PollNeedsChoices, QuestionGone
from core.services import campaign_drafts, meetings


def text_told(talk: Talk) -> None:
    """The words of a message or a poll. Raises LetterEmpty, LetterTooLong, UnknownField or PollNeedsChoices."""
    member, question = staff_of(talk), talk.question
    assert question is not None
    facts, kind = question.facts, Content(question.facts["what"])
    letter = _letter(talk.text, kind)
    if facts["campaign"] is not None:
        made = campaign_drafts.revise(talk.session, member, facts["campaign"], talk.now, letter=letter)
    else:
        where = (facts["group"], kind, talk.now, talk.source)
        made = campaign_drafts.draft(talk.session, talk.library, member, *where, letter=letter)
    talk.forget()
    if kind is Content.EVENT:
        _of_event(talk, member, made, facts.get("meeting"))
        return
    in_english = campaign_drafts.preview(talk.session, member, made.id, talk.now).audience.languages.get(SECOND, 0)
    if in_english and kind in (Content.MESSAGE, Content.FORM):
        talk.inquire("campaign_english", campaign=made.id, count=in_english, then=_next_step(made))
    else:
        _go_on(talk, made)


def _of_event(talk: Talk, member: Staff, made: Campaign, meeting: int | None) -> None:
    """An invitation is to a meeting that stands, or to one whose day is asked for now."""
    if meeting is not None:
        meetings.invite_to(talk.session, member, meeting, made.id, talk.now)
    if meetings.of_campaign(talk.session, made.id) is None:
        talk.inquire("meeting_when", group=made.group_id, campaign=made.id)
    else:
        show(talk, made.id)


def question_told(talk: Talk) -> None:
    """A question more. Raises what a question is refused for, or TooManyQuestions."""
    made = forms.question_told(talk)
    if made.letter is not None and SECOND in made.letter.texts:
        ask_in_english(talk, made, len(made.questions) - 1)
    else:
        show(talk, made.id)


def question_in_english_told(talk: Talk) -> None:
    """Raises AnswersNotAlike, or what a question is refused for; one that is gone is asked about no more."""
    assert talk.question is not None
    campaign = talk.question.facts["campaign"]
    try:
        forms.told_in(talk, SECOND)
    except QuestionGone as gone:
        talk.forget()
        talk.say(sorry(talk.words, gone)[0])
    show(talk, campaign)


def english_told(talk: Talk) -> None:
    member, question = staff_of(talk), talk.question
    assert question is not None
    campaign = campaign_drafts.preview(talk.session, member, question.facts["campaign"], talk.now).campaign
    assert campaign.letter is not None
    letter = Letter.of({**campaign.letter.texts, SECOND: talk.text}, campaign.letter.choices)
    made = campaign_drafts.revise(talk.session, member, campaign.id, talk.now, letter=letter)
    talk.forget()
    _go_on(talk, made)


def variant_told(talk: Talk) -> None:
    member, question = staff_of(talk), talk.question
    assert question is not None
    campaign_id = question.facts["campaign"]
    campaign = campaign_drafts.preview(talk.session, member, campaign_id, talk.now).campaign
    choices = campaign.letter.choices if campaign.letter else ()
    variant = Letter.of({"es": talk.text}, choices)
    campaign_drafts.revise(talk.session, member, campaign_id, talk.now, variant=variant)
    talk.forget()
    show(talk, campaign_id)


def _next_step(made: Campaign) -> str:
    return "ask" if made.kind is Content.FORM and not made.questions else "show"


def _go_on(talk: Talk, made: Campaign) -> None:
    """A form without questions is asked for its first; anything else is looked at."""
    if _next_step(made) == "ask":
        talk.inquire("form_question", campaign=made.id, number=1)
    else:
        show(talk, made.id)


def _letter(text: str, kind: Content) -> Letter:
    if kind in (Content.MESSAGE, Content.FORM):
        return Letter.of({"es": text})
    if kind is Content.EVENT:
        return Letter.of({"es": text}, COMINGS)
    question, *choices = [line for line in text.splitlines() if line.strip()] or [""]
    letter = Letter.of({"es": question}, choices)
    if not letter.choices:
        # A question without answers would be a message.
        raise PollNeedsChoices(FEWEST_CHOICES, MOST_CHOICES)
    return letter
