"""Whoever may sit at this machine's terminal may see the whole programme's figures."""

from core.domain.staff import Role, Staff

TERMINAL = Staff(0, 0, "milpa", Role.COORDINATOR, "es", frozenset())
