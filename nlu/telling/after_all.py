"""What she did after all: «no había sistema, pero en la tarde los metí», “they had it held, and I got it today”.

Where one of these is told, what went wrong beside it takes nothing back.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.rules.patterns import phrases

_NOT = "!no|ni|nunca|tampoco|que|aunque|si|iba_que|not|never|neba"
_PUT = "guarde|guardamos|meti|metimos|deposite|depositamos|aparte|apartamos|ahorre|ahorramos|junte|juntamos|eche|echamos|abone|puse|pusimos|separe"
_TOOK = "saque|saq|sacamos|retire|retiramos|agarre|agarramos|quite"
_I = "!did|if|should|could|shall|do|never|that|thought|figured i|we|mi|ah|ai"
_STILL = "[still|also|just|finally|did|already|went|have|now|only|even|did_still|was_able_to|managed_to|have_just]"
_SAVED = "saved|save|sabe|put|deposited|deposit|stashed|stash|set_aside|put_by|put_up|put_away|put_aside|add|added|tucked|dropped|keep|kept"
_IT = "[aside|away|by|up|in|about|another|other|my|mi|the|a|me] 0|it|them|dem|tat"

#: Into her savings.
PUT_BY = phrases(
    f"""
    {_NOT} {_PUT} [los|las|lo|la|mis|unos|solo|como|otros|por_lo_menos|aunque_sea|mi|el|yo] #
    {_NOT} lo|los|la|las|le|se|ya|hoy|ayer|si|luego|despues|hasta|pero|y|yo {_PUT}
    {_NOT} {_PUT} $
    {_NOT} pude|pudimos|logre|logramos|alcance|alcanzamos|alcanzo [a|para|pa] guardar*|ahorrar*|apartar*|meter*|depositar*|juntar*
    ya quedo|quedaron|estan|esta [guardado|guardados|depositado|depositados|metido|metidos|ahi|alli|en_la_cuenta] $
    quedo|quedaron guardad*|depositad*|ahorrad*|apartad*
    {_I} {_STILL} {_SAVED} {_IT}
    and|n|but|so|an|ai|then {_SAVED} [aside|away|by|up|in|my|mi|the|about|down] 0|it|them|dem|tat
    but|still|so|and|n {_I} [still|did] left|lef|leave [my|the|di] # ~ with|wid|wit|at [the|di|a|that|one] teller|lady|cashier|agent|treasurer|manager|clerk|secretary|girl
    pero|y|igual|entonces [le|yo|les|se|los] [los] deje|dejamos [mis|los|unos] # ~ a|con [la|el] cajera|cajero|señorita|encargada|encargado|tesorera|tesorero|gerente|agente|muchacha|secretaria
    and|n|but|so|an put|drop|dropped|stash|tuck|deposit [in|into|inna] [my|mi|the|di|da] saving|savings|sabings|savins|jar|box|fund|tin|bank
    """
)
#: Out of them.
TAKEN_OUT = phrases(
    f"""
    {_NOT} {_TOOK} [los|las|lo|la|mis|unos|solo|como|otros|por_lo_menos|aunque_sea|mi|el|yo] #
    {_NOT} lo|los|la|las|le|se|ya|hoy|ayer|si|luego|despues|hasta|pero|y|yo {_TOOK}
    {_NOT} {_TOOK} $
    {_NOT} pude|pudimos|logre|logramos|alcance|alcanzo [a|para|pa] sacar*|retirar*
    {_I} {_STILL} took|withdrew|pulled|drew|take|tek|tok|draw|drawed [out|my|mi|the] 0|it
    took|take|tek|tok|pulled|pull|withdrew|drew|withdraw|dip ~ from|outta|out_of|of|out_from [my|me|mi|our|the|di] savings|saving|seivings|sabings|savins|jar|box|fund|tin|account
    """
)
MOVED = PUT_BY + TAKEN_OUT

_ALREADY = "ya|hoy|ayer|luego|despues|por_fin|al_fin|si|hoy_si|ya_si|tarde|mañana"
_GOT = "got|get|gat|received|receive|collected|collect|cashed|picked|pick|pik"
#: Into her hands, from afar.
CAME = phrases(
    f"""
    {_ALREADY} [lo|los|la|las|me|nos] [lo|los|la|las] cobre|cobramos|recibi|recibimos|dieron|pagaron|soltaron|entregaron|tengo|retire|saque|recogi|traje|agarre|llego|llegaron|cayo|cayeron
    !no|ni|nunca|que lo|los|la|las cobre|recibi|retire|recogi|traje|agarre|fui_a_traer [ayer|hoy]
    pero|y|al_final|despues si|ya|luego me|nos lo|los|la|las dieron|pagaron|entregaron
    ^ [today|yesterday|so] i|we received|got [the|a|my] #
    {_I} [just|finally|already|did|now] {_GOT} [up] it|them|dem
    n|and|but i|we [just|finally|already|now] {_GOT} [the|my|di] #
    n|and|but [i|we] [just|finally|already|now] {_GOT} [up] it|them|dem
    finally ~ {_GOT}|came|arrived|released|reached|cleared|landed|paid|pay
    !money|monei|none|nothing|cent has|have|it [now|finally|just|already|since|now_been] arrived|reached|cleared|landed|come_through|been_released
    today|now|tideh|yesterday they|dem|the_bank|he|tem [did|finally] pay|paid|gave|give|released
    back to me|us
    """
)
