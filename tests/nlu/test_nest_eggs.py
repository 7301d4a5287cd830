"""Money in and out of the nest egg, whatever it is called: the place and the verb together say which."""

import pytest

from nlu.deciding import REFUTED
from nlu.listening import listen
from nlu.parsed import Parsed
from nlu.telling.signals import against_recording
from nlu.understanding import understand
from tests.nlu.telling import NOW

#: A classifier that hears a saving in every nest egg.
FOR_SAVING = Parsed((("record_saving", 0.97), ("record_withdrawal", 0.03)))
FOR_TAKING = Parsed((("record_withdrawal", 0.97), ("record_saving", 0.03)))

TAKEN = [
    "caray, le agarré 850 al guardadito el domingo",
    "le quité 100 al cochinito para el gas",
    "le robé 50 a la alcancía para el pan",
    "me presté 200 del guardadito",
    "le pedí prestado 200 a la alcancía",
    "pellizqué lo de la moto, 150 pesos",
    "del sobre de los útiles tomé 90",
    "le agarramos 25 a lo de los uniformes con mi marido",
    "ayer le tomé 45 al ahorrito",
    "desapartamos 30 de lo de la boda",
    "ideay le jalé 100 al chanchito",
    "puchica, le volé 20 a lo de la cocina",
    "se me fueron 150 del guardadito en la boleta de luz",
    "ni modo, quitarle al ahorro 600 para la marimba, ya los saqué",
    "swiped 12 from the bike fund lol",
    "mi tief 50 outa mi own jar fi buy rice",
    "hit up the stash for 15",
    "ngl took 9 bucks from the trip fund for pupusas",
]
PUT_IN = [
    "alimenté la alcancía con 25",
    "le di de comer al cochinito, 50",
    "engordé el cochinito con 80",
    "fed the piggy 25",
    "ya devolví los 200 que le agarré al guardadito",
    "le repuse 200 al guardadito",
    "put back the 8 i took from the bike fund",
    "de lo que saqué de la venta le puse quince dólares a lo del techo",
]


@pytest.mark.parametrize("text", TAKEN)
def test_what_is_taken_from_the_nest_egg_is_no_saving(text: str) -> None:
    assert listen(text, FOR_SAVING).ranking[0][0] == "record_withdrawal"


@pytest.mark.parametrize("text", PUT_IN)
def test_what_feeds_it_is_not_taken_out(text: str) -> None:
    assert listen(text, FOR_TAKING).ranking[0][0] == "record_saving"


@pytest.mark.parametrize(
    "text",
    [
        "no le agarré 50 al guardadito",
        "¿le agarré 50 al guardadito?",
        "mi hijo le agarró 200 al guardadito",
        "le entré al guardadito, 300",
        "le soqué 50 al ahorro",
        "me robaron 300 de la alcancía",
        "agarré 200 de lo de la venta",
        "le saqué 900 al cochinito en la plaza",
        "me llevé 200 del ahorro de mi abuela, después se los devuelvo",
        "200 se iban al ahorro y al final nada",
        "el guardadito ya no da para más, apenas 300 quedan",
        "no le he agarrado ni 50 al guardadito",
        "took 20 from my sister's purse for the fund",
    ],
)
async def test_what_may_be_otherwise_is_not_written(text: str) -> None:
    for parsed in (FOR_SAVING, FOR_TAKING):
        ranking = dict(listen(text, parsed).ranking)
        other = "record_withdrawal" if parsed is FOR_SAVING else "record_saving"
        assert ranking[other] < 0.8
    assert listen(text, FOR_SAVING).ranking[0][1] < 0.8 or listen(text, FOR_SAVING).ranking[0][0] == "out_of_scope"


