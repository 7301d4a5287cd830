"""What is plainly asked, or asked for: who else sees it, that it be erased, somebody to speak to, what a bank does.

For each block the intent, how strongly it leans there, its phrases, and what turns it round.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.entities.institution_names import NAMES
from nlu.rules.leans import CERTAIN, DOUBTFUL, LIKELY

_KIN = "esposo|esposa|marido|mujer|señora|hijo|hija|hermano|hermana|papa|mama|mami|papi|tia|tio|prima|primo|sobrina|sobrino|cuñada|cuñado|suegra|suegro|yerno|nuera|nieta|nieto|abuela|abuelo|novio|novia|vieja|viejo|familia|vecina|vecinas|jefe|patrona|patron|bicha|cipote|patojo|patoja|husband|wife|man|woman|hubby|son|daughter|brother|bredda|sister|sista|mom|mother|mama|dad|father|aunt|auntie|uncle|cousin|cuz|boyfriend|girlfriend|bf|gf|boss|neighbor|neighbour|neighbors|family|ex|suegra"
_SEES = "ver|mirar|darse_cuenta|enterarse|saber|see|c|look_at|check|know|find_out|view|get_to_see"
_HOW_MUCH = "cuanto|lo_que|cuanta|how_much|what|weh|wat|lo_mio|my_savings|my_balance|my_money|my_ahorro|mi_ahorro|mi_saldo|mi_dinero|mi_pisto"
_I_HAVE = "tengo|llevo|traigo|guardo|ahorro|he|hay|i|ive|i_got|i_have|mi|mine"
#: She asks whether somebody else may look; «cómo hago para que mi hija vea» invites.
_WHO_SEES = f"""
    can|could|does|do|will|would|is my|mai|mi|di|the|any {_KIN} ~ {_SEES} {_HOW_MUCH} ~ {_I_HAVE}
    can|could|does|do|will|would my|mai|mi|di|the|any {_KIN} ~ {_SEES} my|mi|all_my|di savings|balance|money|saving|seivin
    my|mai|di|the {_KIN} can|could|does|do|will|would ~ {_SEES} {_HOW_MUCH} ~ {_I_HAVE} ~~ ?
    mi|mis|la|el|los {_KIN} puede|pueden|podra|podria|alcanza_a|va_a|van_a {_SEES} {_HOW_MUCH} ~ {_I_HAVE}
    mi|mis|la|el|los {_KIN} ve|ven|mira|miran|sabe|saben|se_da_cuenta|se_dan_cuenta|se_entera|se_enteran [de] {_HOW_MUCH} ~ {_I_HAVE} ~~ ?
    usted|ustedes|vos le|les dijo|dijeron|conto|contaron|dice|dicen [algo|cuanto|nada]
"""
_NO_SIGHT = """
    como|how ~ hago|hace|do|le_hago|puedo|can_i|get|let
    quiero|quisiera|want|invit* ~
    decirme|digame|decime|dime|tell_me|me_dice|me_decis|me_puede
    charge|charges|cost|costs|cobra|cobran|cuesta|cuestan|tengo_que
"""
#: «mi esposo me preguntó cuánto tenemos, me puede decir»
_ASKED_ME = "preguntando|pregunto|pregunta|preguntan|pregunt|quiere_saber|quieren_saber|anda_con_la_duda|no_me_cree|asked|ask|askin|asking|wants_to_know|wanna_know|want_to_know|keeps_asking"
_TELL = "digame|decime|dime|diganos|decinos|dinos|me_dice|nos_dice|me_decis|me_diga|me_puede|me_podes|me_puedes|nos_puede|nos_podes|me_podria|saqueme|saquenos|sacanos|tell_me|tell_us|can_you|can_u|what_is_it|cuanto_es|cuanto_va|cuanto_hay|cuanto_es_que"
_ASKED_OF_HER = f"""
    {_ASKED_ME} ~~ cuanto|how_much|que_tanto ~~ ~ {_TELL}
    {_TELL} ~~ cuanto|how_much ~~ {_ASKED_ME}
    discut*|peleando|duda|dudas|apuesta|apostamos|arguing|argument ~~ cuanto|how_much ~ tenemos|tengo|hay|llevamos|llevo|ahorrado|guardado|we_have|we_got|saved
    cuanto|how_much ~~ tenemos|tengo|hay|llevamos|llevo|ahorrado|guardado|we_have|we_got|saved ~~ saqueme|sacame|saquenos|sacanos [de] [la] duda|dudas
