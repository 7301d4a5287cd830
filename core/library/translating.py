"""A translation carries the hash of the Spanish it was made from."""

from __future__ import annotations

import re
from pathlib import Path

from core.errors import ContentError
from core.library.source import read_lesson


def stamp(root: Path, slug: str) -> str:
    """Marks the English as made from today's Spanish, once somebody has read the one against the other."""
    spanish = read_lesson(root, "es", slug)
    file = root / "en" / slug / "lesson.md"
    prose, found = re.subn(
        r"^translates:.*$", f"translates: {spanish.hash}", file.read_text("utf-8"), count=1, flags=re.M
    )
    if not found:
        raise ContentError(f"en/{slug}/lesson.md", 1, "«translates» is missing in the front matter")
    file.write_text(prose, encoding="utf-8")
    return spanish.hash
