"""A form of a few questions: the facilitator puts them together, a household answers them one by one."""

from __future__ import annotations

from bot.handlers.people import staff_of
from bot.outgoing import form_keyboards as keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import forms as words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.campaigns import Campaign
from core.domain.forms import Sort
from core.errors import LetterEmpty, LetterTooLong, NotForYou, NumberUnreadable
from core.services import forms
from core.services.forms import Asked

KIND = "form_answer"


def turn(talk: Talk) -> None:
    """[Contestar], [Pasar] or [Cambiar mis respuestas]: a question of it. Raises DeadButton or AnswersClosed."""
    tapped = talk.tapped(data.FormTurn)
    try:
        one = forms.asked(talk.session, talk.household, tapped.campaign, tapped.position)
    except NotForYou as odd:
        raise DeadButton(str(tapped.campaign)) from odd
    talk.forget_if(KIND)
    _ask(talk, one)


def said(talk: Talk) -> None:
    """An option of a question. Raises DeadButton or AnswersClosed."""
    tapped = talk.tapped(data.FormSaid)
    try:
        _answer(talk, tapped.campaign, tapped.position, str(tapped.choice))
    except (NotForYou, LetterEmpty) as odd:
        raise DeadButton(str(tapped.campaign)) from odd


def told(talk: Talk) -> None:
    """A number or some words of hers. Raises AnswersClosed."""
    question = talk.question
    assert question is not None
    campaign, position = question.facts["campaign"], question.facts["position"]
    try:
        _answer(talk, campaign, position, talk.text)
    except (NumberUnreadable, LetterEmpty, LetterTooLong) as refused:
        one = forms.asked(talk.session, talk.household, campaign, position)
        text = f"{sorry(talk.words, refused)[0]}\n\n{words.question(talk.words, one)}"
        talk.say(text, keyboards.question(talk.words, one))


def question_told(talk: Talk) -> Campaign:
    """A question that a facilitator adds. Raises what a question is refused for."""
    member, question = staff_of(talk), talk.question
    assert question is not None
    made = forms.add_question(talk.session, member, question.facts["campaign"], talk.text, talk.now)
    talk.forget()
    return made


def told_in(talk: Talk, language: str) -> None:
    """The same question in another language. Raises what it is refused for, or QuestionGone."""
    member, question = staff_of(talk), talk.question
    assert question is not None
    campaign, position, of = (question.facts[one] for one in ("campaign", "position", "text"))
    forms.translate(talk.session, member, campaign, position, of, language, talk.text)
    talk.forget()


def _answer(talk: Talk, campaign: int, position: int, text: str) -> None:
    following = forms.answer(talk.session, talk.household, campaign, position, text, talk.now)
    talk.forget_if(KIND)
    if following is not None:
        _ask(talk, following)
        return
    each = forms.answered(talk.session, talk.household, campaign)
    talk.change(words.done(talk.words, each), keyboards.done(talk.words, campaign))


def _ask(talk: Talk, one: Asked) -> None:
    if one.question.sort is not Sort.CHOICE:
        # Her next words are the answer; it is no question of ours that is asked again.
        talk.ask(KIND, campaign=one.campaign_id, position=one.position)
    talk.change(words.question(talk.words, one), keyboards.question(talk.words, one))
