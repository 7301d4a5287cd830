"""/start, consent, and the three or four things that are good to know; all of it can be passed over."""

from __future__ import annotations

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import general, onboarding, people, settings
from bot.talk import Talk
from core.domain.household import Consent, HouseholdState
from core.domain.staff import Group
from core.errors import UnknownCode
from core.i18n import language_name
from core.services import groups, households, staff

STAFF_LINK = "s_"
#: In which order the separate consents are asked, and with which words.
ASKED = {
    Consent.REMINDERS: onboarding.may_remind,
    Consent.SHARE: onboarding.may_share,
    Consent.STATISTICS: onboarding.may_count,
}


def start(talk: Talk) -> None:
    """/start, with the code of a group or a staff link behind it."""
    payload = talk.text.partition(" ")[2].strip()
    if payload.startswith(STAFF_LINK):
        become_staff(talk, payload.removeprefix(STAFF_LINK))
        return
    group = join(talk, payload) if payload else None
    if talk.household.is_active:
        _welcome_back(talk, group)
    else:
        ask_consent(talk, group)


def join(talk: Talk, code: str) -> Group | None:
    try:
        return groups.join(talk.session, talk.household.id, code, talk.now).group
    except UnknownCode:
        talk.say(onboarding.unknown_code(talk.words))
        return None


def ask_consent(talk: Talk, group: Group | None = None) -> None:
    markup = keyboards.consent(talk.words, talk.around.catalogs.languages)
    talk.say(onboarding.consent(talk.words, group.name if group else None), markup)


def agree(talk: Talk) -> None:
    """Her word on the consent text."""
    said = talk.tapped(data.Agree).said
    if said == "more":
        talk.change(onboarding.more(talk.words), keyboards.consent(talk.words, talk.around.catalogs.languages))
    elif said == "no":
        talk.change(onboarding.refused(talk.words))
    else:
        talk.now_is(households.agree(talk.session, talk.household.id, talk.now))
        _ask_next(talk, Consent.REMINDERS)


def agree_to(talk: Talk) -> None:
    """Her word on one of the separate consents."""
    tapped = talk.tapped(data.AgreeTo)
    consent = Consent(tapped.consent)
    household = households.set_consent(talk.session, talk.household.id, consent, tapped.said == "yes", talk.now)
    talk.now_is(household)
    if tapped.then == "settings":
        talk.change(settings.overview(talk.words, household), keyboards.settings(talk.words))
        return
    order = list(ASKED)
    after = order[order.index(consent) + 1 :]
    if after:
        _ask_next(talk, after[0])
    else:
        _ask_called(talk)


def called(talk: Talk) -> None:
    """The answer to how she wants to be called."""
    talk.now_is(households.call(talk.session, talk.household.id, talk.text))
    _ask_remittance_day(talk)


def remittance_day(talk: Talk) -> None:
    talk.now_is(households.set_remittance_day(talk.session, talk.household.id, talk.text))
    _ready(talk)


def choose_language(talk: Talk) -> None:
    code = talk.tapped(data.Language).code
    if code in talk.around.catalogs.languages:
        talk.now_is(households.choose_language(talk.session, talk.household.id, code))
    if not talk.household.is_active:
        talk.change(onboarding.consent(talk.words, None), keyboards.consent(talk.words, talk.around.catalogs.languages))
        return
    talk.change(onboarding.language_chosen(talk.words, language_name(talk.words.language)))
    talk.say(general.hello(talk.words, talk.household.called), keyboards.menu(talk.words))


def skip(talk: Talk) -> None:
    """Passes over the question that is open and goes on."""
    talk.forget()
    talk.without_buttons()
    match talk.tapped(data.Skip).question:
        case "called":
            _ask_remittance_day(talk)
        case "remittance_day":
            _ready(talk)
        case _:
            talk.say(general.all_right(talk.words), keyboards.menu(talk.words))


def become_staff(talk: Talk, token: str) -> None:
    user = talk.update.effective_user
    name = user.first_name if user else "?"
    member = staff.accept(talk.session, token, talk.household.chat_id, name, talk.household.language, talk.now)
    talk.say(people.welcome_staff(talk.words, member.name, member.is_coordinator))


def _welcome_back(talk: Talk, group: Group | None) -> None:
    if talk.household.state is HouseholdState.LEFT or talk.household.paused_until:
        talk.now_is(households.resume(talk.session, talk.household.id, talk.now))
    if group is not None:
        talk.say(onboarding.joined(talk.words, group.name, group.facilitator_name))
    talk.say(onboarding.back_again(talk.words, talk.household.called), keyboards.menu(talk.words))


def _ask_next(talk: Talk, consent: Consent) -> None:
    talk.change(ASKED[consent](talk.words), keyboards.yes_or_no(talk.words, consent, "start"))


def _ask_called(talk: Talk) -> None:
    talk.ask("called")
    talk.change(onboarding.how_called(talk.words), keyboards.skip(talk.words, "called"))


def _ask_remittance_day(talk: Talk) -> None:
    talk.ask("remittance_day")
    called = talk.household.called
    talk.say(onboarding.when_remittance(talk.words, called), keyboards.skip(talk.words, "remittance_day"))


def _ready(talk: Talk) -> None:
    talk.forget()
    talk.say(onboarding.ready(talk.words), keyboards.start(talk.words))
