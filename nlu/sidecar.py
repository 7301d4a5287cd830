"""The sidecar seen from the product: install it, train it, say how to start it, ask whether it is well.

Rasa needs CPython 3.10 and its own dependencies, so it lives in nlu/rasa with its own lock and .venv.
Everything here blocks; run it in a thread or a child.
"""

import fcntl
import hashlib
import json
import os
import subprocess
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nlu import slimming
from nlu.errors import SidecarError
from nlu.pythons import find_python, find_uv

ROOM = Path(__file__).resolve().parent / "rasa"
MODELS = ROOM / "models"
#: A model is the child of these files; when one changes, so does its name.
RECIPE = (
    "config.yml",
    "domain.yml",
    "ngrams.py",
    "meaning.py",
    "judges.py",
    "tfidf_component.py",
    "train.py",
    "uv.lock",
    "../writing/normal.py",
    "../writing/typed_words.py",
    "../writing/by_ear.py",
    "../writing/by_neighbours.py",
    "../writing/word_sounds.py",
    "../writing/spanish_ear.py",
    "../writing/words_by_ear.py",
    "../writing/folding.py",
)
KEPT_MODELS = 2
LONGEST_INSTALL, LONGEST_TRAINING = 1800, 900
#: What a child may inherit. Tokens and addresses of databases are not among it.
INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "USER", "PYENV_ROOT", "LD_LIBRARY_PATH")
INHERITED_KINDS = (
    "UV_",
    "PIP_",
    "SSL_",
    "XDG_",
    "HTTP",
    "http",
    "NO_PROXY",
    "no_proxy",
    "ALL_PROXY",
    "REQUESTS_",
)

Progress = Callable[[str, float], None]


@dataclass(frozen=True)
class ServeCommand:
    """Start it from a thread that lives as long as it should: Linux ends it when that thread ends."""

    argv: tuple[str, ...]
    env: dict[str, str]
    cwd: Path


def venv_python() -> Path:
    return ROOM / ".venv" / "bin" / "python"


