"""Every table, so that whoever asks for the metadata gets all of it."""

from core.storage import (
    campaigns,
    consents,
    deliveries,
    events,
    goals,
    groups,
    help_requests,
    households,
    inbox,
    lessons,
    questions,
    reminders,
    remittances,
    reviews,
    savings,
    staff,
)
from core.storage.base import Base

TABLES = (
    campaigns,
    consents,
    deliveries,
    events,
    goals,
    groups,
    help_requests,
    households,
    inbox,
    lessons,
    questions,
    reminders,
    remittances,
    reviews,
    savings,
    staff,
)
METADATA = Base.metadata
