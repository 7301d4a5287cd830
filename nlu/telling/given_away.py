"""Boxes and bargains that are not her savings: the alms box, the tip jar, the counter, what was beaten off a price.

«dejé 20 en la caja de la iglesia», «le quité 50 al precio», “put 5 in the tip jar”: the verbs are those of a saving
or a withdrawal, and the money is somebody else's.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.rules.deeds_told import COINS
from nlu.rules.patterns import heard, phrases

AGAINST = -7.0
DOUBTFUL = -3.0

_GAVE = "deje|dejamos|eche|echamos|puse|pusimos|meti|metimos|di|dimos|deposite|ofrende|done|aporte"
_LEFT = "deje|dejamos|puse|pusimos|eche|meti"
_CHURCH = "iglesia|templo|capilla|parroquia|ofrenda|ofrendas|diezmo|diezmos|limosna|limosnas|colecta|misa|culto|santo|virgen|velacion|novenario|kermes|teleton|bomberos|cruz_roja|canasta|urna|cepillo|rifa|rifita|loteria|quiniela|altar|difunto|muertito|velorio|pastor|padre|cura"
_BOX = (
    "[la|el|los|las|una|un] [caja|cajita|alcancia|canasta|plato|bolsa|urna|sobre|bote|cofre|fondo] [de] [la|el|los|las]"
)
_COUNTER = "tienda|tiendita|pulperia|abarroteria|farmacia|mercado|molino|carniceria|panaderia|comedor|cantina|escuela|clinica|hospital|hotel|bus|camioneta|taller|ferreteria|gasolinera|peluqueria|mesa|mostrador|plancha|casa_de|maquinita|maquinitas|tragamonedas|rocola|rifa|loteria|quiniela|parqueo|parquimetro|peaje"
#: Into the hands of others.
_GIVEN = phrases(
    f"""
    {_GAVE} # {COINS} en|a|al|de|como {_BOX} {_CHURCH}
    deje|dejamos|di|dimos|eche|done|ofrende # {COINS} para|pa {_BOX} {_CHURCH}
    {_GAVE} [de] {_CHURCH} #
    {_GAVE} # {COINS} [de|como|por] propina|propinas|anticipo|enganche|adelanto|abono_de|fianza|garantia|prenda|seña
    {_LEFT} # {COINS} en [la|el|las|una] {_COUNTER}
    {_GAVE} # {COINS} para|pa [la|el|los] corona|velorio|entierro|funeral|difunto|difunta|finado|colecta|rifa|kermes|limosna|ofrenda
    {_GAVE} # {COINS} cada|por quien|uno|una|cabeza|familia|persona|socio|casa
    deposite|depositamos|transferi|abone|puse|meti|pase # {COINS} en|a [la] cuenta|tarjeta de|del [mi|la|el|los] dueño|dueña|casero|casera|señor|señora|doctor|doctora|patron|vecina|vecino|comadre|compadre|amiga|amigo|cuñada|cuñado|prima|primo|escuela|colegio|empresa|tienda|abogado|coyote|prestamista|banco_del
    meti|metimos|puse|pusimos|eche|echamos # {COINS} [a|al] [la|el|mi] [*] de|en gasolina|gas|diesel|aceite|saldo|recarga|megas|nitrogeno|repuestos|comida|fruta|verdura
    aparte|apartamos un|una|unos|unas|el|la|los|las [*] [*] con #
    aparte|apartamos ~ con # {COINS} [de] enganche|anticipo|abono|prima
    fueron|fue|quedaron a|al|en|para|pa [la|el] caja|fondo|cuenta de|del [la|el|mi|los] tienda|negocio|cocode|comite|escuela|colegio|iglesia|luz|agua|telefono|cable|internet|renta|deuda|prestamo|hermana|hermano|vecina|dueño|patron
    went|gone|go in|into|to|inna her|his|their|your [*] account|acct|savings|jar|box|tin|bank|fund
    quedo|quedaron ~ de|al|del fiado|fiada|prestado|cuentas
    put # {COINS} down on a|the|my|one
    put|dropped|sent|deposited|paid # {COINS} in|into|inna|to [my|the|his|her] landlord|landlords|landlady|boss|coyote|lawyer|sisters|brothers|cousins|moms|exs|friends ~ account|card
    lay_away|layaway|on layaway|lay_away
    {_LEFT} # {COINS} a|con [mi|la|el|una|un] vecina|vecino|comadre|compadre|amiga|amigo|tendera|tendero|cobrador|casero|casera|mesera|mesero|doctor|mecanico|albañil|maestra|profe|señor_de|señora_de
    put|dropped|drop|left|leave|gave|give|threw|tossed|placed # {COINS} in|into|inna|on|at|to [the|di|da|a|that] [church|our|poor] offering|offerings|collection|plate|church|basket|tithe|tithes|poor_box|donation|donations|mission|missionary|pastor|tip|tips|slot|slots|machine|meter|jukebox|raffle|lottery|kitty_for|altar|hat|cup|fountain|well
    put|dropped|left|gave # {COINS} in|into|inna [the|di|a] [*] [box|jar|tin|bucket|fund] for|of|at [the|di|a] church|offering|victims|missionaries|pastor|funeral|wreath|teacher|raffle
    put|dropped|left|threw|tossed # {COINS} in|into|inna [the|di|their|her|his|a] tip|tips|donation|church|charity|poor|collection|offering|swear jar|box|tin|basket|plate|bucket
    left|leave|put|dropped # {COINS} on|at [the|di|a] table|counter|store|shop|bar|hotel|pharmacy|market|school|clinic|hospital|casino|tab
    left|leave|put # {COINS} with [my|the|di|a] neighbor|neighbour|landlord|landlady|doctor|mechanic|waitress|babysitter|sitter|lawyer
    left|leave|put # {COINS} [as|for|down] [as|a|the] tip|deposit_on|down_payment|downpayment
