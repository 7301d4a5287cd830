"""What stands around a number: whether it is money at all, and what is done with it."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from nlu.days.calendar_words import MONTH
from nlu.money import money_words
from nlu.writing.folding import listed
from nlu.writing.plain_text import Piece

_APPROXIMATE = listed(
    """como unos unas casi aproximadamente aprox alrededor cerca about around almost roughly like approximately"""
)
_CODES = listed("numero codigo pin clave code number otp contrasena")
_SCHOOL = listed("matematicas mate examen parcial prueba lenguaje clase ciencias exam test math quiz sociales")
#: «no llegó la de 300», “he didn't send 300”
_DID_NOT = re.compile(
    r"\b(?:no (?:me |le |nos )?(?:lleg|mand|envi|guard|ahorr|apart|met|sac|retir|recib)\w+"
    r"|(?:didn ' t|didnt|did not|never) (?:send|sent|come|came|arrive|save|put|take|get))"
    r"(?: (?:la|los|las|el|de|the|esos|those))*$"
)
_MEANT = re.compile(
    r"\b(?:iba|ibamos|queria|queriamos|pensaba|pensabamos|planeaba|tenia planeado|tenia pensado|me habia propuesto"
    r"|quise|going to|gonna|wanted to|meant to|planned (?:to|on)|hoped to|supposed to|wanted)"
    r"(?: a| de)?(?: \w+){1,2}(?: (?:los|unos|like|about))?$"
)
#: «500 de aguinaldo: 300 guardados, 200 gastados»
_LEFT, _SPENT = {"deje", "dejamos", "quedaron", ":", ",", "y", ""}, listed("gastados gastado gastadas pagados")
_RATHER = listed("pero but solo solamente nomas only just namas")
_INTO_SAVINGS = re.compile(
    r"(?:(?:of it|of that|of dem|de ahi|de eso|que) )?(?:se )?(?:(?:me|nos) )?"
    r"(?:fueron|fue|iban|quedaron|went|gone|go|goes)(?: (?:straight|right|directo|derecho|derechito|ya))?"
    r" (?:al?|en|para|pal?|in|into|to|inna|towards?)(?: (?:la|el|mi|los|my|mi|the|our|di))?(?: \w+)?"
    r" ?\b(?:ahorro|ahorros|ahorrito|alcancia|guardado|guardadito|cochinito|chanchito|lata|bote|caja|fondo|meta"
    r"|cuenta|banco|cooperativa|coope|account|acct|savings?|savins|jar|stash|fund|piggy|tin|bank|coop)\b"
)
_PUT_BY = re.compile(
    r"(?:me |yo )?(?:los|las) (?:guarde|guardamos|meti|metimos|puse|pusimos|deposite|aparte|apartamos|ahorre)\b"
)
_SAVED = re.compile(r"(?:guard|ahorr|apart|junt|deposit)ad[oa]s?\b")
_SLIPS = listed("perdon digo wait sorry equivoque miento disculpe disculpa correccion oops")
_EXCHANGE = listed("dolar dolares cambio cambiaron cambian cambia tasa exchange rate usd dollar dollars")
_PEOPLE = listed(
    """hijo hija hijos nino nina nene nena nieto nieta hermano hermana mama papa madre padre abuela abuelo senora
    senor esposo esposa marido cipote cipota patojo patoja muchacho muchacha son daughter boy girl kid baby father
    mother dad mom mum brother sister husband wife grandma grandpa grandmother grandfather uncle aunt cousin he she"""
)
_I_AM = {("'", "m"), ("i", "was"), ("y", "was"), ("he", "was"), ("she", "was")}
_BEFORE_YEAR = listed("en ano del de in since desde para year of")
#: «80, digo, fueron 90», «ahorro total 100»: the same money told once more
_SAID_ANEW = listed("total son eran era fueron fue")
_OF_TIME = listed(
    """dia dias semana semanas mes meses ano anos hora horas minuto minutos rato vez veces day days week weeks month
    months year years hour hours minute minutes time times am pm hrs hr h min mins ro er th st nd rd anio to por de of
    cuota cuotas pago pagos hijo hijos hija hijas nino ninos kid kids child children"""
)
_HANDS, _DIP = listed("mano manos"), ("met", "ech")
_WHOSE = listed("mi mis su sus la el my her nuestra")
_OURS = listed("our us my them the his her their your these those")
_YEARS = range(1990, 2041)


class Stretch(Protocol):
    """Some pieces, first to last, that tell a value."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def value(self) -> Fraction: ...


