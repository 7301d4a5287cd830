"""What is said so plainly that no classifier need be asked: «los jueves ya no me avise», «¿cuánto llevo?».

Each block leans towards an intent or away from it (logarithms, as in `nlu.telling.signals`), unless a word stands beside it
that turns it round: «ya no los jueves, mejor los viernes».
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from functools import cache

from nlu.rules import deeds_told as told
from nlu.rules import nest_eggs
from nlu.rules.asked_plainly import ASKED_FOR
from nlu.rules.goals_plainly import ABOUT_GOALS
from nlu.rules.leans import CERTAIN as _CERTAIN
from nlu.rules.leans import DOUBTFUL as _DOUBTFUL
from nlu.rules.leans import LIKELY as _LIKELY
from nlu.rules.leans import Lean
from nlu.rules.patterns import heard, phrases
from nlu.telling.for_another import is_told_for_another, told_for_another
from nlu.telling.habits import is_done_again
from nlu.telling.this_time import is_done_this_time

_DAYS = "lunes|martes|miercoles|jueves|viernes|sabado|sabados|domingo|domingos|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekend|weekends|#"
_WORD_OF_OURS = "recordatorio|recordatorios|aviso|avisos|alarma|alarmas|reminder|reminders|reminda|rimainder|rimainders|alarm|alarms|alert|alerts"
_TELL_ME = "recuerdeme|recordame|recuerdame|acuerdeme|acordame|acuerdame|aviseme|avisame|digame|decime|dime|haceme_acordar|remind_me|tell_me|tell_mi|tel_me|tel_mi|say_me|say_mi|mind_me|message_me|text_me|ping_me"
_SAVE = "guardar|ahorrar|apartar|juntar|meter|depositar|poner|echar|guarde|ahorre|aparte|meta|ponga|eche|deposite|guardes|ahorres|apartes|metas|pongas|eches|save|put|sabe|deposit|set_aside|lay_by|stash"
_PLACE = "banco|cooperativa|cuperativa|banrural|micoope|agencia|sucursal|cajero|bam|bac|gyt|banco_industrial|elektra|coppel|ficohsa|banpais|lafise|banpro|fedecredito|acacypac|bank|branch|atm|coop|credit_union"
_POT = "fund|funds|savings|saving|goal|money|jar|stash"


_STOP = f"""
    !si|que ya no|nunca me|nos|mi recuerd*|record*|avise*|avisa*|abise*|abisa*|acuerd*
    !si|que no me|nos [vuelva*] [a] recuerde*|recorde*|avise*|abise* ~ mas|ya|{_DAYS}|hasta|noche|mañana|tarde
    {_DAYS} ~ no me|nos recuerde*|recorde*|avise*|abise*
    {_DAYS} [por_favor] [ya] sin {_WORD_OF_OURS}
    sin {_WORD_OF_OURS} [para] [el|los|la|las|este|esta|en] {_DAYS}|noche|mañana|semana|mes
    quite*|quita*|kita*|kite*|quito|borre*|borra*|elimin*|apague*|apaga*|pare|paren|cancel*|suspend*|desactiv*|silenci* [me|le] [el|los|la|las|ese|esa|esos|mi|mis|todos] [los|las|mis] {_WORD_OF_OURS}
    {_WORD_OF_OURS} ~~ quitelo|quitemelo|quitamelo|quitalo|quitala|quitela|quitemela|borrelo|borralo|borramelo|apaguelo|apagalo|apaguela|cancelelo|cancelalo|no_lo_quiero|no_la_quiero|no_los_quiero
    ya_no quiero [mas] [el|los|la|las|ese|esa|que_me] {_WORD_OF_OURS}|recuerde*|avise*
    no quiero mas {_WORD_OF_OURS}
    ya_no me mande* [mas] [el|los|la|las|ese|esa] {_WORD_OF_OURS}
    !no deje|deja|dejen|dejes de recordar*|avisar*|mandarme_recordatorios
    no more {_WORD_OF_OURS}|remind*
    not|dont|never|stop|no send|sending me [no] [more|any] [more] {_WORD_OF_OURS}|remind
    !not|never|dont drop|kill|cancel|skip|stop|remove|delete|turn_off|mute|silence|lose [off] [the|my|that|this|di|de|all] [the|my|of] [#] [am|pm|morning|evening|night|{_DAYS}] {_WORD_OF_OURS}
    no need to|fi remind me
    not|dont|never|no|stop remind*|ping|text|message me [again|no] [about|of] [that|it] [on|pan|every] {_DAYS}
    not|no|stop bother|badda|bother* me|mi [with|wid] [them|dem|the|di|your|any] [message|messages|reminder|reminders|texts]
    not|no bother|badda let me remember
    not|nuh tell|remind|message me|mi noting|nothing|anything ~ on|pan {_DAYS}
    not|nuh tell|remind|message|ping me|mi nothing|anything|noting|notn
    not want|waahn [no] [di|the|any|that|more] {_WORD_OF_OURS}
"""
_HER_CALLS = f"{_WORD_OF_OURS}|recuerd*|rekuerd*|recorda*|avis*|abis*"
_ONCE = "uno|una|un|0 [solo|sola] [vez|veces] [nomas|nada_mas|solamente|namas] al|por|en|a|cada|x [el|la|cada]"
#: Fewer of them, or at another time: a change of rhythm and no end.
_FEWER = f"""
    {_HER_CALLS} ~~ {_ONCE} mes|semana|quincena
    {_ONCE} mes|semana|quincena ~ {_HER_CALLS}
    uno|una [vez] nomas|nada_mas|namas|solamente|solo al|por|a_la|en_el mes|semana
    con una|uno|0 [sola] [vez|veces] al|por|a [la] mes|semana [me_basta|tengo|alcanza|es_suficiente|esta_bien]
    {_HER_CALLS} ~~ en_vez|en_ves|en_lugar de ~~ sea|sean|cada|los|uno|una|mejor
    en_vez|en_ves|en_lugar de diario|diarios|todos|cada|los|las ~~ {_HER_CALLS}
"""
_NO_FEWER = phrases(
    """
    ya_no quiero ni|ningun|ninguno
    guarde|ahorre|aparte|meti|saque|retire|me_mando|me_mandaron #
    """
)
_NO_STOP = phrases(
    f"""
    {_ONCE} mes|semana|quincena
    en_vez|en_ves|en_lugar de
    mejor|sino|instead|rather|cambi*|change|move|mueva*|mejor_a|pase* ~
    se me|le olvida
    only|solo|solamente|nomas
    """
)

_PROGRESS = f"""
    cuanto|cuant|quanto|cuantos|que_tanto|cto [es] [lo] [que] [ya] llevo|llebo|yebo|yevo|llvo|yevamos|llevamos [ya|de|del|en|para|pa|pal|hasta|$]
    cuanto|cuant|cuantos|que_tanto [ya] voy|vamos ajuntando|juntando|ahorrando|guardando|ajuntado
    cuanto|cuant|cuantos|que_tanto [ya] he|e|emos|hemos ajuntado|juntado|ahorrado|guardado
    en_cuanto va|voy|vamos lo|la|mi|el|con|nuestra|nuestro
    cuanto|cuant me falta para|pa|pal
    how|hows|house [is|are] [the|my|our|di|mi] ~ {_POT} doing|doin|looking|lookin|lukin|coming|comin|going|goin
    how|hows|house [is|are] [the|my|our] {_POT} [for] ~ doing|doin|looking|lookin|coming|comin
    where am|are i|we at ~ {_POT}
    i|we [am|are] [already|ya] pass|past|passed|reach half
    am|are i|we [already] pass|past|passed|over|halfway ~ half|halfway|mark|there
    [ya] pase|paso|llegue|voy|pasamos [de|a|por] la mitad ~ o_no|?
    you count*|write|wrote|note*|mark* that|dat|it [one] [or|?]
    did|do you|u count*
    conto|contaron|cuenta|anoto|apunto los|las|la|el # ~ guarde|meti|puse|ahorre ~ ?
"""
_NO_PROGRESS = phrases(
    "esperando|embarazada|casada|casado|meses|parado|parada|bus\nmust|should|debo|tengo_que ~ llevar\nllevo ~ mercado|comprar\nhermana|hermano|hijo|hija|esposo|mama ~~ ver|viendo|entre|unirse"
)

_REMIND = f"""
    {_TELL_ME}|telefono_me [a|at|on|the|de|di|los|el] [the|de|di|los|el] {_DAYS}|cada|every|mañana|tomorrow|noche|dia|dias ~~ to|that|dat|tat|que|fi [i|yo] [have|need|got|must|tengo] [to|que] {_SAVE}
    {_TELL_ME} [to|fi|de|que] [tengo|i] [que|have] [to] {_SAVE}
    {_TELL_ME} cada|every|each|once ~ # {_SAVE}
    {_TELL_ME} cada|every|each|once ~ to|fi {_SAVE}
    {_TELL_ME} one|once [time] [in|a|every] [the|de|di] week|month|mont ~~ {_SAVE}
    {_DAYS}|quincena|dia|dias|morning|mawnin|noche|evening|night ~~ {_TELL_ME} [to|fi|de|que] [tengo|i] [que|have] [to] {_SAVE}
    me|nos puede|puedes|podes|podria|podrias|pueden decir|avisar|recordar mañana|pasado_mañana|hoy|temprano|tempranito|cada|todos ~~ que|q|k [yo] {_SAVE}
    me|nos puede|puedes|podes|podria|podrias|pueden decir|avisar|recordar el|los|las|al|a|en [las|la|dia] {_DAYS}|noche|mañana|tarde|mediodia ~~ que|q|k [yo] {_SAVE}
    ese|esos|esa|esas|those|that dia|dias|fecha|fechas|days|day {_TELL_ME}
"""
_PARTS = "morning|mornings|mawnin|night|nights|evening|evenings|afternoon|afternoons|weekend|weekends|wknd|wknds"
#: The reminder stays, at another time: “no more in sandey, beter wensdey”, “only on wknds”.
_INSTEAD = f"""
    not|no|dont|never|stop|nuh [badda|bother|call|ring|remind|ping|tell|text|message|wake|send] [me|mi] [in|on|pan|inna|a] [the|di] {_DAYS}|{_PARTS} ~ make|mek|call|ring|remind|ping|tell|text|message|better|beter|betta|rather [me|mi|it|the|di] ~ {_DAYS}|{_PARTS}
    no_more [in|on|the|de|di] [the|de|di] {_DAYS}|{_PARTS} ~ make|mek|call|ring|remind|ping|tell|better|beter|betta|rather [me|mi|it] ~ {_DAYS}|{_PARTS}
    not|no|dont|never|stop|nuh ~ {_DAYS}|{_PARTS} [no_more|anymore] {_DAYS}|{_PARTS} instead|rather
    make|mek|let|have [the|di|de|my|mi|that|dat] {_WORD_OF_OURS} come|be|ring|reach|fall|go ~ {_DAYS}|{_PARTS}
    {_WORD_OF_OURS} ~ only|just|jus|solo [on|pan|in|inna|for|de|los] [the|di] {_DAYS}|{_PARTS}
    only|just|jus [on|pan|in] {_DAYS}|{_PARTS} ~ {_WORD_OF_OURS}|remind|ping|text|nudge|message
    change|move|switch|swap|shift|push|postpone|delay ~ {_WORD_OF_OURS} ~ {_DAYS}|{_PARTS}|tomorrow
    change|move|switch|swap|shift|push|postpone|delay ~ {_DAYS}|{_PARTS}|tomorrow|todays|tomorrows {_WORD_OF_OURS}
"""
_PART_OF_DAY = "la_tarde|la_tardecita|la_noche|la_nochecita|la_mañana|mañanita|tempranito|temprano|mediodia|medio_dia"
_CHANGE_IT = "cambielo|cambialo|cambiamelo|cambiemelo|paselo|pasalo|pasamelo|pasemelo|muevalo|muevelo|movelo|pongalo|ponelo|ponlo|dejelo|dejalo|dejamelo|dejemelo"
#: Right after a reminder, and of nothing but its days and hours: «cámbielo a los sábados», «en la tarde mejor».
_MOVED = f"""
    ^ [no|pues|y] {_CHANGE_IT} [mejor|pues|vos] [a|al|para|en] [el|los|la|las] {_DAYS}
    ^ [no|pues|y] {_CHANGE_IT} [mejor|pues|vos] [a|al|para|en|por] {_PART_OF_DAY}
    ^ [no|pues|y] {_CHANGE_IT} [mejor|pues|vos] a|para las|la #
    ^ cambieme|cambiame|cambiele|cambiale [la|el] hora|dia [a|al|para] ~ $
    ^ [no|y|pues] mejor [en|por|a|al|mas] [la] {_PART_OF_DAY} [porfa|vos|pues|gracias|seño] $
    ^ [no] [en|por|a|al] {_PART_OF_DAY} mejor [porfa|vos|pues|gracias|seño] $
    ^ [no|y|pues] mejor a las|la #
    ^ [no|y|pues] mejor los|el|cada {_DAYS} [porfa|vos|pues|gracias|seño] $
    ^ [no] in|at [the] morning|afternoon|evening|night better|instead|rather
"""
_PAUSE_IT = """
    ^ [no|pues|y] pauselo|pausalo|pausemelo|pausamelo|parelo|paralo|paramelo|paremelo|detengalo|detenelo|suspendalo|suspendelo|silencielo|silencialo [por|un|una|unos|unas|hasta|#|$|mejor|vos|pues]
"""
_NO_REMIND = phrases(
    f"how|como|ways|formas|maneras|tips|where|donde|why|por_que|cuanto|how_much ~~ {_SAVE}\nsi|if {_SAVE}"
)

_TURN_TO = "pasate|pasese|pase|cambiate|cambiese|cambie|ponete|pongase|ponte|hablame|hableme|hablanos|escribime|escribame|contestame|contesteme"
_LANGUAGES = "miskito|misquito|miskitu|mam|kiche|quiche|ingles|español|espanol|castilla|castellano|garifuna|kekchi|qeqchi|kakchiquel|kaqchikel|kanjobal|nahuatl|zapoteco|tzotzil|tzeltal"


@cache
def _leans() -> tuple[Lean, ...]:
    return (
        *(Lean(intent, weight, phrases(said), phrases(unless) if unless else None) for intent, weight, said, unless in (*ABOUT_GOALS, *ASKED_FOR)),
        Lean("stop_reminders", _CERTAIN, phrases(_STOP), _NO_STOP + phrases(_INSTEAD)),
        Lean("set_reminder", _CERTAIN, phrases(_INSTEAD)),
        Lean("stop_reminders", _DOUBTFUL, phrases(_INSTEAD)),
        Lean("check_progress", _CERTAIN, phrases(_PROGRESS), _NO_PROGRESS),
        Lean("set_reminder", _CERTAIN, phrases(_REMIND), _NO_REMIND),
        Lean("set_reminder", 1.0, phrases(f"y|and|also|plus|ademas|tambien recuerdeme|recordame|recuerdame|aviseme|avisame|remind_me ~ {_DAYS}")),
        Lean("set_reminder", _CERTAIN, phrases(_FEWER), _NO_FEWER),
        Lean("set_reminder", _CERTAIN, phrases(_MOVED)),
        Lean("stop_reminders", _CERTAIN, phrases(_PAUSE_IT)),
        Lean("set_reminder", _DOUBTFUL, phrases(f"{told.SAVED} ~~ se_me olvido|olvidaba|paso decir*|dcir*|avisar*|contar*\n{told.SAVED} ~~ forgot to tell")),
        Lean("record_saving", _LIKELY, phrases(told.SAVED_SO)),
        Lean("record_saving", 1.0, phrases(told.SAVED_FIRST)),
        Lean("record_saving", 5.0, phrases(told.SAVE_WAS), phrases(told.NOT_YET)),
        Lean("set_goal", 5.0, phrases(told.TILL_BOUGHT), phrases(f"{_TELL_ME}|remind")),
        Lean("record_saving", 5.0, phrases(told.RETURNED), phrases("loan|prestamo|deuda|debt")),
        Lean("record_withdrawal", _DOUBTFUL, phrases(told.RETURNED)),
        Lean("record_withdrawal", 3.0, phrases(told.TAKEN_SO), phrases(told.NOT_FROM_SAVINGS)),
        Lean("record_withdrawal", 4.0, phrases(told.DIPPED)),
        Lean("record_withdrawal", 5.0, phrases(nest_eggs.TAKEN_FROM), phrases(nest_eggs.FED + nest_eggs.NOT_HERS)),
        Lean("record_withdrawal", 5.0, phrases(nest_eggs.TAKEN_FROM_IN_ENGLISH), phrases(nest_eggs.FED + told.NOT_FROM_SAVINGS)),
        Lean("record_saving", _DOUBTFUL, phrases(nest_eggs.TAKEN_FROM + nest_eggs.TAKEN_FROM_IN_ENGLISH + nest_eggs.WENT_OUT), phrases(nest_eggs.FED)),
        Lean("record_saving", _DOUBTFUL, phrases(nest_eggs.DONE_TO_IT), phrases(nest_eggs.GIVEN_TO_IT)),
        Lean("record_withdrawal", _DOUBTFUL, phrases(nest_eggs.DONE_TO_IT), phrases(nest_eggs.TAKEN_FROM)),
        Lean("record_saving", 5.0, phrases(nest_eggs.FED), phrases("loan|prestamo|deuda|debt")),
        Lean("record_withdrawal", _DOUBTFUL, phrases(nest_eggs.FED + nest_eggs.NOT_HERS)),
        Lean("record_saving", _DOUBTFUL, phrases(f"{told.LENT_A_HAND} a|al|en")),
        Lean("record_withdrawal", _DOUBTFUL, phrases(f"{told.LENT_A_HAND} a|al|en"), phrases(told.DIPPED)),
        Lean("record_remittance", _DOUBTFUL, phrases(told.DIPPED)),
        Lean("record_remittance", _LIKELY, phrases(told.CAME_SO)),
        Lean("record_remittance", 4.0, phrases(told.FROM_AFAR)),
        Lean("record_saving", 4.0, phrases(told.WENT_IN), phrases(nest_eggs.NOT_HERS)),
        Lean("record_withdrawal", _DOUBTFUL, phrases(told.WENT_IN + told.EARNED_AND_SAVED)),
        Lean("record_saving", _DOUBTFUL, phrases(told.WERE_TO_GO), phrases(told.DID_GO)),
        Lean("record_saving", _DOUBTFUL, phrases(told.LEFT_THERE), phrases(told.SAVED)),
        Lean("record_saving", 5.0, phrases(told.MANAGED)),
        Lean("record_withdrawal", _DOUBTFUL, phrases(told.MANAGED)),
        Lean(
            "set_goal",
            5.0,
            phrases(
                """
                ^ [my|mi] [new|nueva|otra] goal|meta pay|buy|save|get|pagar|comprar|juntar ~~ #
                i|we want have|get|gat # ~ ready|for|by|before
                quiero|queremos ~~ cuesta|vale|sale [en] # ~~ tiene|tienen que estar|haber
                quiero|queremos|kiero|quisiera haber|aber|tener [ya] ahorrado|juntado|guardado|reunido
                """
            ),
        ),
        Lean("set_goal", -5.0, phrases("if i|we ~~ i|we was save|saving|sabe|put")),
        Lean(
            "find_branch",
            5.0,
            phrases(
                f"""
                ^ hay [un|una|algun|alguna] {_PLACE} en|por|aqui|cerca|o
                {_PLACE} ~~ a_que_hora|que_horas|a_q_hora|q_horas abre|abren|cierra|cierran|atiende|atienden
                a_que_hora|a_q_hora|que_dias abre|abren|cierra|cierran|atiende|atienden [el|la|los|las] {_PLACE}
                {_PLACE} ~ abre|abren|cierra|cierran [los|el] {_DAYS}
                wer|where|which|wich is|iz [the|de|di] [most] close|closest|nearest [to] {_PLACE}
                """
            ),
        ),
        Lean(
            "ask_account_safety",
            5.0,
            phrases(
                "if|suppose ~ break|broke|bruk|bankrupt|shut|close|closes|fail|fails ~~ happen*|go|gone ~~ save*|money|savings"
            ),
        ),
        Lean(
            "ask_insurance",
            5.0,
            phrases(
                "if|si|when|suppose ~~ pay|pague|paga|pagar ~~ [they|you|dem|tem] give|gives|devuelva*|devuelven|respondan|respond* [you|me|le|les|por] [back]"
            ),
            phrases("loan|prestamo|borrow|lend|prest*|remind*|recuerd*"),
        ),
        Lean("ask_open_account", 5.0, phrases("^ cn|can|could|puedo|podria i|we|yo open an|a|un acct|account")),
        Lean("learn", 5.0, phrases("^ [please] learn|teach|enseñeme|enseñame|ensename me|mi|us|how|a how|bout|about|a|sobre\n^ learn|teach me how|about|bout")),
        Lean(
            "change_language",
            _CERTAIN,
            phrases(f"{_TURN_TO} [mejor|por_favor|porfa|vos|ya] a|al|en [el|la] [lengua|idioma] {_LANGUAGES}"),
        ),
        Lean("deny", 4.0, phrases("^ not now [man|please|thanks|sorry|my|i|di|te]\n^ ahora|ahorita no [que|estoy|tengo_la|tengo_el|ando]")),
    )  # fmt: skip


def _of_deeds(text: str) -> dict[str, float]:
    """“every Friday I put 50, and I put it this Friday too”: no reminder and no plan; nor what is told for another."""
    if is_done_again(text) or is_done_this_time(text):
        return {"record_saving": _CERTAIN, "set_reminder": _DOUBTFUL, "set_goal": _DOUBTFUL}
    if is_told_for_another(text):
        moved = told_for_another(text)
        plans = dict.fromkeys(("set_reminder", "set_goal", "invite_family"), _DOUBTFUL)
        return plans | ({moved: 3.0} if moved else {})
    return {}


def leanings(text: str) -> dict[str, float]:
    """How strongly the words themselves speak for an intent, or against it."""
    said = heard(text)
    leaning = _of_deeds(text)
    for lean in _leans():
        if lean.is_in(said):
            leaning[lean.intent] = leaning.get(lean.intent, 0.0) + lean.weight
    return leaning