"""
)
_FOR_OURS = phrases(
    "church|mission|iglesia|pastor trip|fund|dress|shoes|retreat|clothes|outfit|camp|wedding\nguardado|guardados|ahorrado|ahorrados|escondido|escondidos|apartados|mesa_de_noche\nviaje|vestido|zapatos|retiro|boda|alcancia|meta|ahorro de|a|para|del [la] iglesia"
)
_PRICE = "precio|costo|presio|factura|recibo|deuda|fiado|prestamo|total|pedido|pasaje|boleto|viaje|cuota|renta|alquiler|multa|castigo|peso_de"
#: Beaten off what is owed or asked.
_BEATEN_OFF = phrases(
    f"""
    quite|quitamos|baje|bajamos|rebaje|rebajamos|saque|descont*|reste|abone|regatie|regatee # {COINS} a|al|del|de [la|el|mi|su|lo] {_PRICE}
    me|nos|le|les quito|quitaron|bajo|bajaron|rebajo|rebajaron|hizo|hicieron # {COINS} a|al|del|de|menos [la|el|mi|su] [{_PRICE}]
    saque|sacamos|logre|consegui|hizo|hicieron # {COINS} de|en rebaja|rebajita|descuento|oferta
    took|take|tek|pulled|pull|grabbed|grab|picked # [of|off|from|out] [of] [the|di|a] shelf|tree|trees|wall|truck|plate|menu|list|bus|boat|dock|rack|line|vine|field|ground
    agarre|recogi|levante|agarramos|recogimos # ~~ tirad*|botad*|perdid*|ajen*
    took|knocked|knock|take|cut|got|get|shaved|talked|beat|haggled # {COINS} off|of [the|my|di|a|that|his|her|their] price|bill|tab|rent|debt|total|cost|ticket|fare|loan|invoice|sticker|shoes|fish|phone
"""
)


#: «agarré 500 de sueldo», «saqué 40 de la venta»: earned, and not taken out of what is saved.
_EARNED = phrases(
    f"""
    agarre|agarramos|cogi|cogimos|saque|sacamos|recibi|tome|hice|levante # {COINS} de|del|por [el|la|los|las|mi|mis|un|una] pago|paga|sueldo|salario|jornal|jornales|raya|quincena|bono|propina|propinas|venta|ventas|cosecha|turno|trabajo|chamba|chambita|lavada|planchada|tortillas|tamales|dia_de
    saque|sacamos|agarre|agarramos|cogi|tome ~ fiado|fiada|fiados|fiadas|al_credito|a_credito|en_abonos|a_pagos
    took|take|got|get|made|make|drew|pulled # {COINS} from|in|of|off [the|my|our|di] work|job|wages|pay|paycheck|salary|tips|sales|shift|harvest|selling|cleaning
