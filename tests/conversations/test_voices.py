"""Eva records a lesson in Mam, Fidel publishes it, doña Ana listens; a file outlives the token that sent it."""

import asyncio
from dataclasses import dataclass

import pytest
from sqlalchemy import delete, select, update

from core.errors import OwnVoice
from core.services import households, staff, voices
from core.storage.voices import FileIdRow
from sandbox.phone import Message, Phone
from tests.conftest import NOW
from tests.conversations.village import Village

TITLE = "¿Gano o pierdo?"


@dataclass
class People:
    ana: Phone
    eva: Phone
    fidel: Phone


@pytest.fixture
async def people(village: Village) -> People:
    with village.database.write() as session:
        households.agree(session, households.meet(session, 1001, "es", "GT", "America/Guatemala", NOW).id, NOW)
    each = People(village.phone(1001), village.phone(1010, "Eva"), village.phone(1011, "Fidel"))
    for phone in (each.ana, each.eva, each.fidel):
        await phone.start()
        await phone.wait_for()
    return each


def is_voice(message: Message) -> bool:
    return "voice" in message.raw


async def ask_to_record(village: Village, phone: Phone, language: str = "Mam") -> None:
    await village.talk(
        phone,
        [
            ("/voz", "De qué módulo"),
            ("[Mi negocio y mi futuro]", "Qué lección"),
            (f"[{TITLE}]", "En qué idioma"),
            (f"[{language}]", "Lea esto despacio.*Gano o pierdo.*nota de voz|Lea esto despacio"),
        ],
    )


async def record(village: Village, phone: Phone, language: str = "Mam") -> Message:
    await ask_to_record(village, phone, language)
    await phone.voice()
    return await phone.wait_for(is_voice)


async def publish(village: Village, people: People) -> None:
    await record(village, people.eva)
    await people.fidel.forget()
    await village.talk(people.eva, [("[Proponerla]", "Otra persona del equipo")])
    await people.fidel.wait_for("espera su oído")
    await people.fidel.tap("Oírla")
    await people.fidel.wait_for(is_voice)
    await village.talk(people.fidel, [("[Publicarla]", "Publicada")])


async def open_lesson(people: People) -> Message:
    await people.ana.send("/lecciones")
    await people.ana.wait_for("De qué quiere leer")
    await people.ana.tap("Mi negocio y mi futuro")
    await people.ana.wait_for("Toque la que")
    await people.ana.tap(TITLE)
    return await people.ana.wait_for("1/3")


async def test_it_is_heard_first_by_who_recorded_it(village: Village, people: People) -> None:
    heard = await record(village, people.eva)
    assert "en mam. Óigala" in heard.text
    assert heard.labels == ["Proponerla", "Grabar de nuevo", "No usarla"]


async def test_a_household_listens_only_when_she_taps_and_knows_what_it_costs(village: Village, people: People) -> None:
    assert not any("Escuchar" in label for label in (await open_lesson(people)).labels)
    await publish(village, people)
    card = await open_lesson(people)
    assert "Escuchar en mam · 1 kB" in card.labels
    assert not any(is_voice(message) for message in await people.ana.messages())
    await people.ana.tap("Escuchar en mam")
    await people.ana.wait_for(is_voice)


@pytest.mark.parametrize("what", ["a new bot", "an id that Telegram no longer knows"])
async def test_the_file_is_sent_again_when_its_id_is_worth_nothing(village: Village, people: People, what: str) -> None:
    await publish(village, people)
    with village.database.write() as session:
        if what == "a new bot":
            session.execute(delete(FileIdRow))
        else:
            session.execute(update(FileIdRow).values(file_id="AwACgone"))
    await open_lesson(people)
    await people.ana.tap("Escuchar en mam")
    first = await people.ana.wait_for(is_voice)
    await open_lesson(people)
    await people.ana.tap("Escuchar en mam")
    second = await people.ana.wait_for(is_voice)
    # The second time it goes by the id that the first upload got.
    assert first.raw["voice"]["file_id"] == second.raw["voice"]["file_id"]


def files(village: Village) -> int:
    return len(list((village.folder / "voices").glob("*")))


async def until(village: Village, count: int) -> None:
    """A file goes after the answer is said; a slow machine may need a while."""
    for _ in range(600):
        if files(village) == count:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"{files(village)} files")


async def test_a_recording_that_was_replaced_is_deleted_and_the_new_one_is_heard(
    village: Village, people: People
) -> None:
    await publish(village, people)
    assert files(village) == 1
    await record(village, people.eva)
    assert files(village) == 2
    await people.fidel.forget()
    await village.talk(people.eva, [("[Proponerla]", "Otra persona del equipo")])
    await people.fidel.wait_for("espera su oído")
    await people.fidel.tap("Oírla")
    await people.fidel.wait_for(is_voice)
    await village.talk(people.fidel, [("[Publicarla]", "Publicada")])
    await until(village, 1)
    await open_lesson(people)
    await people.ana.tap("Escuchar en mam")
    await people.ana.wait_for(is_voice)


async def test_what_was_recorded_anew_or_thrown_away_leaves_no_file(village: Village, people: People) -> None:
    await record(village, people.eva)
    await record(village, people.eva)
    await until(village, 1)
    await village.talk(people.eva, [("[No usarla]", "")])
    await until(village, 0)
    with village.database.read() as session:
        assert session.scalars(select(FileIdRow)).all() == []


async def test_another_language_is_called_as_its_speakers_call_it(village: Village, people: People) -> None:
    await village.talk(
        people.eva,
        [
            ("/voz", "De qué módulo"),
            ("[Mi negocio y mi futuro]", "Qué lección"),
            (f"[{TITLE}]", "En qué idioma"),
            ("[Otro idioma]", "Cómo se llama"),
            ("K'iche'", "nota de voz en K'iche'"),
        ],
    )


async def test_what_she_recorded_herself_eva_cannot_publish(village: Village, people: People) -> None:
    draft = await record(village, people.eva)
    number = draft.data("Proponerla").split(":")[1]
    await village.talk(people.eva, [("[Proponerla]", "Otra persona")])
    await people.eva.send("/voz")
    assert TITLE not in " ".join((await people.eva.wait_for("De qué módulo")).labels)
    # A forged button reaches the same rule.
    with village.database.write() as session:
        eva = staff.by_chat(session, 1010)
        assert eva is not None
        with pytest.raises(OwnVoice):
            voices.publish(session, eva, int(number), NOW)


async def test_a_household_is_kindly_refused_at_every_step(village: Village, people: People) -> None:
    await village.talk(people.ana, [("/voz", "equipo|facilitadora|programa")])
    await people.ana.voice()
    await people.ana.wait_for("solo entiendo mensajes escritos")
    assert not any(is_voice(message) for message in await people.ana.messages())
