"""Options that several commands share."""

from datetime import datetime
from typing import Annotated

import typer

DAY = ["%Y-%m-%d"]

Group = Annotated[str | None, typer.Option(help="a group's code; left out: the whole programme")]
Since = Annotated[datetime | None, typer.Option("--from", formats=DAY, help="first day that counts")]
Until = Annotated[datetime | None, typer.Option("--to", formats=DAY, help="last day that counts")]
