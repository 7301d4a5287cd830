"""What the facilitators' guide promises in taps, as conversations; tests count them, and a script times them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.conftest import ROOT
from tests.conversations.village import Line

GUIDE = ROOT / "docs" / "guia-facilitadoras.md"
#: Where the answer is a sheet to print, and no words.
SHEET = "\\.pdf"
TAPS = {"ninguna": 0, "1 vez": 1, **{f"{n} veces": n for n in range(2, 20)}}


@dataclass(frozen=True)
class Row:
    """A line of the guide's table."""

    wish: str
    taps: int
    seconds: int | None


TASKS: dict[str, list[Line]] = {
    "un grupo con su cartel": [
        ("/grupo", "Sus grupos"),
        ("[Grupo nuevo]", "Cómo se llama"),
        ("Las Lomas", "Las Lomas.*Enlace|Enlace.*Las Lomas|Las Lomas"),
        ("[Cartel con QR]", "Dónde va a pegar"),
        ("agencia del mercado", "Hasta cuándo"),
        ("[Tres meses]", SHEET),
    ],
    "mandar mi primera lección": [
        ("/campana", "Qué lección"),
        ("[1.1]", "A qué grupo|cuál grupo"),
        ("[Las Flores]", "La reciben 2 personas"),
        ("[Mandar ahora]", "Ya va saliendo"),
    ],
    "mandar un mensaje": [
        ("/campana", "Qué lección"),
        ("[Un mensaje]", "cuál grupo"),
        ("[Las Flores]", "Escriba el mensaje"),
        ("Nos vemos el viernes a las 3.", "La reciben 2 personas"),
        ("[Mandar ahora]", "Ya va saliendo"),
    ],
    "contestar a quien pide ayuda": [
        ("/ayudas", "doña Ana|piden|ayuda"),
        ("[Responder a doña Ana]", "Escriba lo que"),
        ("Paso mañana por su casa.", "Ya se lo mando"),
    ],
    "anotar una asesoría": [
        ("/asesoria ana", "A quién asesoró"),
        ("[doña Ana]", "Quién: doña Ana"),
        ("[20]", "20 minutos"),
        ("[Cuenta]", "De qué: cuenta"),
        ("[Guardar]", "Cuenta en las cifras"),
    ],
    "planear una reunión": [
        ("/grupo", "Sus grupos"),
        ("[Las Flores]", "Enlace"),
        ("[Reuniones]", "todavía no tiene"),
        ("[Planear una reunión]", "Qué día"),
        ("el viernes a las 3 de la tarde", "Dónde"),
        ("la escuela", "viernes 27 de noviembre"),
    ],
    "saber quién me necesita": [("/quien", "doña Ana: pidió hablar")],
}
#: A first-time facilitator is timed in these.
TIMED = ("un grupo con su cartel", "mandar mi primera lección", "contestar a quien pide ayuda", "anotar una asesoría")


def taps(task: list[Line]) -> int:
    return sum(said.startswith("[") for said, _ in task)


def table() -> list[Row]:
    """As the guide prints it."""
    found = re.findall(r"^\| ([^|`]+) \| `/[^|]*\| ([^|]+) \| ([^|]+) \|$", GUIDE.read_text(), re.M)
    return [
        Row(wish, TAPS[count], int(said[0]) if (said := re.findall(r"\d+", time)) else None)
        for wish, count, time in found
    ]
