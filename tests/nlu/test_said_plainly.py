"""What is said plainly is heard, however it is spelt; prices, scores and neighbours are not hers."""

import pytest

from nlu.deciding import REFUTED
from nlu.listening import listen
from nlu.parsed import Parsed
from nlu.rules.plainly import leanings
from nlu.telling.signals import against_recording

PLAIN = {
    "stop_reminders": [
        "los sábados ya no me abise",
        "ese recordatorio de las 6 quitámelo",
        "kitame el aviso d las 7am",
        "lunes sin aviso por favor",
        "dejá de recordarme los sábados",
        "no me recuerde más los domingos",
        "páuselo por dos semanas",
        "deténgalo hasta enero",
        "no more rimainder plis, but i want de lesons",
        "kill the tuesday reminder pls",
        "no need to remind me on fridays anymore",
        "No badda mi wid dehn message pan Satdeh",
        "Nuh tell mi notn pan Sunday, mi deh a church",
    ],
    "check_progress": [
        "kuanto yevo del telefono",
        "haceme la cuenta de lo que tengo guardado pal bautizo",
        "sáqueme cuentas de lo que hay ahorrado",
        "cuant llvo pal refri",
        "cuanto boy ajuntando pal techo",
        "hows the car fund doin",
        "am i past half of the fridge money",
        "I did put 50 fi di bed di odda day, you count dat one or no?",
    ],
    "set_reminder": [
        "Saturdays only, seven a mawnin, tell mi put by 50",
        "decime cada sabado que ponga 50 en la alcancia",
        "me pagan los viernes, ese día avisame que guarde 10",
        "bajale a 1 vez al mes los avisos, el 1ro",
        "ya no quiero que me avise todos los días, con una vez a la semana tengo",
        "me confundo con tanto aviso, uno nomás al mes, el día 10",
        "muchos avisos, mande uno por semana",
        "en vez de diario me avisa los lunes",
        "cámbielo a los sábados",
        "me puede desir mañana tempranito a las seis ke aparte lo del agua",
        "me podés avisar el domingo a mediodía que guarde",
        "en la tarde mejor",
        "no, mejor a las 7 de la noche",
        "pasalo al domingo vos",
    ],
    "find_branch": ["hay micoope en Jutiapa o hasta Chiquimula hay que ir", "el bac del centro abre domingo"],
    "set_goal": ["goal: pay mom back 180 in 3 mos", "para entonces quiero haber juntado lo del traje"],
    "record_remittance": ["cayó la feria del otro lado, 5 mil", "fui a traer lo que me manda mi hija, fueron 90"],
    "record_saving": [
        "iba pasando y pasé dejando 150 en la coope",
        "this week I managed to put away 25 dollars toward my exam fee",
        "logramos juntar 120 entre todos",
        "hice mi ahorrito ayer, fueron quince quetzales",
        "yo el lunes calladita dejé 350 córdobas en Banpro",
        "hicimos el ahorro el domingo, fueron doscientos córdobas",
    ],
    "record_withdrawal": [
        "saqué 20 en la mañana pal bus",
        "i had to take 300 out of the boat money",
        "anteanoche saqué 90 córdobas del chanchito",
        "hoy hace un mes saqué ochenta dólares",
        "le metí mano a lo de la escuela, 100 quetzales",
        "se enfermó el niño y de lo que tengo guardado agarré doscientos",
        "de mis ahorritos tuve que sacar 150",
        "le eché la mano al chanchito, 50 lps",
        "ayer le di un pellizco a lo que tenía para los lentes",
        "ya no está completo mi ahorro, gasté 30 de ahí",
        "ya no hay completo. sacar 20 quetzal de mi ahorro",
    ],
}
PLAIN["change_language"] = ["pasate a miskito", "pásese al mam por favor", "ponete en ingles", "hablame en miskito"]
TURNED = [
    ("stop_reminders", "ya no me avises los jueves, mejor los viernes"),
    ("stop_reminders", "ya no me avise diario, con una vez al mes tengo"),
    ("stop_reminders", "quite los avisos de diario y ponga uno a la semana"),
    ("stop_reminders", "en lugar de los lunes ya no quiero aviso, que sea los jueves"),
    ("set_reminder", "ya no quiero ni un aviso al mes"),
    ("set_reminder", "guardé 20 una vez al mes como me avisó"),
    ("set_reminder", "mi hijo manda una vez al mes"),
    ("stop_reminders", "don't forget to remind me on sunday"),
    ("stop_reminders", "si no me recuerda los lunes no guardo"),
    ("check_progress", "cuánto llevo esperando el bus"),
    ("set_reminder", "tell me how to save"),
    ("record_withdrawal", "saqué 90 en la mañana, en el examen"),
    ("record_withdrawal", "le eché una mano a mi hermana con 50"),
    ("record_withdrawal", "le metí mano a la moto, 200 de repuestos"),
    ("record_saving", "le metí mano a la moto, 200 de repuestos"),
    ("record_saving", "le metí mano al chanchito, 50"),
    ("set_reminder", "mejor en la noche le cuento"),
    ("set_reminder", "páselo a mi mamá"),
    ("set_reminder", "me puede decir el saldo que aparte hay"),
    ("check_progress", "hágame la cuenta de la tienda"),
    ("change_language", "se me pasó a inglés la tele"),
    ("record_withdrawal", "de lo que tengo guardado 50 es para el doctor"),
]
NOT_HERS = [
    "Miss Rita next door put away two hundred this month",
    "la del molino metió 300 al banco",
    "Ice gone up again, sixty cordobas di bag",
    "de zink now is 200 lempira de sheet",
    "el pollo está a 14 la libra",
    "quedaron 3 a 1 el sábado",
    "we won 3 to 1 on sunday",
]
HERS = [
    ("record_saving", "vos ya metí 60 lps a lo de la estufa, fue el martes"),
    ("record_saving", "I was able to set aside twelve dollars today toward my certification exam"),
    ("record_saving", "el día del padre metimos 150 a la cuenta de ahorro en Coppel"),
    ("record_saving", "el 2 de noviembre metí 200 al ahorro, de un premio que me saqué"),
    ("record_saving", "vendí tamales a 5 la bolsa, guardé 40"),
    ("record_withdrawal", "vos saqué 80 del ahorro el domingo"),
    ("record_withdrawal", "last night i had to take two hundred out of the fridge money my girl got sick"),
    ("record_remittance", "vos me cayeron 200 de mi hermano"),
]


