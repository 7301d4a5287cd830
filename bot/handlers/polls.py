"""A household answers a poll that its facilitator sent."""

from __future__ import annotations

from bot.outgoing import campaign_keyboards as keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import campaigns as words
from bot.talk import Talk
from core.errors import NotForYou
from core.services import polls
from core.services.campaign_letters import Spoken


def vote(talk: Talk) -> None:
    """Her answer is shown, and may be changed. Raises DeadButton for a poll that was not sent to her."""
    tapped = talk.tapped(data.Vote)
    try:
        letter, choice = polls.vote(talk.session, talk.household, tapped.campaign, tapped.choice, talk.now)
    except NotForYou as odd:
        raise DeadButton(str(tapped.campaign)) from odd
    shown = Spoken(letter.words(talk.words.language), letter.choices, tapped.campaign, None)
    talk.change(words.voted(talk.words, letter, choice), keyboards.letter(talk.words, shown))
