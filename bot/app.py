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

from bot.desk import Desk, Handler
from bot.handlers import (
    campaigns,
    certificates,
    free_text,
    goals,
    groups,
    lessons,
    menu,
    modules,
    onboarding,
    other,
    people,
    recall,
    reminders,
    remittances,
    safety,
    savings,
    settings,
    staff,
)
from bot.outgoing import callback_data as data
from bot.outgoing import learning_data as learning
from bot.outgoing.request import AiohttpRequest

COMMANDS: list[tuple[tuple[str, ...], Handler]] = [
    (("start",), onboarding.start),
    (("menu",), menu.menu),
    (("ayuda", "help"), menu.help_),
    (("leccion", "lesson"), lessons.next_lesson),
    (("lecciones", "lessons"), modules.listed),
    (("camino", "path"), modules.ask_path),
    (("meta", "goal"), goals.set_goal),
    (("progreso", "progress"), goals.progress),
    (("recordatorio", "reminder"), reminders.listed),
    (("pausa", "pause"), reminders.pause_now),
    (("persona", "person"), people.ask_for_person),
    (("ajustes", "settings"), settings.overview),
    (("idioma", "language"), settings.ask_language),
    (("privacidad", "privacy"), safety.about_privacy),
    (("misdatos", "mydata"), safety.copy),
    (("estafa", "scam"), safety.scam),
    (("salir", "stop"), safety.ask_leave),
    (("borrar", "delete"), safety.ask_erase),
    (("campana", "campaign"), campaigns.begin),
    (("grupo", "group"), groups.listed),
    (("ayudas", "requests"), people.waiting),
    (("panel",), staff.panel),
]

BUTTONS: list[tuple[type[data.Data], Handler]] = [
    (data.Menu, menu.go),
    (data.Lesson, lessons.turn),
    (data.Action, lessons.action),
    (data.QuizAnswer, lessons.answer),
    (learning.Recall, recall.recall),
    (learning.Short, lessons.short),
    (learning.Module, modules.show),
    (learning.Path, modules.path),
    (learning.Certificate, certificates.certificate),
    (data.Undo, savings.undo),
    (data.EntryGoal, savings.for_goal),
    (data.Confirm, savings.confirmed),
    (data.Pick, savings.picked),
    (data.Share, remittances.share),
    (data.Meant, free_text.meant),
    (data.Remind, reminders.chosen),
    (data.Pause, reminders.pause),
    (data.Language, onboarding.choose_language),
    (data.Agree, onboarding.agree),
    (data.AgreeTo, onboarding.agree_to),
    (data.Skip, onboarding.skip),
    (data.Setting, settings.change),
    (data.Leave, safety.leave),
    (data.Erase, safety.erase),
    (data.Campaign, campaigns.step),
    (data.CampaignAct, campaigns.act),
    (data.GroupShow, groups.show),
    (data.Help, people.answer),
]

PRIVATE = filters.ChatType.PRIVATE
FRESH = filters.UpdateType.MESSAGE


def routes(desk: Desk) -> list[BaseHandler[Any, Any, Any]]:
    hear = desk.hear
    return [
        MessageHandler(FRESH & ~PRIVATE, hear(other.in_group)),
        *(CommandHandler(names, hear(handler), FRESH & PRIVATE) for names, handler in COMMANDS),
        *(CallbackQueryHandler(hear(handler), pattern=kind.pattern()) for kind, handler in BUTTONS),
        CallbackQueryHandler(hear(other.dead_button)),
        MessageHandler(FRESH & PRIVATE & filters.COMMAND, hear(other.unknown_command)),
        MessageHandler(FRESH & PRIVATE & filters.TEXT, hear(free_text.hear, understand=True)),
        MessageHandler(FRESH & PRIVATE & filters.LOCATION, hear(other.location)),
        MessageHandler(FRESH & PRIVATE & filters.CONTACT, hear(other.contact)),
        MessageHandler(FRESH & PRIVATE & ~filters.StatusUpdate.ALL, hear(other.not_text)),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & PRIVATE, hear(other.edited)),
        ChatMemberHandler(hear(other.membership), ChatMemberHandler.MY_CHAT_MEMBER),
        TypeHandler(Update, hear(other.unheard)),
    ]


def build(token: str, api_url: str, desk: Desk) -> Application[Any, Any, Any, Any, Any, Any]:
    base = api_url.rstrip("/")
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(AiohttpRequest(connections=4))
        .updater(None)
        .job_queue(None)
        .build()
    )
    application.add_handlers(routes(desk))
    return application
