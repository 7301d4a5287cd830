"""What a facilitator reads while she makes a campaign, and the words of one as they arrive."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.outgoing.messages import agenda, forms, meetings
from bot.outgoing.messages.outcomes import reasons
from core.domain.campaigns import Arm, Audience, Campaign, CampaignResult, Content, Who
from core.domain.drips import CatchUp
from core.domain.letters import FEWEST_CHOICES, MOST_CHOICES, Caution, Letter
from core.domain.staff import Group
from core.i18n import Words, language_name
from core.services.campaign_drafts import Preview
from core.services.campaign_letters import Spoken

#: So much of a message stands for it where a lesson has its title.
TITLE = 40


def letter(_: Words, one: Spoken) -> str:
    """The words of a person of the programme, with who it is; a poll's answers are its buttons."""
    if one.facilitator is None:
        return _text(_, one)
    return _("{name}, del programa, le escribe:").format(name=f"<b>{escape(one.facilitator)}</b>") + (
        f"\n\n{_text(_, one)}"
    )


def voted(_: Words, one: Spoken, choice: int) -> str:
    return f"{_text(_, one)}\n\n" + _("Su respuesta: {choice}. Puede cambiarla.").format(
        choice=f"<b>{escape(choices(_, one)[choice])}</b>"
    )


def choices(_: Words, one: Spoken) -> Sequence[str]:
    """An invitation is answered in the reader's own language; the answers of a poll are the facilitator's words."""
    return meetings.comings(_) if one.meeting else one.choices


def _text(_: Words, one: Spoken) -> str:
    return escape(one.text) + (f"\n\n{meetings.day_and_place(_, one.meeting)}" if one.meeting else "")


def title(_: Words, campaign: Campaign, lesson: str | None) -> str:
    if lesson is not None:
        return lesson
    text = campaign.letter.words(_.language) if campaign.letter else "–"
    return text if len(text) <= TITLE else text[:TITLE].rstrip() + "…"


def which_group(_: Words) -> str:
    return _("¿A cuál grupo?")


def which_module(_: Words) -> str:
    return _("¿Qué lecciones? Van una tras otra, sin las delicadas.")


def ask_text(_: Words) -> str:
    return _(
        "Escriba el mensaje como lo van a leer. Donde escriba [nombre], [meta], [grupo] o [facilitadora] pongo el dato "
        "de cada persona. A quien no tenga ese dato no se le manda."
    )


def ask_event(_: Words) -> str:
    return _(
        "Escriba la invitación como la van a leer, sin el día ni el lugar: se los pregunto después. Por ejemplo: "
        "«[nombre], la invito al taller de cuentas»."
    )


def ask_poll(_: Words) -> str:
    return _("Escriba la pregunta, y debajo, cada una en su renglón, de dos a cuatro respuestas cortas.")


def ask_english(_: Words, count: int) -> str:
    return _.ngettext(
        "{count} persona del grupo lee en inglés. Escriba el mismo mensaje en inglés, o toque «Solo en español».",
        "{count} personas del grupo leen en inglés. Escriba el mismo mensaje en inglés, o toque «Solo en español».",
        count,
    ).format(count=count)


def ask_variant(_: Words) -> str:
    return _("Escriba el otro texto. La mitad recibe uno y la mitad el otro, a la suerte.")


def preview(_: Words, seen: Preview, titles: Sequence[str]) -> str:
    campaign = seen.campaign
    lines = [
        *_content(_, campaign, titles),
        *meetings.of_preview(_, seen),
        *forms.of_preview(_, seen),
        *_for_whom(_, campaign),
        *audience(_, seen.audience, seen.group),
    ]
    if seen.audience.reachable:
        lines.append(
            _.ngettext(
                "Tarda más o menos {count} minuto en salir.",
                "Tarda más o menos {count} minutos en salir.",
                seen.audience.minutes,
            ).format(count=seen.audience.minutes)
        )
    if campaign.holdout:
        lines.append(_("Un {n} % no la recibe, para comparar después.").format(n=campaign.holdout))
    if seen.held_out_before:
        lines.append(released(_, seen.held_out_before))
    if seen.untranslated:
        lines.append(_("La leen en español, aunque prefieren otro idioma: {n}.").format(n=seen.untranslated))
    lines += [f"⚠ {caution(_, one)}" for one in seen.cautions]
    lines.append(_("De 20:00 a 7:00 no se manda: espera a la mañana. ¿La mando?"))
    return "\n".join(lines)


def released(_: Words, count: int) -> str:
    return _.ngettext(
        "Esta copia no deja a nadie aparte: también la recibe {n} persona que se dejó aparte en la primera.",
        "Esta copia no deja a nadie aparte: también la reciben {n} personas que se dejaron aparte en la primera.",
        count,
    ).format(n=count)


def audience(_: Words, one: Audience, group: Group) -> list[str]:
    to = _.ngettext("La recibe {count} persona de {group}.", "La reciben {count} personas de {group}.", one.reachable)
    lines = [to.format(count=one.reachable, group=f"<b>{escape(group.name)}</b>")]
    if one.excluded:
        lines.append(_("No la reciben:") + "\n" + reasons(_, one.excluded))
    return lines


def caution(_: Words, one: Caution) -> str:
    return {
        Caution.LINK: _("Lleva un enlace. Les enseñamos a desconfiar de los enlaces."),
        Caution.SECRET: _("Habla de claves, documentos o depósitos. Parece estafa: Milpa nunca los pide."),
        Caution.AMOUNT: _("Lleva un monto, y se lee en la pantalla de quien esté cerca."),
        Caution.LONG: _("Es largo: pocas personas lo leen hasta el final."),
        Caution.SHOUTS: _("Va en mayúsculas o con muchos signos: parece un grito."),
    }[one]


