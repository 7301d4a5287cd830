"""/ajustes: everything that was asked at the start can be changed here."""

from __future__ import annotations

from datetime import time

from bot.handlers import remittance_plans
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import onboarding, settings
from bot.talk import Talk
from core.domain.household import Consent
from core.services import households
from nlu.entities.names import name_in

CONSENTS = {
    "reminders": (Consent.REMINDERS, onboarding.may_remind),
    "share": (Consent.SHARE, onboarding.may_share),
    "statistics": (Consent.STATISTICS, onboarding.may_count),
}


def overview(talk: Talk) -> None:
    talk.say(settings.overview(talk.words, talk.household), keyboards.settings(talk.words))


def change(talk: Talk) -> None:
    what = talk.tapped(data.Setting).what
    if what in CONSENTS:
        consent, question = CONSENTS[what]
        talk.change(question(talk.words), keyboards.may_again(talk.words, consent))
    elif what == "language":
        ask_language(talk)
    elif what == "quiet":
        talk.change(settings.quiet(talk.words), keyboards.quiet(talk.words))
    elif what in ("called", "remittance_day"):
        talk.inquire(f"{what}_again")
    elif what == "share_part":
        remittance_plans.ask_part(talk)
    else:
        raise DeadButton(what)


def quiet(talk: Talk) -> None:
    """The hours in which nothing of ours rings."""
    tapped = talk.tapped(data.Quiet)
    if tapped.start > 23 or tapped.end > 23 or tapped.start == tapped.end:
        raise DeadButton(f"{tapped.start}-{tapped.end}")
    start, end = time(tapped.start), time(tapped.end)
    talk.now_is(households.set_quiet_hours(talk.session, talk.household.id, start, end))
    talk.change(settings.overview(talk.words, talk.household), keyboards.settings(talk.words))


def ask_language(talk: Talk) -> None:
    """Asked for a language by its name: changes to it where Milpa speaks it, else says which it speaks."""
    codes = talk.around.catalogs.languages
    wanted = talk.understood.slots.language if talk.understood else None
    if wanted in codes:
        talk.now_is(households.choose_language(talk.session, talk.household.id, wanted))
        talk.say(settings.changed(talk.words), keyboards.menu(talk.words))
        return
    head = onboarding.language_unknown if wanted else onboarding.choose_language
    talk.say(head(talk.words), keyboards.languages(talk.words, codes))


def called_told(talk: Talk) -> None:
    talk.now_is(households.call(talk.session, talk.household.id, name_in(talk.text)))
    _changed(talk)


def introduced(talk: Talk) -> None:
    """She says her name without having been asked."""
    talk.now_is(households.call(talk.session, talk.household.id, name_in(talk.text)))
    talk.ask_again(onboarding.pleased(talk.words, talk.household.called))


def remittance_day_told(talk: Talk) -> None:
    talk.now_is(households.set_remittance_day(talk.session, talk.household.id, talk.text))
    remittance_plans.learn_rhythm(talk)
    _changed(talk)


def _changed(talk: Talk) -> None:
    talk.forget()
    text = f"{settings.changed(talk.words)}\n\n{settings.overview(talk.words, talk.household)}"
    talk.say(text, keyboards.settings(talk.words))
