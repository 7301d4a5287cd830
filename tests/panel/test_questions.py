"""The author's page: who may see it, and what it says of a question that stands out."""

import pytest
from sqlalchemy.orm import Session

from core.domain.household import Consent
from core.library import Library
from core.services import households, lessons
from tests.conftest import NOW
from tests.panel.conftest import Village

LESSON = "gano-o-pierdo"


def everybody_is_right(session: Session, library: Library, people: int) -> None:
    question = library.lesson(LESSON, "es", "GT").questions[0]
    for number in range(people):
        who = households.meet(session, 9000 + number, "es", "GT", "America/Guatemala", NOW)
        households.agree(session, who.id, NOW)
        who = households.set_consent(session, who.id, Consent.STATISTICS, True, NOW)
        lessons.answer(session, library, who, LESSON, question.key, question.correct, NOW)


def test_a_question_that_stands_out_comes_first_and_says_what_to_look_at(village: Village, library: Library) -> None:
    with village.database.write() as session:
        everybody_is_right(session, library, 30)
    page = village.enter(village.cast.fidel).get("/panel/preguntas").text
    rows = page.split("<tr>")[2:]
    assert "¿Gano o pierdo?" in rows[0]
    assert "¿se delata sola?" in rows[0]
    assert "escriba una que tiente más" in rows[0]
    assert "¿se delata sola?" not in rows[1]


def test_of_few_answers_nothing_is_told(village: Village, library: Library) -> None:
    with village.database.write() as session:
        everybody_is_right(session, library, 4)
    page = village.enter(village.cast.fidel).get("/panel/preguntas").text
    assert "100 %" not in page
    assert "reservado" in page


def test_a_lesson_tells_where_people_stopped_in_its_own_words(village: Village, library: Library) -> None:
    page = village.enter(village.cast.fidel).get(f"/panel/preguntas/{LESSON}").text
    for card in library.lesson(LESSON, "es", "GT").cards:
        assert card.plain.split("\n")[0][:40] in page


@pytest.mark.parametrize("address", ["preguntas", f"preguntas/{LESSON}", "preguntas/si-me-amenazan", "preguntas/volar"])
def test_for_a_facilitator_and_for_delicate_lessons_there_is_no_such_page(village: Village, address: str) -> None:
    assert village.enter(village.cast.eva).get(f"/panel/{address}").status_code == 404
    if address.endswith(("amenazan", "volar")):
        assert village.enter(village.cast.fidel).get(f"/panel/{address}").status_code == 404
