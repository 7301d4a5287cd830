"""Money counted note by note: «dos billetes de cien», «tres de a veinte y uno de 50», «un cien y un cincuenta»."""

from dataclasses import replace
from fractions import Fraction

from nlu.money.around_money import Around
from nlu.money.currencies import PREFIXES, named
from nlu.money.draft import ONE, Draft
from nlu.money.number_words import NOTES
from nlu.writing.plain_text import PlainText

_ANOTHER = {"otro", "otra"}
_NOTES = {20, 50, 100, 200, 500, 1000}


class Banknotes:
    def __init__(self, plain: PlainText, country: str, around: Around) -> None:
        self.pieces, self.country, self.around = plain.pieces, country, around

    def counted(self, draft: Draft, taken: set[int]) -> Draft:
        """«dos billetes de cien», «tres de a veinte»."""
        at = draft.last + 1
        if (one_more := self._one_and_one(draft, at)) is not None:
            return one_more
        if (both := self._run_together(draft, at)) is not None:
            return both
        if self.around.text(at) in NOTES and draft.value < 100:
            return replace(draft, value=draft.value * NOTES[self.around.text(at)], last=at)
        if self.around.text(at) in {"billetes", "billetitos", "monedas"}:
            at += 1
        elif (self.around.text(at), self.around.text(at + 1)) != ("de", "a") and not self._is_note(draft, at + 1):
            return draft
        if self.around.text(at) != "de":
            return draft
        at += 2 if self.around.text(at + 1) == "a" else 1
        return self._and_more_notes(self._notes_of(draft, at, taken), taken)

    def _one_and_one(self, draft: Draft, at: int) -> Draft | None:
        """«un cien y un cincuenta»: two banknotes."""
        counted = self.around.text(draft.first - 1) in ONE and self.around.text(at + 1) in ONE | _ANOTHER
        note = self.pieces[at + 2].value if at + 2 < len(self.pieces) else None
        if not counted or self.around.text(at) != "y" or draft.value not in _NOTES or note not in _NOTES:
            return None
        return replace(draft, value=draft.value + note, last=at + 2)

    def _notes_of(self, draft: Draft, at: int, taken: set[int]) -> Draft:
        if at < len(self.pieces) - 1 and (self.pieces[at].kind == "sign" or self.around.text(at) in PREFIXES):
            draft = replace(draft, currency=named(self.around.text(at), self.country))
            at += 1
        note = self.pieces[at].value if at < len(self.pieces) and at not in taken else None
        return replace(draft, value=draft.value * note, last=at) if note is not None else draft

    def _run_together(self, draft: Draft, at: int) -> Draft | None:
        """«uno de a veinte y uno de a diez», «uno de a cien y dos de a veinte»: no 21 and no 102 of anything."""
        told = [self.around.text(draft.first - back) for back in (3, 2, 1)]
        count = next((count for count in range(1, 10) if draft.value - count in _NOTES), None)
        of = at + 2 if self.around.text(at + 1) == "a" else at + 1
        note = self.pieces[of].value if of < len(self.pieces) else None
        if (
            count is None
            or note is None
            or told[0] not in ONE
            or told[1:] != ["de", "a"]
            or self.around.text(at) != "de"
        ):
            return None
        return replace(draft, value=draft.value - count + count * note, first=draft.first - 3, last=of)

    def _is_note(self, draft: Draft, at: int) -> bool:
        """«dos de cien»: as many banknotes, unless things are counted."""
        note = self.pieces[at].value if at < len(self.pieces) else None
        return draft.value in range(2, 21) and note in _NOTES and not self.around.counts(at + 1)

    def _and_more_notes(self, draft: Draft, taken: set[int]) -> Draft:
        """«… y uno de 50»."""
        at = draft.last + 1
        count = self.pieces[at + 1].value if at + 1 < len(self.pieces) else None
        if self.around.text(at + 1) in ONE | _ANOTHER:
            count = Fraction(1)
        of = at + 3 if self.around.text(at + 3) != "a" else at + 4
        note = self.pieces[of].value if of < len(self.pieces) and of not in taken else None
        if (
            self.around.text(at) != "y"
            or count is None
            or count > 20
            or self.around.text(at + 2) != "de"
            or note is None
        ):
            return draft
        return replace(draft, value=draft.value + count * note, last=of)
