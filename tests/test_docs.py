"""The documents cannot rot: every command, setting, target and decision is in them, and nothing else is."""

import re
from collections.abc import Iterator

import pytest
import typer
from typer.core import TyperGroup

from bot.app import COMMANDS
from bot.outgoing.commands import commands
from core.i18n import Catalogs
from milpa.cli import app
from milpa.settings import KNOWN, ROOT

README = (ROOT / "README.md").read_text()


def command_line(command: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    children = getattr(command, "commands", {}) if isinstance(command, TyperGroup) else {}
    if not children:
        yield path, command
    for name, child in children.items():
        yield from command_line(child, (*path, name))


EVERY_COMMAND = dict(command_line(typer.main.get_command(app)))


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_every_command_of_the_command_line_is_in_the_readme_and_has_help(words: tuple[str, ...]) -> None:
    assert f"`milpa {' '.join(words)}`" in README
    assert len(str(getattr(EVERY_COMMAND[words], "help", ""))) > 20


def test_the_readme_names_no_command_that_is_not_there() -> None:
    cells = re.findall(r"^\| .*?\|", README, re.MULTILINE)
    named = {tuple(found.split()) for cell in cells for found in _milpa(cell)}
    assert named == set(EVERY_COMMAND)


def test_every_command_of_the_chat_is_in_the_readme() -> None:
    names = {name for names, _ in COMMANDS for name in names}
    assert {name for name in names if f"`/{name}`" not in README} == set()
    assert set(re.findall(r"`/(\w+)`", README)) == names


@pytest.mark.parametrize("language", Catalogs(ROOT / "locales").languages)
def test_botfathers_list_names_only_what_the_bot_hears(language: str) -> None:
    names = {name for names, _ in COMMANDS for name in names}
    menu = commands(Catalogs(ROOT / "locales").words(language))
    assert {name for name, _ in menu} <= names
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) and 3 <= len(what) <= 256 for name, what in menu)


def test_every_setting_has_its_sentence() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    for name in KNOWN:
        (at,) = [number for number, line in enumerate(lines) if line.startswith(f"{name}=")]
        assert lines[at - 1].startswith("# "), name


def test_every_decision_has_its_four_parts_and_a_number_of_its_own() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    numbers = [path.name[:4] for path in decisions]
    assert len(numbers) == len(set(numbers)) >= 7
    for path in decisions:
        text = path.read_text().lower()
        for part in ("question", "choice", "because", "price"):
            assert part in text, f"{path.name} lacks its {part}"


def test_links_between_our_own_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_changelog_begins_each_line_with_a_verb() -> None:
    lines = [line[2:] for line in (ROOT / "CHANGELOG.md").read_text().splitlines() if line.startswith("- ")]
    assert len(lines) > 10
    assert [line for line in lines if not re.match(r"[A-Z][a-z]+ ", line)] == []


def _milpa(cell: str) -> list[str]:
    return re.findall(r"`milpa ([a-z ]+)`", cell)
