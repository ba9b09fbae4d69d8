"""The bytes of a zip archive → its files, within bounds that are counted while unpacking."""

from __future__ import annotations

import io
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from components.ingest.refusing import MB, check_size, refuse
from components.tables.faults import shown
from components.tables.files import LARGEST_ARCHIVE_MB, SETTINGS_FILE
from components.tables.said import said

MOST_LINES = 200_000
MOST_ENTRIES = 500
# Text comes to a twentieth; zeros, as in a bomb, to a thousandth.
HIGHEST_RATIO = 200
_ANY_RATIO = 1 * MB
_CHUNK = 1 << 16
_ENTRY_SIGNATURE = b"PK\x01\x02"
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
# What systems add to an archive by themselves.
_LITTER = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")
_BROKEN = (OSError, RuntimeError, EOFError, ValueError, zlib.error, zipfile.BadZipFile)
_CALLED = said("zip archive")


@dataclass(frozen=True)
class Packed:
    """An archive of plain files with plain names: what a fault calls it, and its files.

    At most `largest_mb` megabytes of it are unpacked.
    """

    called: str
    largest_mb: int
    archive: zipfile.ZipFile
    entries: tuple[zipfile.ZipInfo, ...]


def files_of_archive(content: bytes) -> dict[str, bytes]:
    """Return the files of a zipped case by name, without the folder that may lie around them.

    Raises
    ------
    CaseError
        If the archive is too large, packed or unpacked, or holds anything but plain files with
        plain names, each once.
    """
    files: dict[str, bytearray] = {}
    for name, piece in pieces_of(opened(content, _CALLED, LARGEST_ARCHIVE_MB)):
        files.setdefault(name, bytearray()).extend(piece)
    for name, held in files.items():
        if held.startswith(_ARCHIVES):
            found = said("an archive or a workbook within the archive")
            refuse(named(name), found, said("the files of a case as they are, packed once"))
    lines = sum(held.count(b"\n") for held in files.values())
    if lines > MOST_LINES:
        found = said("{count} lines in all tables", count=f"{lines:,}")
        refuse(_CALLED, found, said("at most {count} lines", count=f"{MOST_LINES:,}"))
    return _without_folder({name: bytes(held) for name, held in files.items()})


def opened(content: bytes, called: str, largest_mb: int) -> Packed:
    """Return an archive with the files that it names, none of them unpacked yet.

    Raises
    ------
    CaseError
        If it is too large, no zip archive, or one of its entries is no plain file.
    """
    check_size(content, called)
    if content.count(_ENTRY_SIGNATURE) > MOST_ENTRIES:
        found = said("more than {count} entries", count=MOST_ENTRIES)
        refuse(called, found, said("the files of one case, and no others"))
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (*_BROKEN, NotImplementedError) as error:
        found = said("a file that is no zip archive, or a broken one ({error})", error=error)
        refuse(called, found, said("a zip archive that other programs can open"))
    seen: set[str] = set()
    for entry in archive.infolist():
        _check_entry(entry, seen)
    kept = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_litter(entry)]
    if not kept:
        refuse(called, said("an archive without files"), said("the files of a case"))
    return Packed(called, largest_mb, archive, tuple(kept))


def pieces_of(packed: Packed) -> Iterator[tuple[str, bytes]]:
    """Yield the content of every file in pieces, each with the name of its file.

    Raises
    ------
    CaseError
        As soon as more bytes came out than the bounds allow, whatever the archive says of its
        sizes; or if a file is broken.
    """
    before = 0
    for entry in packed.entries:
        size = 0
        yield entry.filename, b""
        for piece in _unpacked(packed.archive, entry):
            size += len(piece)
            if before + size > packed.largest_mb * MB:
                found = said("more than {size} MB once unpacked", size=packed.largest_mb)
                refuse(packed.called, found, said("at most {size} MB", size=packed.largest_mb))
            if size > max(_ANY_RATIO, HIGHEST_RATIO * entry.compress_size):
                found = said(
                    "a file that unpacks to over {ratio} times its size, as bombs do",
                    ratio=HIGHEST_RATIO,
                )
                refuse(named(entry.filename), found, said("tables of text"))
            yield entry.filename, piece
        before += size


def named(name: str) -> str:
    """Return the name of an entry as a fault says it: short, and without signs of control."""
    return shown(
        "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)
    )


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with archive.open(entry) as file:
            while piece := file.read(_CHUNK):
                yield piece
    except _BROKEN as error:
        found = said("a file that cannot be unpacked ({error})", error=error)
        refuse(named(entry.filename), found, said("an archive that other programs can open"))


def _is_litter(entry: zipfile.ZipInfo) -> bool:
    return _LITTER.search(entry.filename) is not None


def _check_entry(entry: zipfile.ZipInfo, seen: set[str]) -> None:
    """Raise a CaseError if an entry is no plain file or folder, or its name no plain one."""
    name = entry.orig_filename
    fault = _name_fault(name) or _kind_fault(entry)
    if fault:
        refuse(named(name), *fault)
    # Some systems hold names for one that differ in capitals, or in how accents are written.
    alike = unicodedata.normalize("NFC", name).casefold().rstrip("/")
    if alike in seen:
        refuse(named(name), said("a name that stands twice"), said("each name once"))
    seen.add(alike)


def _name_fault(name: str) -> tuple[str, str] | None:
    """Return what is wrong with a name, and what is allowed."""
    below = said("names below the archive's own folder")
    if not name or not name.isprintable():
        return said("a name that is not text"), said("names of letters, digits, dots and dashes")
    if "\\" in name:
        return said("a backslash in a name"), said("folders separated by /")
    if name.startswith("/") or re.match(r"[A-Za-z]:", name):
        return said("an absolute path"), below
    if {"..", "."} & set(name.split("/")):
        return said("a path with .. or . in it"), below
    return None


def _kind_fault(entry: zipfile.ZipInfo) -> tuple[str, str] | None:
    """Return what is wrong with the kind of an entry, and what is allowed."""
    plain = said("plain files")
    mode = entry.external_attr >> 16
    if stat.S_ISLNK(mode):
        return said("a link to another file"), said("the file itself")
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return said("a device, a pipe or a socket"), plain
    if entry.flag_bits & _ENCRYPTED:
        return said("an encrypted file"), said("files without a password")
    if entry.compress_type not in _METHODS:
        return said("a way of packing that is not usual"), said("a usual zip archive (deflate)")
    return None


def _without_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files below the folder that the settings of the case lie in."""
    settings = [name for name in files if name.rsplit("/", 1)[-1] == SETTINGS_FILE]
    folder = min(settings, key=len, default="").removesuffix(SETTINGS_FILE)
    return {
        name.removeprefix(folder): held for name, held in files.items() if name.startswith(folder)
    }
