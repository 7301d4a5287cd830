"""Fidel asks for the figures, and on Monday they come by themselves: a picture with its words, a spreadsheet."""

from __future__ import annotations

from sandbox.phone import Message
from tests.conversations.village import Village, home


async def test_fidel_asks_and_on_monday_the_week_comes_by_itself(village: Village) -> None:
    await village.member(1001, "doña Ana")
    fidel = village.phone(1011, "Fidel")
    await fidel.start()
    await village.talk(fidel, [("/informe", "¿Qué cifras quiere?")])
    await fidel.tap("El mes pasado")
    file = await fidel.wait_for(lambda said: bool(said.raw.get("document")), timeout=60)
    assert file.raw["document"]["file_name"] == "milpa-2026-10.xlsx"
    assert "octubre de 2026" in (file.raw.get("caption") or "")
    await fidel.tap("El mes pasado, para imprimir")
    paper = await fidel.wait_for(lambda said: ".pdf" in str(said.raw.get("document")), timeout=60)
    assert paper.raw["document"]["file_name"] == "milpa-2026-10.pdf"
    assert paper.raw["document"]["mime_type"] == "application/pdf"
    await village.recorded()
    await fidel.forget()
    village.go_to(home(2026, 11, 30, 8, 30))

    def is_week(said: Message) -> bool:
        return "La semana del 23" in (said.raw.get("caption") or said.text or "")

    week = await fidel.wait_for(is_week, timeout=90)
    words = week.raw.get("caption") or week.text
    assert "Hogares alcanzados" in words
    assert "Q" not in words.replace("Quienes", "")


async def test_who_is_no_staff_is_told_no_figures(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("/informe", ".")])
    assert not any("cifras quiere" in (said.text or "") for said in await ana.messages())
