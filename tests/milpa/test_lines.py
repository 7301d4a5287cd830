"""One answer for each line, whatever the lines hold."""

import asyncio
import json
from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from milpa.lines import Whose, read_jsonl, understood

WHOSE = Whose("es", "GT", "GTQ", datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("America/Guatemala")))
CONTRACT = {"text", "intent", "confidence", "alternatives", "slots", "engine", "abstained"}

told = st.text(max_size=80).map(lambda text: json.dumps({"text": text}).encode())
anything = st.binary(max_size=60).map(lambda raw: raw.replace(b"\n", b""))
values = st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=9), lambda x: st.lists(x, max_size=3))
shaped = values.map(lambda value: json.dumps({"text": value}).encode())


async def _answers(lines: list[bytes]) -> list[bytes]:
    return [line async for line in understood(read_jsonl(lines), WHOSE, "", "")]


@given(st.lists(told | anything | shaped, max_size=12))
@settings(max_examples=60, deadline=None)
def test_one_answer_for_each_line(lines: list[bytes]) -> None:
    answers = [json.loads(answer) for answer in asyncio.run(_answers(lines))]
    assert len(answers) == len(lines)
    assert all(set(answer) >= CONTRACT for answer in answers)
