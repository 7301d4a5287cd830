"""The words for numbers: Spanish as it is said and spelt here, and English."""

SMALL: dict[str, int] = {
    "uno": 1, "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "one": 1,
}  # fmt: skip
TEENS: dict[str, int] = {
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veintiuno": 21, "veintiun": 21, "veintiuna": 21,
    "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26,
    "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
    "ochenta": 80, "noventa": 90,
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
HUNDREDS: dict[str, int] = {
    "cien": 100, "ciento": 100,
    **{
        stem + ending: value
        for stem, value in {
            "doscient": 200, "trescient": 300, "cuatrocient": 400, "quinient": 500, "seiscient": 600,
            "setecient": 700, "ochocient": 800, "novecient": 900,
        }.items()
        for ending in ("os", "as")
    },
}  # fmt: skip
#: Below a thousand, in Spanish.
SPANISH = frozenset(word for table in (SMALL, TEENS, TENS, HUNDREDS) for word in table if word[-1] in "aeosiz") - {
    *("five", "nine", "three", "one", "twelve", "two", "six"),
}  # fmt: skip
TIMES_HUNDRED = {"cientos", "cientas", "hundred"}
SCALES: dict[str, int] = {
    "mil": 1_000, "miles": 1_000, "millar": 1_000, "millares": 1_000, "thousand": 1_000, "k": 1_000, "grand": 1_000,
    "millon": 1_000_000, "millones": 1_000_000, "million": 1_000_000, "millions": 1_000_000, "billions": 10**9,
    "billon": 10**12, "billones": 10**12, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
#: A banknote or a round sum by its pet name; a number by itself.
PET_NAMES: dict[str, int] = {
    "quinienton": 500, "quinientona": 500, "quinientito": 500, "doscienton": 200, "cienton": 100,
    "ciencito": 100, "cienito": 100, "cincuenton": 50, "cincuentita": 50, "cincuentin": 50, "veintito": 20,
    "veintecito": 20, "diecito": 10, "diecita": 10,
}  # fmt: skip
#: Several of a banknote: «dos quinientones», «tres cienes».
NOTES: dict[str, int] = {
    "quinientones": 500, "doscientones": 200, "cientones": 100, "cienes": 100, "cincuentones": 50, "veintes": 20,
    "dieces": 10, "twenties": 20, "tens": 10, "fives": 5, "fifties": 50, "hundreds": 100,
}  # fmt: skip
ZERO = {"cero": 0, "zero": 0}

#: The days of the month in English words, as they stand in dates.
ORDINALS: dict[str, str] = {
    "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th",
    "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th", "thirteenth": "13th",
    "fourteenth": "14th", "fifteenth": "15th", "sixteenth": "16th", "seventeenth": "17th", "eighteenth": "18th",
    "nineteenth": "19th", "twentieth": "20th", "thirtieth": "30th",
}  # fmt: skip

#: Spellings that sound differently from the word they mean.
MISSPELT: dict[str, str] = {
    "sete": "siete", "beinti": "veinte", "veinti": "veinte",
    "sies": "seis", "sais": "seis", "ciete": "siete", "cuatros": "cuatro", "cuatra": "cuatro",
    "quinjentos": "quinientos", "quinentos": "quinientos", "quiniento": "quinientos", "kinientos": "quinientos",
    "dosciento": "doscientos", "tresiento": "trescientos", "trecientos": "trescientos",
    "tresientos": "trescientos", "trecientas": "trescientas", "seicientos": "seiscientos",
    "seisientos": "seiscientos", "sietecientos": "setecientos", "nuevecientos": "novecientos",
    "cuatrociento": "cuatrocientos", "vente": "veinte", "vinte": "veinte", "bente": "veinte", "binte": "veinte",
    "trenta": "treinta", "trienta": "treinta", "quarenta": "cuarenta", "sincuent": "cincuenta",
    "cinquenta": "cincuenta", "cincueta": "cincuenta", "ochent": "ochenta", "nobent": "noventa",
    "catorse": "catorce", "mill": "mil", "millo": "millon", "milion": "millon", "miyon": "millon",
    "ventiuno": "veintiuno", "veint": "veinte", "sincuentas": "cincuenta", "dieciseiz": "dieciseis",
    "hundread": "hundred", "hunderd": "hundred",
    "thousands": "thousand", "hundreds": "hundred", "thousend": "thousand", "fivty": "fifty",
    "fourteen": "fourteen", "twelv": "twelve", "twenti": "twenty",
}  # fmt: skip

#: «Once a week» counts no eleven.
BEHIND_ENGLISH_ONCE = frozenset(
    {
        *("a", "again", "an", "each", "every", "he", "i", "in"),
        *("it", "last", "more", "my", "on", "our", "per", "she"),
        *("that", "the", "they", "this", "upon", "we", "when", "you", "di", "mi", "for", "fi", "payday", "money"),
    }
)
BEHIND_ONCE_I = frozenset(
    {
        *("get", "gets", "got", "am", "have", "had", "receive", "sell", "sold", "finish", "start", "can", "reach"),
        *("save", "saved", "collect", "pay", "paid", "put", "know", "see", "go", "come", "make", "open", "take"),
    }
)
