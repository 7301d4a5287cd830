"""Reads the money, days, deadlines, rhythms and hours out of one message. Pure: the clock is an argument."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import pairwise

from nlu.days.clock_times import find_time
from nlu.days.dates import DateInText, DateReader
from nlu.days.recurrences import find_recurrence
from nlu.found import Amount, DateFound, RecurrenceFound, TimeFound
from nlu.money import money_words
from nlu.money.amounts import AmountReader
from nlu.money.currencies import CURRENCY_OF
from nlu.money.not_money import linked, not_money
from nlu.telling.deed_days import day_of_it
from nlu.telling.tense import Tense
from nlu.writing.plain_text import PlainText

__all__ = ["Amount", "DateFound", "Reading", "RecurrenceFound", "TimeFound", "could_be", "main_amount", "read"]


#: When the thing happens that a message with this intent tells of.
TENSE_OF = {
    **dict.fromkeys(("record_saving", "record_withdrawal", "record_remittance", "report_account_opened"), "past"),
    **dict.fromkeys(("set_reminder", "set_goal", "find_branch", "talk_to_person", "stop_reminders"), "future"),
}
#: A bare number in such a message is money unless it is plainly something else.
OF_MONEY = frozenset({"record_saving", "record_withdrawal", "record_remittance", "set_goal", "plan_budget"})


@dataclass(frozen=True)
class Reading:
    """Everything is in the order of the message; `deadline` is the first of its kind, `date` that of the deed
    where the intent is known."""

    amounts: tuple[Amount, ...] = ()
    date: DateFound | None = None
    dates: tuple[DateFound, ...] = ()
    deadline: DateFound | None = None
    recurrence: RecurrenceFound | None = None
    time: TimeFound | None = None
    #: a number counts things that are no money: «saqué 30 quintales»
    counts: bool = False

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The places in the message that were understood as one of these, in order."""
        return tuple(sorted([*((amount.start, amount.end) for amount in self.amounts), *self.times]))

    @property
    def times(self) -> tuple[tuple[int, int], ...]:
        """Those of them that are no money."""
        parts = [*self.dates, self.deadline, self.recurrence, self.time]
        return tuple(sorted((part.start, part.end) for part in parts if part is not None))


def read(
    text: str,
    *,
    now: datetime,
    country: str = "GT",
    language: str | None = None,
    expecting: str | None = None,
    intent: str | None = None,
) -> Reading:
    """What the message states. `now` is aware and its zone gives today; `expecting` is what the bot has just asked
    for (amount, date, deadline, time, recurrence), so that a bare «50» counts; `intent` is what she wants, where
    it is known: a saving is told of the Friday that was, a reminder of the Friday to come. Never raises."""
    plain = _laid_out(text)
    tense = Tense(plain, None if expecting else TENSE_OF.get(intent or ""))
    reader = AmountReader(plain, country, expecting, of_money=intent in OF_MONEY)
    taken = not_money(plain)
    priced = list(reader.priced(taken))
    _take(taken, priced)
    recurrence = find_recurrence(plain, taken, expecting)
    time = find_time(plain, tense, taken, expecting)
    tells = bool(priced) or any(money_words.about(piece.text) for piece in plain.pieces)
    dated = DateReader(plain, tense, now.date(), country, expecting, tells, intent == "set_goal").read(taken)
    taken |= linked(plain)
    drafts = reader.corrected(sorted([*priced, *reader.bare(taken)], key=lambda draft: draft.first))
    dates = _exact(one.found for one in dated if not one.is_deadline)
    return Reading(
        amounts=_same_money([reader.amount(draft) for draft in drafts], CURRENCY_OF.get(country)),
        date=day_of_it(plain, dates, intent, now.date()),
        dates=dates,
        deadline=_term(dated),
        recurrence=recurrence,
        time=time,
        counts=reader.counts_things(taken),
    )


@lru_cache(maxsize=64)
def _laid_out(text: str) -> PlainText:
    """What she wrote is often read again in another light."""
    return PlainText(text)


def _same_money(amounts: list[Amount], own: str | None) -> tuple[Amount, ...]:
    """«quedaron 180 quetzales y separé 65»: the second is in quetzales too. Beside dollars it could be either."""
    named = {amount.minor for amount in amounts if amount.currency}
    amounts = [a for a in amounts if a.currency or a.ambiguous or a.minor not in named]  # «800, 800 pesos»
    if own not in {amount.currency for amount in amounts} or any(a.currency not in {own, None} for a in amounts):
        return tuple(amounts)
    return tuple(a if a.currency or a.ambiguous else replace(a, currency=own) for a in amounts)


def _exact(dates: Iterable[DateFound]) -> tuple[DateFound, ...]:
    """A day says more than the week or the month around it."""
    found = tuple(dates)
    return tuple(one for one in found if one.grain == "day") or found


def _term(dated: list[DateInText]) -> DateFound | None:
    terms = [one for one in dated if one.is_deadline]
    # «el otro año … para el 2 de febrero»: the day says more than the year around it
    exact = [one for one in terms if one.found.grain != "year"] or terms
    return next((one.found for one in exact if one.firm), exact[0].found if exact else None)


def _take(taken: set[int], drafts: Iterable[object]) -> None:
    for draft in drafts:
        taken.update(range(draft.first, draft.last + 1))  # type: ignore[attr-defined]


def main_amount(reading: Reading, about: str | None = None) -> Amount | None:
    """The amount that the intent is about: of «los 300 que me mandó guardé 50», 50 for a saving."""
    moved = [amount for amount in reading.amounts if about is None or amount.about != "source"]
    meant = [amount for amount in moved if about and amount.about == about] or moved
    # “I sold two grouper and put a thousand lempiras aside”: of two the one that is plainly money
    return next((amount for amount in meant if amount.currency and amount.sure), None) or next(iter(meant), None)


def could_be(reading: Reading, about: str | None = None) -> tuple[Amount, ...]:
    """What the amount could be, the likeliest first: one reading where it is plain, more where she must be asked.

    Of several sums that move in the same way each could be meant, and so could two together («10 y 10»); where no
    word says which of them moved as the intent has it, any of them.
    """
    main = main_amount(reading, about)
    if main is None:
        return ()
    is_told = about is None or main.about == about
    rivals = [one for one in reading.amounts if one is not main and _rivals(one, main, is_told)]
    each = [either for one in (main, *rivals) for either in (one, *one.alternatives)]
    if len(each) == 1 + len(rivals) and rivals and _add_up(each, is_told):
        each.append(replace(main, minor=sum(one.minor for one in each)))
    return tuple({(one.minor, one.currency): one for one in each}.values())


def _add_up(each: list[Amount], is_told: bool) -> bool:
    """«50 y 30 y otros 20» may be a hundred: in one money, and each told in the same way or in one breath."""
    if len({one.currency for one in each}) > 1:
        return False
    if is_told and (len(each) == 2 or len({one.about for one in each}) == 1):
        return True
    return all(_in_one_breath(*two) for two in pairwise(sorted(each, key=lambda amount: amount.start)))


def _rivals(other: Amount, main: Amount, is_told: bool) -> bool:
    if other.about == main.about or _in_one_breath(main, other):
        return True
    # «compré dos gallinas y … Q50»: what names no money gives way to what does
    as_plain = main.currency is None or other.currency is not None
    return as_plain and (other.about is None or not is_told) and other.about != "source"


def _in_one_breath(one: Amount, other: Amount) -> bool:
    """«10 y 10», «20+20», whatever verb stands nearer to which."""
    first, second = sorted((one, other), key=lambda amount: amount.start)
    return second.start - first.end <= len(" y ")
