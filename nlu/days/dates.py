"""Days in a message: «antier», «el viernes que viene», «hace 3 días», «15 de enero», «3/11»."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from nlu.days.day_patterns import ASKED, PATTERNS
from nlu.days.day_phrases import Day, Scene
from nlu.days.days_beside import beside
from nlu.days.deadlines import (
    is_firm,
    is_its_start,
    is_plan,
    is_said_to_be_deadline,
    is_the_occasion,
    may_be_deadline,
    takes_leave,
)
from nlu.days.sieve import Sieve
from nlu.found import DateFound
from nlu.telling.tense import Tense
from nlu.writing.plain_text import PlainText

_WAYS = Sieve(PATTERNS)
_SLIP = re.compile(r"[\s,.]*(?:no,? )?(?:perdon|digo|mejor dicho|miento|i mean|sorry|wait|no)[\s,.]*(?:no[\s,]*)?")
#: “tomorrow's reminder until Friday”
_MOVED = re.compile(
    r" ?'? ?s (?:reminder|one|message|alarm|call|text|ping)\b[^.;]{0,24}\b(?:to|till?|until|for|on|2)\b[a-z ]{0,8}"
)
#: “instead of Friday, Saturday”
_INSTEAD_OF = re.compile(
    r"\b(?:instead of|rather than|not|(?:don ?'? ?t|do not) (?:remind|ring|call|ping|text|tell) me)(?: on| this)? ?$"
)


@dataclass(frozen=True)
class DateInText:
    found: DateFound
    is_deadline: bool
    #: «antes de», “by”, and not only «para»
    firm: bool = False


@dataclass(frozen=True)
class DateReader:
    plain: PlainText
    tense: Tense
    today: date
    country: str
    expecting: str | None
    #: the message tells of money: what has no verb has happened
    tells: bool
    #: the message sets a goal: a day weeks ahead is its term
    plans: bool = False

    def read(self, taken: set[int]) -> list[DateInText]:
        """Every day that no recurrence, hour or price has taken, in the order of the message."""
        dated: list[DateInText] = []
        asked = ASKED if self.expecting in {"date", "deadline"} else []
        for pattern, reader in _WAYS.passed(self.plain.text) + asked:
            for found in pattern.finditer(self.plain.text):
                aside = beside(self.plain.text, found)
                begins = aside.start if aside else found.start()
                covered = set(self.plain.pieces_between(begins, found.end()))
                if covered & taken or self._takes_leave(found):
                    continue
                if self.plans and is_its_start(self.plain.text, begins):
                    taken |= covered
                    continue
                by_then = self._is_deadline(found, begins)
                meant = reader(found, self._scene(found, by_then))
                if meant and self.plans and meant.day < self.today:
                    taken |= covered  # «se me murió la mula en septiembre» is no day of the plan
                elif meant:
                    meant = aside.of(meant) if aside else meant
                    taken |= covered
                    place = self.plain.span(begins, found.end())
                    by_then = by_then or self._is_far_ahead(found, meant)
                    ahead = by_then and meant.day >= self.today  # «log 20 for yesterday» sets no term
                    firm = ahead and is_firm(self.plain.text, found, begins)
                    dated.append(DateInText(DateFound(meant.day, *place, meant.sure, meant.grain), ahead, firm))
        return _once(self._corrected(sorted(dated, key=lambda one: one.found.start)))

    def _takes_leave(self, found: "re.Match[str]") -> bool:
        """«hasta Reyes» of a plan is its end."""
        return self.expecting is None and not self.plans and takes_leave(self.plain.text, found)

    def _corrected(self, dated: list[DateInText]) -> list[DateInText]:
        """«el domingo, perdón, el lunes»: the last word counts."""
        folded = self.plain.folded
        follows = pairwise(dated)
        withdrawn = [one for one, after in follows if _gives_way(folded, one.found, after.found)]
        return [one for one in dated if one not in withdrawn]

    def _said(self, found: "re.Match[str]") -> str | None:
        return self.tense.at(self.plain.span(*found.span())[0])

    def _is_deadline(self, found: "re.Match[str]", begins: int) -> bool:
        if self.expecting == "deadline" or is_said_to_be_deadline(self.plain.text, found, begins, self.plans):
            return True
        if self.plans and is_the_occasion(self.plain.text, begins):
            return True
        return self._said(found) != "past" and may_be_deadline(self.plain.text, found)

    def _is_far_ahead(self, found: "re.Match[str]", meant: Day) -> bool:
        """«quiero juntar 700, la inscripción es el 15 de enero»: weeks ahead in a plan is its term."""
        return (
            (meant.day - self.today).days > 13
            and self._said(found) != "past"
            and (self.plans or is_plan(self.plain.text))
        )

    def _scene(self, found: "re.Match[str]", by_then: bool) -> Scene:
        said = None if by_then else self._said(found)
        supposed = self.expecting == "date" or (self.tells and not self.tense.any_future)
        past = not by_then and (said == "past" or (said is None and supposed))
        return Scene(self.today, self.country, past, told=by_then or said is not None, plans=self.plans)


def _gives_way(folded: str, one: DateFound, after: DateFound) -> bool:
    between = folded[one.end : after.start]
    return bool(_SLIP.fullmatch(between) or _MOVED.fullmatch(between) or _INSTEAD_OF.search(folded, 0, one.start))


def _once(dated: Iterable[DateInText]) -> list[DateInText]:
    """«ayer lunes», «el lunes 23, ayer»: one day, however often it is named."""
    seen: dict[tuple[date, bool], DateInText] = {}
    for one in dated:
        seen.setdefault((one.found.day, one.is_deadline), one)
    return list(seen.values())
