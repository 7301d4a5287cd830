"""Money that moved, and none of it into or out of the savings: paid, lent, lost, sold, earned."""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.rules.patterns import heard, phrases

_UNLIKELY = -4.0

#: «pagué 250 de luz», “I lent him 50”: money that moved, and none of it into or out of the savings.
_ELSEWISE = phrases(
    """
    pague|pagamos|gaste|gastamos|compre|compramos|preste|perdi|perdimos|vendi|vendimos|gane|ganamos|regale|debo|debemos
    paid|spent|bought|lent|lost|sold|earned|gave|owe
    me|nos|le|i|got|they|we pagaron|pago|pagan|robaron|cobraron|quitaron|descontaron|paid|charged|robbed
    i|we made #
    [le|les] di # a
    """
)
_SAVINGS = phrases(
    """
    deje|dejamos # ~ en [el|la|mi|lo|del] banco|cooperativa|caja|banrural|banpro|lafise|micoope|bac|bam|ficohsa|atlantida|coppel|azteca|fdl|bansefi|agencia|ahorro|alcancia|fondo
    ahorr*|aorr*|guard*|apart*|junt*|meta|metas|alcancia|cuchubal|cochin*|chanchito|bote|caja|fondo|tanda|lo_de|lo_del|colchon
    saque|retire|agarre|meti|eche|puse|separe|sobr*
    went|gone|go|goes [straight|right] in|into|to|inna|toward|towards [my|mi|the|our] [*] account|acct|akount|bank|coop
    emergenci*|emergency|sav*|goal|fund|jar|piggy|stash|aside|away|took|withdr*|pulled|put|set|deposit*|borrowed|tuck*
    """
)
_SENT_HERE = phrases(
    """
    remesa|remesas|envio|giro|transferencia|norte|mando|mandaron|cayo|cayeron|envio|enviaron|llego|deposito|depositaron|recibi|cobre
    cobrando|cobrar|retirar|retirando|traer|trayendo|recoger lo|los que ~ manda|mandan
    remittance|transfer|wire|wired|sent|send|received|western_union|remitly|moneygram
    """
)


def elsewhere(text: str) -> dict[str, float]:
    """Which movements are unlikely, because another is told and no word of ours stands beside it."""
    said = heard(text)
    if not _ELSEWISE.are_in(said):
        return {}
    ours = {} if _SAVINGS.are_in(said) else dict.fromkeys(("record_saving", "record_withdrawal"), _UNLIKELY)
    return ours if _SENT_HERE.are_in(said) else ours | {"record_remittance": _UNLIKELY}
