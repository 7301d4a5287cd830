"""The baseline: a stock python-telegram-bot echo, with its stock client, that stores nothing.

python -m benchmarks.bots.echo API_URL [PORT]: polling, or behind the webhook of its documentation's example.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from sandbox.server import TOKEN

Bot = Application[Any, Any, Any, Any, Any, Any]


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


def build(url: str, *, polls: bool) -> Bot:
    builder = Application.builder().token(TOKEN).base_url(f"{url}/bot")
    application: Bot = builder.build() if polls else builder.updater(None).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


async def behind_webhook(url: str, port: int) -> None:
    application = build(url, polls=False)

    async def hear(request: Request) -> Response:
        await application.update_queue.put(Update.de_json(await request.json(), application.bot))
        return Response()

    routes = [Route("/telegram", hear, methods=["POST"])]
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=routes), port=port, log_level="error"))
    async with application:
        await application.bot.set_webhook(f"http://127.0.0.1:{port}/telegram")
        await application.start()
        await server.serve()
        await application.stop()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        asyncio.run(behind_webhook(sys.argv[1], int(sys.argv[2])))
    else:
        build(sys.argv[1], polls=True).run_polling()
