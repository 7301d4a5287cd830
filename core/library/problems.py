"""What the content check finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"  #: closes the gate
    WARNING = "warning"  #: to be looked at; the household sees nothing wrong


@dataclass(frozen=True, order=True)
class Problem:
    path: str
    line: int
    rule: str
    problem: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.severity} [{self.rule}] {self.problem}"
