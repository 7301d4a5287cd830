"""The branches and agents that the bot may name, and the file that brings them. Only coordinators come here."""

from __future__ import annotations

from starlette.datastructures import UploadFile
from starlette.responses import Response

from core.services import institution_file, institutions
from panel import place_words
from panel.visit import Visit

#: So many faults are told at once; who mends them sees the rest.
MOST_FAULTS = 30


async def places(visit: Visit) -> Response:
    return await _page(visit)


async def bring(visit: Visit) -> Response:
    """A file with a fault in any line changes nothing; without the word to load it, it is only looked at."""
    form = await visit.request.form()
    file = form.get("file")
    raw = await file.read() if isinstance(file, UploadFile) else b""
    read = institution_file.read(raw, visit.words.local(visit.now).date())
    faults = [place_words.problem(one, visit.words) for one in read.problems]
    if faults or form.get("act") != "load":
        return await _page(visit, faults=faults[:MOST_FAULTS], looked_at=len(read.lines))
    done = await visit.around.write(institutions.replace, read.lines, visit.staff.id, visit.now)
    return await _page(visit, done=done)


async def _page(visit: Visit, **more: object) -> Response:
    facts: dict[str, object] = {"faults": [], "looked_at": None, "done": None, "kind": place_words.kind, **more}
    listed = await visit.around.read(institutions.listed, visit.around.country)
    columns = ",".join(institution_file.COLUMNS)
    return visit.page("places.html", 400 if facts["faults"] else 200, branches=listed, columns=columns, **facts)
