"""What the sandbox refuses. `Refused` carries Telegram's own words, `NotOnThePhone` those of the person's side."""

from sandbox.wire import Json


class Refused(Exception):
    """The Bot API says no: code, description and parameters as Telegram words them."""

    def __init__(self, description: str, code: int = 400, **parameters: int) -> None:
        super().__init__(description)
        self.description = description
        self.code = code
        self.parameters = parameters

    def as_json(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(words: str) -> Refused:
    return Refused(f"Bad Request: {words}")


def forbidden(words: str) -> Refused:
    return Refused(f"Forbidden: {words}", 403)


def too_many(seconds: int) -> Refused:
    return Refused(f"Too Many Requests: retry after {seconds}", 429, retry_after=seconds)


class NotOnThePhone(Exception):
    """A person tried what her phone would not let her do, for instance a tap on a button that is not there."""


class CannotStart(Exception):
    """The sandbox cannot run here; the message says what to do."""


class PortTaken(CannotStart):
    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"Port {port} on {host} is taken by another program; choose another one with --port.")


class CannotListen(CannotStart):
    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(f"Cannot listen on {host}, port {port} ({reason}); choose others with --host and --port.")


class StateUnusable(CannotStart):
    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"The state file {path} cannot be used ({reason}); name another one with --state.")
