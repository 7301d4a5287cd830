"""Money that is hoped for, planned, missed, or somebody else's is not written; money that was told is."""

from itertools import product

import pytest

from nlu.telling.signals import against_recording
from nlu.understanding import understand
from tests.conftest import NOW

#: What did not happen, however it is worded; {} is a sum.
NOT_YET = {
    "record_saving": [
        "si Dios quiere mañana guardo {}",
        "naw i aint put nothin in dis month, they cut me to {}",
        "the money is still stuck at the border, {}",
        "el otro mes voy a ver si aparto {}",
        "cuando me paguen la tela meto {} a la alcancía",
        "en cuanto venda los pollos ahorro {}",
        "ya casi completo, casi guardo {}",
        "por poco y junto {}",
        "quería apartar {} pero no se pudo",
        "hubiera metido {} si no se enferma el niño",
        "apenas cobre guardaré {}",
        "prometo guardar {} la otra semana",
        "tenía que depositar {} y no fui",
        "se me olvidó guardar {}",
        "no logramos juntar {}",
        "a ver si pudimos guardar {}",
        "me gustaría ahorrar {} cada mes",
        "¿y si guardo {}?",
        "no creo que guarde {}",
        "I'll put {} away on payday",
        "I will save {} when the crop is sold",
        "once I get paid I save {}",
        "as soon as he sends it I put {} aside",
        "I almost saved {}",
        "I could've put {} away",
        "I would have saved {} but the baby got sick",
        "hoping to save {} this week",
        "I was going to set aside {}",
        "what if I save {} a week",
        "never saved {} in my life",
        "I should put {} in the jar",
        "thinking about putting {} away",
    ],
    "record_withdrawal": [
        "the roof gone so the {} I was savin' ain't savin' no more",
        "voy a sacar {} del ahorro mañana",
        "saco {} del ahorro mañana",
        "si no me mandan saco {} de lo guardado",
        "casi saco {} del ahorro",
        "iba a retirar {} pero no hizo falta",
        "¿puedo sacar {}?",
        "quisiera retirar {} de la meta",
        "cuando llegue el recibo agarro {} del ahorro",
        "I might take {} out of my savings",
        "if the doctor asks I take out {}",
        "I nearly withdrew {}",
        "I wanted to take {} from the jar",
        "can I withdraw {}",
        "I'll pull {} out next week",
    ],
    "record_remittance": [
        "mi brada a go sen {} nex week",
        "mi hijo me va a mandar {} dólares",
        "mañana me llega la remesa de {}",
        "ya mero me cae la remesa de {}",
        "cuando me llegue la remesa de {} le aviso",
        "dice que me manda {} la otra semana",
        "ojalá me manden {} dólares",
        "todavía no me llegan los {}",
        "my son will send me {} dollars",
        "he's sending me {} next week",
        "they are going to wire {}",
        "if the {} come I tell you",
        "waiting for the {} from my son, it's coming tomorrow",
        "he promised to send {}",
    ],
}
ANOTHERS = {
    "record_saving": [
        "mi prima guardó {}", "la hija de doña Chon ya tiene ahorrado {}", "mi suegra dice que juntó {}",
        "el profe guardó {} para el viaje", "mis hermanos metieron {} al banco", "doña Mari ahorró {}",
        "my sister in law saved {}", "the lady next door put away {}", "my brother he save {} already",
        "she saved {} for her wedding", "my mom has {} saved",
    ],
    "record_withdrawal": [
        "mi vecina sacó {} del banco", "mi cuñado retiró {} de su cuenta", "my neighbor took {} out of his bank",
        "my uncle withdrew {} last week",
    ],
    "record_remittance": [
        "mi mamá recibe {} dólares al mes", "mi comadre cobró {} de remesa", "my aunt gets {} from her son",
        "my cousin received {} yesterday",
    ],
}  # fmt: skip
TOLD = {
    "record_saving": [
        "guardé {}", "hoy si guarde {}", "ya metí {} a la caja", "de lo que mandó mi hijo aparté {}",
        "con lo que vendí ayer junté {}", "cuando cobré, guardé {}", "mi esposo y yo guardamos {}",
        "mi hijo me mandó dinero y guardé {}", "no gasté, guardé {}", "para mi hija guardé {}", "dejé guardados {}",
        "I saved {}", "put {} in the jar today", "when he paid me, I saved {}", "my husband and I put {} away",
        "my son sent money so I set aside {}", "I had to skip lunch but I saved {}", "for my daughter I put away {}",
        "guardé {} esta mañana", "metí {} hoy en la mañana", "ahorré {} ayer por la mañana",
        "my mother put {} in my savings", "I promised and today I saved {}",
    ],
    "record_withdrawal": [
        "saqué {} del ahorro", "tuve que sacar {} de lo guardado", "mi niño se enfermó y saqué {} del ahorro",
        "agarré {} de la meta porque no me mandaron nada, saqué poco", "I took {} out of my savings",
        "I had to take {} out", "had to pull {} from the jar", "we withdrew {} because my mom got sick",
    ],
    "record_remittance": [
        "me llegó la remesa, {} dólares", "mi hijo me mandó {}", "ya recibí los {} de mi hermana",
        "esta mañana me mandaron {}",
        "mi prima me envió {} ayer", "my dad sent me {}", "I got {} from my brother", "{} came in from my husband",
        "my cousin got paid and sent me {}", "recibí {} que mandó mi esposo",
    ],
}  # fmt: skip
SUMS = ("50", "Q1,200", "cien")


def cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Each sentence with one sum, in turn: how it is written changes nothing."""
    told = [(intent, text) for intent, texts in table.items() for text in texts]
    return [(intent, text.format(SUMS[at % len(SUMS)])) for at, (intent, text) in enumerate(told)]


@pytest.mark.parametrize(("intent", "text"), cases(NOT_YET))
def test_what_has_not_happened_is_spoken_against(intent: str, text: str) -> None:
    assert against_recording(text).get(intent, 0.0) <= -3


@pytest.mark.parametrize(("intent", "text"), cases(ANOTHERS))
def test_what_somebody_else_did_is_spoken_against(intent: str, text: str) -> None:
    assert against_recording(text).get(intent, 0.0) <= -3


@pytest.mark.parametrize(("intent", "text"), cases(TOLD))
def test_what_was_done_is_not(intent: str, text: str) -> None:
    assert against_recording(text).get(intent, 0.0) == 0.0


def test_an_if_in_front_takes_back_every_telling_that_has_no_past_of_its_own() -> None:
    """A rule: whatever she saves «if …» or «when … gets», she has not saved."""
    fronts = (
        "si me mandan",
        "cuando cobre",
        "en cuanto me paguen",
        "if he sends",
        "when I get paid",
        "once it is sold",
    )
    deeds = ("guardo {}", "meto {} a la caja", "ahorro {}", "I put {} away", "I save {}")
    for front, deed, joint in product(fronts, deeds, (" ", ", ")):
        text = front + joint + deed.format(50)
        assert against_recording(text).get("record_saving", 0.0) <= -3, text


@pytest.mark.parametrize(
    ("text", "minor", "day"),
    [
        ("guardé 50 y mañana guardo 20", 5000, None),
        ("ya aparté 100 y espero juntar más el otro mes", 10000, None),
        ("ayer guardé 50 y mañana voy a guardar 20", 5000, "2026-11-23"),
        ("I saved 50 and tomorrow I will put 20", 5000, None),
    ],
)
async def test_a_plan_behind_a_deed_takes_nothing_of_it_back(text: str, minor: int, day: str | None) -> None:
    heard = await understand(text, now=NOW)
    assert (heard.intent, heard.untold) == ("record_saving", False)
    assert (heard.slots.amount_minor, heard.slots.date) == (minor, day)


@pytest.mark.parametrize("text", ["casi guardé 50 y mañana guardo 20", "no guardé 50 y mañana guardo 20"])
def test_what_was_no_deed_is_none_before_a_plan(text: str) -> None:
    assert against_recording(text)["record_saving"] <= -3
