"""A fact that has expired overnight is told no more, without a restart."""

from datetime import timedelta

from core.library import Library
from tests.conversations.village import Village

LESSON = "papeles-para-la-cuenta"


async def test_the_lesson_of_the_day_is_the_one_she_reads(village: Village, library: Library) -> None:
    later = library.today + timedelta(days=600)
    now_said = [card.plain for card in library.lesson(LESSON, "es", "GT").cards]
    then_said = [card.plain for card in library.on(later).lesson(LESSON, "es", "GT").cards]
    changed = next(i for i, (a, b) in enumerate(zip(now_said, then_said, strict=True)) if a != b)
    for user_id, said in ((1001, now_said), (1002, then_said)):
        ana = await village.member(user_id, "doña Ana")
        await village.talk(ana, [("abrir una cuenta papeles", "papeles|lección"), ("[Qué llevar]", "1/3")])
        for page in range(1, changed + 1):
            await village.talk(ana, [("[Seguir]", f"{page + 1}/3")])
        assert said[changed].split("\n")[-1] in (await ana.messages())[-1].text
        village.clock.offset += timedelta(days=600)
