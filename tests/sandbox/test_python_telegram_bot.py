"""The unmodified python-telegram-bot drives every method over HTTP, and reads every answer."""

from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    LinkPreviewOptions,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter

from sandbox.phone import Control, Phone
from sandbox.server import TOKEN
from tests.sandbox.pictures import PAPER, VOICE, png

ANA = 1001
BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Sí", callback_data="yes")]])


@pytest.fixture
async def telegram(sandbox: str, ana: Phone) -> AsyncIterator[Bot]:
    await ana.start("hola")
    async with Bot(TOKEN, base_url=f"{sandbox}/bot", base_file_url=f"{sandbox}/file/bot") as bot:
        yield bot


@pytest.fixture(autouse=True)
async def nothing_outside_the_specification(control: Control) -> AsyncIterator[None]:
    yield
    assert await control.violations() == []


async def test_it_introduces_itself(telegram: Bot) -> None:
    me = await telegram.get_me()
    assert (me.id, me.is_bot, me.username) == (424242, True, "milpa_demo_bot")


async def test_it_confirms_updates_by_offset(telegram: Bot, ana: Phone) -> None:
    (update,) = await telegram.get_updates(timeout=1)
    assert update.message is not None
    assert update.message.text == "/start hola"
    assert await telegram.get_updates(offset=update.update_id + 1, timeout=0) == ()


