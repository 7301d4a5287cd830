"""A form of a few questions: one answer a household, changed until it closes, counted without pointing at anybody."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from core.domain.campaigns import Campaign, Content
from core.domain.forms import Question, Sort, band, tally
from core.domain.letters import Letter
from core.errors import (
    AnswersClosed,
    AnswersNotAlike,
    CampaignNotOpen,
    FormWithoutQuestions,
    LetterEmpty,
    NotForYou,
    NumberUnreadable,
    PollNeedsChoices,
    QuestionGone,
    TooManyQuestions,
)
from core.library import Library
from core.services import campaign_drafts, campaigns, forms, households, privacy
from core.storage.campaigns import FormAnswerRow
from core.storage.events import EventRow
from core.storage.households import HouseholdRow
from tests.conftest import NOW, Cast
from tests.core.test_campaign_kinds import ZONE, people, say

QUESTIONS = ("¿Tiene cuenta?\nSí\nNo\nNo sé", "¿Cuántos viven en su casa?", "¿Qué le gustaría aprender?")
ACCOUNT = "¿Tiene cuenta?"
IN_ENGLISH = "Account?\nYes\nNo\nI don't know"


def drafted(session: Session, cast: Cast, library: Library, questions: tuple[str, ...] = QUESTIONS) -> Campaign:
    where, letter = (cast.flores.id, Content.FORM, NOW, "f1"), Letter.of({"es": "Unas preguntas."})
    made = campaign_drafts.draft(session, library, cast.eva, *where, letter=letter)
    for number, one in enumerate(questions):
        made = forms.add_question(session, cast.eva, made.id, one, NOW)
        if number == 1:
            made = forms.turn_last(session, cast.eva, made.id)
    return made


def sent(session: Session, cast: Cast, library: Library) -> Campaign:
    made = drafted(session, cast, library)
    campaign_drafts.send(session, cast.eva, made.id, NOW, ZONE)
    assert {one.letter.has_questions for one in say(session, NOW) if one.letter} == {True}
    return made


def crowd(session: Session, cast: Cast, library: Library) -> Campaign:
    """Eight say yes, six no, two do not know; one of all is not in the figures."""
    ids = people(session, 16, cast.flores.id, NOW, first=1_000_000)
    made = sent(session, cast, library)
    for place, number in enumerate(ids):
        hers = households.seen(session, number)
        choice = "0" if place < 8 else "1" if place < 14 else "2"
        for position, said in enumerate((choice, str(3 + place % 4), f"cosa {place % 3}")):
            forms.answer(session, hers, made.id, position, said, NOW)
    session.execute(update(HouseholdRow).where(HouseholdRow.id.in_(ids)).values(consent_statistics=True))
    session.execute(update(HouseholdRow).where(HouseholdRow.id == ids[0]).values(consent_statistics=False))
    session.flush()
    return made


def test_the_sorts_of_questions_are_told_by_how_they_are_written(
    session: Session, cast: Cast, library: Library
) -> None:
    made = drafted(session, cast, library)
    assert [one.sort for one in made.questions] == [Sort.CHOICE, Sort.NUMBER, Sort.WORDS]
    assert forms.turn_last(session, cast.eva, made.id).questions[-1].sort is Sort.NUMBER
    assert len(forms.drop_last(session, cast.eva, made.id).questions) == 2


def test_it_has_one_question_at_least_and_five_at_most(session: Session, cast: Cast, library: Library) -> None:
    made = drafted(session, cast, library, ())
    with pytest.raises(FormWithoutQuestions):
        campaign_drafts.send(session, cast.eva, made.id, NOW, ZONE)
    for number in range(5):
        forms.add_question(session, cast.eva, made.id, f"¿{number}?", NOW)
    with pytest.raises(TooManyQuestions):
        forms.add_question(session, cast.eva, made.id, "¿Otra?", NOW)
    for odd, refusal in (("", LetterEmpty), ("¿Viene?\nSí", PollNeedsChoices)):
        with pytest.raises(refusal):
            Question.of(odd)


def test_her_answers_count_once_may_change_and_end_when_it_closes(
    session: Session, cast: Cast, library: Library
) -> None:
    made = sent(session, cast, library)
    for said in ("0", "1"):
        following = forms.answer(session, cast.ana, made.id, 0, said, NOW)
    assert following is not None
    assert following.position == 1
    with pytest.raises(NumberUnreadable):
        forms.answer(session, cast.ana, made.id, 1, "somos varios", NOW)
    forms.answer(session, cast.ana, made.id, 1, "somos 5", NOW)
    assert forms.answer(session, cast.ana, made.id, 2, " a  ahorrar ", NOW) is None
    told = [answer for _, answer in forms.answered(session, cast.ana, made.id)]
    assert told == ["No", "5", "a ahorrar"]
    assert session.scalar(select(func.count()).where(EventRow.kind == "form_answered")) == 1
    assert campaigns.result(session, cast.eva, made.id).answered is None
    for _ in range(2):
        forms.close(session, cast.eva, made.id, NOW)
    with pytest.raises(AnswersClosed):
        forms.answer(session, cast.ana, made.id, 0, "0", NOW)


def test_after_it_went_out_no_question_changes_and_nobody_else_answers_or_counts(
    session: Session, cast: Cast, library: Library
) -> None:
    made = sent(session, cast, library)
    with pytest.raises(CampaignNotOpen):
        forms.add_question(session, cast.eva, made.id, "¿Otra?", NOW)
    for household, position in ((cast.carla, 0), (cast.ana, 3), (cast.ana, 99)):
        with pytest.raises(NotForYou):
            forms.answer(session, household, made.id, position, "0", NOW)
    for act in (
        lambda: forms.results(session, cast.olga, made.id),
        lambda: list(forms.rows(session, cast.olga, made.id, NOW)),
        lambda: forms.close(session, cast.olga, made.id, NOW),
        lambda: forms.add_question(session, cast.olga, made.id, "¿Otra?", NOW),
    ):
        with pytest.raises(NotForYou):
            act()


def test_what_is_counted_points_at_nobody(session: Session, cast: Cast, library: Library) -> None:
    made = crowd(session, cast, library)
    found = forms.results(session, cast.eva, made.id)
    assert found.households == campaigns.result(session, cast.eva, made.id).answered == 15
    # Of the two who do not know nothing is told, nor of the next few, from whom they could be worked out.
    assert found.tallies[0].counts == {"Sí": 7, "No": None, "No sé": None}
    assert found.tallies[1].middle is not None
    assert len(found.tallies[2].words) == 15


def test_how_many_answered_is_told_from_five_of_the_figures(session: Session, cast: Cast, library: Library) -> None:
    made = crowd(session, cast, library)
    assert campaigns.latest(session, cast.eva)[0].answered == 15
    rest = select(FormAnswerRow.household_id).distinct().order_by(FormAnswerRow.household_id).limit(12)
    session.execute(update(HouseholdRow).where(HouseholdRow.id.in_(rest)).values(consent_statistics=False))
    assert campaigns.result(session, cast.eva, made.id).answered is None
    session.execute(update(HouseholdRow).values(consent_statistics=False))
    assert campaigns.result(session, cast.eva, made.id).answered == 0


def test_of_four_answers_nothing_is_told() -> None:
    few = tally(Question("¿?", Sort.WORDS), ["a", "b", "c", "d"])
    assert (few.answered, few.words, few.middle) == (None, (), None)


def test_an_export_has_no_household_no_words_and_no_rare_value(session: Session, cast: Cast, library: Library) -> None:
    made = crowd(session, cast, library)
    head, *lines = forms.rows(session, cast.eva, made.id, NOW)
    assert head == ["¿Tiene cuenta?", "¿Cuántos viven en su casa?"]
    assert len(lines) == 15
    # With the rare one goes the next, or what is reserved could only be that one.
    assert {line[0] for line in lines} == {"Sí", "reservado"}
    assert {line[1] for line in lines} == {"reservado"}
    assert "cosa" not in str(lines)


@pytest.mark.parametrize(("number", "told"), [(0, "0"), (1, "1-2"), (5, "3-5"), (10, "6-10"), (5000, "1001+")])
def test_a_number_leaves_among_its_like(number: int, told: str) -> None:
    assert band(number) == told


def test_her_answers_are_in_her_copy_and_go_with_her(session: Session, cast: Cast, library: Library) -> None:
    made = sent(session, cast, library)
    forms.answer(session, cast.ana, made.id, 0, "1", NOW)
    assert privacy.copy(session, cast.ana)["form_answers"] == [{"question": "¿Tiene cuenta?", "answer": "No"}]
    privacy.erase(session, cast.ana, NOW)
    assert session.scalars(select(FormAnswerRow)).all() == []


def test_each_reads_it_in_her_language_and_both_are_counted_together(
    session: Session, cast: Cast, library: Library
) -> None:
    made = drafted(session, cast, library)
    for few in ("Do you have an account?", "Do you have an account?\nYes\nNo", "Account?\nYes\nYes\nNo"):
        with pytest.raises(AnswersNotAlike):
            forms.translate(session, cast.eva, made.id, 0, ACCOUNT, "en", few)
    with pytest.raises(NotForYou):
        forms.translate(session, cast.olga, made.id, 0, ACCOUNT, "en", IN_ENGLISH)
    forms.translate(session, cast.eva, made.id, 0, ACCOUNT, "en", IN_ENGLISH)
    both = Letter.of({"es": "Unas preguntas.", "en": "Some questions."})
    told = campaign_drafts.revise(session, cast.eva, made.id, NOW, letter=both)
    assert (told.languages, told.untold_in("en")) == ({"es"}, 1)
    for position, text in ((1, "How many live in your home?"), (2, "What would you like to learn?")):
        of = told.questions[position].text
        told = forms.translate(session, cast.eva, made.id, position, of, "en", text)
    assert (told.languages, told.untold_in("en")) == ({"es", "en"}, None)
    assert told.questions[1].sort is Sort.NUMBER
    copied = campaign_drafts.copy(session, library, cast.eva, made.id, NOW, "f2")
    assert campaign_drafts.preview(session, cast.eva, copied.id, NOW).campaign.questions == told.questions
    ids = people(session, 12, cast.flores.id, NOW, first=1_000_000)
    session.execute(update(HouseholdRow).where(HouseholdRow.id.in_(ids)).values(consent_statistics=True))
    session.execute(update(HouseholdRow).where(HouseholdRow.id.in_(ids[:6])).values(language="en"))
    campaign_drafts.send(session, cast.eva, made.id, NOW, ZONE)
    say(session, NOW)
    read = []
    for hers in (households.seen(session, number) for number in ids):
        forms.answer(session, hers, made.id, 0, "0", NOW)
        read += [(one.text, answer) for one, answer in forms.answered(session, hers, made.id)]
    assert read == [("Account?", "Yes")] * 6 + [("¿Tiene cuenta?", "Sí")] * 6
    john = households.seen(session, ids[0])
    assert privacy.copy(session, john)["form_answers"] == [{"question": "Account?", "answer": "Yes"}]
    found = forms.results(session, cast.eva, made.id)
    assert (found.households, found.tallies[0].counts) == (12, {"Sí": 12, "No": 0, "No sé": 0})
    with pytest.raises(CampaignNotOpen):
        forms.translate(session, cast.eva, made.id, 0, ACCOUNT, "en", IN_ENGLISH)


def test_english_is_put_on_no_other_question(session: Session, cast: Cast, library: Library) -> None:
    made = drafted(session, cast, library)
    was = made.questions[2].text
    forms.drop_last(session, cast.eva, made.id)
    with pytest.raises(QuestionGone):
        forms.translate(session, cast.eva, made.id, 2, was, "en", "What would you like to learn?")
    forms.add_question(session, cast.eva, made.id, "¿A qué hora puede?", NOW)
    with pytest.raises(QuestionGone):
        forms.translate(session, cast.eva, made.id, 2, was, "en", "What would you like to learn?")
    assert campaign_drafts.preview(session, cast.eva, made.id, NOW).campaign.untold_in("en") is None


def test_a_copy_asks_the_same(session: Session, cast: Cast, library: Library) -> None:
    made = sent(session, cast, library)
    copied = campaign_drafts.copy(session, library, cast.eva, made.id, NOW + timedelta(days=1), "f2")
    assert campaign_drafts.preview(session, cast.eva, copied.id, NOW).campaign.questions == made.questions
