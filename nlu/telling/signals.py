"""What stands against writing something into a household's book, read clause by clause.

«no pude guardar», «mañana voy a guardar», «si guardo 50», «¿ya guardé 50?», «mi vecina guardó 50»: none of
these is a saving, however much it sounds like one to a classifier. One clean clause outweighs a doubtful one:
«no pude guardar 100, guardé 50».
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

import re
from collections.abc import Collection

from nlu.rules.patterns import Phrases, heard, phrases
from nlu.telling import hearsay
from nlu.telling.astray import astray
from nlu.telling.clauses import clauses
from nlu.telling.elsewhere import elsewhere
from nlu.telling.for_another import is_told_for_another
from nlu.telling.given_away import given_away
from nlu.telling.habits import is_done_again
from nlu.telling.held_up import held_up
from nlu.telling.sidelong import straightened
from nlu.telling.this_time import is_done_this_time
from nlu.telling.undone import undone
from nlu.telling.unreal import hangs, is_anothers, is_unreal, tells

AGAINST = -7.0
UNLIKELY = -4.0
DOUBTFUL = -3.0
#: Asked or heard say: to be asked back, whatever else speaks for it.
ASKED = -3.9

_SENTENCE = re.compile(r"(?<=[?.!;\n])")

_SAVE_INFINITIVE = (
    "guardar|ahorrar|apartar|juntar|meter|depositar|poner|echar|save|put|deposit|set|add|saving|stash|aorrar"
)
_TAKE_INFINITIVE = "sacar|retirar|agarrar|tomar|usar|gastar|ocupar|take|withdraw|use|spend"
_SAVE_PAST = (
    "guarde|ahorre|aparte|junte|meti|puse|deposite|eche|guardamos|ahorramos|apartamos|juntamos|metimos|guardado|"
    "ahorrado|apartado|juntado|saved|set_aside|put|deposited|sumé|separe|abone|hice_mi_ahorro|hice_mi_ahorrito|hice_el_ahorro|hicimos_el_ahorro|hice_mi_deposito|deje_guardado|deje_guardados|dejamos_guardado|dejamos_guardados|deje_ahorrados|deje_apartado|deje_apartados|dejamos_apartados|stashed|tucked|banked"
)
_TAKE_PAST = "meti_mano|metimos_mano|eche_mano|echamos_mano|meti_la_mano|eche_la_mano|saque|retire|agarre|tome|use|gaste|ocupe|sacamos|retiramos|agarramos|tomamos|usamos|ocupamos|sacado|retirado|took|withdrew|withdrawn|used|spent|taken|drew_out|drawed_out|drawn_out|drawed|dipped_in|dipped_into|dug_into|i_went_in|i_went_into|up_going_in|up_going_into|to_go_in|to_go_into|tuve_que_sacar|tuve_que_agarrar|tuve_que_usar|tuvimos_que_sacar|had_to_take|had_to_use|had_to_pull"
_CAME = (
    "llego|llega|llegan|llegado|caen|mando|manda|mandaron|mandado|mandan|deposito|depositaron|envio|enviaron|enviado|recibi|recibo|"
    "recibido|cayo|caido|vino|venido|entro|cobre|cobrado|came|come|arrived|sent|send|received|receive|got|get|gotten|reach|reached|hit_my|hit_our|hit_the|landed"
)
_TELL_ME = "recuerdeme|recordame|recuerdame|acuerdeme|acordame|aviseme|avisame|haceme_acordar|hagame_acordar|digame|decime|remind_me|tell_me|tell_mi|tel_me|tel_mi|mind_me|message_me|text_me|ping_me|call_me|let_me_know"
_NO = "no|nunca|tampoco|ni|not|aint|never|sin|without|cannot|couldnt|didnt|havent|hasnt|nothing|nada"
_OTHERS = (
    "vecina|vecino|vecinos|comadre|compadre|amiga|amigo|amigas|prima|primo|cuñada|cuñado|suegra|jefe|patron|señora|"
    "doña|don|neighbor|neighbour|friend|my_boss|the_boss|cousin"
)


def _doubts(past: str, infinitive: str) -> Phrases:
    return phrases(
        f"""
        {_NO} [me|se|lo|la|le|i|we] [he|ha|hemos|pude|pudimos|puedo|alcance|logre|quise|could|can|did|do|have|has|i|we|been] [a|yet|able|to|todavia|aun|me] [to] {past}|{infinitive}
        {_NO} ~ pude|pudimos|pudo|alcanzo|alcance|alcanzamos|logre|logramos|logro|consegui|conseguimos|able|manage|managed ~ {infinitive}|{past}
        a_ver|ver|saber|ojala|quiza|quizas|talvez si|y_si|que_tal_si|que [si] pude|pudimos|logre|logramos|alcance|alcanzamos ~ {infinitive}
        {_NO}|none [of_it|of_them] was|were|has_been|have_been|got|se [ha|han] {past}
        no que [lo|los|la|las|me|le] {past}|{infinitive}
        {_TELL_ME} ~~ to|so_i|and_i {infinitive}
        {_TELL_ME} ~~ que|that|dat [i|yo] [have|need|tengo] [to|que] {past}|{infinitive}
        {_TELL_ME} [fi|de] {infinitive}
        voy|vamos|va|van|ire|iba|iban|ibamos|pienso|quiero|quisiera|queria|puedo|podria|planeo|espero|going|gonna|will|want|wanted|plan|would|wanna|might|trying|hope [a|to] [a|to] {infinitive}
        si [yo|i|me|le|nos] guardo|ahorro|meto|aparto|saco|retiro|agarro|uso|guardara|ahorrara|guardase|sacara|guardamos|apartamos|ahorramos|juntamos|metemos|sacamos|guardaramos
        if [i|we|you|she|he] [had|could|can|just] {past}|{infinitive}
        guardaba|ahorraba|apartaba|juntaba|metia|depositaba|sacaba|agarraba|retiraba|guardabamos|ahorrabamos
        i|we|he|she used to
        used to {infinitive}
        {past} ~ on|with|con|en ~ coupon|sale|discount|descuento|oferta|rebaja|cupon|shoes|price|gas
        {past} ~ off [the|those|regular] coupon|sale|discount|shoes|price
        {past} ~~ puntos|points|matematicas|mate|sociales|lenguaje|ciencias
        {past} ~~ !para|por|al|mi|el|la|los|las|del|de examen|parcial|prueba
        {past} ~~ en|on|in [el|la|mi|the|my|his|her|un|a] [final|math|spelling|driving|last] examen|parcial|prueba|test|exam
        {past} [la|una|un|mi|al|el|las|the|a|my] basura|copia|copias|foto|fotos|cita|visa|pasaporte|dpi|licencia|trash|picture|pictures|photo
        hubiera|habria|would_have|could_have|wish {past}|{infinitive}|guardado|ahorrado|sacado|i|yo ~
        {past}|{infinitive} ~ !esta|la|misma mañana|tomorrow $
        my|mi|el|la|her|his {_OTHERS} ~ guarda|ahorra|saca|saves|keeps|takes
        {_OTHERS} ~ guardo|ahorro|aparto|junto|metio|puso|deposito|saco|retiro|agarro|gasto|{past}
        deberia|should|debo|may|must|puedo|podria|do_you_want {infinitive}
        can|could|should|may i|we [just] {infinitive}
        ojala
        ^ la|los|las del|de ~ metio|puso|deposito|junto|guardo|ahorro|saco|retiro #
        """
    )


_SAVING_DOUBTS = _doubts(_SAVE_PAST, _SAVE_INFINITIVE)
_TAKING_DOUBTS = _doubts(_TAKE_PAST, _TAKE_INFINITIVE) + phrases(
    f"""
    {_NO} [lo|la|los|las|le] toque|tocamos|he_tocado|touch|touched
    que|rifa|premio|loteria [que] [yo] me|nos saque|sacamos
    me|nos saque|sacamos ~ rifa|premio|loteria
    """
)
_COMING_DOUBTS = phrases(
    f"""
    {_NO} [me|nos|se|i|we|has|have|did] [me|nos|yet|todavia|aun|ha|han|he|hemos|been] {_CAME}
    todavia|aun [no] ~ {_CAME}
    {_NO} ~ remesa|remittance ~ $
    va|van|iba|will|going|gonna|viene|vienen|espero|esperando|waiting|expect* ~ mandar|enviar|depositar|llegar|send|arrive|come|remesa|cobrar|wire
    !esta|la|misma mañana|tomorrow ~ mand*|llega|envia*|deposita*|cobro|send*|come*
    [it|he|she|they|money] has|have not come|arrived|landed|hit|been
    hell|shell|theyll send|wire|deposit|transfer
    he_will|she_will|they_will|promis*|supposed|prometio|prometieron|quedo_de ~ send|wire|come|mand*|envi*|deposit*
    my|mi|la|el|her|his hermana|hermano|sister|brother|tia|tio|aunt|uncle|{_OTHERS} recibio|recibe|received|gets|cobro
    me|le|nos|les|they cobraron|cobran|cobro|charged|charge|quitaron|descontaron ~ # ~ por|for|to|de
    si [me|nos] manda|llega|mandan|mandara|llegara|envia
    if ~ sends|arrives|comes
    cuando [me|nos|mi] ~ llegue|mande|manden|envie|deposite|caiga
    when|until ~ comes|arrives|sends|get
    {_OTHERS} ~ le_llego|le_mandan|le_mandaron|le_mando
    le|les llego|llegaron|cayo|cayeron|depositaron|deposito|mandaron|mandan|llega|cae
    dicen|supe|they_say|i_heard|radio|noticias|news ~~ mand*|recib*|lleg*|entr*|gets|receives|received|sends
    sent off|home
    """
)
_SAVING = phrases(_SAVE_PAST)
_TAKING = phrases(_TAKE_PAST)
_COMING = phrases(_CAME)

#: What is heard in the message as a whole, whatever its clauses say.
_OF_THE_WHOLE = (elsewhere, hearsay.taken_back, undone, held_up, astray, given_away)
_MONEY_VERBS = {
    "record_saving": (_SAVING, _SAVING_DOUBTS),
    "record_withdrawal": (_TAKING, _TAKING_DOUBTS),
    "record_remittance": (_COMING, _COMING_DOUBTS),
}
_OPENED = phrases("abri|abrimos|abrio|opened|aperture|tengo cuenta\nya la|lo abri|saque")
_OPENING_DOUBTS = phrases(
    f"""
    {_NO} [he|hemos|la|lo|pude|me|have|could|yet|todavia|aun] abri|abierto|abrir|opened|open
    quiero|quisiera|voy|puedo|want|can|how|como ~ abrir|open
    {_OTHERS} ~ abrio|tiene|opened|saco|abrieron
    """
)
_ASKS = phrases(
    """
    cuanto|cuantos|cuanta|how_much|how_many
    ^ ya|did|do|have|se|sera ~ ?
    ^ did|do|have|has you|u|yall|i|we|he|she|they|it|my
    ^ [hey|hi|and|so|or] can|could|would|will you|u take|withdraw|give|send|get|pull
    or|o not|no
    either ~~ or
    no [me] se|acuerdo|recuerdo si ~~ o|u
    ya apunto|anoto|registro|apuntaron|anotaron ~ # ~ que [le|te|les] dije|conte|mande|avise
    or|o no [lo|los|la|las] saque|guarde|meti|deposite|llego|mando
    """
)

#: «no guardé 50, fueron 70», “it wasn't 80, it was 60”: something was told, and what it was is asked back.
_CORRECTS = phrases(
    "^ [ayer|hoy|antier|si|sino|fue|it] [si] fueron|fue|era|eran|was|sino [como|de] #\nsino_que|but_it|it was #"
)
#: “i take 50 from my saving”: out of the savings, however much it speaks of saving.
_TAKEN_OUT = phrases(
    """
    take|took|taken|taking|tek|draw|drew|drawed|bring|brought|pull|pulled|grab|grabbed|remove|removed|get ~ out|from|off|of|outta [of] [my|the|mi|de|our] saving|savings|seivings|save|box|jar|account
    take|took|draw|drew|drawed|pull|pulled [out] # ~ from|outta|out_of [what] [i|we] [got|have|had] saved|save|put
    i|we|mi|ah|to|up|haffi going|went|go|goin|dip|dipped|dipping|dug in|into [the|my|me|mi|di|our] saving|savings|savins|jar|box|tin|fund for|fi|an|and|to # ~
    saque|saq|retire|agarre|quite|sacamos|tome ~ de|del|d [mi|la|lo|el|los|mis|nuestro] ahorro|ahorros|guardado|alcancia|caja|meta|cuchubal
    """
)
#: “a week ago Saturday”: no rhythm
_ONCE_AGO = re.compile(r"\b(?:a|one|0) (?:wek|mont|dai) (?:ago|bak|last|gone) ")  # as it is heard
#: A rhythm without a deed is a plan: «Q200 cada quincena para la moto».
_RHYTHM = phrases(
    """
    cada|every|each semana|mes|quincena|dia|lunes|martes|miercoles|jueves|viernes|sabado|domingo|week|month|day|payday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|#
    todos|todas los|las ~ lunes|martes|miercoles|jueves|viernes|sabados|domingos|meses|dias|semanas|quincenas
    semanales|mensuales|diarios|quincenales|weekly|monthly|daily
    a|por|per|x|al semana|mes|week|month|quincena
    """
)
_AS_ALWAYS = phrases(
    """
    como|like|as ~ siempre|cada|todos|always|every|usual
    llevo|llevamos|vengo|ando poniendo|ahorrando|guardando|echando|juntando|metiendo|apartando
    """
)
#: «¿cuánto tendrá mi cuñada?», «mi vecina está juntando para su boda»: other people's purses.
_ELSES = phrases(
    f"""
    cuanto|how_much ~ tendra|habra|tiene|gana|mandan|mandara|mandaran|juntaria|has|make*|earn*|does ~~ {_OTHERS}
    mi|la|el|my|her|his|una|un|a {_OTHERS} ~ ahorra|ahorro|ahorrando|junta|junto|juntando|guardando|saving|saves|saved|quiere|wants
    """
)


def against_recording(text: str) -> dict[str, float]:
    """For each recording intent, and what it is taken for, how strongly the words speak against it."""
    text = straightened(text)
    if is_done_this_time(text):
        return {"record_withdrawal": AGAINST, "record_remittance": AGAINST}
    pieces = list(clauses(text))
    told = [heard(clause) for clause in pieces]
    hung, ours = _hung(text), is_told_for_another(text)
    shifts = {
        intent: _shift(
            told,
            verbs,
            doubts,
            {heard(clause) for clause in pieces if _is_no_deed(clause, intent, hung, ours)},
            {heard(clause) for clause in pieces if not ours and hearsay.is_hearsay(clause, intent)},
        )
        for intent, (verbs, doubts) in _MONEY_VERBS.items()
    }
    if _TAKEN_OUT.are_in(heard(text)):
        shifts["record_saving"] = min(shifts["record_saving"], DOUBTFUL)
    corrected = any(_CORRECTS.are_in(clause) for clause in told)
    if AGAINST in (shifts["record_saving"], shifts["record_remittance"]):
        # What was not saved was not taken out either, unless a clause says so. What was not spent may be saved.
        for intent, (verbs, _) in _MONEY_VERBS.items():
            if not any(verbs.are_in(clause) for clause in told):
                shifts[intent] = AGAINST
    if corrected:
        shifts = {intent: max(shift, DOUBTFUL) for intent, shift in shifts.items()}
    shifts["report_account_opened"] = _shift(told, _OPENED, _OPENING_DOUBTS)
    if is_done_again(text):  # “did it this morning” looks like a question
        shifts["record_saving"] = 0.0 if shifts["record_saving"] >= ASKED else shifts["record_saving"]
    else:
        shifts["record_saving"] = min(shifts["record_saving"], _planned(told))
    said = heard(text)
    for reader in _OF_THE_WHOLE:
        for intent, shift in reader(text).items():
            shifts[intent] = min(shifts.get(intent, shift), shift)
    if _ELSES.are_in(said):
        shifts |= {"check_progress": DOUBTFUL, "set_goal": DOUBTFUL}
    return {intent: shift for intent, shift in shifts.items() if shift}


def _planned(told: list[str]) -> float:
    said = _ONCE_AGO.sub("", " ".join(told))
    if not _RHYTHM.are_in(said) or _AS_ALWAYS.are_in(said):
        return 0.0
    return DOUBTFUL if _SAVING.are_in(said) else AGAINST


def _is_no_deed(clause: str, intent: str, hung: set[str], ours: bool) -> bool:
    if clause in hung or is_unreal(clause, intent) or hearsay.is_no_deed(clause, intent):
        return True
    return not ours and is_anothers(clause, intent)


def _hung(text: str) -> set[str]:
    """The clauses that hang on an «if» or a «when» in the same sentence."""
    hung: set[str] = set()
    for sentence in _SENTENCE.split(text):
        pieces = list(clauses(sentence))
        if any(hangs(piece) for piece in pieces):
            hung |= {piece for piece in pieces if not tells(piece)}
    return hung


def _shift(
    told: list[str],
    verbs: Phrases,
    doubts: Phrases,
    unreal: Collection[str] = frozenset(),
    hearsaid: Collection[str] = frozenset(),
) -> float:
    doubted = [clause for clause in told if clause in unreal or doubts.are_in(clause)]
    asked = [clause for clause in told if "?" in clause or clause in hearsaid or _ASKS.are_in(clause)]
    clean = [c for c in told if verbs.are_in(c) and c not in doubted and c not in asked]
    if doubted and not clean:
        return AGAINST
    if asked and not clean:
        return ASKED
    return 0.0