def who(_: Words, one: Who) -> str:
    return {
        Who.EVERYBODY: _("Todo el grupo"),
        Who.IDLE: _("Sin lección en 14 días"),
        Who.BEHIND: _("Con la meta atrasada"),
        Who.NO_ACCOUNT: _("Sin cuenta formal"),
        Who.PICKED: _("Elegir una por una"),
    }[one]


def ask_who(_: Words) -> str:
    return _("¿A quiénes del grupo?")


def pick(_: Words, count: int) -> str:
    return _.ngettext("{count} elegida. Toque los nombres.", "{count} elegidas. Toque los nombres.", count).format(
        count=count
    )


def compare(_: Words) -> str:
    return _("Para saber si sirvió, se compara con personas que no la reciben o que reciben otro texto, a la suerte.")


def catch_up(_: Words, one: CatchUp) -> str:
    return {
        CatchUp.FROM_START: _("Desde la primera"),
        CatchUp.WITH_GROUP: _("La que va el grupo"),
        CatchUp.COMPRESS: _("Una al día, alcanzar"),
    }[one]


def ask_catch_up(_: Words) -> str:
    return _(
        "Quien llegue cuando ya empezó:\n"
        "• Desde la primera: recibe todas, al mismo ritmo.\n"
        "• La que va el grupo: las anteriores no las recibe.\n"
        "• Una al día, alcanzar: una diaria hasta llegar donde va el grupo."
    )


def rhythm(_: Words, every: int) -> str:
    if every == 1:
        return _("Una cada día")
    return _("Una cada {n} días").format(n=every)


def ask_rhythm(_: Words) -> str:
    return _("¿Cada cuánto va una lección?")


def sample_follows(_: Words, language: str) -> str:
    return _("Así se lee en {language}:").format(language=language_name(language, _.language))


def dropped(_: Words) -> str:
    return _("No se manda nada.")


def results_more(_: Words, result: CampaignResult) -> list[str]:
    lines = []
    letter_ = result.campaign.letter
    if letter_ is not None and letter_.choices:
        named_ = meetings.comings(_) if result.campaign.kind is Content.EVENT else letter_.choices
        votes = [agenda.cell(_, result.votes.get(i, 0)) for i in range(len(named_))]
        counts = [f"• {escape(one)}: {vote}" for one, vote in zip(named_, votes, strict=True)]
        lines.append(_("Respuestas:") + "\n" + "\n".join(counts))
    if result.campaign.kind is Content.FORM:
        lines += forms.results(_, result.answered, result.campaign.takes_answers)
    if result.arms:
        named = {Arm.A: _("un texto"), Arm.B: _("el otro texto"), Arm.HOLDOUT: _("no la reciben, para comparar")}
        counts = [f"• {named[Arm(arm)]}: {n}" for arm, n in sorted(result.arms.items())]
        lines.append(_("A la suerte:") + "\n" + "\n".join(counts))
    return lines


def letter_empty(_: Words) -> str:
    return _("Escriba el texto, por favor.")


def letter_too_long(_: Words, most: int) -> str:
    return _("Es muy largo: que no pase de {n} letras.").format(n=most)


def unknown_field(_: Words, field: str) -> str:
    return _("No conozco «{field}». Puede usar [nombre], [meta], [grupo] y [facilitadora].").format(
        field=escape(field[:20])
    )


def poll_needs_choices(_: Words) -> str:
    return _("Faltan las respuestas: de {fewest} a {most}, cada una en su renglón y distintas.").format(
        fewest=FEWEST_CHOICES, most=MOST_CHOICES
    )


def hour_passed(_: Words) -> str:
    return _("Esa hora ya pasó. Dígame otra.")


def _content(_: Words, campaign: Campaign, titles: Sequence[str]) -> list[str]:
    if campaign.kind is Content.LESSON:
        return [_("Lección: «{title}».").format(title=escape(titles[0]))]
    if campaign.kind is Content.TRACK:
        listed = "\n".join(f"{number}. {escape(one)}" for number, one in enumerate(titles, 1))
        rule = catch_up(_, campaign.catch_up or CatchUp.FROM_START)
        late = _("Quien llegue tarde: {rule}.").format(rule=rule.lower())
        return [f"{rhythm(_, campaign.every or 7)}:\n{listed}", late]
    shown = [one for one in (campaign.letter, campaign.variant) if one is not None]
    return [_letter(one) for one in shown]


def _letter(one: Letter) -> str:
    texts = "\n\n".join(escape(text) for text in one.texts.values())
    choices = "".join(f"\n▢ {escape(choice)}" for choice in one.choices)
    return f"<blockquote>{texts}{choices}</blockquote>"


def _for_whom(_: Words, campaign: Campaign) -> list[str]:
    if campaign.who is Who.EVERYBODY:
        return []
    name = _("las personas elegidas") if campaign.who is Who.PICKED else who(_, campaign.who).lower()
    return [_("Para: {who}.").format(who=name)]


def rains(_: Words) -> str:
    return _(
        "Ya vienen las lluvias. Dejé lista una campaña para cada grupo: tres lecciones cortas, una por semana. "
        "No sale nada si usted no la manda. Después sirve /compromiso: techo, agua, basura y árboles."
    )
