"""`milpa understand` as it is called: JSON lines in, JSON lines out, in their order, whatever comes."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import orjson

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


def test_a_bad_line_still_has_the_shape_of_an_answer(tmp_path: Path) -> None:
    odd = [b"", b"null", b'{"text": null}', b'{"text": true}', b'{"text": {}}', b"[" * 5000]
    found, _, code = understand(tmp_path, "--jsonl", "-", given=b"\n".join([*odd, b'{"text": "hola"}']))
    assert code == 0
    assert [one["intent"] for one in found] == ["nlu_fallback"] * len(odd) + ["greet"]
    assert all(one["slots"] == {} and one["abstained"] for one in found[:-1])


def test_what_is_half_broken_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    odd = [
        b'\xef\xbb\xbf{"text": "hola"}\r',
        b'{"text": "guard\xe9 50"}',
        b'{"text": "guard\xc3\xa9 50 \\ud83d"}',
        '{"text": "guardé ٥٠"}'.encode(),
        b'{"text": 50}',
        orjson.dumps({"text": "hoy guardé 50 " * 300}),
        '{"text": "🙏🙏🙏"}'.encode(),
        orjson.dumps({"text": "a\u0000\u202e\u200b"}),
    ]
    found, _, code = understand(tmp_path, "--jsonl", "-", given=b"\n".join(odd))
    assert code == 0
    assert len(found) == len(odd)
    assert not [one for one in found if "error" in one]
    assert found[0]["intent"] == "greet"
    assert found[2]["slots"]["amount"] == "50.00"


def test_a_shell_that_passes_half_a_letter(tmp_path: Path) -> None:
    found, said, code = understand(tmp_path, os.fsdecode(b"guard\xe9 50"), "hola")
    assert (len(found), code) == (2, 0), said


def test_a_file_is_read_as_standard_input_is(tmp_path: Path) -> None:
    (tmp_path / "said.jsonl").write_text('{"text": "hola"}\n{"text": "gracias"}\n')
    found, _, _ = understand(tmp_path, "--lang", "en", "--jsonl", str(tmp_path / "said.jsonl"))
    assert [one["text"] for one in found] == ["hola", "gracias"]


def test_what_cannot_be_done_is_one_sentence(tmp_path: Path) -> None:
    for words in ((), ("--jsonl", "/nowhere"), ("--country", "AR", "hola"), ("--now", "noon", "hola")):
        found, said, code = understand(tmp_path, *words)
        assert (found, code) == ([], 2), words
        assert "Traceback" not in said
