"""Everything that is not her own written words: pictures, voices, places, edits, groups, blocks."""

from __future__ import annotations

from telegram import ChatMember

from bot.handlers import free_text, intents
from bot.handlers.onboarding import consent_first
from bot.outgoing import keyboards
from bot.outgoing.messages import general
from bot.talk import Talk
from core.services import households
from nlu.deciding import Band


def not_text(talk: Talk) -> None:
    """A sticker, a voice note, a picture: what can be done is said, and nothing of it is kept."""
    if not consent_first(talk):
        talk.ask_again(general.not_text(talk.words))


def captioned(talk: Talk) -> None:
    """Words under a picture are her words; the picture is not kept."""
    free_text.hear(talk)


def forwarded(talk: Talk) -> None:
    """Somebody else's words: never written into her book, and perhaps a swindle."""
    understood = talk.understood
    if understood is not None and understood.band is Band.ACT and understood.intent in free_text.SAFETY:
        intents.DOES[understood.intent](talk)
    elif not consent_first(talk):
        talk.say(general.forwarded(talk.words), keyboards.scam(talk.words))


def contact(talk: Talk) -> None:
    if not consent_first(talk):
        talk.ask_again(general.no_contact(talk.words))


def edited(talk: Talk) -> None:
    """What was written down stays as it was: an edit never changes money by itself."""
    if talk.household.is_active:
        talk.say(general.edited(talk.words))


def in_group(talk: Talk) -> None:
    """In a group nothing of anybody is said, and only a call by name is answered, never another bot's."""
    user = talk.update.effective_user
    is_called = talk.text.startswith("/") or f"@{talk.around.bot_name}" in talk.text
    if is_called and user is not None and not user.is_bot:
        talk.say(general.only_private(talk.words))


def membership(talk: Talk) -> None:
    """She blocked the bot, or let it in again. Of a stranger nothing is written down for it."""
    change = talk.update.my_chat_member
    if change is None or not talk.household.id:
        return
    if change.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT):
        households.blocked(talk.session, talk.household.id, talk.now)
    else:
        households.unblocked(talk.session, talk.household.id, talk.now)


def unheard(talk: Talk) -> None:
    """Something that no other handler wants; it is noted as done and left at that."""


def dead_button(talk: Talk) -> None:
    if not consent_first(talk):
        talk.say(general.dead_button(talk.words), keyboards.menu(talk.words))


def unknown_command(talk: Talk) -> None:
    if not consent_first(talk):
        talk.say(general.help_text(talk.words), keyboards.menu(talk.words))