"""
_NO_SUM_OF_OURS = "le_dijo|le_dijeron|les_dijo|make|earn|gano|ganamos|cuesta|cuestan|vale|cost|costs|cobra|charge|pago"
#: «el año pasado ya teníamos 3 mil»: how far she was, and no question.
_ONCE = "hace_0_años|hace_años|el_año_pasado|año_pasado|el_otro_año_pasado|antes|en_aquel_tiempo|en_aquellos_tiempos|en_ese_tiempo|cuando_vivia|cuando_estaba|last_year|years_ago|back_then|in_those_days|those_days|back_in|used_to"
_HELD_THEN = "teniamos|tenia|llevabamos|llevaba|juntabamos|habiamos_juntado|habia|had"
_BYGONE = f"""
    {_ONCE} ~~ {_HELD_THEN} ~ 0|sus|varios|buen|bastante|mas ~~ guardado|guardados|ahorrado|ahorrados|juntado|juntados|junto|saved|put_by|tiempos|aquellos|times|days|gone
    {_HELD_THEN} ~ # ~~ {_ONCE}
    {_ONCE} ~ {_HELD_THEN} ~ juntado|ahorrado|guardado ~ #
"""
_NOT_BYGONE = (
    "?\ncuanto|how_much\nhoy|ahora|ahorita|ayer|today|now|yesterday|saque|guarde|meti|quiero|i_put|i_saved|i_took"
)
_DATA = "datos|expediente|informacion|registro|registros|perfil|historial|ficha|file|records|record|data|information|info|profile|details|everything_you_hold|account_here|registration"
_END = "cancelacion|eliminacion|supresion|borrado|destruccion|baja|anulacion|cancelation|cancellation|deletion|erasure|removal|elimination|destruction"
_ERASE = "eliminar|eliminen|elimine|eliminate|eliminated|cancel|cancelen|cancelar|destroy|destroyed|delete|deleted|erase|erased|suprimir|supriman|suprima|borren|borrar|remove|removed|anular|anulen"
_ERASE_ALL = f"""
    {_END} [total|completa] de|del|of [toda|todos|mi|mis|la|all|my|the|personal] [mi|mis|los|my|of] [personal] {_DATA}
    {_END} of everything|all ~ me
    [den|dar|doy|pido|solicito] baja [de|a] mi|mis|todos|toda {_DATA}
    solicito|pido|exijo|request|requesting|demand|ruego|favor|please|deseo|quiero ~ {_ERASE} ~ my|mi|mis|toda|todos|all {_DATA}
    request|demand|ask|want|wish ~ my [personal] {_DATA} ~ {_ERASE}
    {_ERASE} my|mis|mi {_DATA} please|porfa|por_favor|$
"""
_NOT_OURS = "banco|bank|banrural|cooperativa|telefono|phone|facebook|whatsapp|buro"
#: «esto no lo quiero escribir aquí»: she wants an ear, and no end of the messages.
_NOT_WRITTEN = "escribir|escribirlo|poner|ponerlo|dejar|dejarlo|decir|decirlo|contar|contarlo|hablar|platicar|tratar|tratarlo|write|type|say|put|text|talk"
_HERE = "aqui|por_aqui|aca|por_aca|por_escrito|escrito|por_mensaje|por_mensajes|por_chat|por_este_medio|en_el_chat|here|in_here|this|it_down|in_writing|in_a_message|over_text|on_here|in_chat"
_NO_WISH = "no|not|dont|rather_not|prefiero_no|prefer_no|prefer_not|id_rather_not"
_SOMEBODY = "alguien|licenciado|licenciada|encargado|encargada|persona|facilitadora|señorita|seño|quien|somebody|someone|person|human|anybody|anyone|lady"
_IN_PRIVATE = f"""
    {_SOMEBODY} ~~ {_NO_WISH} [lo|la|me|es|i] [quiero|puedo|deseo|gusta|want|wanna|can|para|like] [to] {_NOT_WRITTEN} ~ {_HERE}
    {_NO_WISH} [lo|la|me|es|i] [quiero|puedo|deseo|gusta|want|wanna|can|para|like] [to] {_NOT_WRITTEN} ~ {_HERE} ~~ {_SOMEBODY}
    {_SOMEBODY} ~~ {_NO_WISH} quiero|puedo|want|wanna [to] {_NOT_WRITTEN} {_HERE}
    privado|delicado|personal|private|delicate ~~ hablar|platicar|talk|speak ~ {_SOMEBODY}
    {_SOMEBODY} ~~ privado|delicado|private|delicate ~~ {_NOT_WRITTEN}
    prefiero|prefer|rather ~ hablar|decirlo|contarlo|platicar|talk|speak|say ~ {_SOMEBODY}
