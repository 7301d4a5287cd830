"""Money in a message: with its currency («Q1,250.50») or as a bare number where it can be nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from nlu.found import Amount
from nlu.money.around_money import Around
from nlu.money.banknotes import Banknotes
from nlu.money.coins import THOUSANDS, Coin, coin
from nlu.money.currencies import CENTS, OF_THINGS_TOO, PREFIXES, Currency, named
from nlu.money.draft import ONE, Draft
from nlu.money.small_change import SmallChange
from nlu.writing.folding import listed
from nlu.writing.plain_text import Piece, PlainText

_AFTER_UNIT = listed("de del para pa en hoy ayer antier a al y por cada el la este esta nomas no mas pero porque")
_WHOSE = listed("la el los las mi mis su sus lo a ayer hoy cada esta este remesa ahorro ahorros")
_AFTER_SHARE = listed("past to till before after of horse mile hour pound")
_AFTER_US = {"dollars", "yesterday", "today", "this"}


class AmountReader:
    def __init__(self, plain: PlainText, country: str, expecting: str | None, of_money: bool = False) -> None:
        self.plain, self.country, self.expecting = plain, country, expecting
        self.pieces = plain.pieces
        self.around = Around(plain.pieces, expecting, of_money)
        self.notes, self.change = Banknotes(plain, country, self.around), SmallChange(plain, country, self.around)
        self.used: set[int] = set()  # «50 Q -5»: the Q belongs to the first

    def priced(self, taken: set[int]) -> Iterator[Draft]:
        """The amounts that name their currency."""
        at = 0
        while at < len(self.pieces):
            draft = self._draft(at, taken)
            if draft and draft.currency and not self.around.is_denied(draft.first):
                self.used.update(range(draft.first, draft.last + 1))
                yield draft
                at = draft.last
            at += 1

    def bare(self, taken: set[int]) -> Iterator[Draft]:
        """The numbers that no word calls money, where the message leaves no other reading."""
        at = 0
        while at < len(self.pieces):
            draft = self._draft(at, taken)
            if draft and not draft.currency and self.around.is_money(draft):
                yield replace(draft, doubtful=draft.doubtful or not self.around.verb_before(draft.first))
                at = draft.last
            at += 1

    def counts_things(self, taken: set[int]) -> bool:
        """«saqué 30 quintales», “saved 3 chickens”: a number counts what is neither money nor time."""
        drafts = (draft for at in range(len(self.pieces)) if (draft := self._draft(at, taken)) and not draft.currency)
        return any(self.around.counts(draft.last + 1) and not self.around.times(draft.last + 1) for draft in drafts)

    def corrected(self, drafts: list[Draft]) -> list[Draft]:
        """«guardé 40, no, perdón, 50»: the last word counts."""
        kept: list[Draft] = []
        for draft in drafts:
            if kept and self.around.takes_back(kept[-1].last, draft.first):
                kept.pop()
            kept.append(draft)
        return kept

    def _draft(self, at: int, taken: set[int]) -> Draft | None:
        piece = self.pieces[at]
        if at in taken:
            return None
        if piece.number:
            draft = Draft(piece.number.value, at, at, None, piece.number.other, piece.number.approximate)
        elif (piece.text in ONE and self.expecting == "amount" and len(self.pieces) == 1) or (
            piece.text in ONE and (self._suffix(at + 1) or self._coin(at + 1)) and at + 1 not in taken
        ):
            draft = Draft(Fraction(1), at, at)
        else:
            return None
        draft = self._with_sign(self._with_prefix(self._after_one(draft)))
        draft = self._in_two_breaths(self.notes.counted(draft, taken), taken)
        return self.change.added(self._with_suffix(draft))

    def _after_one(self, draft: Draft) -> Draft:
        """“one fifty”, «uno cincuenta»: 1.50 or 150; alone the first word is no number."""
        number = self.pieces[draft.first].number
        if self.around.text(draft.first - 1) not in {"one", "uno"} or number is None or not number.spelled:
            return draft
        if not 10 <= draft.value < 100 or draft.value.denominator != 1:
            return draft
        small, large = 1 + draft.value / 100, 100 + draft.value
        if self.around.text(draft.first - 1) == "one":  # who puts away “one fifty” puts away no coins
            small, large = large, small
        return replace(draft, value=small, first=draft.first - 1, other=large)

    def _with_prefix(self, draft: Draft) -> Draft:
        at = draft.first - 1
        if self.around.text(at) == "-":
            at -= 1
        if self.around.text(at) == "." and self.pieces[at].glued:
            at -= 1
        if at < 0 or at in self.used or not self._is_prefix(at):
            return draft
        return replace(
            draft, first=at, currency=named("lps" if self._is_lempira(at) else self.around.text(at), self.country)
        )

    def _is_prefix(self, at: int) -> bool:
        piece = self.pieces[at]
        if piece.kind == "sign":
            return not (self.around.text(at - 1).isdecimal() and piece.glued)
        if self._is_lempira(at):
            return True
        if piece.text not in PREFIXES or named(piece.text, self.country) is None:
            return False
        if len(piece.text) > 1 or self._typed(piece).isupper():
            return True
        # a small «q» is also the texter's «que», a small «l» a slip
        return self.pieces[at + 1].glued or (
            piece.text == "q" and self.country == "GT" and not self.around.counts(at + 2)
        )

    def _is_lempira(self, at: int) -> bool:
        """«L4500», «L. 300»: a capital L before a sum is Honduran wherever it is written."""
        return self._typed(self.pieces[at]) == "L" and (at == 0 or not self.pieces[at].glued)

    def _typed(self, piece: Piece) -> str:
        return self.plain.message[piece.start : piece.end]

    def _with_sign(self, draft: Draft) -> Draft:
        number_at = draft.last
        if draft.first == 1 and self.around.text(0) in {"menos", "minus", "negativo", "negative"}:
            return self._negative(draft, 0)
        for minus in (number_at - 1, draft.first - 1):
            if (
                minus not in self.used
                and self.around.text(minus) == "-"
                and self.pieces[minus + 1].glued
                and not self._after_word(minus)
            ):
                return self._negative(draft, min(minus, draft.first))
        return draft

    def _negative(self, draft: Draft, first: int) -> Draft:
        return replace(draft, value=-draft.value, other=None if draft.other is None else -draft.other, first=first)

    def _after_word(self, minus: int) -> bool:
        """«5-10» and «DPI-5»: the stroke joins, it does not subtract."""
        before = self.pieces[minus - 1] if minus else None
        joins = before is not None and self.pieces[minus].glued
        return joins and not (before is not None and named(before.text, self.country))

    def _with_suffix(self, draft: Draft) -> Draft:
        at = draft.last + 1
        if self.around.text(at) == "y" and self.around.text(at + 1) in {"medio", "media"} and self._suffix(at + 2):
            draft = replace(draft, value=draft.value + Fraction(1, 2), last=at + 1)
            at += 2
        else:
            at += self._words_between(at)
        if self.around.text(at) in CENTS and draft.currency is None:
            return replace(draft, value=draft.value / 100, last=at, currency=Currency(None))
        if draft.currency is None and (found := self._coin(at)):
            return replace(draft, value=draft.value * found.worth, last=at, currency=Currency(found.currency))
        if self.around.text(at) in {"us", "american"} and self._suffix(at + 1):
            at += 1
        elif draft.currency is None and self._is_us(at):
            return replace(draft, last=at, currency=Currency("USD"))
        if self.around.text(at) in THOUSANDS and draft.value < 1000:
            draft = replace(draft, other=draft.value * 1000)
        suffix = self._suffix(at)
        if suffix is None or (draft.currency and draft.currency.code and suffix.code != draft.currency.code):
            return draft
        better = suffix if not (draft.currency and draft.currency.code) else draft.currency
        return replace(draft, last=at, currency=better)

    def _words_between(self, at: int) -> int:
        """«medio millón de quetzales», «2 mil y medio, en quetzales»."""
        comma = self.around.text(at) == ","
        word = self.around.text(at + comma)
        leads = word in {"en", "in"} or (word == "de" and not comma)
        follows = leads and self.around.text(at + comma + 1) != "feria" and self._suffix(at + comma + 1)
        return 1 + comma if follows else 0

    def _suffix(self, at: int) -> Currency | None:
        """The currency that stands behind a number, unless it belongs to the next one."""
        if not 0 <= at < len(self.pieces):
            return None
        piece = self.pieces[at]
        follows = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        if piece.kind == "sign" and not piece.glued and follows is not None and follows.number:
            return None
        if piece.text in {"c", "us", "feria"} or (piece.text in {"q", "l"} and not self._is_unit_letter(at)):
            return None
        return None if self._are_things(at) else named(piece.text, self.country)

    def _are_things(self, at: int) -> bool:
        """«20 varas de tela», «dos bolas de masa»."""
        is_of = self.around.text(at) in OF_THINGS_TOO and self.around.text(at + 1) == "de"
        return is_of and self.around.text(at + 2) not in _WHOSE

    def _coin(self, at: int) -> Coin | None:
        """“a quarter”, but “a quarter past six”, “three quarters of an hour”."""
        return None if self.around.text(at + 1) in _AFTER_SHARE else coin(self.around.text(at), self.country)

    def _is_us(self, at: int) -> bool:
        """“sent 80 US”: capital letters, or stuck to the number; a small «us» is we."""
        if self.around.text(at) != "us":
            return False
        return self._typed(self.pieces[at]).isupper() or self.pieces[at].glued or self.around.text(at + 1) in _AFTER_US

    def _is_unit_letter(self, at: int) -> bool:
        piece = self.pieces[at]
        if piece.text == "q" and self.plain.english:
            return True  # no texter's «que» in English
        if at + 1 < len(self.pieces) and self.pieces[at + 1].number:
            return False
        after = self.around.text(at + 1)
        ends = not after or not after.isalpha() or after in _AFTER_UNIT
        return piece.glued or self._typed(piece).isupper() or ends

    def _in_two_breaths(self, draft: Draft, taken: set[int]) -> Draft:
        """«dos cincuenta» is 2.50 or 250; «dos quinientos» is 2,500: said aloud, asked about."""
        at = draft.last + 1
        first, second = self.pieces[draft.last].number, self.pieces[at].number if at < len(self.pieces) else None
        if at in taken or not (first and second and first.spelled and second.spelled) or draft.value != first.value:
            return draft
        if draft.value < 100 and 10 <= second.value < 100 and second.value.denominator == 1:
            aloud = draft.value + second.value / 100
            return replace(draft, value=aloud, last=at, other=aloud * 100)
        if draft.value < 10 and second.value in range(100, 1000, 100) and draft.value.denominator == 1:
            return replace(draft, value=draft.value * 1000 + second.value, last=at, doubtful=True)
        return draft

    def amount(self, draft: Draft) -> Amount:
        """The draft as it leaves this room, with the other readings that it may have."""
        currency = draft.currency or Currency(None)
        found = Amount(
            minor=round(draft.value * 100),
            currency=currency.code,
            start=self.pieces[draft.first].start,
            end=self.pieces[draft.last].end,
            approximate=draft.approximate or self.around.is_about(draft.first),
            about=self.around.purpose(draft),
        )
        others = [replace(found, currency=code) for code in currency.may_be]
        if draft.other is not None:
            others.append(replace(found, minor=round(draft.other * 100)))
        exact = (draft.value * 100).denominator == 1
        sure = not others and not draft.doubtful and exact
        return replace(found, sure=sure, ambiguous=bool(others), alternatives=tuple(others))
