"""Buttons under the messages. Their words are never the same as a command or a keyword."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.callback_data import Data
from bot.outgoing.messages.lessons import letter
from bot.outgoing.messages.settings import quiet_from_to
from core.domain.household import Consent
from core.domain.lesson import Lesson, Question
from core.domain.money import Money
from core.domain.savings import Entry
from core.i18n import Words, language_name

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
        [button(_("Ver más"), data.Menu("more"))],
    )


def consent(_: Words, languages: Sequence[str], group: str | None) -> InlineKeyboardMarkup:
    """`group` is the code of the group that invites her."""
    others = [
        button(language_name(code).capitalize(), data.Language(code, group)) for code in languages if code != _.language
    ]
    return rows(
        [button(_("Sí, de acuerdo"), data.Agree("yes", group))],
        [button(_("No, gracias"), data.Agree("no", group)), button(_("Saber más"), data.Agree("more", group))],
        *[others[i : i + 3] for i in range(0, len(others), 3)],
    )


def yes_or_no(_: Words, consent_: Consent, then: str) -> Row:
    return [
        button(_("Sí"), data.AgreeTo(str(consent_), "yes", then)),
        button(_("No"), data.AgreeTo(str(consent_), "no", then)),
    ]


def may(_: Words, consent_: Consent, asked: int) -> InlineKeyboardMarkup:
    return rows(yes_or_no(_, consent_, "start"), [button(_("Pasar"), data.Skip("may", asked))])


def may_again(_: Words, consent_: Consent) -> InlineKeyboardMarkup:
    return rows(yes_or_no(_, consent_, "settings"), [button(_("Volver"), data.Menu("settings"))])


def move(_: Words, code: str) -> InlineKeyboardMarkup:
    return rows([button(_("Cambiarme"), data.Join(code)), button(_("Quedarme"), data.Join(None))])


def way_out(words: str, value: Data) -> InlineKeyboardMarkup:
    return rows([button(words, value)])


def languages(_: Words, codes: Sequence[str]) -> InlineKeyboardMarkup:
    return one_each(button(language_name(code).capitalize(), data.Language(code)) for code in codes)


def start(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Empezar la lección"), data.Menu("lesson"))], [button(_("Poner mi meta"), data.Menu("goal"))])


def question(_: Words, lesson: Lesson, asked: Question) -> InlineKeyboardMarkup:
    return rows(
        [
            button(letter(i), data.QuizAnswer(lesson.slug, asked.key, choice.key))
            for i, choice in enumerate(asked.choices)
        ]
    )


def short(words: str, most: int = 36) -> str:
    """As much as a small screen shows on one line."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def lessons_or_person(_: Words, each: Sequence[Lesson]) -> InlineKeyboardMarkup:
    links = [[button(short(lesson.title), data.Lesson(lesson.slug, None, None))] for lesson in each]
    return rows(*links, *[list(row) for row in person(_).inline_keyboard])


def lesson_links(_: Words, each: Sequence[Lesson], campaign: int | None = None) -> InlineKeyboardMarkup:
    return one_each(button(short(lesson.title), data.Lesson(lesson.slug, None, campaign)) for lesson in each)


def open_pushed(_: Words, lesson: Lesson, campaign: int | None) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Leerla"), data.Lesson(lesson.slug, None, campaign))],
        [button(_("Menos mensajes"), data.Menu("fewer"))],
    )


def undo(_: Words, entry: Entry) -> InlineKeyboardMarkup:
    return rows([button(_("Deshacer"), data.Undo(entry.id))])


def undone(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Anotar ahorro"), data.Menu("saving")), button(_("Menú"), data.Menu("menu"))])


def amounts(_: Words, options: Sequence[Money], asked: int) -> InlineKeyboardMarkup:
    each = [[button(_.money(option), data.Pick(i, asked))] for i, option in enumerate(options)]
    return rows(*each, _neither(_, asked))


def days(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Hoy"), data.Pick(0, asked)), button(_("Ayer"), data.Pick(1, asked))],
        [button(_("No anotar"), data.Confirm("no", asked))],
    )


def confirm(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows([button(_("Sí, así es"), data.Confirm("yes", asked))], _neither(_, asked))


def _neither(_: Words, asked: int) -> Row:
    return [button(_("Otro monto"), data.Confirm("other", asked)), button(_("No anotar"), data.Confirm("no", asked))]


def did_you_mean(_: Words, intents: Sequence[tuple[str, str]]) -> InlineKeyboardMarkup:
    """`intents` are (intent, its words); at most three, and a way out."""
    choices = [[button(words, data.Meant(intent))] for intent, words in intents[:3]]
    return rows(*choices, [button(_("Otra cosa"), data.Meant("none"))])


def rhythms(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Cada semana"), data.Remind("week")), button(_("Cada quincena"), data.Remind("fortnight"))],
        [button(_("Cada mes"), data.Remind("month")), button(_("Dejarlo"), data.Skip("reminder_rhythm", asked))],
    )


def no_reminder(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Recordarme"), data.Menu("reminder")), button(_("Menú"), data.Menu("menu"))])


def reminder(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Cambiar"), data.Menu("reminder")), button(_("Quitar"), data.Menu("stop"))])


def fewer(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Más de vez en cuando"), data.Menu("rarer"))],
        [button(_("Pausa: una semana"), data.Pause(7))],
        [button(_("Pausa: un mes"), data.Pause(30))],
        [button(_("Quitar recordatorios"), data.Menu("stop"))],
        [button(_("Salir de Milpa"), data.Leave("ask")), button(_("Dejarlo así"), data.Menu("calm"))],
    )


def paused(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Quitar la pausa"), data.Pause(0))])


def quiet(_: Words) -> InlineKeyboardMarkup:
    hours = ((20, 7), (21, 6), (22, 5))
    each = [[button(quiet_from_to(_, start, end), data.Quiet(start, end))] for start, end in hours]
    return rows(*each, [button(_("Volver"), data.Menu("settings"))])


def scam(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("¿Es estafa?"), data.Menu("scam"))], [button(_("Menú"), data.Menu("menu"))])


def also(_: Words, intent: str, label: str, amount: Money | None = None) -> InlineKeyboardMarkup:
    """`amount` is of what she told besides; without it the button stands for the words that are kept."""
    meant = data.MeantSum(intent, amount.minor, amount.currency) if amount else data.Meant(intent)
    return rows([button(label, meant)], [button(_("Ahora no"), data.Menu("calm"))])


def offer_language(_: Words) -> InlineKeyboardMarkup:
    return rows([button(language_name(_.language).capitalize(), data.Language(_.language))])


def person(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, avisar a una persona"), data.Menu("person"))], [button(_("Ahora no"), data.Menu("calm"))]
    )
