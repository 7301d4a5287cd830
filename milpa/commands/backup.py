"""milpa backup and milpa restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def backup(
    to_file: Annotated[Path | None, typer.Argument(help="where to write; left out: var/backups/")] = None,
) -> None:
    """Copy the database while everything runs, and check the copy."""
    from milpa.backups import back_up
    from milpa.house import open_house

    with open_house() as house:
        print(back_up(house, to_file))


def restore(
    from_file: Annotated[Path, typer.Argument(help="a file that `milpa backup` made")],
) -> None:
    """Put a backup in the database's place; what was there is kept beside it. Stop Milpa first."""
    from milpa.backups import put_back
    from milpa.house import open_house

    with open_house() as house:
        kept = put_back(house, from_file)
        print(f"Restored. What was there before is in {kept}." if kept else "Restored.")
