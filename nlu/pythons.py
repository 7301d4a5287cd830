"""Where uv is, and where a CPython 3.10 is."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from nlu.errors import SidecarError

WANTED = "3.10"
OURS = Path(__file__).resolve().parents[1] / ".tools" / "bin" / "uv"


def find_uv(env: Mapping[str, str]) -> Path:
    if OURS.exists():
        return OURS
    found = shutil.which("uv", path=env.get("PATH"))
    if found is None:
        raise SidecarError("uv")
    return Path(found)


def find_python(uv: Path, env: Mapping[str, str]) -> str:
    """A path, or just "3.10" when uv is free to fetch one itself."""
    for candidate in _candidates(uv, env):
        if _is_wanted(candidate, env):
            return candidate
    if env.get("UV_PYTHON_DOWNLOADS") in ("never", "manual") or env.get("UV_OFFLINE"):
        raise SidecarError("python")
    return WANTED


def _candidates(uv: Path, env: Mapping[str, str]) -> Iterator[str]:
    home = Path(env.get("HOME", "/"))
    pyenv = Path(env.get("PYENV_ROOT", home / ".pyenv"))
    # pyenv's shim starts only the current version; the version's own file always starts.
    yield from (str(path) for path in sorted(pyenv.glob("versions/3.10*/bin/python"), reverse=True))
    on_path = shutil.which("python3.10", path=env.get("PATH"))
    if on_path:
        yield on_path
    command = [str(uv), "python", "find", WANTED, "--no-python-downloads", "--system"]
    found = subprocess.run(command, env=dict(env), capture_output=True, text=True, timeout=60)
    if found.returncode == 0 and found.stdout.strip():
        yield found.stdout.strip()


def _is_wanted(python: str, env: Mapping[str, str]) -> bool:
    ask = "import platform, ssl, ctypes; print(platform.python_implementation(), platform.python_version())"
    try:
        said = subprocess.run([python, "-c", ask], env=dict(env), capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0 and said.stdout.startswith(f"CPython {WANTED}.")
