"""python -m sandbox: the local Bot API server and its phone page."""

import argparse
import asyncio
import signal
import sys
from contextlib import suppress
from pathlib import Path

import uvloop

from sandbox.errors import CannotStart
from sandbox.server import TOKEN, USERNAME, serve


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=TOKEN, help="the token that the bot must use")
    parser.add_argument("--username", default=USERNAME, help="the bot's name, without @")
    parser.add_argument("--state", type=Path, help="file that keeps everything over restarts (default: memory)")
    parser.add_argument("--country", default="GT", help="country whose time the phone shows")
    parser.add_argument("--no-limits", action="store_true", help="no 429 of its own")
    return parser.parse_args()


async def run(given: argparse.Namespace) -> None:
    task = asyncio.current_task()
    assert task is not None
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    await serve(given.host, given.port, given.token, given.username, given.state, given.country, not given.no_limits)


def main() -> int:
    try:
        with suppress(asyncio.CancelledError):
            uvloop.run(run(arguments()))
    except CannotStart as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
