"""The learning services on PostgreSQL say what they say on SQLite."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from core.domain.staff import Role
from core.domain.voices import VoiceState
from core.library import Library
from core.services import certificates, modules, question_health, staff, voices
from core.storage.database import Database
from tests.conftest import NOW
from tests.core.test_certificates import finish
from tests.core.test_question_health import School
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401
from tests.simulations.learner import Learner, steady

pytestmark = pytest.mark.postgres


@pytest.fixture
def session(postgres_url: str) -> Iterator[Session]:  # noqa: F811
    database = Database(postgres_url)
    database.upgrade()
    with database.write() as session:
        yield session
    database.close()


def test_three_weeks_of_a_learner(session: Session, library: Library) -> None:
    diary = Learner(session, library, steady).live(days=21)
    assert list(diary.lessons.values())[:6] == ["5.4", "1.6", "2.1", "2.2", "3.3", "3.2"]
    assert {len(asked) for asked in diary.asked.values()} == {1}


def test_the_health_of_the_questions(session: Session, library: Library) -> None:
    fidel = staff.accept(session, staff.invite(session, Role.COORDINATOR, NOW), 1011, "Fidel", "es", NOW)
    school = School(session, library, {})
    school.sit(35)
    found = {(one.lesson, one.question): one for one in question_health.questions(session, fidel, library, "GT")}
    for key in school.answered:
        difficulty, discrimination = school.expected(key)
        assert found[key].difficulty == pytest.approx(difficulty)
        assert found[key].discrimination == pytest.approx(discrimination)
    told = question_health.stops(session, fidel, library, "gano-o-pierdo", "GT", NOW)
    assert (told.started, told.completed) == (35, 35)


def test_a_path_a_certificate_and_a_voice(session: Session, library: Library) -> None:
    ana = Learner(session, library, steady).her
    modules.choose_path(session, library, ana, "women", NOW)
    finish(session, library, ana, 5)
    assert certificates.issue(session, library, ana, 5, "Ana", NOW).name == "Ana"
    eva = staff.accept(session, staff.invite(session, Role.FACILITATOR, NOW), 1010, "Eva", "es", NOW)
    olga = staff.accept(session, staff.invite(session, Role.FACILITATOR, NOW), 1020, "Olga", "es", NOW)
    draft = voices.record(session, library, eva, "gano-o-pierdo", "mam", "GT", 90_000, 60, NOW)
    voices.propose(session, eva, draft.id, ana, NOW)
    assert voices.publish(session, olga, draft.id, NOW).state is VoiceState.PUBLISHED
