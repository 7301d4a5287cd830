"""How much is measured: the whole, or a little to see that it runs."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass, fields, replace


@dataclass(frozen=True)
class Sizes:
    rounds: int = 3  #: the medians are of so many
    updates: int = 2000  #: answered by Milpa in each case; the stock echo gets fewer, for it is slower
    towns: tuple[int, ...] = (10_000, 100_000, 1_000_000)  #: households with a reminder each
    audience: tuple[int, ...] = (100_000, 1_000_000)  #: households of the group that a campaign is planned for
    events: int = 1_000_000  #: of the programme, from which its figures are drawn
    households: int = 750  #: to whom a campaign is sent at its pace
    neighbours: int = 300_000  #: households of the town of «load»
    rate: int = 200  #: words a second that they say there
    seconds: int = 600  #: for so long
    bots: int = 2  #: processes that answer them, on PostgreSQL behind a balancer
    database: str = "postgres"  #: or sqlite, of «load»
    sweep: tuple[int, ...] = ()  #: these rates one after the other, until the answers do not follow any more

    def with_options(self, given: Namespace) -> Sizes:
        told = {one.name: getattr(given, one.name) for one in fields(self)}
        return replace(self, **{name: value for name, value in told.items() if value is not None})

    def section(self, name: str) -> str:
        """Where it stands on the page: one database, and one kind of run, does not take another's place."""
        return f"{'sweep' if self.sweep else name}_{self.database}" if name == "load" else name


#: The whole of it in a minute or two; its figures mean little.
SMALL = Sizes(
    rounds=1,
    updates=200,
    towns=(2000,),
    audience=(5000,),
    events=20_000,
    households=60,
    neighbours=1500,
    rate=8,
    seconds=6,
)
