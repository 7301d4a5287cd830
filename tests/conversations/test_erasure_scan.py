"""After BORRAR: nobody finds her in any column, in the file itself, in what is exported or in the logs; totals stay."""

import json
import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core.domain.money import Money
from core.domain.statistics import Filters
from core.services import households, rollups, savings, staff, statistics_evidence
from core.services.statistics import overview
from core.services.statistics_json import as_json, flat
from sandbox.phone import Phone
from tests.conversations.test_family import link_from
from tests.conversations.village import Village

CHAT = 700_123_999
#: Her number, her names, and words that only she has written.
TRACES = ("700123999", "Xiomara", "Tzunún", "zutano", "Rigoberto", "milpaltense")
#: What says how things stand at this moment, and not what has happened.
OF_THE_MOMENT = frozenset({"at", "help_waiting", "erased"})


@pytest.fixture
def spoken_to_the_logs(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    for room in ("bot", "core", "scheduler", "nlu", "telegram.ext"):
        caplog.set_level(logging.DEBUG, room)
    return caplog


async def full_life(village: Village) -> Phone:
    """She does a bit of everything that leaves something behind."""
    await village.arrives(1010, "Eva")
    ana, brother = await village.member(CHAT, "doña Xiomara Tzunún"), village.phone(3001, "Mario")
    village.aim(CHAT, "horno zutano", "900")
    for line in (
        ("guardé 50 para el horno zutano", "Anoté Q50.00"),
        ("mi esposo Rigoberto me mandó 300 quetzales de remesa", "llegaron Q300.00"),
        ("/leccion", "1/3"),
        ("avíseme los viernes a las 7 de la noche", "cada viernes"),
        ("quiero hablar con una persona", "Ya le avisé"),
        ("/palabra", "palabra de hoy"),
        ("/misdatos", "todo lo que tengo"),
        ("mi marido el milpaltense me pega", "No es culpa suya"),
    ):
        await village.talk(ana, [line])
    link = await link_from(village, ana)
    await village.talk(brother, [(f"/start {link}", "Acepta"), ("[Sí, acepto]", "le conoce")])
    await village.talk(ana, [("/familia", "Mario"), ("[Sí, conozco a Mario]", "Mario ya puede ver")])
    await village.talk(brother, [("voy a poner 50 dólares", "horno zutano")])
    await village.talk(ana, [("quiero ahorrar", ".")])
    await village.rest(ana)
    return ana


async def test_nothing_of_her_is_found_and_the_totals_are_what_they_were(
    village: Village, spoken_to_the_logs: pytest.LogCaptureFixture
) -> None:
    await five_neighbours(village)
    ana = await full_life(village)
    before = figures(village)
    assert before["reached"] == 6
    assert (before["savings.GTQ.households"], before["savings.GTQ.said"]) == (6, "150.00")
    await village.talk(ana, [("BORRAR", "¿Lo borro?"), ("[Sí, borrar todo]", "Comprobante: \\w+")])
    await village.rest(ana)
    for trace in TRACES:
        assert await village.forgets(trace), trace
        assert trace not in exported(village), trace
        assert trace.encode() not in on_disk(village), trace
    assert found_in(logged(spoken_to_the_logs)) == set()
    assert figures(village) == before
    with village.database.read() as session:
        assert rollups.differences(session, "America/Guatemala") == []


async def test_the_relative_who_went_along_cannot_name_her_any_more(village: Village) -> None:
    ana = await full_life(village)
    await village.talk(ana, [("BORRAR", "¿Lo borro?"), ("[Sí, borrar todo]", "Comprobante")])
    heard = await village.hears(village.phone(3001, "Mario"), "cómo va")
    assert found_in(" ".join(message.text for message in heard)) == set()


async def five_neighbours(village: Village) -> None:
    """A figure of fewer than five is not shown, and what is not shown cannot be compared."""
    for number in range(1101, 1106):
        await village.member(number, f"Vecina {number}")
        village.aim(number, f"útiles {number}", "500")
        with village.database.write() as session:
            hers = households.known(session, number)
            assert hers is not None
            savings.record_saving(session, hers, Money.of("20", "GTQ"), None, village.clock.now(), f"test:{number}")


def found_in(words: str) -> set[str]:
    return {trace for trace in TRACES if trace in words}


def figures(village: Village) -> dict[str, Any]:
    """All that the programme counts, as the coordinator sees it."""
    with village.database.write() as session:
        while rollups.is_behind(session, "America/Guatemala"):
            rollups.catch_up(session, "America/Guatemala")
    with village.database.read() as session:
        fidel = staff.by_chat(session, 1011)
        assert fidel is not None
        found = as_json(overview(session, fidel, Filters(), village.clock.now()))
    return {name: value for name, value in flat(found) if name.partition(".")[0] not in OF_THE_MOMENT}


def exported(village: Village) -> str:
    """What leaves the house: the figures, and the evidence behind them, as the coordinator may take it along."""
    with village.database.read() as session:
        fidel = staff.by_chat(session, 1011)
        assert fidel is not None
        people = [
            statistics_evidence.who_completed(session, fidel, lesson, Filters(), village.clock.now())
            for lesson in ("mensajes-y-enlaces-falsos", "plan-para-la-remesa")
        ]
        neighbours = [
            statistics_evidence.neighbours(session, fidel, members.group.id)
            for members in statistics_evidence.groups(session, fidel)
        ]
    return json.dumps(figures(village)) + str(people) + str(neighbours)


def on_disk(village: Village) -> bytes:
    """The bytes of the database, deleted pages and all."""
    path = Path(str(village.database.engine.url.database))
    with closing(sqlite3.connect(path, timeout=60)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.read_bytes()


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Every record with all that it carries."""
    return "\n".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)
