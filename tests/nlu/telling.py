"""Says in a few words what a message was read as, so that a table of messages can be read by people."""

from datetime import datetime
from zoneinfo import ZoneInfo

from nlu.reading import Amount, Reading, read

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("America/Guatemala"))  # a Tuesday


def money(amount: Amount) -> str:
    sign, minor = ("-" if amount.minor < 0 else ""), abs(amount.minor)
    about = "~" if amount.approximate else ""
    either = " or ".join(f"{other.minor / 100:.2f} {other.currency or '-'}" for other in amount.alternatives)
    return f"{about}{sign}{minor // 100}.{minor % 100:02d} {amount.currency or '-'}" + (either and f" ({either})")


def parts(reading: Reading) -> list[str]:
    """«50.00 GTQ», «on 2026-11-23», «by 2027-01-15», «every FREQ=WEEKLY», «at 19:00»."""
    told = [money(amount) for amount in reading.amounts]
    told += [f"on {found.day}" for found in reading.dates]
    told += [f"by {reading.deadline.day}"] if reading.deadline else []
    told += [f"every {reading.recurrence.rule.removeprefix('FREQ=')}"] if reading.recurrence else []
    told += [f"at {reading.time.text}"] if reading.time else []
    return told


def told(text: str, country: str = "GT", expecting: str | None = None, now: datetime = NOW) -> str:
    return " | ".join(parts(read(text, now=now, country=country, expecting=expecting))) or "nothing"
