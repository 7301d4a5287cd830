"""Buttons under the messages. Their words are never the same as a command or a keyword."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.callback_data import Data
from bot.outgoing.messages.lessons import letter
from core.domain.campaigns import Campaign
from core.domain.household import Consent
from core.domain.lesson import Lesson, Question
from core.domain.money import Money
from core.domain.savings import Entry
from core.domain.staff import Group
from core.i18n import Words, language_name
from core.services.help_requests import HelpRequest
from core.services.lessons import Said

Row = list[InlineKeyboardButton]


def button(text: str, value: Data) -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=value.encode())


def rows(*each: Row) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([row for row in each if row])


def one_each(buttons: Iterable[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[one] for one in buttons])


def menu(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Una lección"), data.Menu("lesson")), button(_("Mi meta"), data.Menu("progress"))],
        [button(_("Anotar ahorro"), data.Menu("saving")), button(_("Recordarme"), data.Menu("reminder"))],
        [button(_("Llegó mi remesa"), data.Menu("remittance")), button(_("Una persona"), data.Menu("person"))],
    )


def consent(_: Words, languages: Sequence[str]) -> InlineKeyboardMarkup:
    others = [button(language_name(code).capitalize(), data.Language(code)) for code in languages if code != _.language]
    return rows(
        [button(_("Sí, de acuerdo"), data.Agree("yes"))],
        [button(_("No, gracias"), data.Agree("no")), button(_("Quiero saber más"), data.Agree("more"))],
        *[others[i : i + 3] for i in range(0, len(others), 3)],
    )


def yes_or_no(_: Words, consent_: Consent, then: str) -> InlineKeyboardMarkup:
    return rows(
        [
            button(_("Sí"), data.AgreeTo(str(consent_), "yes", then)),
            button(_("No"), data.AgreeTo(str(consent_), "no", then)),
        ]
    )


def skip(_: Words, question: str) -> InlineKeyboardMarkup:
    return rows([button(_("Pasar"), data.Skip(question))])


def do_not_know(_: Words, question: str) -> InlineKeyboardMarkup:
    return rows([button(_("No sé"), data.Skip(question))])


def languages(_: Words, codes: Sequence[str]) -> InlineKeyboardMarkup:
    return one_each(button(language_name(code).capitalize(), data.Language(code)) for code in codes)


def start(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Empezar la lección"), data.Menu("lesson"))], [button(_("Poner mi meta"), data.Menu("goal"))])


def action(_: Words, lesson: Lesson) -> InlineKeyboardMarkup:
    return rows(
        [
            button(_("Hecho"), data.Action(lesson.slug, Said.DONE)),
            button(_("Después"), data.Action(lesson.slug, Said.LATER)),
        ],
        [button(_("No puedo"), data.Action(lesson.slug, Said.CANNOT))],
    )


def question(_: Words, lesson: Lesson, asked: Question) -> InlineKeyboardMarkup:
    return rows(
        [
            button(letter(i), data.QuizAnswer(lesson.slug, asked.key, choice.key))
            for i, choice in enumerate(asked.choices)
        ]
    )


def lesson_links(_: Words, each: Sequence[Lesson], campaign: int | None = None) -> InlineKeyboardMarkup:
    return one_each(button(lesson.title[:60], data.Lesson(lesson.slug, None, campaign)) for lesson in each)


def open_pushed(_: Words, lesson: Lesson, campaign: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Leerla"), data.Lesson(lesson.slug, None, campaign))],
        [button(_("Menos mensajes"), data.Menu("fewer"))],
    )


def undo(_: Words, entry: Entry) -> InlineKeyboardMarkup:
    return rows([button(_("Deshacer"), data.Undo(entry.id))])


def entry_goals(_: Words, entry: Entry, goals: Sequence[tuple[int, str]]) -> InlineKeyboardMarkup:
    choices = [[button(name[:40], data.EntryGoal(entry.id, goal_id))] for goal_id, name in goals]
    return rows(*choices, [button(_("Deshacer"), data.Undo(entry.id))])


def amounts(_: Words, options: Sequence[Money]) -> InlineKeyboardMarkup:
    each = [[button(_.money(option), data.Pick(i))] for i, option in enumerate(options)]
    return rows(*each, [button(_("Otro monto"), data.Confirm("other")), button(_("No anotar"), data.Confirm("no"))])


def confirm(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, así es"), data.Confirm("yes"))],
        [button(_("Otro monto"), data.Confirm("other")), button(_("No anotar"), data.Confirm("no"))],
    )


def share(_: Words, remittance_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, lo aparté"), data.Share(remittance_id, "yes"))],
        [
            button(_("Otro monto"), data.Share(remittance_id, "other")),
            button(_("Hoy no"), data.Share(remittance_id, "no")),
        ],
    )


def did_you_mean(_: Words, intents: Sequence[tuple[str, str]]) -> InlineKeyboardMarkup:
    """`intents` are (intent, its words); at most three, and a way out."""
    choices = [[button(words, data.Meant(intent))] for intent, words in intents[:3]]
    return rows(*choices, [button(_("Otra cosa"), data.Meant("none"))])


def progress(_: Words, has_goal: bool) -> InlineKeyboardMarkup:
    if not has_goal:
        return rows([button(_("Poner mi meta"), data.Menu("goal"))], [button(_("Anotar ahorro"), data.Menu("saving"))])
    return rows(
        [button(_("Anotar ahorro"), data.Menu("saving")), button(_("Recordarme"), data.Menu("reminder"))],
        [button(_("Ver lo anotado"), data.Menu("history")), button(_("Otra meta"), data.Menu("goal"))],
    )


def rhythms(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Cada semana"), data.Remind("week")), button(_("Cada quincena"), data.Remind("fortnight"))],
        [button(_("Cada mes"), data.Remind("month"))],
    )


def reminder(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Cambiar"), data.Menu("reminder")), button(_("Quitar"), data.Menu("stop"))])


def due(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Ya aparté"), data.Menu("saving")), button(_("Ver mi meta"), data.Menu("progress"))],
        [button(_("Menos mensajes"), data.Menu("fewer"))],
    )


def fewer(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Pausa de una semana"), data.Pause(7)), button(_("Pausa de un mes"), data.Pause(30))],
        [button(_("Quitar recordatorios"), data.Menu("stop"))],
        [button(_("Salir de Milpa"), data.Leave("ask"))],
    )


def leave(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Pausa de un mes"), data.Pause(30))],
        [button(_("Salir del todo"), data.Leave("yes")), button(_("Quedarme"), data.Leave("no"))],
    )


def erase(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Sí, borrar todo"), data.Erase("yes"))], [button(_("No borrar"), data.Erase("no"))])


def privacy(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Una copia"), data.Menu("copy")), button(_("Borrar lo mío"), data.Erase("ask"))],
        [button(_("Cambiar permisos"), data.Menu("settings"))],
    )


def settings(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Cómo me dice"), data.Setting("called")), button(_("Idioma"), data.Setting("language"))],
        [
            button(_("Día de remesa"), data.Setting("remittance_day")),
            button(_("Recordatorios"), data.Setting("reminders")),
        ],
        [button(_("Facilitadora"), data.Setting("share")), button(_("Contarme"), data.Setting("statistics"))],
        [button(_("Pausa o salir"), data.Menu("fewer")), button(_("Mis datos"), data.Menu("privacy"))],
    )


def person(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, avisar a una persona"), data.Menu("person"))], [button(_("Ahora no"), data.Menu("calm"))]
    )


def groups(_: Words, each: Sequence[Group]) -> InlineKeyboardMarkup:
    shown = [[button(group.name[:40], data.GroupShow(group.id))] for group in each]
    return rows(*shown, [button(_("Grupo nuevo"), data.Menu("new_group"))])


def campaign_lessons(_: Words, each: Sequence[Lesson]) -> InlineKeyboardMarkup:
    return one_each(
        button(f"{lesson.number} {lesson.title}"[:60], data.Campaign("group", lesson.slug, None)) for lesson in each
    )


def campaign_groups(_: Words, lesson: str, each: Sequence[Group]) -> InlineKeyboardMarkup:
    return one_each(button(group.name[:40], data.Campaign("preview", lesson, group.id)) for group in each)


def campaign_send(_: Words, lesson: str, group: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Mandar ahora"), data.Campaign("send", lesson, group))],
        [button(_("A otra hora"), data.Campaign("when", lesson, group)), button(_("No mandar"), data.Menu("calm"))],
        [button(_("Mandármela a mí"), data.Lesson(lesson, None, None))],
    )


def campaign(_: Words, each: Campaign) -> InlineKeyboardMarkup:
    return rows(
        [
            button(_("Cómo va"), data.CampaignAct(each.id, "result")),
            button(_("Detener"), data.CampaignAct(each.id, "stop")),
        ]
    )


def campaign_result(_: Words, campaign_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Ver resultado"), data.CampaignAct(campaign_id, "result"))])


def requests(_: Words, each: Sequence[HelpRequest]) -> InlineKeyboardMarkup:
    return one_each(
        button(_("Responder a {name}").format(name=one.called or _("sin nombre"))[:60], data.Help(one.id))
        for one in each
    )


def open_requests(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Ver quién"), data.Menu("requests"))])


def url(text: str, address: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, url=address)]])
