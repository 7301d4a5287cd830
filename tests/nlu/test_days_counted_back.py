"""Days counted from another one, in careful, island, Creole and text-speak English; said from Tuesday, 24 November."""

import pytest

from nlu.reading import read
from tests.nlu.telling import NOW, told

FROM_TODAY = [
    ("a month ago today I saved it", "on 2026-10-24"),
    ("three weeks ago today I took it out", "on 2026-11-03"),
    ("three weeks ago yesterday I saved it", "on 2026-11-02"),
    ("it is a fortnight ago today that I withdrew it", "on 2026-11-10"),
    ("is two wiks today dat i tek it out", "on 2026-11-10"),
    ("today mek two week mi put it weh", "on 2026-11-10"),
    ("it's three weeks now since I put it away", "on 2026-11-03"),
    ("it make one month today that my son send it", "on 2026-10-24"),
    ("remind me a week from tomorrow", "on 2026-12-02"),
    ("drop tree deh back, fram mi antie", "on 2026-11-21"),
    ("two deh back mi put it weh", "on 2026-11-22"),
]
FROM_A_WEEKDAY = [
    ("Thursday gone a week I put it up", "on 2026-11-12"),
    ("Satdeh gaan a week mi put it up", "on 2026-11-14"),
    ("Friday was a week I put it up", "on 2026-11-13"),
    ("week gone Satdeh mi put it up", "on 2026-11-14"),
    ("a week ago Saturday I stashed it", "on 2026-11-14"),
    ("a week last Friday I saved it", "on 2026-11-13"),
    ("last Friday week I saved it", "on 2026-11-13"),
    ("a fortnight last Monday I saved it", "on 2026-11-09"),
    ("two weeks ago Friday I saved it", "on 2026-11-06"),
    ("2 sundays back it came in", "on 2026-11-15"),
    ("3 fridays ago i saved it", "on 2026-11-06"),
    ("two Mondays gone I saved it", "on 2026-11-16"),
    ("the Monday before that my sister sent it", "on 2026-11-16"),
    ("no in de last sandey, in de oder sandey bifor dat, i put it", "on 2026-11-15"),
    ("not last Friday, the one before, I saved it", "on 2026-11-13"),
    ("not Sunday gone but the Sunday before that, mi put it up", "on 2026-11-15"),
    ("First Sundeh a November mi put it up", "on 2026-11-01"),
    ("last Friday of October I saved it", "on 2026-10-30"),
    ("remind me on Friday week", "on 2026-12-04"),
    ("remind me two weeks from Saturday", "on 2026-12-12"),
    ("remind me the Friday after next", "on 2026-12-04"),
    ("not this Friday, the next one, remind me", "on 2026-12-04"),
]
BY_THEIR_NUMBER = [
    ("on the fifteenth I set it aside", "on 2026-11-15"),
    ("kindly record that I saved it there on the twentieth", "on 2026-11-20"),
    ("it came on the tenth, from my daughter", "on 2026-11-10"),
    ("i receeb it in de day 9 of dis mont", "on 2026-11-09"),
    ("took it outta savings thurs 4 copies n stuff", "on 2026-11-19"),
    ("saved it fri 4 bus money", "on 2026-11-20"),
]
NOT_COUNTED_BACK = [
    ("the twenty I saved is for the bus", "20.00 -"),
    ("I saved the 20 he gave me", "20.00 -"),
    ("two weeks ago, today I saved it", "on 2026-11-24"),
    ("it's two weeks to Christmas and it is saved", "nothing"),
    ("I work two weeks and today I saved it", "on 2026-11-24"),
    ("tuesdy lst week i took it out", "on 2026-11-17"),
    ("remind me fri 4 pm", "on 2026-11-27 | at 16:00"),
    ("move it 2 sundays", "every WEEKLY;BYDAY=SU"),
    ("every week on Friday remind me", "every WEEKLY;BYDAY=FR"),
    ("ask Sandy, she has it", "nothing"),
]


@pytest.mark.parametrize(("message", "when"), [*FROM_TODAY, *FROM_A_WEEKDAY, *BY_THEIR_NUMBER, *NOT_COUNTED_BACK])
def test_which_day_it_was(message: str, when: str) -> None:
    assert told(message) == when


BESIDE_A_REQUEST = [
    ("talk_to_person", "I want to talk with the lady, and put down I got it from me husband on Friday", "2026-11-20"),
    ("set_reminder", "On Sunday I put it away, and I should be grateful if you would move my reminder", "2026-11-22"),
    ("set_reminder", "my son sent it Saturday; remind me tomorrow to go get it", "2026-11-25"),
    ("set_reminder", "remind me on Friday that I put it in the box", "2026-11-27"),
    ("set_reminder", "call me Friday when I got paid", "2026-11-27"),
]


@pytest.mark.parametrize(("intent", "message", "day"), BESIDE_A_REQUEST)
def test_what_is_told_beside_a_request_is_over(intent: str, message: str, day: str) -> None:
    found = read(message, now=NOW, intent=intent).date
    assert found is not None
    assert found.day.isoformat() == day
