"""Charts, drawn in the process beside the loop and kept while what they show is the same."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from typing import Any

from core.paper.pencil import Pencil

#: A year of twelve months, the largest, is 10.7 kB as it is kept and 2.2 kB as it is sent, compressed.
MOST_KEPT = 200


class Pictures:
    def __init__(self, pencil: Pencil) -> None:
        self._pencil = pencil
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    async def chart(self, facts: dict[str, Any]) -> tuple[str, bytes]:
        """A mark of its content, and the picture. Raises NotDrawn."""
        mark = hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:20]
        if mark not in self._kept:
            self._kept[mark] = await self._pencil.draw("chart", "svg", facts)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(mark)
        return mark, self._kept[mark]
