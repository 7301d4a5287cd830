"""What a message states, normalised. Not stated: None, never guessed."""

from collections.abc import Mapping
from dataclasses import dataclass

from nlu import entities
from nlu.reading import Reading, main_amount

_WITH_INSTITUTION = {
    *("ask_open_account", "find_branch", "report_account_opened", "ask_account_safety", "ask_remittance_cost"),
    *("ask_credit", "ask_insurance"),
}
_ABOUT = {
    "record_saving": "saving",
    "record_withdrawal": "withdrawal",
    "record_remittance": "remittance",
    "set_goal": "goal",
    "plan_budget": "spending",
}
_WITH_SENDER = frozenset({"record_remittance", "invite_family"})
_WITH_PLACE = frozenset({"record_saving", "record_withdrawal"})
_WITH_PRODUCT = frozenset({"report_account_opened", "ask_open_account"})


CONTRACT = ("amount", "currency", "date", "deadline", "recurrence", "time", "goal", "institution", "topic", "language")


@dataclass(frozen=True)
class Slots:
    amount_minor: int | None = None
    currency: str | None = None
    #: the amount could be in two currencies, or be two numbers: ask
    amount_unclear: bool = False
    date: str | None = None
    deadline: str | None = None
    recurrence: str | None = None
    time: str | None = None
    goal: str | None = None
    institution: str | None = None
    topic: str | None = None
    language: str | None = None
    sender: str | None = None
    place: str | None = None
    product: str | None = None
    module: str | None = None

    @property
    def amount(self) -> str | None:
        if self.amount_minor is None:
            return None
        sign = "-" if self.amount_minor < 0 else ""
        whole, cents = divmod(abs(self.amount_minor), 100)
        return f"{sign}{whole}.{cents:02d}"

    def as_json(self) -> Mapping[str, str]:
        """The slots of the contract, those that the message states."""
        return {name: value for name in CONTRACT if (value := getattr(self, name)) is not None}


def slots_of(text: str, intent: str, reading: Reading, expecting: str | None = None) -> Slots:
    amount = main_amount(reading, _ABOUT.get(intent))
    about_goal = "set_goal" if expecting == "goal" else intent
    topic = entities.find_topic(text) if intent == "learn" else None
    return Slots(
        amount_minor=amount.minor if amount else None,
        currency=amount.currency if amount else None,
        amount_unclear=bool(amount and amount.ambiguous),
        date=reading.date.day.isoformat() if reading.date else None,
        deadline=reading.deadline.day.isoformat() if reading.deadline else None,
        recurrence=reading.recurrence.rule if reading.recurrence else None,
        time=reading.time.text if reading.time else None,
        goal=entities.find_goal(text, about_goal, reading.spans),
        institution=entities.find_institution(text) if intent in _WITH_INSTITUTION else None,
        topic=topic,
        language=entities.find_language(text) if intent == "change_language" else None,
        sender=entities.find_sender(text) if intent in _WITH_SENDER else None,
        place=entities.find_place(text) if intent in _WITH_PLACE else None,
        product=entities.find_product(text) if intent in _WITH_PRODUCT else None,
        module=entities.find_module(topic or text) if intent == "learn" else None,
    )
