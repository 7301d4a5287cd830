"""The word of the day: what somebody of the programme says first, so that she knows that it is really them.

Each group has another word each day, made from a secret of the installation: who has heard yesterday's, or that of
another group, knows nothing of today's. It proves that the speaker belongs to the programme, and nothing more.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import date

#: Easy to say, to hear and to keep for a day; none sounds like another.
WORDS = (
    "aguacate", "ardilla", "arroz", "ayote", "barco", "barrilete", "cacao", "café", "camino", "campana", "canasta",
    "canela", "caña", "ceiba", "chipilín", "ciprés", "colibrí", "comal", "conejo", "durazno", "escoba", "estrella",
    "farol", "frijol", "fuente", "gallina", "girasol", "guitarra", "hamaca", "hoja", "jocote", "ladrillo", "lago",
    "lluvia", "luna", "maceta", "maíz", "mango", "mariposa", "guineo", "mesa", "montaña", "naranja", "nube", "olla",
    "paloma", "papaya", "petate", "piedra", "pino", "plátano", "puente", "quetzal", "río", "rosa", "sandía",
    "semilla", "sombrero", "tamal", "tecolote", "tomate", "trompo", "venado", "ventana",
)  # fmt: skip


def word_of(secret: str, group_id: int | None, day: date) -> str:
    """«mango 47». The same for everybody of the group all day; without a group, the programme's own."""
    told = hmac.new(secret.encode(), f"day word:{group_id or 0}:{day.isoformat()}".encode(), hashlib.sha256).digest()
    return f"{WORDS[told[0] % len(WORDS)]} {int.from_bytes(told[1:3]) % 90 + 10}"
