"""What a campaign's kinds, rules, warnings and acts are called on a page."""

from __future__ import annotations

from core.domain.campaigns import MOVES, Campaign, CampaignState, Content, Who
from core.domain.drips import CatchUp
from core.domain.letters import Caution
from core.domain.meetings import Meeting
from core.i18n import Words, language_name
from panel import words

#: So much of a message stands for it where a lesson has its title.
TITLE = 40


def first_words(one: Campaign, _: Words) -> str:
    text = one.letter.words(_.language) if one.letter else "–"
    return text if len(text) <= TITLE else text[:TITLE].rstrip() + "…"


def contents(_: Words) -> list[tuple[str, str]]:
    return [(str(kind), content(kind, _)) for kind in Content]


def content(kind: Content, _: Words) -> str:
    return {
        Content.LESSON: _("Una lección"),
        Content.TRACK: _("Varias lecciones"),
        Content.MESSAGE: _("Un mensaje"),
        Content.POLL: _("Una pregunta"),
        Content.EVENT: _("Una invitación"),
        Content.FORM: _("Un cuestionario"),
    }[kind]


def choices(one: Campaign, _: Words) -> tuple[str, ...]:
    """An invitation is answered in the reader's own language; the answers of a poll are the facilitator's words."""
    if one.kind is Content.EVENT:
        return (_("Voy"), _("No puedo"), _("Tal vez"))
    return one.letter.choices if one.letter else ()


def when_and_where(one: Meeting, _: Words) -> str:
    local = _.local(one.at)
    return f"{_.day(local.date())}, {_.hour(local.time())}, {one.place}"


def who(one: Who, _: Words) -> str:
    return {
        Who.EVERYBODY: _("Todo el grupo"),
        Who.IDLE: _("Sin lección en 14 días"),
        Who.BEHIND: _("Con la meta atrasada"),
        Who.NO_ACCOUNT: _("Sin cuenta formal"),
        Who.PICKED: _("las personas elegidas"),
    }[one]


def catch_up(one: CatchUp, _: Words) -> str:
    return {
        CatchUp.FROM_START: _("recibe todas desde la primera, al mismo ritmo"),
        CatchUp.WITH_GROUP: _("recibe la que va el grupo; las anteriores no"),
        CatchUp.COMPRESS: _("recibe una al día hasta alcanzar al grupo"),
    }[one]


def caution(one: Caution, _: Words) -> str:
    return {
        Caution.LINK: _("Lleva un enlace. Les enseñamos a desconfiar de los enlaces."),
        Caution.SECRET: _("Habla de claves, documentos o depósitos. Parece estafa: Milpa nunca los pide."),
        Caution.AMOUNT: _("Lleva un monto, y se lee en la pantalla de quien esté cerca."),
        Caution.LONG: _("Es largo: pocas personas lo leen hasta el final."),
        Caution.SHOUTS: _("Va en mayúsculas o con muchos signos: parece un grito."),
    }[one]


def language(code: str, _: Words) -> str:
    return language_name(code, _.language).capitalize()


def campaign_acts(state: CampaignState, uncertain: int, _: Words) -> list[tuple[str, str]]:
    """What may be done with it now."""
    acts = []
    if CampaignState.PAUSED in MOVES[state]:
        acts.append(("pausar", _("Pausar")))
    if state is CampaignState.PAUSED:
        acts.append(("seguir", _("Que siga")))
    if words.may_stop(state):
        acts.append(("detener", _("Detener") if state is not CampaignState.DRAFT else _("Descartar")))
    if uncertain and state is not CampaignState.PAUSED:
        acts.append(("de-nuevo", _("Enviar de nuevo a quien no se sabe")))
    return [*acts, ("copiar", _("Copiar"))] if state is not CampaignState.DRAFT else acts
