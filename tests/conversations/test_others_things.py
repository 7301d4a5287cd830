"""Carla and Olga: by no button, command or link do they come to what is Ana's and Eva's."""

from sandbox.phone import Phone
from sandbox.wire import Json
from tests.conversations.village import Village

STAFF_COMMANDS = ["/campana", "/grupo", "/ayudas", "/panel", "/equipo", "/quien", "/asesoria", "/asesoria beto"]


async def forge(village: Village, phone: Phone, name: str, data: str) -> None:
    """A tap on a button that was never on her screen."""
    person = {"id": phone.user_id, "is_bot": False, "first_name": name}
    message: Json = {
        "message_id": 1,
        "date": 1,
        "chat": {"id": phone.user_id, "type": "private"},
        "from": {"id": 424242, "is_bot": True, "first_name": "Milpa"},
        "text": "?",
    }
    query = {"id": f"{phone.user_id}{abs(hash(data)) % 10**9}", "from": person, "chat_instance": "1", "data": data}
    await phone.forget()
    await village.control.inject({"callback_query": {**query, "message": message}})


async def test_a_household_that_tries_what_staff_do_is_told_kindly(village: Village) -> None:
    carla = await village.member(1003, "Carla", "volcan")
    for command in STAFF_COMMANDS:
        await village.talk(carla, [(command, "solo para el equipo")])
    for data in (
        "camp:send:plan-para-la-remesa:1",
        "campp:0",
        "campa:1:stop",
        "g:1",
        "hr:1",
        "m:requests",
        "m:new_group",
    ):
        await forge(village, carla, "Carla", data)
        await carla.wait_for("solo para el equipo")


async def test_another_facilitator_comes_to_nothing_of_evas(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    eva, olga = await village.arrives(1010, "Eva"), await village.arrives(1020, "Olga")
    await village.talk(ana, [("quiero hablar con una persona", "Ya le avisé a Eva")])
    await village.talk(
        eva,
        [("/campana", "Qué lección"), ("[1.6]", "grupo"), ("[Las Flores]", "1 persona"), ("[A otra hora]", "Cuándo")],
    )
    await village.talk(eva, [("mañana a las 9", "Programada")])
    for data in (
        "g:1",
        "hr:1",
        "campa:1:stop",
        "campa:1:result",
        "camp:preview:plan-para-la-remesa:1",
        "camp:send:plan-para-la-remesa:1",
        "camp:when:plan-para-la-remesa:1",
        "camp:read:plan-para-la-remesa:1",
    ):
        await forge(village, olga, "Olga", data)
        await olga.wait_for("solo para el equipo")
    await village.talk(olga, [("/ayudas", "Nadie está esperando"), ("/grupo", "Sus grupos")])
    labels = (await olga.messages())[-1].labels
    assert "El Volcán" in labels
    assert "Las Flores" not in labels


async def test_another_households_entries_goals_and_remittances_are_dead_buttons(village: Village) -> None:
    ana, carla = await village.member(1001, "doña Ana"), await village.member(1003, "Carla", "volcan")
    goal = village.aim(1001, "techo", "900")
    await village.talk(ana, [("guardé 50", "anotación 1"), ("me llegaron 300 quetzales", "llegaron Q300.00")])
    for data in ("u:1", f"eg:1:{goal}", "sh:1:yes", "sh:1:other", "sh:1:no"):
        await forge(village, carla, "Carla", data)
        await carla.wait_for("Ese botón ya no sirve")
    assert village.saved(1001) == ["50.00 GTQ"]
    assert village.entries(1003) == 0
    mine = village.aim(1003, "silla", "100")
    await village.talk(carla, [("guardé 5", "anotación 2")])
    await forge(village, carla, "Carla", f"eg:2:{goal}")
    await carla.wait_for("Para qué quiere ahorrar")
    await village.talk(carla, [("cuánto llevo", "Lleva Q5.00 de Q100.00 para silla")])
    assert mine != goal


async def test_a_staff_link_works_once_and_a_guessed_one_never(village: Village) -> None:
    carla = await village.member(1003, "Carla", "volcan")
    await village.talk(carla, [("/start s_adivinado", "ya se usó o venció"), ("/grupo", "solo para el equipo")])


async def test_any_button_data_gets_a_sane_answer_and_breaks_nothing(village: Village) -> None:
    """What an older Milpa may have left on a screen, or a hand may have typed."""
    ana = await village.member(1001, "doña Ana")
    odd = [
        *("", "x", "::", "m:", "m:nowhere", "u:", "u:-1", "u:99999999999999999999", "u:١", "eg:1:2:3", "sh:x:yes"),
        *("q:nope:nope:a", "a:nope:done", "a:plan-para-la-remesa:maybe", "l:nope::", "l:plan-para-la-remesa:999:"),
        *("okto:service:yes:start", "okto:nothing:yes:start", "ok:perhaps:", "lang:xx:", "skip:saving_amount:5"),
        *("pick:0:5", "pick:9:5", "c:yes:5", "c:perhaps:5", "p:0", "p:99999", "r:never", "set:nothing", "quiet:99:3"),
        *("quiet:5:5", "did:none", "did:nope", "did:record_saving", "join:", "join:nadie", "campp:7", "bye:x", "era:x"),
        *("mod:1:0", "mod:99:0", "path:nope", "rq:nope:nope:a", "cert:1:ask", "camp:odd:plan-para-la-remesa:1"),
    ]
    for data in odd:
        if data:
            await forge(village, ana, "Ana", data)
            assert await ana.wait_for(lambda message: bool(message.text)), data
    assert village.entries(1001) == 0
    await village.talk(ana, [("guardé 50", "Anoté Q50.00")])
