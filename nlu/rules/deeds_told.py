"""How people say in so many words that they have saved, taken out or received.

Phrases for the leans of `nlu.rules.plainly`.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

COINS = "[quetzal|quetzales|quetzalitos|dolar|dolares|lempira|lempiras|lemps|cordobas|pesos|pesitos|varas|bolas|pisto|dollars|bucks|varos|cord|cords]"
SAVED = "guarde|ahorre|aparte|meti|puse|deposite|eche|guardamos|ahorramos|metimos|pusimos|depositamos|echamos|abone"
SAVED_SO = f"""
    {SAVED} # {COINS} a|al|en|para [el|la|los|las|mi|mis|nuestra] fondo|meta|ahorro|ahorros|alcancia|tarro|cuenta|libreta|lo_de|lo_del
    {SAVED} # {COINS} en|a [el|la|mi|nuestra] cuenta|libreta|banco|cooperativa
    ^ [ya|hoy|ayer|vos|tambien|ahora] [ya|si] {SAVED} # [quetzales]
    able to set|put|save|stash [aside|away|by] #
    i|we deposited|deposit # [dollars|quetzales|lempiras|pesos|cordobas] $
    i|we deposited|deposit # [dollars|quetzales|lempiras|pesos|cordobas] in|into|at|on|to|today|yesterday|this
    # ~~ y|pero lo|los|las {SAVED}
    managed to set|put|save|stash [aside|away|by] #
    logramos|logre|pudimos|pude|alcanzamos juntar|guardar|ahorrar|apartar #
    hice|hicimos [yo|ya] [mi|el|un|nuestro] ahorro|ahorrito|guardadito|deposito|depositito ~~ fueron|fue|de #
    hice|hicimos [yo|ya] [mi|el|un|nuestro] ahorro|ahorrito|guardadito|deposito|depositito [de|hoy|ayer] #
    deje|dejamos # ~ en|guardado|guardados|ahorrado|ahorrados [el|la|mi|nuestra] banco|cooperativa|cuperativa|banrural|micoope|agencia|bam|bac|ficohsa|lafise|banpro|coppel|azteca|fdl|ahorro|alcancia
"""
#: Of two movements the one that is told first; the other is offered after it.
SAVED_FIRST = f"""
    ^ [ya|hoy|ayer] {SAVED} # [quetzales] y|e|and saque|retire|agarre|tome #
    ^ [i|today|yesterday] saved|stashed|put # [aside|away|by] and took|drew|withdrew [out] #
