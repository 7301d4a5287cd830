"""The library reads and checks content/: lessons, quizzes and the fact register."""

from core.library.check import check
from core.library.problems import Problem, Severity
from core.library.shelf import Library
from core.library.translating import stamp

__all__ = ["Library", "Problem", "Severity", "check", "stamp"]
