"""The sandbox's own page of documentation names everything that there is."""

from pathlib import Path

from sandbox.control import Control
from sandbox.faults import Kind
from sandbox.person.routes import ACTS, WITH_FILE
from sandbox.world import World

README = (Path(__file__).parents[2] / "sandbox" / "README.md").read_text()


def test_every_act_of_a_person_is_described() -> None:
    assert [act for act in (*ACTS, *WITH_FILE) if f"`{act}`" not in README] == []


def test_every_control_is_described() -> None:
    controls = {str(route.path).removeprefix("/ctl/") for route in Control(World()).routes()}
    assert [name for name in sorted(controls) if f"GET {name}" not in README and f"POST {name}" not in README] == []


def test_every_fault_is_described() -> None:
    assert [kind for kind in Kind if f"`{kind}`" not in README] == []
