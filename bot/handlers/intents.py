"""What is done for each intent, and what it is called on a button."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers import (
    accounts,
    budget,
    entry_goals,
    family,
    goals,
    lessons,
    menu,
    movements,
    people,
    products,
    reminders,
    remittance_costs,
    remittances,
    safety,
    settings,
)
from bot.outgoing import keyboards
from bot.outgoing.messages import general
from bot.talk import Talk
from core.i18n import Words

Does = Callable[[Talk], None]


def out_of_scope(talk: Talk) -> None:
    if talk.is_asking:
        talk.ask_again(general.not_our_business_here(talk.words))
    else:
        talk.say(general.not_our_business(talk.words), keyboards.menu(talk.words))


def affirm(talk: Talk) -> None:
    if entry_goals.agreed(talk):
        return
    if talk.is_asking:
        talk.ask_again()
        return
    talk.say(general.nothing_open(talk.words), keyboards.menu(talk.words))


def deny(talk: Talk) -> None:
    talk.forget()
    talk.say(general.all_right(talk.words))


def explain(topic: str) -> Does:
    """Answers a question with the lesson on it and the offer of a person."""

    def does(talk: Talk) -> None:
        if not lessons.about(talk, topic):
            talk.say(general.help_text(talk.words), keyboards.menu(talk.words))

    return does


DOES: dict[str, Does] = {
    "greet": menu.greet,
    "goodbye": menu.goodbye,
    "thank": menu.thanks,
    "affirm": affirm,
    "deny": deny,
    "help": menu.help_,
    "learn": lessons.next_lesson,
    "set_goal": goals.set_goal,
    "record_saving": movements.saving,
    "record_withdrawal": movements.withdrawal,
    "check_progress": goals.progress,
    "record_remittance": remittances.arrived,
    "plan_budget": budget.plan,
    "set_reminder": reminders.set_reminder,
    "stop_reminders": reminders.stop_or_pause,
    "unsubscribe": safety.ask_leave,
    "ask_open_account": accounts.how,
    "find_branch": accounts.find_place,
    "report_account_opened": products.told,
    "ask_account_safety": explain("quién cuida mi dinero banco cooperativa"),
    "ask_remittance_cost": remittance_costs.about,
    "ask_credit": explain("préstamo crédito"),
    "ask_insurance": explain("seguro"),
    "report_scam": safety.scam,
    "invite_family": family.invite,
    "talk_to_person": people.ask_for_person,
    "change_language": settings.ask_language,
    "ask_privacy": safety.about_privacy,
    "delete_my_data": safety.ask_erase,
    "bot_challenge": menu.bot_challenge,
    "distress": safety.distress,
    "out_of_scope": out_of_scope,
}


def label(_: Words, intent: str) -> str | None:
    """The intent in a few words, for a button; None for those that are not worth asking about."""
    named = {
        "help": _("Ver qué puede hacer Milpa"),
        "learn": _("Una lección"),
        "set_goal": _("Poner una meta"),
        "record_saving": _("Anotar que aparté"),
        "record_withdrawal": _("Anotar que saqué"),
        "check_progress": _("Ver cuánto llevo"),
        "record_remittance": _("Llegó mi remesa"),
        "plan_budget": _("Mi presupuesto"),
        "set_reminder": _("Que me recuerde"),
        "stop_reminders": _("Menos recordatorios"),
        "unsubscribe": _("Salir de Milpa"),
        "ask_open_account": _("Abrir una cuenta"),
        "find_branch": _("Buscar una agencia"),
        "report_account_opened": _("Ya abrí mi cuenta"),
        "ask_account_safety": _("¿Es seguro el banco?"),
        "ask_remittance_cost": _("Lo que cuesta un envío"),
        "ask_credit": _("Préstamos"),
        "ask_insurance": _("Seguros"),
        "report_scam": _("¿Es estafa?"),
        "invite_family": _("Invitar a mi familia"),
        "talk_to_person": _("Hablar con una persona"),
        "change_language": _("Cambiar idioma"),
        "ask_privacy": _("Mis datos"),
        "delete_my_data": _("Borrar lo mío"),
        "distress": _("Necesito ayuda"),
    }
    return named.get(intent)
