"""Why a lesson was left unfinished: she taps one of four, and finds the way on."""

from __future__ import annotations

from bot.outgoing.learning_data import Left
from bot.outgoing.messages import leaving as words
from bot.talk import Talk
from core.domain.leaving import Why
from core.services import leavings


def said(talk: Talk) -> None:
    tapped = talk.tapped(Left)
    why = talk.one_of(Why, tapped.why)
    lesson = leavings.said(talk.session, talk.library, talk.household, tapped.slug, why, talk.now)
    talk.change(words.thanks(talk.words, why), words.way_on(talk.words, lesson, why))
