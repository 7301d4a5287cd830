"""Money that was to be put by and was not: nothing left, the door shut, spent or lost on the way.

«fui a depositar 500 y no había sistema», «iba con mis 200 y me salió el cobrador», “couldn't put anything away, the
pharmacy took my 60”: there is a verb of ours and a sum, and nothing to write.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.intents import MONEY
from nlu.rules.patterns import heard, phrases
from nlu.telling.after_all import CAME, MOVED, TAKEN_OUT

_CERTAIN, _ASK = -7.0, -4.0

_NOTHING = "nothing|notin|notn|nothin|noting|nating|nutn|nuttin|nun|nada|zip|squat|anything|anyting|any|a_thing|a_ting|a_cent|one_cent|a_dime|a_penny|a_single|a_dollar|a_peso|a_buck"
_NEVER = "no|not|aint|never|neba|cannot|could|did|without|dint|din|hardly|unable|didnt"
_SAVE = "save|saved|saving|sabe|put|putting|puttin|deposit|deposited|stash|stashed|set|keep|add|lay|bank"
_THIS = "this|tis|today|for|last|again|mont|month|week|wek|time|cause|because|cuz|rigt|right"

#: In so many words: no saving.
_NO_SAVING = phrases(
    f"""
    {_NEVER} [able|have|has|been|get|got|really|i|we] [to] {_SAVE} [by|up|away|aside|in|money] {_NOTHING}
    {_NEVER} ~ able|position to {_SAVE} {_NOTHING}
    {_SAVE} [by|up|away|aside] nothing|notin|nothin|notn|noting|nating|nutn|nuttin|zip|zero|nun|squat
    not|nat even|a|one [a|one|single] cent|dime|penny|dollar|peso|quetzal|ting|thing|buck [did|i|we|mi|that|was|me] {_SAVE}
    not|nat even|a|one [a|one|single] cent|dime|penny|dollar|peso|quetzal|ting|thing|buck i|we|did|mi [did|we|i] {_SAVE}
    nothing|noting|notin|zero|nada|none [was|remains|left|is|of_it|no] [left|remaining] [to] [be] saved|save|deposited|put_away|put_by|put_aside
    nothing|noting|notin|notn [no] [went|going|goes|left|lef] [in|into|inna|for|fi|to] [the|di|my|da] jar|box|tin|savings|savins|coop|bank|pot|save|sabe|put
    {_NEVER} carry|bring|take nothing|notin|notn|anything to [the|di] bank|coop|cooperativa|box|tin
    no deposit|savings|saving was|made|were|this
    so|there|that|and|got|no no|zero [seivin|money] savings|saving|sabings|seivins|savins
    ^ [so|sorry|sadly] no|zero savings|saving|sabings|seivin|seivins|savins {_THIS}
    no|zero savings|saving|seivin|savins for me
    no [le|me|nos|se|he|e] [pude|pudo|podido|logre] guarde|ahorre|aparte|meti|eche|puse|junte|deposite|guardar|ahorrar|apartar|meter|echar|juntar nada|ni
    nada|cero de ahorro|ahorros|ahorrar|guardar|aorro
    ^ nada [esta|este|hoy] semana|mes|vez|quincena
    este|esta|ese semana|mes|vez|quincena [no|ya] nada
    pero|y aun|todavia no $
    but not yet $
    no hubo|ubo|habra|hay|ajuste|ajusto|ajustamos|alcanzo|alcance|quedo|quedaron|sobro [nada|ni] [de|pa|para|ni|pal] [el|para|pa] ahorro|ahorros|guardar|ahorrar|aorro|apartar|guardado
    que voy|vamos|va a andar|estar|poder guardando|ahorrando|guardar|ahorrar|apartando
    no [le|me|lo|los|les|se] he|hemos|ha|han|e agarrado|quitado|sacado|tomado|tocado|metido|puesto|echado|guardado|ahorrado|apartado|retirado
    no|nunca|jamas le|les agarre|quite|saque|meti|eche|puse|tome|agarrado ni|nada
    ni un|una|uno [solo] lempira|quetzal|peso|pesito|centavo|cinco|dolar|cordoba|len|real guarde|ahorre|aparte|meti|puse|junte
    """
)
#: She went to put it by, and the door was shut.
_DOOR_SHUT = phrases(
    """
    no [se] habia|hubo|ubo|hay|tenian|tenia [ni|nada] [de] sistema|linea|luz|internet|señal|paso|atencion
    no habia|hubo|ubo|hay [ni] quien [me|nos|lo|los|la] atend*|recib*
    no habia|hubo|ubo|encontre|encontramos [a] nadie en [la|el] agencia|banco|cooperativa|ventanilla|caja|oficina
    no funcionaba|servia|trabajaba|abrieron|abrio|abria|agarraba|agarro|jalaba [el|la|los|las] banco|agencia|cajero|sistema|cooperativa|aplicacion|caja
    fui|fuimos|pase|llegue|lleve|llevaba|iba|quise|intente|trate ~~ [ya|estaba|estaban|habia|habian|avian|encontre|hallé] cerrado|cerrada|cerraron|cerro|cerrados
    fui|fuimos|pase|llegue|lleve|iba|quise|kise|intente|trate|queria|andaba|banco|cajero|agente|caja|cajera|agencia|cooperativa ~~ no [me|nos|se] [lo|los|la|las] recibieron|recibio|resibieron|aceptaron|acepto|atendieron|atendio|quisieron|quiso|agarro|agarraron|agarraba|dejaron|dejo|recibian
    no me [lo|los|la|las] recibieron|recibio|aceptaron|acepto|agarraron [el|los|la|las|mi|mis] [deposito|ahorro|billete|billetes] #
    me|nos [los|lo|la] regrese|vine|volvi|regresamos|traje|trajimos|devolvi con todo|ellos|el_dinero|el_pisto|los_reales|la_plata|mi_dinero|mi_pisto|mis|las_manos
    los|lo|la traje|trajimos de vuelta|regreso|nuevo
    aqui|todavia los|lo|las|la ando|traigo|cargo
    se cayo|callo [el|la] sistema|internet|aplicacion|señal
    aplicacion|app|cajero|sistema dio|marco|tiro|dice|daba|me_dio error|fallo
    otra vez sera
    intente|trate|quise|kise [de] depositar|guardar|meter|abonar # ~ y|pero|porque no
    bank|agent|office|coop|cooperative|branch|agency|they [was|were|is|had|done|has] [already|all|long|done] close|closed|shut|locked|lock_up
    system|sistem|line|network|internet|app [was|is|it|did|do] [no|not|all] down|work|working|crashed|offline
    carry|carried|took|brought|bring|take it|them|dem|the_money|my_money back [home|again]
    return|returned|back|home with [all] [of] [the|my|mi] money|it|everything
    [and|but] nobody [was|is] [there|dere] ~~ back
    """
)
_SET_OUT = "iba|iva|llevaba|yevaba|andaba|venia|pensaba|queria|keria|ibamos|sali|salia|traia"
#: Ready in her hand, and somebody else had it.
_ON_THE_WAY = phrases(
    f"""
    {_SET_OUT} ~~ # ~~ me|nos salio|salieron|tope|tropece|encontre|encontro|agarro|asaltaron|robaron|pidio|pidieron|quito|quitaron|cobro|cobraron
    {_SET_OUT} ~~ # ~~ [me|nos|se] lo|los|la|las perdi|pidio|pidieron|quito|quitaron|robaron|yebo|llevo|llevaron|gaste|cobro|cobraron
    {_SET_OUT} ~~ # ~~ ahi|alli|ay [se|me|c] [me|los|lo] quedo|quedaron|murio|murieron|fue|fueron
    {_SET_OUT} ~~ # ~~ se enfermo|murio|me_enfermo
    apartado|apartados|listo|listos|listas|destinados ~~ ahi|alli|ay [se|me|c] [me] quedaron|murieron|fueron
    adios|adiosito reales|pisto|dinero|ahorro|plata|dinerito
    [los|lo|las] # ~ iba|queria|pensaba ~ guardar|ahorrar|meter|depositar|apartar ~~ se|me|c [los|me|lo] llevo|yebo|fueron|regreso|regresaron|pidio|quito|gaste
    los|las # ~ tenia|traia|andaba|iba|llevaba|estaban para|pa|pal|destinados [la|el|mi] ahorro|ahorros|alcancia|cochinito|caja|banco|cooperativa|chanchito|meta
    # for|fi [the|di|my|me|mi] savings|saving|savins|jar|box|bank|coop ~ ended|went|gone|took|tek|got|get
    thought|figured [that] i|we [had] put|saved|set|stashed # ~~ but|yet
    had|have # [dollars|bucks|lempira|lempiras|quetzales|pesos|cord|cordobas] to|i_had_to|fi put|save|deposit|set
    take|took|tek|tok|got|get [the|my|mi|di] # i|we|mi had|was|have [to] put|save|saving
    # i|we|mi [had|was|have] [was|meant|going] to put|save|deposit|lay|set
    """
)
_TAKERS = "pharmacy|farmasi|drugstore|doctor|dentist|hospital|clinic|rent|landlord|landlady|school|eskul|fee|fees|bill|bills|repair|repairs|mechanic|company|taxes|tax|funeral|collector|debt|debts|groceries|medicine|medicines|baby|diapers|taxi|bus|plumber|vet|lawyer|market|kids|store|shop|son|daughter|husband|car|truck|roof|engine"
_TAKE = "took|take|takes|tek|tuk|tok|ate|eat|consumed|absorbed|swallowed|claimed|drained|got|get|jet|went"
#: Somebody or something else had it, and nothing is said of savings.
_TAKEN_BY_NEED = phrases(
    f"""
    {_TAKERS} [company|fees|fee|bill|again|has|have|had|already] {_TAKE} [up|all|away] [my|mi|the|me|all|whole|our|te|da] [the|whole|my|last] #
    # [dollars|bucks|lempiras|cord|pesos|quetzales] [all] gone|went [straight|all] on|to|in|for
    los|las # ~ se|me|c [me|los|nos] fueron|fue|llevo|yebo|comio en|la|el|para|pa
    """
)
_OF_SAVINGS = phrases(
    """
    from|out_of|outta|of [my|mi|the|our] saving|savings|savins|seivings|jar|box|fund|stash|goal|tin|account|acct|akount
    del|de|d [mi|la|lo|el|mis|los] ahorro|ahorros|alcancia|guardado|guardadito|meta|cuenta|bote|cochinito|chanchito|caja
    fueron|fue|iban [directo|derecho] al|en|para|pa|pal|a [el|la|mi] ahorro|ahorros|alcancia|guardado|guardadito|cuenta|banco|coope|cooperativa|cochinito|chanchito|lata|bote|caja|fondo|meta
    went|gone in|into|to|inna ~ saving|savings|savins|jar|box|fund|goal|bank|account|acct|akount|tin|piggy|jug|can|pot|bottle|drawer|envelope|coop|susu|bag|purse
    """
)


def undone(text: str) -> dict[str, float]:
    """How strongly the message says that nothing was put by or taken out; a door that is shut is no fraud."""
    said = heard(text)
    needed = _TAKEN_BY_NEED.are_in(said) and not _OF_SAVINGS.are_in(said) and not TAKEN_OUT.are_in(said)
    if MOVED.are_in(said):
        return {"record_withdrawal": _ASK} if needed else {}
    if any(block.are_in(said) for block in (_NO_SAVING, _DOOR_SHUT, _ON_THE_WAY)):
        theirs = {"record_remittance": 0.0} if CAME.are_in(said) else {}
        return dict.fromkeys(MONEY, _CERTAIN) | {"report_scam": _ASK} | theirs
    return {"record_saving": _ASK, "record_withdrawal": _ASK} if needed else {}
