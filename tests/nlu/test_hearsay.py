"""Money heard of, awaited, joked about, dreamt or sent on is not written; what she tells in spite of it all is."""

import pytest

from nlu.deciding import Band
from nlu.intents import MONEY
from nlu.telling.signals import against_recording
from nlu.understanding import understand
from tests.conftest import NOW

HEARD_OF = {
    "awaited": ["todavía espero los 200 de mi hermano", "sigo esperando 300 de mi hija",
                "still waiting on the 200 from my brother", "we are expecting 150 from my aunt"],
    "reported": ["dice mi hijo que ya mandó 200", "dizque me depositaron 300",
                 "supposedly they deposited 300", "me dijeron que llegaron 150"],
    "never came in": ["he sent 200 but nothing is here", "mandó 200 pero no aparecen",
                      "mi tío me envió 90 y todavía nada"],
    "did not reach": ["my remittance has not arrived, though she sent 200 dollars on Monday",
                      "they said 250 was sent but western union says no"],
    "came back": ["la remesa de 400 se regresó", "el depósito de 300 lo rechazaron",
                  "the transfer of 4,000 was returned to my daughter", "the wire for 200 bounced back"],
    "none of it": ["ni un lempira aparté, ni los 30 que siempre", "I took nothing out, the 100 is still there"],
    "instead": ["instead of saving 40 I lent it to my neighbor", "en vez de guardar los 25 los presté"],
    "gone": ["the 80 pesos I saved got stolen from my bag", "if only I had saved the 100"],
    "not for sure": ["my uncle said he'd send 200 but it's been 2 weeks",
                     "if my daughter had sent the 2,000, I would have paid the school"],
    "on hold": ["the 150 from my brother is still on hold", "my remittance is late, it was gonna be 300",
                "los 200 siguen retenidos en el banco", "the 200 dollars are stuck at the bank"],
    "not one": ["not one quetzal of the 300 reached me", "ni los 200 de siempre me mandó"],
    "she is to be told": ["si mi hijo me mandó los 200 me avisa usted"],
    "the wrong account": ["the 2,500 my son sent were deposited to the wrong account"],
    "no more": ["before my husband sent me 300, now nothing", "he did send 3,000 last year, not this year"],
    "zip": ["100 is what I wanted to save but I saved zip", "I had 500 lemps to save but the pot was empty"],
    "to another": ["he sent 100 to my mom, not me", "my uncle sent 200 to my cousin"],
    "a joke": ["guardé un millón jaja mentiras", "era broma lo de los 500", "I saved 1000, just kidding",
               "le dije a mi marido que guardé 100 pero no es cierto", "I told him I saved 100 but it was a lie"],
    "perhaps": ["quizás guarde 40 el lunes", "a lo mejor saco 60 de la alcancía", "maybe he sent 100"],
    "dreamt": ["soñé que guardaba 5000", "me imagino con 10000 guardados", "I dreamed I saved 5000"],
    "sent on": ["le mandé 300 a mi hijo", "mandé 50 a mi mamá", "I sent my mom 50", "someone sent my neighbor 400",
                "we wired her brother 120"],
    "used to come": ["antes mi papá me mandaba 300", "I used to get 300 from my dad"],
    "asked": ["did i take out 50 or not", "can you take 50 out for me"],
    "of something else": ["puse 200 de saldo", "saqué a mis hijos a comer, fueron 90", "le saqué 40 fotocopias al dpi"],
    "a bill or a parcel": [
        "the light bill came, 150",
        "they sent me a bill for 70",
        "vino el recibo de la luz, 150",
        "me llegó el pedido, 40 de envío",
        "the total came to 90",
    ],
    "a bargain": ["got 2 for 1 on diapers, saved 15", "en la oferta ahorré 20"],
    "given to others": ["le deposité 100 a la del catálogo"],
    "counted things": ["saqué 30 quintales de papa", "pulled 40 fish out of the water", "I saved 3 chickens"],
    "kept by others": ["la de la tanda se quedó con 500"],
}  # fmt: skip
TOLD = [
    ("record_saving", "hoy no es broma, guardé 50"),
    ("record_saving", "hoy guardé 50"),
    ("record_saving", "no joke, I saved 50 today"),
    ("record_remittance", "recibí 300 y pagué la factura"),
    ("record_remittance", "la remesa vino, pagué 40 de envío"),
    ("record_saving", "le deposité 50 a la alcancía"),
    ("record_saving", "esperando el bus, guardé 50 en la alcancía"),
    ("record_saving", "I told my husband I saved 50"),
    ("record_saving", "I saved 50 instead of buying shoes"),
    ("record_saving", "guardé 40 en vez de gastarlos"),
    ("record_remittance", "my remittance came late, 300 dollars"),
    ("record_remittance", "ya me mandó los 200 mi hijo, le aviso"),
    ("record_saving", "ahorré 20, ni un centavo más"),
    ("record_remittance", "my brother came back from Texas and sent 100 dollars"),
    ("record_remittance", "se regresó mi hijo y me mandó 300"),
    ("record_remittance", "my son never forgets me, he sent 150"),
    ("record_saving", "le cuento que guardé 50"),
    ("record_saving", "puse 50 de lo de las ventas en la alcancía"),
    ("record_remittance", "dijo que venía tarde, pero mi hijo me mandó 50"),
    ("record_remittance", "mi hija me mandó 50 a mí"),
    ("record_withdrawal", "saqué 50 del ahorro para sacar a mis hijos a comer"),
]


@pytest.mark.parametrize("text", [text for texts in HEARD_OF.values() for text in texts])
async def test_money_that_is_only_spoken_of_is_not_written(text: str) -> None:
    understood = await understand(text, now=NOW)
    assert not (understood.intent in MONEY and understood.band is Band.ACT)


@pytest.mark.parametrize(("intent", "text"), TOLD)
def test_what_she_tells_is_not_doubted(intent: str, text: str) -> None:
    assert against_recording(text).get(intent, 0.0) == 0.0


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("record_remittance", "my son swears he sent 200 on Monday"),
        ("record_withdrawal", "saqué 50 o no los saqué"),
        ("record_saving", "have we saved 50 this week"),
    ],
)
def test_what_is_asked_or_only_said_is_doubted(intent: str, text: str) -> None:
    assert against_recording(text)[intent] <= -3
