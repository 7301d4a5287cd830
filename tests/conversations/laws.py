"""What holds for everything that the bot has said in a dialogue, whatever it was about."""

from __future__ import annotations

import re
from typing import Any

SPOKEN = ("sendMessage", "editMessageText")
#: Two buttons share the width of a small phone; one has it for itself.
SHARED, ALONE = 20, 36
MOST_ROWS = 11
LONGEST = 1500
#: «tú» and «vos» are for friends; two stops, two marks and braces are slips.
NEVER = re.compile(r"\.\.|!!|¡.*¡|\{|\}|\btú\b|\bvos\b|\btienes\b|\bquieres\b|\bpuedes\b|\bNone\b")


def check(calls: list[dict[str, Any]]) -> None:
    for call in calls:
        if call["method"] in SPOKEN:
            _check_words(str(call["parameters"]["text"]))
            _check_buttons(call["parameters"].get("reply_markup"))


def _check_words(text: str) -> None:
    assert len(text) <= LONGEST or text.startswith(("<pre>", "<b>")), text
    assert not NEVER.search(text), text


def _check_buttons(markup: Any) -> None:
    rows = markup.get("inline_keyboard", []) if isinstance(markup, dict) else []
    assert len(rows) <= MOST_ROWS, rows
    for row in rows:
        for button in row:
            most = ALONE if len(row) == 1 else SHARED
            assert len(button["text"]) <= most, button
            assert len(button.get("callback_data", "").encode()) <= 64, button
