"""Our words about other things: the language of a television, a safe bridge, the account of a telephone.

For each intent the phrases that speak against it, however much the words sound like ours.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from functools import cache

from nlu.rules.patterns import Phrases, heard, phrases
from nlu.telling.prices import other_prices

AGAINST = -7.0

_DEVICE = "tele|tv|television|televisor|celular|telefono|phone|cell|computadora|compu|computer|laptop|tablet|facebook|whatsapp|wasap|youtube|tiktok|instagram|juego|game|app|aplicacion|teclado|keyboard|control|remote|radio|pelicula|movie|netflix|car"
_BANK = "banco|bancos|bank|banks|cooperativa|coop|credit_union|union|agencia|agente|agent|atm|cajero|remesa|remittance|western|banrural|cobrar|retirar|cash|money|dinero|pisto|plata|ahorr*|savings|cuenta|account|deposit*"
_SHOP = "farmacia|panaderia|iglesia|hospital|clinica|ferreteria|escuela|muni|municipalidad|mecanico|taller|gasolinera|restaurante|comedor|mercado|molino|veterinari*|barberia|salon|pharmacy|bakery|church|hospital|clinic|school|mechanic|restaurant|gas_station|store|mall|gym|library|vet|barber|market|post_office|dance_hall|town_hall|school"

_RIVER = "river|riva|creek|rio|quebrada|mar|sea"
#: A bank of a river, of sand, in the park.
_SHORE = f"""
        {_RIVER} bank|banks
        bank|banks|banco ~ wash_away|wash_out|washed|washing|caved|caving|crumbl*|flood*|desbord*|derrumb*
        bank|banks|banco of|del|de|de_la [the|la|el|di] {_RIVER}|arena|sangre|parque|sand
        orilla del|de_la rio|mar
        sand bags|bag
    """

_RESCUE = "saved|save|saves|saving|rescue*"
_LIVES = "men|man|people|passenger*|lives|life|boys|girls|souls|soul|crew|fishermen|fishaman|sailor*|swimmer*|puppies|pups|dog|dogs|cat|cats|turtle|turtles|drowning"
_THINGS = "penalty|penalties|shot|shots|numbers|contact|contacts|picture|pictures|pic|pics|photo|photos|video|videos|song|songs|voice_note|voice_notes|voicenote|message|messages|recipe|file|files|screenshot|screenshots|playlist|tape|tapes|stamps|seeds"
_SAVED_ONES = (
    f"[of] [the|my|your|his|her|a|mi|di|all|them|those|that|some] [them|good|last|whole|little] {_LIVES}|{_THINGS}"
)
_PARCEL = "box|boxes|barrel|barrels|letter|letters|package|packages|parcel|parcels|suitcase|shoes|clothes|phone|food|cake|caja|cajas|barril|carta|cartas|paquete|paquetes|encomienda|maleta|ropa|zapatos|comida"
_FARE = "bus|buses|ferry|boat|launch|dory|panga|taxi|mototaxi|tuktuk|plane|ticket|passport|lawyer|doctor|dentist|notary|haircut|school|licence|license|pasaje|camioneta|lancha|avion|boleto|pasaporte|abogado|dentista|notario|licencia|corte|molino|partida"
_CAME = "got|get|received|receive|came|sent|send|reached"

_PHRASES = {
    "unsubscribe": """
        baja|cancelar|cerrar|borrar|eliminar|close|cancel|delete ~ cuenta|tarjeta|libreta|linea|chip|seguro|credito|prestamo|account|card ~ vieja|viejo|banco|banrural|bancaria|cooperativa|anterior|bank|otra|facebook|old|credit
        baja|cancelar|cerrar|close|cancel ~ tarjeta|libreta|linea|chip|seguro|credito|prestamo|card|policy|loan
        i quit my|smoking|drinking|school
        i|my ~ quit|left my|his|her job|work|boss|boyfriend|husband
    """,
    "delete_my_data": """
        baja|cancelar|cerrar|borrar|eliminar|close|cancel|delete ~ cuenta|tarjeta|libreta|linea|chip|seguro|credito|prestamo|account|card ~ vieja|viejo|banco|banrural|bancaria|cooperativa|anterior|bank|otra|facebook|old|credit
        foto|fotos|photo|photos|picture|pictures|pics|video|videos|archivo|archivos|files|contactos|contacts|whatsapp|facebook|app|virus
        !my|mi|personal file
    """,
    "change_language": f"""
        {_DEVICE} ~~ idioma|language|lengua|ingles|español|english|spanish|chino|chinese|korean
        idioma|language|ingles|español|english|spanish ~~ {_DEVICE}
        como [se|le] [digo|dice|dicen|escribo|escribe] ~~ en ingles|español|mam|frances
        how do|you|i|to [you|i] say|spell|write|pronounce
        what does|is|is_the ~ mean|in english|spanish|french|italian|called
        what does ~ mean
        translate|traduc* ~ carta|letter|esto|this|frase|palabra|word|me|document|papel
        aprender|learn|clases|classes|lessons ~ ingles|english|spanish|español
    """,
    "ask_account_safety": f"""
        {_SHORE}
        dam|bridge|road|river|highway|street|neighborhood|water|vaccine|medicine|puente|camino|carretera|rio|calle|vacuna|represa|presa|barrio|volcan|carro|car|bus|moto|candado|puerta|pastillas|agua ~ safe|segur*|peligros*
        safe|segur*|peligros* ~ dam|bridge|road|river|highway|street|neighborhood|swim|vaccine|medicine|puente|camino|carretera|rio|calle|vacuna|represa|presa|barrio|volcan|carro|bus|moto|drink|eat|tomar|comer|embaraz*
    """,
    "ask_remittance_cost": f"""
        cost|costs|charge|charges|shipping|fee|cuesta|cuestan|cobra|cobran|vale|valen|sale ~~ {_PARCEL}
        send|sending|mail|ship|shipping|mandar|enviar [a|the|di|una|un|el|la|los] {_PARCEL}
        cost|costs|charge|charges|fee|fare|price|cuesta|cobra|cobran|vale [for|de|por|el|la|un|una|in|on|to|the|di|le] {_FARE}
        cost|costs|charge|charges|fee|fare|price|cuesta|cobra|cobran|vale ~ {_FARE} $
        rate|price|precio|cambio ~ bitcoin|crypto|cripto
        {_FARE} fare|fee
    """,
    "find_branch": f"""
        {_SHORE}
        which|what|wat|que bus|ride|camioneta|ruta ~~ bank|banco
        lady|woman|man|guy|girl|señora|señor|muchacha|muchacho live|lives|vive
        fowl|chicken|hen|hens|rabbit coop|cooop
        coop ~ fowl|chickens|hens|fox
    """,
    "ask_insurance": """
        seguro de la|el puerta|carro_no|porton
        estoy|esta|estas|no_es segura|seguro ~ si|que|de
        seguro [que] llueve|viene|gana|ganan|pierde|es|no
        insurance on my patience|nerves|sanity
        insurance agent|guy|lady is ~ cute|nice|tall|rude|hot
    """,
    "record_saving": f"""
        {_SHORE}
        {_RESCUE} # {_SAVED_ONES}
        {_RESCUE} {_SAVED_ONES}
        {_RESCUE} [me|us|mi|her|him|you] a|an|one|the seat|spot|plate|slice|chair|dance|drumstick
        {_RESCUE} your|ur|her|his|my|that number
        {_RESCUE} us|me|him|her|them from|by|off
        {_RESCUE} by the bell|grace|blood|lord
        {_RESCUE} [the|di] day|match|game|series|trip|marriage|season
        got|get|was|were|been|be saved ~ church|crusade|jesus|lord|pastor|baptis*|altar|revival|service|sunday_night
        keeper|goalie|goalkeeper|portero|lifeguard|firemen|coastguard|coast_guard|preacher|pastor [dem|them] {_RESCUE}
        put # past|behind|in|into [the] net|keeper|oven|ground|nursery
    """,
    "record_withdrawal": f"""
        not|never|neva|aint sav*|put|stash*|seiv* ~~ spent|spend|used|ate|blew it|them|dem|that|dat|all
        took|take|tek|pull|pulled|drew|drag|dragged # {_LIVES} ~ out|from|off
        took|take|tek # photos|pictures|pics|pills|pastillas|buses|turns|wickets|goals|hours|fish|lobster|teeth
    """,
    "record_remittance": f"""
        {_CAME} # [new|missed|more|voice|good] messages|texts|likes|followers|calls|goals|runs|points|fish|lobster|conch|visitors|teeth|pups|puppies|stitches
    """,
    "ask_open_account": """
        open|abrir|abro|abre [a|the|this|la|el|una|un|mi|my] jar|door|can|bottle|window|file|app|bakery|shop|puerta|frasco|lata|ventana|tienda|negocio|botella|archivo|pulperia
    """,
    "set_goal": """
        goal|meta|dream|sueño is|es [to] run|lose|win|play|be|marry|correr|bajar|ganar|jugar|casarme|viajar
    """,
    "set_reminder": """
        remind me who|what|how_you|why
        what|wat|which|wha time|hour ~ tide|boat|ferry|launch|dory|panga|plane|bus|game|match|mass|church|service|sun|moon|store|shop|school|show|movie|clinic|doctor
        tide|ferry|launch|panga|plane|bus|mass|church|service|game|match ~~ what|wat|which time|hour
        remember when|that_time|the_time|how_we
        te|se|le|os acuerdas|acuerda|acordas|recuerdas ~ cuando|de|que
        me recuerda|recuerdan [a|usted|mucho] [a] mi|la|los|el ~
        reminds me of
        lend|loan|presteme|prestame|prestenme me|#
        recuerdo que|cuando|los
    """,
    "check_progress": """
        cancha|portero|gol|goles|goal_keeper|goalkeeper|referee|score|field|pitch|carrera|maraton
        how much|many ~ does|do ~ weigh|earn|make|charge|cost
    """,
    "report_scam": """
        my|mi boss|jefe|patron|primo ~ opening|open|abrir|abriendo
        stole|robaron|stolen|rob* ~ bike|charger|shoes|phone|bici|cargador|gallina|gallinas|zapatos|ropa|chicken*|moto|carro
        bike|charger|shoes|bici|cargador|gallina|gallinas ~ stolen|robaron
    """,
}


@cache
def _phrases() -> dict[str, Phrases]:
    return {intent: phrases(block) for intent, block in _PHRASES.items()}


_OF_BANKS = phrases(_BANK)
_OF_SHOPS = phrases(_SHOP)


def other_senses(text: str) -> dict[str, float]:
    """The intents that the message does not mean, with how strongly its words say so (logarithms)."""
    said = heard(text)
    shifts = {intent: AGAINST for intent, block in _phrases().items() if block.are_in(said)}
    if _OF_SHOPS.are_in(said) and not _OF_BANKS.are_in(said):
        shifts["find_branch"] = AGAINST
    return other_prices(text) | shifts
