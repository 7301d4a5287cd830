"""The route table: everything that the bot hears, in one place. The first that fits hears it."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot import community_routes, family_routes, money_routes, staff_routes
from bot.desk import Callback, Desk
from bot.handlers import (
    accounts,
    asked_back,
    budget,
    certificates,
    codes,
    entries,
    family,
    forms,
    free_text,
    gate,
    goal_cards,
    goal_meant,
    goals,
    hiding,
    leavings,
    lessons,
    lines,
    meaning,
    menu,
    modules,
    onboarding,
    other,
    people,
    polls,
    project_photos,
    proof,
    recall,
    reminder_turns,
    reminders,
    remittances,
    safety,
    savings,
    settings,
    shared_phones,
    starting,
    threads,
    voices,
)
from bot.outgoing import callback_data as data
from bot.outgoing import goal_data as goal
from bot.outgoing import learning_data as learning
from bot.outgoing import settings_data, staff_data
from bot.outgoing.doors import Doors
from bot.outgoing.reminder_data import Later
from bot.scribe import Handler

COMMANDS: list[tuple[tuple[str, ...], Handler]] = [
    (("start",), starting.start),
    (("menu",), menu.menu),
    (("ayuda", "help"), menu.help_),
    (("leccion", "lesson"), lessons.next_lesson),
    (("lecciones", "lessons"), modules.listed),
    (("camino", "path"), modules.ask_path),
    (("meta", "goal"), goals.set_goal),
    (("progreso", "progress"), goals.progress),
    (("presupuesto", "budget"), budget.plan),
    (("recordatorio", "reminder"), reminders.listed),
    (("pausa", "pause"), reminders.pause_now),
    (("persona", "person"), people.ask_for_person),
    (("familia", "family"), family.overview),
    (("palabra", "word"), proof.word),
    (("ocultar", "hide"), hiding.hide),
    (("receta", "recipe"), hiding.escape),
    (("codigo", "code"), codes.begin),
    (("telefono", "phone"), shared_phones.begin),
    (("ajustes", "settings"), settings.overview),
    (("idioma", "language"), settings.ask_language),
    (("privacidad", "privacy"), safety.about_privacy),
    (("misdatos", "mydata"), safety.copy),
    (("estafa", "scam"), safety.scam),
    (("salir", "stop"), safety.ask_leave),
    (("borrar", "delete"), safety.ask_erase),
    (("voz", "voice"), voices.begin),
    *staff_routes.COMMANDS,
    *community_routes.COMMANDS,
]

BUTTONS: list[tuple[type[data.Data], Handler]] = [
    (data.Menu, menu.go),
    (data.Lesson, lessons.turn),
    (data.Action, lessons.action),
    (data.QuizAnswer, lessons.answer),
    (learning.Recall, recall.recall),
    (learning.Short, lessons.short),
    (learning.Left, leavings.said),
    (learning.Module, modules.show),
    (learning.Path, modules.path),
    (learning.Certificate, certificates.certificate),
    (learning.Record, voices.record),
    (learning.Voice, voices.voice),
    (learning.Listen, voices.listen),
    (data.Undo, savings.undo),
    (data.EntryGoal, savings.for_goal),
    (goal.Goal, goal_cards.tapped),
    (goal.GoalMeant, goal_meant.tapped),
    (goal.History, entries.turn),
    (goal.Entry, entries.tapped),
    (data.Confirm, asked_back.confirmed),
    (data.Pick, asked_back.picked),
    (data.Share, remittances.share),
    *money_routes.BUTTONS,
    (data.Meant, meaning.meant),
    (data.MeantSum, meaning.meant_sum),
    (data.Remind, reminders.chosen),
    (Later, reminder_turns.later),
    (data.Pause, reminders.pause),
    (data.Language, onboarding.choose_language),
    (data.Agree, onboarding.agree),
    (data.AgreeTo, onboarding.agree_to),
    (data.Skip, onboarding.skip),
    (data.Join, onboarding.move),
    (data.Setting, settings.change),
    (data.Quiet, settings.quiet),
    (settings_data.Country, settings.country),
    (settings_data.Clock, settings.clock),
    (settings_data.Switch, settings.switch),
    (settings_data.Code, codes.tapped),
    (settings_data.Phone, shared_phones.tapped),
    (data.Leave, safety.leave),
    (data.Erase, safety.erase),
    (data.EraseMine, safety.erase_mine),
    (data.ScamCheck, safety.check),
    (staff_data.Vote, polls.vote),
    (staff_data.FormTurn, forms.turn),
    (staff_data.FormSaid, forms.said),
    (staff_data.Reply, threads.ask_reply),
    *staff_routes.BUTTONS,
    *family_routes.BUTTONS,
    *community_routes.BUTTONS,
]

#: What is heard from somebody who has not agreed: who this is, how to be safe, how to leave, what staff do, and
#: what a relative does, who keeps no book of his own.
FOR_ANYBODY: frozenset[Handler] = frozenset(
    {
        *(starting.start, onboarding.agree, onboarding.choose_language, onboarding.skip, settings.ask_language),
        *(safety.about_privacy, safety.copy, safety.scam, safety.ask_leave, safety.leave, safety.ask_erase),
        *(
            safety.erase,
            safety.erase_mine,
            safety.check,
            menu.go,
            meaning.meant,
            other.dead_button,
            other.unknown_command,
        ),
        *(voices.begin, voices.record, voices.voice, *staff_routes.HANDLERS, *family_routes.HANDLERS),
        *money_routes.FOR_STAFF,
        *community_routes.HANDLERS,
        *(asked_back.picked, proof.word, hiding.hide, hiding.escape, shared_phones.begin, shared_phones.tapped),
    }
)
#: What shows nothing of her money, and works while her code is shut; the menu's own places say so themselves.
WITHOUT_CODE: frozenset[Handler] = frozenset(
    {
        *(starting.start, menu.menu, menu.help_, menu.go, codes.begin, codes.tapped, hiding.hide, hiding.escape),
        *(shared_phones.begin, shared_phones.tapped),
        *(lessons.next_lesson, lessons.turn, lessons.action, lessons.answer, lessons.short, modules.listed),
        *(modules.ask_path, modules.show, modules.path, recall.recall, polls.vote, proof.word, voices.listen),
        *(reminders.pause_now, reminders.pause, people.ask_for_person, threads.ask_reply, onboarding.choose_language),
        *(
            onboarding.agree,
            safety.about_privacy,
            safety.scam,
            safety.check,
            safety.ask_leave,
            safety.leave,
            safety.ask_erase,
        ),
        *(safety.erase, safety.erase_mine, lines.overview, lines.show, other.dead_button, other.unknown_command),
        *(*staff_routes.HANDLERS, *money_routes.FOR_STAFF),
    }
)
PRIVATE = filters.ChatType.PRIVATE
FRESH = filters.UpdateType.MESSAGE


def routes(desk: Desk) -> list[BaseHandler[Any, Any, Any]]:
    def hear(handler: Handler, *, understand: bool = False) -> Callback:
        is_answer = handler is free_text.hear
        return desk.hear(handler if is_answer else gate.unproposed(handler), understand=understand)

    def agreed(handler: Handler) -> Callback:
        shows_money = handler not in WITHOUT_CODE
        return desk.hear(gate.guarded(handler, for_anybody=handler in FOR_ANYBODY, shows_money=shows_money))

    return [
        MessageHandler(FRESH & ~PRIVATE, hear(other.in_group)),
        MessageHandler(FRESH & PRIVATE & filters.FORWARDED, hear(other.forwarded, understand=True)),
        *(CommandHandler(names, agreed(handler), FRESH & PRIVATE) for names, handler in COMMANDS),
        *(CallbackQueryHandler(agreed(handler), pattern=kind.pattern()) for kind, handler in BUTTONS),
        CallbackQueryHandler(agreed(other.dead_button)),
        MessageHandler(FRESH & PRIVATE & filters.COMMAND, hear(other.unknown_command)),
        MessageHandler(FRESH & PRIVATE & filters.TEXT, hear(free_text.hear, understand=True)),
        MessageHandler(
            FRESH & PRIVATE & filters.PHOTO & filters.CAPTION, hear(project_photos.pictured, understand=True)
        ),
        MessageHandler(FRESH & PRIVATE & filters.PHOTO, hear(project_photos.pictured)),
        MessageHandler(FRESH & PRIVATE & filters.CAPTION, hear(other.captioned, understand=True)),
        MessageHandler(FRESH & PRIVATE & filters.VOICE, hear(voices.spoken)),
        MessageHandler(FRESH & PRIVATE & filters.LOCATION, hear(accounts.located)),
        MessageHandler(FRESH & PRIVATE & filters.CONTACT, hear(other.contact)),
        MessageHandler(FRESH & PRIVATE & ~filters.StatusUpdate.ALL, hear(other.not_text)),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & PRIVATE, hear(other.edited)),
        ChatMemberHandler(hear(other.membership), ChatMemberHandler.MY_CHAT_MEMBER),
        TypeHandler(Update, hear(other.unheard)),
    ]


def build(token: str, api_url: str, desk: Desk, doors: Doors) -> Application[Any, Any, Any, Any, Any, Any]:
    base = api_url.rstrip("/")
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .request(doors.out)
        .get_updates_request(doors.updates)
        .updater(None)
        .job_queue(None)
        .build()
    )
    application.add_handlers(routes(desk))
    return application
