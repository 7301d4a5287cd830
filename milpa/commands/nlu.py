"""milpa nlu: the Rasa sidecar."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(help="The Rasa sidecar that understands messages.", no_args_is_help=True)


@app.command()
def train() -> None:
    """Install the sidecar and train it, unless both are done for what is there now."""
    from milpa.preparing import prepare_aloud

    print(prepare_aloud())


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="where it listens")] = 5005,
    host: Annotated[str, typer.Option(help="address to listen on; left out: this machine only")] = "127.0.0.1",
) -> None:
    """Serve POST /model/parse until it is stopped."""
    import os

    from milpa.house import settings
    from milpa.preparing import prepare_aloud
    from nlu import sidecar

    # Run by a user of its own it may not read .env, and need not.
    token = os.environ.get("NLU_TOKEN") or settings().nlu_token
    command = sidecar.serve_command(prepare_aloud(), port, token, os.environ, host)
    os.chdir(command.cwd)
    os.execve(command.argv[0], command.argv, command.env)


@app.command()
def test() -> None:
    """Check the training sentences: files readable, intents known, no sentence under two of them."""
    from milpa.training_check import complaints

    found = complaints()
    for complaint in found:
        print(complaint)
    print(f"{len(found)} complaints")
    raise typer.Exit(int(bool(found)))