"""
)
#: «le metí 600 a la moto, puro arreglo»: spent on it, whatever she may save for it besides.
_REPAIRED = phrases(
    f"""
    meti|metimos|puse|pusimos|eche|echamos # {COINS} a|al|en [la|el|mi|lo] * ~~ puro|pura|puros|puras|de|en arreglo|arreglos|reparacion|reparaciones|repuesto|repuestos|compostura|mecanico|taller|llantas|multa|multas
    meti|metimos|puse|pusimos|eche|echamos # {COINS} a|al|en [la|el|mi|lo] * ~~ sigue|siguio|quedo|esta fallando|mala|malo|igual|arruinad*|descompuest*|jodid*|fregad*
    put # {COINS} in|into|on [the|my|di|mi] * ~~ still broke|broken|running_bad|leaking|not_working|no_work
"""
)
_KIN = "mama|mami|mamita|papa|papi|abuela|abuelita|abuelo|suegra|suegro|hermana|hermano|hija|hijo|hijos|hijas|nieta|nieto|nietos|esposo|esposa|marido|mujer|nuera|yerno|tia|tio|cuñada|cuñado|prima|primo|patojo|patoja|cipote|cipota|niños|nene|nena"
#: «le dejé 50 a mi mamá»: in the hand of one of the house, who may spend it.
_TO_KIN = phrases(
    f"le|les deje|dejamos|di|dimos|mande|regale|preste|pase # {COINS} a|al [mi|mis|la|el|los|las|nuestra|nuestro] {_KIN}"
)
_TO_KEEP = phrases("guard*|ahorr*|cuid*|alcancia|cochinito|chanchito|meta|cuenta|fondo|ahorro|lata|latita|cajita")
#: «ya van tres semanas que guardo 50», “been putting 50 away for three weeks”: how it goes, and no deed of today.
_UNDER_WAY = phrases(
    """
    ya van|tengo|llevo|llevamos|voy_para|va_para * semanas|semana|meses|mes|dias|años|año|quincenas que|de_que [yo] guardo|ahorro|meto|aparto|pongo|deposito|junto|echo|guardamos|estoy
    llevo|llevamos|tengo|tenemos [ya|como|casi] * semanas|semana|meses|mes|dias|años|año|quincenas guardando|ahorrando|metiendo|apartando|juntando|poniendo|depositando|echando
    hace * semanas|meses|mes|dias|años|año|quincenas que guardo|ahorro|meto|aparto|pongo|deposito|junto|echo
    been|ben|bin putting|saving|stashing|setting|dropping|depositing ~ for * weeks|months|years|days|while
    for * weeks|months|years [now] [that] i|we|mi save|put|stash|set|am|been|have_been
"""
)
_THIS_TIME = phrases(
    "hoy|ayer|antier|anoche|esta|este|lunes|martes|miercoles|jueves|viernes|sabado|domingo|acabo\ntoday|todays|yesterday|just|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this"
)


def given_away(text: str) -> dict[str, float]:
    """Which movement the message does not tell, though it has its verb."""
    said = heard(text)
    shifts = {"record_saving": AGAINST} if _GIVEN.are_in(said) and not _FOR_OURS.are_in(said) else {}
    if _TO_KIN.are_in(said) and not _TO_KEEP.are_in(said):
        shifts |= {"record_saving": AGAINST}
    if _UNDER_WAY.are_in(said) and not _THIS_TIME.are_in(said):
        shifts |= {"record_saving": DOUBTFUL}
    if _REPAIRED.are_in(said):
        shifts |= {"record_saving": AGAINST}
    if _EARNED.are_in(said):
        shifts |= {"record_withdrawal": AGAINST}
    if _BEATEN_OFF.are_in(said):
        shifts |= dict.fromkeys(("record_saving", "record_withdrawal"), AGAINST)
    return shifts
