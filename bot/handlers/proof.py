"""«¿De verdad son ustedes?»: the word of the day, for her and for staff."""

from __future__ import annotations

import re
from datetime import date
from zoneinfo import ZoneInfo

from bot.outgoing import keyboards
from bot.outgoing.messages import proof as words
from bot.talk import Talk
from core.domain.words import plain
from core.services import day_words

#: Groups in one message.
MOST_GROUPS = 30
ASKED = re.compile(
    r"\b((de verdad|de veras|realmente|en serio|seguro que|como se (que|si)) (es|son|eres|sos) "
    r"(usted|ustedes|tu|vos|milpa|del programa|de milpa|de verdad)"
    r"|(son|es) ((ustedes|usted|milpa) )?(de verdad|de veras|realmente)$"
    r"|como (se|puedo saber) (yo )?que (es|son) de (verdad|milpa|l programa|el programa)"
    r"|palabra (del|de) (dia|hoy)|clave del dia"
    r"|(is|are) (it|this|you|they) (really|truly) (you|milpa|from)|are you (really|for real)|is this really milpa"
    r"|word (of the day|for today)|todays word)\b"
)


def asked(talk: Talk) -> bool:
    """True when she wanted proof, and has it."""
    if not ASKED.search(plain(talk.text)):
        return False
    word(talk)
    return True


def word(talk: Talk) -> None:
    """/palabra: staff see those of their groups, everybody else that of her own."""
    around, today = talk.around, _programme_day(talk)
    if talk.staff is not None:
        each = day_words.of_staff(talk.session, talk.staff, around.day_secret, today)[:MOST_GROUPS]
        talk.say(words.staffs(talk.words, each))
        return
    hers = day_words.of_household(talk.session, talk.household, around.day_secret, today)
    talk.say(words.hers(talk.words, hers), keyboards.person(talk.words) if talk.household.is_active else None)


def _programme_day(talk: Talk) -> date:
    return talk.now.astimezone(ZoneInfo(talk.around.zone)).date()