@pytest.mark.parametrize(("intent", "text"), [(intent, text) for intent, texts in PLAIN.items() for text in texts])
def test_what_is_said_plainly_leans_to_it(intent: str, text: str) -> None:
    assert leanings(text).get(intent, 0.0) > 0


@pytest.mark.parametrize(("intent", "text"), TURNED)
def test_a_word_beside_it_turns_it_round(intent: str, text: str) -> None:
    assert leanings(text).get(intent, 0.0) <= 0


@pytest.mark.parametrize("text", NOT_HERS)
def test_a_neighbours_a_price_and_a_score_are_not_written(text: str) -> None:
    assert against_recording(text).get("record_saving", 0.0) <= REFUTED


@pytest.mark.parametrize(("intent", "text"), HERS)
def test_what_is_told_is_not_refused(intent: str, text: str) -> None:
    assert against_recording(text).get(intent, 0.0) == 0.0


def test_what_was_not_saved_was_not_taken_out_though_its_sum_is_corrected() -> None:
    sure = Parsed((("record_withdrawal", 0.6), ("record_saving", 0.3)))
    assert dict(listen("no hice mi ahorro el lunes, eran 50", sure).ranking)["record_withdrawal"] < 0.5


def test_a_sum_that_is_asked_about_is_asked_back() -> None:
    sure = Parsed((("record_saving", 0.99), ("check_progress", 0.01)))
    assert dict(listen("guardé 50", sure).ranking)["record_saving"] > 0.9
    assert dict(listen("¿guardé 50?", sure).ranking)["record_saving"] < 0.8
