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
    bot_name: Name = "",
) -> None:
    """Print a link that makes one person staff, once, within seven days."""
    from core.services import staff
    from milpa.deep_links import bot_name_of, staff_link
    from milpa.house import open_house

    with open_house() as house:
        name = bot_name or bot_name_of(house.settings)
        with house.database.write() as session:
            token = staff.invite(session, role, house.clock.now())
        print(staff_link(name, token))
