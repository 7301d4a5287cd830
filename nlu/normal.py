"""One spelling for many: what the classifier sees instead of what was typed.

Training and answering must agree letter for letter, so the sidecar (Python 3.10) imports this file too:
standard library only, nothing newer than 3.10.
"""

import re
import unicodedata

LONGEST = 500
#: Zero-width and direction marks, and control characters: invisible, and only ever in the way.
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ud800-\udfff\x00-\x08\x0b-\x1f\x7f]"
)
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_NUMBER = re.compile(r"\d[\d.,:/]*")
_MARKS = re.compile(r"[^\w\s?¿!+]")

#: What a thumb in a hurry writes. Whole words only, already lower-cased and without accents.
SMS = {
    "q": "que", "k": "que", "ke": "que", "qe": "que", "qu": "que", "x": "por", "xq": "porque",
    "pq": "porque", "xk": "porque", "pk": "porque", "porq": "porque", "xke": "porque", "xfa": "por favor",
    "porfa": "por favor", "xfavor": "por favor", "porfis": "por favor", "pls": "please", "plz": "please",
    "d": "de", "dl": "del", "pa": "para", "pal": "para el", "xa": "para", "pra": "para", "tmb": "tambien",
    "tb": "tambien", "tbn": "tambien", "tmbn": "tambien", "msj": "mensaje", "msjs": "mensajes",
    "msg": "mensaje", "sms": "mensaje", "aki": "aqui", "aqi": "aqui", "akí": "aqui", "toy": "estoy",
    "ta": "esta", "tan": "estan", "ntp": "no importa", "dnd": "donde", "dond": "donde", "cm": "como",
    "cmo": "como", "km": "como", "cdo": "cuando", "cnd": "cuando", "cuanto": "cuanto", "cnto": "cuanto",
    "qnto": "cuanto", "bn": "bien", "tqm": "te quiero mucho", "m": "me", "s": "es", "t": "te", "n": "en",
    "sta": "esta", "grax": "gracias", "grs": "gracias", "grcs": "gracias", "grac": "gracias",
    "salu2": "saludos", "vdd": "verdad", "ntc": "no", "nop": "no", "nel": "no", "sip": "si", "zi": "si",
    "oki": "ok", "okey": "ok", "okay": "ok", "okis": "ok", "kien": "quien", "kiero": "quiero",
    "kual": "cual", "kuanto": "cuanto", "kuando": "cuando", "komo": "como", "dps": "despues",
    "dsp": "despues", "hno": "hermano", "hna": "hermana", "tel": "telefono", "cel": "celular",
    "nmr": "numero", "u": "you", "ur": "your", "r": "are", "thx": "thanks", "thnx": "thanks",
    "tnx": "thanks", "ty": "thank you", "thks": "thanks", "wanna": "want to", "gonna": "going to",
    "gotta": "have to", "dont": "do not", "doesnt": "does not", "didnt": "did not", "cant": "can not",
    "wont": "will not", "im": "i am", "ive": "i have", "id": "i would", "whats": "what is",
    "wheres": "where is", "hows": "how is", "y": "y", "w": "with", "b4": "before", "tmrw": "tomorrow",
    "tmr": "tomorrow", "2moro": "tomorrow", "acct": "account", "acc": "account", "bc": "because",
    "cuz": "because", "coz": "because", "abt": "about", "info": "informacion", "depto": "departamento",
    "cta": "cuenta", "qtz": "quetzales", "qtzs": "quetzales",
}  # fmt: skip

#: One picture often is the whole message.
EMOJI = {
    "👍": " si ", "👌": " ok ", "✅": " si ", "👎": " no ", "❌": " no ", "🙏": " gracias ", "👋": " hola ",
    "🤝": " de acuerdo ", "💰": " dinero ", "💵": " dinero ", "🏦": " banco ", "⏰": " recordatorio ",
}  # fmt: skip


def tidy(text: str) -> str:
    """The message as it may be shown to the parts: whole characters, no slash in front, at most 500."""
    whole = unicodedata.normalize("NFC", _INVISIBLE.sub("", text[: 4 * LONGEST]))
    # A leading slash would let a person forge Rasa's own answer: "/intent{...}" is confidence 1.0 there.
    return _SPACES.sub(" ", whole).strip().lstrip("/ ")[:LONGEST].strip()


def has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def bare(text: str) -> str:
    """Lower case without accents; ñ becomes n, because half the phones leave it out."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).lower()


def plain(text: str) -> str:
    """Words as the dictionary writes them: no accents, no SMS, no stretched letters, numbers alike."""
    for picture, words in EMOJI.items():
        text = text.replace(picture, words)
    folded = _STRETCHED.sub(r"\1", bare(tidy(text)).replace("'", "").replace("’", ""))
    folded = _NUMBER.sub(" 0 ", folded)
    words = _WORD.sub(lambda found: SMS.get(found.group(), found.group()), folded)
    return _SPACES.sub(" ", _MARKS.sub(" ", words)).strip()


#: Spelling by sound, in order: letters that Central American ears do not tell apart become one.
_SOUNDS = [
    (re.compile(pattern), becomes)
    for pattern, becomes in [
        (r"\bhu(?=[aeio])", "w"), (r"\bgu(?=[ao])", "w"), (r"gue", "ge"), (r"gui", "gi"), (r"ch", "ç"),
        (r"h", ""), (r"(?<!g)g(?=[ei])", "j"), (r"ph", "f"), (r"qu(?=[ei])", "k"), (r"c(?=[ei])", "s"),
        (r"[cq]", "k"), (r"z", "s"), (r"v", "b"), (r"ll", "y"), (r"y\b", "i"), (r"\bx", "s"),
        (r"x", "ks"), (r"n(?=[bp])", "m"), (r"([a-zç])\1+", r"\1"), (r"ps", "s"),
        (r"(?<=[aeiou])d(?=o\b)", ""),
    ]
]  # fmt: skip


def sound(text: str) -> str:
    """How it sounds when read aloud: «oi ise el aorro» and «hoy hice el ahorro» are one."""
    heard = plain(text)
    for pattern, becomes in _SOUNDS:
        heard = pattern.sub(becomes, heard)
    return heard
