"""milpa content: lessons for authors, sentences for translators."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

import typer

from core.errors import SettingsError

app = typer.Typer(help="Lessons, facts and the program's sentences.", no_args_is_help=True)


@app.command()
def check() -> None:
    """Check every lesson, quiz and fact; errors close the gate, warnings do not."""
    from core.library import Severity
    from core.library import check as check_library
    from milpa.settings import ROOT

    problems = check_library(ROOT / "content", date.today())
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    for problem in problems:
        print(problem)
    print(f"{len(errors)} errors, {len(problems) - len(errors)} warnings")
    raise typer.Exit(int(bool(errors)))


@app.command()
def stamp(slugs: Annotated[list[str], typer.Argument(help="lessons whose English follows the Spanish again")]) -> None:
    """Write into the English lesson which Spanish text it translates."""
    from core.library import stamp as stamp_lesson
    from milpa.settings import ROOT

    for slug in slugs:
        print(slug, stamp_lesson(ROOT / "content", slug))


@app.command()
def new(slug: Annotated[str, typer.Argument(help="the lesson's name, like ahorro-poquito")]) -> None:
    """Begin a lesson: a Spanish skeleton to fill in. docs/contenido.md says how."""
    from milpa.lesson_skeleton import write
    from milpa.settings import ROOT

    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
        raise SettingsError(f"A lesson's name is Spanish words in a-z joined by -, like ahorro-poquito, not «{slug}».")
    for path in write(ROOT / "content", slug):
        print(path.relative_to(ROOT))


@app.command()
def catalog(
    check: Annotated[bool, typer.Option("--check", help="change nothing; fail when stale or incomplete")] = False,
) -> None:
    """Collect the program's sentences into locales/ for the translators."""
    from milpa.catalogs import complaints, update
    from milpa.settings import ROOT

    if not check:
        update(ROOT)
    found = complaints(ROOT)
    for complaint in found:
        print(complaint)
    raise typer.Exit(int(bool(found) and check))


@app.command()
def curriculum() -> None:
    """Write docs/curriculo.md: every lesson on one page, to be printed and signed."""
    from core.library import Library
    from milpa.curriculum import page, written
    from milpa.settings import ROOT

    page(ROOT).write_text(written(Library.read(ROOT / "content", date.today())), encoding="utf-8")
    print(page(ROOT).relative_to(ROOT))