GIVEN = [
    "dejé 20 en la caja de la iglesia",
    "eché 10 en la ofrenda",
    "di 50 de diezmo",
    "dejé 30 en la tienda",
    "dejé 50 de propina",
    "put 10 in the collection plate",
    "left 5 in the tip jar",
    "left 40 on the table",
    "eché 10 a la rifa de la moto",
    "le metí 100 a la moto de gasolina",
    "deposité 300 en la cuenta del dueño de la casa",
    "puse 150 para la corona del difunto",
    "aparté unos zapatos con 150 de enganche",
    "pusimos 200 cada quien pa la posada",
    "400 se fueron a la caja de la tienda",
    "put 50 down on a phone, layaway",
    "my sister paid me 30 and 20 went in her account",
    "le dejé 50 a mi mamá",
    "les dimos 200 a los hijos",
    "le metí 600 a la moto, puro arreglo",
    "le metimos 500 a la troca y sigue fallando",
    "put 200 in the truck and it still broke",
]
OURS = [
    "guardé 20 para la iglesia",
    "dejé 50 en la alcancía",
    "dejé 100 en la caja de ahorro de la cooperativa",
    "dejé 40 con la cajera del banco",
    "put 20 in the church trip fund",
    "put 20 in my tip jar",
    "dejé 100 en la mesa de noche guardados",
    "put 40 down for the roof",
    "deposité 100 en la cuenta de mi hijo",
    "aparté 60 con mi hija",
    "le dejé 50 a mi mamá para que me los guarde",
    "le di 100 a mi hija para su alcancía",
]


@pytest.mark.parametrize("text", GIVEN)
def test_what_is_given_away_is_no_saving(text: str) -> None:
    assert against_recording(text).get("record_saving", 0.0) <= REFUTED


@pytest.mark.parametrize("text", OURS)
def test_what_is_put_by_is_not_taken_for_a_gift(text: str) -> None:
    assert against_recording(text).get("record_saving", 0.0) == 0.0


@pytest.mark.parametrize(
    "text", ["le quité 50 al precio", "le bajé 20 al precio de la gallina", "took 15 off the rent"]
)
def test_what_is_beaten_off_a_price_is_not_taken_out(text: str) -> None:
    assert against_recording(text).get("record_withdrawal", 0.0) <= REFUTED


@pytest.mark.parametrize(
    "text",
    [
        "agarré 500 de sueldo",
        "agarré 500 quetzales de pago y guardé 100",
        "saqué 40 de la venta",
        "cogimos 300 de jornal",
        "made 60 from selling bread",
        "saqué fiado 130 en la pulpería",
        "sacamos 90 al crédito",
    ],
)
def test_what_is_earned_is_not_taken_out(text: str) -> None:
    assert against_recording(text).get("record_withdrawal", 0.0) <= REFUTED


@pytest.mark.parametrize("text", ["saqué 40 del ahorro de la venta", "saqué 100 de lo del negocio"])
def test_what_is_taken_from_a_purse_is_not_earned(text: str) -> None:
    assert against_recording(text).get("record_withdrawal", 0.0) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "ya van tres semanas que guardo 50",
        "llevo dos meses guardando 50",
        "hace un mes que meto 20",
        "been putting away 50 for three weeks now",
    ],
)
async def test_how_it_goes_is_no_deed_of_today(text: str) -> None:
    assert (await understand(text, now=NOW)).abstained


@pytest.mark.parametrize("text", ["llevo dos meses guardando y hoy metí 50", "ya van tres semanas, ayer guardé 50"])
async def test_the_deed_beside_how_it_goes_is_heard(text: str) -> None:
    understood = await understand(text, now=NOW)
    assert (understood.intent, understood.slots.amount, understood.abstained) == ("record_saving", "50.00", False)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("me dieron 500 de aguinaldo: 300 guardados, 200 gastados", "300.00"),
        ("me pagaron 300, de ahí 200 se fueron al ahorro", "200.00"),
        ("me pagaron 500, dejé 300 guardados y lo demás lo gasté", "300.00"),
        ("my uncle paid me 40 and i split it, 20 for me and 20 went in my account", "20.00"),
        ("vendí tres gallinas, 180 me dieron, y 100 se fueron a la alcancía", "100.00"),
        ("iba a guardar 100 pero solo guardé 80", "80.00"),
        ("quería meter 100 pero nomás metí 60", "60.00"),
        ("i was going to save 100 but i only saved 80", "80.00"),
    ],
)
async def test_of_several_sums_the_one_that_was_put_by(text: str, amount: str) -> None:
    understood = await understand(text, now=NOW)
    assert (understood.intent, understood.slots.amount) == ("record_saving", amount)
    assert not understood.slots.amount_unclear


async def test_the_half_that_went_in_is_asked() -> None:
    assert (await understand("i sold the pig for 800, half went in the bank", now=NOW)).abstained
