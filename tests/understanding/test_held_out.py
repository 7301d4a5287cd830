"""The held-out messages keep their shape, and stay held out."""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date, datetime, time
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr

from nlu.intents import FALLBACK
from nlu.report.held_out import LATER

HERE = Path(__file__).parent
TRAINING = HERE.parents[1] / "nlu" / "rasa" / "data"
CURRENCIES = {"GTQ", "HNL", "NIO", "MXN", "USD"}
INTENTS = {
    "greet",
    "goodbye",
    "thank",
    "affirm",
    "deny",
    "help",
    "learn",
    "set_goal",
    "record_saving",
    "record_withdrawal",
    "check_progress",
    "record_remittance",
    "plan_budget",
    "set_reminder",
    "stop_reminders",
    "unsubscribe",
    "ask_open_account",
    "find_branch",
    "report_account_opened",
    "ask_account_safety",
    "ask_remittance_cost",
    "ask_credit",
    "ask_insurance",
    "report_scam",
    "invite_family",
    "talk_to_person",
    "change_language",
    "ask_privacy",
    "delete_my_data",
    "bot_challenge",
    "distress",
    "out_of_scope",
}
VALUES = {"amount", "date", "deadline", "recurrence", "time"}
WORDS = {"currency", "goal", "institution", "topic", "language"}

Message = dict[str, Any]
SETS = ("held_out", *LATER)


def messages(language: str, name: str = "held_out") -> list[Message]:
    lines = (HERE / f"{name}_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def folded(text: str) -> str:
    """Letters and digits alone, as two people would call two messages the same."""
    bare = unicodedata.normalize("NFD", text.lower())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in bare if not unicodedata.combining(c))))


def is_normal(slot: str, value: str) -> bool:
    if slot == "amount":
        return re.fullmatch(r"\d+\.\d\d", value) is not None and Decimal(value) > 0
    if slot in ("date", "deadline"):
        return date.fromisoformat(value).isoformat() == value
    if slot == "time":
        return time.fromisoformat(value).strftime("%H:%M") == value
    if slot == "recurrence":
        return rrulestr(value, dtstart=datetime(2026, 11, 24)).after(datetime(2026, 11, 24)) is not None
    return value in CURRENCIES if slot == "currency" else value.strip() == value != ""


@pytest.fixture(params=list(product(("es", "en"), SETS)))
def held_out(request: pytest.FixtureRequest) -> list[Message]:
    return messages(*request.param)


def test_every_answer_is_one_of_the_contract(held_out: list[Message]) -> None:
    for message in held_out:
        assert {message["intent"], *message.get("also", [])} <= INTENTS | {FALLBACK}, message
        assert message["intent"] not in message.get("also", []), message
        named = {*message["slots"], *message.get("also_slots", {}), *message.get("open", [])}
        assert named <= VALUES | WORDS, message


def test_every_value_is_in_its_normal_form(held_out: list[Message]) -> None:
    for message in held_out:
        stated = list(message["slots"].items())
        others = [(slot, value) for slot, values in message.get("also_slots", {}).items() for value in values]
        assert all(is_normal(slot, value) for slot, value in stated + others if value is not None), message


def test_a_deadline_lies_ahead(held_out: list[Message]) -> None:
    for message in held_out:
        if "deadline" in message["slots"]:
            assert message["slots"]["deadline"] > message["now"][:10], message


def test_nothing_was_saved_or_sent_tomorrow(held_out: list[Message]) -> None:
    for message in held_out:
        if message["intent"] in ("record_saving", "record_withdrawal", "record_remittance"):
            assert message["slots"].get("date", "") <= message["now"][:10], message


def test_a_slot_left_open_has_no_answer(held_out: list[Message]) -> None:
    for message in held_out:
        assert not set(message.get("open", [])) & {*message["slots"], *message.get("also_slots", {})}, message


def test_no_message_stands_twice(held_out: list[Message]) -> None:
    assert [text for text, times in Counter(folded(m["text"]) for m in held_out).items() if times > 1] == []


def test_a_writer_belongs_to_one_half() -> None:
    """But for the eighth set, whose halves were dealt out row by row."""
    halves = defaultdict(set)
    everything = [m for name in SETS if name != "eighth" for language in ("es", "en") for m in messages(language, name)]
    for message in everything:
        halves[message["persona"]].add(message["split"])
    assert [writer for writer, splits in halves.items() if len(splits) > 1] == []


@pytest.mark.parametrize(("language", "least", "unrelated"), [("es", 12, 90), ("en", 8, 70)])
def test_every_intent_is_asked_often_enough(language: str, least: int, unrelated: int) -> None:
    asked = Counter(m["intent"] for m in messages(language) if m["kind"] != "negation")
    assert {intent: asked[intent] for intent in INTENTS if asked[intent] < least} == {}
    assert asked["out_of_scope"] >= unrelated


@pytest.mark.parametrize("language", ["es", "en"])
def test_both_halves_ask_everything(language: str) -> None:
    for half in ("dev", "test"):
        assert {m["intent"] for m in messages(language) if m["split"] == half} == INTENTS


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_message_stands_in_two_sets(language: str) -> None:
    standing = Counter(text for name in SETS for text in {folded(m["text"]) for m in messages(language, name)})
    assert [text for text, times in standing.items() if times > 1 and len(text.split()) > 3] == []


def test_no_message_is_trained_on(held_out: list[Message]) -> None:
    """A greeting of three words may stand on both sides; a sentence may not."""
    taught = set()
    for path in TRAINING.rglob("*.yml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            taught.add(folded(re.sub(r"\[([^\]]*)\](\{[^}]*\}|\([^)]*\))", r"\1", line.strip().lstrip("- "))))
    assert taught
    seen = [m["text"] for m in held_out if len(folded(m["text"]).split()) > 3 and folded(m["text"]) in taught]
    assert seen == []
