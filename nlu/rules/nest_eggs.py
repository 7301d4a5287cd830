"""The places at home where savings lie, and what goes in and out of them.

«le agarré 80 al guardadito», «engordé el cochinito con 50», “swiped 12 from the bike fund”: the verb alone would
say the contrary, or nothing. Phrases for the leans of `nlu.rules.plainly`.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.rules.deeds_told import COINS as _COINS

NEST = "ahorro|ahorros|ahorrito|ahorritos|guardado|guardados|guardadito|guardaditos|alcancia|cochinito|chanchito|marranito|puerquito|tarro|tarrito|lata|latita|bote|botecito|fondo|fondito|colchon|cuchubal|cajita|ahorrado|juntado|apartado"
_OUR = "[la|el|los|las|mi|mis|nuestro|nuestra|nuestros|ese|esa|lo|su|puro]"
_HELD = "[ya] tengo|tenia|tenemos|teniamos|llevo|llevaba|llevamos|he|hemos|habia [ya] guardado|guardados|ahorrado|ahorrados|juntado|juntados|apartado|apartados"
_SOME = "[como|unos|otros|los|las|yo|solo|nomas|ya|otra_vez]"
_TAKE = "agarre|agarramos|quite|quitamos|saque|sacamos|saq|tome|tomamos|retire|retiramos|baje|bajamos|arranque|arrancamos|robe|mordi|pellizque|rasque|raspe|cogi|cogimos|desaparte|desapartamos|jale|jalamos|vole|volamos|tumbe|tumbamos|birle|desconte|chispe"
_TO_TAKE = "agarrar|agarrarle|quitar|quitarle|sacar|sacarle|tomar|tomarle|bajar|bajarle|arrancar|arrancarle|ocupar|usar"
_USED = "gaste|gastamos|use|usamos|ocupe|ocupamos|comi|comimos"
_FROM = "a|al|de|del|d|dela|ala"
#: In the first person, so that it was herself.
TAKEN_FROM = f"""
    {_TAKE} {_SOME} # {_COINS} {_FROM} {_OUR} {NEST}
    {_TAKE} {_SOME} # {_COINS} a|de|d lo|los de|del|d
    {_TAKE} {_SOME} # {_COINS} a|de|d lo|los que {_HELD}
    {_TAKE} [yo] {_FROM} {_OUR} {NEST} ~ #
    {_FROM} {_OUR} {NEST} ~ {_TAKE} {_SOME} #
    del|al sobre ~ {_TAKE} {_SOME} #
    tuve|tuvimos|toco [que] {_TO_TAKE} {_SOME} # {_COINS} {_FROM} {_OUR} {NEST}
    tuve|tuvimos|toco [que] {_TO_TAKE} {_SOME} # {_COINS} a|de|d lo|los de|del|d
    {_USED} {_SOME} # {_COINS} de|del|d {_OUR} {NEST}
    {_USED} {_SOME} # {_COINS} de|d lo|los que {_HELD}
    me|nos eche|echamos|preste|prestamos {_SOME} # {_COINS} de|del|d {_OUR} {NEST}
    pedi|agarre|tome # {_COINS} prestado|prestados {_FROM} {_OUR} {NEST}
    pedi|agarre|tome prestado|prestados # {_COINS} {_FROM} {_OUR} {NEST}
    quitarle|sacarle|agarrarle|bajarle|tomarle {_FROM} {_OUR} {NEST} # ~~ ya [se] [los|lo] saque|agarre|quite|tome|retire
    quitarle|sacarle|agarrarle|bajarle|tomarle # {_COINS} {_FROM} {_OUR} {NEST} ~~ ya [se] [los|lo] saque|agarre|quite|tome|retire
    pellizque|desajuste|ordeñe|toque|descomplete|empeze|empece lo de|del ~ #
    pellizque|desajuste|ordeñe|descomplete {_OUR} {NEST} ~ #
    se me|nos fueron|fue|acabaron # {_COINS} de|del|d {_OUR} {NEST}
    de|del|d {_OUR} {NEST} ~ se [me|nos] fueron|fue #
"""
NEST_IN_ENGLISH = "fund|funds|stash|jar|savings|saving|savins|seivings|piggy|piggy_bank|kitty|nest_egg|tin|guardadito|cochinito|alcancia|lata"
_MY = "[my|mi|me|i|the|our|di|da|de|that|mai|mine]"
_TOOK = "took|tuk|tek|tok|grabbed|grab|pulled|snagged|swiped|snatched|nabbed|stole|tief|robbed|rober|lifted|pinched|skimmed|yanked|fished|withdrew|used|spent|blew|burned|ate|removed|scooped|borrowed|agarre|saque"
TAKEN_FROM_IN_ENGLISH = f"""
    {_TOOK} [out|like|about|another|only|just|dem|them] # {_COINS} [out] from|outta|outa|out_of|out|off|of|out_from {_MY} [own] [*] [*] {NEST_IN_ENGLISH}
    i|we|mi|had_to|then|so|and [just|had_to|have_to] raided|raid|dipped|dip|tapped|tap|cracked|hit_up [into|in|inna|open] {_MY} [own] [*] [*] {NEST_IN_ENGLISH} ~ #
    ^ [had_to] raided|raid|dipped|dip|tapped|tap|cracked|hit_up [into|in|inna|open] {_MY} [own] [*] [*] {NEST_IN_ENGLISH} ~ #
