"""milpa campaign: what was sent to whom, and sending."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(help="Lessons pushed to groups.", no_args_is_help=True)


@app.command("list")
def list_campaigns() -> None:
    """Show the last campaigns and what came of them."""
    from core.services import campaigns
    from milpa.house import open_house
    from milpa.viewing import TERMINAL

    with open_house() as house, house.database.read() as session:
        for found in campaigns.latest(session, TERMINAL, 20):
            campaign = found.campaign
            outcomes = " ".join(f"{state}={count}" for state, count in sorted(found.by_state.items()))
            print(campaign.id, campaign.state, campaign.lesson, found.group_name, outcomes, sep="\t")


@app.command()
def send(
    group: Annotated[str, typer.Option(help="the group's code")],
    lesson: Annotated[str, typer.Option(help="the lesson's name, like nombre-a-su-ahorro")],
) -> None:
    """Push a lesson to a group now, in the name of its facilitator."""
    from milpa.campaigning import send_now
    from milpa.house import open_house

    with open_house() as house:
        print(f"Campaign {send_now(house, group, lesson)} goes out as soon as Milpa runs.")


@app.command()
def stop(number: Annotated[int, typer.Argument(help="the campaign's number")]) -> None:
    """Take back what has not been sent yet."""
    from core.services import campaigns
    from milpa.house import open_house
    from milpa.viewing import TERMINAL

    with open_house() as house, house.database.write() as session:
        print(campaigns.stop(session, TERMINAL, number, house.clock.now()).state)
