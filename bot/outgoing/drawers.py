"""What can be drawn for a chat, and who draws it."""

from core.paper import drawn

DRAWERS = drawn.DRAWERS | {
    "certificate": "bot.outgoing.certificate_picture",
    "business": "bot.outgoing.business_picture",
    "progress": "bot.outgoing.progress_picture",
}
