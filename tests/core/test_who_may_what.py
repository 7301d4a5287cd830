"""The permission matrix: who may do what with a goal that is shared, and with what belongs to a group.

Ana owns the goal, Rogelio goes along with it, Mario has accepted and nobody has let him in, Beto is in her group, Carla
in another, Eva looks after Ana's group and Olga after another, Fidel coordinates, and a stranger has guessed a number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from core.domain.family import Cheer
from core.domain.household import Household
from core.domain.money import Money
from core.domain.products import ProductKind
from core.domain.sessions import Manner, Taken
from core.errors import InvitationSpent, MilpaError, NoGoal, NotForYou, OwnInvitation, UnknownEntry
from core.services import (
    family,
    goals,
    groups,
    help_requests,
    households,
    meetings,
    members,
    savings,
    sessions,
    statistics,
)
from core.services.statistics import Filters
from tests.conftest import NOW, Cast

FIFTY = Money.of("50", "USD")
OUTSIDERS = ("beto", "carla", "stranger", "eva_herself", "fidel_himself")


@dataclass(frozen=True)
class Scene:
    session: Session
    cast: Cast
    chats: dict[str, Household]
    goal: int
    entry: int
    bond: int
    waiting_bond: int
    token: str  #: of an invitation that nobody has used

    def who(self, name: str) -> Household:
        return self.chats[name]


@pytest.fixture
def scene(session: Session, cast: Cast) -> Scene:
    ana = cast.ana
    goal = goals.set_goal(session, ana, "techo", Money.of("1000", "GTQ"), None, NOW, "t:1").progress.goal.id
    entry = savings.record_saving(session, ana, Money.of("250", "GTQ"), None, NOW, "t:2", goal).entry.id
    chats = {name: _chat(session, number) for name, number in NUMBERS.items()}
    chats |= {"ana": ana, "beto": cast.beto, "carla": cast.carla}
    bonds = []
    for name in ("rogelio", "mario"):
        invited = family.invite(session, ana, goal, NOW)
        bonds.append(family.accept(session, chats[name], invited.token, name, NOW).id)
        chats[name] = households.seen(session, chats[name].id)
    family.welcome(session, ana, bonds[0], NOW)
    token = family.invite(session, ana, goal, NOW).token
    return Scene(session, cast, chats, goal, entry, bonds[0], bonds[1], token)


#: Eva and Fidel as people with a phone of their own, who open a relative's link or press his buttons.
NUMBERS = {"rogelio": 3001, "mario": 3002, "stranger": 3003, "eva_herself": 1010, "fidel_himself": 1011}

Act = Callable[[Scene, Household], object]
WITH_A_BOND: dict[str, Act] = {
    "see": lambda s, who: family.progress(s.session, who, s.bond),
    "pledge": lambda s, who: family.pledge(s.session, who, s.bond, FIFTY, NOW),
    "take back": lambda s, who: family.take_back(s.session, who, s.bond),
    "cheer": lambda s, who: family.cheer(s.session, who, s.bond, Cheer.PROUD, NOW),
}


@pytest.mark.parametrize("act", WITH_A_BOND)
def test_only_the_relative_who_was_let_in_does_what_relatives_do(scene: Scene, act: str) -> None:
    does = WITH_A_BOND[act]
    does(scene, scene.who("rogelio"))
    for name in ("ana", "mario", *OUTSIDERS):
        with pytest.raises(NotForYou):
            does(scene, scene.who(name))


@pytest.mark.parametrize("act", ["see", "pledge", "take back", "cheer"])
def test_who_was_not_let_in_does_nothing_with_his_own_bond_either(scene: Scene, act: str) -> None:
    own = Scene(**{**vars(scene), "bond": scene.waiting_bond})
    with pytest.raises(NotForYou):
        WITH_A_BOND[act](own, scene.who("mario"))


def test_a_guessed_number_is_answered_like_somebody_elses(scene: Scene) -> None:
    guessed = Scene(**{**vars(scene), "bond": 999_999})
    for does in WITH_A_BOND.values():
        for name in ("rogelio", "stranger"):
            with pytest.raises(NotForYou):
                does(guessed, scene.who(name))


@pytest.mark.parametrize("name", ["rogelio", "mario", *OUTSIDERS])
def test_only_she_invites_and_lets_in(scene: Scene, name: str) -> None:
    with pytest.raises(NoGoal):
        family.invite(scene.session, scene.who(name), scene.goal, NOW)
    with pytest.raises(NotForYou):
        family.welcome(scene.session, scene.who(name), scene.waiting_bond, NOW)


@pytest.mark.parametrize("name", ["mario", *OUTSIDERS])
def test_nobody_else_ends_what_the_two_have(scene: Scene, name: str) -> None:
    with pytest.raises(NotForYou):
        family.part(scene.session, scene.who(name), scene.bond)
    assert family.progress(scene.session, scene.who("rogelio"), scene.bond).tenths == 2


@pytest.mark.parametrize("name", ["ana", "rogelio"])
def test_either_of_the_two_ends_it_and_then_nothing_is_seen(scene: Scene, name: str) -> None:
    family.part(scene.session, scene.who(name), scene.bond)
    for does in WITH_A_BOND.values():
        with pytest.raises(NotForYou):
            does(scene, scene.who("rogelio"))


@pytest.mark.parametrize("name", ["rogelio", "mario", *OUTSIDERS])
def test_nobody_reads_or_changes_her_goal_and_her_book(scene: Scene, name: str) -> None:
    session, who = scene.session, scene.who(name)
    with pytest.raises(NoGoal):
        goals.goal(session, who, scene.goal)
    with pytest.raises(UnknownEntry):
        savings.undo(session, who, scene.entry, NOW)
    assert savings.history(session, who) == []
    assert goals.progress(session, who) == []


def test_what_a_relative_sees_holds_no_amount_and_no_other_goal(scene: Scene) -> None:
    goals.set_goal(scene.session, scene.cast.ana, "operación", Money.of("777", "GTQ"), None, NOW, "t:3")
    seen = str(family.of(scene.session, scene.who("rogelio"), NOW).others)
    assert "techo" in seen
    for secret in ("250", "1000", "25000", "100000", "operación", "777"):
        assert secret not in seen


@pytest.mark.parametrize("token", ["", "x", "A" * 32, "f_", "../../etc"])
@pytest.mark.parametrize("name", ["stranger", "carla", "eva_herself"])
def test_a_guessed_link_opens_nothing(scene: Scene, name: str, token: str) -> None:
    for does in (family.look, lambda *given: family.accept(*given[:3], "yo", given[3])):
        with pytest.raises(InvitationSpent):
            does(scene.session, scene.who(name), token, NOW)


def test_her_own_link_is_not_for_her_and_is_not_spent_by_it(scene: Scene) -> None:
    with pytest.raises(OwnInvitation):
        family.accept(scene.session, scene.cast.ana, scene.token, "Ana", NOW)
    family.look(scene.session, scene.who("stranger"), scene.token, NOW)


OF_A_GROUP: dict[str, Callable[[Scene, object], object]] = {
    "members": lambda s, staff: groups.members(s.session, staff, s.cast.flores.id),  # type: ignore[arg-type]
    "who is in it": lambda s, staff: members.listed(s.session, staff, s.cast.flores.id, NOW),  # type: ignore[arg-type]
    "one of them": lambda s, staff: members.one(s.session, staff, s.cast.ana.id, NOW),  # type: ignore[arg-type]
    "figures": lambda s, staff: statistics.overview(s.session, staff, Filters("flores"), NOW),  # type: ignore[arg-type]
    "record a session": lambda s, staff: sessions.begin(  # type: ignore[arg-type]
        s.session,
        staff,  # type: ignore[arg-type]
        s.cast.flores.id,
        Manner.IN_PERSON,
        (s.cast.ana.id,),
        NOW,
        "t:4",
    ),
    "say what was taken": lambda s, staff: sessions.took(s.session, staff, _advised(s), Taken(ProductKind.CREDIT)),  # type: ignore[arg-type]
    "plan a meeting": lambda s, staff: meetings.plan(  # type: ignore[arg-type]
        s.session,
        staff,  # type: ignore[arg-type]
        s.cast.flores.id,
        NOW + timedelta(days=2),
        "la escuela",
        NOW,
        "t:7",
        "America/Guatemala",
    ),
    "its meetings": lambda s, staff: meetings.listed(s.session, staff, s.cast.flores.id, NOW),  # type: ignore[arg-type]
    "write to one of them": lambda s, staff: help_requests.write_to(  # type: ignore[arg-type]
        s.session,
        staff,  # type: ignore[arg-type]
        s.cast.ana.id,
        "hola",
        NOW,
        "t:6",
    ),
    "help": lambda s, staff: help_requests.may_answer(s.session, staff, _asked(s)),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("act", OF_A_GROUP)
def test_what_belongs_to_a_group_is_for_its_facilitator_and_the_coordinator(scene: Scene, act: str) -> None:
    does = OF_A_GROUP[act]
    does(scene, scene.cast.eva)
    does(scene, scene.cast.fidel)
    with pytest.raises(NotForYou):
        does(scene, scene.cast.olga)


def test_refusals_say_the_same_to_all(scene: Scene) -> None:
    """By no refusal is it told whether the thing is somebody else's or not there."""
    said = {str(_refusal(scene, name, number)) for name in OUTSIDERS for number in (scene.bond, 999_999)}
    assert len(said) == 1


def _refusal(scene: Scene, name: str, bond: int) -> MilpaError:
    with pytest.raises(NotForYou) as refused:
        family.progress(scene.session, scene.who(name), bond)
    return refused.value


def _advised(scene: Scene) -> int:
    ana = (scene.cast.ana.id,)
    return sessions.begin(scene.session, scene.cast.eva, scene.cast.flores.id, Manner.IN_PERSON, ana, NOW, "t:5").id


def _asked(scene: Scene) -> int:
    help_requests.ask_for_person(scene.session, scene.cast.ana, "asked", NOW)
    return help_requests.waiting(scene.session, scene.cast.eva)[0].id


def _chat(session: Session, number: int) -> Household:
    return households.meet(session, number, "es", "GT", "America/Guatemala", NOW)