async def test_it_writes_and_rewrites_text(telegram: Bot) -> None:
    sent = await telegram.send_message(
        ANA,
        "Lleva <b>Q75.00</b>",
        parse_mode="HTML",
        reply_markup=BUTTONS,
        disable_notification=True,
        protect_content=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert sent.text_html == "Lleva <b>Q75.00</b>"
    assert sent.has_protected_content
    edited = await telegram.edit_message_text("Lleva Q80.00", ANA, sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.edit_date is not None
    assert edited.reply_markup is None
    again = await telegram.edit_message_reply_markup(ANA, sent.message_id, reply_markup=BUTTONS)
    assert not isinstance(again, bool)
    assert again.reply_markup == BUTTONS


async def test_it_answers_to_a_message(telegram: Bot) -> None:
    first = await telegram.send_message(ANA, "uno")
    second = await telegram.send_message(ANA, "dos", reply_parameters=ReplyParameters(first.message_id))
    assert second.reply_to_message is not None
    assert second.reply_to_message.text == "uno"


async def test_it_sends_a_photo_once_and_then_its_file_id(telegram: Bot) -> None:
    sent = await telegram.send_photo(ANA, png(8, 6), caption="La <i>meta</i>", parse_mode="HTML")
    assert (sent.photo[0].width, sent.photo[0].height) == (8, 6)
    again = await telegram.send_photo(ANA, sent.photo[0].file_id)
    assert again.photo[0].file_unique_id == sent.photo[0].file_unique_id
    file = await telegram.get_file(sent.photo[0].file_id)
    assert bytes(await file.download_as_bytearray()) == png(8, 6)
    captioned = await telegram.edit_message_caption(ANA, sent.message_id, caption="Otra")
    assert not isinstance(captioned, bool)
    assert captioned.caption == "Otra"


async def test_it_sends_every_kind_of_file(telegram: Bot) -> None:
    paper = await telegram.send_document(ANA, PAPER, filename="papeles.pdf")
    assert paper.document is not None
    assert paper.document.file_name == "papeles.pdf"
    assert (await telegram.send_voice(ANA, VOICE, duration=7)).voice is not None
    assert (await telegram.send_audio(ANA, VOICE, title="Cuento")).audio is not None
    assert (await telegram.send_video(ANA, VOICE)).video is not None
    assert (await telegram.send_animation(ANA, VOICE)).animation is not None
    assert (await telegram.send_video_note(ANA, VOICE)).video_note is not None
    assert (await telegram.send_sticker(ANA, VOICE)).sticker is not None
    group = await telegram.send_media_group(ANA, [InputMediaPhoto(png()), InputMediaPhoto(png(4, 4))])
    assert len({message.media_group_id for message in group}) == 1
    replaced = await telegram.edit_message_media(InputMediaDocument(PAPER), ANA, paper.message_id)
    assert not isinstance(replaced, bool)
    assert replaced.document is not None


async def test_it_sends_places_cards_and_dice(telegram: Bot) -> None:
    assert (await telegram.send_location(ANA, 15.47, -90.37)).location is not None
    assert (await telegram.send_venue(ANA, 15.47, -90.37, "Agencia", "1a calle")).venue is not None
    assert (await telegram.send_contact(ANA, "+50255551234", "Eva")).contact is not None
    assert (await telegram.send_dice(ANA)).dice is not None
    assert await telegram.send_chat_action(ANA, "typing")


async def test_a_quiz_goes_out_is_answered_and_closed(telegram: Bot, ana: Phone) -> None:
    sent = await telegram.send_poll(
        ANA, "¿Dónde?", ["Colchón", "Banco"], type="quiz", correct_option_ids=[1], is_anonymous=False
    )
    await ana.vote(sent.message_id, 1)
    heard = await telegram.get_updates(offset=-2, timeout=1)
    answers = [update.poll_answer for update in heard if update.poll_answer]
    assert answers[0].option_ids == (1,)
    assert (await telegram.stop_poll(ANA, sent.message_id)).options[1].voter_count == 1


async def test_it_copies_forwards_pins_and_deletes(telegram: Bot) -> None:
    first = await telegram.send_message(ANA, "uno")
    assert (await telegram.copy_message(ANA, ANA, first.message_id)).message_id > first.message_id
    assert (await telegram.copy_messages(ANA, ANA, [first.message_id]))[0].message_id
    assert (await telegram.forward_message(ANA, ANA, first.message_id)).forward_origin is not None
    assert (await telegram.forward_messages(ANA, ANA, [first.message_id]))[0].message_id
    assert await telegram.pin_chat_message(ANA, first.message_id)
    assert (await telegram.get_chat(ANA)).pinned_message == first
    assert await telegram.unpin_chat_message(ANA, first.message_id)
    assert await telegram.unpin_all_chat_messages(ANA)
    assert await telegram.set_message_reaction(ANA, first.message_id, "👍")
    assert await telegram.delete_message(ANA, first.message_id)
    assert await telegram.delete_messages(ANA, [first.message_id, first.message_id + 1])


async def test_its_profile_differs_by_language(telegram: Bot) -> None:
    await telegram.set_my_commands([BotCommand("ayuda", "Qué puedo hacer")])
    await telegram.set_my_commands([BotCommand("help", "What I can do")], language_code="en")
    await telegram.set_my_commands([BotCommand("campana", "Campaña")], scope=BotCommandScopeChat(ANA))
    assert (await telegram.get_my_commands(language_code="en"))[0].command == "help"
    assert await telegram.delete_my_commands(language_code="en")
    assert await telegram.get_my_commands(language_code="en") == ()
    await telegram.set_my_name("Milpa")
    await telegram.set_my_description("Aprenda y ahorre")
    await telegram.set_my_short_description("Ahorro", language_code="es")
    assert (await telegram.get_my_name()).name == "Milpa"
    assert (await telegram.get_my_description("es")).description == "Aprenda y ahorre"
    assert (await telegram.get_my_short_description("es")).short_description == "Ahorro"
    assert await telegram.set_chat_menu_button(ANA, MenuButtonCommands())
    assert (await telegram.get_chat_menu_button(ANA)).type == "commands"


async def test_a_tap_is_heard_and_answered(telegram: Bot, ana: Phone) -> None:
    await telegram.send_message(ANA, "¿Guardó?", reply_markup=BUTTONS)
    await ana.tap("Sí")
    query = (await telegram.get_updates(offset=-1, timeout=1))[0].callback_query
    assert query is not None
    assert query.data == "yes"
    assert await query.answer("Anotado", show_alert=True)
    assert (await ana.wait_for_toast("Anotado")).alert


async def test_the_keys_of_a_reply_keyboard_share_and_speak(telegram: Bot, ana: Phone) -> None:
    keys = ReplyKeyboardMarkup([[KeyboardButton("Dónde estoy", request_location=True), "Aprender"]])
    await telegram.send_message(ANA, "¿Qué hacemos?", reply_markup=keys)
    await ana.tap("Dónde estoy")
    await ana.tap("Aprender")
    where, word = await telegram.get_updates(offset=-2, timeout=1)
    assert where.message is not None
    assert where.message.location is not None
    assert word.message is not None
    assert word.message.text == "Aprender"


async def test_what_a_person_sends_is_readable(telegram: Bot, ana: Phone) -> None:
    await ana.sticker()
    await ana.voice()
    await ana.contact()
    await ana.location(15.5, -90.3)
    await ana.upload("photo", png(), "foto.png", caption="mi recibo")
    await ana.upload("document", PAPER, "dpi.pdf")
    await ana.forward("Gane dinero fácil https://estafa.example")
    said = await ana.send("me equivoqué")
    await ana.edit(said["message_id"], "me corregí")
    await ana.react(said["message_id"], "👍")
    await ana.block()
    await ana.unblock()
    kinds = await telegram.get_updates(timeout=1, allowed_updates=["message"])
    messages = [update.message for update in kinds if update.message]
    shown = (messages[1].sticker, messages[2].voice, messages[3].contact, messages[4].location, messages[5].photo,
             messages[6].document, messages[7].forward_origin)  # fmt: skip
    assert all(shown)
    assert [update.edited_message.text for update in kinds if update.edited_message] == ["me corregí"]
    changes = [update.my_chat_member for update in kinds if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]


async def test_groups_and_other_bots(telegram: Bot, sandbox: str, ana: Phone) -> None:
    number = await ana.group("Cuchubal", 1002)
    async with Phone(sandbox, 1002, chat_id=number) as beto, Phone(sandbox, 5000, is_bot=True) as machine:
        await beto.send("entre nosotros")  # a bot in privacy mode does not hear this
        await beto.send("/ayuda@milpa_demo_bot")
        await telegram.send_message(number, "Buenas")
        await beto.wait_for("Buenas")
        await machine.send("beep")
    assert await telegram.get_chat_member_count(number) == 3
    assert (await telegram.get_chat_administrators(number))[0].user.id == ANA
    assert (await telegram.get_chat_member(number, 1002)).status == "member"
    updates = await telegram.get_updates(offset=-2, timeout=1)
    texts = [(update.message.text, update.message.chat.type) for update in updates if update.message]
    assert texts == [("/ayuda@milpa_demo_bot", "group"), ("beep", "private")]
    assert updates[1].message is not None
    assert updates[1].message.from_user is not None
    assert updates[1].message.from_user.is_bot
    assert await telegram.leave_chat(number)
    with pytest.raises(Forbidden, match="bot was kicked"):
        await telegram.send_message(number, "¿Siguen ahí?")


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_refusals_become_its_own_errors(telegram: Bot, ana: Phone, control: Control, sandbox: str) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await telegram.send_message(999, "hola")
    await ana.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await telegram.send_message(ANA, "hola")
    await ana.unblock()
    await control.fault("429", seconds=3)
    with pytest.raises(RetryAfter) as caught:
        await telegram.send_message(ANA, "hola")
    assert "3 seconds" in caught.value.message
    with pytest.raises(InvalidToken):
        await Bot("1:wrong", base_url=f"{sandbox}/bot").initialize()


async def test_the_webhook_is_set_shown_and_removed(telegram: Bot) -> None:
    assert await telegram.set_webhook("http://127.0.0.1:9/hook", secret_token="s3cret", max_connections=7)
    info = await telegram.get_webhook_info()
    assert (info.url, info.max_connections) == ("http://127.0.0.1:9/hook", 7)
    assert await telegram.delete_webhook(drop_pending_updates=True)
    assert (await telegram.get_webhook_info()).pending_update_count == 0
