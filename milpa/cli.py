"""The command line: what there is, on one screen. Each command's own file imports its room when it is called."""

from __future__ import annotations

import sys

import typer

from core.errors import MilpaError
from milpa.commands import (
    backup,
    campaign,
    content,
    doctor,
    export,
    nlu,
    places,
    rooms,
    seal,
    seed,
    staff,
    stats,
    talk,
    understand,
)
from milpa.logs import speak
from milpa.settings import ROOT

app = typer.Typer(
    name="milpa",
    help="Milpa: short lessons, savings goals and reminders on Telegram, for households that receive remittances.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)

app.command("run")(rooms.run)
app.command("bot")(rooms.bot)
app.command("scheduler")(rooms.scheduler)
app.command("panel")(rooms.panel)
app.command("sandbox")(rooms.sandbox)
app.add_typer(nlu.app, name="nlu")
app.command("understand")(understand.understand)
app.command("talk")(talk.talk)
app.command("stats")(stats.stats)
app.add_typer(campaign.app, name="campaign")
app.add_typer(staff.app, name="staff")
app.add_typer(content.app, name="content")
app.add_typer(places.app, name="places")
app.command("seed")(seed.seed)
app.command("export")(export.export)
app.command("backup")(backup.backup)
app.command("restore")(backup.restore)
app.command("seal")(seal.seal)
app.command("doctor")(doctor.doctor)


def main() -> None:
    """A refused rule is one sentence and exit code 2: whoever called it has something to do."""
    speak()
    try:
        app()
    except MilpaError as refused:
        print(f"milpa: {refused}", file=sys.stderr)
        sys.exit(2)
    except ModuleNotFoundError as missing:
        if missing.name is None or (ROOT / missing.name.partition(".")[0]).exists():
            raise
        # The code is newer than the packages beside it: an update was cut short.
        print(f"milpa: The package {missing.name} is missing. Run `python3 setup run`, then the same.", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        # Whoever read our output has enough of it (`| head`).
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
