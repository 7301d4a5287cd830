"""What is said between a household and a person of the programme, who needs one, and what was advised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

from bot.outgoing.messages import sessions, team
from core.domain.sessions import Advice
from core.domain.staff import Staff
from core.i18n import Words
from core.paper.session_words import manner, need, topic
from core.services.help_requests import Thread
from core.services.needs import Needed

#: The last of a thread that fit on a screen.
SHOWN = 6
#: A message of Telegram holds 4096 letters; the rest is for names.
ROOM = 3600


def thread(_: Words, one: Thread) -> str:
    name = one.request.called or _("sin nombre")
    if not one.said:
        return _("{name} pide hablar con una persona.").format(name=f"<b>{escape(name)}</b>")
    said = one.said[-SHOWN:]
    words = newest_whole([line.words for line in said], ROOM)
    return "\n".join(
        f"<b>{escape(line.who or name)}</b>: {escape(text)}" for line, text in zip(said, words, strict=True)
    )


def newest_whole(words: Sequence[str], room: int) -> list[str]:
    """The last is read to its end; the earlier ones as far as there is room, and an ellipsis shows where not."""
    shown: list[str] = []
    for text in reversed(words):
        fits = text if len(text) <= room else f"{text[: max(0, room - 1)]}…"
        shown.append(fits)
        room -= len(fits)
    return shown[::-1]


def ask_reply(_: Words) -> str:
    return _("Escriba su respuesta. Se la paso tal como la escriba.")


def reply_sent(_: Words, name: str | None) -> str:
    if name:
        return _("Ya se lo pasé a {name}. Le contesta por aquí mismo.").format(name=escape(name))
    return _("Ya se lo pasé. Le contestan por aquí mismo.")


def to_whom(_: Words) -> str:
    return _("¿A quién se lo pasa?")


def colleague(_: Words, one: Staff) -> str:
    return f"{one.name}: {team.role(_, one.role)}"


def handed_on(_: Words, name: str) -> str:
    return _("Se lo pasé a {name}. Ya le avisé.").format(name=escape(name))


def closed(_: Words) -> str:
    return _("Anotado como resuelto.")


def reopened(_: Words) -> str:
    return _("Vuelve a estar pendiente.")


def honest_wait(_: Words, usual: timedelta | None, opens: datetime | None) -> str:
    """How long it takes, and nothing where nobody knows."""
    parts = []
    if opens is not None:
        hour = f"{_.day(opens.date())}, {_.hour(opens.time())}"
        parts.append(_("A esta hora no hay nadie. Le contestan a partir del {when}.").format(when=hour))
    if usual is not None:
        hours = max(1, round(usual.total_seconds() / 3600))
        many = _.ngettext("Suele tardar como {n} hora.", "Suele tardar como {n} horas.", hours)
        parts.append(many.format(n=hours))
    return " ".join(parts)


def ask_words(_: Words, called: str) -> str:
    return _("Escriba lo que le quiere decir a {name}. Se lo mando yo, con su nombre de usted.").format(
        name=escape(called)
    )


def needs(_: Words, each: Sequence[Needed]) -> str:
    if not each:
        return _("Por ahora nadie la necesita con prisa.")
    lines = [f"• {escape(name(_, one))}: {', '.join(need(why, _) for why in one.needs)}" for one in each]
    return _("Quién la necesita:") + "\n" + "\n".join(lines)


def somebody_needs_you(_: Words) -> str:
    """On a locked screen: no name."""
    return _("Esta semana hay personas de su grupo que la necesitan.")


def name(_: Words, one: Needed) -> str:
    return one.called or _("Hogar {pseudonym}").format(pseudonym=one.pseudonym)


def advice(_: Words, one: Advice, names: Sequence[str]) -> str:
    who = ", ".join(escape(called) for called in names) or _("nadie todavía")
    minutes = _("{n} minutos").format(n=one.minutes) if one.minutes else "–"
    topics = ", ".join(topic(each, _).lower() for each in one.topics) or "–"
    lines = [
        f"<b>{manner(one.manner, _)}</b>",
        sessions.day(_, one),
        _("Quién: {who}").format(who=who),
        _("Cuánto duró: {minutes}").format(minutes=minutes),
        _("De qué: {topics}").format(topics=topics),
    ]
    if one.taken is not None:
        lines.append(sessions.taken(_, one.taken))
    if one.agreed:
        lines.append(_("Quedaron en: {agreed}").format(agreed=escape(one.agreed)))
    return "\n".join(lines)


def who_was_there(_: Words, count: int) -> str:
    return _("¿Quiénes vinieron? Toque los nombres. Van {n}.").format(n=count)


def ask_agreed(_: Words) -> str:
    return _("¿En qué quedaron? Escríbalo en pocas palabras.")


def saved(_: Words) -> str:
    return _("Guardada. Cuenta en las cifras.")
