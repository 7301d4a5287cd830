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
            _("Remesa: {day}").format(day=escape(household.remittance_day or _("sin día fijo"))),
            _("Recordatorios: {said}").format(said=said[Consent.REMINDERS]),
            _("Mi facilitadora ve mis lecciones: {said}").format(said=said[Consent.SHARE]),
            _("Contarme sin nombre: {said}").format(said=said[Consent.STATISTICS]),
            _("Silencio: de {start} a {end}").format(
                start=_.hour(household.quiet.start), end=_.hour(household.quiet.end)
            ),
        ]
    )


def quiet(_: Words) -> str:
    return _("¿A qué horas no le escribo?")


def quiet_from_to(_: Words, start: int, end: int) -> str:
    return _("{start} de la noche a {end} de la mañana").format(start=start % 12, end=end)


def changed(_: Words) -> str:
    return _("Listo, ya lo cambié.")
