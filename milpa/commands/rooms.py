"""milpa run, and each room in a process of its own: bot, scheduler, panel, sandbox."""

from __future__ import annotations

from typing import Annotated

import typer

Host = Annotated[str, typer.Option(help="address to listen on; left out: this machine only")]
Port = Annotated[int | None, typer.Option(help="port of the panel and the webhook; left out: 8080")]
SandboxPort = Annotated[int | None, typer.Option(help="the phone page's port; left out: 8081 or the next free one")]
HealthPort = Annotated[int | None, typer.Option(help="port of the health pages; left out: 8090 or the next free one")]
HERE = "127.0.0.1"


def run(host: Host = HERE, port: Port = None, sandbox_port: SandboxPort = None) -> None:
    """Start everything: bot, panel, scheduler and Rasa, and the sandbox where there is no token."""

    from milpa.house import open_house
    from milpa.run import Wishes
    from milpa.run import run as run_all
    from milpa.until import run_until_stopped

    with open_house() as house:
        run_until_stopped(run_all(house, Wishes(host, port, sandbox_port)))


def bot(host: Host = HERE, port: Port = None) -> None:
    """Start the bot alone, with its webhook and health pages."""
    from milpa.apart import bot_alone, start

    start(lambda house: bot_alone(house, host, port))


def scheduler(host: Host = HERE, port: HealthPort = None) -> None:
    """Start the scheduler alone, with its health pages; of several on one PostgreSQL one speaks at a time."""
    from milpa.apart import scheduler_alone, start

    start(lambda house: scheduler_alone(house, host, port))


def panel(host: Host = HERE, port: Port = None) -> None:
    """Start the panel alone."""
    from milpa.apart import panel_alone, start

    start(lambda house: panel_alone(house, host, port))


def sandbox(port: Annotated[int, typer.Option(help="where the phone page is")] = 8081) -> None:
    """Start the sandbox alone: a Bot API server on this machine, and its phone page."""
    import os

    from milpa.demo import command
    from milpa.house import settings

    started = command(settings(), port)
    os.chdir(started.cwd)
    os.execve(started.argv[0], list(started.argv), dict(started.env))
