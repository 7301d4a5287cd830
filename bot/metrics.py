"""What is counted of the bot's work; no figure names a person."""

from prometheus_client import Counter, Gauge, Histogram

UPDATES = Counter("milpa_updates_total", "Updates taken up")
FAILURES = Counter("milpa_update_failures_total", "Times that the work on an update failed")
REPLIES = Counter("milpa_replies_total", "Replies by what became of them", ["outcome"])
SENDS = Counter("milpa_deliveries_total", "Proactive messages by what became of them", ["outcome"])
WAITING = Gauge("milpa_updates_waiting", "Updates stored and not yet done")
UNDERSTANDING = Histogram("milpa_understanding_seconds", "Time that understanding a message took")