"""
_HIT_ME = "hmu|hit_me_up|hmb|holla|holla_at_me|hml|dm_me|slide_in_my_dms|shout_me|give_me_a_shout|give_mi_a_shout|nudge_me|lmk|ping_me|buzz_me"
_EACH = "every|each|evry|evri|ev|weekly|monthly|daily|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|payday|paydays|friday|monday|saturday|sunday|tomorrow|cada|2nite|tonight"
_SLANG_REMINDER = f"""
    {_HIT_ME} ~ {_EACH} ~~ about|bout|abt|so_i|to|that|4|for|money|save|savings|fund|$
    {_EACH} ~~ {_HIT_ME} ~~ about|bout|abt|so_i|to|that|4|for|money|save|savings|fund
    hmu [when|wen|on|about|bout|abt] ~ save|saving|savings|fund|laptop|money|stash
"""

#: Names that are no other word: of them anything may be asked.
_BANKS = "|".join(
    other for names in NAMES.values() for other in names.split()
    if other.islower() and not other.endswith(("_x", "_c", "_l")) and len(other) > 4 and "hipotecario" not in other
)  # fmt: skip
_COOPS = (
    "yaman_kutx|yamankutx|elga|cacil|guadalupana|acredicom|salcaja|tonantel|chorotega|sagrada_familia|ceibeña|taulabe"
)
_SAFE = f"""
    es|esta|estara|sera|son segur*|confiable*|buena|seria [la|el|en|mi_dinero_en|guardar_en] [cooperativa|banco|coop] {_BANKS}|{_COOPS}
    {_BANKS}|{_COOPS} es|sera|esta [muy|bien|de] segur*|confiable*|fiar
    si [se] quiebra|quiebran|cierra|cierran|truena|cae|va|close|closes|shut|shuts|fail|fails [la|el] [cooperativa|banco|coop] {_BANKS}|{_COOPS}
    if {_BANKS}|{_COOPS} close|closes|shut|shuts|fail|fails|go|goes|break|breaks
"""
_COSTS = f"""
    cuanto|que|qto [me] cobra|cobran|quita|quitan|descuenta [la|el|los|en] {_BANKS}|wester|western|guester|vigo|ria|monigram|remitli
    por|con|via [la] {_BANKS}|ria|vigo|western|wester ~ cuanto|sale|barat*|cobra|cobran|quitan
    {_BANKS}|ria|vigo|western|wester|guester|intermes cobra|cobran|quita|quitan ~ mucho|caro|mas|menos|por|?|$
"""
_WHERE = f"""
    ^ hay|donde_hay|donde_queda|donde_esta|en_donde_hay|por_donde_queda [la|el|un|una|algun] [cooperativa|banco|coop] {_BANKS}|{_COOPS}|gyt|g_y_t
"""

ASKED_FOR = (
    ("ask_privacy", CERTAIN, _WHO_SEES, _NO_SIGHT),
    ("check_progress", CERTAIN, _ASKED_OF_HER, _NO_SUM_OF_OURS),
    ("ask_privacy", DOUBTFUL, _ASKED_OF_HER, _NO_SUM_OF_OURS),
    ("check_progress", DOUBTFUL, _BYGONE, _NOT_BYGONE),
    ("record_saving", DOUBTFUL, _BYGONE, _NOT_BYGONE),
    ("record_withdrawal", DOUBTFUL, _BYGONE, _NOT_BYGONE),
    ("delete_my_data", CERTAIN, _ERASE_ALL, _NOT_OURS),
    ("talk_to_person", CERTAIN, _IN_PRIVATE, None),
    ("unsubscribe", DOUBTFUL, _IN_PRIVATE, None),
    ("set_reminder", CERTAIN, _SLANG_REMINDER, None),
    ("ask_account_safety", 5.0, _SAFE, None),
    ("ask_remittance_cost", 5.0, _COSTS, "prestamo|credito|interes|cuota"),
    ("find_branch", LIKELY, _WHERE, "mi_dinero|segur*"),
)
