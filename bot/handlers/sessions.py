"""Writing down an advising session: who, how long, of what, what was agreed. Under a minute, by buttons."""

from __future__ import annotations

from bot.handlers import session_facts
from bot.handlers.people import staff_of
from bot.outgoing import session_keyboards
from bot.outgoing import staff_data as data
from bot.outgoing import thread_keyboards as keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import sessions as session_words
from bot.outgoing.messages import threads as words
from bot.talk import Talk
from core.domain.sessions import Advice, Manner, Topic
from core.domain.staff import Staff
from core.services import groups, members, sessions


def ask_whom(talk: Talk) -> None:
    """/asesoria, with the beginning of a name or without: whom she advised, out of all her groups."""
    _offer(talk, talk.text.partition(" ")[2])


def named(talk: Talk) -> None:
    """The answer to whom."""
    _offer(talk, talk.text)


def _offer(talk: Talk, name: str) -> None:
    member = staff_of(talk)
    each = members.found(talk.session, member, name, talk.now)
    if not each:
        talk.inquire("advised_whom", session_words.nobody_so(talk.words))
        return
    talk.forget_if("advised_whom")
    asked = session_words.which_of_these if name.strip() else session_words.heard_last
    if not name.strip():
        talk.ask("advised_whom", asked=talk.mark)
    talk.say(asked(talk.words), session_keyboards.whom(talk.words, each, None if name.strip() else talk.mark))


def begin(talk: Talk) -> None:
    """Of a group's meeting, or with one person."""
    member, tapped = staff_of(talk), talk.tapped(data.Advise)
    talk.forget_if("advised_whom")
    manner = talk.one_of(Manner, tapped.manner)
    people: tuple[int, ...] = ()
    if manner is Manner.MEETING:
        group = groups.seen_by(talk.session, member, tapped.number)
    else:
        one, group = members.one(talk.session, member, tapped.number, talk.now)
        people = (one.household_id,)
    # One button of a message is one session, however often it is tapped.
    message = talk.message
    place = message.message_id if message else talk.update.update_id
    source = f"adv:{talk.household.chat_id}:{place}:{tapped.number}:{manner[:2]}"
    made = sessions.begin(talk.session, member, group.id, manner, people, talk.now, source[:40])
    if manner is Manner.MEETING:
        there(talk, member, made, 0)
    else:
        session_facts.show(talk, member, made, change=True)


def step(talk: Talk) -> None:
    member, tapped = staff_of(talk), talk.tapped(data.Session)
    made = sessions.one(talk.session, member, tapped.session)
    match tapped.step:
        case "show":
            talk.forget_if("session_amount")
            session_facts.show(talk, member, made, change=True)
        case "page":
            there(talk, member, made, tapped.value or 0)
        case "there":
            made = sessions.attend(talk.session, member, made.id, tapped.value or 0, talk.now)
            there(talk, member, made, _page_of(talk, member, made, tapped.value or 0))
        case "minutes":
            made = sessions.note(talk.session, member, made.id, minutes=tapped.value or 1)
            session_facts.show(talk, member, made, change=True)
        case "topic" if (tapped.value or 0) < len(Topic):
            made = sessions.note(talk.session, member, made.id, topic=list(Topic)[tapped.value or 0])
            session_facts.show(talk, member, made, change=True)
        case "agreed":
            talk.inquire("session_agreed", advice=made.id)
        case "product" | "took" | "nothing" | "where" | "day":
            session_facts.step(talk, member, made, tapped)
        case "save":
            sessions.close(talk.session, member, made.id, talk.now)
            talk.change(f"{session_facts.text(talk, member, made)}\n\n{words.saved(talk.words)}")
        case odd:
            raise DeadButton(odd)


def agreed(talk: Talk) -> None:
    """The answer to what was agreed."""
    question, member = talk.question, staff_of(talk)
    assert question is not None
    made = sessions.note(talk.session, member, question.facts["advice"], agreed=talk.text)
    talk.forget()
    session_facts.show(talk, member, made)


def there(talk: Talk, member: Staff, made: Advice, page: int) -> None:
    each = members.listed(talk.session, member, made.group_id, talk.now)
    asked = words.who_was_there(talk.words, len(made.people))
    talk.change(asked, keyboards.there(talk.words, made, each, page))


def _page_of(talk: Talk, member: Staff, made: Advice, household_id: int) -> int:
    each = members.listed(talk.session, member, made.group_id, talk.now)
    return next((i for i, one in enumerate(each) if one.household_id == household_id), 0) // keyboards.PAGE
