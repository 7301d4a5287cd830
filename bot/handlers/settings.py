"""/ajustes: everything that was asked at the start can be changed here."""

from __future__ import annotations

from datetime import time

from bot.handlers import reminder_turns, remittance_plans
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards, settings_data, settings_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import onboarding, plainer, settings
from bot.talk import Talk
from core.domain.household import Consent
from core.services import households, reminders, residence
from core.services.residence import COUNTRIES, ZONES
from nlu.entities.names import name_in
from nlu.replies import could_be_called

CONSENTS = {
    "reminders": (Consent.REMINDERS, onboarding.may_remind),
    "share": (Consent.SHARE, onboarding.may_share),
    "statistics": (Consent.STATISTICS, onboarding.may_count),
}


def overview(talk: Talk) -> None:
    talk.say(settings.overview(talk.words, talk.household), settings_keyboards.settings(talk.words))


def change(talk: Talk) -> None:
    what = talk.tapped(data.Setting).what
    if what in CONSENTS:
        consent, question = CONSENTS[what]
        talk.change(question(talk.words), keyboards.may_again(talk.words, consent))
    elif what == "language":
        ask_language(talk)
    elif what == "quiet":
        talk.change(settings.quiet(talk.words), keyboards.quiet(talk.words))
    elif what == "country":
        talk.change(settings.country(talk.words), settings_keyboards.countries(talk.words, COUNTRIES))
    elif what == "zone":
        talk.change(settings.clock(talk.words), settings_keyboards.clocks(talk.words, ZONES, talk.now))
    elif what == "discreet":
        talk.change(settings.discreet(talk.words), settings_keyboards.discreet(talk.words))
    elif what == "names_goal":
        talk.change(settings.names_goal(talk.words), settings_keyboards.names_goal(talk.words))
    elif what == "messages":
        talk.change(settings.messages(talk.words), settings_keyboards.messages(talk.words))
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
    talk.now_is(residence.set_quiet_hours(talk.session, talk.household, start, end, talk.now))
    talk.change(settings.overview(talk.words, talk.household), settings_keyboards.settings(talk.words))
    reminder_turns.ask_about_quiet(talk)


def country(talk: Talk) -> None:
    talk.now_is(residence.move_to(talk.session, talk.household, talk.tapped(settings_data.Country).code, talk.now))
    text = settings.country_changed(talk.words, talk.household.currency)
    if talk.household.country in residence.ZONE_OF:
        talk.change(text)
        overview(talk)
    else:
        # A country with several clocks: which is hers is asked by the hour that it shows.
        talk.change(f"{text}\n\n{settings.clock(talk.words)}", settings_keyboards.clocks(talk.words, ZONES, talk.now))


def clock(talk: Talk) -> None:
    talk.now_is(residence.set_clock(talk.session, talk.household, talk.tapped(settings_data.Clock).number, talk.now))
    _back_to_overview(talk)


def switch(talk: Talk) -> None:
    """What is either so or so."""
    match talk.tapped(settings_data.Switch):
        case settings_data.Switch("discreet", "on" | "off" as to):
            talk.now_is(residence.set_discreet(talk.session, talk.household, to == "on"))
        case settings_data.Switch("names_goal", "on" | "off" as to):
            talk.now_is(residence.set_names_goal(talk.session, talk.household, to == "on"))
        case settings_data.Switch("messages", "fewer"):
            reminders.fewer(talk.session, talk.household, talk.now)
            talk.now_is(households.seen(talk.session, talk.household.id))
        case settings_data.Switch("messages", "before"):
            talk.now_is(reminders.as_before(talk.session, talk.household))
        case odd:
            raise DeadButton(odd.encode())
    _back_to_overview(talk)


def _back_to_overview(talk: Talk) -> None:
    talk.change(settings.overview(talk.words, talk.household), settings_keyboards.settings(talk.words))


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
    if not could_be_called(talk.text):
        talk.ask_again(plainer.called(talk.words))
        return
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
    talk.say(text, settings_keyboards.settings(talk.words))