"""
RETURNED = """
    take|took|tek what i|we|mi had|have ~ lock|locked|hid|hide|put|lay it|them [up|away|by|weh|aside]
    returned|gave_back ~~ to|in|into [my|the] savings|saving|jar|fund|account|goal|box
    put [it|them|that|everything|#] [all|dollars] back ~ in|into|to [my|the] savings|saving|jar|fund|account|goal|box
    lo|los|la|las volvi a meter|guardar|poner|echar
    devolvi|regrese ~ a|al [la|mi|el|lo] ahorro|ahorros|alcancia|meta|fondo|cuenta|guardado
"""
HER_PURSE = "ahorro|ahorros|ahorrito|ahorritos|guardado|guardadito|guardados|alcancia|chanchito|cochinito|marranito|tarro|lata|latita|caja|cajita|bote|sobre|fondo|fondito|meta|cuchubal|ahorrado|apartado|juntado|lo_que"
SET_BY = "guardado|ahorrado|apartado|juntado|guardadito|ahorros|ahorritos|ahorro|guardaditos|guardados|ahorrados"
TAKEN_SO = f"""
    saq # ~ de|d|del [los|mis|mi|lo|el] ahorro|ahorros|guardado|alcancia|fondo
    pull|pulled|take|took|tek [out] # [quetzales] from|outta|out_of|of [me|my|mi|the|de|di|our] saved|save|savings|savins|box|jar|tin|fund
    drew|drawed|draw|draws|drawn [out] # ~ from|outta|out_of|of ~ saved|save|savings|savins|put_by|put_up|box|jar|tin|fund
    drew|drawed|drawn out #
    i|we|mi|ah|to|up|haffi going|went|go|goin|dip|dipped|dipping|dig|dug in|into [the|my|me|mi|di|our] saving|savings|savins|jar|box|tin|fund for|fi|an|and|to # ~
    saque|retire|agarre|tome # [quetzales] del|de [la|el|mi|lo] chanchito|cochinito|alcancia|lata|latita|guardado|guardadito|ahorrado|ahorro|ahorros
    ^ hoy|ayer|antier hace|iso|hizo|cumple|cumplio ~ dia|dias|semana|semanas|mes|meses [que] saque|retire|agarre #
    ^ [ya|hoy|ayer|vos|si] [ya] saque|retire|agarre # [quetzales] [a|de|en] [la|esta|el] mañana|noche|tarde|temprano|mediodia|hoy|ayer|pal|para|pa
    had to take|use|withdraw|pull|borrow|dip ~ # ~ from|out|outta|off
    had to take|use|withdraw|pull # [quetzales] from|out
    de|d lo|los|mis|mi|nuestros [que] [tengo|tenia|tenemos|teniamos|hemos|he] {SET_BY} [yo|pues] [tuve_que] agarre|saque|tome|retire|ocupe|use|cogi|quite|gaste|agarramos|sacamos|tomamos|usamos|sacar|agarrar|usar|tomar #
    ya_no esta|hay|tengo complet* ~~ gast*|sac*|saq*|agarr*|tom*|quit* #
    gastar|sacar|agarrar|tomar # [quetzal|quetzales|dolar|dolares|cordobas|lempiras|pesos] de ahi|alli|mi_ahorro|lo_ahorrado|lo_guardado
"""
LENT_A_HAND = "meti|metimos|metio|eche|echamos|puse|pusimos|clave|di|dimos [yo] [la|las|un|una] mano|manos|zarpazo|pellizco|mordida|uña"
#: «le metí mano al chanchito»: out of the savings, and the verb alone would put it in. «le eché una mano a mi hermana» is help.
DIPPED = f"""
    {LENT_A_HAND} a|al|en [la|los|las|mi|mis|nuestro|lo] {HER_PURSE}
    {LENT_A_HAND} a lo|los de|del|que
    {LENT_A_HAND} a|al [el|los|la] dinero|pisto|plata|reales|lana|dinerito
"""
#: “I gwine put up 60 every Friday till I get my ice box”
TILL_BOUGHT = """
    put|save|lay|set|sabe|stash [by|aside|up|away] # ~ every|each|a|per ~~ till|until i|mi|we get|have|gat|reach|can|buy|got|finish
"""
#: “i save for mai dora 350 pesos on sondei”: who learned English by ear has one form for what is and what was.
SAVE_WAS = """
    ^ [today|yesterday|hi|hello] i|we save|sabe # [quetzales] [for|fi] ~~ on|last|yesterday|today|this
    ^ [today|yesterday|hi|hello] i|we save|sabe for|fi ~ # [quetzales] on|last|yesterday|today|this
"""
NOT_YET = "will|want|wanna|going|gonna|every|each|plan|remind*|can|could|wish|if|next|tomorrow|until|till|by|hope|always|sundays|mondays|fridays|saturdays"
#: Sheets and marks; and purses and shops that are not the savings.
NOT_FROM_SAVINGS = """
    puntos|copias|fotos|nota|examen
    pocket|purse|wallet|store|shop|lender|neighbor|neighbour|boss|sister|brother|husband|cousin|pantry|shelf|bolsillo|cartera
"""
#: «20 se fueron al ahorro», “15 went in my account”: of what was split, the part that was put by.
WENT_IN = f"""
    # {COINS} [de_ahi|de_eso|se|of_it|of_that|que] [se] fueron|fue|quedaron [directo|derecho|derechito|ya] a|al|en|para|pa|pal [la|el|mi|los] {HER_PURSE}|banco|coope|cooperativa|cuenta
    # {COINS} [of_it|of_that|that|dem|them] [just] went|gone|go [straight|right] in|into|to|inna|toward|towards [my|mi|the|our|di] [*] [*] account|acct|akount|savings|saving|jar|stash|fund|piggy|tin|coop|bank
    pase|pasamos|fui|fuimos [a|hoy] dejando|dejar|depositando|depositar|metiendo|meter # {COINS} en|a|al [la|el|mi] coope|cooperativa|cuperativa|banco|banrural|micoope|agencia|ahorro|cuenta|caja
"""
#: «20 se iban al ahorro» were to go there, and «ahí quedaron» says that they did.
WERE_TO_GO = f"""
    # {COINS} [se] iban|iba|van|irian a|al|en|para|pa|pal [la|el|mi|los] {HER_PURSE}|banco|coope|cooperativa|cuenta
    # {COINS} [que] se iban|iba|van a|al|en|para|pa|pal [la|el|mi|los] {HER_PURSE}|banco|coope|cooperativa|cuenta
"""
DID_GO = "quedaron|estan|guarde|meti|deje|puse|entraron|guardamos|metimos|dejamos"
#: What is left there, and no word of how it came in.
LEFT_THERE = f"""
    # {COINS} [me|nos|solo|nomas] quedan|queda
    quedan|queda [solo|apenas|como|unos|nomas] #
"""
#: «de lo que saqué de la venta le puse 15»: earned, and not taken out.
EARNED_AND_SAVED = f"""
    de|con lo que [me|yo|nos] saque|sacamos|gane|ganamos|vendi|cobre ~~ {SAVED}
"""
#: However little it was, and whoever had the rest.
MANAGED = """
    i|we|mi|but|still [was|were|am|did|still|just] [still] able_to|managed_to|manage_to set|put|save|sabe|stash [aside|away|by|up] # ~~ although|though|even_though|but|because|cause|cuz|after|while
    although|though|even_though ~~ able_to|managed_to set|put|save|sabe|stash [aside|away|by|up] #
"""
_MONEY_CAME = "feria|lana|pisto|billete|plata|dinero|dinerito|marmaja|varo|varos|reales|solto|ayuda|mesada|mensualidad|pension|guita|envio|0|lo|los"
#: «cayó la feria del otro lado», «pasé cobrando lo que me manda mi hijo».
FROM_AFAR = f"""
    cayo|cayeron|llego|llegaron|vino|vinieron|entro|cobre|cobramos|recibi|retire [ya|me|hoy|ayer|nos] [la|el|lo|los|mi] {_MONEY_CAME} [0] [{COINS[1:-1]}] de|del|desde|d [el] otro_lado|norte|gabacho|gringolandia|estados_unidos|estados|usa|los_estados|alla
    pase|pasamos|fui|fuimos|vengo|venimos [a|de] cobrando|cobrar|trayendo|traer|retirando|retirar|recoger|sacar lo|los|la|el [que] me|nos|le manda|mando|mandan|mandaron|envia|envio ~~ #
"""
CAME_SO = """
    me|nos entro|entraron|cayo|cayeron|llego|llegaron|transfirio|transfirieron|giraron # ~ de|del|desde ~
    zelled|wired|cashapped me|us #
    i|we received|resib|reseb # ~ from [my|mi] ~
"""
