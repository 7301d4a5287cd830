"""What a message states, normalised. Not stated: None, never guessed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from nlu import entities
from nlu.intents import FALLBACK, MONEY, OUTSIDE
from nlu.reading import Amount, Reading, could_be, main_amount
from nlu.writing.normal import bare

_WITH_INSTITUTION = {
    *("ask_open_account", "find_branch", "report_account_opened", "ask_account_safety", "ask_remittance_cost"),
    *("ask_credit", "ask_insurance", "report_scam", "record_remittance", "record_saving", "record_withdrawal"),
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


_TIMES = frozenset({"date", "deadline", "recurrence", "time"})
#: The days, hours and rhythms that belong to what she wants. «va a llover mañana» sets none of them.
_WHEN: dict[str, frozenset[str]] = {
    "record_saving": frozenset({"date"}),
    "record_withdrawal": frozenset({"date"}),
    "record_remittance": frozenset({"date"}),
    "report_account_opened": frozenset({"date"}),
    "set_goal": frozenset({"date", "deadline", "recurrence"}),
    "set_reminder": frozenset({"date", "time", "recurrence"}),
    "plan_budget": frozenset({"deadline", "recurrence"}),
    "check_progress": frozenset({"deadline"}),
    "talk_to_person": frozenset({"date", "time"}),
    "find_branch": frozenset({"date"}),
    "stop_reminders": _TIMES,
    FALLBACK: _TIMES,
}

#: «mil gracias», «tengo 2 preguntas»: a bare number in such a message is no money.
_NO_SUMS = frozenset({
    "greet", "goodbye", "thank", "help", "bot_challenge", "change_language", "unsubscribe", "talk_to_person",
    "delete_my_data", "ask_privacy", "find_branch", "learn", "stop_reminders",
})  # fmt: skip

#: «vinieron 2 hombres», “he called 3 times”: below this a bare number in such a message counts something.
_LEAST_SUM = 1000
#: «avíseme a las ocho y media, nueve»: up to here a bare number in a reminder is an hour or a day.
_LIKE_A_DAY = 31_00
_OF_OTHER_THINGS = frozenset({"distress", "report_scam", "invite_family", "ask_account_safety", "out_of_scope", "deny"})

#: «pagué 50 de luz y guardé lo demás»: how much that was, is not told
#: «y con lo demás compré arroz» tells of the rest, and not of what was saved
_REST = re.compile(r"\b(?<!con )(?:lo demas|el resto|lo que (?:me )?(?:sobr|qued)\w+|the rest|what (?:is|was) left)\b")
#: «5 mil, guardé la mitad»: the sum that is told is not the one that moved
_PART = re.compile(
    r"\b(?:la mitad|mitad|half (?:of|my|the|that|it|went|go|goes|is|was|to|in|into|for|saved|put|stayed))\b"
)

CONTRACT = ("amount", "currency", "date", "deadline", "recurrence", "time", "goal", "institution", "topic", "language")


@dataclass(frozen=True)
class Slots:
    amount_minor: int | None = None
    currency: str | None = None
    #: the amount could be in two currencies, or be another number: ask which of these, in minor units
    could_be: tuple[tuple[int, str | None], ...] = ()
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
    def amount_unclear(self) -> bool:
        return len(self.could_be) > 1

    @property
    def amount(self) -> str | None:
        if self.amount_minor is None:
            return None
        sign = "-" if self.amount_minor < 0 else ""
        whole, cents = divmod(abs(self.amount_minor), 100)
        return f"{sign}{whole}.{cents:02d}"

    def as_json(self, intent: str | None) -> Mapping[str, str]:
        """The slots of the contract: what the message states and what belongs to the intent; all without one."""
        alien = _TIMES - _WHEN.get(intent, frozenset()) if intent else frozenset()
        stated = {name: getattr(self, name) for name in CONTRACT if name not in alien}
        return {name: value for name, value in stated.items() if value is not None}


def _place(text: str, intent: str) -> str | None:
    """Where it was put; of what was taken out, where it was."""
    if intent not in _WITH_PLACE:
        return None
    origin = entities.find_origin(text) if intent == "record_withdrawal" else None
    return origin or entities.find_place(text)


def amount_about(intent: str) -> str | None:
    """What the amount that belongs to this intent does: «de los 300 guardé 40» saves forty."""
    return _ABOUT.get(intent)


_MOVEMENTS = frozenset({"record_saving", "record_withdrawal", "record_remittance"})


def _is_no_sum(amount: Amount, intent: str, text: str) -> bool:
    if amount.minor == 0:
        return intent not in _MOVEMENTS or "0" not in text  # «cero ahorro» tells of none; «guardé 0» is answered
    if intent == OUTSIDE and amount.about != "saving":
        return True  # what it cost, what others have: no money of hers
    if amount.currency or amount.ambiguous:
        return False
    if intent == "set_reminder" and not amount.sure and abs(amount.minor) <= _LIKE_A_DAY:
        return True
    return intent in _NO_SUMS or (intent in _OF_OTHER_THINGS and abs(amount.minor) < _LEAST_SUM)


def slots_of(text: str, intent: str, reading: Reading, expecting: str | None = None) -> Slots:
    amount = main_amount(reading, amount_about(intent))
    if amount and expecting is None and _is_no_sum(amount, intent, text):
        amount = None
    if amount and intent in MONEY and amount.about != amount_about(intent) and _REST.search(bare(text)):
        amount = None
    about_goal = "set_goal" if expecting == "goal" else intent
    # «que no se me pase como el 15: cada viernes» is told with a day, and asks for none
    once = reading.date if intent != "set_reminder" or reading.recurrence is None else None
    on_day = once.day.isoformat() if once else None
    options = could_be(reading, amount_about(intent)) if amount else ()
    if len(options) == 1 and intent in MONEY and _PART.search(bare(text)):
        options = (replace(options[0], minor=options[0].minor // 2), *options)
    # «-40» out of the savings is forty taken, not forty less than nothing
    minor = abs if intent == "record_withdrawal" else int
    by_when = reading.deadline.day.isoformat() if reading.deadline else None
    topic = entities.find_topic(text, reading.times) if intent == "learn" else None
    return Slots(
        amount_minor=minor(amount.minor) if amount else None,
        currency=amount.currency if amount else None,
        could_be=tuple((minor(one.minor), one.currency) for one in options),
        date=on_day,
        deadline=by_when,
        recurrence=reading.recurrence.rule if reading.recurrence else None,
        time=reading.time.text if reading.time else None,
        goal=entities.find_goal(text, about_goal, reading.spans),
        institution=entities.find_institution(text) if intent in _WITH_INSTITUTION else None,
        topic=topic,
        language=entities.find_language(text) if intent == "change_language" else None,
        sender=entities.find_sender(text) if intent in _WITH_SENDER else None,
        place=_place(text, intent),
        product=entities.find_product(text) if intent in _WITH_PRODUCT else None,
        module=entities.find_module(topic or text) if intent == "learn" else None,
    )
