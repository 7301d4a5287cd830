"""milpa backup and milpa restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def backup(
    to_file: Annotated[Path | None, typer.Argument(help="where to write; left out: var/backups/")] = None,
    keep: Annotated[int, typer.Option(help="remove all but this many of var/backups/ afterwards; 0: none", min=0)] = 0,
    new_key: Annotated[bool, typer.Option("--new-key", help="make a pair of keys for encrypted backups")] = False,
) -> None:
    """Write down everything while Milpa runs: tables and voices, compressed, encrypted for BACKUP_RECIPIENT."""
    from milpa.backups import back_up, new_key_told, prune
    from milpa.house import open_house
    from milpa.until import end_in_order

    if new_key:
        print(new_key_told())
        return
    end_in_order()
    with open_house() as house:
        print(back_up(house, to_file))
        if not house.settings.backup_recipient:
            typer.echo("It is not encrypted. `milpa backup --new-key` says how it can be.", err=True)
        if keep:
            prune(house.settings.var / "backups", keep)


def restore(
    from_file: Annotated[Path, typer.Argument(help="a file that `milpa backup` made")],
    key: Annotated[Path | None, typer.Option(help="the file with the key of an encrypted backup")] = None,
) -> None:
    """Put a backup where DATABASE_URL says, and compare every table. What was there is kept. Stop Milpa first."""
    from milpa.backups import put_back
    from milpa.house import open_house
    from milpa.until import end_in_order

    end_in_order()
    with open_house() as house:
        kept = put_back(house, from_file, key)
        print(f"Restored. What was there before is in {kept}." if kept else "Restored.")
