"""Everything that is not her own written words: pictures, voices, places, edits, groups, blocks."""

from __future__ import annotations

from telegram import ChatMember

from bot.outgoing import keyboards
from bot.outgoing.messages import general, onboarding
from bot.talk import Talk
from core.services import households


def not_text(talk: Talk) -> None:
    """A sticker, a voice note, a picture: what can be done is said, and nothing of it is kept."""
    if not talk.household.is_active:
        markup = keyboards.consent(talk.words, talk.around.catalogs.languages)
        talk.say(onboarding.consent(talk.words, None), markup)
        return
    talk.say(general.not_text(talk.words), keyboards.menu(talk.words))


def location(talk: Talk) -> None:
    talk.say(general.no_location(talk.words), keyboards.menu(talk.words))


def contact(talk: Talk) -> None:
    talk.say(general.no_contact(talk.words), keyboards.menu(talk.words))


def edited(talk: Talk) -> None:
    """What was written down stays as it was: an edit never changes money by itself."""
    if talk.household.is_active:
        talk.say(general.edited(talk.words))


def in_group(talk: Talk) -> None:
    """In a group nothing of anybody is said, and only a call by name is answered."""
    if talk.text.startswith("/") or f"@{talk.around.bot_name}" in talk.text:
        talk.say(general.only_private(talk.words))


def membership(talk: Talk) -> None:
    """She blocked the bot, or let it in again."""
    change = talk.update.my_chat_member
    if change is None:
        return
    if change.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT):
        households.blocked(talk.session, talk.household.id, talk.now)
    else:
        households.unblocked(talk.session, talk.household.id, talk.now)


def unheard(talk: Talk) -> None:
    """Something that no other handler wants; it is noted as done and left at that."""


def dead_button(talk: Talk) -> None:
    talk.say(general.dead_button(talk.words), keyboards.menu(talk.words))


def unknown_command(talk: Talk) -> None:
    talk.say(general.help_text(talk.words), keyboards.menu(talk.words))
