"""Two periods that differ by little: what the one holds and the other does not is nobody, or five households."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from core.domain import edges
from core.domain.household import Consent
from core.domain.staff import Group
from core.domain.statistics import Filters, is_small
from core.domain.windows import Window
from core.services import households
from core.services.statistics import overview
from core.storage import events
from tests.conftest import NOW, Cast
from tests.core.test_statistics import up_to_date

TODAY = NOW.date()
FIRST = date(2026, 7, 1)
DAYS = st.dates(FIRST, TODAY - timedelta(days=1))


def filled(counts: dict[date, int], edge: date, *, back: bool) -> int | None:
    def within(window: Window) -> int:
        return sum(count for day, count in counts.items() if window.first <= day <= window.last)

    windows = edges.inside(edge, back=back) or [next(edges.months(edge, back=back))]
    sums = {window: within(window) for window in [*windows, *edges.months(edge, back=back)]}
    return edges.first_filled([*windows, *edges.months(edge, back=back)], sums, TODAY)


@given(st.dictionaries(DAYS, st.integers(1, 9)), DAYS, DAYS)
def test_between_two_edges_that_stand_there_is_nobody_or_five(counts: dict[date, int], one: date, two: date) -> None:
    """Each count is of other households, so that they can be added."""
    both = [edges.stands(filled(counts, edge, back=True), filled(counts, edge, back=False)) for edge in (one, two)]
    low, high = sorted((one, two))
    between = sum(count for day, count in counts.items() if low <= day < high)
    inside_of_silence = not any(day >= high for day in counts) or not any(day < low for day in counts)
    assert not all(both) or inside_of_silence or not is_small(between)


@given(st.dictionaries(st.dates(date(2022, 1, 1), TODAY), st.integers(0, 9)), DAYS)
def test_the_nearest_month_is_the_first_that_holds_anybody(counts: dict[date, int], edge: date) -> None:
    months = {edges.month_of(day): count for day, count in counts.items()}
    for back in (True, False):
        walked = edges.first_filled(edges.months(edge, back=back), months, TODAY)
        assert edges.Months(months, TODAY).nearest(edge, back=back) == walked


def saves(session: Session, group: Group, count: int, first_chat: int, day: date) -> None:
    for number in range(count):
        hers = households.meet(session, first_chat + number, "es", "GT", "America/Guatemala", NOW)
        households.set_consent(session, hers.id, Consent.STATISTICS, True, NOW)
        at = NOW.replace(month=day.month, day=day.day)
        events.happened(session, "remittance", hers.id, at, group_id=group.id)


def test_what_a_period_hides_of_a_group_the_page_of_the_others_does_not_give_away(session: Session, cast: Cast) -> None:
    """Las Flores has two households on the day before the period; the whole and El Volcán have enough on each side."""
    for group, before, within, chat in ((cast.flores, 2, 8, 5000), (cast.volcan, 9, 9, 6000)):
        saves(session, group, before, chat, date(2026, 10, 13))
        saves(session, group, within, chat + 500, date(2026, 10, 14))
    up_to_date(session)
    period = {"since": date(2026, 10, 14), "until": date(2026, 10, 31)}
    told = {
        code: overview(session, cast.fidel, Filters(group=code, **period), NOW).happened["remittance"].households
        for code in (None, "flores", "volcan")
    }
    assert told == {None: 17, "flores": None, "volcan": None}


def test_what_two_answered_periods_differ_by_is_nobody_or_five_households(session: Session, cast: Cast) -> None:
    dice, told = random.Random(5), list[tuple[date, int]]()
    for number in range(60):
        hers = households.meet(session, 5000 + number, "es", "GT", "America/Guatemala", NOW)
        households.set_consent(session, hers.id, Consent.STATISTICS, True, NOW)
        for _ in range(dice.randrange(4)):
            at = NOW - timedelta(days=dice.choice((dice.randrange(1, 120), dice.randrange(40, 44))))
            events.happened(session, "remittance", hers.id, at, group_id=cast.flores.id)
            told.append((at.date(), hers.id))
    up_to_date(session)
    asked = [date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 12), date(2026, 10, 15)]
    ends = [day - timedelta(days=1) for day in asked[1:]] + [date(2026, 10, 16), date(2026, 11, 2), None]
    shown = {}
    for since in (None, *asked):
        for until in (end for end in ends if since is None or end is None or end > since):
            acts = overview(session, cast.fidel, Filters(since=since, until=until), NOW).happened["remittance"].acts
            if acts is not None:
                shown[since or date.min, until or date.max] = acts
    assert 8 < len(shown) < 30
    for (one, mine), (two, other) in combinations(shown.items(), 2):
        strips = [(min(one[side], two[side]), max(one[side], two[side])) for side in (0, 1) if one[side] != two[side]]
        if len(strips) == 1 and mine != other:
            side = 0 if one[0] != two[0] else 1
            low, high = strips[0]
            inside = {who for day, who in told if (low <= day < high if side == 0 else low < day <= high)}
            assert not is_small(len(inside)), (one, two, mine - other)
