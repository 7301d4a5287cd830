"""How the reading does on the test data of other projects, where that data stands beside the checkout.

It is theirs and is not copied here. Their conventions differ from ours where they are Spain's (decimal comma) or
Duckling's («el próximo viernes» is the week after), so each share below is what agrees, and must not fall.
"""

import json
from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from nlu.reading import read

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "amounts"
if not FOLDER.is_dir():
    pytest.skip("the data of other projects is not here", allow_module_level=True)

Row = dict[str, Any]
HERE = ZoneInfo("America/Guatemala")


def rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def reads_number(row: Row) -> bool | None:
    if row["expected"].get("kind") != "number" or "value" not in row["expected"]:
        return None
    found = read(row["text"], now=datetime(2026, 11, 24, tzinfo=HERE), country="MX", expecting="amount").amounts
    return len(found) == 1 and found[0].minor == round(Fraction(str(row["expected"]["value"])) * 100)


def reads_money(row: Row) -> bool | None:
    """Rows in dollars, pesos and cents: the other currencies are not ours."""
    if "value" not in row["expected"] or row["expected"]["unit"] not in {"Dollar", "USD", "Cent", "Unnamed"}:
        return None
    found = read(row["text"], now=datetime(2026, 11, 24, tzinfo=HERE), country="US", expecting="amount").amounts
    worth = Fraction(str(row["expected"]["value"])) * (1 if row["expected"]["unit"] == "Cent" else 100)
    return len(found) == 1 and found[0].minor == round(worth)


def reads_day(row: Row) -> bool | None:
    """Duckling's single days; its holidays are other countries'."""
    expected = row["expected"]
    if expected.get("grain") != "day" or "value" not in expected or "holiday" in expected:
        return None
    return date.fromisoformat(expected["value"][:10]) in days(row)


def reads_spanish_date(row: Row) -> bool | None:
    wanted = row["expected"]["results"][0]["resolution"]
    ends = {wanted[side].get("date") for side in ("FutureResolution", "PastResolution")}
    return any(str(day) in ends for day in days(row))


def days(row: Row) -> list[date]:
    now = datetime.fromisoformat(row["ref"][:19]).replace(tzinfo=HERE)
    found = read(row["text"], now=now, country="MX", expecting="deadline")
    return [one.day for one in (*found.dates, found.deadline) if one]


RULES = {
    "P1D": "FREQ=DAILY", "P1W": "FREQ=WEEKLY", "P1M": "FREQ=MONTHLY", "P1Y": "FREQ=YEARLY",
    "P2D": "FREQ=DAILY;INTERVAL=2", "P3D": "FREQ=DAILY;INTERVAL=3", "P3W": "FREQ=WEEKLY;INTERVAL=3",
    "P3M": "FREQ=MONTHLY;INTERVAL=3", "XXXX-WXX-1": "FREQ=WEEKLY;BYDAY=MO", "XXXX-WXX-7": "FREQ=WEEKLY;BYDAY=SU",
    "XXXX-WXX-5": "FREQ=WEEKLY;BYDAY=FR", "XXXX-WXX-6": "FREQ=WEEKLY;BYDAY=SA", "T15": "FREQ=DAILY",
}  # fmt: skip


def reads_rhythm(row: Row) -> bool | None:
    timex = row["expected"]["results"][0]["resolution"]["Timex"] if row["expected"]["results"] else ""
    wanted = RULES.get(timex) or RULES.get(timex.rsplit("T", 1)[0])
    if wanted is None:
        return None
    found = read(row["text"], now=datetime(2026, 11, 24, tzinfo=HERE), country="MX").recurrence
    return found is not None and found.rule == wanted


SHARES: list[tuple[str, Callable[[Row], bool | None], float]] = [
    ("numberparser_es", reads_number, 0.99),
    ("duckling_es_numeral", reads_number, 0.54),
    ("duckling_es_numeral_MX_point", reads_number, 0.84),
    ("text2num_es", reads_number, 0.96),
    ("duckling_en_numeral", reads_number, 0.57),
    ("duckling_es_money", reads_money, 1),
    ("duckling_en_money", reads_money, 0.6),
    ("duckling_es_time", reads_day, 0.86),
    ("recognizers_es_dateparser", reads_spanish_date, 0.72),
    ("recognizers_es_set", reads_rhythm, 1),
    ("recognizers_en_set", reads_rhythm, 0.95),
]


@pytest.mark.parametrize(("name", "reads", "share"), SHARES, ids=[name for name, _, _ in SHARES])
def test_what_other_projects_expect_is_read(name: str, reads: Callable[[Row], bool | None], share: float) -> None:
    judged = [(row["text"], agrees) for row in rows(name) if (agrees := reads(row)) is not None]
    missed = [text for text, agrees in judged if not agrees]
    assert 1 - len(missed) / len(judged) >= share, missed
