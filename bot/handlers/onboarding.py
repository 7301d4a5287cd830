"""/start, consent, and the three or four things that are good to know; all of it can be passed over."""

from __future__ import annotations

from bot.handlers import family, remittance_plans, team
from bot.handlers.code_gate import code_first
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards, safety_keyboards, settings_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import general, onboarding, plainer, safety, settings
from bot.outgoing.messages import team as team_words
from bot.outgoing.questions import MAY
from bot.talk import Talk
from core.domain.household import Consent, HouseholdState
from core.domain.staff import STAFF_LINK, Group
from core.errors import UnknownCode
from core.i18n import language_name
from core.services import groups, households, privacy
from nlu.entities.names import name_in
from nlu.replies import could_be_called


def start(talk: Talk) -> None:
    """/start, with the code of a group or a staff link behind it."""
    payload = talk.text.partition(" ")[2].strip()
    if payload.startswith(STAFF_LINK):
        team.join(talk, payload.removeprefix(STAFF_LINK))
    elif talk.household.is_active:
        _welcome_back(talk, payload)
    elif talk.household.is_relative and not payload:
        family.overview(talk)
    else:
        ask_consent(talk, payload)


def ask_consent(talk: Talk, code: str | None = None) -> None:
    """Before her yes nothing is kept: the group waits in the buttons, and for a day in the open question."""
    code = code or invited_by(talk)
    group = _group(talk, code)
    head = onboarding.unknown_code(talk.words) + "\n\n" if code and group is None else ""
    talk.ask("consent", group=group.code if group else None)
    markup = keyboards.consent(talk.words, talk.around.catalogs.languages, group.code if group else None)
    talk.say(head + onboarding.consent(talk.words, group.name if group else None), markup)


def tell_more(talk: Talk, text: str) -> None:
    """Of what she wants to know before she says yes or no; the question stays, under it."""
    group = _group(talk, invited_by(talk))
    markup = keyboards.consent(talk.words, talk.around.catalogs.languages, group.code if group else None)
    talk.say(f"{text}\n\n{onboarding.do_you_agree(talk.words)}", markup)


def consent_first(talk: Talk) -> bool:
    """True when she still has to agree, and has been asked to."""
    if talk.household.is_active:
        return False
    ask_consent(talk)
    return True


def team_first(talk: Talk) -> bool:
    """True for staff who are no learners: a greeting leads them to their work, and not to a consent each time."""
    member = talk.staff
    if member is None or not is_stranger(talk):
        return False
    talk.say(team_words.not_a_household(talk.words, member.is_coordinator))
    return True


def is_stranger(talk: Talk) -> bool:
    """Of whom nothing is kept but the chat itself."""
    return talk.household.state is HouseholdState.NEW


def invited_by(talk: Talk) -> str | None:
    question = talk.question
    return question.facts.get("group") if question and question.kind == "consent" else None


def agree(talk: Talk) -> None:
    """Her word on the consent text."""
    tapped = talk.tapped(data.Agree)
    if talk.household.is_active:
        _agreed_before(talk, tapped.said)
    elif tapped.said == "more":
        markup = keyboards.consent(talk.words, talk.around.catalogs.languages, tapped.group)
        talk.change(onboarding.more(talk.words), markup)
    elif tapped.said == "no" and is_stranger(talk):
        refuse(talk)
    elif tapped.said == "no":
        talk.change(general.all_right(talk.words))
    else:
        # The text that she agreed to stays above, to be read again.
        talk.without_buttons()
        agreed(talk, tapped.group)


def agreed(talk: Talk, code: str | None, method: str = "button") -> None:
    group = _group(talk, code)
    if group is not None:
        # Before the yes is written down, so that it counts for her group and not for those without one.
        groups.join(talk.session, talk.household.id, group.code, talk.now)
    talk.now_is(households.agree(talk.session, talk.household.id, talk.now, method))
    talk.forget()
    _go_on(talk, onboarding.agreed(talk.words))


def refuse(talk: Talk) -> None:
    """She does not agree: what little there was of her is forgotten."""
    privacy.forget_stranger(talk.session, talk.household)
    talk.change(onboarding.refused(talk.words))


def agree_to(talk: Talk) -> None:
    """Her word on one of the separate consents."""
    tapped = talk.tapped(data.AgreeTo)
    consent = talk.one_of(Consent, tapped.consent)
    if consent not in MAY:
        raise DeadButton(tapped.consent)
    _keep(talk, consent, tapped.said == "yes", "button")
    if tapped.then == "settings":
        talk.change(settings.overview(talk.words, talk.household), settings_keyboards.settings(talk.words))
    else:
        _go_on(talk, change=True)


def said_of_consent(talk: Talk) -> None:
    """Yes or no to one of the separate consents, in her own words."""
    question, understood = talk.question, talk.understood
    assert question is not None
    assert understood is not None
    _keep(talk, Consent(question.facts["consent"]), understood.intent == "affirm", "words")
    _go_on(talk)


def called(talk: Talk) -> None:
    """The answer to how she wants to be called; a smile, a number or a story is no name."""
    if not could_be_called(talk.text):
        talk.ask_again(plainer.called(talk.words))
        return
    talk.now_is(households.call(talk.session, talk.household.id, name_in(talk.text)))
    _ask_remittance_day(talk, onboarding.pleased(talk.words, talk.household.called))


