"""The effect of campaigns: no false alarms beyond the stated rate, and what is there is found."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from statsmodels.stats.proportion import confint_proportions_2indep  # type: ignore[import-untyped]

from core.domain.campaigns import Arm, CampaignState
from core.domain.effect import CONFIDENCE, FEWEST, READ_AFTER, ArmCount, Effect, Verdict, judge, newcombe
from core.errors import NotForYou
from core.services.effect import effect
from core.storage.campaigns import ArmRow, CampaignRow
from core.storage.events import happened
from tests.conftest import NOW, Cast
from tests.core.test_statistics import neighbours

SENT = NOW - READ_AFTER - timedelta(days=1)
CAMPAIGNS, IN_EACH = 1000, 150


def simulated(dice: random.Random, told: float, held_out: float, before: float) -> Effect:
    def some(chance: float) -> int:
        return sum(dice.random() < chance for _ in range(IN_EACH))

    first = ArmCount(IN_EACH, some(told), some(before))
    return judge(first, ArmCount(IN_EACH, some(held_out), some(before)), SENT, NOW)


def test_of_a_thousand_campaigns_that_do_nothing_at_most_one_in_twenty_raises_an_alarm() -> None:
    dice = random.Random(20261124)
    verdicts = [simulated(dice, 0.35, 0.35, 0.2).verdict for _ in range(CAMPAIGNS)]
    alarms = sum(one in (Verdict.MORE, Verdict.FEWER) for one in verdicts)
    assert 0 < alarms <= CAMPAIGNS * 0.05
    assert sum(one is Verdict.UNEVEN for one in verdicts) <= CAMPAIGNS * 0.05


def test_a_planted_effect_lies_in_its_interval_at_the_stated_rate_and_is_mostly_found() -> None:
    dice, planted = random.Random(7), 0.2
    found = [simulated(dice, 0.35 + planted, 0.35, 0.2) for _ in range(CAMPAIGNS)]
    covered = [
        one.difference for one in found if one.difference and one.difference.low <= planted <= one.difference.high
    ]
    assert len(covered) >= CAMPAIGNS * 0.95
    assert sum(one.verdict is Verdict.MORE for one in found) >= CAMPAIGNS * 0.85
    assert not any(one.verdict is Verdict.FEWER for one in found)


@given(st.integers(5, 400), st.integers(5, 400), st.floats(0, 1), st.floats(0, 1))
def test_the_interval_is_that_of_a_library_of_statistics(n: int, m: int, p: float, q: float) -> None:
    a, b = round(n * p), round(m * q)
    ours = newcombe(a, n, b, m)
    low, high = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff", alpha=1 - CONFIDENCE)
    assert ours.low == pytest.approx(low, abs=1e-9)
    assert ours.high == pytest.approx(high, abs=1e-9)
    assert -1 <= ours.low <= ours.value <= ours.high <= 1


def test_nothing_is_told_before_the_day_that_was_fixed() -> None:
    arm, other = ArmCount(200, 120, 40), ArmCount(200, 60, 40)
    early = judge(arm, other, NOW - READ_AFTER + timedelta(minutes=1), NOW)
    assert (early.verdict, early.difference, early.told) == (Verdict.TOO_EARLY, None, None)
    assert judge(arm, other, NOW - READ_AFTER, NOW).verdict is Verdict.MORE


def test_too_few_give_no_answer_and_a_few_are_not_pointed_at() -> None:
    assert judge(ArmCount(200, 90, 0), ArmCount(FEWEST - 1, 3, 0), SENT, NOW).verdict is Verdict.TOO_FEW
    assert judge(ArmCount(200, 90, 0), ArmCount(FEWEST, 3, 0), SENT, NOW).verdict is Verdict.HIDDEN


def test_arms_that_differed_before_are_called_uneven() -> None:
    assert judge(ArmCount(200, 120, 90), ArmCount(200, 60, 20), SENT, NOW).verdict is Verdict.UNEVEN


def campaign(session: Session, cast: Cast) -> int:
    """Forty were told and forty held out; twenty of the first saved after it, ten of the others."""
    row = CampaignRow(
        lesson="",
        group_id=cast.flores.id,
        created_by=cast.eva.id,
        state=CampaignState.FINISHED,
        send_at=SENT,
        created_at=SENT,
        holdout=50,
    )
    session.add(row)
    session.flush()
    for number, household in enumerate(neighbours(session, cast.flores, 80)):
        arm = Arm.A if number < 40 else Arm.HOLDOUT
        session.add(ArmRow(campaign_id=row.id, household_id=household.id, arm=arm, assigned_at=SENT))
        if number < 20 or 40 <= number < 50:
            for day in (1, 2):
                happened(session, "saving", household.id, SENT + timedelta(days=day), facts={"entry": number})
        happened(session, "saving", household.id, SENT + READ_AFTER, facts={"entry": number})
    session.flush()
    return row.id


def test_everybody_counts_in_the_arm_that_chance_gave_her(session: Session, cast: Cast) -> None:
    found = effect(session, cast.eva, campaign(session, cast), NOW)
    assert found is not None
    assert (found.told, found.held_out) == (ArmCount(40, 20, 0), ArmCount(40, 10, 0))
    assert found.verdict is Verdict.MORE


def test_olga_learns_nothing_of_evas_campaign(session: Session, cast: Cast) -> None:
    number = campaign(session, cast)
    with pytest.raises(NotForYou):
        effect(session, cast.olga, number, NOW)
