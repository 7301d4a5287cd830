"""The names that the whole house agrees on; the same in both languages and in nlu/rasa/domain.yml."""

FALLBACK = "nlu_fallback"
OUTSIDE = "out_of_scope"

INTENTS = [
    "greet",
    "goodbye",
    "thank",
    "affirm",
    "deny",
    "help",
    "learn",
    "set_goal",
    "record_saving",
    "record_withdrawal",
    "check_progress",
    "record_remittance",
    "plan_budget",
    "set_reminder",
    "stop_reminders",
    "unsubscribe",
    "ask_open_account",
    "find_branch",
    "report_account_opened",
    "ask_account_safety",
    "ask_remittance_cost",
    "ask_credit",
    "ask_insurance",
    "report_scam",
    "invite_family",
    "talk_to_person",
    "change_language",
    "ask_privacy",
    "delete_my_data",
    "bot_challenge",
    "distress",
    "out_of_scope",
]

#: Acting on these by mistake would put a wrong figure into a household's book.
MONEY = frozenset({"record_saving", "record_withdrawal", "record_remittance"})
#: Acting on these by mistake cannot be taken back by her, or frightens her.
GRAVE = frozenset({"unsubscribe", "delete_my_data"})
