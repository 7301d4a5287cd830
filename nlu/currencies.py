"""Which currency a word or sign means, by country: the same «$» and «pesos» are other money next door."""

from dataclasses import dataclass

from nlu.folding import listed

CURRENCY_OF = {"GT": "GTQ", "HN": "HNL", "SV": "USD", "NI": "NIO", "MX": "MXN", "US": "USD", "CR": "CRC"}

_FIXED: dict[str, str] = {
    **dict.fromkeys(listed("q qs gtq qtz qtzs qtzales quetzal quetzales quetza quetzas quetzalitos quetzalito"
                           " ketza"), "GTQ"),
    **dict.fromkeys(listed("lps lp lpr lpz hnl lempira lempiras lempis lempi lempas lempiritas lempirita"
                           " lempirones"), "HNL"),
    **dict.fromkeys(listed("dolar dolares dolaritos dolarcitos dolarucos dls dlls dlrs dol dols usd dollar"
                           " dollars bucks buck us$ u$s u$ usd$"), "USD"),
    **dict.fromkeys(listed("cordoba cordobas cordobitas cordobones nio cs c$ c$s"), "NIO"),
    **dict.fromkeys(listed("mxn mx$ varos varo"), "MXN"),
    "euro": "EUR", "euros": "EUR", "€": "EUR", "£": "GBP",
}  # fmt: skip
#: Words that are money in these countries and something else elsewhere.
_HERE: dict[str, dict[str, str]] = {
    "varas": {"GT": "GTQ"}, "varitas": {"GT": "GTQ"}, "vara": {"GT": "GTQ"}, "bolas": {"GT": "GTQ", "HN": "HNL"},
    "reales": {"NI": "NIO"}, "real": {"NI": "NIO"}, "pesitos": {"MX": "MXN"},
    "l": {"HN": "HNL"}, "verdes": {"GT": "USD", "HN": "USD", "SV": "USD", "NI": "USD", "MX": "USD"},
    "baros": {"MX": "MXN"}, "mn": {"MX": "MXN"},
}  # fmt: skip
_COLONES = {"colon", "colones", "colonitos", "₡", "svc"}
_PESOS = {"peso", "pesos", "pesitos"}
#: Money, but no word about which: the household's own.
_JUST_MONEY = {"pisto", "pistillo", "lana", "plata", "platita", "feria", "dinero", "efectivo", "cash"}
CENTS = {"centavos", "centavo", "ctvs", "ctv", "cts", "len", "lenes", "cents", "cent", "fichas", "ficha", "¢", "¢s"}

#: Quarter dollars, where the dollar is the money of the house.
QUARTERS = {"SV": {"cora", "coras"}}

#: Signs that stand before the number.
PREFIXES = {"q", "qs", "gtq", "qtz", "l", "lps", "lp", "hnl", "usd", "nio", "mxn", "svc", "us", "c"}


@dataclass(frozen=True)
class Currency:
    """The stated currency: one code, several possible ones (`may_be`, likeliest first), or none of them."""

    code: str | None
    may_be: tuple[str, ...] = ()


def named(word: str, country: str) -> Currency | None:
    """The currency that a word, sign or code states here; None for a word that is no money."""
    word = word.replace(" ", "").replace(".", "")
    own = CURRENCY_OF.get(country, "USD")
    if word in _FIXED:
        return Currency(_FIXED[word])
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
    return Currency(None) if word in _JUST_MONEY else None
