"""Who sent the money, or who is to see the goal."""

import re

from nlu.writing.normal import bare

_KIN = (
    "esposo|esposa|marido|mujer|hijo|hija|hermano|hermana|papa|papi|papito|mama|mami|mamita|tio|tia|primo|prima|"
    "sobrino|sobrina|cunado|cunada|suegro|suegra|yerno|nuera|nieto|nieta|abuelo|abuela|padrino|madrina|viejo|vieja|"
    "novio|novia|companero|companera|tata|nana|padre|madre|familia|gente|patojo|patoja|muchacho|cipote|"
    "husband|wife|son|daughter|brother|sister|dad|daddy|father|mom|mum|mother|moms|uncle|aunt|cousin|nephew|niece|"
    "grandson|granddaughter|boyfriend|girlfriend|partner|hubby|family|folks|ermano|ermana|ijo|ija|espozo|waif"
)
_RELATIVE = re.compile(
    rf"\b(?:mis?|mai|my|nuestro|our|el|la)\s+(?:{_KIN})s?\b(?:\s+(?:mayor|menor|grande|oldest|youngest))?"
)
_BARE_KIN = re.compile(r"\b(?:hubby|moms|mom|dad|daddy|mami|papi|papa|mama)\b")
_NAMED = re.compile(r"(?:\b[Dd]e|\b[Mm]and[óo]|\b[Ff]rom|\b[Ee]nvi[óo])\s+([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)\b")


def find_sender(text: str) -> str | None:
    """Her words for them: «mi esposo», «my brother», «Rosario»."""
    folded = bare(text)
    if len(folded) != len(text):
        folded = text.lower()
    found = _RELATIVE.search(folded) or _BARE_KIN.search(folded)
    if found:
        return text[found.start() : found.end()]
    named = _NAMED.search(text)
    return named.group(1) if named else None
