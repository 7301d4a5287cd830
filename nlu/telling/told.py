"""Whether a movement is told at all: a sum needs a word of hers for what became of it, or it is asked about.

«3 de 8 en la pupusería», “Boer 7, Leon 3”: figures, and nothing put by, taken out or sent.
"""

# A phrase is a line, however many choices it has.

from nlu.intents import MONEY
from nlu.reading import Reading
from nlu.rules.patterns import heard, phrases

_WORDS = {
    "record_saving": phrases(
        """
        ahorr*|aorr*|horro|guard*|gurd*|guadr*|apart*|junt*|met*|puse|puso|pongo|poner|poniendo|pus*|ech*|deposit*|abon*|separ*|deje|dejo|dejar|quedo|quedaron|entreg*|pase|sum*|sobr*|aport*
        meta|metas|alcancia|cuchubal|cochin*|chanch*|marran*|tarro|lata|bote|botella|caja|cajita|gaveta|colchon|sobre|fondo|tanda|lo_de|lo_del|cuenta|bolsa|bolsita|banco|cooperativa|libreta|techo|llev*|estan
        anot*|apunt*|registr*|cambi*|correg*
        sav*|safe|seiv*|svaed|stack*|goal|fund|jar|piggy|stash*|aside|away|put*|set|deposit*|tuck*|keep|kept|kip|drop*|add*|lay|laid|hid|hide|went|gone|push*|threw|stick|stuck|left|lef|mark|write|record|log|note|jot|bank*|park*|chip*|pitch*|squeez*|managed|contribut*|stay*|more|is_in|in
        box|tin|sock|drawer|envelope|pot|can|mattress|account|bank|coop|money|spend
        """
    ),
    "record_withdrawal": phrases(
        """
        saq*|sak*|sac*|retir*|agarr*|quit*|tom*|us*|gast*|ocup*|cog*|romp*|quebr*|mano|toq*|toc*|rest*|descont*|prest*|baj*|falt*|menos|pag*
        take|took|taken|tok|tk|tek|withdr*|pull*|spen*|used|use|borrow*|dip*|out|from|less|went_in|gone|break|broke|grab*|draw|drew|remove*|ate|eat|minus|come|came|paid|touch*|blew|burn*|tap*|raid*|empt*|dug|rob|snatch*|subtract|went|loan*|lent|gave|hit
        sav*|jar|piggy|box|tin|can|drawer|stash|fund|money
        ahorr*|aorr*|guardad*|alcancia|meta|caja|bote|lata|junt*|apart*|desapart*|cochin*|lo_de|lo_del
        """
    ),
    "record_remittance": phrases(
        """
        remes*|envi*|giro|transfer*|transfir*|mand*|lleg*|cayo|cayeron|caen|cae|caido|cayera|caia|vino|vin*|entr*|deposit*|recib*|cobr*|puso|pus*|dio|dieron|traj*|trajo|pas*|norte|recog*|colect*|ayuda|solto|lana|dinero|pisto|reales|plata|pag*|de_mi
        remit*|transfer*|wire*|sent|send|sen|receiv*|reciev*|got|get|came|come|arriv*|reach*|hit|land*|fell|drop*|zell*|gave|give|brought|pick*|cash*|collect*|western_union|western|moneygram|remitly|money|from|pay|paid|put|hook*|bless*|pops|account
        """
    ),
}


def is_told(text: str, intent: str) -> bool:
    return intent not in _WORDS or _WORDS[intent].are_in(heard(text))


def must_ask(text: str, intent: str, reading: Reading) -> bool:
    """A movement that is not written down before she has been asked: nothing is told, or only things are counted."""
    if intent not in MONEY:
        return False
    return not is_told(text, intent) or (bool(reading.counts) and not reading.amounts)  # «saqué 30 quintales»
