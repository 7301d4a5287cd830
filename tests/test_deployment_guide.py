"""The guide to operation: it makes what the units and containers need, in an order that works."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from milpa.settings import Settings
from tests.conftest import ROOT
from tests.test_deployment import DEPLOY, SERVICES, TYPED, UNITS, port, refused, typed, unit


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_the_guide_makes_what_a_unit_names(path: Path) -> None:
    told = unit(path)
    folders = {str(Path("/opt/milpa", words[-1])) for words in typed("install -d")}
    assert told["User"] in [words[-1] for words in typed("useradd")]
    assert told["WorkingDirectory"] in folders
    assert told["ExecStart"].startswith("/opt/milpa/.venv/bin/milpa ")
    assert any("python3 setup run" in line for line in TYPED)
    # A folder that is missing must not keep the unit from starting: Milpa says better what is wrong.
    assert {word.removeprefix("-") for word in told.get("ReadWritePaths", "").split()} <= folders
    assert all(word.startswith("-") for word in told.get("ReadWritePaths", "").split())
    if "EnvironmentFile" in told:
        assert any(line.endswith(f"> {told['EnvironmentFile']})") and "umask 077" in line for line in TYPED)
        assert str(Path(told["EnvironmentFile"]).parent) in folders


def test_rasa_is_trained_before_a_unit_that_may_not_train_is_started() -> None:
    trained = [number for number, line in enumerate(TYPED) if "milpa nlu train" in line]
    started = [number for number, line in enumerate(TYPED) if line.startswith(("systemctl enable", "systemctl start"))]
    assert trained[0] < started[0]
    assert trained[-1] < started[-1]


def test_what_the_guide_writes_into_the_settings_is_what_the_units_need(tmp_path: Path) -> None:
    (made,) = [line for line in TYPED if line.startswith("(umask")]
    lines = [made, *(line for line in TYPED if line.startswith("sed "))]
    (tmp_path / ".env").write_text((ROOT / ".env.example").read_text())
    script = "\n".join(lines).replace("/etc/milpa/", f"{tmp_path}/")
    subprocess.run(["/bin/sh", "-euc", script], cwd=tmp_path, check=True, timeout=60)
    told = Settings.from_environ({"MILPA_VAR": str(tmp_path)}, tmp_path / ".env")
    assert (tmp_path / "nlu.env").read_text() == f"NLU_TOKEN={told.nlu_token}\n"
    assert (tmp_path / "nlu.env").stat().st_mode & 0o077 == 0
    assert len(told.nlu_token) >= 32
    assert told.nlu_url == f"http://127.0.0.1:{port(DEPLOY / 'systemd' / 'milpa-nlu.service')}"
    assert told.database_url.startswith("postgresql://")


def test_the_guide_speaks_to_containers_that_are_there_and_gives_them_the_settings() -> None:
    (meant,) = [line for line in TYPED if "docker compose" in line]
    assert meant.startswith("milpa_compose() { docker compose -f deploy/compose.yml --env-file .env ")
    spoken = typed("milpa_compose ")
    assert {"up", "exec", "run", "stop", "cp"} <= {words[1] for words in spoken}
    for words in spoken:
        named = {word.partition(":")[0] for word in words[2:]} & set(SERVICES)
        assert named or words[1] in ("up", "ps"), words
        for before, word, *rest in (words[at:] for at in range(1, len(words) - 1)):
            assert word != "milpa" or before not in SERVICES or refused(rest) == "", words


def test_the_settings_are_for_the_eyes_of_milpa_alone() -> None:
    (made,) = [words for words in typed("install") if words[-1] == ".env"]
    assert made[1:-2] == ["-o", "milpa", "-g", "milpa", "-m", "600"]
    for page in ("README.md", "docs/operacion.md"):
        assert "`cp .env.example .env && chmod 600 .env`" in (ROOT / page).read_text()
