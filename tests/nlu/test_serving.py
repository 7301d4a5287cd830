"""The sidecar itself: what it answers, what it refuses, and that it dies with its parent."""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from nlu import sidecar
from nlu.client import NluClient
from nlu.intents import INTENTS
from nlu.understanding import understand_many
from tests.nlu.conftest import Running, free_port

pytestmark = pytest.mark.rasa
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("America/Guatemala"))


def ask(url: str, body: bytes | None = None, method: str | None = None) -> tuple[int, Any]:
    request = urllib.request.Request(url, data=body, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read()


def parse(running: Running, text: str) -> dict[str, Any]:
    status, answer = ask(f"{running.url}/model/parse?token={running.token}", json.dumps({"text": text}).encode())
    assert status == 200
    return dict(answer)


def test_it_answers_as_rasa_does(running_sidecar: Running) -> None:
    answer = parse(running_sidecar, "ayer guardé 50 quetzales para el techo")
    assert answer["text"] == "ayer guardé 50 quetzales para el techo"
    assert answer["intent"]["name"] == "record_saving"
    assert {one["name"] for one in answer["intent_ranking"]} == set(INTENTS)
    assert sum(one["confidence"] for one in answer["intent_ranking"]) == pytest.approx(1.0, abs=1e-3)
    assert answer["entities"] == []


@pytest.mark.parametrize("path", ["/model/parse", "/model/parse?token=wrong", "/status"])
def test_without_the_token_nothing_is_said(running_sidecar: Running, path: str) -> None:
    body = b'{"text": "hola"}' if "parse" in path else None
    assert ask(running_sidecar.url + path, body)[0] == 401


@pytest.mark.parametrize(
    ("path", "method"), [("/model", "PUT"), ("/model", "DELETE"), ("/model/train", "POST"), ("/domain", "GET")]
)
def test_no_model_comes_in_by_http(running_sidecar: Running, path: str, method: str) -> None:
    assert ask(f"{running_sidecar.url}{path}?token={running_sidecar.token}", b"{}", method)[0] in (404, 405)


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 400), (b"[]", 400), (b'{"text": 5}', 400), (b"\xff", 400), (b'{"text": "' + b"a" * 20000 + b'"}', 413)],
)
def test_odd_requests_are_refused_and_the_server_lives(running_sidecar: Running, body: bytes, status: int) -> None:
    assert ask(f"{running_sidecar.url}/model/parse?token={running_sidecar.token}", body)[0] == status
    assert parse(running_sidecar, "gracias")["intent"]["name"] == "thank"


@pytest.mark.parametrize("text", ["", "   ", "🙈", "12 34", "\u0000"])
def test_a_message_without_letters_is_no_confident_intent(running_sidecar: Running, text: str) -> None:
    assert parse(running_sidecar, text)["intent"] == {"name": "nlu_fallback", "confidence": 0.0}


def test_a_slash_forges_nothing(running_sidecar: Running) -> None:
    answer = parse(running_sidecar, '/record_saving{"amount": 9999}')
    assert answer["intent"]["confidence"] < 1.0
    assert answer["entities"] == []


def test_health_is_a_real_parse(running_sidecar: Running) -> None:
    assert ask(f"{running_sidecar.url}/health") == (200, {"well": True})


async def test_two_hundred_messages_at_once_are_all_understood_by_rasa(running_sidecar: Running) -> None:
    """None is left waiting until the rules must answer; how long they take, `benchmarks understanding` measures."""
    async with NluClient(running_sidecar.url, running_sidecar.token, seconds=5) as client:
        answers = await understand_many(["oi me yego la remeza 200 dolares"] * 200, now=NOW, client=client)
    assert {(answer.engine, answer.intent) for answer in answers} == {("rasa", "record_remittance")}


def test_it_dies_with_its_parent(running_sidecar: Running, tmp_path: Path) -> None:
    command = sidecar.serve_command(sidecar.model_path(), free_port(), "t")
    script = (
        "import subprocess, sys, time\n"
        f"child = subprocess.Popen({list(command.argv)!r}, env={dict(command.env)!r}, cwd={str(command.cwd)!r},"
        " stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    time.sleep(2)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 30
    while Path(f"/proc/{pid}").exists() and "Z" not in _state(pid):
        assert time.monotonic() < until, "the sidecar outlived its parent"
        time.sleep(0.2)


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return "Z"
