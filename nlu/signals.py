"""What stands against writing something into a household's book, read clause by clause.

«no pude guardar», «mañana voy a guardar», «si guardo 50», «¿ya guardé 50?», «mi vecina guardó 50»: none of
these is a saving, however much it sounds like one to a classifier. One clean clause outweighs a doubtful one:
«no pude guardar 100, guardé 50».
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

import re
from collections.abc import Iterator

from nlu.rules.patterns import heard, phrases

AGAINST = -7.0
DOUBTFUL = -2.0

_CLAUSE = re.compile(r"(?<=[?.!;\n])|[,:]\s|\b(?:pero|sino|solo|but|only|y luego|entonces)\b", re.IGNORECASE)

_SAVE_INFINITIVE = (
    "guardar|ahorrar|apartar|juntar|meter|depositar|poner|echar|save|put|deposit|set|add|saving|stash|aorrar"
)
_TAKE_INFINITIVE = "sacar|retirar|agarrar|tomar|usar|gastar|ocupar|take|withdraw|use|spend"
_SAVE_PAST = (
    "guarde|ahorre|aparte|junte|meti|puse|deposite|eche|guardamos|ahorramos|apartamos|juntamos|metimos|guardado|"
    "ahorrado|apartado|juntado|saved|put|deposited|sumé|separe|abone"
)
_TAKE_PAST = "saque|retire|agarre|tome|use|gaste|ocupe|sacamos|retiramos|sacado|retirado|took|withdrew|used|spent|taken"
_CAME = (
    "llego|llega|llegado|mando|manda|mandaron|mandado|mandan|deposito|depositaron|envio|enviaron|enviado|recibi|recibo|"
    "recibido|cayo|caido|vino|venido|entro|cobre|cobrado|came|come|arrived|sent|send|received|got|hit|landed"
)
_NO = "no|nunca|tampoco|ni|not|never|sin|without|cannot|couldnt|didnt|havent|hasnt|nothing|nada"
_OTHERS = (
    "vecina|vecino|vecinos|comadre|compadre|amiga|amigo|amigas|prima|primo|cuñada|cuñado|suegra|jefe|patron|señora|"
    "doña|don|neighbor|neighbour|friend|boss|cousin"
)


def _doubts(past: str, infinitive: str) -> tuple[re.Pattern[str], ...]:
    return phrases(
        f"""
        {_NO} [me|se|lo|la|le|i|we] [he|ha|hemos|pude|pudimos|puedo|alcance|logre|quise|could|can|did|do|have|has|i|we|been] [a|yet|able|to|todavia|aun|me] [to] {past}|{infinitive}
        {_NO} ~ pude|alcanzo|alcance|logre|able ~ {infinitive}
        voy|vamos|va|van|ire|iba|iban|ibamos|pienso|quiero|quisiera|queria|puedo|podria|planeo|espero|going|gonna|will|want|wanted|plan|would|wanna|might|trying|hope [a|to] [a|to] {infinitive}
        si [yo|i|me|le] guardo|ahorro|meto|aparto|saco|retiro|agarro|uso|guardara|ahorrara|guardase|sacara
        if [i] {past}|{infinitive}
        {past}|{infinitive} ~ mañana|tomorrow $
        {_OTHERS} ~ guardo|ahorro|aparto|junto|metio|puso|deposito|saco|retiro|agarro|gasto|{past}
        deberia|should|debo {infinitive}
        ojala
        """
    )


_SAVING_DOUBTS = _doubts(_SAVE_PAST, _SAVE_INFINITIVE)
_TAKING_DOUBTS = _doubts(_TAKE_PAST, _TAKE_INFINITIVE)
_COMING_DOUBTS = phrases(
    f"""
    {_NO} [me|nos|se|i|we|has|have|did] [me|nos|yet|todavia|aun|ha|han|he|hemos|been] {_CAME}
    todavia|aun [no] ~ {_CAME}
    {_NO} ~ remesa|remittance ~ $
    va|van|iba|will|going|gonna|viene|vienen|espero|esperando|waiting|expect* ~ mandar|enviar|depositar|llegar|send|arrive|come|remesa|cobrar|wire
    mañana|tomorrow ~ mand*|llega|envia*|deposita*|cobro|send*|come*
    si [me|nos] manda|llega|mandan|mandara|llegara|envia
    if ~ sends|arrives|comes
    cuando [me|nos|mi] ~ llegue|mande|manden|envie|deposite|caiga
    when|until ~ comes|arrives|sends|get
    {_OTHERS} ~ recibe|recibio|le_llego|le_mandan|le_mandaron|le_mando|received
    """
)
_SAVING = phrases(_SAVE_PAST)
_TAKING = phrases(_TAKE_PAST)
_COMING = phrases(_CAME)

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
    """
)

#: «dar de baja mi cuenta vieja del banco» is not about leaving us.
_ELSEWHERE = phrases(
    """
    baja|cancelar|cerrar|borrar|eliminar|close|cancel|delete ~ cuenta|tarjeta|libreta|linea|chip|seguro|credito|prestamo|account|card ~ vieja|viejo|banco|banrural|bancaria|cooperativa|anterior|bank|otra|facebook|old|credit
    baja|cancelar|cerrar|close|cancel ~ tarjeta|libreta|linea|chip|seguro|credito|prestamo|card|policy|loan
    """
)


def clauses(text: str) -> Iterator[str]:
    for piece in _CLAUSE.split(text):
        if piece and piece.strip():
            yield piece


def against_recording(text: str) -> dict[str, float]:
    """For each recording intent, how strongly the words speak against it (logarithms, to be added)."""
    told = [heard(clause) for clause in clauses(text)]
    shifts = {intent: _shift(told, verbs, doubts) for intent, (verbs, doubts) in _MONEY_VERBS.items()}
    if AGAINST in shifts.values():
        # What was not saved was not taken out either, unless a clause says so.
        for intent, (verbs, _) in _MONEY_VERBS.items():
            if not any(_any(verbs, clause) for clause in told):
                shifts[intent] = AGAINST
    shifts["report_account_opened"] = _shift(told, _OPENED, _OPENING_DOUBTS)
    if _any(_ELSEWHERE, heard(text)):
        shifts |= {"unsubscribe": AGAINST, "delete_my_data": AGAINST}
    return {intent: shift for intent, shift in shifts.items() if shift}


def _shift(told: list[str], verbs: tuple[re.Pattern[str], ...], doubts: tuple[re.Pattern[str], ...]) -> float:
    doubted = [clause for clause in told if _any(doubts, clause)]
    clean = [c for c in told if _any(verbs, c) and not _any(doubts, c) and "?" not in c]
    if doubted and not clean:
        return AGAINST
    asked = [clause for clause in told if "?" in clause or _any(_ASKS, clause)]
    if asked and not clean:
        return DOUBTFUL
    return 0.0


def _any(block: tuple[re.Pattern[str], ...], said: str) -> bool:
    return any(phrase.search(said) for phrase in block)
