"""Money that is none of her savings: dreamt of, lost, found, given back by a shop, owed to her, or never had.

«soñé que hallaba 500», «se me cayeron 200 en el bus», «devolví los zapatos y me regresaron 450», «me debe 600 y se
hace la loca», “if I never drink so much I would have 20,000”: told to somebody who listens, and nothing to do.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from collections.abc import Mapping

from nlu.intents import MONEY
from nlu.rules.patterns import Phrases, heard, phrases
from nlu.telling.after_all import CAME, MOVED

_CERTAIN, _DOUBTFUL = -7.0, -3.9
#: How far it speaks for «none of our business».
_TO_LISTEN = 3.0

_DREAMT = phrases(
    """
    soñe|soñaba|soñamos|suenio que|con|en|bonito|feo|raro|anoche|de_nuevo|otra_vez ~~ 0|dinero|pisto|billetes|reales
    anoche|hoy|ayer [yo|me] soñe|soñaba
    soñe ~~ # ~~ desperte|amaneci
    en|entre sueños
    tuve|tubo|tuvo un|el [mismo] sueño
    un sueño ~ raro|feo|bonito|extraño
    had|have [a|this|the] [weird|crazy|strange|funny|nice|same] dream
    i|we|mi|ah|ai [just|did|always] dreamed|dreamt
    i|we|mi|ah|ai|night|last_night|nait [did] dream sai|that|dat|seh|about|bout|i
    my|mi dream about|bout|last|say|sai
    wake|woke up broke|poor|and
    """
)
_WISHES = phrases(
    "siempre|meta|cumplir|always\nmy|mi dream|sueño is|es\nquiero|queremos|want [to] juntar|ahorrar|guardar|comprar|tener|hacer|save|buy|have"
)
_PLACES = "bus|combi|camioneta|street|road|calle|market|mercado|dock|boat|taxi|panga|way|camino|river|rio|park|parque|floor|flor|ground|suelo|piso|carretera|parada|feria|iglesia|church|ferry|beach|playa|mototaxi|tuktuk"
_LOST = phrases(
    f"""
    i|we|mi|ai [just|just_now|almost] lost|loss|lus|los|lose [my|the|mi] [wallet|purse|wolet] # ~ {_PLACES}|somewhere|today|yesterday
    mi|i|ah last # [cord|cordobas|dollars|lempira|pesos] on|in|pan|at [the] {_PLACES}
    ^ lost # ~ {_PLACES}|somewhere|today|yesterday
    lost|loss|lus|los|lose [my|the|mi] wallet|purse|wolet|pocketbook ~ #
    dropped|drop # ~ {_PLACES}|somewhere|wind|between
    !los|las|lo me|nos|c [me] cayeron|cayo|perdieron|perdio|volaron|volo|extraviaron ~ # ~ {_PLACES}
    se|c me|nos cayeron|cayo|perdieron|perdio|volaron|volo|extraviaron [los|las|unos|como|mis] #
    perdi|perdimos|extravie|bote [unos|los|mis|como] # ~ {_PLACES}
    """
)
_FLOOD = "lluvia|yuvia|viento|deslave|derrumbe|lava|marea|correntada|corriente|rio|agua|crecida|creciente|inundacion|huracan|tormenta|temporal|terremoto|fuego|incendio|lumbre|quemazon|ratones|raton|ratas|polilla|cucarachas|ladrones"
_DISASTER = "rain|wind|landslide|flood|river|riva|storm|hurricane|water|fire|rats|rat|mice|mouse|termites|roaches|sea|mud|mudslide|volcano"
_SWEPT_AWAY = phrases(
    f"""
    {_FLOOD} se|nos|me|los|las [me|nos|lo|los|las] llevo|yevo|llevaron|quemo|comio|comieron|quemaron|mojo|ahogo ~~ #
    se|nos|me|c [me|nos|lo|los] llevo|yevo|quemo|comio|comieron|mojo [el|la|los|las] {_FLOOD} ~~ #
    # ~~ se|los|las|me|nos [me|nos|los|las] llevo|llevaron|quemo|comieron|comio|yevo [el|la|los|las] {_FLOOD}
    {_DISASTER} took|take|tek|carry|carried|wash|washed|burn|burned|burnt|ate|eat|destroy|destroyed|swallow|swallowed ~~ #
    # ~~ {_DISASTER} took|take|tek|carry|carried|wash|washed|burn|burned|burnt|ate|eat|destroyed
    """
)
_LONG_AGO = phrases(
    """
    hace # años|anos ~~ #
    hace|ace años|anos|mucho|muchos|muchisimo ~~ #
    en|por aquel|aquellos|aquella|esos|ese_entonces año|años|tiempos|tiempo|epoca|entonces ~~ #
    cuando era|eramos|estaba [yo] niña|niño|chiquita|chiquito|patoja|patojo|cipota|cipote|joven|soltera|soltero|muchacha|chavala ~~ #
    # years|year ago|back ~~ #
    me acuerdo|acorde|recuerdo|acordaba [de] cuando|aquella_vez|una_vez|la_vez|de_la_vez
    i|mi|we [still|always] remember when|that_time|the_time|one_time
    years|long_time|a_long_time|ages ago ~~ #
    back in|when 0|i|we|the [was|were|mitch|had] [young|little|small|a_girl|a_boy|kid|single|small] ~~ # ~ took|lost|had|saved|put|withdrew
    when i|we was|were young|little|small|kids|single|girls ~~ #
    """
)
_OF_LATE = phrases(
    "hoy|ayer|antier|ahora|ahorita|anoche|esta|este|ya|recien|lunes|martes|miercoles|jueves|viernes|sabado|domingo|today|yesterday|this|now|just|finally|last_week|last_night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|acabo"
)
_FOUND = phrases(
    f"""
    agarre|recogi|levante|halle|encontre|junte # ~ tirad*|botad*
    halle|encontre|encontramos|hallamos|hayé [unos|un|una|como|los] # ~ {_PLACES}|tirad*|botad*|bolsa|pantalon
    find|found [a] # [dollar|quetzal|peso|lempira] bill|note|coin|coins
    find|found|fine|faind|fain # ~ {_PLACES}|jeans|pocket|pockets|pants|couch|sidewalk|floor
    """
)
_BACK = "devolvieron|devolvio|regresaron|regreso|reembolsaron|reintegraron"
_SHOP = "tienda|almacen|coppel|elektra|curacao|gallo|zapatos|sapatos|zapato|blusa|vestido|pantalon|licuadora|plancha|lavadora|celular|telefono|camisa|ropa|compra|producto|pulperia|vuelto|cambio|farmacia|ferreteria"
_REFUND = phrases(
    f"""
    {_SHOP} ~~ me|nos {_BACK} [de_mas|todo|los|mis|el|dinero|como|completos] #
    me|nos {_BACK} [de_mas|todo|los|mis|el|dinero|como] # ~~ {_SHOP}
    devolvi|debolvi|regrese|fui_a_devolver|fui_a_cambiar [el|la|los|las|un|una|mi|unos|unas] ~~ me|nos {_BACK}|dieron|dio [los|mis|el|dinero] #
    me|nos devolvieron|reembolsaron [solo|nomas|apenas|los|mis|el|como] #
    me|nos {_BACK}|dieron ~ de_mas
    de|en|el vuelto ~ de_mas
    refund|refunded|reimbursed
    returned|return|retorn|retorned|carry_back|kyari_back|took_back|bring_back [the|di|da|mi|my] ~~ back|bak|refund|refunded
    store|shop|stor|walmart|amazon ~ give|gave|giv|gi [me|mi|i|us] back [me|my|mi|the] #
    got [my|the|all] [my] # [dollars|bucks|quetzales|pesos|lempiras] back
    """
)
_OWED = phrases(
    """
    me|nos debe|deben|deve|deben|quedo_debiendo|quedaron_debiendo|sigue_debiendo|esta_debiendo|anda_debiendo [como|mas_de|todavia|aun|unos|los|desde] #
    owe|owes|owing|ou|ous me|us|mi|i #
    # ~ owe|owes me|us|mi
    # ~ que|ke me|nos debe|deben
    """
)
_DREAM_WORDS = "had|have|got|jab|be"
#: What might have been.
_HAD_I = phrases(
    f"""
    if|ef|had|were_it|unless ~~ i|we|he|she [would|should|gud|could|might] would|should|gud|could|jab|woulda|wuda [now|still|did|of|easy|easily|already|probably] {_DREAM_WORDS} # ~ saved|save|put|set_aside|stash|stashed|now|by_now
    i|we would|should|gud|could|woulda|wuda [now|still|did|of|easily|already|probably] {_DREAM_WORDS} # ~~ if|by_now|were_it
    if|ef ~~ no|not|never ~~ i|we [would|gud|could] {_DREAM_WORDS} # [quetzales|dollars] saved|save|put
    woulda|wuda|would_have|coulda|could_have|should_have [have|had|be] # ~ saved|save|put|stashed|by_now
    i|we would [did] save|put [up|by|away|aside] # ~~ if ~~ never|not|no|had
    if|ef ~~ i|we would [did] have|save|saved|put [by|up|away] #
    si no|desde|yo_no|hubiera|ubiera|hubiese ~~ tuviera|tubiera|tendria|tuvieramos|tendriamos|traeria|llevaria|hubiera|tuviese|tendriamos ~ # ~
    de_no|si_no ser|fuera|haber|hubiera ~~ #
    ya tuviera|tubiera|tendria|tuvieramos|tendriamos|traeria|tuviese # [quetzales] [ya] ahorrad*|guardad*|juntad*|apartad*|aorrad*
    """
)
_PLANS_IF = phrases(
    "if i|we save|put|keep|set|start|stash|deposit\nsi guardo|ahorro|junto|meto|aparto|guardara|ahorrara|juntara|guardamos"
)
_ALL = (_DREAMT, _LOST, _SWEPT_AWAY, _FOUND, _REFUND, _OWED, _HAD_I)
_UNLESS = {_DREAMT: _WISHES, _HAD_I: _PLANS_IF}
#: What each is taken for besides.
_MISTAKEN: Mapping[Phrases, tuple[str, ...]] = {
    _DREAMT: ("set_goal", "report_scam", "plan_budget"),
    _OWED: ("ask_remittance_cost", "ask_credit", "check_progress"),
    _HAD_I: ("set_goal", "check_progress", "plan_budget"),
}


def astray(text: str) -> dict[str, float]:
    """What the message is not about, and how far it is none of our business."""
    said = heard(text)
    if _LONG_AGO.are_in(said) and not _OF_LATE.are_in(said):
        return dict.fromkeys(MONEY, _CERTAIN) | {"out_of_scope": _TO_LISTEN}
    if MOVED.are_in(said) or CAME.are_in(said):
        return {}
    shifts: dict[str, float] = {}
    for block in _ALL:
        if block.are_in(said) and not (block in _UNLESS and _UNLESS[block].are_in(said)):
            shifts |= dict.fromkeys(MONEY, _CERTAIN) | dict.fromkeys(_MISTAKEN.get(block, ()), _DOUBTFUL)
            shifts["out_of_scope"] = _TO_LISTEN
    return shifts
