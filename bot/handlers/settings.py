"""/ajustes: everything that was asked at the start can be changed here."""

from __future__ import annotations

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import onboarding, settings
from bot.talk import Talk
from core.domain.household import Consent
from core.services import households

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
        talk.change(question(talk.words), keyboards.yes_or_no(talk.words, consent, "settings"))
    elif what == "language":
        ask_language(talk)
    elif what == "called":
        talk.ask("called_again")
        talk.say(onboarding.how_called(talk.words), keyboards.skip(talk.words, "setting"))
    else:
        talk.ask("remittance_day_again")
        talk.say(onboarding.when_remittance(talk.words, None), keyboards.skip(talk.words, "setting"))


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
    talk.now_is(households.call(talk.session, talk.household.id, talk.text))
    _changed(talk)


def remittance_day_told(talk: Talk) -> None:
    talk.now_is(households.set_remittance_day(talk.session, talk.household.id, talk.text))
    _changed(talk)


def _changed(talk: Talk) -> None:
    talk.forget()
    talk.say(settings.changed(talk.words))
    overview(talk)
