"""Which currency a word or sign means, by country: the same «$» and «pesos» are other money next door."""

import re
from dataclasses import dataclass
from functools import lru_cache

from nlu.writing.folding import listed

CURRENCY_OF = {"GT": "GTQ", "HN": "HNL", "SV": "USD", "NI": "NIO", "MX": "MXN", "US": "USD", "CR": "CRC"}

_FIXED: dict[str, str] = {
    **dict.fromkeys(listed("q qs gtq qtz qtzs qtzales quetzal quetzales quetza quetzas quetzalitos quetzalito"
                           " ketza"), "GTQ"),
    **dict.fromkeys(listed("lps lp lpr lpz hnl lempira lempiras lempis lempi lempas lempiritas lempirita"
                           " lempirones"), "HNL"),
    **dict.fromkeys(listed("dolar dolares dolaritos dolarcitos dolarucos dls dlls dlrs dol dols usd dollar"
                           " dollars bucks buck bones us$ u$s u$ usd$"), "USD"),
    **dict.fromkeys(listed("cordoba cordobas cordobitas cordobones nio cs c$ c$s"), "NIO"),
    **dict.fromkeys(listed("mxn mx$ varos varo"), "MXN"),
    "euro": "EUR", "euros": "EUR", "€": "EUR", "£": "GBP",
}  # fmt: skip
#: Words that are money in these countries and something else elsewhere.
_HERE: dict[str, dict[str, str]] = {
    "varas": {"GT": "GTQ"}, "varitas": {"GT": "GTQ"}, "vara": {"GT": "GTQ"}, "bolas": {"GT": "GTQ", "HN": "HNL"},
    "cord": {"NI": "NIO"}, "cords": {"NI": "NIO"}, "cordo": {"NI": "NIO"}, "cordos": {"NI": "NIO"},
    "pesitos": {"MX": "MXN"},
    "l": {"HN": "HNL"}, "verdes": {"GT": "USD", "HN": "USD", "SV": "USD", "NI": "USD", "MX": "USD"},
    "baros": {"MX": "MXN"}, "mn": {"MX": "MXN"},
}  # fmt: skip
#: However they are spelt: «quesales», «ketzels», «lemps», «limps», «lepiras», «kórdobas».
_SPELT = [
    (re.compile(pattern), code)
    for pattern, code in (
        (r"(?:qu|kw|ku|cu|[kqcg])e+t?[szc]+[ae]l(?:[ei]?[sz]|it[oa]s?)?|(?:qu|kw|[kq])et[sz]+(?:a[sz]?|[sz])?|[kq]ets"
         r"|[kq]t?zl?e?s|[kq]ue?[sz]t?ale[sz]", "GTQ"),
        (r"l[ei][mn]p(?:[ei]rr?[ao]?|i|o|a|ir[io]t[oa])?[sz]|l[ei][mn]p(?:[ei]rr?[ao]|era|iro)|lemp|lep[ei]ra[sz]?"
         r"|lempi[ae]?r?[sz]", "HNL"),
        (r"[ck]ord(?:o[bv]|ob)a[sz]?|[ck]ordobes|[ck]orbdoba[sz]?|[ck]ordob[sz]", "NIO"),
        (r"d[uo]l+are?[sz]?|dl+a?r?[sz]|dolar[iu][st]\w*|d[oa]l+ar[sz]|dolr?e[sz]", "USD"),
    )
]  # fmt: skip
_COLONES = {"colon", "colones", "colonitos", "₡", "svc"}
_PESOS = {"peso", "pesos", "pesitos"}
#: Money, but no word about which: the household's own.
_JUST_MONEY = listed("pisto pistillo lana plata platita feria dinero efectivo cash reales pachocha lucas luca")
_SLANG = {"varas", "varitas", "bolas"}
#: Slang in more countries than it has one meaning in; also things that are sold: «20 varas de tela».
OF_THINGS_TOO = listed("varas vara varitas bolas verdes lucas luca")
CENTS = {
    "sentavos",
    "sentabos",
    "centabos",
    "centavos",
    "centavo",
    "ctvs",
    "ctv",
    "cts",
    "len",
    "lenes",
    "cents",
    "cent",
    "fichas",
    "ficha",
    "¢",
    "¢s",
}

#: Signs that stand before the number.
PREFIXES = {"q", "qs", "gtq", "qtz", "l", "lps", "lp", "hnl", "usd", "nio", "mxn", "svc", "us", "c"}


@dataclass(frozen=True)
class Currency:
    """The stated currency: one code, several possible ones (`may_be`, likeliest first), or none of them."""

    code: str | None
    may_be: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def _spelt(word: str) -> str | None:
    return next((code for pattern, code in _SPELT if pattern.fullmatch(word)), None)


def named(word: str, country: str) -> Currency | None:
    """The currency that a word, sign or code states here; None for a word that is no money."""
    word = word.replace(" ", "").replace(".", "")
    own = CURRENCY_OF.get(country, "USD")
    if word in _FIXED:
        return Currency(_FIXED[word])
    if (code := _spelt(word)) is not None:
        return Currency(code)
    if country in _HERE.get(word, ()):
        return Currency(_HERE[word][country])
    if word == "l$":
        return Currency("HNL")
    if word == "q$":
        return Currency("GTQ")
    if word in {"$", "$s"}:
        return Currency(own) if own in {"USD", "MXN"} else Currency(None, ("USD", own))
    if word in _PESOS:
        return Currency("MXN") if own == "MXN" else Currency(None, (own, "MXN"))
    if word in _COLONES:
        return (
            Currency({"SV": "SVC", "CR": "CRC"}.get(country))
            if country in {"SV", "CR"}
            else Currency(None, ("CRC", "SVC"))
        )
    return Currency(None) if word in _JUST_MONEY or word in _SLANG else None
