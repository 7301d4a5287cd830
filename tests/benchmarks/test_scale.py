"""What is worked out follows from what was measured, and the page says what comes out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from benchmarks import scale
from benchmarks.busy_hours import Day, live
from benchmarks.measured import Measured, NotMeasured, figure
from benchmarks.scale import Size, Supposed, ends, next_end
from tests.conftest import ROOT

PAGE = """# How fast

## walking

### Slowly

| who | steps/s | memory MB |
| --- | --- | --- |
| Ana | 1.50 (1.40 to 1.60) | 1,024 |
| Beto, uphill | 0.90 | 12 |

### Uphill

| who | steps/s |
| --- | --- |
| Ana | 0.75 |

## resting
"""
MEASURED = Measured(80, 7, 27, 6, 3, 358, 140, 514)


def test_a_figure_is_found_by_its_section_row_and_column() -> None:
    assert figure(PAGE, "walking", "", "memory MB") == 1024
    assert figure(PAGE, "walking", "Beto", "steps/s") == 0.9
    assert figure(PAGE, "walking", "Ana", "steps/s", last=True) == 0.75
    for section, row, column in (("resting", "", "steps/s"), ("walking", "Carla", "steps/s"), ("walking", "", "hops")):
        with pytest.raises(NotMeasured):
            figure(PAGE, section, row, column)


def test_the_page_holds_what_comes_out_of_the_measured_figures() -> None:
    """After a new measurement: python -m benchmarks.scale --into docs/scale.md."""
    page = (ROOT / "docs" / "scale.md").read_text()
    for table in scale.worked_out(scale.sizes(scale.BENCH.read_text())):
        assert str(table).strip() in page, f"«{table.title}» is not what is measured now"


def test_worked_out_by_hand() -> None:
    size = Size(300_000, MEASURED, Supposed())
    assert size.updates == pytest.approx(300_000 * 3 * 0.12 / 3600 * 1.5)  # 45 a second
    assert size.bot_cores == pytest.approx(45 * 0.007)
    assert size.rasa_cores == pytest.approx(45 * 0.4 * 0.027)
    assert size.sends == 25  # as many as the pace lets through
    assert size.evening_minutes(25) == pytest.approx(300_000 / 7 / 2 / 25 / 60)
    assert size.campaign_hours(25) == pytest.approx(300_000 / 25 / 3600)


def test_ten_times_the_people_need_ten_times_the_cores_and_never_less_of_anything() -> None:
    every = [Size(households, MEASURED, Supposed()) for households in scale.SIZES]
    assert every[3].bot_cores == pytest.approx(every[2].bot_cores * 10)
    for less, more in pairwise(every):
        assert more.cores > less.cores
        assert more.bots >= less.bots
        assert next_end(more).households >= next_end(less).households


def test_what_ends_does_so_just_past_its_households() -> None:
    told = Supposed()
    by_name = {end.what: end.households for end in ends(MEASURED, told)}
    at_sidecar = Size(int(by_name["one Rasa sidecar"]), MEASURED, told)
    assert at_sidecar.sidecars == 1
    assert replace(at_sidecar, households=at_sidecar.households + 2).sidecars == 2
    evening = Size(int(by_name["reminders of six o'clock before the quiet hours"]), MEASURED, told)
    assert evening.evening_minutes(25) == pytest.approx(120, rel=0.001)


CALM = Day(
    updates_per_second=20,
    texts=0.5,
    bots=1,
    bot_seconds=0.005,
    sidecars=1,
    text_seconds=0.02,
    reminders=50,
    campaign=100,
    sends_per_second=25,
)


def test_a_queue_that_is_served_in_time_waits_little_and_one_that_is_not_grows() -> None:
    calm = live(CALM, 120, 1)
    assert len(calm.answers) == pytest.approx(2400, rel=0.1)
    assert calm.answer_ms(50) < 40
    crowd = live(replace(CALM, text_seconds=0.15), 120, 1)  # half of twenty a second, 0.15 s each: half too much
    assert crowd.answer_ms(99) > 20_000
    assert live(replace(CALM, text_seconds=0.15, sidecars=3), 120, 1).answer_ms(99) < 2000


def test_reminders_go_before_the_campaign_at_the_pace() -> None:
    day = live(CALM, 1, 1)
    assert max(day.reminders) == pytest.approx(2.0)
    assert day.campaign_minutes == pytest.approx(6 / 60)


def test_an_hour_is_simulated_alike_each_time() -> None:
    assert live(CALM, 30, 7).answers == live(CALM, 30, 7).answers != live(CALM, 30, 8).answers
