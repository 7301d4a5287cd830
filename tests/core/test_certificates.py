"""A certificate for who finished a module, with the name that she chose, and for nobody else."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.outgoing.messages.copy import pages
from core.domain.household import Household
from core.errors import ModuleNotDone, NameUnreadable, UnknownLesson
from core.i18n import Catalogs
from core.library import Library
from core.services import certificates, lessons, modules, privacy
from core.storage.certificates import CertificateRow
from core.storage.events import EventRow
from tests.conftest import NOW, ROOT, Cast

SAFETY = 5


def finish(session: Session, library: Library, who: Household, number: int) -> None:
    for row in modules.lessons_in(session, library, who, number):
        lessons.open_lesson(session, library, who, row.lesson.slug, NOW)
        for question in row.lesson.questions:
            lessons.answer(session, library, who, row.lesson.slug, question.key, question.correct, NOW)
    session.flush()


def test_she_gets_it_with_the_name_she_chose_on_her_own_date(session: Session, cast: Cast, library: Library) -> None:
    finish(session, library, cast.ana, SAFETY)
    one = certificates.issue(session, library, cast.ana, SAFETY, "  Ana   Pérez\nLópez ", NOW)
    assert (one.name, one.lessons, one.on.isoformat()) == ("Ana Pérez López", 5, "2026-11-24")
    assert certificates.issued(session, library, cast.ana, SAFETY) == one


def test_before_the_last_lesson_there_is_none(session: Session, cast: Cast, library: Library) -> None:
    with pytest.raises(ModuleNotDone):
        certificates.issue(session, library, cast.beto, SAFETY, "Beto", NOW)
    with pytest.raises(UnknownLesson):
        certificates.issue(session, library, cast.beto, 99, "Beto", NOW)


def test_another_name_takes_the_place_of_the_first_and_counts_once(
    session: Session, cast: Cast, library: Library
) -> None:
    finish(session, library, cast.ana, SAFETY)
    certificates.issue(session, library, cast.ana, SAFETY, "Ana", NOW)
    certificates.issue(session, library, cast.ana, SAFETY, "Ana Ixchel Pérez", NOW)
    assert [row.name for row in session.scalars(select(CertificateRow))] == ["Ana Ixchel Pérez"]
    events = session.scalars(select(EventRow).where(EventRow.kind == "certificate")).all()
    assert [event.facts for event in events] == [{"module": SAFETY}]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Ana $100 de $200", "Ana de"),
        ("<b>Ana</b> & Beto", "b Ana b Beto"),
        ("K'iche' Ñuñez-Tz’unun", "K'iche' Ñuñez-Tz’unun"),
        ("Ana 🌽", "Ana"),
        ("María " * 20, "María María María María María María María"),
    ],
)
def test_a_name_is_letters_on_one_line(said: str, written: str) -> None:
    assert certificates.readable(said) == written


@pytest.mark.parametrize("said", ["", "   ", "123", "🌽🌽", "---"])
def test_what_has_no_letter_is_no_name(said: str) -> None:
    with pytest.raises(NameUnreadable):
        certificates.readable(said)


def test_her_name_is_forgotten_with_her(session: Session, cast: Cast, library: Library) -> None:
    finish(session, library, cast.ana, SAFETY)
    certificates.issue(session, library, cast.ana, SAFETY, "Ana", NOW)
    privacy.erase(session, cast.ana, NOW)
    assert session.scalars(select(CertificateRow)).all() == []


def test_it_is_in_the_copy_of_her_data(session: Session, cast: Cast, library: Library) -> None:
    finish(session, library, cast.ana, SAFETY)
    certificates.issue(session, library, cast.ana, SAFETY, "Ana Pérez", NOW)
    modules.choose_path(session, library, cast.ana, "youth", NOW)
    hers = privacy.copy(session, cast.ana)
    assert (hers["path"], [one["name"] for one in hers["certificates"]]) == ("youth", ["Ana Pérez"])
    assert len(hers["questions_to_come_back"]) == 10
    words = "\n".join(pages(Catalogs(ROOT / "locales").words("es"), hers, {}))
    assert "Su camino: Jóvenes." in words
    assert "• Ana Pérez" in words
    assert privacy.copy(session, cast.beto)["certificates"] == []
