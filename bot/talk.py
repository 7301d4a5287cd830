"""What a handler holds while it hears one update: the open transaction, who is speaking, and what to answer.

A handler is a plain function inside one transaction. It cannot reach the network: what it says is written down
with its effects and spoken after the commit.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy.orm import Session
from telegram import InlineKeyboardMarkup, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove, Update
from telegram.constants import ChatType

from bot.listening import EXPECTS, MOST_OPTIONS, STAFF_NUMBERS, amount_options
from bot.outgoing import code_keyboards, keyboards
from bot.outgoing import questions as open_questions
from bot.outgoing.callback_data import LARGEST, Data, DeadButton
from bot.outgoing.messages import codes as code_words
from bot.outgoing.messages import general
from bot.outgoing.sender import Call
from bot.receiving import receive
from bot.taps import Taps
from core.domain.household import Household
from core.domain.money import Money
from core.domain.staff import Staff
from core.i18n import Catalogs, Words
from core.library import Library
from core.services import codes, households, questions, staff
from core.services.questions import Question
from nlu.slots import amount_about
from nlu.understanding import Understanding

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove
D = TypeVar("D", bound=Data)
S = TypeVar("S", bound=StrEnum)
#: What a newcomer to a phone is asked before she sets her code; and the two questions for it.
BEFORE_CODE = frozenset({"consent", "may", "called", "remittance_day"})
FOR_CODE = frozenset({"code_new", "code_again"})
#: How often an open question is repeated after she spoke of something else; then it has lost its sense.
MOST_REPEATS = 2


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
    #: makes the word of the day; whoever runs this bot has it
    day_secret: str = ""
    taps: Taps = field(default_factory=Taps)


@dataclass
class Talk:
    session: Session
    update: Update
    now: datetime
    around: Surroundings
    household: Household
    words: Words
    understood: Understanding | None = None
    #: what an amount of an earlier message could be, where her words are no longer at hand
    options: list[Money] | None = None
    calls: list[Call] = field(default_factory=list)
    led_back: bool = False  #: what was open has been asked again in this talk
    #: the question that is open, once it was read; empty when it must be read anew
    _open: list[Question | None] = field(default_factory=list)

    @classmethod
    def begin(cls, session: Session, update: Update, now: datetime, around: Surroundings) -> Talk:
        visit = receive(session, update, now, around.catalogs, (around.country, around.zone))
        household = visit.household
        if household.blocked and update.my_chat_member is None:
            # Who writes has let the bot in again, whatever an earlier reply met.
            households.unblocked(session, household.id, now)
        return cls(session, update, now, around, household, _words(around, household), _open=[visit.question])

    @property
    def is_private(self) -> bool:
        chat = self.update.effective_chat
        return chat is not None and chat.type == ChatType.PRIVATE

    @property
    def is_second_tap(self) -> bool:
        query = self.update.callback_query
        if query is None or query.message is None:
            return False
        button = (self.household.chat_id, query.message.message_id, str(query.data))
        return self.around.taps.is_second(*button, self.update.update_id, self.now)

    @property
    def library(self) -> Library:
        """The lessons as they are told on the household's own day: a fact may have expired overnight."""
        return self.around.library.on(self.today)

    @property
    def message(self) -> Message | None:
        return self.update.effective_message

    @property
    def text(self) -> str:
        """Her own words, also those under a picture; nothing for a tap, whose message is ours."""
        message = self.message
        if message is None or self.update.callback_query is not None:
            return ""
        return message.text or message.caption or ""

    @property
    def staff(self) -> Staff | None:
        return staff.by_chat(self.session, self.household.chat_id)

    @property
    def source(self) -> str:
        """Stands for this update wherever a thing must not be made twice."""
        return f"u{self.update.update_id}"

    @property
    def mark(self) -> int:
        """Tells the question that is asked now from every other, in its buttons."""
        return self.update.update_id % LARGEST

    @property
    def today(self) -> date:
        return self.household.local(self.now).date()

    @property
    def question(self) -> Question | None:
        """Read once, for every turn of the talk asks for it."""
        if not self._open:
            self._open.append(questions.pending(self.session, self.household.id, self.now))
        return self._open[0]

    def tapped(self, kind: type[D]) -> D:
        """What the button carries. Raises DeadButton."""
        query = self.update.callback_query
        return kind.decode(str(query.data) if query and query.data else "")

    def one_of(self, words: type[S], said: str) -> S:
        """What a button says as one of the words that we know. Raises DeadButton."""
        try:
            return words(said)
        except ValueError as unknown:
            raise DeadButton(said) from unknown

    def now_is(self, household: Household) -> None:
        """The household has changed, and with it perhaps the language of this answer."""
        if household.id != self.household.id:
            self._open.clear()
        self.household = household
        self.words = _words(self.around, household)

    def ask(self, kind: str, **facts: Any) -> None:
        self._open.clear()
        questions.ask(self.session, self.household.id, kind, self.now, **facts)

    def inquire(self, kind: str, head: str = "", *, change: bool = False, **facts: Any) -> None:
        """Asks, in one message with what is said before it, and keeps the question open."""
        facts["asked"] = self.mark
        self.ask(kind, **facts)
        self._put(kind, facts, head, change)

    def ask_again(self, head: str = "") -> None:
        """Leads her back to what is open, unless it was repeated often enough."""
        self.led_back = True
        question = self.question if self.is_asking else None
        if question is not None and question.kind not in FOR_CODE and self.is_shut and not self.asks_staff_number:
            # What is open may hold amounts; it waits behind her code, and counts as asked only once it is heard.
            ask = code_words.ask(self.words)
            self.say(f"{head}\n\n{ask}" if head else ask, code_keyboards.forgotten(self.words))
            return
        repeats = question.facts.get("repeats", 0) + 1 if question else 0
        if question is not None and repeats <= MOST_REPEATS:
            self.ask(question.kind, **{**question.facts, "repeats": repeats})
            self._put(question.kind, question.facts, head, False)
            return
        if repeats > MOST_REPEATS:
            self.forget()
            if not self.calls:
                head = head or general.not_understood(self.words)  # asked often enough, and still she is answered
        if head:
            self.say(head, keyboards.menu(self.words))

    @property
    def is_shut(self) -> bool:
        """Her code must be typed, or set where she shares the phone, before anything of money is shown."""
        if self.household.must_set_code:
            return self.question is None or self.question.kind not in BEFORE_CODE
        return self.household.has_code and codes.is_shut(self.session, self.household, self.now)

    @property
    def asks_staff_number(self) -> bool:
        """The digits that are awaited are of her work."""
        return self.question is not None and self.question.kind in STAFF_NUMBERS and self.staff is not None

    @property
    def is_asking(self) -> bool:
        """A question waits for her answer; an invitation only stays open for it."""
        question = self.question
        return question is not None and open_questions.is_known(question.kind) and not question.facts.get("invites")

    def is_open(self, kind: str, asked: int) -> bool:
        """Whether the button belongs to the question that is open now."""
        question = self.question
        return question is not None and question.kind == kind and question.facts.get("asked") == asked

    def forget(self) -> None:
        self._open.clear()
        questions.forget(self.session, self.household.id)

    def forget_if(self, kind: str) -> None:
        """Nothing is asked any more where this was; another question stays."""
        if self.question is not None and self.question.kind == kind:
            self.forget()

    def say(self, text: str, markup: Markup | None = None, *, silent: bool = False) -> None:
        self.calls.append(said(self.household.chat_id, text, markup, silent=silent))

    def _put(self, kind: str, facts: dict[str, Any], head: str, change: bool) -> None:
        text, markup = open_questions.spoken(self.words, kind, facts)
        (self.change if change else self.say)(f"{head}\n\n{text}" if head else text, markup)

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

    def amount_options(self, about: str | None = None) -> list[Money]:
        """What an unclear amount could be; to be asked, never guessed."""
        if self.options is not None:
            return self.options
        hers, question, understood = self.household, self.question, self.understood
        if understood is not None and about is not None and amount_about(understood.intent) == about:
            could_be = (Money(minor, code or hers.currency) for minor, code in understood.slots.could_be)
            return list(dict.fromkeys(could_be))[:MOST_OPTIONS]
        expecting = EXPECTS.get(question.kind) if question else None
        here = (hers.local(self.now), hers.country, hers.currency, hers.language)
        return amount_options(self.text, *here, about, expecting)

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


def _words(around: Surroundings, household: Household) -> Words:
    return around.catalogs.words(household.language, household.country, household.zone)
