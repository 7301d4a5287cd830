"""When the name of a feast is a day, and when it is only what the money is for."""

import re
from collections.abc import Iterator
from datetime import timedelta

from nlu.days.day_phrases import Day, Match, Reader, Scene
from nlu.days.feasts import FEASTS, Named, feast_near
from nlu.days.feasts_in_english import IN_ENGLISH
from nlu.days.not_this_year import year_meant

_FEAST_LEAD = re.compile(
    r"\b(?:para|pa|en|el|la|las|los|antes|antes de|antes del|before of"
    r"|hasta|por|a|al|desde|esta|este|con|con el|con mi|del"
    r"|mi|for|by|before"
    r"|on|at|until|till?|come|when|wen|llegue|venga|now to|now and|ahora y|aqui a"
    r"|in|next|last|this|since"
    r"|(?:days?|weeks?|nights?|morning|[a-z]+day) after|(?:day|night|feast|eve|side|ahead) of|against|gainst|time"
    r"|pasada|pasado|ese|esa|mero|llega|viene|cae|fue|era|despues de|visperas? de|pasando) $"
)

#: It is called a day, or has its article.
_ITSELF = re.compile(
    r"^(?:el|la|los|the|dia|noche|las|before|que|se|para) |^(?:day|dey|night|feast) (?:of|for) "
    r"|^(?:holy|maundy|good|ash|palm|easter|whit|shrove|fat|carnival|boxing|black) [a-z]+day"
    r"| (?:day|dey|night|morning|evening|weekend)(?: |$)"
)
#: Wages as much as days.
_EXTRA_PAY = re.compile(r"\b(?:aguinaldo|bono|treceavo|catorceavo|decimo)")
#: “for Christmas presents” is what the money is for, and not by when.
_THINGS = re.compile(
    r" (?:presents?|gifts?|dinner|lunch|supper|party|dance|tree|clothes|food|toys|shopping|costumes?|candy|sweets"
    r"|flowers|wreaths?|candles?|bread|buns?|ham|cakes?|apples?|lights|curtains|mass|parade|fair|bonus|money|pig|turkey|tamales"
    r"|fireworks|program|concert|play|shoes|things|stuff|club|fund|savings|cards?|paint\w*)\b"
)


def named() -> Iterator[tuple[str, Reader]]:
    """How each feast is named, and what it means; English first, where a name says more: “Christmas night”."""
    for one in (*IN_ENGLISH, *FEASTS):
        yield one[0].pattern, feast(one)


def feast(of: Named) -> Reader:
    """«para Navidad» is a day, «la cena de Navidad» and «navidad dinner» are a dinner."""
    _, feast_of, grain = of

    def read(found: Match, scene: Scene) -> Day | None:
        lead = found.string[: found.start()] + (re.match(r"(?:el |la |los |the |before )*", found[0]) or [""])[0]
        alone = found.group().strip() == found.string.strip(" .!?") or (scene.plans and _is_between_stops(found))
        itself = _ITSELF.search(found[0])
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
        near = feast_near(feast_of, scene.today, scene.country, scene.past)
        if found["which"]:
            year = year_meant(found["which"], scene.today.year, near.year)
            return Day(feast_of(year, scene.country), True, grain)
        # «antes de Semana Santa» is over when the week begins.
        return Day(near - timedelta(7) if grain == "week" and _BEFORE_IT.search(lead) else near, True, grain)

    return read


def _is_between_stops(found: Match) -> bool:
    """“my taco stand. 15k. new years eve”"""
    before, after = found.string[: found.start()].rstrip(), found.string[found.end() :].lstrip()
    return before.endswith((".", ",", ";", ":")) and after[:1] in {"", ".", ",", ";", "!"}


#: A week that begins is the end of what is to be done before it.
_BEFORE_IT = re.compile(r"\b(?:antes|before|b4)(?: de| of)?(?: la| el| the)? $")


def _ends_lead(found: Match) -> bool:
    leads = (
        *("antes de ", "despues de ", "vispera de ", "visperas de ", "before ", "before of "),
        *(f"{name} of " for name in ("day", "night", "feast", "eve", "dey", "side", "ahead")),
    )
    return found.string[: found.start()].endswith(leads)
