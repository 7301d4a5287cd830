"""A lesson's first page: everything it needs, with a sentence where the author's own goes."""

from __future__ import annotations

from pathlib import Path

from milpa.errors import CannotDo

LESSON = """\
---
number: "0.0"
title: {title}
topics: [escriba, aquí, sus, palabras]
after: []
---

Una escena de todos los días, con una persona de aquí.

---

La idea, en una frase. *Una sola cosa.*

---

> Lo que ella puede hacer hoy.
"""
QUIZ = """\
una-pregunta:
  question: ¿Qué haría usted?
  choices:
    a:
      text: Esto
      feedback: Una respuesta amable para quien eligió esto.
    b:
      text: Lo otro
      feedback: Una respuesta amable para quien eligió lo otro.
  correct: a
"""


def write(content: Path, slug: str) -> list[Path]:
    folder = content / "es" / slug
    if folder.exists():
        raise CannotDo(f"There is a lesson {slug} already.")
    folder.mkdir(parents=True)
    title = slug.replace("-", " ").capitalize()
    pages = {folder / "lesson.md": LESSON.format(title=title), folder / "quiz.yml": QUIZ}
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")
    return list(pages)
