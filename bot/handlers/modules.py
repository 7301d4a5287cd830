"""All the lessons, a module at a time, and the path on which the next one lies."""

from __future__ import annotations

from bot.outgoing import learning_data as data
from bot.outgoing import learning_keyboards as keyboards
from bot.outgoing.messages import modules as words
from bot.talk import Talk
from core.services import modules


def listed(talk: Talk, head: str | None = None) -> None:
    """/lecciones: the modules, with what is done in each."""
    each = modules.progress(talk.session, talk.library, talk.household)
    path = modules.path_of(talk.session, talk.household)
    talk.say(head or words.modules(talk.words, each, path), keyboards.modules(talk.words, each))


def show(talk: Talk) -> None:
    """The lessons of one module, in the place of the list it was tapped in."""
    tapped = talk.tapped(data.Module)
    library, household = talk.library, talk.household
    if tapped.number is None:
        each = modules.progress(talk.session, library, household)
        path = modules.path_of(talk.session, household)
        talk.change(words.modules(talk.words, each, path), keyboards.modules(talk.words, each))
        return
    one = modules.of(talk.session, library, household, tapped.number)
    rows = modules.lessons_in(talk.session, library, household, tapped.number)
    talk.change(words.module(talk.words, one), keyboards.module(talk.words, one, rows, tapped.page))


def ask_path(talk: Talk) -> None:
    """/camino: which path she wants."""
    talk.say(words.choose_path(talk.words), keyboards.paths(talk.words, list(talk.library.paths)))


def path(talk: Talk) -> None:
    """She chose a path."""
    tapped = talk.tapped(data.Path)
    modules.choose_path(talk.session, talk.library, talk.household, tapped.path, talk.now)
    talk.change(words.path_chosen(talk.words, tapped.path), keyboards.on_path(talk.words))
