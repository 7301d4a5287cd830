"""/voz: one of the staff reads a lesson aloud, another one publishes it; a household listens."""

from __future__ import annotations

from bot.handlers import other
from bot.handlers.people import staff_of
from bot.outgoing import learning_data as data
from bot.outgoing import voice_keyboards as keyboards
from bot.outgoing.files import discard, fetch, kept
from bot.outgoing.messages import voices as words
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.domain.lesson import Lesson
from core.domain.voices import Voice
from core.errors import UnknownVoice
from core.library.modules import Module
from core.services import voices


def begin(talk: Talk) -> None:
    """What waits for her ears; where nothing does, which module to record from."""
    waiting = [(voice, _lesson(talk, voice.lesson)) for voice in voices.waiting(talk.session, staff_of(talk))]
    if waiting:
        talk.say(words.waiting(talk.words, len(waiting)), keyboards.waiting(talk.words, waiting))
    else:
        talk.say(words.which_module(talk.words), keyboards.modules(talk.words, _modules(talk)))


def record(talk: Talk) -> None:
    """The next step towards a recording: module, lesson, language, and then the words to read."""
    staff_of(talk)
    tapped = talk.tapped(data.Record)
    if tapped.module is None and tapped.slug is None:
        talk.change(words.which_module(talk.words), keyboards.modules(talk.words, _modules(talk)))
        return
    if tapped.slug is None:
        every = talk.library.lessons(talk.household.language, talk.household.country)
        each = [lesson for lesson in every if lesson.module == tapped.module]
        talk.change(words.which_lesson(talk.words), keyboards.lessons(talk.words, each))
        return
    lesson = _lesson(talk, tapped.slug)
    if tapped.language is None:
        talk.change(words.which_language(talk.words, lesson), keyboards.languages(talk.words, lesson))
    elif tapped.language == "other":
        talk.inquire("voice_language", lesson=lesson.slug)
    else:
        _ask_for_voice(talk, lesson.slug, tapped.language)


def language_told(talk: Talk) -> None:
    """The answer to what the language is called."""
    question = talk.question
    assert question is not None
    _ask_for_voice(talk, question.facts["lesson"], " ".join(talk.text.split())[:20])


def spoken(talk: Talk) -> None:
    """A voice note: the recording that was asked for, or one that nobody can read yet."""
    question, message = talk.question, talk.message
    voice = message.voice if message else None
    if question is None or question.kind != "voice" or voice is None:
        other.not_text(talk)
        return
    by, slug = staff_of(talk), question.facts["lesson"]
    seconds = int(voice.to_dict()["duration"])
    made = voices.record(
        talk.session,
        talk.library,
        by,
        slug,
        question.facts["language"],
        talk.household.country,
        voice.file_size or 0,
        seconds,
        talk.now,
    )
    talk.forget()
    talk.calls.append(fetch(voice.file_id, made.path))
    _discard_silent(talk, made)
    _play(talk, made, words.draft(talk.words, _lesson(talk, slug), made), keyboards.draft(talk.words, made).to_dict())


def listen(talk: Talk) -> None:
    """A household taps «Escuchar», and only then pays the data."""
    voice_id = talk.tapped(data.Listen).voice
    _play(talk, voices.heard_by(talk.session, talk.library, talk.household, voice_id, talk.now))


def voice(talk: Talk) -> None:
    """One of the staff listens to a recording, or decides on it."""
    tapped, by = talk.tapped(data.Voice), staff_of(talk)
    if tapped.step == "listen":
        found = voices.listened_to(talk.session, tapped.voice)
        text = words.to_decide(talk.words, _lesson(talk, found.lesson), found)
        _play(talk, found, text, keyboards.to_decide(talk.words, found).to_dict())
        return
    if tapped.step == "propose":
        voices.propose(talk.session, by, tapped.voice, talk.household, talk.now)
    elif tapped.step in DECISIONS:
        _discard_silent(talk, DECISIONS[tapped.step](talk.session, by, tapped.voice, talk.now))
    else:
        raise UnknownVoice(tapped.voice)
    talk.without_buttons()
    talk.say(DONE[tapped.step](talk.words))


DECISIONS = {"drop": voices.drop, "publish": voices.publish, "refuse": voices.refuse}
DONE = {
    "propose": words.proposed,
    "drop": words.dropped,
    "publish": words.published,
    "refuse": words.refused,
}


def _discard_silent(talk: Talk, one: Voice) -> None:
    paths = voices.silent(talk.session, one)
    if paths:
        talk.calls.append(discard(paths))


def _ask_for_voice(talk: Talk, slug: str, language: str) -> None:
    lesson = talk.library.lesson(slug, "en" if language == "en" else "es", talk.household.country)
    talk.ask("voice", lesson=slug, language=language, asked=talk.mark)
    talk.say(words.read_this(talk.words, lesson, language))


def _play(talk: Talk, one: Voice, caption: str = "", markup: object = None) -> None:
    params = {"chat_id": talk.household.chat_id, "voice": kept(one.path), "duration": one.seconds}
    if caption:
        params |= {"caption": caption, "parse_mode": "HTML", "reply_markup": markup}
    talk.calls.append(Call("sendVoice", params))


def _modules(talk: Talk) -> list[Module]:
    return [module for _, module in sorted(talk.library.modules.items())]


def _lesson(talk: Talk, slug: str) -> Lesson:
    return talk.library.lesson(slug, talk.household.language, talk.household.country)
