"""The certificate: its words on the picture, its twin in the chat, and the question for her name."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from core.i18n import Words
from core.library.modules import Module
from core.services.certificates import Certificate


@dataclass(frozen=True)
class CertificateWords:
    """Everything that is written on it, in her language already."""

    head: str
    name: str
    did: str
    module: str
    day: str
    foot: str


def on_it(_: Words, one: Certificate) -> CertificateWords:
    did = _.ngettext("terminó {n} lección del módulo", "terminó las {n} lecciones del módulo", one.lessons)
    return CertificateWords(
        head=_("Constancia"),
        name=one.name,
        did=did.format(n=one.lessons),
        module=one.module.title(_.language),
        day=_.long_day(one.on),
        foot=_("Milpa · lecciones sobre el dinero de la casa"),
    )


def in_words(_: Words, one: Certificate) -> str:
    """The same without the picture: for who reads by ear, or has no data left."""
    said = on_it(_, one)
    did = f"{escape(said.name)} {said.did} «{escape(said.module)}»."
    return f"<b>{said.head}</b>\n\n{did}\n{said.day}"


def finished(_: Words, module: Module) -> str:
    title = escape(module.title(_.language))
    return _("Con esta terminó el módulo «{title}». Si quiere, le hago una constancia con su nombre.").format(
        title=title
    )


def ask_name(_: Words) -> str:
    return _("¿Qué nombre le pongo a la constancia? Escríbalo como quiere que se lea.")


def name_unreadable(_: Words) -> str:
    return _("Ese nombre no lo puedo escribir. ¿Me lo escribe con letras?")


def not_yet(_: Words) -> str:
    return _("La constancia se hace cuando termina todas las lecciones del módulo. Ya le falta menos.")


def on_paper(_: Words) -> str:
    return _("Aquí está para imprimir.")
