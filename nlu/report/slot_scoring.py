"""Whether a slot says what the message says."""

from collections.abc import Sequence

from nlu.report.held_out import Outcome, Row
from nlu.report.scoring import Share
from nlu.slots import CONTRACT
from nlu.writing.normal import bare

_LEAD = frozenset(
    "el la los las un una unos unas mi mis my the a an de del lo d comprar buy our to para pa pal for".split()  # noqa: SIM905
)


def by_slot(outcomes: Sequence[Outcome]) -> dict[str, Share]:
    """Only rows whose intent was right: a wrong intent is counted once, among the intents."""
    table = {}
    for slot in CONTRACT:
        marks = [mark for one in outcomes if one.right and (mark := _mark(one, slot)) is not None]
        table[slot] = Share(sum(marks), len(marks))
    return table


def goals_by_noun(outcomes: Sequence[Outcome]) -> Share:
    """The lenient figure: the answer shares a telling word with the goal."""
    marks = []
    for one in outcomes:
        wanted = _wanted(one.row, "goal")
        said = one.understood.slots.goal if one.understood else None
        if one.right and "goal" not in one.row.open and (said or wanted != [None]):
            marks.append(any(_shares_word(said, want) for want in wanted))
    return Share(sum(marks), len(marks))


def _mark(one: Outcome, slot: str) -> bool | None:
    """None when there is nothing to score: not stated and not answered, or open to dispute."""
    if slot in one.row.open or one.understood is None:
        return None
    said = one.understood.as_json()["slots"].get(slot)
    wanted = _wanted(one.row, slot)
    if said is None and wanted == [None]:
        return None
    return any(_same(slot, said, want) for want in wanted)


def _wanted(row: Row, slot: str) -> list[str | None]:
    return [row.slots.get(slot), *row.also_slots.get(slot, [])]


def _same(slot: str, said: str | None, want: str | None) -> bool:
    if said is None or want is None:
        return said is want
    if slot == "recurrence":
        return set(said.split(";")) == set(want.split(";"))
    if slot in ("goal", "topic"):
        return _words(said) == _words(want)
    if slot == "institution":
        one, other = bare(said), bare(want)
        return one in other or other in one
    return said == want


def _words(text: str) -> list[str]:
    words = bare(text).replace("?", "").split()
    while words and words[0] in _LEAD:
        words = words[1:]
    return words


def _shares_word(said: str | None, want: str | None) -> bool:
    if said is None or want is None:
        return said is want
    return bool({word for word in _words(said) if len(word) > 2} & set(_words(want)))
