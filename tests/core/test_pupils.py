"""Classes of a school: by no way is money of a pupil written down, nor a talk alone with an adult."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict
from datetime import date

import pytest
from sqlalchemy.orm import Session

from core.domain.attention import Skip, Spoken, judge
from core.domain.budget import Every
from core.domain.business import Told
from core.domain.delivery import Kind
from core.domain.household import Household
from core.domain.money import Money
from core.domain.products import InstitutionKind, ProductKind
from core.domain.pupils import Permissions, PupilState
from core.errors import MilpaError, NotForYou
from core.errors.community import ClassNotEmpty, MoneyOfPupil, TalkAlone
from core.i18n import Catalogs
from core.library import Library
from core.paper.cv import cv, draw
from core.services import (
    budgets,
    business,
    goals,
    groups,
    help_requests,
    households,
    products,
    pupils,
    remittances,
    savings,
)
from nlu.entities.ages import age_told
from tests.conftest import NOW, ROOT, Cast

TODAY = date(2026, 11, 24)
Q = Money.of("50", "GTQ")
WAYS: dict[str, tuple[Callable[[Session, Household], object], type[MilpaError]]] = {
    "saving": (lambda s, h: savings.record_saving(s, h, Q, None, NOW, "m1"), MoneyOfPupil),
    "goal": (lambda s, h: goals.set_goal(s, h, "techo", Q, None, NOW, "m2"), MoneyOfPupil),
    "remittance": (lambda s, h: remittances.record_remittance(s, h, Q, None, None, NOW, "m3"), MoneyOfPupil),
    "budget": (lambda s, h: budgets.tell(s, h, "food", Q, NOW, Every.WEEK), MoneyOfPupil),
    "business": (lambda s, h: business.note(s, h, Told.of("GTQ", 5), TODAY, NOW, "m4"), MoneyOfPupil),
    "product": (
        lambda s, h: products.record_product(s, h, ProductKind.ACCOUNT_OPENED, InstitutionKind.BANK, NOW, "m5"),
        MoneyOfPupil,
    ),
    "person": (lambda s, h: help_requests.ask_for_person(s, h, "asked", NOW), TalkAlone),
}


def pupil(session: Session, cast: Cast) -> Household:
    made = groups.create(session, "Tercero básico", cast.eva, "GT", NOW, "tercero")
    pupils.make_class(session, cast.fidel, made.id, NOW)
    one = households.meet(session, 7001, "es", "GT", "America/Guatemala", NOW)
    households.agree(session, one.id, NOW)
    groups.join(session, one.id, "tercero", NOW)
    return households.seen(session, one.id)


@pytest.mark.parametrize("way", WAYS)
def test_nothing_of_a_pupils_money_is_written_and_no_talk_begins(session: Session, cast: Cast, way: str) -> None:
    deed, refusal = WAYS[way]
    one = pupil(session, cast)
    pupils.permit(session, cast.fidel, one.id, NOW, guardian=True, school=True)
    one = households.seen(session, one.id)
    with pytest.raises(refusal), session.begin_nested():
        _done(session, deed, one)
    _done(session, deed, cast.ana)


def _done(session: Session, deed: Callable[[Session, Household], object], household: Household) -> None:
    deed(session, household)
    session.flush()


def test_both_permissions_open_the_lessons_and_her_age_outlasts_the_class(session: Session, cast: Cast) -> None:
    one = pupil(session, cast)
    assert one.pupil is PupilState.WAITING
    assert judge(Kind.CAMPAIGN, NOW, one, Spoken(), NOW) == Skip("no_consent")
    assert pupils.permit(session, cast.fidel, one.id, NOW, guardian=True) == Permissions(True, False)
    assert households.seen(session, one.id).pupil is PupilState.WAITING
    pupils.permit(session, cast.fidel, one.id, NOW, school=True)
    assert households.seen(session, one.id).pupil is PupilState.ALLOWED
    with pytest.raises(NotForYou):
        pupils.permit(session, cast.olga, one.id, NOW, guardian=False)
    groups.move(session, one.id, "flores", NOW)
    assert households.seen(session, one.id).pupil is PupilState.ALLOWED
    with pytest.raises(NotForYou):
        pupils.grown_up(session, cast.eva, one.id, NOW)
    pupils.grown_up(session, cast.fidel, one.id, NOW)
    goals.set_goal(session, households.seen(session, one.id), "techo", Q, None, NOW, "adult")
    with pytest.raises(NotForYou):
        pupils.permissions(session, cast.eva, cast.ana.id)


def test_a_group_with_people_in_it_becomes_no_class(session: Session, cast: Cast) -> None:
    with pytest.raises(ClassNotEmpty):
        pupils.make_class(session, cast.eva, cast.flores.id, NOW)


def test_few_pupils_of_a_class_are_no_number(session: Session, cast: Cast, library: Library) -> None:
    one = pupil(session, cast)
    group = groups.of(session, one.id)
    assert group is not None
    assert group.is_school
    found = pupils.of_class(session, library, cast.fidel, group.id)
    assert (found.pupils, found.allowed) == (None, 0)
    assert len(found.completed) == 7


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("nací en 2012", 13),
        ("Nací el año 1990", 35),
        ("tengo 15 años", 15),
        ("guardé 50 y tengo 16 años", 16),
        ("quiero ahorrar 1200 para los 15 años de mi hija", None),
        ("guardé 2012", None),
        ("tengo 15 años de casada", None),
        ("tengo 12 años de ahorrar con ustedes", None),
        ("tengo 12 años ahorrando con ustedes", None),
        ("tengo 15 años de edad", 15),
        ("I am 15 years old", 15),
    ],
)
def test_an_age_is_told_apart_from_money(text: str, age: int | None) -> None:
    assert age_told(text, TODAY) == age


def test_a_cv_is_one_page_with_what_was_told() -> None:
    words = Catalogs(ROOT / "locales").words("es")
    made = cv(words, "Brenda Pérez", "tercero básico", "atender clientes, cocinar; usar la computadora", ", ,")
    assert [head for head, _lines in made.parts] == ["Estudios", "Lo que sé hacer"]
    assert made.parts[1][1] == ("Atender clientes", "Cocinar", "Usar la computadora")
    page = draw("pdf", asdict(made))
    assert page.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", page)) == 1
    longest = cv(words, "B" * 45, "a " * 150, ",".join(["lo que sé"] * 30), "x, " * 100)
    assert len(re.findall(rb"/Type /Page\b", draw("pdf", asdict(longest)))) == 1
