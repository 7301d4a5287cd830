"""Money that was to move and did not, that went astray, or that is somebody else's; and what is told all the same."""

import pytest

from nlu.deciding import Band
from nlu.intents import MONEY
from nlu.telling.homonyms import other_senses
from nlu.telling.signals import against_recording
from nlu.understanding import understand
from tests.nlu.telling import NOW

NOTHING = {
    "nothing put by": [
        "ain't put a thing by this month, they only gave me 700",
        "hours got cut to 800, so no savings this week",
        "we never put nothing up, the 500 gone in food",
        "not even a peso did I save, 400 went on gas",
        "nothing went in the jar, the landlord took 300",
        "mi neva siev notn, di 500 gaan pan rais",
        "I was in no position to deposit anything; the repairs consumed my 80 dollars",
        "esta vez nada de ahorro, los 200 se fueron en la medicina",
        "no ajusté para guardar, los 500 se los llevó la renta",
        "no eché nada a la alcancía, los 100 los ocupé para el gas",
        "no ubo aorro, los 20 se fueron en la medisina",
    ],
    "nothing more": ["no guardé nada más, de los 300"],
    "the door was shut": [
        "fui a depositar los 300 y el banco estaba cerrado",
        "quise guardar 100 y no había sistema, otra vez será",
        "pasé a dejar mis 500 pero no me los aceptaron",
        "el cajero no me recibió los 200",
        "llevé 150 a la cooperativa y me regresé con ellos",
        "iba a meter 250 y el agente no tenía línea",
        "I went to deposit 50; the system was down and I returned with the money",
        "I reach the coop with 300 and they done close",
        "ai go wit 500 pesos bat da sistem no work",
    ],
    "spent on the way": [
        "iba con mis cien para la cooperativa y me topé al de la luz, ahí se quedaron",
        "llevaba 250 para depositar y los perdí",
        "los 300 que tenía para la alcancía me los bailó la medicina",
        "iba a ahorrar 100 pero se enfermó la nena y ahí se me fueron",
        "the hospital take the 500 I had to put by",
        "thought i put 50 away but i spent it",
        "the 200 for savings ended up at the mechanic's",
    ],
    "sent back": [
        "the bank returned the transfer of 90 dollars that he attempted",
        "they returned to my uncle the 150 dollars",
        "bank send back the 400 my daughter wire",
        "mi sista sen 100 but di bank sen it back",
        "le devolvieron a mi hermano los 200 que me mandó",
        "rechazaron la remesa de 300",
        "el giro de 2000 lo cancelaron",
    ],
    "held": [
        "mi breda moni still da Managua, dem no wahn pay it out, 200 dolla",
        "los 200 no me los quieren pagar",
        "fui a cobrar los 200 dólares y no había efectivo",
        "el giro de 300 está en revisión",
        "the 250 from dad is on some kind of hold",
        "they froze the 300 from my mom",
        "he assures me he dispatched 150 dollars, yet the agency finds no record of it",
        "fui por la remesa de 250 y me dijeron que vuelva mañana",
        "quiso mandarme 300 y no pudo",
    ],
    "what might have been": [
        "if mi neva drink mi wuda have 5000 put weh",
        "id have 2000 saved up if it werent for my ex",
        "if I did save from young I would have 50 thousand now",
        "si no fumara ya tuviera 3000 ahorrados",
        "had I been prudent, I would now have 2,000 dollars saved",
    ],
    "dreamt": [
        "soñé que me hallaba 500 en la olla",
        "tuve un sueño raro, encontraba 1000 pesos",
        "I dream I find 1,000 in a shell",
    ],
    "lost or found": [
        "lost 200 on the bus",
        "se me cayeron 200 en el mercado",
        "ai lus 500 pesos in da combi",
        "dropped 100 somewhere on the road",
        "me hallé 100 en la calle",
        "found 20 bucks in my jeans",
    ],
    "given back by a shop": [
        "devolví la blusa y me regresaron 80",
        "returned the shoes and got my 60 back",
        "me devolvieron 400 en Coppel",
    ],
    "owed to her": [
        "me debe 600 desde agosto y se hace el sordo",
        "my roommate owes me 200 and dodges me",
    ],
    "somebody else's": [
        "Miss Agnes son send she five hundred dollar",
        "di preacha put weh 5000 cord an di ruuf kech faya",
        "lady next door put by 5,000 in a mattress",
        "the treasurer deposited 1,240 on Monday",
        "al Wil le mandó 300 la mamá",
        "the parents of my school raised 900 dollars and the treasurer put it in the bank",
        "el comisariado sacó 20000 de la caja",
    ],
    "long ago": [
        "en el temporal la corriente se llevó hasta los 95 dólares que tenía enterrados en una latita",
        "hace años los ratones se comieron 500 que tenía en una lata",
        "cuando era patoja guardaba 5 len y una vez saqué 20 del cochinito de mi mamá",
        "di flood tek 500 outa di tin in mitch time",
        "years ago i took 300 from the jar to cross",
    ],
}
TOLD_ALL_THE_SAME = [
    ("record_saving", "nada más pude guardar 15"),
    ("record_saving", "na mas 20 guardé esta vez"),
    ("record_saving", "fui a depositar 500 y ya quedó"),
    ("record_saving", "ayer no había sistema, hoy sí metí los 500"),
    ("record_saving", "iba con mis doscientos para guardarlos y los guardé"),
    ("record_saving", "me salió el cobrador pero guardé mis 200"),
    ("record_saving", "hoy no había pan pero guardé 50"),
    ("record_saving", "me encontré 100 y los eché a la alcancía"),
    ("record_saving", "soñé bonito anoche, y hoy guardé 100"),
    ("record_saving", "deposité 300 y me regresé en el bus"),
    ("record_saving", "the bank returned my call and I deposited 90"),
    ("record_saving", "i aint got much but i put 20 away"),
    ("record_saving", "check got cut but i still put 50 away"),
    ("record_saving", "dropped 100 in the jar on the way home"),
    ("record_saving", "bank was closed so I put the 300 in the tin"),
    ("record_saving", "a hundred and fifty cord gone in di jug"),
    ("record_saving", "I was able to save 20 although the pharmacy took 60"),
    ("record_saving", "mi put op 60 cord tideh, di res gaan pan rais"),
    ("record_withdrawal", "had to take 60 out of savings for the pharmacy"),
    ("record_withdrawal", "me salió el cobrador y saqué 200 de lo guardado"),
    ("record_withdrawal", "ah tek bak 120 outta di skool money"),
    ("record_withdrawal", "el banco estaba cerrado y agarré 500 de la alcancía"),
    ("record_remittance", "no había sistema pero ya los cobré, 200 de mi hermano"),
    ("record_remittance", "they had the 300 held up but I got it this morning"),
    ("record_remittance", "dem did hol op mi moni but tideh dem pay mi 200 dolla"),
    ("record_remittance", "se regresó mi hijo y me mandó 300"),
    ("record_remittance", "my brother's transfer of 90 has arrived; the bank held it for two days"),
    ("record_remittance", "cambié 80 dólares que me mandó mi hermano, me dieron 1,400 pesos"),
    ("record_remittance", "the system was down so I wait, but I get the 200 from me daughter"),
    ("record_saving", "my comadre came with the money and I put up 500"),
    ("record_saving", "500 cord gone in di milk can"),
    ("record_saving", "no guardé nada la semana pasada pero hoy sí, 45"),
    ("record_saving", "no ahorré ayer pero hoy sí 25"),
    ("record_saving", "last week I didnt save nothing but this week I put 40"),
    ("record_saving", "the bank was closed but I left 50 with the teller"),
    ("record_saving", "la agencia estaba cerrada pero le dejé 50 a la encargada"),
    ("record_saving", "aunque no alcanzó para más guardé 10"),
    ("record_saving", "ni mi señora sabe todavía, pero dejé guardados 800"),
    ("record_saving", "me dio 30, 20 se iban al ahorro y ahí quedaron"),
    ("record_saving", "cada quincena aparto 600 y la de hoy ya está"),
    ("record_saving", "each payday i separate 600 y this one is allready in, for la colegiatura"),
    ("record_saving", "hace dos años empecé y hoy guardé 50"),
    ("record_remittance", "pasé cobrando lo que me manda mi hijo, fueron 175, y voy a pagar lo que debo"),
    ("set_goal", "que no hay ni quien me preste, así que quiero juntar 2000"),
    ("record_remittance", "I collected 150 dollars sent by my daughter"),
]


