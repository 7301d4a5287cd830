"""Numbers as people write and dictate them: «1,250.50», «dos mil quinientos», «1.5 mil», «2mil», «1e9»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from nlu.money import number_words as words
from nlu.writing.spelling import fused_number

_HUGE = 100
_LITERAL = re.compile(r"\d+(?:[.,']\d+)*|\.\d+")
_SCIENTIFIC = re.compile(r"(\d+(?:\.\d+)?)e([+-]?)(\d+)")


@dataclass(frozen=True)
class Number:
    """A number in a row of words: words[at:end]. `other` is what it is where point and comma are swapped."""

    value: Fraction
    end: int
    other: Fraction | None = None
    approximate: bool = False
    spelled: bool = True


def read_digits(raw: str) -> tuple[Fraction, Fraction | None] | None:
    """The value of digits with points and commas, and the other value that they may have; None for no number.

    Here the point is for centavos and the comma for thousands, but «2.500» is both and must be asked about.
    """
    if found := _SCIENTIFIC.fullmatch(raw):
        return _scientific(*found.groups()), None
    if not _LITERAL.fullmatch(raw):
        return None
    if raw[0] == ".":
        return Fraction("0" + raw), None
    raw = raw.replace("'", ",")
    marks = [mark for mark in raw if mark in ".,"]
    if not marks:
        return Fraction(int(raw)), None
    if len(set(marks)) == 2:
        return _both_marks(raw, marks)
    return _one_mark(raw, marks)


def _scientific(head: str, sign: str, power: str) -> Fraction:
    exponent = min(int(power[:4]), _HUGE)
    return Fraction(head) * Fraction(10) ** (-exponent if sign == "-" else exponent)


def _both_marks(raw: str, marks: list[str]) -> tuple[Fraction, Fraction | None] | None:
    decimal, thousands = marks[-1], marks[0]
    whole, _, cents = raw.rpartition(decimal)
    if decimal in whole or not _grouped(whole, thousands):
        return None
    return Fraction(whole.replace(thousands, "") + "." + cents), None


def _one_mark(raw: str, marks: list[str]) -> tuple[Fraction, Fraction | None] | None:
    mark = marks[0]
    joined = Fraction(int(raw.replace(mark, "")))
    if len(marks) > 1:
        return (joined, None) if _grouped(raw, mark) else None
    whole, cents = raw.split(mark)
    as_decimal = Fraction(f"{whole}.{cents}")
    if not _grouped(raw, mark):
        return as_decimal, (joined if len(cents) > 2 and whole != "0" else None)
    return (joined, None) if mark == "," else (joined, as_decimal)


def _grouped(whole: str, mark: str) -> bool:
    first, *rest = whole.split(mark)
    return 1 <= len(first) <= 3 and first[0] != "0" and all(len(group) == 3 for group in rest)


def number_at(row: Sequence[str], at: int) -> Number | None:
    """The longest number that begins at row[at]; the row is respelt words, digits and single signs."""
    if row[at] in words.PET_NAMES:
        return Number(Fraction(words.PET_NAMES[row[at]]), at + 1)
    if row[at] in words.ZERO:
        return Number(Fraction(0), at + 1)
    if row[at] == "ciento" and at and row[at - 1] == "por":
        return None
    if half := _half(row, at):
        return half
    if row[at][:1].isdecimal() or (row[at][:1] == "." and row[at] != "."):
        return _from_digits(row, at)
    return _Sum(row).read(at)


def _half(row: Sequence[str], at: int) -> Number | None:
    """«medio millón», «half a million», «medio ciento»."""
    rest = tuple(row[at + 1 : at + 3])
    if row[at] == "medio" and rest[:1] in (("millon",), ("ciento",), ("millar",)):
        return Number(Fraction({"millon": 500_000, "ciento": 50, "millar": 500}[rest[0]]), at + 2)
    if row[at] == "half" and rest[:1] == ("a",) and rest[1:] and rest[1] in {"million", "grand", "thousand"}:
        return Number(Fraction(words.SCALES[rest[1]], 2), at + 3)
    return None


def _from_digits(row: Sequence[str], at: int) -> Number | None:
    read = read_digits(row[at])
    if read is None:
        return None
    value, other = read
    if at + 1 < len(row) and (row[at + 1] in words.SCALES or row[at + 1] in words.TIMES_HUNDRED):
        # «1.500 mil» would be 1.5 mil in some hands: only whole or clearly decimal heads are multiplied.
        return _Sum(row, value, other).read(at + 1)
    return Number(value, at + 1, other, spelled=False)


class _Sum:
    """Adds up one number, word by word, and stops at the first word that cannot go on."""

    def __init__(self, row: Sequence[str], head: Fraction | None = None, other: Fraction | None = None) -> None:
        self.row, self.other = row, other
        self.high = Fraction(0)  # the millions that are done
        self.total, self.group, self.headed = Fraction(0), head, head is not None
        self.room = 0 if head is not None else 1000  # a piece must be smaller than this to be added
        self.scale = 10**18
        self.approximate = False

    def read(self, at: int) -> Number | None:
        start = at
        while at < len(self.row) and (step := self._take(at)):
            at += step
        if at == start or not (self.headed or self._meant_as_number(start, at)):
            return None
        value = self.high + self.total + (self.group or 0)
        return Number(value, at, self.other, self.approximate)

    def _meant_as_number(self, start: int, end: int) -> bool:
        if self.row[start] == "grand" and start and self.row[start - 1] in {"a", "one"}:
            return True
        return end - start > 1 or self.row[start] not in {"un", "una", "uno", "one", "k", "miles", "grand", "billion"}

    def _take(self, at: int) -> int:
        word = self.row[at]
        if step := self._joined(word, at):
            return step
        if word in words.TIMES_HUNDRED:
            return self._hundredfold(word)
        if word in words.SCALES:
            return self._scaled(words.SCALES[word])
        value = self._piece(word, at)
        return 1 if value is not None and self._add(value) else 0

    def _piece(self, word: str, at: int) -> int | None:
        if word == "siento":  # «lo siento» is no number, «siento cincuenta» is
            follows = self._small(at + 1)
            return 100 if follows is not None else None
        if word == "couple" and self._next(at) in {"hundred", "thousand", "grand"}:
            self.approximate = True
            return 2
        if word.isdecimal() and self.group is None and (self.total or self.high):
            # «2 mil 50» goes on, «2k 4 a truck» does not
            fits = len(word) == 3 or (len(word) == 2 and self.row[at - 1] != "k")
            # «4 millones 2 mil», «mil 5 cientos»
            fits = fits or words.SCALES.get(self._next(at), self.scale) < self.scale
            fits = fits or self._next(at) in words.TIMES_HUNDRED
            return int(word) if fits and word[0] != "0" else None
        if word == "once" and self._is_english_once(at):
            return None
        return words.HUNDREDS.get(word) or self._small_word(word)

    def _is_english_once(self, at: int) -> bool:
        """“once I get paid”; an «i» has become an «y» by now."""
        mine = self._next(at) == "y" and self.row[at + 2 : at + 3] and self.row[at + 2] in words.BEHIND_ONCE_I
        return (
            bool(mine)
            or self._next(at) in words.BEHIND_ENGLISH_ONCE
            or self._before(at) in {"just", "only", "at", "never"}
        )

    def _small_word(self, word: str) -> int | None:
        for table in (words.SMALL, words.TEENS, words.TENS):
            if word in table:
                return table[word]
        return fused_number(word) if len(word) > 5 else None

    def _scale_at(self, at: int) -> bool:
        return at < len(self.row) and self.row[at] in words.SCALES and self.group is not None

    def _small(self, at: int) -> int | None:
        return self._small_word(self.row[at]) if at < len(self.row) else None

    def _next(self, at: int) -> str:
        return self.row[at + 1] if at + 1 < len(self.row) else ""

    def _before(self, at: int) -> str:
        return self.row[at - 1] if at else ""

    def _add(self, value: int) -> bool:
        if value >= self.room or value >= self.scale:
            return False
        self.group = (self.group or Fraction(0)) + value
        # After hundreds come tens or ones, after round tens only ones, after anything else nothing.
        self.room = 100 if value >= 100 and value % 100 == 0 else 10 if value in range(20, 100, 10) else 0
        return True

    def _joined(self, word: str, at: int) -> int:
        """«treinta y cinco», «twenty-five», «two hundred and fifty», «millón y medio», «mil y pico»."""
        after = self._next(at)
        if word in {"y", "and"} and after in {"pico", "piquito", "algo", "fraccion", "tantos", "something"}:
            return self._about(2) if self.group is not None or self.total or self.high else 0
        if (
            word == "y"
            and after in {"medio", "media"}
            and 10**6 <= self.scale < 10**18
            and self.group is None
            and not self.total
        ):
            self.high += self.scale // 2
            return 2
        if word == "y" and after == "medio" and self.scale == 1000 and self.group is None and self.total:
            self.total += 500  # «mil y medio»
            return 2
        if word == "and" and tuple(self.row[at + 1 : at + 3]) == ("a", "half") and self._scale_at(at + 3):
            self.group = (self.group or 0) + Fraction(1, 2)
            return 3
        if word == "y" and (step := self._joined_by_ear(at)):
            return step
        small = self._small(at + 1) or (int(after) if after.isdecimal() and len(after) == 1 else None)
        if small is None or (self.group is None and not self.total and not self.high):
            return 0
        tens = (self.group or 0) % 100
        if word in {"y", "-"} and small < 10 and (tens in range(20, 100, 10) or (tens == 10 and word == "y")):
            return 2 if (self.room and self._add(small)) or (tens == 10 and self._ten_and(small)) else 0
        if word == "and" and self.row[at - 1] in words.SCALES and self.group is None and small < 100:
            return 2 if self._add(small) else 0
        if word == "and" and self.room == 100 and self.row[at - 1] == "hundred" and self._add(small):
            return 2
        return 0

    def _joined_by_ear(self, at: int) -> int:
        """«ciento y veinte», «mil y quinientos», «ciento y medio»: so it is said by those who learned it by ear."""
        behind, after = self.row[at - 1] if at else "", self._next(at)
        if behind == "ciento" and after == "medio" and self.group == 100:
            self.group += 50
            return 2
        value = words.HUNDREDS.get(after) or self._small(at + 1)
        whole = behind in words.HUNDREDS or (behind == "mil" and self.group is None)
        begins_anew = self.row[at + 2 : at + 3] and self.row[at + 2] in words.SCALES
        if not whole or value is None or value == 1 or begins_anew or after not in words.SPANISH:
            return 0
        return 2 if self._add(value) else 0

    def _ten_and(self, small: int) -> bool:
        """«diez y seis» is how grandmothers write dieciséis."""
        if self.group is None or small < 6:
            return False
        self.group += small
        self.room = 0
        return True

    def _about(self, step: int) -> int:
        self.approximate = True
        self.room = 0
        self.scale = 0
        return step

    def _hundredfold(self, word: str) -> int:
        if self.group is None and word == "cientos":
            return 0
        if self.group is not None and not (1 <= self.group < 20 or self._goes_by_hundreds(word)):
            return 0
        self.group = (self.group or Fraction(1)) * 100
        self.room = 100
        return 1

    def _goes_by_hundreds(self, word: str) -> bool:
        """“twenty five hundred” is 2,500."""
        return word == "hundred" and self.group is not None and self.group < 100 and self.group % 10 != 0

    def _scaled(self, scale: int) -> int:
        thousands_of_millions = scale == 10**6 and 0 < self.total < 10**6
        if (scale >= self.scale and not thousands_of_millions) or self.scale == 0:
            return 0
        count = self.total + (Fraction(1) if self.group is None and not self.total else self.group or 0)
        if scale == 1000:
            self.total += (Fraction(1) if self.group is None else self.group) * scale
        else:
            self.high, self.total = self.high + count * scale, Fraction(0)
        if self.other is not None:
            self.other *= scale
        self.group, self.room, self.scale = None, 1000, scale
        return 1
