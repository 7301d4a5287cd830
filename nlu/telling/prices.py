"""What things cost in the market: no question about sending money, and none about her savings.

«¿a cómo está la libra de tomate?», “how much they selling the ps5 for?”, «wat dem chaajin fi a poun a conch».
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

import re

from nlu.rules.patterns import heard, phrases

_AGAINST, _DOUBTFUL = -7.0, -3.9

_ASKED = phrases(
    """
    how|hou|hau|jau much|mach|moch ~ sell|selling|seying|sellin|sel|asking|charge|charging|charch|chaaj|chargin|chaajin|cost|costs|run|runs|going_for|goes_for|go_for
    how|hou|hau|jau much|mach|moch [is|are|for|does|it] a|an|the|da|di|one|used|new ~
    how|hou|hau|jau much|mach|moch cuesta|vale|cost|price
    what|whats|wat|guat|wha [is|are|di|the|da] [the|da|di|going|current] [going|current] price|prais|going_rate
    what|whats|wat|wha price
    what|wat|wha|how_much they|dem|do_they|does|unu|he|she|people|u|you [is|are|a|di|does] charging|charge|charch|chaaj|asking|ask|selling|sell|chargin|chaajin
    what|whats|wat ~ run|runs|cost|costs|go_for|goes_for|going_for
    a como|komo [me] esta|estan|anda|andan|dan|venden|sale|salen|tienen|deja|dejan|sigue|siguen
    en|a cuanto esta|estan|sale|salen|anda|andan|venden|dan|dejan|deja|saldra|saldran|salia|queda|tienen|siguen
    cuanto cuesta|cuestan|vale|valen|sale|salen|costara|costaran|cobra|cobran|piden|pide [la|el|los|las|un|una|por|de|mas_o_menos]
    cuanto anda|andan|esta|estan|me cobrando|costando|pidiendo|cobra|cobran|piden
    """
)
_OURS = phrases(
    """
    send*|sen|sent|mand*|envi*|recib*|receiv*|receeb|remes*|remit*|transfer*|transf*|giro|giros|wire*|western*|wester|guester|moneygram|monigram|xoom|ria|wise|vigo|remitly|remitli|intermex|intermes|uniteller|viamericas|zelle|paypal
    dolar|dolares|dollar|dollars|dolla|exchange|cambio|cambian|comision*|fee|fees|tasa|rate|tax|impuesto|descuent*|quitan
    cobrar|cash|banco|bancos|bank|banrural|bam|agencia|agency|cooperativa|coop|cajero|atm|elektra|azteca|coppel|bancoppel|money|dinero|pisto|moni|mani|plata
    cuenta|account|tarjeta|card|interes|interest|seguro|seguros|insurance|prestamo|loan|credito|credit|ahorro|ahorros|savings|mi|mis|my|nuestro|lo_de|lo_del|fund|pot|meta|goal|jar|saved|save|left|llevo|falta
    """
)
#: The coin of a price, not of the exchange: «a used pulsar, 900 dollars?»
_SUM = re.compile(r"\b0 (?:dolar\w*|doyar\w*|doya)\b")


def other_prices(text: str) -> dict[str, float]:
    """What a question about a price of the market is not."""
    said = heard(text)
    if not _ASKED.are_in(said) or _OURS.are_in(_SUM.sub("0", said)):
        return {}
    return {"ask_remittance_cost": _AGAINST, "check_progress": _DOUBTFUL, "report_scam": _DOUBTFUL}
