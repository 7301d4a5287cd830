"""What she may change, and how it stands."""

from __future__ import annotations

from html import escape

from core.domain.household import Consent, Household
from core.i18n import Words, language_name


def overview(_: Words, household: Household) -> str:
    yes, no = _("sí"), _("no")
    said = {consent: yes if household.agreed_to(consent) else no for consent in Consent}
    return "\n".join(
        [
            _("Sus ajustes:"),
            _("Le digo: {name}").format(name=escape(household.called or _("sin nombre"))),
            _("Idioma: {language}").format(language=language_name(household.language)),
            _("País: {country}. Mi hora: {place}.").format(
                country=household.country, place=household.zone.rpartition("/")[2].replace("_", " ")
            ),
            _("Remesa: {day}").format(day=escape(household.remittance_day or _("sin día fijo"))),
            _("Recordatorios: {said}").format(said=said[Consent.REMINDERS]),
            _("Cuántos mensajes: {many}").format(many=_("pocos") if household.fewer else _("como siempre")),
            _("Avisos: {how}").format(how=_("sin montos") if household.discreet else _("con montos")),
            _("Mi meta en los avisos: {how}").format(
                how=_("con su nombre") if household.names_goal else _("sin nombrarla")
            ),
            _("La facilitadora y la coordinación ven mis lecciones: {said}").format(said=said[Consent.SHARE]),
            _("Contarme sin nombre: {said}").format(said=said[Consent.STATISTICS]),
            _("Silencio: de {start} a {end}").format(
                start=_.hour(household.quiet.start), end=_.hour(household.quiet.end)
            ),
        ]
    )


def quiet(_: Words) -> str:
    return _("¿A qué horas no le escribo?")


def country(_: Words) -> str:
    return _("¿En qué país vive? De eso dependen los papeles, los bancos y la moneda.")


def country_changed(_: Words, currency: str) -> str:
    return _("Listo. Los montos nuevos van en {currency}. Lo que ya anotó se queda como está.").format(
        currency=currency
    )


def clock(_: Words) -> str:
    return _("¿Qué hora es donde usted está? Así le escribo a buena hora. No guardo dónde está.")


def discreet(_: Words) -> str:
    return _(
        "Los avisos que le mando se ven en la pantalla aunque esté cerrada. ¿Los quiere sin montos? "
        "Los montos los ve al abrir el chat y preguntar."
    )


def names_goal(_: Words) -> str:
    return _(
        "Los avisos dicen para qué ahorra usted, y eso ayuda. Si otras personas miran su teléfono, "
        "puedo avisarle sin nombrar su meta."
    )


def messages(_: Words) -> str:
    return _("¿Cuántos mensajes quiere de mi parte? «Pocos» es uno por semana cuando mucho.")


def quiet_from_to(_: Words, start: int, end: int) -> str:
    return _("{start} de la noche a {end} de la mañana").format(start=start % 12, end=end)


def changed(_: Words) -> str:
    return _("Listo, ya lo cambié.")
