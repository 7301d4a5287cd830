"""`milpa understand` as it is called: JSON lines in, JSON lines out, in their order, whatever comes."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from milpa.settings import ROOT

NOBODY = "http://127.0.0.1:9"


def understand(tmp_path: Path, *words: str, given: bytes = b"", url: str = NOBODY) -> tuple[list[Any], str, int]:
    environ = {**os.environ, "MILPA_VAR": str(tmp_path), "NLU_URL": url}
    command = [str(ROOT / ".venv/bin/milpa"), "understand", *words]
    done = subprocess.run(command, input=given, env=environ, capture_output=True, timeout=120)
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode(), done.returncode


def test_without_rasa_the_rules_answer_each_message_in_order(tmp_path: Path) -> None:
    found, said, code = understand(tmp_path, "--now", "2026-11-24T10:00", "ayer guardé 50 quetzales", "quiero ayuda")
    assert code == 0
    assert [one["text"] for one in found] == ["ayer guardé 50 quetzales", "quiero ayuda"]
    assert found[0]["intent"] == "record_saving"
    assert found[0]["slots"] == {"amount": "50.00", "currency": "GTQ", "date": "2026-11-23"}
    assert {one["engine"] for one in found} == {"rules"}
    assert "NLU_URL does not answer" in said


def test_a_bad_line_is_an_error_in_its_place_and_other_keys_are_ignored(tmp_path: Path) -> None:
    lines = [b'{"text": "hola", "intent": "x"}', b"not json", b'{"txt": 1}', b"\xff\xfe", b"[1]", b'{"text": ""}']
    found, _, code = understand(tmp_path, "--jsonl", "-", given=b"\n".join(lines))
    assert code == 0
    assert [one.get("error") is not None for one in found] == [False, True, True, True, True, False]
    assert [one["line"] for one in found if "error" in one] == [2, 3, 4, 5]


def test_a_file_is_read_as_standard_input_is(tmp_path: Path) -> None:
    (tmp_path / "said.jsonl").write_text('{"text": "hola"}\n{"text": "gracias"}\n')
    found, _, _ = understand(tmp_path, "--lang", "en", "--jsonl", str(tmp_path / "said.jsonl"))
    assert [one["text"] for one in found] == ["hola", "gracias"]


def test_what_cannot_be_done_is_one_sentence(tmp_path: Path) -> None:
    for words in ((), ("--jsonl", "/nowhere"), ("--country", "AR", "hola"), ("--now", "noon", "hola")):
        found, said, code = understand(tmp_path, *words)
        assert (found, code) == ([], 2), words
        assert "Traceback" not in said
