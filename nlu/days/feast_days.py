"""When the name of a feast is a day, and when it is only what the money is for."""

import re
from datetime import timedelta

from nlu.days.day_phrases import Day, Match, Reader, Scene, year_step
from nlu.days.feasts import FEASTS, feast_near

_FEAST_LEAD = re.compile(
    r"\b(?:para|pa|en|el|la|las|los|antes|antes de|antes del|before of"
    r"|hasta|por|a|al|desde|esta|este|con|con el|con mi|del"
    r"|mi|for|by|before"
    r"|on|at|until|till?|come|when|wen|llegue|venga|now to|now and|ahora y|aqui a"
    r"|in|next|last|this|since|pasada|pasado|ese|esa|mero|llega|viene|cae|fue|era|despues de|visperas? de|pasando) $"
)

#: Wages as much as days.
_EXTRA_PAY = re.compile(r"\b(?:aguinaldo|bono|treceavo|catorceavo|decimo)")
#: “for Christmas presents” is what the money is for, and not by when.
_THINGS = re.compile(r" (?:presents?|gifts?|dinner|party|tree|clothes|food|toys|shopping)\b")


def feast(index: int) -> Reader:
    """«para Navidad» is a day, «la cena de Navidad» and «navidad dinner» are a dinner."""
    _, feast_of, grain = FEASTS[index]

    def read(found: Match, scene: Scene) -> Day | None:
        lead = found.string[: found.start()] + (re.match(r"(?:el |la |los |the |before )*", found[0]) or [""])[0]
        alone = found.group().strip() == found.string.strip(" .!?")
        itself = re.match(r"(?:el|la|los|the|dia|noche|las|before|que|se|para) ", found[0])
        led = itself or _FEAST_LEAD.search(found.string, 0, found.start())
        of_it = found.string[: found.start()].endswith((" de ", " of ")) and not _ends_lead(found)
        if not (alone or led) or of_it or _THINGS.match(found.string, found.end()):
            return None
        if (
            scene.past
            and _EXTRA_PAY.search(found[0])
            and found.string[: found.start()].endswith(("del ", "mi ", "el "))
        ):
            return None  # «mil lempiras del aguinaldo ya están guardados»
        if found["year"]:
            return Day(feast_of(int(found["year"]), scene.country), True, grain)
        if found["which"]:
            return Day(feast_of(scene.today.year + year_step(found["which"]), scene.country), True, grain)
        day = feast_near(feast_of, scene.today, scene.country, scene.past)
        # «antes de Semana Santa» is over when the week begins.
        return Day(day - timedelta(7) if grain == "week" and _BEFORE_IT.search(lead) else day, True, grain)

    return read


#: A week that begins is the end of what is to be done before it.
_BEFORE_IT = re.compile(r"\b(?:antes|before|b4)(?: de| of)?(?: la| el| the)? $")


def _ends_lead(found: Match) -> bool:
    leads = ("antes de ", "despues de ", "vispera de ", "visperas de ", "before ", "before of ")
    return found.string[: found.start()].endswith(leads)
