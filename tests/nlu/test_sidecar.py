import subprocess
import sys
import time
from pathlib import Path

import pytest

from nlu import sidecar
from nlu.errors import SidecarError
from nlu.pythons import find_python, find_uv
from nlu.slimming import slim


def test_the_child_inherits_no_secret() -> None:
    parent = {"PATH": "/bin", "TELEGRAM_BOT_TOKEN": "1:secret", "DATABASE_URL": "x", "UV_OFFLINE": "1"}
    assert sidecar.child_environment(parent) == {"PATH": "/bin", "UV_OFFLINE": "1"}


def test_the_serving_child_knows_its_own_token_and_nothing_else_of_ours() -> None:
    parent = {"PATH": "/bin", "PANEL_SECRET": "s", "NLU_TOKEN": "somebody else's"}
    command = sidecar.serve_command(Path("m.tar.gz"), 5005, "mine", parent)
    assert command.argv[-2:] == ("m.tar.gz", "5005")
    assert "mine" not in command.argv
    assert command.env["NLU_TOKEN"] == "mine"
    assert "PANEL_SECRET" not in command.env


def test_a_service_of_its_own_lives_on_when_what_started_it_has_ended(tmp_path: Path) -> None:
    """As systemd starts it: its parent is the first process, as an orphan's is, and a child of ours ends with that."""
    said = tmp_path / "said"
    command = sidecar.serve_command(Path("m.tar.gz"), 5005, "", {"PATH": "/bin"}, "127.0.0.1")
    words = " ".join([sys.executable, *command.argv[1:]])
    # It begins when the shell that started it is gone, and comes as far as asking for its token.
    script = f"(while kill -0 $$ 2>/dev/null; do sleep 0.05; done; exec {words} 2>{said}) >/dev/null 2>&1 &"
    subprocess.run(["/bin/sh", "-c", script], env=command.env, cwd=command.cwd, check=True)
    deadline = time.monotonic() + 60
    while not (said.exists() and said.read_text()) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert "NLU_TOKEN is empty" in said.read_text()


def test_a_model_is_named_by_what_it_is_made_of() -> None:
    assert sidecar.model_path() == sidecar.model_path()
    assert sidecar.fingerprint() in sidecar.model_path().name


def test_nobody_at_the_port_is_not_ready() -> None:
    assert not sidecar.is_ready("http://127.0.0.1:9", "token", seconds=0.5)


def test_without_a_python_and_without_leave_to_fetch_one_the_error_says_what_to_do(tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path), "PATH": str(tmp_path), "UV_PYTHON_DOWNLOADS": "never"}
    with pytest.raises(SidecarError, match=r"3\.10") as refused:
        find_python(find_uv({}), env)
    assert refused.value.stage == "python"


def test_with_leave_uv_may_fetch_the_python(tmp_path: Path) -> None:
    assert find_python(find_uv({}), {"HOME": str(tmp_path), "PATH": str(tmp_path)}) == "3.10"


def test_slimming_takes_headers_and_tests_and_leaves_the_rest(tmp_path: Path) -> None:
    packages = tmp_path / "lib" / "python3.10" / "site-packages"
    for path in ("tensorflow/include/a", "tensorflow/python/a", "numpy/tests/a", "botocore/data/s3/a"):
        (packages / path).mkdir(parents=True)
    (packages / "botocore/data/ec2").mkdir()
    slim(tmp_path)
    left = {str(path.relative_to(packages)) for path in packages.glob("*/*")}
    assert left == {"tensorflow/python", "botocore/data"}
    assert [path.name for path in (packages / "botocore/data").iterdir()] == ["s3"]
