"""The week and the month in figures, when staff ask for them."""

from __future__ import annotations

from bot.handlers.people import staff_of
from bot.outgoing import staff_keyboards
from bot.outgoing.messages import reports as words
from bot.outgoing.staff_data import AskReport
from bot.talk import Talk
from core.services import reports
from core.services.reports import Report


def ask(talk: Talk) -> None:
    """/informe"""
    staff_of(talk)
    talk.say(words.which(talk.words), staff_keyboards.reports(talk.words))


def told(talk: Talk) -> None:
    member, report = staff_of(talk), talk.one_of(Report, talk.tapped(AskReport).report)
    registers = talk.library.registers.values()
    telling = reports.tell(talk.session, member, report, talk.around.zone, talk.now, registers)
    talk.calls.append(words.call(talk.words, talk.household.chat_id, telling))
