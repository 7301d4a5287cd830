"""A photo that staff were asked for: of a receipt or of the work."""

from __future__ import annotations

from bot.handlers import other
from bot.outgoing import project_keyboards as keyboards
from bot.outgoing.files import fetch
from bot.outgoing.messages import projects as words
from bot.talk import Talk
from core.services import project_people

#: The sizes that a phone offers are tried from the largest; a receipt must stay readable.
MOST_BYTES = 250_000


def pictured(talk: Talk) -> None:
    """A photo: the one that was asked for, or one that nobody keeps."""
    question, member, message = talk.question, talk.staff, talk.message
    if question is None or question.kind != "project_photo" or member is None or message is None:
        (other.captioned if talk.text else other.not_text)(talk)
        return
    sizes = sorted(message.photo, key=lambda size: size.file_size or 0)
    fitting = [size for size in sizes if (size.file_size or 0) <= MOST_BYTES] or sizes[:1]
    chosen, facts = fitting[-1], question.facts
    size = chosen.file_size or 0
    photo = project_people.keep_photo(talk.session, member, facts["project"], facts["entry"], size, talk.now)
    talk.forget()
    talk.calls.append(fetch(chosen.file_id, photo.path))
    talk.say(words.photo_kept(talk.words), keyboards.photo_kept(talk.words, facts["project"]))
