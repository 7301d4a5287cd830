"""The team: invited for certain groups, taken from the team, and everything that was done stays written."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from core.domain.staff import Role, Staff
from core.errors import LastCoordinator, LinkSpent, NotForYou
from core.services import groups, staff
from core.storage.events import AuditRow
from tests.conftest import NOW, Cast

LATER = NOW + timedelta(hours=1)


def nora(session: Session, *group_ids: int) -> Staff:
    token = staff.invite(session, Role.FACILITATOR, NOW, for_groups=group_ids)
    return staff.accept(session, token, 1099, "Nora", "es", NOW)


def acts(session: Session) -> list[tuple[int | None, str, str]]:
    return [(row.staff_id, row.act, row.about) for row in session.scalars(select(AuditRow).order_by(AuditRow.id))]


def test_an_invitation_for_a_group_shows_her_that_group_and_no_other(session: Session, cast: Cast) -> None:
    member = nora(session, cast.flores.id)
    assert member.groups == {cast.flores.id}
    assert [group.name for group in groups.visible_to(session, member)] == ["Las Flores"]


def test_a_group_that_only_a_coordinator_made_becomes_hers(session: Session, cast: Cast) -> None:
    made = groups.create(session, "Nueva", cast.fidel, "GT", NOW)
    member = nora(session, made.id, cast.flores.id)
    assert groups.by_code(session, made.code, NOW).facilitator_id == member.id
    assert groups.by_code(session, "flores", NOW).facilitator_id == cast.eva.id


def test_a_link_for_a_group_that_is_not_there_is_not_made(session: Session, cast: Cast) -> None:
    with pytest.raises(NotForYou):
        staff.invite(session, Role.FACILITATOR, NOW, cast.fidel.id, [99])


def test_a_link_opens_once_and_not_after_a_week(session: Session, cast: Cast) -> None:
    token = staff.invite(session, Role.FACILITATOR, NOW)
    with pytest.raises(LinkSpent):
        staff.accept(session, token, 1, "Tarde", "es", NOW + timedelta(days=8))
    staff.accept(session, token, 1, "Nora", "es", NOW)
    with pytest.raises(LinkSpent):
        staff.accept(session, token, 2, "Otra", "es", NOW)


def test_who_is_retired_enters_neither_chat_nor_panel_and_her_groups_wait_for_somebody(
    session: Session, cast: Cast
) -> None:
    door = staff.open_panel(session, cast.eva.id, NOW)
    staff.retire(session, cast.fidel, cast.eva.id, NOW)
    session.flush()
    assert staff.by_chat(session, cast.eva.chat_id) is None
    assert staff.in_panel(session, door, LATER) is None
    assert groups.by_code(session, "flores", NOW).facilitator_id is None
    assert "Eva" not in {one.staff.name for one in staff.everybody(session, cast.fidel)}


def test_the_last_coordinator_stays(session: Session, cast: Cast) -> None:
    with pytest.raises(LastCoordinator):
        staff.retire(session, cast.fidel, cast.fidel.id, NOW)


def test_a_facilitator_sees_no_team_and_takes_nobody_from_it(session: Session, cast: Cast) -> None:
    with pytest.raises(NotForYou):
        staff.everybody(session, cast.eva)
    with pytest.raises(NotForYou):
        staff.retire(session, cast.eva, cast.olga.id, NOW)
    with pytest.raises(NotForYou):
        staff.look_after(session, cast.eva, cast.eva.id, [cast.volcan.id], NOW)


def test_a_coordinator_gives_her_other_groups(session: Session, cast: Cast) -> None:
    staff.look_after(session, cast.fidel, cast.eva.id, [cast.volcan.id], NOW)
    session.flush()
    seen = staff.by_id(session, cast.eva.id)
    assert seen is not None
    assert seen.groups == {cast.volcan.id}


def test_what_was_done_is_written_with_who_and_to_what(session: Session, cast: Cast) -> None:
    staff.look_after(session, cast.fidel, cast.eva.id, [cast.volcan.id], NOW)
    staff.retire(session, cast.fidel, cast.eva.id, NOW)
    session.flush()
    about = f"staff:{cast.eva.id}"
    assert acts(session)[-2:] == [(cast.fidel.id, "staff_scoped", about), (cast.fidel.id, "staff_retired", about)]


@pytest.mark.parametrize("change", [update(AuditRow).values(act="nothing"), delete(AuditRow)], ids=["change", "forget"])
def test_what_is_written_there_can_be_neither_changed_nor_forgotten(
    session: Session, cast: Cast, change: object
) -> None:
    before = acts(session)
    with pytest.raises(DBAPIError, match="stays as it is"), session.begin_nested():
        session.execute(change)  # type: ignore[call-overload]
    assert acts(session) == before


def test_a_coordinator_who_was_taken_out_comes_back_as_what_she_is_invited_for(session: Session, cast: Cast) -> None:
    again = staff.accept(session, staff.invite(session, Role.COORDINATOR, NOW), 7007, "Nora", "es", NOW)
    staff.retire(session, cast.fidel, again.id, NOW)
    back = staff.accept(session, staff.invite(session, Role.FACILITATOR, NOW), 7007, "Nora", "es", NOW)
    assert (back.id, back.role, back.is_coordinator) == (again.id, Role.FACILITATOR, False)
