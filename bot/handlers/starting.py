"""/start, and whose link is behind it: a relative's, a project's, or a group's and staff's."""

from __future__ import annotations

from bot.handlers import onboarding, projects, relatives
from bot.handlers.family import LINK
from bot.talk import Talk


def start(talk: Talk) -> None:
    payload = talk.text.partition(" ")[2].strip()
    if payload.startswith(LINK):
        relatives.invited(talk, payload.removeprefix(LINK))
    elif payload.startswith(projects.LINK):
        projects.followed(talk, payload.removeprefix(projects.LINK))
    else:
        onboarding.start(talk)