@pytest.mark.parametrize("text", [text for texts in NOTHING.values() for text in texts])
async def test_what_came_to_nothing_is_not_written(text: str) -> None:
    understood = await understand(text, now=NOW)
    assert not (understood.intent in MONEY and understood.band is Band.ACT)


@pytest.mark.parametrize(("intent", "text"), TOLD_ALL_THE_SAME)
def test_what_she_did_after_all_is_not_doubted(intent: str, text: str) -> None:
    assert against_recording(text).get(intent, 0.0) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "how much they selling the ps5 for",
        "What dem charging fah a pound of fish, last I hear was 90 lempira",
        "what's the price de un teléfono usado",
        "a cómo está la libra de tomate, sigue a 8?",
        "jau mach is da kilo of mit",
    ],
)
def test_a_price_of_the_market_is_no_cost_of_sending(text: str) -> None:
    assert other_senses(text)["ask_remittance_cost"] < -5


@pytest.mark.parametrize(
    "text",
    ["what they charging to send money from Cayman", "a cómo está el dólar", "cuánto cobran por recibir una remesa",
     "what's the price of the dollar", "en cuánto va lo de la graduación"],
)  # fmt: skip
def test_what_sending_costs_is_still_asked(text: str) -> None:
    assert other_senses(text).get("ask_remittance_cost", 0.0) == 0.0
