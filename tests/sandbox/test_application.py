"""A whole python-telegram-bot application, unmodified, by polling and by webhook: the same conversation."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from sandbox.phone import Control, Phone
from sandbox.server import TOKEN

App = Application[Any, Any, Any, Any, Any, Any]
Context = ContextTypes.DEFAULT_TYPE


async def on_start(update: Update, context: Context) -> None:
    assert update.effective_message is not None
    button = InlineKeyboardButton("Guardé", callback_data="saved")
    payload = (context.args or ["nadie"])[0]
    await update.effective_message.reply_text(f"Viene de {payload}", reply_markup=InlineKeyboardMarkup([[button]]))


async def on_tap(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("Anotado")
    await update.callback_query.edit_message_text("¡Bien!")


async def on_text(update: Update, context: Context) -> None:
    assert update.effective_message is not None
    await update.effective_message.reply_text(f"Oí: {update.effective_message.text}")


def application(sandbox: str) -> App:
    app = ApplicationBuilder().token(TOKEN).base_url(f"{sandbox}/bot").build()
    app.add_handlers(
        [CommandHandler("start", on_start), CallbackQueryHandler(on_tap), MessageHandler(filters.TEXT, on_text)]
    )
    return app


@asynccontextmanager
async def by_polling(sandbox: str) -> AsyncIterator[None]:
    app = application(sandbox)
    assert app.updater is not None
    async with app:
        await app.start()
        await app.updater.start_polling(poll_interval=0, timeout=1)
        yield
        await app.updater.stop()
        await app.stop()


@asynccontextmanager
async def by_webhook(sandbox: str) -> AsyncIterator[None]:
    app = application(sandbox)

    async def take(request: web.Request) -> web.Response:
        assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
        await app.process_update(Update.de_json(await request.json(), app.bot))
        return web.Response()

    server = web.Application()
    server.router.add_post("/hook", take)
    runner = web.AppRunner(server, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with app:
        await app.bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")
        yield
        await app.bot.delete_webhook()
    await runner.cleanup()


@pytest.mark.parametrize("way", [by_polling, by_webhook])
async def test_a_whole_conversation(way: Any, sandbox: str, ana: Phone, control: Control) -> None:
    async with way(sandbox):
        await ana.start("EVA-7")
        await ana.wait_for("Viene de EVA-7")
        await ana.tap("Guardé")
        assert (await ana.wait_for_toast()).text == "Anotado"
        assert (await ana.wait_for("¡Bien!")).edited
        for number in range(5):
            await ana.send(f"mensaje {number}")
            await ana.wait_for(f"Oí: mensaje {number}")
    assert await control.violations() == []
