"""milpa doctor: what is well and what is not."""

from __future__ import annotations

import typer


def doctor() -> None:
    """Look at everything that Milpa needs, and say what to do about what is missing."""
    from milpa.doctor import examine
    from milpa.house import open_house

    with open_house() as house:
        found = list(examine(house))
    for finding in found:
        print(finding)
    raise typer.Exit(int(any(not finding.is_well for finding in found)))
