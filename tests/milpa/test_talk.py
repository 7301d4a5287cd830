"""`milpa talk`: the bot in a terminal, by itself or beside a running Milpa."""

import subprocess
from pathlib import Path

from milpa.settings import ROOT
from tests.milpa.running_milpa import environ, running

MILPA = str(ROOT / ".venv/bin/milpa")


def talk(var: Path, *lines: str) -> str:
    typed = "".join(f"{line}\n" for line in lines)
    done = subprocess.run([MILPA, "talk"], input=typed, env=environ(var), capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_doña_ana_is_asked_for_her_consent_and_the_buttons_have_numbers(tmp_path: Path) -> None:
    said = talk(tmp_path, "/start flores")
    assert "Las Flores" in said
    assert "[1] Sí, de acuerdo" in said


def test_lines_may_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_text("/start flores\n")
    with (tmp_path / "said.txt").open() as said:
        done = subprocess.run(
            [MILPA, "talk"], stdin=said, env=environ(tmp_path), capture_output=True, text=True, timeout=90
        )
    assert "Las Flores" in done.stdout


def test_beside_a_running_milpa_it_is_the_same_village(tmp_path: Path) -> None:
    with running(tmp_path) as milpa:
        milpa.wait_to_say("Ctrl-C stops everything")
        assert "Las Flores" in talk(tmp_path, "/start flores")


def test_a_note_left_by_a_milpa_that_was_killed_misleads_nobody(tmp_path: Path) -> None:
    (tmp_path / "sandbox.url").write_text("http://127.0.0.1:9")
    assert "Sí, de acuerdo" in talk(tmp_path, "/start flores")


def test_with_a_real_token_nobody_is_played(tmp_path: Path) -> None:
    var = environ(tmp_path, TELEGRAM_BOT_TOKEN="123456789:AAF-abcdefghijklmnopqrstuvwxyz012345")
    done = subprocess.run([MILPA, "talk"], env=var, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "TELEGRAM_BOT_TOKEN is set" in done.stderr
