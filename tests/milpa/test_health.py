"""What a process says of itself to whoever watches over it."""

from __future__ import annotations

import re
from datetime import timedelta

from starlette.applications import Starlette
from starlette.testclient import TestClient

from core.domain.delivery import Kind
from core.services import deliveries, households, inbox
from core.services.inbox import Arrival
from core.services.workload import now_waiting
from milpa.health import Health
from milpa.house import House

WORDS = "guardé 50 para el techo de doña Ana"


def pages(health: Health) -> TestClient:
    return TestClient(Starlette(routes=health.routes()))


def figures(text: str) -> dict[str, float]:
    lines = [line.rsplit(" ", 1) for line in text.splitlines() if line.startswith("milpa_")]
    return {name: float(figure) for name, figure in lines}


def leave_work(house: House) -> None:
    """One update that nobody has answered, and one message that is an hour late."""
    long_ago = house.clock.now() - timedelta(hours=1)
    with house.database.write() as session:
        inbox.keep(session, [Arrival(1, 1001, WORDS)], long_ago, 7)
        hers = households.meet(session, 1001, "es", "GT", "America/Guatemala", long_ago)
        deliveries.note(session, hers.id, Kind.MESSAGE, "m1", long_ago, staff="Eva", words=WORDS)


def test_a_process_that_is_well_lives_and_is_ready(house: House) -> None:
    health = Health(house)
    health.watch("telegram", lambda: None)
    web = pages(health)
    assert web.get("/healthz").json() == {"alive": True}
    assert web.get("/readyz").json() == {"ready": True, "database": None, "telegram": None}


def test_one_part_in_trouble_makes_the_process_unready_and_is_named(house: House) -> None:
    health = Health(house)
    health.watch("telegram", lambda: "another copy of this bot is running with the same token")
    answer = pages(health).get("/readyz")
    assert answer.status_code == 503
    assert "another copy" in answer.json()["telegram"]
    assert figures(pages(health).get("/metrics").text)['milpa_ready{part="telegram"}'] == 0


def test_a_database_that_is_away_is_said_within_seconds_and_does_not_kill_the_process(house: House) -> None:
    web = pages(Health(house))
    assert web.get("/readyz").status_code == 200
    # Nothing listens on that port, so every question ends at once.
    house.database.close()
    house.database.engine = type(house.database)("postgresql://nobody@127.0.0.1:9/nothing").engine
    assert web.get("/readyz").json()["database"] == "the database is away"
    assert web.get("/healthz").status_code == 200
    assert web.get("/metrics").status_code == 200


def test_what_waits_is_counted_and_its_delay_told_without_anybodys_words(house: House) -> None:
    leave_work(house)
    text = pages(Health(house)).get("/metrics").text
    found = figures(text)
    assert (found["milpa_waiting_updates"], found["milpa_waiting_due"]) == (1, 1)
    assert found["milpa_waiting_late"] >= 3600
    assert found["milpa_waiting_oldest_update"] >= 3600
    assert not re.search(r"\b1001\b", text)  # her chat, and no digits of some moment
    assert "Ana" not in text


def test_who_speaks_is_told(house: House) -> None:
    health = Health(house)
    health.watch_speaker(lambda: True)
    assert figures(pages(health).get("/metrics").text)["milpa_speaks"] == 1


def test_nothing_waits_in_a_house_where_nobody_has_spoken(house: House) -> None:
    with house.database.read() as session:
        load = now_waiting(session, house.clock.now())
    assert (load.updates, load.due, load.in_hand, load.answers, load.late) == (0, 0, 0, 0, timedelta())
    assert not load.is_behind
