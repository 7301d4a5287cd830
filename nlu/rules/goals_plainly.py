"""What is said plainly of her goals: how far she is, what she dreams of, what was taken out of one.

For each block the intent, how strongly it leans there, its phrases, and what turns it round.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.rules.leans import CERTAIN, DOUBTFUL, LIKELY

_THE = "el|la|los|las|mi|mis|lo_de|lo_del|nuestro|nuestra"
_ACCOUNTS = """
    haceme|haganme|hagame|hazme|haga|sacame|saqueme|sacanos|digame|dame|deme [la|las|mi|mis] cuenta|cuentas|suma de|d [lo_que|lo|cuanto|mis|mi|los|las] ~ guard*|ahorr*|llevo|llevamos|junt*|apart*|meta|alcancia|chanchito
    dime|digame|decime lo_que|cuanto|q_tanto|que_tanto hay|ay|llevo|llevamos|tengo|tenemos|va para|pal|pa|en|de|del
    si ya alcanza|ajusta|ajusto|completo|complete|alcanzo|junte [lo] para|pal|de|del|pa
    ya mero|casi complet*|junt*|ajust*|llego|alcanzo ~ ?
    cuanto lleva|llevan [ya] $
    cuanto lleva|llevan lo_de|lo_del
    cuanto|q_tanto|que_tanto esta|hay|ay|anda [en|de] mi|el|la|nuestro dinero|pisto|ahorro|ahorrito|plata|lana|fondo|meta de|del|para|pa|pal
    how_much [is|i_got|i_have|do_i_have|we_got|we_have] in|inna|eena the|my|di|our [*] stash|fund|money|savings|jar|pot
    how we|i|am_i|are_we|we_are lookin|looking|doin|doing on|with|for|wid the|my|our|that|di [*] stash|fund|money|savings
"""
_GETTING_ON = f"""
    como|que_tal voy|vamos|ando|andamos|va|van con|de {_THE}
"""
_NO_ACCOUNTS = """
    leccion|lecciones|clase|clases|curso|escuela|novio|novia|marido|hijo|hija|salud|embarazo|tareas|trabajo
    tienda|azucar|frijol|libra|libras|mercado|reparto
"""
_DREAMS = """
    quiero|quisiera|kiero|ocupo|necesito|pienso|deseo|me_quiero|nos_queremos hacerme|hacernos|hacer de un|una|mi|otro|otra
    me_gustaria|me_encantaria|quisiera tener|comprar|comprarme|hacer mi|un|una
    quiero|quisiera|necesito|ocupo|voy_a|vamos_a ajustar|completar|juntar para|pal|pa
    la onda|idea|intencion|meta es juntar|ahorrar|guardar|ajustar|hacerme|comprar
    ando|andamos queriendo|pensando comprar|hacer|hacerme|poner ~
    quiero|quisiera ver si compro|hago|junto|pongo|me_compro un|una|mi|el|la
"""
#: «los quince de mi hija son en mayo, 10 mil»: a feast to come, and its price.
_QUINCE = """
    los|sus 0|xv|quinceaños [años] de mi|la|nuestra hija|nena|niña|nieta|hermana|sobrina|bicha|cipota|patoja|muchacha|mija ~~ #
    pon|ponle|ponele|pone|ponga|pongale|ponme|poneme|pongame|apunte|apunta|anote|anota|registre [como|de] meta [de|los|las|el|la|mi|nueva|:] ~
"""
_NO_QUINCE = """
    saque|guarde|meti|aparte|retire|gaste|pague|cobre|mando|mandaron|llego|llegaron|deposito|recibi|fue|fueron|fuimos|hubo|deje|eche|puse|ahorre|tengo|llevo
    cuanto|recuerd*|avis*|acuerd*
"""
_NO_DREAMS = """
    hablar|saber|preguntar|cita|foto|novia|novio|platica|pregunta|favor|llamada|video|amigos|hijos|bebe|fiesta_hoy
    prestamo|credito|cuenta|seguro|remesa
"""
_EATEN = """
    me|nos comi|comimos|gaste|gastamos|eche|volamos|vole|bebi # ~ de|del|d [lo] [lo_de|lo_del|mi|mis|los|el] ahorro|ahorros|alcancia|guardado|meta|bautizo|cumple|techo|escuela|boda
    me|nos comi|comimos|gaste|gastamos|vole|volamos # ~ de lo de|del
"""

ABOUT_GOALS = (
    ("check_progress", CERTAIN, _ACCOUNTS, _NO_ACCOUNTS),
    ("check_progress", 3.0, _GETTING_ON, _NO_ACCOUNTS),
    ("set_goal", LIKELY, _DREAMS, _NO_DREAMS),
    ("set_goal", 4.0, _QUINCE, _NO_QUINCE),
    ("record_remittance", DOUBTFUL, _QUINCE, _NO_QUINCE),
    ("record_saving", DOUBTFUL, _QUINCE, _NO_QUINCE),
    ("record_withdrawal", LIKELY, _EATEN, None),
)
