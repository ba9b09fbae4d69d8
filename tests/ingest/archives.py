"""Zip archives for tests, good and hostile, made in memory."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files by name."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def files_in(folder: Path) -> dict[str, bytes]:
    """Return what is in a folder and below it, by its path there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def with_entry(name: str, content: bytes = b"", mode: int = stat.S_IFREG | 0o644) -> bytes:
    """Return an archive of one entry with a mode of its own, as Unix keeps it."""
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(entry, content)
    return written.getvalue()


def patched(archive: bytes, old: bytes, new: bytes) -> bytes:
    """Return an archive with other bytes of the same length, in its head and in its directory."""
    assert len(old) == len(new)
    assert archive.count(old) > 0
    return archive.replace(old, new)


def with_flag(archive: bytes, flag: int) -> bytes:
    """Return an archive whose only entry has a flag set, in its head and in its directory."""
    changed = bytearray(archive)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        changed[archive.index(signature) + place] |= flag
    return bytes(changed)
