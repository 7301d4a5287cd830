"""What the program says about itself goes to standard error; standard output is for what was asked."""

from __future__ import annotations

import logging
import sys
from typing import TextIO

import structlog

#: They write addresses that hold the bot's token, or a line for each request.
QUIET = ("httpx", "aiohttp.access", "apscheduler", "uvicorn", "alembic", "telegram")


class _StandardError(logging.StreamHandler[TextIO]):
    """Asks anew each time: a progress bar may have taken its place meanwhile."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)

    @property
    def stream(self) -> TextIO:
        return sys.stderr

    @stream.setter
    def stream(self, _: TextIO) -> None:
        pass


def speak(as_json: bool = False) -> None:
    """For people, or as JSON for whoever collects the logs of a service."""
    steps: list[structlog.types.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    shape = (
        structlog.processors.JSONRenderer()
        if as_json
        # The pretty tracebacks print the values of variables, and those are people's words.
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    handler = _StandardError()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=steps,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *([structlog.processors.format_exc_info] if as_json else []),
                shape,
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*steps[:1], *steps[2:], structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
