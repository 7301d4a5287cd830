"""The library reads and checks content/: lessons, quizzes and the fact register."""

from core.library.shelf import Library

__all__ = ["Library"]
