"""She spoke of something else in the middle of a question: she is answered, and then led back."""

from __future__ import annotations

from bot.talk import Talk
from core.services.questions import Question
from nlu.deciding import Band
from nlu.entities.names import introduces
from nlu.understanding import Understanding

#: After these she is left in peace with the answer.
STANDS_ALONE = frozenset(
    {
        "distress",
        "report_scam",
        "learn",
        "unsubscribe",
        "delete_my_data",
        "stop_reminders",
        "goodbye",
        "change_language",
    }
)
#: Whoever is asked for a name and says this has not given one.
NOT_A_NAME = frozenset(
    [
        *("distress", "report_scam", "unsubscribe", "delete_my_data", "stop_reminders", "help", "learn", "set_goal"),
        *("record_saving", "record_withdrawal", "record_remittance", "check_progress", "talk_to_person"),
        *("change_language", "ask_privacy", "bot_challenge", "ask_open_account", "ask_account_safety"),
        *("greet", "affirm", "deny", "thank", "goodbye"),
    ]
)


def is_answer_in_any_words(understood: Understanding) -> bool:
    """Names sound like anything, so only what she plainly wants instead is no answer."""
    return introduces(understood.text) or not (understood.band is Band.ACT and understood.intent in NOT_A_NAME)


def lead(talk: Talk, before: Question | None) -> None:
    """Asks again what was open before her words, if they did not close it or open something new."""
    understood = talk.understood
    assert understood is not None
    if before is None or talk.led_back or before.facts.get("invites") or understood.intent in STANDS_ALONE:
        return
    now = talk.question
    if now is not None and now.kind == before.kind and now.facts.get("asked") == before.facts.get("asked"):
        talk.ask_again()
