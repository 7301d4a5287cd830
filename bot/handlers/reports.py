"""The week and the month in figures, when staff ask for them."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.handlers.people import staff_of
from bot.outgoing.keyboards import button, rows
from bot.outgoing.messages import reports as words
from bot.outgoing.staff_data import AskReport
from bot.talk import Talk
from core.i18n import Words
from core.services import reports
from core.services.reports import Report


def ask(talk: Talk) -> None:
    """/informe"""
    staff_of(talk)
    talk.say(words.which(talk.words), _choices(talk.words))


def told(talk: Talk) -> None:
    member, report = staff_of(talk), talk.one_of(Report, talk.tapped(AskReport).report)
    registers = talk.library.registers.values()
    telling = reports.tell(talk.session, member, report, talk.around.zone, talk.now, registers)
    talk.calls.append(words.call(talk.words, talk.household.chat_id, telling))


def _choices(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("La semana pasada"), AskReport(str(Report.WEEK)))],
        [button(_("El mes pasado"), AskReport(str(Report.MONTH)))],
        [button(_("Este mes, hasta hoy"), AskReport(str(Report.SO_FAR)))],
    )
