"""milpa seal: names and words in the database, sealed again with the newest key."""

from __future__ import annotations

from typing import Annotated

import typer


def seal(new_key: Annotated[bool, typer.Option("--new-key", help="print a key for MILPA_DATA_KEYS")] = False) -> None:
    """Seal every name and word again with the first of MILPA_DATA_KEYS, after which an older key may go."""
    from core.storage.sealed import new_key as made
    from core.storage.sealed import reseal
    from core.storage.tables import METADATA
    from milpa.house import open_house

    if new_key:
        print(made())
        return
    with open_house() as house, house.database.write() as session:
        print(f"{reseal(session, METADATA.sorted_tables)} rows are sealed with the newest key.")
