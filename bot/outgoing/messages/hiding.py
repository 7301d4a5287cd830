"""What is left on the screen after she had it cleared."""

from __future__ import annotations

from core.i18n import Words


def hidden(_: Words) -> str:
    return _(
        "Listo, quité de aquí lo de los dos últimos días. Lo que tiene anotado sigue guardado. "
        "Para quitar lo más viejo: los tres puntos de arriba, «Vaciar chat»."
    )


def decoy(_: Words) -> str:
    """For eyes that come near: nothing in it is about money, a goal or danger."""
    return _(
        "Receta: frijoles con chipilín.\n\n"
        "1. Deje los frijoles en agua toda la noche.\n"
        "2. Cuézalos con cebolla y ajo hasta que ablanden.\n"
        "3. Agregue las hojas de chipilín y sal, y deje hervir diez minutos.\n\n"
        "Sirva con tortillas calientes."
    )
