"""How she wants to be called, out of the sentence in which she says so."""

import re

LONGEST = 8
_BEFORE = re.compile(
    r"^\s*(?:hola|buenas|buenos d[ií]as|pues|bueno|hi|hello)?[\s,.:]*"
    r"(?:yo\s+)?(?:me\s+llamo|mi\s+nombre\s+es|soy|me\s+dicen|me\s+puede\s+decir|me\s+pueden\s+decir|puede\s+decirme"
    r"|puede\s+llamarme|d[ií]game|ll[aá]meme|nada\s+m[aá]s|s[oó]lo|solamente"
    r"|my\s+name\s+is|my\s+name's|i\s+am|i'm|call\s+me|just)\s+",
    re.IGNORECASE,
)
_HERSELF = re.compile(
    r"^\s*(?:hola|buenas|hi|hello)?[\s,.:]*(?:yo\s+)?(?:me\s+llamo|mi\s+nombre\s+es|ll[aá]meme|my\s+name\s+is|my\s+name's"
    r"|call\s+me)\s+\S",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[\s,.;!]*(?:por favor|nada m[aá]s|please|gracias|thanks)?[\s,.;!]*$", re.IGNORECASE)


def introduces(text: str) -> bool:
    """«me llamo doña Ana»: she says her name, asked or not."""
    return _HERSELF.search(text) is not None and len(text.split()) <= LONGEST


def name_in(text: str) -> str:
    """«me llamo doña Ana, por favor» → «doña Ana»; her words as they are where nothing is around the name."""
    bare = _AFTER.sub("", _BEFORE.sub("", text))
    return bare or text
