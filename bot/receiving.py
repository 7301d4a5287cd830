"""Whose an update is: the household of its chat, or somebody of whom nothing is written down."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session
from telegram import Update, User
from telegram.constants import ChatType

from core.i18n import Catalogs
from core.services import doorstep, households
from core.services.doorstep import Visit


def receive(session: Session, update: Update, now: datetime, catalogs: Catalogs, place: tuple[str, str]) -> Visit:
    """The household of the chat. A group is nobody's, and who only shuts the door is not written down for it."""
    chat, user = update.effective_chat, update.effective_user
    chat_id = chat.id if chat else user.id if user else 0
    here = (first_language(user, catalogs), *place)
    if chat is None or chat.type != ChatType.PRIVATE:
        return Visit(households.stranger(chat_id, *here, now), None)
    if update.my_chat_member is not None:
        return doorstep.known(session, chat_id, now) or Visit(households.stranger(chat_id, *here, now), None)
    return doorstep.receive(session, chat_id, *here, now)


def first_language(user: User | None, catalogs: Catalogs) -> str:
    """The app's language is a first guess; what the household chooses counts."""
    code = (user.language_code or "") if user else ""
    return code[:2] if code[:2] in catalogs.languages else "es"
