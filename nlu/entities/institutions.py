"""Banks, credit unions and senders by the names people use, misspelled or not."""

import re
from difflib import SequenceMatcher

from nlu.entities.words import Word, hear, heard_set, words

#: usual name: other names. Names that are also plain words stand in CAPITAL and need a capital or a «banco» before.
_NAMES = {
    "Banrural": "banrural banco_rural rural_x banrrural vanrural",
    "Banco Industrial": "bi banco_industrial b.i industrial_x bi_en_linea",
    "G&T Continental": "gyt g&t gt_continental",
    "Interbanco": "interbanco inter_banco",
    "BAM": "bam agromercantil",
    "BAC": "bac credomatic",
    "Bantrab": "bantrab banco_de_los_trabajadores",
    "Banco de Antigua": "banco_antigua banco_de_antigua",
    "Banco Azteca": "banco_azteca azteca_x elektra_x",
    "Banco Promerica": "promerica",
    "CHN": "chn credito_hipotecario_nacional",
    "Micoope": "micoope mi_coope micope micoop fenacoac",
    "Acredicom": "acredicom",
    "Bancafé": "bancafe",
    "El Monolito": "monolito",
    "Guayacán": "guayacan",
    "Salcajá": "salcaja",
    "Sagrada Familia": "sagrada_familia",
    "Atlántida": "atlantida banco_atlantida",
    "Ficohsa": "ficohsa ficoza fico",
    "Banhcafé": "banhcafe",
    "Banco Azul": "banco_azul",
    "Avanz": "avanz",
    "Banpaís": "banpais",
    "Banco de Occidente": "banco_de_occidente banco_occidente occidente_x",
    "Banadesa": "banadesa",
    "Davivienda": "davivienda",
    "Banco Agrícola": "banco_agricola bancoagricola agricola_x",
    "Banco Cuscatlán": "banco_cuscatlan cuscatlan",
    "Banco Hipotecario": "banco_hipotecario hipotecario",
    "Fedecrédito": "fedecredito fedecaces",
    "Banpro": "banpro",
    "Lafise": "lafise lafice",
    "Bancentro": "bancentro",
    "BDF": "bdf",
    "FDL": "fdl fondo_de_desarrollo_local",
    "Coppel": "coppel bancoppel",
    "BBVA": "bbva bancomer",
    "Banorte": "banorte",
    "Elektra": "elektra electra",
    "Compartamos": "compartamos",
    "Banco del Bienestar": "banco_del_bienestar bansefi",
    "Genesis": "genesis genesis_empresarial",
    "Western Union": "western_union western westerunion wester wu",
    "MoneyGram": "moneygram money_gram monigram",
    "Remitly": "remitly remitli",
    "Ria": "RIA ria_money",
    "Xoom": "xoom",
    "Wise": "WISE",
    "Intermex": "intermex",
    "Vigo": "VIGO",
    "Uniteller": "uniteller",
    "Viamericas": "viamericas",
    "Tigo Money": "tigo_money tigomoney",
    "Zigi": "zigi",
    "Zelle": "zelle",
    "Félix": "FELIX",
    "IGSS": "igss",
    "Koriun": "koriun",
    "Boss Money": "boss_money bossmoney",
    "Cash App": "cash_app cashapp",
    "Coosajo": "coosajo",
    "Belize Bank": "belize_bank",
    "Caja Popular Mexicana": "caja_popular_mexicana popular_mexicana",
    "Telecomm": "telecomm telecom telegrafos",
    "Banamex": "banamex citibanamex",
    "Santander": "banco_santander santander_x",
    "Scotiabank": "scotiabank escotiabank",
    "HSBC": "hsbc",
    "BFA": "bfa banco_de_fomento",
    "ACACYPAC": "acacypac",
    "Chorotega": "chorotega",
    "Elga": "cooperativa_elga",
    "Upa": "upa_micoope UPA",
    "PayPal": "paypal",
    "Pangea": "pangea",
    "Sendwave": "sendwave",
}
_PLAIN: dict[tuple[str, ...], str] = {}
_CAPITAL: dict[str, str] = {}
_AFTER_BANK: dict[str, str] = {}
for _name, _others in _NAMES.items():
    for _other in _others.split():
        if _other.endswith("_x"):
            _AFTER_BANK[hear(_other[:-2])] = _name
        elif _other.isupper():
            _CAPITAL[_other.lower()] = _name
        else:
            _PLAIN[tuple(hear(part) for part in _other.split("_"))] = _name

