"""Two requests in one message: which is done first, and which is offered after it.

«ayer guardé 50 y recuérdeme el viernes»: what was done with money comes first, whichever she named first, so that no
sum that she told is lost behind a question; each half is read by itself, so that yesterday is no day of the reminder.
"""

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime

from nlu.client import NluClient
from nlu.found import Amount
from nlu.intents import FALLBACK, MONEY, OUTSIDE
from nlu.listening import Heard, listen
from nlu.reading import Reading, main_amount, read
from nlu.rules.patterns import heard, phrases
from nlu.slots import amount_about
from nlu.telling.clauses import is_written_deed, tells_a_deed
from nlu.telling.signals import UNLIKELY, against_recording

#: Talk that never is a second request beside another.
SMALL_TALK = frozenset({"greet", "goodbye", "thank", "affirm", "deny", OUTSIDE, FALLBACK})
#: What is never put behind another thing.
FIRST_OF_ALL = frozenset({"distress", "report_scam"})
#: What the rules must think of a half before the sidecar is asked, and what is needed to act on it.
ALSO_LIKELY, ALSO_SURE = 0.5, 0.8
MOST_PIECES = 4
#: A story has many commas, and each half is listened to.
MOST_CUTS = 12
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
_COMMA = re.compile(r"[,;.:!?]+\s+(?:(?:y|and|pero|but|as[ií] que|entonces)\s+)?", re.IGNORECASE)
#: Where one request may end and the other begin, the plainest ends first.
_JOINTS = tuple(
    re.compile(joint, re.IGNORECASE)
    for joint in (
        r"[.;!?]+\s+(?:(?:y|and|e|an|n)\s+)?",
        r",\s+(?:y|and|e|i|an|n|plus)\s+|\s+(?:y tambi[eé]n|y adem[aá]s|y de paso|and also|an also|n also|plus)\s+",
        r",\s+",
        r"\s(?:y|and|e|n|an)\s",
        # «i» by ear is «y», and in “on Friday i guardé 350” it is she who speaks
        r"(?<!\bon \w{6})(?<!\bon \w{7})(?<!\bon \w{8})(?<!\bon \w{9})(?<!\btoday)(?<!\byesterday)(?<!\bthat)\si\s",
    )
)
#: What begins so leans on the other half, and cannot be heard without it.
_LEANS = re.compile(
    r"(?:y |and )?(?:si|cuando|aunque|porque|por ?que|para que|hasta|como|que|ojal[aá]|apenas|if|when|although|because"
    r"|(?:es[eoa]s? )?(?:son|es|va|van|era|eran|fue|fueron) (?:para|pa|pal|de|del)"
    r"|so|until|unless|that|dat|which|who|to|for|fi|para|pa)\b",
    re.IGNORECASE,
)
#: «setenta | y cinco para la estufa» is one number.
_NUMBER_FIRST = phrases("^ #")
#: “remind me on the 15th, so I put 20 away” tells what for.
_PURPOSE = phrases("so|dat|that i|we [can] put|save|set")
_SENT = phrases("remesa*|llego|llegaron|mando|mandaron|envio|enviaron|giro|deposito|sent|send|remittance|wired")
_DAY = re.compile(
    r"\b(?:hoy|ayer|antier|anteayer|anoche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
    r"|today|yesterday|\w+day)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TwoRequests:
    first: str
    heard: Heard  #: of the first
    second: str
    wanted: str  #: the intent of the second

    @property
    def is_deed(self) -> bool:
        return self.heard.ranking[0][0] in MONEY


def pieces(text: str) -> list[str]:
    found = [piece.strip() for piece in _SENTENCE.split(text)]
    if len(found) == 1 and len(text.split()) >= LONG:
        found = [piece.strip() for piece in _TURN.split(text)]
    return [piece for piece in found if len(piece.split()) >= SHORTEST_PIECE][-MOST_PIECES:]


def asides(text: str) -> list[str]:
    """The pieces of a long story between its commas: what she did or wants may stand in the middle of it."""
    if len(text.split()) < LONG:
        return []
    found = [piece.strip() for piece in _COMMA.split(text)]
    return [piece for piece in found if len(piece.split()) >= SHORTEST_PIECE][-MOST_CUTS:]


async def second_request(text: str, first: str, client: NluClient | None) -> str | None:
    found = pieces(text)
    for piece in found if len(found) > 1 else ():
        intent = await _surely(piece, client)
        if intent is not None and intent != first:
            return intent
    return None


async def two_requests(text: str, whole: str, client: NluClient | None) -> AsyncIterator[TwoRequests]:
    """The ways in which it may be two, the likeliest first; none where it is one thing.

    A deed comes before a request, whichever she named first. Of two deeds and of two requests the one comes first
    that the whole sounds like: «del queso saqué 900 y de ahí guardé 300» is a saving, and no withdrawal.
    """
    for left, right in _halves(text):
        first, second = (left, right) if _is_first(left, right, whole) else (right, left)
        alike = (first.intent in MONEY) is (second.intent in MONEY)
        if alike and whole not in {first.intent, second.intent}:
            continue
        judged = listen(first.text, await client.parse(first.text)) if client else first.heard
        is_sure = judged.ranking[0][0] == first.intent and judged.ranking[0][1] >= ALSO_SURE
        if is_sure and await _surely(second.text, client) == second.intent:
            yield TwoRequests(first.text, judged, second.text, second.intent)


@dataclass(frozen=True)
class Half:
    text: str
    heard: Heard  #: by the rules, which cost nothing

    @property
    def intent(self) -> str:
        return self.heard.ranking[0][0]

    @property
    def sure(self) -> float:
        return self.heard.ranking[0][1]

    @property
    def is_request(self) -> bool:
        return self.intent not in SMALL_TALK | FIRST_OF_ALL and self.sure >= ALSO_LIKELY


def is_over(deed: str, country: str, now: datetime) -> bool:
    """«ayer guarde 50» has happened beyond doubt; «el viernes guarde 50» may be what she is to be reminded of."""
    day = read(deed, now=now, country=country, intent="set_reminder").date
    return is_written_deed(deed) or (day is not None and day.day <= now.date())


def _is_first(left: Half, right: Half, whole: str) -> bool:
    if (left.intent in MONEY) is not (right.intent in MONEY):
        return left.intent in MONEY
    if {left.intent, right.intent} <= MONEY - {"record_remittance"}:
        return True
    return left.intent == whole


def _halves(text: str) -> Iterator[tuple[Half, Half]]:
    """Each is surely something by itself, and another thing than the other; at plain ends before mere commas."""
    cut = 0
    for joints in _JOINTS:
        found = []
        for joint in joints.finditer(text):
            cut += 1
            left, right = text[: joint.start()].strip(), text[joint.end() :].strip()
            if cut <= MOST_CUTS and _may_stand_apart(left, right):
                found.append((Half(left, listen(left, None)), Half(right, listen(right, None))))
        likely = [halves for halves in found if _are_two(*halves)]
        yield from sorted(likely, key=lambda halves: -halves[0].sure - halves[1].sure)


def _may_stand_apart(left: str, right: str) -> bool:
    """Looked at before either is listened to, which costs more."""
    if min(len(left.split()), len(right.split())) < SHORTEST_HALF or _NUMBER_FIRST.are_in(heard(right)):
        return False
    return not (_LEANS.match(left) or _LEANS.match(right))


def _are_two(left: Half, right: Half) -> bool:
    if not (left.is_request and right.is_request) or left.intent == right.intent:
        return False
    return _is_whole(left, beside=right) and _is_whole(right, beside=left)


def _is_whole(half: Half, beside: Half) -> bool:
    """A deed that is neither to come nor another's; or a request that has no deed in its own half."""
    if half.intent in MONEY:
        told = tells_a_deed(half.text) and not _PURPOSE.are_in(heard(half.text))
        return told and (beside.intent not in MONEY or _is_told_apart(half, beside))
    return beside.intent not in MONEY or not tells_a_deed(half.text)


def _is_told_apart(deed: Half, other: Half) -> bool:
    """What was earned or spent on the way is no second deed: a remittance that was sent is, and what has its day."""
    if "record_remittance" in {deed.intent, other.intent}:
        return deed.intent != "record_remittance" or _SENT.are_in(heard(deed.text))
    return bool(_DAY.search(deed.text) and _DAY.search(other.text))


def moved_besides(text: str, intent: str, reading: Reading) -> tuple[str, Amount] | None:
    """«guardé 50 y saqué 20»: the sum that moved in another way, and the intent that tells of it."""
    own = amount_about(intent)
    told = main_amount(reading, own)  # «saqué de la alcancía 200»: one sum moves once, whatever stands nearest to it
    others = [one for one in reading.amounts if one.about in _MOVED and one.about != own and one.sure]
    others = [one for one in others if one is not told]
    # Whatever arrived has its share proposed already: a saving out of it would be told twice.
    if not others or (intent == "record_remittance" and others[0].about == "saving"):
        return None
    besides = _MOVED[others[0].about]
    # “I managed to save 20 even though the doctor took 60”: what is told of others' hands is not offered either
    return (besides, others[0]) if against_recording(text).get(besides, 0.0) > UNLIKELY else None


async def _surely(piece: str, client: NluClient | None) -> str | None:
    """Asked of the examples first, which costs nothing; the sidecar only confirms."""
    guess, likely = listen(piece, None).ranking[0]
    if guess in SMALL_TALK or likely < (ALSO_LIKELY if client else ALSO_SURE):
        return None
    intent, sure = listen(piece, await client.parse(piece)).ranking[0] if client else (guess, likely)
    return intent if intent == guess and sure >= ALSO_SURE else None
