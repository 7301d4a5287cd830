"""milpa staff: who works with the programme."""

from __future__ import annotations

from typing import Annotated

import typer

from core.domain.staff import Role

app = typer.Typer(help="Facilitators and coordinators.", no_args_is_help=True)

Name = Annotated[str, typer.Option(help="the bot's name, without @; asked of Telegram when it is left out")]


@app.command()
def invite(
    role: Annotated[Role, typer.Option(help="what the person becomes")],
    group: Annotated[list[str] | None, typer.Option(help="the code of a group to look after; may be repeated")] = None,
    bot_name: Name = "",
) -> None:
    """Print a link that makes one person staff, once, within seven days."""
    from core.services import staff
    from milpa.campaigning import group_with
    from milpa.deep_links import bot_name_of, staff_link
    from milpa.house import open_house

    with open_house() as house:
        name = bot_name or bot_name_of(house.settings)
        with house.database.write() as session:
            hers = [group_with(session, code).id for code in group or []]
            token = staff.invite(session, role, house.clock.now(), for_groups=hers)
        print(staff_link(name, token))


@app.command("list")
def list_staff() -> None:
    """Show who works with the programme, and which groups each looks after."""
    from core.services import staff
    from milpa.house import open_house
    from milpa.viewing import TERMINAL

    with open_house() as house, house.database.read() as session:
        for member in staff.everybody(session, TERMINAL):
            one, since = member.staff, member.since.astimezone(house.settings.zone).date()
            print(one.id, one.role, one.name, since, ", ".join(member.groups) or "-", sep="\t")


@app.command()
def remove(number: Annotated[int, typer.Argument(help="the person's number in the list")]) -> None:
    """Take somebody from the team: neither the chat's commands nor the panel open any more."""
    from core.errors import LastCoordinator, NotForYou
    from core.services import staff
    from milpa.errors import CannotDo
    from milpa.house import open_house
    from milpa.viewing import TERMINAL

    with open_house() as house, house.database.write() as session:
        try:
            staff.retire(session, TERMINAL, number, house.clock.now())
        except NotForYou as unknown:
            raise CannotDo(f"Nobody of the team has the number {number}.") from unknown
        except LastCoordinator as last:
            raise CannotDo("Somebody has to coordinate: invite another coordinator first.") from last
