"""Recording a lesson in the chat, and listening to it."""

from __future__ import annotations

from html import escape

from bot.outgoing.messages.lessons import bold
from core.domain.lesson import Lesson
from core.domain.voices import Voice
from core.i18n import Words, language_name


def waiting(_: Words, count: int) -> str:
    return _.ngettext("{n} grabación espera su oído.", "{n} grabaciones esperan su oído.", count).format(n=count)


def which_module(_: Words) -> str:
    return _("¿De qué módulo es la lección que quiere grabar?")


def which_lesson(_: Words) -> str:
    return _("¿Qué lección?")


def which_language(_: Words, lesson: Lesson) -> str:
    return _("¿En qué idioma va a leer «{title}»?").format(title=escape(lesson.title))


def language_in_words(_: Words) -> str:
    return _("¿Cómo se llama ese idioma?")


def read_this(_: Words, lesson: Lesson, language: str) -> str:
    """What is to be read; in another language it is told with these words before her."""
    head = _("Lea esto despacio, como a una vecina, y mándelo como nota de voz en {language}:").format(
        language=escape(called(_, language))
    )
    text = "\n\n".join(bold(card.text) for card in lesson.cards)
    return f"{head}\n\n<b>{escape(lesson.title)}</b>\n\n{text}\n\n{bold(lesson.action.text)}"


def waiting_for_it(_: Words) -> str:
    return _("Espero su nota de voz.")


def draft(_: Words, lesson: Lesson, voice: Voice) -> str:
    return _("«{title}», en {language}. Óigala. ¿Está bien así?").format(
        title=escape(lesson.title), language=escape(called(_, voice.language))
    )


def to_decide(_: Words, lesson: Lesson, voice: Voice) -> str:
    return _("«{title}», en {language}. ¿Dice lo mismo que la lección y se oye claro?").format(
        title=escape(lesson.title), language=escape(called(_, voice.language))
    )


def proposed(_: Words) -> str:
    return _("Gracias. Otra persona del equipo la va a oír antes de publicarla.")


def dropped(_: Words) -> str:
    return _("Bien, esa grabación no se usa.")


def published(_: Words) -> str:
    return _("Publicada. Las personas ya la pueden oír desde la primera tarjeta.")


def refused(_: Words) -> str:
    return _("Bien, esa no se publica. Cuéntele por qué a quien la grabó.")


def waits_for_you(_: Words) -> str:
    return _("Hay una lección grabada que espera su oído.")


def own(_: Words) -> str:
    return _("Esa la grabó usted, y la tiene que oír otra persona del equipo.")


def decided(_: Words) -> str:
    return _("Sobre esa grabación ya se decidió.")


def too_long(_: Words, most: int) -> str:
    return _("Es muy larga. Que dure menos de {seconds} segundos, para que no gaste muchos datos.").format(seconds=most)


def gone(_: Words) -> str:
    return _("Esa grabación ya no está. La lección escrita sigue aquí.")


def listen(_: Words, voice: Voice, language: str) -> str:
    """On the button: in which language where it is not hers, and what it costs in data."""
    if voice.language == language:
        return _("Escuchar · {size} kB").format(size=voice.kilobytes)
    return _("Escuchar en {language} · {size} kB").format(language=called(_, voice.language), size=voice.kilobytes)


def called(_: Words, language: str) -> str:
    """«mam», «español»; a language that has no code is called as its speaker called it."""
    return language_name(language, _.language) if len(language) <= 3 else language
