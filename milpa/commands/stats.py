"""milpa stats: the programme's figures, the same as the panel's."""

from __future__ import annotations

from typing import Annotated

import typer

from milpa.commands.options import Group, Since, Until


def stats(
    group: Group = None,
    since: Since = None,
    until: Until = None,
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object")] = False,
    recount: Annotated[bool, typer.Option(help="first add everything up anew, and say what was wrong")] = False,
) -> None:
    """Print the programme's figures: the same as the panel and the exports, to the digit."""
    import json

    from core.services.statistics_json import flat
    from milpa import figures as adding
    from milpa.figures import figures
    from milpa.house import open_house

    with open_house() as house:
        if recount:
            typer.echo(f"Added up anew; {adding.recount(house)} sums had been wrong.", err=True)
        found = figures(house, group, since and since.date(), until and until.date())
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
        return
    for name, value in flat(found):
        print(f"{name:32} {'–' if value is None else value}")
