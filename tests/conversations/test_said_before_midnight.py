"""What was said late in the evening and heard only the next morning stands on the evening's day."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from sqlalchemy import select

from core.storage.remittances import RemittanceRow
from core.storage.savings import EntryRow
from sandbox.phone import Phone
from tests.conversations.village import Village, home


def days(village: Village) -> list[str]:
    with village.database.read() as session:
        return [f"{on:%d}" for on in session.scalars(select(EntryRow.on).order_by(EntryRow.id))]


async def said_at(village: Village, phone: Phone, text: str, at: datetime) -> None:
    """Telegram kept it until now."""
    ana = {"id": phone.user_id, "is_bot": False, "first_name": "Ana"}
    chat = {"id": phone.user_id, "type": "private", "first_name": "Ana"}
    date = int(at.timestamp())
    await phone.forget()
    await village.control.inject(
        {"message": {"message_id": 900_000 + date % 1000, "date": date, "chat": chat, "from": ana, "text": text}}
    )


async def test_a_saving_of_the_evening_is_of_the_evening_though_nobody_heard_it_then(village: Village) -> None:
    ana, evening = await village.member(1001, "doña Ana"), home(2026, 11, 24, 23, 50)
    village.aim(1001, "techo", "1200")
    village.go_to(home(2026, 11, 25, 7, 30))
    for minute, (said, answered) in enumerate(
        [
            ("hoy guardé 50", "Q50.00 de ayer"),
            ("ayer guardé 20", "Q20.00 del 23|Q20.00 de anteayer|Q20.00 de.*23"),
            ("guardé 30", "Q30.00 de ayer"),
            ("saqué 5", "Q5.00"),
            ("me llegó la remesa, 300 quetzales", "Q300.00"),
        ]
    ):
        await said_at(village, ana, said, evening + timedelta(minutes=minute))
        await ana.wait_for(re.compile(answered))
    await village.talk(ana, [("[Hoy no]", "otro día"), ("guardé 10", "Anoté Q10.00 de hoy")])
    assert days(village) == ["24", "23", "24", "24", "25"]
    with village.database.read() as session:
        assert [f"{on:%d}" for on in session.scalars(select(RemittanceRow.on))] == ["24"]
