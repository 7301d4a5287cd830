"""The main job in English, with the same rules."""

import re

from core.library import Library
from tests.conversations.village import Village, home

JOINING = [
    ("/start flores", "I am Milpa.*Las Flores.*never ask for.*agree"),
    ("[Yes, I agree]", "reminders"),
    ("[Yes]", "facilitator and the coordinators see"),
    ("[Yes]", "count you"),
    ("[Yes]", "call you"),
    ("my name is Sam", "Nice to meet you, Sam.*remittance"),
    ("every other Friday", "All set|Done|done"),
]


async def test_he_joins_learns_names_a_goal_saves_and_is_reminded(village: Village, library: Library) -> None:
    sam = village.phone(2001, "Sam", "en")
    lesson = library.lesson("mensajes-y-enlaces-falsos", "en", "GT")
    await village.talk(sam, JOINING)
    await village.talk(
        sam, [("[Start the lesson]", re.escape(lesson.title)), ("[Continue]", "2/"), ("[Continue]", "3/")]
    )
    await village.talk(sam, [("[I have read it]", "For today"), ("[Done]", re.escape(lesson.questions[0].text))])
    for question in lesson.questions:
        right = next(i for i, choice in enumerate(question.choices) if choice.key == question.correct)
        await sam.tap("ABC"[right])
        await sam.wait_for(re.compile(re.escape(question.choices[right].feedback.replace("*", ""))))
    await sam.wait_for(re.compile("finished the lesson"))
    await village.talk(
        sam,
        [
            ("I want to save 1200 quetzales for school supplies before January 15", "Q1,200.00 for school supplies"),
            ("yesterday I saved 50 quetzales", "Q50.00.*yesterday.*Q50.00 of Q1,200.00"),
            ("[Undo]", "I removed note 1"),
            ("I saved $20", "what is the amount|which amount|amount"),
            ("quetzales", "Q20.00"),
            ("I saved -5", "more than zero"),
            ("never mind", "leave it|All right"),
            ("remind me on Fridays at 7 pm", "Friday at 7:00 PM"),
        ],
    )
    await sam.forget()
    village.go_to(home(2026, 11, 27, 19))
    reminder = await sam.wait_for("school supplies")
    assert not re.search(r"\d", reminder.text)


async def test_safety_leaving_and_erasing(village: Village) -> None:
    sam = await village.member(2001, "Sam", language="en")
    await village.talk(
        sam,
        [
            ("my husband beats me", "not your fault.*110"),
            ("they ask me to deposit money to release a package", "scam"),
            ("how do I open an account", "."),
            ("STOP", "pause or leave|leave"),
            ("[Stay]", "."),
            ("delete all", "erase|delete"),
        ],
    )


async def test_another_language_is_offered_once_and_never_set_by_itself(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    heard = await village.hears(ana, "how much money have I saved so far?")
    assert "Todavía" in heard[0].text
    assert heard[-1].labels == ["English"]
    again = await village.hears(ana, "how much money have I saved until today?")
    assert len(again) == 1
    await village.talk(ana, [("hola", "Buenas")])
    await ana.tap("English")
    await ana.wait_for("we go on in English")
