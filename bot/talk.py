"""What a handler holds while it hears one update: the open transaction, who is speaking, and what to answer.

A handler is a plain function inside one transaction. It cannot reach the network: what it says is written down
with its effects and spoken after the commit.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, TypeVar

from sqlalchemy.orm import Session
from telegram import Chat, InlineKeyboardMarkup, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove, Update, User

from bot.listening import amount_options
from bot.outgoing.callback_data import Data
from bot.outgoing.sender import Call
from core.domain.household import Household
from core.domain.money import Money
from core.domain.staff import Staff
from core.i18n import Catalogs, Words
from core.library import Library
from core.services import households, questions, staff
from core.services.questions import Question
from nlu.understanding import Understanding

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove
D = TypeVar("D", bound=Data)


@dataclass(frozen=True)
class Surroundings:
    """What every talk needs and none changes."""

    library: Library
    catalogs: Catalogs
    country: str
    zone: str
    bot_name: str
    panel_url: str
    is_demo: bool


@dataclass
class Talk:
    session: Session
    update: Update
    now: datetime
    around: Surroundings
    household: Household
    words: Words
    understood: Understanding | None = None
    calls: list[Call] = field(default_factory=list)

    @classmethod
    def begin(cls, session: Session, update: Update, now: datetime, around: Surroundings) -> Talk:
        chat, user = update.effective_chat, update.effective_user
        chat_id = chat.id if chat else user.id if user else 0
        language = first_language(user, around.catalogs)
        household = households.meet(session, chat_id, language, around.country, around.zone, now)
        return cls(session, update, now, around, household, _words(around, household))

    @property
    def chat(self) -> Chat:
        assert self.update.effective_chat is not None
        return self.update.effective_chat

    @property
    def message(self) -> Message | None:
        return self.update.effective_message

    @property
    def text(self) -> str:
        return (self.message.text if self.message else None) or ""

    @property
    def staff(self) -> Staff | None:
        return staff.by_chat(self.session, self.household.chat_id)

    @property
    def source(self) -> str:
        """Stands for this update wherever a thing must not be made twice."""
        return f"u{self.update.update_id}"

    @property
    def today(self) -> date:
        return self.household.local(self.now).date()

    @property
    def question(self) -> Question | None:
        return questions.pending(self.session, self.household.id, self.now)

    def tapped(self, kind: type[D]) -> D:
        """What the button carries. Raises DeadButton."""
        query = self.update.callback_query
        return kind.decode(str(query.data) if query and query.data else "")

    def now_is(self, household: Household) -> None:
        """The household has changed, and with it perhaps the language of this answer."""
        self.household = household
        self.words = _words(self.around, household)

    def ask(self, kind: str, **facts: Any) -> None:
        questions.ask(self.session, self.household.id, kind, self.now, **facts)

    def forget(self) -> None:
        questions.forget(self.session, self.household.id)

    def say(self, text: str, markup: Markup | None = None, *, silent: bool = False) -> None:
        self.calls.append(said(self.household.chat_id, text, markup, silent=silent))

    def change(self, text: str, markup: InlineKeyboardMarkup | None = None) -> None:
        """Changes the message whose button was tapped; says it anew where there is none."""
        query = self.update.callback_query
        if query is None or query.message is None:
            self.say(text, markup)
            return
        call = said(self.household.chat_id, text, markup)
        self.calls.append(Call("editMessageText", {**call.params, "message_id": query.message.message_id}))

    def without_buttons(self) -> None:
        """Takes the buttons off the message whose button was tapped."""
        query = self.update.callback_query
        if query is not None and query.message is not None:
            params = {"chat_id": self.household.chat_id, "message_id": query.message.message_id}
            self.calls.append(Call("editMessageReplyMarkup", params))

    def money(self, default: str | None = None) -> Money | None:
        """The amount that the words state, in the currency they state or else her own."""
        slots = self.understood.slots if self.understood else None
        if slots is None or slots.amount_minor is None:
            return None
        return Money(slots.amount_minor, slots.currency or default or self.household.currency)

    def amount_options(self) -> list[Money]:
        """What an unclear amount could be; to be asked, never guessed."""
        hers = self.household
        return amount_options(self.text, hers.local(self.now), hers.country, hers.currency, hers.language)

    def day(self) -> date | None:
        slots = self.understood.slots if self.understood else None
        return date.fromisoformat(slots.date) if slots and slots.date else None

    def hour(self) -> time | None:
        slots = self.understood.slots if self.understood else None
        return time.fromisoformat(slots.time) if slots and slots.time else None


def said(chat_id: int, text: str, markup: Markup | None = None, *, silent: bool = False) -> Call:
    params: dict[str, Any] = {
        "chat_id": chat_id,
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if markup is not None:
        params["reply_markup"] = markup.to_dict()
    if silent:
        params["disable_notification"] = True
    return Call("sendMessage", params)


def first_language(user: User | None, catalogs: Catalogs) -> str:
    """The app's language is a first guess; what the household chooses counts."""
    code = (user.language_code or "") if user else ""
    return code[:2] if code[:2] in catalogs.languages else "es"


def _words(around: Surroundings, household: Household) -> Words:
    return around.catalogs.words(household.language, household.country, household.zone)
