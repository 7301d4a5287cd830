"""Where we listen."""

from __future__ import annotations

import socket
from contextlib import suppress

from milpa.errors import CannotDo

TRIES = 30


def listening(host: str, port: int, is_fixed: bool) -> socket.socket:
    """A socket that listens there; on the next free port unless this one was asked for. Raises CannotDo."""
    for number in range(port, port + (1 if is_fixed else TRIES)):
        with suppress(OSError):
            return _bound(host, number)
    raise CannotDo(
        f'Port {port} is taken by another program. Stop that one, or choose another port: make run RUN="--port …".'
    )


def free_port(host: str, port: int, is_fixed: bool) -> int:
    """For a child who opens it itself a moment later."""
    with listening(host, port, is_fixed) as found:
        return int(found.getsockname()[1])


def reserved(host: str, port: int) -> socket.socket:
    """Bound and silent: nobody else gets that port, or the next free one, until it is closed. Raises CannotDo."""
    for number in range(port, port + TRIES):
        found = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        try:
            found.bind((host, number))
        except OSError:
            found.close()
        else:
            return found
    raise CannotDo(f"Ports {port} to {port + TRIES - 1} are taken by other programs. Stop one of them.")


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    found = socket.socket(family)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((host, port))
        found.listen(2048)
    except OSError:
        found.close()
        raise
    return found
