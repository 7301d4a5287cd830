"""A household answers a poll that its facilitator sent."""

from __future__ import annotations

from bot.outgoing import campaign_keyboards as keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import campaigns as words
from bot.talk import Talk
from core.errors import NotForYou
from core.services import polls


def vote(talk: Talk) -> None:
    """Her answer is shown, and may be changed. Raises DeadButton for a poll that was not sent to her."""
    tapped = talk.tapped(data.Vote)
    try:
        shown, choice = polls.vote(talk.session, talk.household, tapped.campaign, tapped.choice, talk.now)
    except NotForYou as odd:
        raise DeadButton(str(tapped.campaign)) from odd
    talk.change(words.voted(talk.words, shown, choice), keyboards.letter(talk.words, shown))
