"""The certificate of a module: she asks for it, says the name, gets it in words, as a picture and on paper."""

from __future__ import annotations

from dataclasses import asdict

from bot.outgoing import learning_data as data
from bot.outgoing import learning_keyboards as keyboards
from bot.outgoing.files import drawn
from bot.outgoing.messages import certificates as words
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.services import certificates
from core.services.certificates import Certificate


def certificate(talk: Talk) -> None:
    """What the button asks for. A module that is not done yet is refused kindly."""
    tapped, called = talk.tapped(data.Certificate), talk.household.called
    had = certificates.issued(talk.session, talk.library, talk.household, tapped.module)
    if tapped.step == "called" and called:
        _issue(talk, tapped.module, called)
    elif tapped.step == "paper" and had is not None:
        _send(talk, "sendDocument", "document", "pdf", had)
    else:
        talk.inquire("certificate_name", module=tapped.module, called=called)


def named(talk: Talk) -> None:
    """The answer to which name it should bear."""
    question = talk.question
    assert question is not None
    _issue(talk, question.facts["module"], talk.text)


def _issue(talk: Talk, module: int, name: str) -> None:
    one = certificates.issue(talk.session, talk.library, talk.household, module, name, talk.now)
    talk.forget()
    talk.say(words.in_words(talk.words, one))
    _send(talk, "sendPhoto", "photo", "png", one, keyboards.certificate(talk.words, module).to_dict())


def _send(talk: Talk, method: str, slot: str, form: str, one: Certificate, markup: object = None) -> None:
    facts = asdict(words.on_it(talk.words, one))
    file = drawn("certificate", form, f"{talk.words('constancia')}.{form}", facts)
    params = {"chat_id": talk.household.chat_id, slot: file}
    talk.calls.append(Call(method, {**params, "reply_markup": markup} if markup else params))
