"""python -m tests.simulations: measures the curriculum again and writes docs/curriculo-medidas.md."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import date
from pathlib import Path
from statistics import median

from core.library import Library
from core.library.weights import write_weights
from tests.simulations import learner, wire
from tests.simulations.wire import BUDGET, Weight

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)

TEXT = """# El currículo, medido

Se mide otra vez con `.venv/bin/python -m tests.simulations`, que escribe esta página y `content/weights.yml`, de
donde el panel toma lo que pesa cada lección. Las pruebas de `tests/simulations/` exigen lo mismo en cada cambio.

## Dos meses de una persona que aprende

Una persona simulada vive {days} días con los servicios verdaderos y el reloj adelantado hora por hora: planear,
tomar, entregar, como lo hace el programa. Hace una lección cada dos días y contesta las preguntas que vuelven si
está; acierta nueve de cada diez, que es lo que la separación entre preguntas supone. Antes que la memoria manda el
presupuesto de atención: un mensaje nuestro al día y cuatro a la semana, como mucho.

{learners}
## Lo que pesa una lección

Una persona hace cada lección completa por el banco de pruebas: abre, lee las tarjetas, dice «Hecho» y contesta
mal todas las preguntas, que es lo más largo. «De ella» es lo que su teléfono recibe y manda: textos, botones y
formato de cada mensaje y de cada cambio, y lo que lleva cada botón que toca, contado en JSON. Telegram lo empaca más
apretado y le agrega su sobre. Lo de la derecha viaja entre Milpa y Telegram, con encabezados y esperas, y a ella no
le cuesta.

Límite: {budget:,} bytes. La más pesada: {most:,} ({heaviest}). La de en medio: {middle:,}. Por encima del
límite: {over}.

{weights}"""


def learners(library: Library) -> str:
    told = []
    for name, is_there in (("Constante", learner.steady), ("Se va treinta días y vuelve", learner.away_a_month)):
        with tempfile.TemporaryDirectory() as folder:
            diary = learner.simulate(Path(folder), library, is_there)
        most = max(len(asked) for asked in diary.asked.values())
        total = sum(len(asked) for asked in diary.asked.values())
        told.append(
            f"### {name}\n\n{learner.table(diary)}\nLecciones: {len(diary.lessons)}. Preguntas: {total}. "
            f"Lo más en un día: {most}.\n"
        )
    return "\n".join(told)


async def weights(library: Library) -> list[Weight]:
    with tempfile.TemporaryDirectory() as folder:
        async with wire.learner(Path(folder), library) as one:
            return await one.weigh([lesson.slug for lesson in library.lessons("es", "GT")])


def main() -> None:
    library = Library.read(ROOT / "content", TODAY)
    weighed = asyncio.run(weights(library))
    heaviest = max(weighed, key=lambda one: one.hers)
    text = TEXT.format(
        days=learner.DAYS,
        learners=learners(library),
        budget=BUDGET,
        most=heaviest.hers,
        heaviest=heaviest.number,
        middle=round(median(one.hers for one in weighed)),
        over=sum(one.hers > BUDGET for one in weighed),
        weights=wire.table(weighed),
    )
    (ROOT / "docs" / "curriculo-medidas.md").write_text(text, encoding="utf-8")
    write_weights(ROOT / "content", library.spanish, {one.slug: one.hers for one in weighed})
    print(text)


if __name__ == "__main__":
    main()