_LETTERS = {other for others in _NAMES.values() for other in others.split()}
_LONGEST_NAME = max(len(key) for key in _PLAIN)
_BANK = {hear("banco"), hear("bank"), "bco", "el", "al", hear("elektra"), hear("en")}
_NAMED_COOP = re.compile(
    r"\b[Cc]oo?perativ[ae]s?\s+(?:de\s+)?((?:[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)(?:\s+[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+){0,2})"
)
#: «Caja Popular San Juan», «Caja de Crédito de Sonsonate»: called by its kind and its name together.
_NAMED_CAJA = re.compile(
    r"\b[Cc]aja\s+(?:[Pp]opular|[Rr]ural|[Ss]olidaria|[Cc]omunal|de\s+[Cc]r[eé]dito)"
    r"(?:\s+(?:de|del|la|el|los|las))*(?:\s+[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+){1,3}"
)
#: «ACACYPAC», «COOSAJO»: what the letters of a cooperative begin with, in a message that is not all in capitals.
_INITIALS = re.compile(r"\b(?:ACA?C|ACO|COO|COA|COD|COPA)[A-Z]{2,9}\b")
#: Where many live who send, and no bank.
_TOWNS = heard_set("atlanta")
#: Too near to a plain word («interés») to be guessed from a misspelling.
_CONFUSABLE = {"Intermex", "Compartamos"}
CLOSE_ENOUGH = 0.86
_GUESSED_FROM = 6  #: letters
#: By its first letter, which is not mistaken: what a name sounds like, and the name.
_GUESSED: dict[str, list[tuple[str, str]]] = {}
for _heard, _name in ((key[0], name) for key, name in _PLAIN.items() if len(key) == 1):
    if len(_heard) >= _GUESSED_FROM and _name not in _CONFUSABLE:
        _GUESSED.setdefault(_heard[0], []).append((_heard, _name))


def find_institution(text: str) -> str | None:
    said = words(text)
    for size in range(_LONGEST_NAME, 0, -1):
        for i in range(len(said) - size + 1):
            name = _PLAIN.get(tuple(word.heard for word in said[i : i + size]))
            if name and not (size == 1 and _only_sounds_alike(said[i])):
                return name
    return _by_company(said) or _named_coop(text) or _nearly(said)


def _only_sounds_alike(word: Word) -> bool:
    """«by» sounds like BI and «back» like BAC: initials are read by their letters."""
    return len(word.heard) <= 4 and word.bare not in _LETTERS


def _by_company(said: list[Word]) -> str | None:
    """Words of everyday that are names only in their place: «el Agrícola», «Ria» with its capital."""
    for i, word in enumerate(said):
        if word.bare in _CAPITAL and word.text[0].isupper() and (i or len(said) == 1):
            return _CAPITAL[word.bare]
        if i and word.heard in _AFTER_BANK and (said[i - 1].heard in _BANK or word.text[0].isupper()):
            return _AFTER_BANK[word.heard]
    return None


def _named_coop(text: str) -> str | None:
    if text.isupper():
        return None
    found = _NAMED_COOP.search(text)
    if found:
        return found.group(1)
    whole = _NAMED_CAJA.search(text) or _INITIALS.search(text)
    return whole.group() if whole else None


def _nearly(said: list[Word]) -> str | None:
    for word in said:
        if len(word.heard) < _GUESSED_FROM or word.heard in _TOWNS:
            continue
        for heard, name in _GUESSED.get(word.heard[0], ()):
            if _is_near(heard, word.heard):
                return name
    return None


def _is_near(name: str, heard: str) -> bool:
    """Few words need be compared letter by letter: a ratio is never above that of the lengths, nor of the letters."""
    if 2.0 * min(len(name), len(heard)) / (len(name) + len(heard)) < CLOSE_ENOUGH:
        return False
    pair = SequenceMatcher(None, name, heard)
    return pair.quick_ratio() >= CLOSE_ENOUGH and pair.ratio() >= CLOSE_ENOUGH
