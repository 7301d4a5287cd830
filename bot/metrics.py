"""What is counted of the bot's work; no figure names a person."""

from prometheus_client import Counter, Histogram

UPDATES = Counter("milpa_updates_total", "Updates taken up")
FAILURES = Counter("milpa_update_failures_total", "Times that the work on an update failed")
REPLIES = Counter("milpa_replies_total", "Replies by what became of them", ["outcome"])
SENDS = Counter("milpa_deliveries_total", "Proactive messages by what became of them", ["outcome"])
UNDERSTANDING = Histogram(
    "milpa_understanding_seconds",
    "Time that understanding a message took, by who understood it",
    ["engine"],
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2),
)
