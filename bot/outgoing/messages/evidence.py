"""What households said and their facilitator may confirm."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.domain.evidence import Claim, Raised, Thing
from core.domain.products import ProductKind
from core.domain.savings import Evidence
from core.i18n import Words


def to_confirm(_: Words, claims: Sequence[Claim]) -> str:
    if not claims:
        return _("No hay nada por confirmar.")
    return _(
        "Por confirmar. Toque uno cuando esté con la persona. Los montos no se ven aquí: ella los enseña en su "
        "teléfono si quiere, con «Ver lo anotado»."
    )


def claim(_: Words, one: Claim) -> str:
    lines = [f"<b>{escape(one.called or _('sin nombre'))}</b>", what(_, one), _.long_day(one.on), grade(_, one.grade)]
    return "\n".join(lines)


def raised(_: Words, done: Raised) -> str:
    return f"{claim(_, done.claim)}\n\n" + _("Anotado a su nombre. Puede deshacerlo hasta mañana a esta hora.")


def taken_back(_: Words, one: Claim) -> str:
    return _("Lo deshice.") + f"\n\n{claim(_, one)}"


def higher_already(_: Words) -> str:
    return _("Eso ya estaba anotado así.")


def what(_: Words, one: Claim) -> str:
    if one.thing is Thing.PRODUCT:
        named = {
            ProductKind.ACCOUNT_OPENED: _("Abrió una cuenta"),
            ProductKind.ACCOUNT_REACTIVATED: _("Volvió a usar su cuenta"),
            ProductKind.INSURANCE: _("Tomó un seguro"),
            ProductKind.CREDIT: _("Sacó un préstamo"),
        }
        return named[ProductKind(one.what)]
    # No amount: each household was told that nobody sees hers. She shows it herself, on her phone, if she wants.
    if one.thing is Thing.ENTRY:
        return _("Apartó dinero")
    return _("Pasó dinero a una cuenta") if one.what in ("bank", "credit_union") else _("Cambió dinero de lugar")


def grade(_: Words, evidence: Evidence) -> str:
    return {
        Evidence.SAID: _("Lo dijo ella"),
        Evidence.SHOWN: _("Mostró un papel"),
        Evidence.CONFIRMED: _("Confirmado"),
    }[evidence]
