"""A letter of a page: only its beginning is read, and what she did with her money may stand further down."""

import re

from nlu.entry_changes import has_sum
from nlu.intents import MONEY
from nlu.listening import listen
from nlu.rules import alarm
from nlu.telling.clauses import tells_a_deed
from nlu.two_requests import FIRST_OF_ALL
from nlu.writing.normal import bare

#: From here on nobody may tell her that it is none of our business: she is asked for one short sentence.
LETTER = 1000
#: A figure in a story is not yet a saving.
SURE = 0.98
_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+")
LONGEST_SENTENCE = 60


def telling_sentence(text: str) -> str | None:
    """The one that calls for help, else the only one that tells of money that moved; None for neither."""
    sentences = [one for one in _SENTENCE.split(text) if one.strip()]
    danger = next((one for one in sentences if alarm(one) in FIRST_OF_ALL), None)
    if danger is not None:
        return danger
    told = [one for one in sentences if _tells_of_money(one)]
    return told[0] if len(told) == 1 else None


def _tells_of_money(sentence: str) -> bool:
    if not has_sum(bare(sentence)) or len(sentence.split()) > LONGEST_SENTENCE or not tells_a_deed(sentence):
        return False
    intent, sure = listen(sentence, None).ranking[0]
    return intent in MONEY and sure >= SURE
