"""Whether money that is spoken of has moved at all, and whose it was.

«si me llega guardo 100», «casi junto los 200», «en cuanto cobre», «I'd have put 50 away», “my sister saved 50”: the
verb is ours, the deed is not. English hides it better than Spanish, because “put” and “saved” look alike whoever
did it and whenever, so here the words around the verb decide and not the verb.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

import re
from functools import lru_cache

from nlu.rules.patterns import heard, phrases
from nlu.writing.normal import plain, sound

#: Before a verb in its bare form these tell a wish, a plan, a duty, a chance.
_WISH = (
    "voy_a|vamos_a|iba_a|ibamos_a|ire_a|iria_a|estoy_por|toy_por|estamos_por|ando_por|quiero|queremos|quisiera|queria|queriamos|pienso|pensaba|pensando|planeo|"
    "planeaba|espero|esperaba|puedo|podemos|podria|podre|debo|deberia|necesito|necesitaba|intento|prometo|tendria|trataba|"
    "queriendo|quise|quiso|quisieron|intento|intente|trate_de|trato_de|tratando_de|intentando|a_punto_de|con_ganas_de|gustaria|falta|faltan|conviene|toca|quede_de|tenia_que|deseo|deseaba|pensabamos|ocupo|ganas_de|va_a|van_a|iban_a"
)
#: Whatever form the verb has, after these it did not happen, or not yet.
_NEARLY = (
    "hubiera|hubiese|habria|haber|ojala|casi|ya_mero|por_poco|dudo|no_creo|supongamos|suponga|supon|imaginese|que_tal_si|"
    "que_pasa_si|y_si|olvide|olvido|nadie|ninguno|seria"
)
_IF = "si|cuando|en_cuanto|apenas|ni_bien|hasta_que|ora_que|ahora_que|nomas_que|luego_que|el_dia_que|siempre_que|en_lo_que|mientras"
_TO_COME = (
    "cobro|cobre|cobramos|cobremos|llega|llegan|llegue|lleguen|llegara|manda|mandan|mande|manden|mandara|puedo|pueda|"
    "quiere|quiera|alcanza|alcance|ajusta|ajuste|sobra|sobre|pagan|paguen|paga|pague|pagara|vendo|venda|vende|gano|gane|"
    "trabajo|trabaje|tengo|tenga|tuviera|cae|caiga|caen|caigan|viene|venga|vengan|vienen|vinieran|hay|haya|hubiera|"
    "saco|saque|hago|haga|guardo|ahorro|meto|junto|aparto|deposito|consigo|consiga|recibo|reciba|deposita|deposite|depositen|envia|"
    "envie|envien|sale|salga|regresa|regrese|trae|traiga|dan|den|entra|entre|termino|termine|empiece|empiezo|fuera|dejo|"
    "guardara|ahorrara|metiera|sacara|juntara|agarro|retiro|salgo|pongo|echo|nos_va|me_va"
)
_AHEAD = (
    "mañana|la_otra|el_otro|la_proxima|el_proximo|proximo|proxima|que_viene|que_entra|al_rato|lueguito|pronto|otro_dia|"
    "un_dia_de_estos|siguiente|de_ahora_en_adelante"
)

_SAVE = "guardar*|ahorrar*|apartar*|juntar*|meter*|depositar*|poner*|echar*|separar*|abonar*|dejar*"
_SAVE_NOW = "guardo|ahorro|aparto|junto|meto|pongo|echo|deposito|separo|abono|dejo"
_SAVE_TOLD = "guarde|ahorre|aparte|junte|meti|puse|deposite|eche|separe|abone|guardado|ahorrado|apartado|juntado|metido|guardados|ahorrados|juntados|apartados"
_SAVE_WILL = "guardare|ahorrare|apartare|juntare|metere|depositare|pondre|echare|guardaria|ahorraria|apartaria|meteria|depositaria|guardaremos|ahorraremos"
_TAKE = "sacar*|retirar*|agarrar*|tomar*|usar*|gastar*|ocupar*|quitar*"
_TAKE_NOW = "saco|retiro|agarro|tomo|uso|gasto|ocupo"
_TAKE_TOLD = "saque|retire|agarre|tome|use|gaste|ocupe|sacado|retirado|agarrado"
_TAKE_WILL = "sacare|retirare|agarrare|sacaria|retiraria|agarraria|sacaremos|usare|usaria"
_COME = "mandar*|enviar*|depositar*|llegar*|recibir*|caer*|venir*|girar*|cobrar*"
_COME_NOW = "manda|mandan|envia|envian|llega|llegan|cae|caen|deposita|recibo|cobro|viene|vienen"
_COME_TOLD = "mando|mandaron|envio|enviaron|llego|llegaron|cayo|deposito|recibi|cobre|vino|mandado|llegado|recibido|enviado|caigan"
_COME_WILL = "mandara|mandaran|llegara|llegaran|enviara|enviaran|recibire|cobrare|vendra|vendran|caera|mandaria"


def _frames(bare: str, now: str, told: str, will: str) -> str:
    return f"""
        {_WISH} [le|lo|los|la|dejar|mejor|ir|que|de|a] [le|lo|a] {bare}
        {_WISH} dejar ~ {told}
        {_NEARLY} [que|ya|le|los|lo|la|me|se|y] [he|me|le|los|de] {bare}|{now}|{told}
        {will}
        {now} ~~ {_AHEAD}
        {_AHEAD} ~~ {now}
    """


#: For each intent, what says of a clause in Spanish that nothing has moved; by sound.
_SPANISH = {
    "record_saving": phrases(_frames(_SAVE, _SAVE_NOW, _SAVE_TOLD, _SAVE_WILL)),
    "record_withdrawal": phrases(_frames(_TAKE, _TAKE_NOW, _TAKE_TOLD, _TAKE_WILL)),
    "record_remittance": phrases(_frames(_COME, _COME_NOW, _COME_TOLD, _COME_WILL)),
}
_SPANISH_IF = phrases(
    f"""
    {_IF} [yo|me|nos|le|mi|mis|el|ella|la|los|lo|ya|hoy|dios|se|te|no|ellos] [me|nos|le|lo|ya|hijo|hija|marido|esposo|mama|papa|remesa|dinero|pisto|se|dios] {_TO_COME}
    primero_dios|dios_mediante ~~ guardo|ahorro|aparto|meto|guardamos|voy
    """
)

# English as it is written, not as it sounds: «ill», «will» and «we» would sound alike, «once» is eleven in Spanish.
_WILL = (
    r"(?:will|ll|ill|theyll|youll|itll|shall|would|could|should|might|may|must|can|want(?:s|ed)?|plan(?:s|ned|ning)?|hop(?:e|es|ing)"
    r"|try|tries|trying|tried|attempt(?:s|ed|ing)?|going|gwine|meant|supposed|need(?:s|ed)?|think(?:ing)?|thought|ready|intend(?:ed)?|like|wish|"
    r"promised?|tempted|wahn|about|prefer|have|has|used)"
)
_SMALL = r"(?: (?:to|of|about|on|be|fi|just|maybe|finally|probably|try|and|not|also|still|always|go|only)){0,3}"
_HYPOTHESIS = (
    r"(?:(?:would|could|should|might|must) ?(?:have|ve|of|a)|(?:would|could|should|might)ve|wish|almost|nearly|doubt|"
    r"(?:was|were|is|are) (?:supposed )?to|hop(?:es|ing|ed)|maybe|perhaps|"
    r"if(?: \S+){1,4} had|suppose|imagine|what if|thought about|think(?:ing)? (?:about|of)|considering|hope|forgot to|nobody|no one|"
    r"neva|never|hardly|(?:un|not )able to|fail(?:ed)? to|had (?:hoped|planned|wanted|meant|intended|thought|promised) "
    r"(?:to|on|of))"
)
_BARE = {
    "record_saving": r"(?:sav(?:e|ing)|put(?:ting)?|deposit(?:ing)?|set(?:ting)?|add(?:ing)?|stash(?:ing)?|drop|throw|tuck|keep)",
    "record_withdrawal": r"(?:tak(?:e|ing)|withdraw(?:ing)?|us(?:e|ing)|spend|pull(?:ing)?|borrow|dip)",
    "record_remittance": r"(?:send(?:s|ing)?|com(?:es?|ing)|arriv(?:es?|ing)|receiv(?:e|ing)|get(?:ting)?|wires?)",
}
_PAST = {
    "record_saving": r"(?:saved|put|deposited|set|added|stashed|moved|dropped|tucked|threw|stuck|transferred|have \S+ \S+ saved)",
    "record_withdrawal": r"(?:took|taken|withdrew|withdrawn|used|spent|pulled)",
    "record_remittance": r"(?:sent|came|come|arrived|received|got|gotten|fall|falls|fell)",
}
_FEW = r" (?:\S+ ){0,4}?"
_SOON = r"(?:tomorrow|next (?:week|month|time|year|payday|\w+day)|later|soon)"
_BEING = r"(?:is|are|am|theyre|hes|shes|be|s|re) (?:now |already |gonna |going to )?(?:sending|coming|getting|send|expecting|waiting)"


def _english(intent: str) -> re.Pattern[str]:
    bare, past = _BARE[intent], _PAST[intent]
    frames = [
        rf"\b(?<!had )(?<!i )(?<!we ){_WILL}{_SMALL} {bare}\b",
        rf"\b(?:i|we) (?!ha[sd]\b|have\b){_WILL}{_SMALL} {bare}\b",
        rf"\b(?:i|we) have to{_SMALL} {bare}\b",
        rf"\b{_HYPOTHESIS}{_FEW}(?:{bare}|{past})\b",
        rf"\b{bare}\b.{{0,60}}\b{_SOON}\b|\b{_SOON}\b.{{0,40}}\b{bare}\b",
    ]
    if intent == "record_remittance":
        frames += [rf"\b{_BEING}\b", rf"\b(?:(?:he|she|they|it) ?d|a go|gwine|gon){_SMALL} (?:{bare}|sen)\b"]
    return re.compile("|".join(frames))


_ENGLISH = {intent: _english(intent) for intent in _BARE}
_NOW = (
    r"(?:gets?|pays?|sends?|comes?|arrives?|is|are|hits?|lands?|sells?|gives?|ha(?:s|ve|d)|finish(?:es)?|starts?|can|could|"
    r"sav(?:e|es)|put|takes?|withdraw|does|do|makes?|wants?|needs?|reach(?:es)?|works?|deposits?|earns?|collects?|receives?|"
    r"am|keep|drop|pull|add|set)"
)
_ENGLISH_IF = re.compile(
    rf"\b(?:if|unless|in case|suppose)\b|\b(?:when(?:ever)?|wen|once|(?:as )?soon as|until|till|the day|by the time)(?: \S+){{1,4}}? {_NOW}\b"
    r"|\bgod willing\b"
)
#: A clause that tells plainly in spite of an «if» beside it: «cuando cobré, guardé 50».
_TELLS = phrases(
    "guarde|ahorre|aparte|meti|puse|guardamos|ahorramos|metimos|saque|retire|sacamos|saved|deposited|took|withdrew|received|"
    "mando|mandaron|envio|enviaron|llego|llegaron|recibi|sent|came|arrived"
)


@lru_cache(maxsize=256)
def is_unreal(clause: str, intent: str) -> bool:
    """The clause speaks of money that has not moved: a wish, a plan, a chance, a near miss."""
    return _SPANISH[intent].are_in(heard(clause)) or bool(_ENGLISH[intent].search(_written(clause)))


def _written(clause: str) -> str:
    return plain(_LL.sub(" will ", clause))


_LL = re.compile(r"['’]ll\b", re.IGNORECASE)


def hangs(clause: str) -> bool:
    """«si me llega …», «once the coffee is sold …»: what stands beside it hangs on it."""
    doubtful = _SPANISH_IF.are_in(heard(clause)) or bool(_ENGLISH_IF.search(_written(clause)))
    return doubtful and not tells(clause)


def tells(clause: str) -> bool:
    """The clause tells of something done, in so many words."""
    return _TELLS.are_in(heard(clause))


def _sounds(words: str) -> frozenset[str]:
    return frozenset(sound(word) for word in words.split())


_PEOPLE = _sounds(
    "hijo hija hijos hijas nieto nieta nietos hermano hermana hermanos hermanas mama mami papa papi madre padre abuela abuelo "
    "esposo esposa marido mujer señora señor suegra suegro yerno nuera cuñada cuñado prima primo primos tia tio tias "
    "sobrina sobrino madrina padrino comadre compadre vecina vecino vecinos amiga amigo amigas novio novia jefe jefa patron "
    "patrona maestra maestro profe doctor doctora muchacha muchacho bicha cipote cipota patojo patoja gente muchachos "
    "compañera compañero presidenta socia alcalde pastor "
    "son daughter kids kid children boy girl boys brother sister bro sis siblings mom mother dad father mama papa aunty auntie "
    "aunt uncle tio tia cousin cousins husband wife man boyfriend girlfriend neighbor neighbour neighbors neighbours friend "
    "friends boss lady teacher grandma grandpa grandmother grandfather nephew niece law comadre guy dude people woman girl "
    "sista bredda roommate coworker homie homies buddy homegirl homeboy cuate cuata cuatito compa chero chera broder "
    "treasurer manager principal committee association preacher preacha students mayor captain parish gringo gringa colleague class "
    "tesorera tesorero comite comisariado directora director alcaldesa padre cura sacristan directiva grupo alumnos presidente"
)
_WHOSE = _sounds(
    "mi mis la el los las su sus un una nuestra nuestro my his her their the a an our me de mai that this some next da di"
)
_ALONE = _sounds(
    "bro comadre compadre doña don mama papa mami papi everybody everyone someone somebody alguien todos dude lady neighbor "
    "neighbour preacher teacher captain treasurer"
)
_TITLE = _sounds("doña don miss missis mista mister mr mrs teecha")
_HE = _sounds("he she they ella ellos ellas dem shi")
_AFTER = _sounds("para pa pal a de del con por for to from with and y e de of than que")
_JOINTS = _sounds("and y")
#: «20 se iban al ahorro»: after these it is the savings themselves, and no deed
_NOUN = _sounds("al el mi su un del este ese nuestro")
#: Whoever speaks comes in again: what follows is hers.
_MYSELF = _sounds("i yo we me nos us nosotros nosotras mi y and pero but im ive")
_MINE = phrases(
    "mi|mis|nuestro|nuestra|my|our|mai [own] ahorro|ahorros|alcancia|meta|metas|guardado|guardadito|savings|goal|jar|fund|caja|cuenta|account"
)
_TO_ME = phrases(
    "me|nos [la|lo|los|las] mando|envio|deposito|mandaron|enviaron|depositaron|dio|giro|paso|hizo|trajo\n"
    "sent|send|gave|wired|brought|give|sen [it] me|us|mi|my"
)
_DEEDS = {
    "record_saving": _sounds(
        "guardo ahorro aparto junto metio puso deposito echo guardaron ahorraron juntaron metieron guarda ahorra guardado "
        "ahorrado juntado apartado ahorrados guardados junta mete depositaron "
        "saves saved save put puts deposited deposits stashed deposit keeps kept hide hid hides bury buried placed collected raised "
        "enterro escondio recogio recaudo recaudaron junto"
    ),
    "record_withdrawal": _sounds(
        "saco retiro agarro tomo gasto uso sacaron retiraron saca retira sacado retirado takes took take withdrew withdraws "
        "pulled taken spent tek"
    ),
    "record_remittance": _sounds(
        "recibe recibio recibieron cobro cobra reciben recibido gets got get receives received receive collected raised"
    ),
}
_FAR = 5


def _places(said: str) -> tuple[int, ...]:
    """Where somebody else is named who may be the one that does it."""
    words = said.split()
    found = []
    for i, word in enumerate(words):
        if word in _HE or word in _TITLE or (word in _ALONE and i == 0):
            found.append(i)
        elif word in _PEOPLE:
            before = words[max(0, i - 3) : i]
            owner = next((k for k in range(len(before) - 1, -1, -1) if before[k] in _WHOSE), None)
            if owner is None:
                continue
            ahead_of = i - len(before) + owner - 1
            if ahead_of < 0 or words[ahead_of] not in _AFTER or (ahead_of == 0 and words[0] in _JOINTS):
                found.append(i)
    return tuple(found)


def is_anothers(clause: str, intent: str) -> bool:
    """Somebody else does it, and not with hers: «mi prima guardó 50», “my neighbor he take out 300 of his bank”."""
    said = heard(clause)
    if _MINE.are_in(said) or (intent == "record_remittance" and _TO_ME.are_in(said)):
        return False
    words = said.split()
    return any(_does(words[place + 1 : place + 1 + _FAR], _DEEDS[intent]) for place in _places(said))


def _does(after: list[str], deeds: frozenset[str]) -> bool:
    before = ""
    for word in after:
        if word in deeds and before not in _NOUN:
            return True
        if word in _MYSELF and before not in _AFTER:  # “of my school” is nobody's deed
            return False
        before = word
    return False