"""
#: Whoever did it, it was not put in; «le entré al guardadito» may be either.
WENT_OUT = f"""
    agarr*|quit*|sac*|rob*|arranc*|mord* {_SOME} # {_COINS} a|al|del|de_la|ala|dela {_OUR} {NEST}
    agarr*|quit*|sac*|rob*|arranc*|mord* {_SOME} # {_COINS} a|de lo de|del|d
    entre|entramos|entro|cai|caimos a|al {_OUR} ahorro|guardadito|alcancia|cochinito|chanchito|marranito|lata|latita
    me|nos eche|echamos {_SOME} # {_COINS} de|del|d {_OUR} {NEST}
    rob* # {_COINS} from|outta|out_of {_MY} [*] {NEST_IN_ENGLISH}
"""
#: «le soqué 50 al ahorro»: a verb that nobody knows here may take as well as give.
DONE_TO_IT = f"""
    le|les * {_SOME} # {_COINS} a|al|ala {_OUR} {NEST}
    le|les * {_SOME} # {_COINS} a lo de|del|d
"""
GIVEN_TO_IT = "meti|metimos|puse|pusimos|eche|echamos|sume|sumamos|agregue|agregamos|aumente|aumentamos|abone|abonamos|deje|dejamos|deposite|depositamos|aparte|apartamos|guarde|guardamos|ahorre|junte|di|dimos|ajuste|complete|completamos|repuse|devolvi|regrese|meto|pongo|echo|abono|sumo|agrego|aumento|zampe|clave|apunte|anote|anoto|apunto|anota|apunta|ponga|pone|ponele|pongale|inyecte|arrime|arrimamos|adelante|subi|subimos|añadi|avente|aviente|tire|entregue|separe|pase|mande|transferi|hice|entraron|cayeron|dejo|doy|damos|estoy|voy|vamos|metio|puso|echo|dio"
_EARNINGS = "venta|ventas|cosecha|milpa|cafe|maiz|frijol|tienda|negocio|trabajo|sueldo|remesa|pupusas|tortillas|tamales|semana|dia|almuerzo|mandado|gasto"
#: Gone, and nobody of the house took it; or earned, and not yet put by.
NOT_HERS = f"""
    me|nos|le|les|se [me|nos|lo|los] robaron|robo|llevaron|llevo|chaparon ~ {NEST}
    {NEST} ~ me|nos|le|les|se [me|nos|lo|los] robaron|robo|llevaron
    cochinito|chanchito|marranito|puerquito ~ plaza|mercado|vendi|venta|feria|rastro|kilo|libra
    ahorro|ahorros|guardado|guardados|guardadito|alcancia|cochinito|lata de|d mi|la|su hermana|hermano|abuela|suegra|vecina|comadre|tia|prima|cuñada|amiga|jefe|jefa
    {_TAKE} {_SOME} # {_COINS} {_FROM} lo|los de|del|d [la|el|las|los|mi] {_EARNINGS}
    de|con lo|los de|del|d [la|el|las|los|mi] {_EARNINGS} [yo|me|le|les] {_TAKE}
"""
#: What is fed or given back grows.
FED = f"""
    alimente|engorde|engordamos|cebe|rellene [a|al] {_OUR} {NEST} [con|de] #
    alimente|engorde|engordamos|cebe|rellene ~ {NEST} ~ con #
    di|dimos de comer {_FROM} {_OUR} {NEST} ~ #
    fed|feed {_MY} [*] {NEST_IN_ENGLISH} ~ #
    devolvi|devolvimos|repuse|repusimos|regrese|reintegre ~~ que [le|les] {_TAKE} {_FROM} {_OUR} {NEST}
    repuse|repusimos|reintegre ~ {_FROM} {_OUR} {NEST}
    put|paid|threw|gave back # {_COINS} [that|dat] [i|we|mi] {_TOOK} [out] from|outta|out_of|off {_MY} [*] [*] {NEST_IN_ENGLISH}
    put|paid|threw|gave back the|di|all ~ i|we|mi {_TOOK} [out] from|outta|out_of|off {_MY} [*] [*] {NEST_IN_ENGLISH}
    paid back # {_COINS} to|in|into {_MY} [*] [*] {NEST_IN_ENGLISH}
    paid {_MY} [*] {NEST_IN_ENGLISH} back ~ #
"""