class Around:
    def __init__(self, pieces: Sequence[Piece], expecting: str | None, of_money: bool = False) -> None:
        """`of_money`: what she wants is known to be about money, whatever words she has for it."""
        self.pieces, self.expecting, self.of_money = pieces, expecting, of_money

    def text(self, at: int) -> str:
        return self.pieces[at].text if 0 <= at < len(self.pieces) else ""

    def counts(self, at: int) -> bool:
        """The piece says what the number before it counts."""
        if not 0 <= at < len(self.pieces):
            return False
        if self.text(at) == "por" and self.text(at + 1) == "ciento":
            return True
        if self.text(at) in {"de", "of"} and at + 1 < len(self.pieces) and self.pieces[at + 1].number:
            return self.counts(at + 2)  # «2 de 5 lecciones»
        if self.text(at) == "to":  # “10 to 20”, but “300 to begin with”
            return at + 1 < len(self.pieces) and self.pieces[at + 1].number is not None
        return money_words.is_counted(self.text(at))

    def times(self, at: int) -> bool:
        """Days, hours, turns: they go with money that moved."""
        return self.text(at) in _OF_TIME

    def is_money(self, money: Stretch) -> bool:
        if (
            self.is_denied(money.first)
            or self.counts(money.last + 1)
            or self._is_named(money.first - 1)
            or self._is_stuck(money)
            or self._goes_on(money)
        ):
            return False
        if self._is_year(money) or self._is_age(money) or self._is_some_of(money):
            return False
        if self._is_article(money) or self._is_rate(money) or self._is_code(money) or self._is_mark(money):
            return False
        if self.expecting == "amount":
            return True
        if self.of_money or any(money_words.about(piece.text) for piece in self.pieces):
            return True
        if money.value >= 1000 and self.pieces[money.last].number and self._spelled(money):
            return True
        # «tortillas 15», «50 para la leche»: a note of what was spent
        return self.expecting is None and len(self.pieces) <= 5

    def _goes_on(self, money: Stretch) -> bool:
        """“three two-hundred-peso notes”: a part of something larger that could not be read."""
        after = self.pieces[money.last + 1] if money.last + 1 < len(self.pieces) else None
        return after is not None and after.number is not None and self.text(money.last + 2) == "-"

    def _is_named(self, at: int) -> bool:
        if self.text(at) == "no" and at and self.pieces[at - 1].number:
            return False  # «45, no, 54»: no number of anything, and she is asked which
        if self.text(at) in {".", ":", "#", "es"}:
            at -= 1
        if self.text(at) in {"el", "la", "al"} and self.text(at - 1) in money_words.NAMED_BY_NUMBER:
            return True
        if (self.text(at - 1), self.text(at)) in _I_AM:  # «I'm 45», “when I was 9”
            return True
        return self.text(at) in money_words.NAMED_BY_NUMBER or self.text(at + 1) == "#"

    def takes_back(self, last: int, first: int) -> bool:
        """The words between two amounts withdraw the former."""
        between = {self.text(at) for at in range(last + 1, first)}
        return first - last < 8 and bool(between & _SLIPS)

    def is_denied(self, first: int) -> bool:
        """«no eran 300, eran 350», «it wasn't 300»: what it was not."""
        before = [self.text(at) for at in range(max(0, first - 7), first)]
        spoken = " ".join(before)
        return bool(_DID_NOT.search(spoken)) or spoken.endswith(
            ("ni", "no eran", "no fueron", "no son", "no era", "no fue", "wasn ' t", "not", "wasnt", "isn ' t")
        )

    def _spelled(self, money: Stretch) -> bool:
        number = self.pieces[money.last].number
        return number is not None and number.spelled

    def _is_year(self, money: Stretch) -> bool:
        """«en 2027», «enero de 2027»; «una meta de 2000» is money."""
        if money.first == 0 or self.text(money.first - 1) not in _BEFORE_YEAR or money.value not in _YEARS:
            return False
        if self.text(money.first - 1) not in {"de", "of"}:
            return True
        named = self.text(money.first - 2)  # «enero de 2027», but «una lavadora de 2000»
        if named in MONTH or named.isdecimal() or named in {"ano", "fin", "final", "fines"}:
            return True
        return not self.of_money and money_words.about(named) is None

    def _is_article(self, money: Stretch) -> bool:
        """«quiero 1 moto»: a texter's «una»."""
        after = self.text(money.last + 1)
        return (
            self.text(money.first) == self.text(money.last) == "1"
            and len(after) > 3
            and after.isalpha()
            and after not in {"para", "pesos"}
        )

    def _is_some_of(self, money: Stretch) -> bool:
        """“two of our colleagues”, “my two hands”."""
        if (
            money.value == 15
            and self.text(money.first - 1) in {"los", "the"}
            and self.text(money.last + 1) in {"de", "of"}
        ):
            return self.text(money.last + 2) in _WHOSE  # «para los quince de mi hija»
        if money.value > 12:
            return False
        of_us = self.text(money.last + 1) == "of" and self.text(money.last + 2) in _OURS
        if of_us and money.last + 3 < len(self.pieces) and self.pieces[money.last + 3].number:
            return False  # “12 of the 30 I saved”
        return of_us or (self._spelled(money) and self.text(money.first - 1) in _OURS - {"the", "my"})

    def _is_code(self, money: Stretch) -> bool:
        """«el número que llegó, 482913»: long, without a comma, and called a number or a code."""
        before = {self.text(at) for at in range(max(0, money.first - 8), money.first)}
        return self.text(money.last).isdecimal() and money.value >= 1000 and bool(before & _CODES)

    def _is_rate(self, money: Stretch) -> bool:
        """«el dólar está a 7.65»: what a dollar costs."""
        per = {self.text(money.last + 1), self.text(money.last + 2)}
        if money.value < 100 and per & {"por", "per", "x", "each"} and per & _EXCHANGE:
            return True
        near = {self.text(at) for at in range(max(0, money.first - 6), money.last + 5)}
        return money.value < 100 and self.text(money.first - 1) in {"a", "at"} and bool(near & _EXCHANGE)

    def _is_age(self, money: Stretch) -> bool:
        """«mi hijo de 15», «he's seventy-one», “my father is seventy”, «mis 15»: years, if nothing is said of money."""
        if money.value > 110 or self.text(money.first - 1) not in {"de", "s", "is", "mis", "sus"}:
            return False
        before = {self.text(at) for at in range(max(0, money.first - 4), money.first)}
        if self.text(money.first - 1) in {"mis", "sus"}:  # «cumplió sus 15», but «guardé mis 100»
            return money_words.about(self.text(money.first - 2)) is None
        return bool(before & _PEOPLE)

    def _is_mark(self, money: Stretch) -> bool:
        """«sacó 95 en matemáticas»."""
        after = {self.text(at) for at in range(money.last + 2, money.last + 4)}
        return self.text(money.last + 1) in {"en", "in", "on"} and bool(after & _SCHOOL)

    def _is_stuck(self, money: Stretch) -> bool:
        """«4g», «a4», «5-6»: letters or strokes without a space."""
        after = self.pieces[money.last + 1] if money.last + 1 < len(self.pieces) else None
        if after and after.glued and (after.kind == "number" or (after.text.isalpha() and len(after.text) < 3)):
            return after.text not in {"q", "l", "en", "a", "y", "de"}
        first = self.pieces[money.first]
        before = self.pieces[money.first - 1] if money.first else None
        return bool(first.glued and before and before.kind == "word" and not money_words.about(before.text))

    def verb_before(self, at: int) -> bool:
        return self.expecting == "amount" or any(
            money_words.about(piece.text) for piece in self.pieces[max(0, at - 7) : at]
        )

    def is_about(self, first: int) -> bool:
        before = [self.text(at) for at in range(max(0, first - 3), first)]
        return bool(before) and (before[-1] in _APPROXIMATE or before[-3:] == ["mas", "o", "menos"])

    def _does(self, at: int) -> str | None:
        """«le metí mano a lo de la escuela»: a hand that goes in takes out."""
        dips = self.text(at) in _HANDS and self.text(at - 1 - (self.text(at - 1) in _WHOSE)).startswith(_DIP)
        return "withdrawal" if dips else money_words.about(self.text(at))

    def _goes_in(self, money: Stretch) -> bool:
        """«me dio 300, 200 se iban al ahorro», “15 went in my account”, «dejé 300 guardados»"""
        follows = " ".join(self.text(at) for at in range(money.last + 1, money.last + 9))
        left = self.text(money.first - 1) in _LEFT
        return bool(_INTO_SAVINGS.match(follows) or _PUT_BY.match(follows) or (left and _SAVED.match(follows)))

    def _is_planned(self, money: Stretch) -> bool:
        """«iba a guardar 100 pero solo guardé 80»: of two sums the one that was only meant to be."""
        before = " ".join(self.text(at) for at in range(max(0, money.first - 7), money.first))
        after = self.pieces[money.last + 1 : money.last + 12]
        behind = next((i for i, piece in enumerate(after) if piece.number), 0)
        turns = _RATHER & {piece.text for piece in after[:behind]}
        return bool(turns and _MEANT.search(before))

    def purpose(self, money: Stretch) -> str | None:
        """The nearest word that does something with money; «los 300 que me mandó» looks ahead."""
        after = [self.text(at) for at in range(money.last + 1, min(money.last + 6, len(self.pieces)))]
        if self._is_planned(money):
            return "planned"
        if self._goes_in(money):
            return "saving"
        if self.text(money.last + 1) in _SPENT:
            return "spending"
        if after[:1] and after[0] in {"que", "q", "k", "that"}:
            ahead = next(filter(None, map(money_words.about, after[1:4])), None)
            if ahead:
                return ahead
        after = after[: next((i for i, word in enumerate(after) if word in {"y", "and", ".", "pero", "but"}), None)]
        if self.text(money.first - 1) in {"los", "las", "the"} and self.text(money.first - 2) in {"de", "of", "from"}:
            return "source"  # «de los 300 guardé 40»
        if self.text(money.first - 1) in {"had", "tenia"} and self.text(money.last + 1) in {",", "and", "y"}:
            return "source"  # “had 300, took 80 out”
        near = range(money.first - 1, max(-1, money.first - 12), -1)
        behind = (self._does(at) for at in near if self.text(at) not in _SAID_ANEW)
        return next(filter(None, behind), None) or next(filter(None, map(money_words.about, after)), None)
