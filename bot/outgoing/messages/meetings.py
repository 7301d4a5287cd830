"""A group's meetings: as the facilitator plans them, and as her people hear of them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.domain.campaigns import Content
from core.domain.meetings import Coming, Meeting, MeetingState
from core.i18n import Words
from core.services.campaign_drafts import Preview


def ask_when(_: Words) -> str:
    return _("¿Qué día y a qué hora? Por ejemplo: «el viernes a las 3 de la tarde».")


def ask_place(_: Words) -> str:
    return _("¿Dónde? En pocas palabras, como «en la casa de Eva».")


def ask_recap(_: Words) -> str:
    return _("Escriba en qué quedaron, como lo va a leer el grupo. Se lo enseño antes de mandarlo.")


def listed(_: Words, group: str, count: int) -> str:
    if not count:
        return _("{group} todavía no tiene una reunión.").format(group=f"<b>{escape(group)}</b>")
    return _("Reuniones de {group}:").format(group=f"<b>{escape(group)}</b>")


def title(_: Words, one: Meeting) -> str:
    local = _.local(one.at)
    return f"{_.day(local.date())}, {_.hour(local.time())}"


def day_and_place(_: Words, one: Meeting) -> str:
    return f"<b>{title(_, one)}</b>\n{escape(one.place)}"


def card(_: Words, one: Meeting, is_over: bool) -> str:
    lines = [_("Reunión de {group}").format(group=f"<b>{escape(one.group)}</b>"), day_and_place(_, one)]
    if one.state is MeetingState.CANCELLED:
        lines.append(_("No se hace."))
    elif not is_over and one.reminds_at is not None:
        evening = _.local(one.reminds_at)
        when = f"{_.day(evening.date())}, {_.hour(evening.time())}"
        lines.append(_("Se le recuerda al grupo el {when}.").format(when=when))
    elif not is_over:
        lines.append(_("Ya no hay tiempo para recordarla la tarde antes."))
    if one.campaign_id is not None:
        counts = [f"{name}: {one.answers.get(i, 0)}" for i, name in enumerate(comings(_))]
        lines.append(" · ".join(counts))
    return "\n".join(lines)


def comings(_: Words) -> Sequence[str]:
    named = {Coming.YES: _("Voy"), Coming.NO: _("No puedo"), Coming.MAYBE: _("Tal vez")}
    return [named[one] for one in Coming]


def of_preview(_: Words, seen: Preview) -> list[str]:
    if seen.campaign.kind is not Content.EVENT:
        return []
    return [day_and_place(_, seen.meeting) if seen.meeting else _("Falta el día y el lugar.")]


def told(_: Words, one: Meeting, said: str) -> str:
    """As a household hears it: the evening before, moved, or off."""
    group, when = f"<b>{escape(one.group)}</b>", title(_, one)
    match said:
        case "evening":
            hour = _.hour(_.local(one.at).time())
            text = _("Mañana se reúne {group}: a las {hour}, {place}.")
            return text.format(group=group, hour=hour, place=escape(one.place))
        case "moved":
            text = _("Cambió la reunión de {group}: ahora es el {when}, {place}.")
            return text.format(group=group, when=when, place=escape(one.place))
        case _other:
            return _("La reunión de {group} del {when} ya no se hace.").format(group=group, when=when)


def sure_off(_: Words) -> str:
    return _("¿Ya no se hace? A quienes ya saben de ella se les avisa.")


def off(_: Words, count: int) -> str:
    return _("Listo, no se hace.") + " " + told_count(_, count)


def told_count(_: Words, count: int) -> str:
    if not count:
        return _("Nadie sabía todavía, así que no se avisa a nadie.")
    return _.ngettext("Se le avisa a {n} persona.", "Se les avisa a {n} personas.", count).format(n=count)


def passed(_: Words) -> str:
    return _("Ese día o esa hora ya pasó.")


def not_yet(_: Words) -> str:
    return _("Esa reunión todavía no ha sido.")


def too_far(_: Words) -> str:
    return _("Está muy lejos: que sea en menos de seis meses.")


def place_unreadable(_: Words) -> str:
    return _("Escriba el lugar en pocas palabras.")


def without_day(_: Words) -> str:
    return _("A la invitación le falta el día y el lugar.")


def answers_closed(_: Words) -> str:
    return _("Ya no se reciben respuestas. Gracias.")