def remittance_day(talk: Talk) -> None:
    talk.now_is(households.set_remittance_day(talk.session, talk.household.id, talk.text))
    remittance_plans.learn_rhythm(talk)
    _ready(talk)


def choose_language(talk: Talk) -> None:
    tapped = talk.tapped(data.Language)
    if tapped.code in talk.around.catalogs.languages:
        talk.now_is(households.choose_language(talk.session, talk.household.id, tapped.code))
    if talk.household.is_active:
        chosen = onboarding.language_chosen(talk.words, language_name(talk.words.language))
        talk.change(chosen, keyboards.menu(talk.words))
        return
    group = _group(talk, tapped.group)
    markup = keyboards.consent(talk.words, talk.around.catalogs.languages, group.code if group else None)
    talk.change(onboarding.consent(talk.words, group.name if group else None), markup)


def skip(talk: Talk) -> None:
    """Passes over the question that is open and goes on; an old button passes over nothing."""
    tapped = talk.tapped(data.Skip)
    talk.without_buttons()
    if not talk.is_open(tapped.question, tapped.asked):
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
        return
    pass_over(talk)


def pass_over(talk: Talk) -> None:
    question = talk.question
    talk.forget()
    match question.kind if question else None:
        case "may" if question is not None:
            _keep(talk, Consent(question.facts["consent"]), False, "passed")
            _go_on(talk)
        case "called":
            _ask_remittance_day(talk)
        case "remittance_day":
            _ready(talk)
        case _:
            talk.say(general.all_right(talk.words), keyboards.menu(talk.words))


def move(talk: Talk) -> None:
    """To another group, or not. Another facilitator is another pair of eyes, so she is asked anew."""
    code = talk.tapped(data.Join).group
    group = _group(talk, code)
    if group is None:
        say = onboarding.unknown_code if code else general.all_right
        talk.change(say(talk.words), keyboards.menu(talk.words))
        return
    talk.without_buttons()
    if not groups.move(talk.session, talk.household.id, group.code, talk.now):
        talk.say(onboarding.joined(talk.words, group.name, group.facilitator_name), keyboards.menu(talk.words))
        return
    talk.now_is(households.unask(talk.session, talk.household.id, Consent.SHARE, talk.now))
    _joined(talk, group)


def _agreed_before(talk: Talk, said: str) -> None:
    """An old consent text, long after her yes."""
    if said == "no":
        talk.change(safety.paused_forever(talk.words), safety_keyboards.leave(talk.words))
    elif said == "more":
        talk.change(safety.privacy(talk.words), safety_keyboards.privacy(talk.words))
    else:
        talk.without_buttons()
        talk.say(onboarding.back_again(talk.words, talk.household.called), keyboards.menu(talk.words))


def _welcome_back(talk: Talk, code: str) -> None:
    if talk.household.paused_until:
        talk.now_is(households.resume(talk.session, talk.household.id, talk.now))
    group, here = _group(talk, code), groups.of(talk.session, talk.household.id)
    if code and group is None:
        talk.say(onboarding.unknown_code(talk.words), keyboards.menu(talk.words))
    elif group is not None and here is not None and group.id != here.id:
        talk.say(onboarding.which_group(talk.words, here.name, group.name), keyboards.move(talk.words, group.code))
    elif group is not None:
        groups.join(talk.session, talk.household.id, group.code, talk.now)
        _joined(talk, group)
    else:
        talk.say(onboarding.back_again(talk.words, talk.household.called), keyboards.menu(talk.words))


def _joined(talk: Talk, group: Group) -> None:
    head = onboarding.joined(talk.words, group.name, group.facilitator_name)
    unasked = households.unasked(talk.session, talk.household.id)
    if Consent.SHARE in unasked:
        talk.inquire("may", head, consent=str(Consent.SHARE))
    else:
        talk.say(head, keyboards.menu(talk.words))


def _keep(talk: Talk, consent: Consent, given: bool, method: str) -> None:
    talk.now_is(households.set_consent(talk.session, talk.household.id, consent, given, talk.now, method))


def _go_on(talk: Talk, head: str = "", *, change: bool = False) -> None:
    """The next separate consent, or how she wants to be called, or the way in."""
    unasked = households.unasked(talk.session, talk.household.id)
    if unasked:
        talk.inquire("may", head, change=change, consent=str(unasked[0]))
        return
    if change:
        talk.without_buttons()
    if talk.household.called is None:
        talk.inquire("called", head)
    else:
        _ask_remittance_day(talk, head)


def _ask_remittance_day(talk: Talk, head: str = "") -> None:
    if talk.household.remittance_day is None:
        talk.inquire("remittance_day", head)
    else:
        _ready(talk)


def _ready(talk: Talk) -> None:
    talk.forget()
    talk.say(onboarding.ready(talk.words), keyboards.start(talk.words))
    if talk.household.must_set_code:
        code_first(talk)


def _group(talk: Talk, code: str | None) -> Group | None:
    try:
        return groups.by_code(talk.session, code, talk.now) if code else None
    except UnknownCode:
        return None
