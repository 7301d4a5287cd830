"""Two requests in one message: which is done first, and which is offered after it.

«ayer guardé 50 y recuérdeme el viernes»: what was done with money comes first, whichever she named first, so that no
sum that she told is lost behind a question; each half is read by itself, so that yesterday is no day of the reminder.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlu.client import NluClient
from nlu.found import Amount
from nlu.intents import FALLBACK, MONEY, OUTSIDE
from nlu.listening import Heard, listen
from nlu.reading import Reading
from nlu.slots import amount_about
from nlu.telling.clauses import tells_a_deed

#: Talk that never is a second request beside another.
SMALL_TALK = frozenset({"greet", "goodbye", "thank", "affirm", "deny", OUTSIDE, FALLBACK})
#: What is never put behind another thing.
FIRST_OF_ALL = frozenset({"distress", "report_scam"})
ALSO_SURE = 0.8
MOST_PIECES = 4
SHORTEST_PIECE, SHORTEST_HALF = 3, 2
LONG = 20
_MOVED = {amount_about(intent): intent for intent in MONEY}
_SENTENCE = re.compile(
    r"(?<=[.!?;\n])\s+|\s+(?:y también|y tambien|tambien|también|and also|ademas|además)\s+", re.IGNORECASE
)
#: Where a dictated story turns, for want of full stops.
_TURN = re.compile(
    r"\s+(?:pero|entonces|as[ií] que|y pues|bueno|fíjese que|fijese que|le cuento que|el asunto es que|la cosa es que"
    r"|lo que pasa es que|y por eso|por eso|so|but|anyway|and so|well)\s+",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[,.;!?]+\s+(?:y |and |e )?|\s(?:y|and|e|n)\s", re.IGNORECASE)


@dataclass(frozen=True)
class DeedAndRequest:
    deed: str
    heard: Heard  #: of the deed
    request: str
    wanted: str  #: the intent of the request


def pieces(text: str) -> list[str]:
    found = [piece.strip() for piece in _SENTENCE.split(text)]
    if len(found) == 1 and len(text.split()) >= LONG:
        found = [piece.strip() for piece in _TURN.split(text)]
    return [piece for piece in found if len(piece.split()) >= SHORTEST_PIECE][-MOST_PIECES:]


async def second_request(text: str, first: str, client: NluClient | None) -> str | None:
    found = pieces(text)
    for piece in found if len(found) > 1 else ():
        intent = await _surely(piece, client)
        if intent is not None and intent != first:
            return intent
    return None


async def deed_and_request(text: str, client: NluClient | None) -> DeedAndRequest | None:
    """A movement of money that is told beside something that she wants; None where it is one thing."""
    for deed, request in _halves(text):
        heard = listen(deed, None)
        if heard.ranking[0][0] not in MONEY or heard.ranking[0][1] < ALSO_SURE:
            continue
        wanted = await _surely(request, client)
        if wanted is None or wanted in MONEY | FIRST_OF_ALL:
            continue
        return DeedAndRequest(deed, listen(deed, await client.parse(deed)) if client else heard, request, wanted)
    return None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Where it may be cut: the half that tells what was done, and the other."""
    for joint in _JOINT.finditer(text):
        left, right = text[: joint.start()].strip(), text[joint.end() :].strip()
        for deed, request in ((left, right), (right, left)):
            if (
                min(len(deed.split()), len(request.split())) >= SHORTEST_HALF
                and tells_a_deed(deed)
                and not tells_a_deed(request)
            ):
                yield deed, request


def moved_besides(intent: str, reading: Reading) -> tuple[str, Amount] | None:
    """«guardé 50 y saqué 20»: the sum that moved in another way, and the intent that tells of it."""
    own = amount_about(intent)
    others = [one for one in reading.amounts if one.about in _MOVED and one.about != own and one.sure]
    # Whatever arrived has its share proposed already: a saving out of it would be told twice.
    if not others or (intent == "record_remittance" and others[0].about == "saving"):
        return None
    return _MOVED[others[0].about], others[0]


async def _surely(piece: str, client: NluClient | None) -> str | None:
    """Asked of the examples first, which costs nothing; the sidecar only confirms."""
    guess, likely = listen(piece, None).ranking[0]
    if guess in SMALL_TALK or likely < ALSO_SURE:
        return None
    intent, sure = listen(piece, await client.parse(piece)).ranking[0] if client else (guess, likely)
    return intent if intent == guess and sure >= ALSO_SURE else None
