"""Every table, so that whoever asks for the metadata gets all of it."""

from core.storage import (
    campaigns,
    certificates,
    consents,
    deliveries,
    events,
    goals,
    groups,
    help_requests,
    households,
    inbox,
    invitations,
    lessons,
    paths,
    questions,
    reminders,
    remittances,
    reviews,
    savings,
    staff,
    voices,
)
from core.storage.base import Base

TABLES = (
    campaigns,
    certificates,
    consents,
    deliveries,
    events,
    goals,
    groups,
    help_requests,
    households,
    inbox,
    invitations,
    lessons,
    paths,
    questions,
    reminders,
    remittances,
    reviews,
    savings,
    staff,
    voices,
)
METADATA = Base.metadata
