"""Both sides of the family: what she reads of her relatives, and what a relative reads of her goal."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from core.domain.family import Cheer, News, Shared, Standing, Told
from core.domain.money import Money
from core.i18n import Words
from core.services.family import Beside, Family, Invitation


def overview(_: Words, family: Family) -> str:
    if not family.hers and not family.others and not family.waiting:
        return _(
            "Aquí puede invitar a un familiar, esté lejos o cerca, a acompañar una de sus metas. "
            "Él o ella ve cómo va esa meta. No ve montos ni lo que usted anota."
        )
    hers = [_hers(_, one) for one in family.hers]
    others = [shared(_, one) for one in family.others]
    waiting = _.ngettext(
        "Falta que le acepten en {n} meta. Yo le aviso.",
        "Falta que le acepten en {n} metas. Yo le aviso.",
        family.waiting,
    ).format(n=family.waiting)
    parts = [
        "\n".join([f"<b>{_('Quién acompaña sus metas:')}</b>", *hers]) if hers else "",
        "\n\n".join([f"<b>{_('Metas que usted acompaña:')}</b>", *others]) if others else "",
        waiting if family.waiting else "",
    ]
    return "\n\n".join(part for part in parts if part)


def news(_: Words, each: Sequence[Told]) -> str:
    return "\n".join(_news(_, one) for one in each)


def some_news(_: Words) -> str:
    """On a locked screen: who, for what and how much is read after opening."""
    return _("Hay noticias de su familia.")


def no_goal(_: Words) -> str:
    return _("Primero ponga una meta. Después invita a su familiar a acompañarla.")


def which_goal(_: Words) -> str:
    return _("¿Qué meta va a acompañar su familiar? Solo verá esa.")


def before_inviting(_: Words, goal: str) -> str:
    return _(
        "Su familiar verá el nombre de la meta {goal} y cuánto lleva, en partes de diez. "
        "No verá montos, ni sus otras metas, ni lo que anota.\n\n"
        "Usted decide si lo acepta, y lo quita cuando quiera: nadie le avisa."
    ).format(goal=_bold(goal))


def invitation(_: Words, invitation: Invitation, link: str) -> str:
    day = _.day(_.local(invitation.expires_at).date())
    head = _("Mándele este enlace a su familiar. Sirve una sola vez, hasta el {day}:").format(day=day)
    return f"{head}\n{escape(link)}"


def full(_: Words, most: int) -> str:
    return _("Esa meta ya tiene {n} familiares. Quite a alguien para invitar a otra persona.").format(n=most)


def own_link(_: Words) -> str:
    return _("Ese enlace es para su familiar: mándeselo. Todavía sirve.")


def link_spent(_: Words) -> str:
    return _("Ese enlace ya se usó o venció. Pídale otro a su familiar.")


def guest(_: Words, called: str) -> str:
    return _(
        "Buenas. Soy Milpa, un programa que ayuda a familias a ahorrar.\n\n"
        "Una persona de su familia le invita a acompañar una meta. Verá el nombre de la meta y cuánto lleva, "
        "nunca montos. Puede mandarle ánimo o decirle cuánto piensa poner.\n\n"
        "Guardo su número de Telegram y el nombre {name}. No recibo ni muevo dinero, y nunca pido PIN, documentos "
        "ni cuentas. Con SALIR lo deja cuando quiera. ¿Acepta?"
    ).format(name=_bold(called))


def guest_waits(_: Words) -> str:
    return _("Gracias. Ahora su familiar tiene que decir que le conoce. Yo le aviso por aquí.")


def guest_refused(_: Words) -> str:
    return _("Está bien. No guardo nada suyo.")


def guest_left(_: Words) -> str:
    return _("Listo. Ya no acompaña ninguna meta y no guardo nada suyo.")


def welcomed(_: Words, one: Beside) -> str:
    return _("Listo. {name} ya puede ver cómo va {goal}, sin montos.").format(
        name=_bold(one.relative.called), goal=_bold(one.goal)
    )


def parted(_: Words) -> str:
    return _("Listo. Ya no hay nada compartido ahí, y nadie recibió aviso.")


def gone(_: Words) -> str:
    return _("Eso ya no está compartido con usted.")


def nothing_shared(_: Words) -> str:
    return _("Ahora no acompaña ninguna meta. Si su familiar le manda un enlace, ábralo.")


def shared(_: Words, one: Shared) -> str:
    lines = [_bold(one.name)]
    if one.is_reached:
        lines.append(_("Ya la cumplió."))
    elif one.tenths is None:
        lines.append(_("Es una meta sin monto. Va a su paso."))
    else:
        lines.append(f"{'▓' * one.tenths}{'░' * (10 - one.tenths)} " + _part_of_ten(_, one.tenths))
    if one.is_resting:
        lines.append(_("Por ahora está en pausa."))
    elif one.deadline is not None and not one.is_reached:
        lines.append(_("Es para el {day}.").format(day=_.long_day(one.deadline)))
    return "\n".join(lines)


def how_much(_: Words, goal: str) -> str:
    return _("¿Cuánto piensa poner para {goal}? Escriba el monto, por ejemplo «50 dólares».").format(goal=_bold(goal))


def pledged(_: Words, amount: Money, goal: str) -> str:
    return _(
        "Le digo a su familiar que piensa poner {amount} para {goal}. No lo cuento como ahorrado. "
        "Yo no muevo dinero: mándelo como siempre."
    ).format(amount=_.money(amount), goal=_bold(goal))


def taken_back(_: Words) -> str:
    return _("Listo, quité lo que iba a poner.")


def which_cheer(_: Words) -> str:
    return _("¿Qué le digo de su parte?")


def cheer_words(_: Words, cheer: Cheer) -> str:
    named = {
        Cheer.STRENGTH: _("Ánimo, va bien"),
        Cheer.PROUD: _("Qué orgullo"),
        Cheer.THERE: _("Cuente conmigo"),
    }
    return named[cheer]


def cheered(_: Words) -> str:
    return _("Se lo digo de su parte, a una hora que no moleste.")


def cheered_already(_: Words) -> str:
    return _("Hoy ya le mandó ánimo. Mañana puede otra vez.")


def _hers(_: Words, one: Beside) -> str:
    name, goal = escape(one.relative.called), escape(one.goal)
    if one.relative.standing is Standing.WAITING:
        return _("• {name} quiere acompañar {goal}. ¿Le conoce?").format(name=name, goal=goal)
    if one.relative.pledge is not None:
        amount = _.money(one.relative.pledge)
        return _("• {name}: {goal}. Piensa poner {amount}.").format(name=name, goal=goal, amount=amount)
    return _("• {name}: {goal}").format(name=name, goal=goal)


def _news(_: Words, one: Told) -> str:
    name, goal = _bold(one.relative.called), _bold(one.goal)
    if one.kind is News.ACCEPTED:
        return _("{name} abrió su invitación a {goal}. Si no le conoce, quítelo.").format(name=name, goal=goal)
    if one.kind is News.WELCOMED:
        return _("Su familiar le aceptó. Ya puede ver cómo va {goal}.").format(goal=goal)
    if one.amount is not None:
        return _("{name} piensa poner {amount} para {goal}.").format(name=name, amount=_.money(one.amount), goal=goal)
    words = cheer_words(_, one.cheer or Cheer.STRENGTH)
    return _("{name} le dice: «{words}».").format(name=name, words=words)


def _part_of_ten(_: Words, tenths: int) -> str:
    return _("{n} de 10").format(n=tenths)


def _bold(words: str) -> str:
    return f"<b>{escape(words)}</b>"
