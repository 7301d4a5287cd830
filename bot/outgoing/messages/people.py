"""Asking for a person, and what facilitators and coordinators read."""

from __future__ import annotations

from html import escape

from bot.outgoing.messages import campaigns, team
from bot.outgoing.messages.lessons import bold
from bot.outgoing.messages.outcomes import reasons
from core.domain.campaigns import CampaignResult
from core.domain.lesson import Lesson
from core.domain.staff import Group
from core.i18n import Words
from core.services.groups import Members
from core.services.help_requests import HelpRequest


def person_coming(_: Words, facilitator: str | None) -> str:
    if facilitator:
        return _("Ya le avisé a {name}. Le va a escribir por aquí mismo, nunca desde otro número.").format(
            name=escape(facilitator)
        )
    return _("Ya avisé al equipo. Le van a escribir por aquí mismo, nunca desde otro número.")


def person_asked_already(_: Words) -> str:
    return _("Ya está avisado y no se me olvida. Le van a escribir por aquí.")


def no_group(_: Words) -> str:
    return _("Todavía no tiene facilitadora. Pida en su agencia el enlace de un grupo.")


def go_with_her(_: Words) -> str:
    return _("Aquí están los papeles y las preguntas que conviene llevar. ¿Quiere que una persona la acompañe?")


def branch(_: Words) -> str:
    return _("Todavía no tengo las direcciones. ¿Le aviso a una persona para que le diga cuál le queda cerca?")


def from_person(_: Words, name: str, text: str) -> str:
    return _("{name}, del programa, le escribe:").format(name=f"<b>{escape(name)}</b>") + f"\n\n{escape(text)}"


def help_asked(_: Words) -> str:
    """On a facilitator's locked screen: no name."""
    return _("Una persona de su grupo pide ayuda.")


def waiting(_: Words, requests: list[HelpRequest]) -> str:
    if not requests:
        return _("Nadie está esperando ayuda.")
    lines = [f"• {escape(one.called or _('sin nombre'))} ({_.day(_.local(one.asked_at).date())})" for one in requests]
    return _("Piden ayuda:") + "\n" + "\n".join(lines)


def write_answer(_: Words) -> str:
    return _("Escriba lo que le quiere decir. Se lo mando yo, con su nombre.")


def answer_sent(_: Words) -> str:
    return _("Ya se lo mando.")


def welcome_staff(_: Words, name: str, is_coordinator: bool) -> str:
    role = _("coordinadora o coordinador") if is_coordinator else _("facilitadora o facilitador")
    head = _("Bienvenida al equipo, {name}. Su papel: {role}.").format(name=escape(name), role=role)
    return f"{head}\n\n{team.help_(_, is_coordinator)}"


def link_spent(_: Words) -> str:
    return _("Ese enlace ya se usó o venció. Pida uno nuevo a la coordinación.")


def only_staff(_: Words) -> str:
    return _("Eso es solo para el equipo del programa.")


def panel_link(_: Words, url: str) -> str:
    return _("Su entrada al panel. Sirve una vez y dura diez minutos:") + f"\n{escape(url)}"


def groups(_: Words, each: list[Group]) -> str:
    if not each:
        return _("Todavía no tiene grupos. Escriba el nombre del primero para crearlo.")
    return _("Sus grupos:")


def group(_: Words, members: Members, link: str) -> str:
    head = f"<b>{escape(members.group.name)}</b>"
    people = _.ngettext("{count} persona", "{count} personas", members.total).format(count=members.total)
    reach = _("{count} reciben mensajes").format(count=members.reachable)
    if members.group.is_closed:
        return f"{head}\n{people}, {reach}.\n" + _("Es un grupo cerrado: entra solo quien usted deja entrar.")
    return f"{head}\n{people}, {reach}.\n" + _("Enlace para invitar:") + f"\n{escape(link)}"


def group_name(_: Words) -> str:
    return _("¿Cómo se llama el grupo nuevo?")


def group_created(_: Words, group: Group, link: str) -> str:
    return _("Grupo {group} creado. Enlace para invitar:").format(group=f"<b>{escape(group.name)}</b>") + (
        f"\n{escape(link)}"
    )


def campaign_lesson(_: Words) -> str:
    return _("¿Qué lección quiere mandar?")


def campaign_group(_: Words, lesson: Lesson) -> str:
    return _("«{title}». ¿A cuál grupo?").format(title=escape(lesson.title))


def whole(_: Words, lesson: Lesson) -> str:
    """The whole lesson in one message, for who is to send it."""
    cards = "\n\n".join(bold(card.text) for card in lesson.cards)
    action = _("Para hoy:") + f" <b>{bold(lesson.action.text)}</b>"
    questions = "\n".join(f"• {bold(question.text)}" for question in lesson.questions)
    return f"<b>{escape(lesson.title)}</b>\n\n{cards}\n\n{action}\n\n{questions}"


def campaign_scheduled(_: Words, when: str | None, *, waits_until: str | None = None) -> str:
    """`waits_until` is the hour of the morning at which the quiet of this night ends."""
    if waits_until is not None:
        return _("De noche no se manda: sale por la mañana, desde las {hour}. Le aviso cuando termine.").format(
            hour=waits_until
        )
    if when is None:
        return _("Ya va saliendo. Le aviso cuando termine.")
    return _("Programada para {when}. Le aviso cuando termine.").format(when=when)


def ask_when(_: Words) -> str:
    return _("¿Cuándo la mando? Por ejemplo: «mañana a las 9» o «el viernes a las 3 de la tarde».")


def campaign_finished(_: Words) -> str:
    return _("Su campaña terminó de mandarse.")


def campaign_result(_: Words, result: CampaignResult, title: str) -> str:
    lines = [
        _("Campaña «{title}» a {group}:").format(title=escape(title), group=escape(result.group_name)),
        reasons(_, result.by_state),
        *campaigns.results_more(_, result),
    ]
    if result.campaign.lesson:
        lines.append(
            _("La empezaron {started} y la terminaron {completed}.").format(
                started=result.started, completed=result.completed
            )
        )
    return "\n".join(line for line in lines if line)


def campaigns_sent(_: Words, count: int) -> str:
    return _("Las últimas que se mandaron:") if count else _("Todavía no se ha mandado ninguna.")


def campaign_stopped(_: Words) -> str:
    return _("Detenida. Lo que faltaba no se manda.")


def campaign_paused(_: Words) -> str:
    return _("En pausa. Lo que faltaba espera a que usted diga.")


def campaign_resumed(_: Words) -> str:
    return _("Sigue saliendo. Le aviso cuando termine.")


def campaign_sent_again(_: Words, count: int) -> str:
    return _.ngettext(
        "Va de nuevo a la persona de quien no se sabe si le llegó.",
        "Va de nuevo a las {count} personas de quienes no se sabe si les llegó.",
        count,
    ).format(count=count)


def campaign_not_open(_: Words) -> str:
    return _("Esa campaña ya no está en ese punto. Vea cómo va.")


def nobody_to_send(_: Words) -> str:
    return _("En ese grupo no hay nadie a quien mandarla ahora.")


def sensitive(_: Words) -> str:
    return _("Esa lección es delicada: cada persona la abre cuando quiere y no se manda a un grupo.")
