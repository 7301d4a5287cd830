"""What people should not have typed: PINs, passwords, card, account and identity numbers. Masked before storing."""

import re
from collections.abc import Callable
from dataclasses import dataclass

HIDDEN = "•••"


@dataclass(frozen=True)
class Masked:
    text: str
    #: pin, password, card, identity, account: so that the mouth can say kindly which
    kinds: tuple[str, ...] = ()


_LINK_WORDS = (
    "es|era|is|was|el|la|mi|my|number|numero|número|no|nro|de|del|of|the|siguiente|secreto|banco|tarjeta|card|account"
)
_LINK = rf"(?:\s+(?:{_LINK_WORDS}))*"
_SAYS = rf"{_LINK}\s*[:=#.]*\s*"
_SECRET = r"(?:pin|nip|clave|contrase[ñn]a|password|passcode|c[óo]digo|code|token|cvv|cvc)s?"
_ACCOUNT = r"(?:cuenta|cta|account|acct|iban|clabe)s?"

_PIN = re.compile(rf"\b{_SECRET}\b{_SAYS}(\d{{3,8}})(?!\d|[.,]\d)", re.IGNORECASE)
_PASSWORD = re.compile(
    r"\b(?:contrase[ñn]a|password|clave)\s*(?:es|is|:|=)+\s*(?=\S*\d)(?=\S*[^\W\d_])(\S{4,40})", re.IGNORECASE
)
_ACCOUNT_NUMBER = re.compile(rf"\b{_ACCOUNT}\b{_SAYS}((?:\d[ -]?){{5,19}}\d)\b", re.IGNORECASE)
_DIGITS = re.compile(r"(?<![\d.,])\d(?:[ .-]?\d){12,18}(?![\d]|[.,]\d)")
_IDENTITY_WORD = re.compile(
    r"\b(?:dpi|cui|dui|dni|curp|c[ée]dula|identidad|ssn|rtn|nit|pasaporte|passport)\b"
    + _SAYS
    + r"((?=[A-Z0-9 -]*\d)[A-Z0-9](?:[ -]?[A-Z0-9]){6,19})\b",
    re.IGNORECASE,
)
_DUI = re.compile(r"\b\d{8}-\d\b")
_CEDULA = re.compile(r"\b\d{3}-\d{6}-\d{4}[A-Z]\b", re.IGNORECASE)
_CURP = re.compile(r"\b[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d\b", re.IGNORECASE)
_SSN = re.compile(r"\b\d{3}-\d{2}-\d{4}\b")


def mask(text: str) -> Masked:
    """Everything else stays letter for letter, amounts and telephone numbers included."""
    kinds: list[str] = []
    for kind, pattern, is_one in _RULES:
        text = pattern.sub(_hider(kind, is_one, kinds), text)
    return Masked(text, tuple(dict.fromkeys(kinds)))


def _hider(kind: str, is_one: Callable[[str], bool], kinds: list[str]) -> Callable[[re.Match[str]], str]:
    def hide(found: re.Match[str]) -> str:
        secret = found.group(found.lastindex or 0)
        if not is_one(secret):
            return found.group()
        kinds.append(kind)
        return found.group().replace(secret, HIDDEN)

    return hide


def _is_card(number: str) -> bool:
    digits = [int(digit) for digit in number if digit.isdigit()]
    if not 14 <= len(digits) <= 19 or digits[0] not in (2, 3, 4, 5, 6):
        return False
    doubled = [d if i % 2 == 0 else (2 * d - 9 if d > 4 else 2 * d) for i, d in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0


def _is_identity(number: str) -> bool:
    """A DPI of Guatemala and an identity of Honduras have 13 digits; nothing else that people write has."""
    return sum(digit.isdigit() for digit in number) == 13


def _has_enough_digits(number: str) -> bool:
    return sum(digit.isdigit() for digit in number) >= 6


def _always(_: str) -> bool:
    return True


_RULES: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("card", _DIGITS, _is_card),
    ("identity", _DIGITS, _is_identity),
    ("identity", _IDENTITY_WORD, _has_enough_digits),
    ("identity", _DUI, _always),
    ("identity", _CEDULA, _always),
    ("identity", _CURP, _always),
    ("identity", _SSN, _always),
    ("account", _ACCOUNT_NUMBER, _has_enough_digits),
    ("password", _PASSWORD, _always),
    ("pin", _PIN, _always),
)
