"""A lesson read aloud: recorded by one person of the staff, published by another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class VoiceState(StrEnum):
    DRAFT = "draft"  #: recorded; whoever recorded it is listening to it
    PROPOSED = "proposed"  #: waits for the ear of a second person
    PUBLISHED = "published"  #: households may listen
    REFUSED = "refused"  #: the second person said no
    DROPPED = "dropped"  #: thrown away by its own voice
    REPLACED = "replaced"  #: a newer one was published


MOVES: Mapping[VoiceState, frozenset[VoiceState]] = {
    VoiceState.DRAFT: frozenset({VoiceState.PROPOSED, VoiceState.DROPPED}),
    VoiceState.PROPOSED: frozenset({VoiceState.PUBLISHED, VoiceState.REFUSED, VoiceState.DROPPED}),
    VoiceState.PUBLISHED: frozenset({VoiceState.REPLACED}),
    VoiceState.REFUSED: frozenset(),
    VoiceState.DROPPED: frozenset(),
    VoiceState.REPLACED: frozenset(),
}


def may_move(before: VoiceState, after: VoiceState) -> bool:
    return after in MOVES[before]


@dataclass(frozen=True)
class Voice:
    id: int
    lesson: str
    language: str
    path: str  #: under the folder of files
    size: int  #: bytes
    seconds: int
    recorded_by: int
    state: VoiceState

    @property
    def kilobytes(self) -> int:
        return max(1, round(self.size / 1000))
