"""The guide for facilitators promises so many taps, and so many they are."""

import re

from core.services import help_requests, households
from tests.conftest import NOW
from tests.conversations.guide import GUIDE, SHEET, TASKS, TIMED, table, taps
from tests.conversations.seconds import MOST_READ, WORDS_A_SECOND
from tests.conversations.test_campaigns import a_moment_later, eva_and_her_people
from tests.conversations.village import Village, act


async def test_each_wish_of_the_guide_takes_the_taps_that_it_says(village: Village) -> None:
    eva, _ana, _beto = await eva_and_her_people(village)
    with village.database.write() as session:
        ana = households.known(session, 1001)
        assert ana is not None
        help_requests.ask_for_person(session, ana, "asked", NOW)
    rows = {row.wish: row for row in table()}
    assert rows.keys() == TASKS.keys()
    order = ["saber quién me necesita", *(wish for wish in TASKS if wish != "saber quién me necesita")]
    for wish in order:
        a_moment_later(village)
        for said, answered in TASKS[wish]:
            await act(eva, said)
            if answered == SHEET:
                await eva.wait_for(lambda message: bool(message.raw.get("document")), timeout=60)
            else:
                await eva.wait_for(re.compile(answered, re.S))
        assert (wish, rows[wish].taps) == (wish, taps(TASKS[wish]))
    assert all(rows[wish].seconds for wish in TIMED)


def test_the_guide_says_how_much_of_a_message_was_read_for_its_seconds() -> None:
    text = " ".join(GUIDE.read_text().split())
    assert f"de cada mensaje {MOST_READ} palabras a lo más" in text
    assert f"{WORDS_A_SECOND * 60:.0f} palabras por minuto" in text
