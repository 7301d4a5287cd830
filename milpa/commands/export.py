"""milpa export: the overview as a spreadsheet's file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from milpa.commands.options import Group, Since, Until


def export(
    to_file: Annotated[Path | None, typer.Argument(help="where to write; left out: to the terminal")] = None,
    group: Group = None,
    since: Since = None,
    until: Until = None,
) -> None:
    """Write the overview as CSV: one figure a line, hidden ones empty."""
    import csv
    import sys

    from core.services.statistics_json import flat
    from milpa.figures import figures
    from milpa.house import open_house

    with open_house() as house:
        found = figures(house, group, since and since.date(), until and until.date())
    into = to_file.open("w", newline="", encoding="utf-8") if to_file else sys.stdout
    with into:
        writer = csv.writer(into)
        writer.writerow(["figure", "value"])
        writer.writerows(flat(found))
