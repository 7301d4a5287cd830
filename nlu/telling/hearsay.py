"""Money that words name and no book should hold: heard of, joked about, dreamt, awaited, sent on to others.

«dice que ya mandó 200», «era broma lo de los 500», «sigo esperando los 200», “I sent my mom 50”: the verbs are those
of a movement, and none has taken place here, or nobody has seen it yet.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.intents import MONEY
from nlu.rules.patterns import Phrases, heard, phrases
from nlu.telling.after_all import CAME

#: Near certain, and to be asked about (logarithms, as in `nlu.telling.signals`).
_CERTAIN, _ASK = -7.0, -4.0

_TOLD = {
    "record_saving": "guarde|guardo|ahorre|ahorro|aparte|junte|meti|puse|deposite|eche|guardamos|ahorramos|guardado|guardados|ahorrados|saved|put|deposited",
    "record_withdrawal": "saque|saco|retire|retiro|agarre|tome|use|gaste|sacamos|sacaron|took|withdrew|pulled|used|spent",
    "record_remittance": (
        "mando|manda|mandan|mandaron|mandado|mande|envio|enviaron|enviado|deposito|depositan|depositaron|depositado|llego|llegaron|llegado|cayo|"
        "cayeron|caido|entro|entraron|vino|vinieron|recibi|sent|wired|deposited|transferred|came|arrived|landed"
    ),
}
_PEOPLE = (
    "hijo|hija|hijos|mama|papa|madre|padre|abuela|abuelo|esposo|esposa|marido|hermano|hermana|suegra|suegro|prima|primo|tia|tio|sobrina|"
    "sobrino|comadre|compadre|vecina|vecino|amiga|amigo|cuñada|cuñado|nuera|yerno|nieto|nieta|señora|maestra|"
    "son|daughter|kids|mom|mother|dad|father|sister|brother|aunt|uncle|cousin|nephew|niece|wife|husband|neighbor|neighbour|friend|grandma|"
    "grandmother|folks|parents|landlord|teacher"
)
#: Whatever the verb behind it looks like, it may come to pass or may not.
_PERHAPS = "quizas|quiza|talvez|tal_vez|a_lo_mejor|puede_que|puede_ser_que|de_repente|probablemente|maybe|perhaps|hopefully|chances_are"
_DREAMT = (
    "soñe|soñaba|soñando|me_imagino|imagine|imaginate|imaginese|dreamt|dreamed|dreaming|pretend|let_us_say|digamos"
)
_RUMOUR = "dizque|disque|supuestamente|segun|supposedly|apparently|allegedly"
_SAYS = (
    "dice|dijo|dicen|dijeron|jura|asegura|asegurado|cuenta|contaron|conto|supe|escuche|leyeron|"
    "says|said|told|assures|assured|claims|claimed|swears|swore|heard|tells|saying"
)


def _unseen(told: str) -> Phrases:
    return phrases(f"{_PERHAPS} ~~ {told}\n{_DREAMT} ~~ {told}|#")


_THE = "[el|la|los|las|un|una|unos|mi|the|a|an|my|our|another|otro|otra|us|me]"
#: What comes to a house and brings no money.
_BILLS = (
    "recibo|recibos|factura|facturas|multa|cobro|cuota|renta|alquiler|paquete|pedido|encargo|carta|cartas|mensaje|mensajes|tarea|tareas|"
    "visita|visitas|gente|nota|notificacion|cuenta_de|estado_de_cuenta|a_bill|the_bill|my_bill|bills|invoice|fine|ticket|package|parcel|order|letter|"
    "letters|message|messages|text|texts|email|emails|rent|grade|grades|notice|meme|memes|invitation|invitations|coupon|discount"
)
#: Of a clause: nothing of this kind has happened to her.
_NO_DEED = {
    "record_saving": _unseen(_TOLD["record_saving"])
    + phrases(
        """
        de_donde sacas|sacaste|saca|saco que
        aunque guarde|meta|ahorre|aparte|junte [solo] # ~ $
        tenia|teniamos|tuve|tuvimos [ya] guardado|guardados|guardadito|ahorrado|ahorrados|apartados|juntados|juntado
        had # [almost|already|about] sav*|put_away|put_by|stashed
        put|puso|metio|puse ~ into|in|on|en crypto|cripto|bitcoin|rifa|loteria|lottery|bet
        puse|meti|eche|ponerle|put|added ~ saldo|recarga|megas|gasolina|credit_on|minutes_on|gas_in
        aparte de eso|esto|todo|ahi_son|que
        still|is|are|got stuck|held_up|frozen|blocked [up] at|in|inna|by
        instead of sav*|put*|stash*|set*|deposit*
        saved|save|put [away|by|up] zip|nothing|notn|none|zero|nada|squat
        had|have # [lemps|dollars|bucks|quetzales|pesos|cordobas] [fi|to] save|put
        en vez|lugar de guardar|ahorrar|apartar|meter|juntar|poner
        ni un|una|uno [solo] lempira|quetzal|peso|pesito|centavo|cinco|dolar|cordoba|len|real|toston
        not a|one [single] cent|dime|penny|quetzal|dollar|peso|lempira|cordoba|buck
        half|sale|discount|deal|cheaper|oferta|rebaja|descuento|promocion ~~ saved|save|ahorre|ahorramos
        le|les deposite|transferi|abone # a mi|la|el|los|las|un|una señora|señor|vecina|comadre|prima|primo|hermana|hermano|hija|hijo|mama|del|de|maestra|tienda|doctor
        """
    ),
    "record_withdrawal": _unseen(_TOLD["record_withdrawal"])
    + phrases(
        """
        had # [almost|already|about] sav* ~~ took|take|takes
        took|take|tek|withdrew|drew [out] nothing|none|notn
        was saving|savin [ai|is] aint|isnt|not|no
        had|have # [lemps|dollars|bucks|quetzales|pesos|cordobas] [fi|to] save|put
        no saque|toque|agarre|retire ni|nada
        saque|sacamos|lleve a mi|mis|los|las|el|la|un|una|pasear|comer
        saque|sacamos|sacar ~ fotocopia|fotocopias|radiografia|radiografias|ultrasonido|partida|pasaporte|boleto|numero|turno|conclusion
        took|take my|the|her|his|a ~ kid|kids|child|children|dog|bus|taxi|nap|shower|walk|trip|picture|pill|pills|test|exam
        """
    ),
    "record_remittance": _unseen(_TOLD["record_remittance"])
    + phrases(
        f"""
        espero|esperamos|esperando|esperaba|waiting|expecting ~ #
        mandaba|mandaban|enviaba|enviaban|recibia|recibiamos|llegaba|llegaban|depositaba|depositaban|cobraba
        used to get|send|receive|sent
        llego|llegaron|llega|vino|vinieron|recibi|recibimos|mando|mandaron|mandan|enviaron|got|received|came|arrived|sent {_THE} {_THE} {_BILLS}
        llego|llegaron|vino|vinieron|recibi|mando|mandaron|got|received|came|sent {_THE} # {_BILLS}
        me|nos cayo|cayeron|llego|llegaron|vino|vinieron|salio|salieron ~ de multa|multas|recargo|mora|intereses|interes|luz|agua|renta|impuesto|impuestos|factura|infraccion|cobro|telefono|internet
        vino|vinieron|llego|llegaron|cayo|salio lo|la|el|los de|del|dela [la] luz|agua|cable|internet|renta|telefono|basura|alcantarillado|impuesto|colegiatura|prestamo|abono|cuota
        mando|envio|giro # a [mi|mis|la|el|los|las|un|una] {_PEOPLE}
        sent|wired|transferred # [quetzales|dollars|dollar|dolars|dolares] [over|up|down] to [my|the|her|his|our|their] {_PEOPLE}|gramma|granny
        not a|one [single] cent|dime|penny|quetzal|dollar|peso|lempira|cordoba|buck
        ni un|una|uno [solo] lempira|quetzal|peso|pesito|centavo|cinco|dolar|cordoba
        ni los|las|el|la # ~ mando|mandaron|llego|llegaron|cayo|cayeron|recibi
        antes|en_aquel_tiempo|en_tiempos ~ remesa|mandaban ~ era|eran|#
        light|water|phone|electric|power|gas|school bill [has] [just] came|come|arrived|landed|due
        {_BILLS} [has] [just] came|come|arrived|landed|due|llego|vino
        came|come|comes|coming [out|up|in] to|at|due
        {_THE} total|price|cuenta|precio|bill came|comes|salio|sale|vino
        invitation|invitations|invitacion|invitaciones
        le|les mande|envie|deposite|gire|mandamos|enviamos|mando|enviaron ~ # ~ a|para
        mande|envie|mandamos|enviamos ~ # ~ a|para mi|mis|la|el|los|las|un|una
        le|les mando|mandaron|envio|enviaron|deposito|depositaron|giro|giraron [como|otra_vez|unos|los|las|sus|otros|hoy|ayer] #
        sent|send|sen|wire|wired|give|gave|mail|mailed she|her|him|them|dem|he|im|i_am #
        i|we [just|already] sent|send|wired|zelled|mailed
        sent|send|wired|mailed # [dollars|bucks|quetzales|pesos|lempiras|cordobas] to my|his|her|their {_PEOPLE}
        not [to|for] me $
        sent|send|wired|gave|zelled|mailed [to] my|her|his|their|the|our|a|an {_PEOPLE}
        collected|cobro|cobraron|cobra ~ # ~ a|from|por cada|each|every|todos|everybody|everyone
        mandeme|mandame|enviame|envieme|depositeme|regaleme|deme|dame [unos|los] #
        ^ [please|can|could|you|pls] send|give|wire|lend me [some] #
        """
    ),
}

#: Of a clause: somebody says that it happened. It is asked, not written.
_HEARD = {
    intent: phrases(
        f"""
        {_RUMOUR} ~~ {told}
        !la|mi|su|una|nuestra {_SAYS} ~~ {told}
        {told} ~ {_RUMOUR}
        """
    )
    for intent, told in _TOLD.items()
}
#: Unless it is she herself who says it, or tells somebody to write it down.
_OWN_WORDS = phrases("le|les|ya|i|we digo|dije|cuento|conte|aviso|told|said|say|tell\ndigale|cuentele|tell")

#: Of the whole message: she takes it back.
_TAKEN_BACK = phrases(
    """
    era|es|fue|solo|puro|pura|por|de|en broma|bromita|bromas|mentira|mentiras|chiste|casaca|paja|jugando
    mentira|mentiras $
    ^ mentira|mentiras|broma|kidding|joking|jk|psych
    bromeando|vacilando|bromeo
    no es|era|fue cierto|verdad
    just|only|am|was|im kidding|joking|playing|messing|bluffing|lying
    [it|that] was|is|a a lie
    i lied
    not [really] true
    made it|that|this up
    jk|jkjk $
    """
)
_NO_JOKE = phrases(
    "no|not|sin [es|era|fue|son|a] mentira|mentiras|broma|bromas|bromeando|chiste|kidding|joking|lying|joke|lie"
)
#: What was put by is there no more, and it was not she who took it.
_GONE = phrases(
    """
    saved|put|had|guarde|guardado|ahorre|apartado|tenia ~~ got|was|were|been stolen|robbed|lost
    guarde|guardado|ahorre|apartado|tenia ~~ robo|robaron|perdio|perdieron
    if only [i|we] had|would
    none|nothing|nada of|de it|dem|that|eso went|reach|reached
    """
)
#: What was sent never came in.
_NEVER_CAME = phrases(
    f"""
    {_PEOPLE} not i|me [who|that]
    no hay|aparece|aparecen|veo|salen|miro|encuentro|hallo|sale [nada|ni_rastro]
    y|pero|aun|todavia|sigue|mi nada $
    nothing is|here|yet|came|showed|arrived|in|on
    got|still|but|and nothing
    have|has|did not seen|see|found|find|shown|show|gotten|hit
    has|have|did|does|do|aint not|never|neva|yet arrived|arrive|reach|reached|landed|come|came
    no see|seen|receive|receeb|get it|dem|them|yet
    to|into|in [the] wrong account|person|name|number|card
    [a] la cuenta equivocada
    on hold
    [is|its|still|was|are] late|pending|delayed|stuck|held_up|frozen $
    remittance|remesa|transfer|deposit|money|dinero [is|its|still|are|esta|sigue] pending|delayed|stuck|frozen|pendiente|retenida|retenido|detenida|detenido|atrasada|trabada
    # [dollars|quetzales|pesos] is|are|still|esta|estan|sigue|siguen [still|esta] pending|delayed|stuck|frozen|pendiente|retenida|retenido|detenida|detenido|atrasada|trabada
    remittance|remesa|transfer|money [is|its|still] late
    was|were gonna|going [to] be
    si ~ mando|mandaron|llego|cayo|deposito|depositaron ~~ avis*|digame|diga|dice
    now|ahora [ya] nothing|none|nada|no $
    not this year|month|week|time
    este|esta año|mes|semana|vez no $
    never|neva|nunca arrived|arrive|reach|reached|landed|came|come|llego|cayo|vino
    bank|union|office|they|banco|agencia say|says|said|dice|dicen no|not|wait|nothing|nada|espere
    was|were|got|been returned|bounced|rejected|refused|cancelled|canceled|reversed|sent_back
    money_order|remittance|transfer|wire|deposit|check|cheque|money|it ~ came|come|went|sent|bounced back
    remesa|dinero|transferencia|giro|deposito|pago|envio ~ [se|la|lo|me_la|me_lo|nos_la] regreso|regresaron|devolvio|devolvieron|reboto|rebotaron|rechazaron|cancelaron
    # [se|la|lo|me_la|me_lo|nos_la] regreso|regresaron|devolvio|devolvieron|reboto|rebotaron|rechazaron|cancelaron
    """
)
_KEPT_BY_OTHERS = phrases(
    "se|me_lo|me_los [lo|los|la] quedo|quedaron con #|mi|mis|nuestro|lo|los\nse quedo|quedaron con"
)


#: “got 2 for 1 on diapers, saved 15”: a bargain, and nothing put by.
_BARGAIN = phrases("# for|por|x # ~~ saved|save|ahorre|ahorramos")


#: What a parcel costs; but «recibí 200 de envío» came from the north.
_SHIPPING = phrases("de|por|for envio|shipping|delivery")
_SENT_AS_SUCH = phrases("recibi|recibimos|cobre|llego|llegaron|mando|mandaron|cayo # ~ de|por envio")


#: What things cost: «fifty cordobas di bag», «a 14 la libra».
_UNIT = (
    "bag|bags|pound|lb|lbs|litre|liter|gallon|galon|dozen|docena|bundle|bondel|sheet|sack|yard|bottle|block|libra|kilo|quintal|tambo|"
    "cilindro|manojo|lamina|litro|arroba|carga|unidad|bolsa|saco|apiece|stick|tank|barrel|piece|plate|head|hand|basket|crate"
)
_PRICE = phrases(
    f"""
    # [quetzales|dollars|dolar|bucks|cents] di|de|a|an|the|la|el|por|per|each|every|cada {_UNIT}
    gone|went|going|goes|come|came up|down ~~ #
    subio|subieron|aumento|encarecio|esta|estan|sigue a #
    """
)
#: Who beat whom: «quedaron 2 a 1».
_SCORE = phrases(
    "quedaron|quedamos|quedo|van|vamos|ganaron|ganamos|gano|perdieron|perdimos|perdio|empataron|empatamos|won|lost|ended|beat|finished|score ~ # a|to|x|por|nil|contra #"
)
_HERS = phrases("|".join(_TOLD.values()) + "|took|take|out|set_aside|put|keep|kept|kip|lock|hid|me|me_lo")


def is_no_deed(clause: str, intent: str) -> bool:
    said = heard(clause)
    if _SCORE.are_in(said) or (_PRICE.are_in(said) and not _HERS.are_in(said)):
        return True
    if intent == "record_remittance" and _SHIPPING.are_in(said) and not _SENT_AS_SUCH.are_in(said):
        return True
    return _NO_DEED[intent].are_in(said)


def is_hearsay(clause: str, intent: str) -> bool:
    said = heard(clause)
    return _HEARD[intent].are_in(said) and not _OWN_WORDS.are_in(said)


def taken_back(text: str) -> dict[str, float]:
    """How strongly the message as a whole speaks against each kind of movement."""
    said = heard(text)
    shifts: dict[str, float] = {}
    if _TAKEN_BACK.are_in(said) and not _NO_JOKE.are_in(said):
        shifts = dict.fromkeys(MONEY, _CERTAIN)
    if _KEPT_BY_OTHERS.are_in(said):
        shifts = dict.fromkeys(MONEY, _ASK) | shifts
    if _BARGAIN.are_in(said):
        shifts.setdefault("record_saving", _ASK)
    if _GONE.are_in(said):
        shifts = dict.fromkeys(MONEY, _ASK) | shifts
    if _NEVER_CAME.are_in(said) and not CAME.are_in(said):
        shifts.setdefault("record_remittance", _ASK)
    return shifts
