"""Secrets that nobody was asked for: made once, kept in var/, readable by us alone."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from core.errors import SettingsError


def kept_secret(var: Path, name: str) -> str:
    path = var / f"{name}.secret"
    try:
        return _kept(path)
    except OSError as failure:
        raise SettingsError(f"{path} cannot be read or written ({failure.strerror}). See MILPA_VAR.") from failure


def _kept(path: Path) -> str:
    if path.exists():
        return path.read_text().strip()
    path.parent.mkdir(parents=True, exist_ok=True)
    made = secrets.token_urlsafe(32)
    fresh = path.with_suffix(f".{os.getpid()}")
    fresh.touch(mode=0o600)
    fresh.write_text(made)
    try:
        # Two processes may start at once: the first to link it is believed by both.
        os.link(fresh, path)
    except FileExistsError:
        made = path.read_text().strip()
    finally:
        fresh.unlink()
    return made
