"""The file: a tar of tables and voices, compressed, and encrypted with age when there is somebody to encrypt it for.

`age -d -i key.txt FILE | tar -xz` opens it without Milpa.
"""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyrage

from milpa.backups.aside import aside
from milpa.errors import CannotDo

PLAIN, SEALED = ".tar.gz", ".tar.gz.age"
MANIFEST = "manifest.json"


def new_key_told() -> str:
    """A new pair of keys, and what to do with each of them."""
    made = pyrage.x25519.Identity.generate()
    return (
        "# Keep this line away from this machine, on paper too: it alone opens the backups.\n"
        f"{made}\n"
        "# This one goes into .env:\n"
        f"BACKUP_RECIPIENT={made.to_public()}"
    )


@contextmanager
def writing(target: Path, recipient: str) -> Iterator[tarfile.TarFile]:
    """The file appears under its name only when it is whole. Readable by us alone. Raises CannotDo."""
    sealed_for = recipient_of(recipient) if recipient else None
    with aside(target.parent, ".backup-") as made:
        plain, whole = made / "plain", made / "whole"
        with tarfile.open(plain, "w:gz", compresslevel=6) as tar:
            yield tar
        if sealed_for is None:
            whole = plain
        else:
            pyrage.encrypt_file(str(plain), str(whole), [sealed_for])
        os.chmod(whole, 0o600)
        whole.rename(target)


@contextmanager
def reading(file: Path, identity: Path | None, folder: Path) -> Iterator[tarfile.TarFile]:
    """Raises CannotDo for a file that is no backup, is cut off, or is not for this key."""
    try:
        with aside(folder, ".restore-") as made, tarfile.open(_opened(file, identity, made), "r:gz") as tar:
            yield tar
    except (tarfile.TarError, EOFError, OSError, pyrage.DecryptError) as failure:
        raise CannotDo(f"{file} is not a whole backup of Milpa's, or it was made for another key.") from failure


def add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(content), 0o600
    tar.addfile(member, io.BytesIO(content))


def content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    found = tar.extractfile(member)
    if found is None:
        raise tarfile.ReadError(f"{member.name} is no file")
    with found:
        return found.read()


def _opened(file: Path, identity: Path | None, folder: Path) -> Path:
    with file.open("rb") as begun:
        if not begun.read(7).startswith(b"age-enc"):
            return file
    if identity is None:
        raise CannotDo(f"{file} is encrypted: say where its key is with --key.")
    plain = folder / "plain"
    pyrage.decrypt_file(str(file), str(plain), [_identity(identity)])
    return plain


def recipient_of(word: str) -> pyrage.x25519.Recipient:
    """Raises CannotDo for a word that is none, so that nobody believes a backup to be encrypted that cannot be."""
    try:
        return pyrage.x25519.Recipient.from_str(word)
    except pyrage.RecipientError as failure:
        raise CannotDo(
            "BACKUP_RECIPIENT is not an age recipient (age1…). `milpa backup --new-key` makes one."
        ) from failure


def _identity(file: Path) -> pyrage.x25519.Identity:
    try:
        lines = file.read_text().splitlines()
        return pyrage.x25519.Identity.from_str(next(line.strip() for line in lines if line.startswith("AGE-SECRET")))
    except (OSError, StopIteration, pyrage.IdentityError) as failure:
        raise CannotDo(f"{file} holds no key for backups (a line AGE-SECRET-KEY-…).") from failure
