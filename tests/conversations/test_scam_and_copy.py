"""«¿Es estafa?» in a few taps, and her data as a file."""

import pytest

from core.services import goal_changes, households, privacy
from sandbox.phone import Phone
from tests.conversations.village import Village

Line = tuple[str, str]


@pytest.mark.parametrize(
    ("taps", "verdict"),
    [
        ([("[Sí]", "señal de estafa")], "deposite"),
        ([("[No]", "2 de 4"), ("[No]", "3 de 4"), ("[Sí]", "señal de estafa")], ""),
        ([("[No]", "2 de 4"), ("[No]", "3 de 4"), ("[No]", "4 de 4"), ("[No]", "No veo señas claras")], ""),
        ([("[No sé]", "2 de 4"), ("[No]", "3 de 4"), ("[No]", "4 de 4"), ("[No]", "señal de estafa")], ""),
    ],
)
@pytest.mark.parametrize("has_agreed", [True, False])
async def test_the_check_list(village: Village, taps: list[Line], verdict: str, has_agreed: bool) -> None:
    ana = await village.member(1001, "doña Ana") if has_agreed else village.phone(1001)
    await village.talk(ana, [("/estafa", "Parece estafa si"), ("[Revisar paso a paso]", "1 de 4"), *taps])
    assert verdict in (await ana.messages())[-1].text


async def text_of(ana: Phone) -> tuple[str, str]:
    """The name and the words of the file that she was sent last."""
    document = next(message.raw["document"] for message in reversed(await ana.messages()) if "document" in message.raw)
    return document["file_name"], (await ana.download(document["file_id"])).decode("utf-8-sig")


async def test_the_copy_is_a_file_with_all_that_she_told(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "horno", "900")
    await village.talk(
        ana,
        [
            ("guardé 50", "Anoté Q50.00"),
            ("avíseme los viernes a las 7 de la noche", "cada viernes"),
            ("/misdatos", "todo lo que tengo de usted"),
        ],
    )
    name, text = await text_of(ana)
    assert name == "milpa-mis-datos.txt"
    for told in ("doña Ana", "horno", "Q50.00", "cada viernes", "Las Flores", "recibir mensajes: sí"):
        assert told in text, told
    assert "<" not in text
    await village.talk(ana, [("[Leerla aquí]", "doña Ana.*horno")])


async def test_nothing_of_the_file_stays_once_it_is_sent(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("/misdatos", "todo lo que tengo de usted")])
    assert await village.forgets("Todo lo que Milpa guarda")


async def test_in_english(village: Village) -> None:
    sam = await village.member(2001, "Sam", language="en")
    await village.talk(sam, [("/mydata", "everything I have about you")])
    assert "Sam" in (await text_of(sam))[1]
    await village.talk(sam, [("/scam", "."), ("[Check step by step]", "1 of 4"), ("[Yes]", "sign of a scam")])


def test_every_table_about_her_is_in_the_copy_or_has_a_reason_not_to_be(village: Village) -> None:
    """A new table with her in it must be thought of here."""
    told = {
        *("goals", "entries", "moves", "products", "paths", "certificates", "reviews", "progress", "remittances"),
        *("reminders", "relatives", "help_requests", "consent_events", "memberships", "answers", "handovers"),
        *("budget_lines", "remittance_costs", "cuchubals", "business_entries", "pledges"),
        "organisations",
        "form_answers",
    }
    reasons = {
        "recalls": "which question comes back today; the copy has the reviews",
        "pending_questions": "what we asked last, forgotten after a day",
        "message_traces": "numbers of messages, forgotten after two days",
        "family_invitations": "the hash of a link, void after three days",
        "family_news": "read once and gone; the copy has the relatives",
        "deliveries": "that a message was sent; its words stand in the chat",
        "programme_events": "counted without her name; told in /privacidad",
        "account_rests": "until when nothing about an account is offered, forgotten after it",
        "remittance_plans": "the part that is proposed and the day that is expected, worked out of what the copy has",
        "campaign_arms": "chosen by chance for a comparison; says nothing of her",
        "poll_votes": "her choice is counted; the poll and her tap stand in the chat",
        "rolled": "how far her events are added up",
        "rollup_waiting": "how far her events are added up",
        "attendance": "that she was at a meeting; the meeting's own count stays with the programme",
        "help_messages": "what she and a person wrote to each other stands in the chat",
        "project_committee": "the office that she holds, until she leaves it; it stands in /proyecto",
        "ballots": "her voice in an open poll, deleted when it is counted; it stands in /consulta",
        "card_times": "how many seconds a card of a lesson lay before her; only middles of ten and more are told",
        "codes": "the hash of her code, which nobody can read",
        "businesses": "that she keeps a business here, and whether it is shown; the copy has its entries",
        "cohort_answers": "whether she was right in her group's quiz, deleted once read; told her in the chat",
        "pupils": "that a class has shown two permissions; the papers are with the school",
        "evidence_acts": "what staff confirmed of the entries, which the copy has",
    }
    about_her = {table.name for table in privacy.METADATA.sorted_tables if "household_id" in table.columns}
    assert about_her - told - reasons.keys() == set()


async def test_the_copy_tells_what_stands_and_the_goals_that_are_done(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "horno", "900")
    await village.talk(
        ana,
        [
            ("guardé 200 en la casa", "Anoté Q200.00"),
            ("pasé 120 de la casa al banco", "pasó Q120.00"),
            ("[Deshacer]", "."),
        ],
    )
    with village.database.write() as session:
        who = households.known(session, 1001)
        assert who is not None
        goal_changes.leave(session, who, 1, village.clock.now())
        everything = privacy.copy(session, who)
    assert everything["moves"] == []
    assert [one["name"] for one in everything["goals"]] == ["horno"]
