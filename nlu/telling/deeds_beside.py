"""A deed told beside a request: “On Sunday I put away 350, and move my reminder” is of the Sunday that was."""

import re

_JOINT = re.compile(r"[.;!?\n]|,? (?:and|an|but|then)(?= )")
_DONE = re.compile(
    r"\b(?:i|ive|mi|ah|we|wi|he|she|they|(?:my|mi|me) [a-z]+)(?: (?:have|has|had|already|just|don|done))* "
    r"(?:got|gat|put|saved|sent|sen|took|tek|withdrew|received|stashed|deposited|set aside|la(?:y|id) by)\b"
)
_STILL_TO_COME = re.compile(
    r"\b(?:remind\w*|rem|memba|remember|call|ring|tell|text|ping|message|every|each|want|wan|wah|going|gonna|will|would"
    r"|should|could|can|if|when|to (?:put|save|send|take)|so (?:that|i))\b"
)


def is_told_as_done(folded: str, place: int) -> bool:
    """Whether the clause around the place tells what was done with money, and asks for nothing."""
    begins = max((joint.end() for joint in _JOINT.finditer(folded, 0, place)), default=0)
    ends = next((joint.start() for joint in _JOINT.finditer(folded, place)), len(folded))
    clause = folded[begins:ends]
    return bool(_DONE.search(clause)) and not _STILL_TO_COME.search(clause)
