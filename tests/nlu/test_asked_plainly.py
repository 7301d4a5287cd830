"""Who else sees it, that it be erased, somebody to speak to, what a bank does: asked plainly, however it is said."""

import pytest

from nlu.rules.plainly import leanings
from nlu.telling.homonyms import other_senses
from nlu.telling.prices import other_prices

ASKED = {
    "ask_privacy": [
        "can my cousin see how much i have saved",
        "does my husband get to see my balance on here",
        "my man could see how much I have in here?",
        "mi suegra puede ver cuánto tengo aquí?",
        "¿mi hermana se da cuenta de cuánto traigo guardado?",
        "mi esposo me preguntó cuánto tengo ahorrado, ¿usted le dijo algo?",
    ],
    "check_progress": [
        "mi mamá me pregunta cuánto llevamos, dígame por favor",
        "mi hermana anda preguntando cuánto hemos juntado, decime cuánto va",
        "estamos peleando con mi suegra por cuánto hay, sáquenos de dudas",
        "mi papá me preguntó ayer cuánto hay ahorrado entre todas y yo le contesté que no sé nada, me puede decir",
        "my husband asked how much we got saved, can u tell me",
    ],
    "delete_my_data": [
        "solicito la cancelación de mis datos personales y la eliminación de mi expediente",
        "por este medio solicito la supresión de toda mi información de sus registros",
        "quiero que den de baja mi expediente con toda mi información",
        "I request that my file be eliminated with all my personal data",
        "I am formally requesting erasure of everything you hold about me",
    ],
    "talk_to_person": [
        "¿hay alguna licenciada con quien platicar? es algo delicado y no lo quiero poner por escrito",
        "no quiero contar esto por mensaje, prefiero hablar con alguien",
        "hay algún encargado? es que es privado y no quiero dejarlo escrito",
        "is there somebody i can talk to, i dont want to type this in here",
        "id rather say it to a real person not write it down here",
    ],
    "set_reminder": [
        "hmu every payday bout my savings",
        "hit me up every fri abt the moto",
        "holla at me every monday abt the roof money",
        "dm me every 2 wks 4 the uni money",
    ],
    "ask_account_safety": ["es segura la yamankutx", "y si quiebra caruna", "comedica es segura?", "if Elga shuts"],
    "ask_remittance_cost": ["cuanto cobra la wester union", "cuanto cobra guester", "intermes cobra mucho?"],
    "set_goal": ["los quince de mi hija son en mayo, 10 mil pesos", "ponle de meta los XV de mi nieta, 25 mil"],
    "find_branch": ["hay sagrada familia en choluteca", "donde queda el gyt"],
}
ELSE = [
    ("ask_privacy", "cómo hago para que mi hijo vea lo que tengo"),
    ("ask_privacy", "does my husband know how much the bank charges"),
    ("ask_privacy", "mi mamá sabe lo que tengo que hacer para abrir cuenta"),
    ("check_progress", "my boss asked how much i make, can you tell him no"),
    ("check_progress", "el año pasado teníamos ahorrados 3 mil, qué bonito"),
    ("check_progress", "back then I did have 5000 put by, dem days gone"),
    ("record_saving", "last year round this time we had like 3k saved, good times"),
    ("delete_my_data", "quiero la cancelación de mis datos en el banco"),
    ("set_goal", "guardé 50 para los quince de mi hija"),
    ("set_goal", "ya están guardados los 300 de la luz, vence el 5"),
    ("set_goal", "mi hermano mandó 100 para los 15 de mi hija"),
    ("unsubscribe", "¿hay alguien con quien hablar? esto no lo quiero escribir aquí"),
    ("set_reminder", "hmu if u free later"),
]
OURS = ["el año pasado teníamos 3 mil, ¿y ahora cuánto tenemos?", "antes teníamos 300 guardados, hoy metí 40"]


@pytest.mark.parametrize(("intent", "text"), [(intent, text) for intent, texts in ASKED.items() for text in texts])
def test_what_is_asked_plainly_leans_to_it(intent: str, text: str) -> None:
    assert leanings(text).get(intent, 0.0) > 0
    assert intent not in other_senses(text)


@pytest.mark.parametrize(("intent", "text"), ELSE)
def test_what_only_sounds_so_does_not(intent: str, text: str) -> None:
    assert leanings(text).get(intent, 0.0) <= 0


@pytest.mark.parametrize("text", OURS)
def test_what_was_once_does_not_take_away_what_is_told_of_today(text: str) -> None:
    assert leanings(text).get("check_progress", 0.0) >= 0
    assert leanings(text).get("record_saving", 0.0) >= 0


def test_the_fee_of_a_sender_is_no_price_of_the_market() -> None:
    assert not other_prices("cuanto cobra la vigo")
    assert other_prices("cuanto cobra el sastre")
