"""What was done with the savings in island, Creole and by-ear English, and our words about sea, ball, church and
telephone: near misses that record nothing."""

import pytest

from nlu.deciding import REFUTED
from nlu.rules.plainly import leanings
from nlu.telling.habits import is_done_again
from nlu.telling.homonyms import other_senses
from nlu.telling.signals import against_recording
from nlu.writing.by_ear import in_english

BY_EAR = [
    ("tri days ago i sabe fiftin quetsal", "saved"),
    ("eit wiks ago i safe some", "saved"),
    ("mi don put up forty fi di bed", "already"),
    ("i receeb it in de fraidey", "received"),
    ("say me one time in de mont", "tell me"),
]
LEAN = {
    "set_reminder": [
        "No badda mi inna di mawnin, mek di reminder come eight a'clock a night",
        "don't ring me in the morning no more, ring me in the evening",
        "no more in sandey de reminder, beter wensdey",
        "can my reminders be only on saturdays",
        "just weekends for the reminders",
        "make my reminder come only at night",
        "postpone tomorrow's reminder until Friday",
        "tell me every quincena 2 save 100 or i spend it",
        "say me one time in de mont dat i put 50",
    ],
    "record_saving": [
        "I does put by fifty every Friday, and I put it dis Friday too",
        "every week i save 20 bucks and i already did it today",
        "I set aside 25 dollars every month, and I have just done so for November",
        "every payday i stack 100, just did mine",
        "every friday i throw 50 in the jar, did it this am",
        "just did my weekly 40",
        "ai seib 60 for mai scul on mondei",
    ],
    "set_goal": [
        "mi gwine put up 100 every Satdeh till mi get di stove",
        "I going to put by fifty every week until I have a gas stove",
    ],
    "record_withdrawal": [
        "write down that Monday I pull 70 from me savings",
        "I drawed out 150 lemps from what I had saved",
        "drew 90 from the savings for the light",
        "I went in the savings for 30 dollars for diapers",
        "ended up dipping into the savings for 20",
        "had to go in the jar for 25 bucks",
    ],
}
OTHER_SENSE = {
    "record_saving": [
        "the captain saved two men off that boat",
        "the coast guard save five fishermen Monday",
        "the keeper saved two penalties",
        "ten people got saved at the crusade",
        "my nephew was saved in church Friday",
        "I saved your number",
        "saved 40 pics from the party",
        "I saved all them voice notes",
        "Miss Ivy saved me a seat",
        "save mi a plate",
        "they put 3 past the keeper",
    ],
    "record_withdrawal": [
        "I did not save 50, I spent it",
        "they pulled two men out the water",
        "took 20 pictures of the baby",
    ],
    "record_remittance": ["we got 4 goals Sunday", "my phone got 12 messages"],
    "set_reminder": [
        "what time the tide comin' in Friday mornin'?",
        "what hour the ferry leave Saturday",
        "wat time de mass in sunday",
        "what time is the game tomorrow",
    ],
}
#: A habit alone is no deed, nor is one that was not kept, of other money, or still to come.
HABITS = [
    "just did my weekly 40 pushups",
    "every payday i stack 300",
    "every payday i stack 300 but i did not do it this time",
    "every Friday I put 20, remind me so I don't forget it too",
    "every week i give my mom 50, just did it today",
    "i pay rent every month, just did it",
    "every sunday i want to put 20, did you do it too",
]
OURS = [
    ("record_saving", "I saved 40 for my dog operation"),
    ("record_saving", "saved 20 for the boys shoes"),
    ("record_saving", "saved my children lunch money, 20"),
    ("record_saving", "put 300 in the pot Sunday"),
    ("record_withdrawal", "took 200 out of the pot for the children"),
    ("record_withdrawal", "took 200 out of the boat fund"),
    ("record_remittance", "he sent 200 for the kids"),
    ("record_remittance", "got 300 from my daughter for the kids"),
    ("set_reminder", "remind me Friday morning to go to the bank"),
]


@pytest.mark.parametrize(("written", "meant"), BY_EAR)
def test_deeds_by_ear(written: str, meant: str) -> None:
    assert meant in in_english(written)


@pytest.mark.parametrize(("intent", "text"), [(intent, text) for intent, texts in LEAN.items() for text in texts])
def test_what_the_words_themselves_speak_for(intent: str, text: str) -> None:
    assert leanings(text).get(intent, 0.0) > 0
    assert leanings(text).get("stop_reminders", 0.0) <= 0


@pytest.mark.parametrize(
    ("intent", "text"), [(intent, text) for intent, texts in OTHER_SENSE.items() for text in texts]
)
def test_our_words_in_another_sense(intent: str, text: str) -> None:
    assert other_senses(text).get(intent, 0.0) < 0


@pytest.mark.parametrize(("intent", "text"), OURS)
def test_what_only_sounds_like_another_sense(intent: str, text: str) -> None:
    assert intent not in other_senses(text)


@pytest.mark.parametrize("text", HABITS)
def test_a_habit_alone_is_no_deed(text: str) -> None:
    assert not is_done_again(text)


def test_a_week_ago_is_no_rhythm() -> None:
    assert against_recording("so I stashed 40 a week ago Saturday").get("record_saving", 0.0) > REFUTED
    assert against_recording("40 a week for the roof")["record_saving"] <= REFUTED
