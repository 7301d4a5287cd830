"""One of the house tells for another who cannot write: «mi mami guardó 100 hoy, anóteselas», «le aviso que mi mamá sacó 90».

The same words without the request are what one hears of others, and no book of ours holds them.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.rules.patterns import heard, phrases

_NOTE = "anote|anotes|apunte|apuntes|registre|registres|agregue|agregues|sume|sumes|quede|queden|quede_anotado|queden_anotados|conste"
_HOUSE = "mama|mami|mamita|ama|papa|papi|tata|abuela|abuelita|abue|abuelo|abuelito|esposo|esposa|marido|mujer|señora|viejo|vieja|hijo|hija|hijos|hijas|nena|nene|patojo|patoja|cipote|cipota"
_KIN = f"{_HOUSE}|hermana|hermano|hermanita|hermanito|suegra|suegro|nuera|yerno|nieta|nieto"
_AT_HOME = "abuela|abuelita|mom|mum|mama|mami|mother|dad|papa|father|grandma|grandmother|granny|gramma|grandpa|husband|wife|son|daughter|kids|boy|girl"
_TO_BE_NOTED = phrases(
    f"""
    mi|mis|nuestra|nuestro|my|our {_KIN}|{_AT_HOME} ~~ anotesel*|anotasel*|anotel*|anotal*|anotemel*|anotamel*|anoteme|anotame|apuntesel*|apuntasel*|apuntel*|apuntal*|apuntemel*|apuntamel*|registrel*|registral*|registresel*|registrasel*|agreguel*|agregal*|agreguesel*|agregasel*
    anotesel*|anotasel*|anotel*|anotal*|anoteme|anotame|anote|anota|apuntesel*|apuntasel*|apuntel*|apuntal*|apunteme|apuntame|apunte|apunta|registre|registra ~~ mi|mis|nuestra|nuestro {_KIN}
    mi|mis|nuestra|nuestro {_KIN} ~~ que|para_que [me|se|le|te] [lo|la|los|las] {_NOTE}
    que|para_que [me|se|le|te] [lo|la|los|las] {_NOTE} ~~ mi|mis|nuestra|nuestro {_KIN}
    le|les|te aviso|abiso|informo|reporto|notifico [que] ~ mi|mis|nuestra|nuestro {_HOUSE}
    mi|mis|nuestra|nuestro {_KIN} ~~ me|se|nos lo|la|los|las anota|apunta|anotas|apuntas
    la mami|mama|mamita|abuela|abuelita ~~ anotal*|anotel*|anotasel*|anotesel*|apuntal*|apuntel*|apuntasel*|apuntesel*
    ^ mama|mami|papa dice que ~~ quede|anote|apunte|anotes|apuntes
    de parte de mi|nuestra {_HOUSE}
    mi|mis {_HOUSE} ~~ nuestro|nuestra|nuestros|nuestras [caja|libreta|cuenta] [de] ahorro|ahorros|ahorrito|cuenta|alcancia|guardado|guardados|cochinito|chanchito|fondo|libreta|caja|meta
    mi|mis {_HOUSE} ~~ ahorro|ahorros|cuenta|alcancia|guardado|libreta|fondo de|d nosotros|los_dos
    on|for behalf of my|our {_AT_HOME}
    my|mi|our {_AT_HOME} ~~ write|note|mark|put|log|jot|record|add|down [it|that|them|this|dat] [down] for|fi her|him|them|mom|dad
    my|mi|our {_AT_HOME} ~~ write|note|mark|log|jot|record [it|that|them|this|dat] [down] [please|pls|plz|ok] $
    write|note|mark|log|jot|record|put [it|that|down|this] [down] for|fi my|mi|our {_AT_HOME}
    letting|inform|fyi|tell [you] [know] [that] ~ my|mi|our {_AT_HOME}
    """
)
#: Whether it was done, is not plain; or nobody of the house did it.
_UNSURE = phrases(
    """
    no|nunca|tampoco [me|se|le|lo|los|la|las] [ha|han|he] guard*|ahorr*|apart*|met*|sac*|agarr*|junt*|pud*|quis*|anot*|apunt*|registr*|fue|fueron|recib*|mand*|lleg*|es|era|toco|quit*|puso|dejo
    iba|iban|va|van|queria|quieren|quisiera|piensa|pensaba|quiere|puede|podria [a] guardar*|ahorrar*|apartar*|meter*|sacar*|agarrar*|juntar*|depositar*|poner*
    si|cuando|ojala|casi|talvez|tal_vez|quiza|quizas|creo|dizque|segun mi|ella|el|que|guard*|ahorr*|met*|sac*
    casi|ojala|mañana|hubiera
    robaron|robo|perdio|perdieron|mentira|loteria|prestamo|rifa
    vecina|vecino|comadre|compadre|amiga|amigo|prima|primo|cuñada|cuñado|tia|tio|jefe|patron|patrona|neighbor|neighbour|friend|cousin|aunt|uncle
    not|never|didnt|wont [even|want|manage|to|get] save*|put*|take|took|deposit*|stash*|touch*|withdr*|want|write_it|write_that|mark|log|note
    almost|will|would|going|gonna|wants_to|want_to|if|when|tomorrow|should
    saved # on|off|with the|her|his|a|that|some|rent|groceries|gas
    ?
    """
)

_PUT = phrases(
    "!el|al|del|un|su|mi|este guardo|ahorro|aparto|junto|metio|puso|deposito|echo|separo|abono\nsaved|put|deposited|stashed"
)
_TOOK = phrases("saco|retiro|agarro|tomo|quito|ocupo|took|withdrew|pulled|drew|tek")


_OURS = phrases(
    "ahorro|ahorros|ahorrito|guardado|guardadito|ahorrado|alcancia|cochinito|chanchito|lata|bote|fondo|meta|cuenta|banco|coope|cooperativa|lo_de|lo_del|cuchubal|caja|savings|saving|jar|fund|stash|account|bank|tin|box|goal"
)


def told_for_another(text: str) -> str | None:
    """Which movement is told for another, where it is plainly one of the two."""
    said = heard(text)
    put, took = _PUT.are_in(said), _TOOK.are_in(said)
    if put == took or not is_told_for_another(text):
        return None
    return "record_saving" if put else "record_withdrawal"


def is_told_for_another(text: str) -> bool:
    """Somebody of the house saved or took out, and it is to be written down."""
    said = heard(text)
    if not _TO_BE_NOTED.are_in(said) or _UNSURE.are_in(said):
        return False
    # «mi papi agarró 20 de la mesa, anótelo»: taken, and not from what is put by
    return _PUT.are_in(said) or not _TOOK.are_in(said) or _OURS.are_in(said)
