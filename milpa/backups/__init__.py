"""Copies of everything that Milpa knows, for the day on which the machine is gone."""

from milpa.backups.archive import new_key_told, recipient_of
from milpa.backups.making import back_up, prune
from milpa.backups.restoring import put_back

__all__ = ["back_up", "new_key_told", "prune", "put_back", "recipient_of"]
