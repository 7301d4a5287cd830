"""What comes on top of a sum: «con cincuenta centavos», «y medio», «y pico», «y tres coras»."""

from dataclasses import replace
from fractions import Fraction

from nlu.money.around_money import Around
from nlu.money.coins import coin
from nlu.money.currencies import CENTS, Currency, named
from nlu.money.draft import ONE, Draft
from nlu.writing.plain_text import Piece, PlainText

_JOINS = {"con", "y", "and", "with"}


class SmallChange:
    def __init__(self, plain: PlainText, country: str, around: Around) -> None:
        self.pieces, self.country, self.around = plain.pieces, country, around

    def added(self, draft: Draft) -> Draft:
        at = draft.last + 1
        joined = self.around.text(at) in _JOINS
        number_at = at + joined
        if joined and self.around.text(number_at) in {"pico", "piquito"}:
            return replace(draft, approximate=True, last=number_at)
        if draft.currency and joined and self.around.text(number_at) == "medio":
            return replace(draft, value=draft.value + Fraction(1, 2), last=number_at)
        if draft.value.denominator != 1 or number_at >= len(self.pieces):
            return draft
        return self._with_coins(draft, number_at) if joined and draft.currency else self._with_cents(draft, number_at)

    def _with_coins(self, draft: Draft, number_at: int) -> Draft:
        """«un dólar y tres coras», «dos pesos con un tostón»."""
        count = Fraction(1) if self.around.text(number_at) in ONE else self.pieces[number_at].value
        found = coin(self.around.text(number_at + 1), self.country)
        if found is None or count is None or found.worth * count >= 10 or draft.currency is None:
            return self._with_cents(draft, number_at)
        if found.currency and draft.currency.code and found.currency != draft.currency.code:
            return draft
        currency = draft.currency if draft.currency.code else Currency(found.currency)
        return replace(draft, value=draft.value + count * found.worth, last=number_at + 1, currency=currency)

    def _with_cents(self, draft: Draft, number_at: int) -> Draft:
        piece, joined = self.pieces[number_at], number_at > draft.last + 1
        cents = piece.value
        if cents is None or not 0 < cents < 100 or cents.denominator != 1:
            return draft
        if self.around.text(number_at + 1) in CENTS and (joined or draft.currency):
            return replace(draft, value=draft.value + cents / 100, last=number_at + 1)
        aloud = draft.currency is not None and not joined and cents >= 10 and self._is_spelled(piece)
        plain_cents = (
            (aloud or self.around.text(draft.last + 1) == "con")
            and not self.around.counts(number_at + 1)
            and named(self.around.text(number_at + 1), self.country) is None
        )
        return replace(draft, value=draft.value + cents / 100, last=number_at) if plain_cents else draft

    @staticmethod
    def _is_spelled(piece: Piece) -> bool:
        return piece.number is not None and piece.number.spelled
