"""The bytes of a case's files, wherever they lie: in a folder, in a zip archive, in memory."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Collection, Mapping
from pathlib import Path

from components.tables.faults import Fault
from components.tables.said import said

SETTINGS_FILE = "case.toml"
LARGEST_ARCHIVE_MB = 64
_MB = 1_000_000
_ALLOWED = said(
    "a folder or a zip archive that holds {file} with its tables beside it", file=SETTINGS_FILE
)

Source = str | Path | bytes | Mapping[str, bytes]
# A file that is there and cannot be read is the fault that says why.
Files = Mapping[str, bytes | Fault]


def read_files(source: Source, names: Collection[str]) -> tuple[Files, list[Fault]]:
    """Return those of the files `names` that `source` holds, and why there are none.

    `source` is a folder or a zip archive by its path, the bytes of a zip archive, or bytes by
    name. No other file is opened, whatever else lies there.
    """
    if isinstance(source, bytes):
        return _in_archive(io.BytesIO(source), said("zip archive"), names)
    if isinstance(source, Mapping):
        found: Files = {name: source[name] for name in names if name in source}
        return found, [] if found else _nothing_of_a_case(said("files"))
    path = Path(source)
    if path.is_file():
        return _in_archive(path, str(path), names)
    return _in_folder(path, names)


def content_of(files: Files, file: str, table: str) -> tuple[bytes | None, list[Fault]]:
    """Return the bytes of one file, or None with the fault that says why there are none."""
    content = files.get(file)
    if content is None:
        allowed = said("a file named {file}", file=file)
        return None, [Fault(table, None, "", said("no such file"), allowed)]
    return (None, [content]) if isinstance(content, Fault) else (content, [])


def digest_of(files: Files, names: Collection[str]) -> str:
    """Return what identifies the content of those of the files `names` that are there."""
    together = hashlib.sha256()
    for name in sorted(names):
        content = files.get(name)
        if isinstance(content, bytes):
            together.update(f"{name} {len(content)}\n".encode() + content)
    return together.hexdigest()[:16]


def _in_folder(folder: Path, names: Collection[str]) -> tuple[Files, list[Fault]]:
    try:
        exists = folder.is_dir()
    except OSError:
        exists = False
    if not exists:
        return {}, [Fault(str(folder), None, "", said("no such folder"), _ALLOWED)]
    files: dict[str, bytes | Fault] = {}
    for name in names:
        try:
            files[name] = (folder / name).read_bytes()
        except FileNotFoundError:
            continue
        except IsADirectoryError:
            allowed = said("a file {name}", name=name)
            files[name] = Fault(name, None, "", said("a folder of this name"), allowed)
        except OSError as error:
            found = said("a file that cannot be read ({error})", error=error.strerror)
            allowed = said("a file {name} that may be read", name=name)
            files[name] = Fault(name, None, "", found, allowed)
    return files, [] if files else _nothing_of_a_case(str(folder))


def _in_archive(
    archive: Path | io.BytesIO, name: str, names: Collection[str]
) -> tuple[Files, list[Fault]]:
    try:
        with zipfile.ZipFile(archive) as opened:
            return _unpacked(opened, name, names)
    except (OSError, ValueError, RuntimeError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        found = said(
            "a file that is no zip archive, or a broken or encrypted one ({error})", error=error
        )
        return {}, [Fault(name, None, "", found, _ALLOWED)]


def _unpacked(
    archive: zipfile.ZipFile, name: str, names: Collection[str]
) -> tuple[Files, list[Fault]]:
    """Return the files of an archive; they may lie in one folder of it."""
    entries = {entry.filename: entry for entry in archive.infolist() if not entry.is_dir()}
    settings = [entry for entry in entries if Path(entry).name == SETTINGS_FILE]
    place = min(settings, key=len, default=SETTINGS_FILE).removesuffix(SETTINGS_FILE)
    held = {file: entries[place + file] for file in names if place + file in entries}
    size = sum(entry.file_size for entry in held.values())
    if size > LARGEST_ARCHIVE_MB * _MB:
        found = said("{size} MB of tables", size=f"{size / _MB:.0f}")
        allowed = said("at most {size} MB", size=LARGEST_ARCHIVE_MB)
        return {}, [Fault(name, None, "", found, allowed)]
    files: Files = {file: archive.read(entry) for file, entry in held.items()}
    return files, [] if files else _nothing_of_a_case(name)


def _nothing_of_a_case(name: str) -> list[Fault]:
    return [Fault(name, None, "", said("none of the files of a case"), _ALLOWED)]
