"""What the sandbox answers is what two other statements of the Bot API say: aiogram's models and the specification."""

from typing import Any

import pytest
from aiogram import methods as aiogram_methods
from aiogram.methods import Response
from aiogram.types import Update as AiogramUpdate
from pydantic import TypeAdapter, ValidationError
from telegram import Bot as PtbBot
from telegram import Update as PtbUpdate

from sandbox.bot_api.known import KNOWN
from sandbox.bot_api.parameters import PARAMETERS
from sandbox.bot_api.registry import PLAYED
from sandbox.phone import Phone
from sandbox.server import TOKEN
from sandbox.wire import Json, loads
from tests.sandbox.conftest import Bot
from tests.sandbox.scene import ANA, CALLS, OUTSIDE_TABLES, Scene, updates_of_everything
from tests.sandbox.specification import Specification

SPECIFICATION = Specification.load()
with_specification = pytest.mark.skipif(SPECIFICATION is None, reason="the specification does not lie beside")


@pytest.fixture
async def scene(bot: Bot, ana: Phone) -> Scene:
    return await Scene(bot, ana).prepare()


def aiogram_method(name: str) -> Any:
    return getattr(aiogram_methods, name[0].upper() + name[1:])


def read_by_aiogram(name: str, answer: Json) -> None:
    TypeAdapter(Response[aiogram_method(name).__returning__]).validate_python(answer)  # type: ignore[misc]


def test_the_table_of_calls_covers_every_played_method() -> None:
    played = {name for name, _ in PLAYED.values()} | OUTSIDE_TABLES
    assert {name for name, _ in CALLS} == played
    assert set(PARAMETERS) == played


async def test_aiogram_reads_every_answer(scene: Scene) -> None:
    for name, parameters in CALLS:
        answer = await scene.answer_to(name, parameters)
        assert answer["ok"], (name, answer)
        read_by_aiogram(name, answer)


@with_specification
async def test_every_answer_is_as_the_specification_says(scene: Scene) -> None:
    assert SPECIFICATION is not None
    for name, parameters in CALLS:
        answer = await scene.answer_to(name, parameters)
        assert SPECIFICATION.problems_of_answer(name, answer["result"]) == []


async def test_both_libraries_read_every_update(scene: Scene) -> None:
    updates = await updates_of_everything(scene)
    async with PtbBot(TOKEN, base_url=f"{scene.bot.base_url}/bot") as ptb:
        for update in updates:
            AiogramUpdate.model_validate(update)
            read = PtbUpdate.de_json(update, ptb)
            kind = next(name for name in update if name != "update_id")
            assert getattr(read, kind) is not None
    kinds = {name for update in updates for name in update} - {"update_id"}
    assert kinds == {"message", "edited_message", "callback_query", "poll", "poll_answer", "my_chat_member",
                     "message_reaction"}  # fmt: skip


@with_specification
async def test_every_update_is_as_the_specification_says(scene: Scene) -> None:
    assert SPECIFICATION is not None
    for update in await updates_of_everything(scene):
        assert SPECIFICATION.problems(update, ["Update"], "update") == []


async def test_the_smallest_answers_are_legal(scene: Scene) -> None:
    for name in KNOWN:
        answer = await scene.bot.ask(name, chat_id=ANA, message_id=scene.names["text"])
        assert answer["ok"], (name, answer)
        if hasattr(aiogram_methods, name[0].upper() + name[1:]):
            read_by_aiogram(name, answer)
        if SPECIFICATION is not None:
            assert SPECIFICATION.problems_of_answer(name, answer["result"]) == []
    async with scene.bot.session.get(f"{scene.bot.base_url}/ctl/violations") as given:
        recorded = {one["method"] for one in loads(await given.read())["violations"]}
    assert recorded == set(KNOWN)


@with_specification
def test_methods_and_parameters_are_those_of_the_specification() -> None:
    assert SPECIFICATION is not None
    assert set(PARAMETERS) | set(KNOWN) == set(SPECIFICATION.methods)
    for name, parameters in PARAMETERS.items():
        assert parameters == SPECIFICATION.parameters(name), name


def test_aiogram_knows_every_parameter() -> None:
    for name, parameters in PARAMETERS.items():
        assert parameters <= set(aiogram_method(name).model_fields), name


# A test of the tests: a wrong answer is caught by each reader.

MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "hola"}


@pytest.mark.parametrize("lost", ["message_id", "date", "chat"])
def test_aiogram_catches_a_message_without_a_field(lost: str) -> None:
    broken = {name: value for name, value in MESSAGE.items() if name != lost}
    with pytest.raises(ValidationError):
        read_by_aiogram("sendMessage", {"ok": True, "result": broken})


@with_specification
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"date": "yesterday"}, "sendMessage.date: 'yesterday' is no Integer"),
        ({"texto": "hola"}, "sendMessage: knows no texto"),
        ({"chat": {"type": "private"}}, "sendMessage.chat: lacks id"),
        ({"entities": [{"type": "bold"}]}, "sendMessage.entities[0]: lacks offset"),
    ],
)
def test_the_specification_catches_a_wrong_message(change: Json, words: str) -> None:
    assert SPECIFICATION is not None
    assert words in SPECIFICATION.problems_of_answer("sendMessage", {**MESSAGE, **change})
