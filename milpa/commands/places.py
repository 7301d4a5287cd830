"""milpa places: institutions, branches and agents, as the coordinator's file has them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Branches and agents that the bot may name.", no_args_is_help=True)

Checked = Annotated[bool, typer.Option("--check", help="only say what is wrong with the file; change nothing")]


@app.command("import")
def import_(file: Annotated[Path, typer.Argument(help="a CSV file, UTF-8")], check: Checked = False) -> None:
    """Take over a CSV of branches and agents; a file with a fault in any line changes nothing."""
    from milpa.house import open_house
    from milpa.place_file import import_places, read_places

    with open_house() as house:
        lines = read_places(file, house.clock.now().date())
        print(f"{len(lines)} places, no faults.")
        if not check:
            done = import_places(house, lines)
            print(f"{done.new} new, {done.kept} known before, {done.closed} closed.")


@app.command("list")
def list_places(country: Annotated[str, typer.Option(help="two letters")] = "") -> None:
    """Show the branches and agents of a country, with the day when somebody last looked."""
    from core.services import institutions
    from milpa.house import open_house

    with open_house() as house, house.database.read() as session:
        for one in institutions.listed(session, country.upper() or house.settings.country):
            print(one.institution, one.kind, one.name, one.municipality, one.seen, sep="\t")