def fingerprint() -> str:
    """Names the model by what it is made of, so that nothing is trained twice and nothing stale is served."""
    digest = hashlib.sha256()
    for path in [*(ROOM / name for name in RECIPE), *sorted((ROOM / "data").rglob("*.yml"))]:
        digest.update(f"{path.name}\0{path.parent.name}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def model_path() -> Path:
    return MODELS / f"nlu-{fingerprint()}.tar.gz"


def is_installed() -> bool:
    mark = ROOM / ".venv" / "installed"
    return venv_python().exists() and mark.exists() and mark.read_text() == _lock_digest()


def is_prepared() -> bool:
    return is_installed() and model_path().exists()


def prepare(progress: Progress, environ: Mapping[str, str] | None = None) -> Path:
    """Install and train whatever is missing; give the model's file. Safe to call from two processes."""
    with _one_at_a_time():
        if not is_installed():
            install(lambda stage, done: progress(stage, done * 0.6), environ)
        model = model_path()
        if not model.exists():
            train(model, lambda stage, done: progress(stage, 0.6 + done * 0.4), environ)
        progress("ready", 1.0)
        return model


def install(progress: Progress, environ: Mapping[str, str] | None = None) -> None:
    env = child_environment(environ)
    progress("python", 0.02)
    uv = find_uv(env)
    python = find_python(uv, env)
    progress("download", 0.05)
    command = [str(uv), "sync", "--project", str(ROOM), "--frozen", "--no-progress", "--python", python]
    try:
        _run([*command, "--group", "meaning"], "install", env, LONGEST_INSTALL)
    except SidecarError:
        # The encoder is a help, not a need: rather without it than without the sidecar.
        _run(command, "install", env, LONGEST_INSTALL)
    progress("tidy", 0.95)
    slimming.slim(ROOM / ".venv")
    (ROOM / ".venv" / "installed").write_text(_lock_digest())
    progress("installed", 1.0)


def train(model: Path, progress: Progress, environ: Mapping[str, str] | None = None) -> None:
    """Writes beside the target and moves it in place whole: a model file that exists is complete."""
    MODELS.mkdir(exist_ok=True)
    unfinished = MODELS / f"unfinished-{model.name}"
    command = [str(venv_python()), "train.py", str(unfinished), str(ROOM / "data")]
    env = sidecar_environment(environ) | {"OMP_NUM_THREADS": str(os.cpu_count() or 1)}
    with subprocess.Popen(
        command, cwd=ROOM, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        said, errors = _listen(child, progress)
    if child.returncode or not unfinished.exists():
        raise SidecarError("train", (errors or said)[-2000:])
    unfinished.replace(model)
    _forget_old_models()


def serve_command(
    model: Path, port: int, token: str, environ: Mapping[str, str] | None = None, host: str | None = None
) -> ServeCommand:
    """On this machine only, and ended with whoever starts it; with a host it listens there, and nobody ends it so."""
    env = sidecar_environment(environ) | {"NLU_TOKEN": token}
    where = () if host is None else (host,)
    return ServeCommand((str(venv_python()), "serve.py", str(model), str(port), *where), env, ROOM)


def is_ready(url: str, token: str, seconds: float = 2.0) -> bool:
    """A real question: the port opens late, and an open port alone proves nothing."""
    request = urllib.request.Request(
        f"{url}/model/parse",
        data=json.dumps({"text": "hola buenos dias"}).encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=seconds) as answer:
            return bool(json.loads(answer.read())["intent"]["name"])
    except (OSError, urllib.error.URLError, ValueError, KeyError, TypeError):
        return False


def child_environment(environ: Mapping[str, str] | None = None) -> dict[str, str]:
    given = os.environ if environ is None else environ
    return {k: v for k, v in given.items() if k in INHERITED or k.startswith(INHERITED_KINDS)}


def sidecar_environment(environ: Mapping[str, str] | None = None) -> dict[str, str]:
    return child_environment(environ) | {
        "PYTHONPATH": f"{ROOM.parent.parent}:{ROOM}",
        "PYTHONHASHSEED": "0",
        "PYTHONWARNINGS": "ignore",
        "PYTHONUNBUFFERED": "1",
        "RASA_TELEMETRY_ENABLED": "false",
        # Rasa's cache does not look into our component's imports and would serve yesterday's model.
        "RASA_MAX_CACHE_SIZE": "0",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        # One message at a time: a second thread only waits for the first, and slowly.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "CUDA_VISIBLE_DEVICES": "-1",
    }


def _listen(child: "subprocess.Popen[str]", progress: Progress) -> tuple[str, str]:
    """The child's two voices at once, so that neither pipe fills up and stops it."""
    said = ""

    def hear(line: str) -> None:
        stage, _, fraction = line.partition(" ")
        if fraction.strip().replace(".", "", 1).isdigit():
            progress(stage, float(fraction))

    errors: list[str] = []
    assert child.stderr is not None
    assert child.stdout is not None
    listener = threading.Thread(target=lambda: errors.extend(child.stderr or []), daemon=True)
    timer = threading.Timer(LONGEST_TRAINING, child.kill)
    listener.start()
    timer.start()
    for line in child.stdout:
        said += line
        hear(line)
    child.wait()
    timer.cancel()
    listener.join(timeout=5)
    return said, "".join(errors)


def _run(command: list[str], stage: str, env: dict[str, str], seconds: int) -> None:
    try:
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired as late:
        raise SidecarError(stage, f"not finished after {seconds} s") from late
    if done.returncode:
        raise SidecarError(stage, (done.stderr or done.stdout)[-2000:])


def _lock_digest() -> str:
    return hashlib.sha256((ROOM / "uv.lock").read_bytes()).hexdigest()


def _forget_old_models() -> None:
    models = sorted(MODELS.glob("nlu-*.tar.gz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in models[KEPT_MODELS:]:
        old.unlink(missing_ok=True)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    MODELS.mkdir(exist_ok=True)
    with (MODELS / ".lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
