"""A question about an earlier lesson came back: she opens it, and answers it or not."""

from __future__ import annotations

from bot.outgoing import learning_keyboards as keyboards
from bot.outgoing.learning_data import Recall
from bot.outgoing.messages import recall as words
from bot.talk import Talk
from core.services import reviews


def recall(talk: Talk) -> None:
    """The teaser becomes the question, the question becomes what her answer teaches: one message all the way."""
    tapped, library = talk.tapped(Recall), talk.library
    if tapped.choice is None:
        lesson, asked = reviews.question_of(library, talk.household, tapped.slug, tapped.question)
        talk.change(words.asked(talk.words, lesson, asked), keyboards.recall(talk.words, lesson, asked))
        return
    told = reviews.recalled(
        talk.session, library, talk.household, tapped.slug, tapped.question, tapped.choice, talk.now
    )
    talk.change(words.answered(talk.words, told), keyboards.recalled(talk.words, told))
