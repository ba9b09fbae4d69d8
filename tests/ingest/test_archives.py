from __future__ import annotations

import io
import os
import stat
import zipfile

import pytest

from components.ingest import files_of_archive
from components.ingest.archives import (
    HIGHEST_RATIO,
    MOST_ENTRIES,
    MOST_LINES,
    opened,
    pieces_of,
)
from components.ingest.refusing import LARGEST_MB, MB
from components.tables import CaseError, Fault
from components.tables.files import LARGEST_ARCHIVE_MB
from tests.ingest.archives import patched, with_entry, with_flag, zipped

FILES = {"case.toml": b'title = "Kites"\n', "stances.csv": b"a,b\n1,2\n", "scales/x.csv": b""}


def fault_of(content: bytes) -> Fault:
    """Return the one fault for which an archive is refused."""
    with pytest.raises(CaseError) as caught:
        files_of_archive(content)
    (fault,) = caught.value.faults
    return fault


@pytest.mark.parametrize("folder", ["", "my case/", "outer/inner/"])
def test_the_files_of_a_case_come_without_the_folder_around_them(folder: str) -> None:
    packed = {folder + name: content for name, content in FILES.items()}
    assert files_of_archive(zipped(packed)) == FILES


def test_what_systems_add_by_themselves_is_left_out() -> None:
    litter = dict.fromkeys(("__MACOSX/._case.toml", ".DS_Store", "scales/Thumbs.db"), b"PK\x03\x04")
    assert files_of_archive(zipped(FILES | litter)) == FILES


def test_folders_are_no_files() -> None:
    assert files_of_archive(zipped(FILES | {"scales/": b""})) == FILES


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("/etc/passwd", "an absolute path"),
        ("C:/case.toml", "an absolute path"),
        ("../case.toml", "a path with .. or . in it"),
        ("scales/../../case.toml", "a path with .. or . in it"),
        ("./case.toml", "a path with .. or . in it"),
        ("scales\\stances.csv", "a backslash in a name"),
        ("..\\..\\case.toml", "a backslash in a name"),
        ("case\x07.toml", "a name that is not text"),
        ("case\u202elmot.exe", "a name that is not text"),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str, found: str) -> None:
    assert fault_of(zipped({name: b"x"})).found == found


def test_a_name_with_a_zero_byte_is_refused() -> None:
    archive = patched(zipped({"caseXtoml": b"x"}), b"caseXtoml", b"case\0toml")
    assert fault_of(archive).found == "a name that is not text"


def test_a_name_that_is_no_text_in_its_own_encoding_is_refused() -> None:
    archive = patched(zipped({"é.csv": b"x"}), "é.csv".encode(), b"\xff\xff.csv")
    assert fault_of(archive).found.startswith("a file that is no zip archive")


@pytest.mark.parametrize(
    ("mode", "found"),
    [
        (stat.S_IFLNK | 0o777, "a link to another file"),
        (stat.S_IFCHR | 0o666, "a device, a pipe or a socket"),
        (stat.S_IFBLK | 0o666, "a device, a pipe or a socket"),
        (stat.S_IFIFO | 0o666, "a device, a pipe or a socket"),
        (stat.S_IFSOCK | 0o666, "a device, a pipe or a socket"),
    ],
)
def test_only_plain_files_are_taken(mode: int, found: str) -> None:
    fault = fault_of(with_entry("case.toml", b"/etc/passwd", mode))
    assert (fault.table, fault.found) == ("“case.toml”", found)


def test_an_encrypted_file_is_refused() -> None:
    assert fault_of(with_flag(with_entry("case.toml", b"x"), 1)).found == "an encrypted file"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_ways_of_packing_are_refused(method: int) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        archive.writestr("case.toml", b"x")
    assert fault_of(written.getvalue()).found == "a way of packing that is not usual"


@pytest.mark.parametrize(
    ("one", "other"),
    [("a.csv", "a.csv"), ("a.csv", "A.CSV"), ("caf\xe9.csv", "cafe\u0301.csv")],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_stands_once(one: str, other: str) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(one, b"x")
        archive.writestr(other, b"y")
    assert fault_of(written.getvalue()).found == "a name that stands twice"


@pytest.mark.parametrize(
    "content", [zipped({"a": b""}), b"\x1f\x8b\x08\x00", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c"]
)
def test_archives_within_are_refused_whatever_they_are_called(content: bytes) -> None:
    fault = fault_of(zipped({"case.toml": b"x", "stances.csv": content}))
    assert (fault.table, fault.found) == (
        "“stances.csv”",
        "an archive or a workbook within the archive",
    )


def test_an_archive_has_a_bounded_number_of_entries() -> None:
    many = {f"{number}.csv": b"" for number in range(MOST_ENTRIES + 1)}
    assert fault_of(zipped(many)).found == f"more than {MOST_ENTRIES} entries"
    del many["0.csv"]
    assert len(files_of_archive(zipped(many))) == MOST_ENTRIES


def test_an_archive_has_a_bounded_size() -> None:
    content = os.urandom(LARGEST_MB * MB)
    assert fault_of(zipped({"a.csv": content})).found == "20.0 MB"


def test_a_bomb_is_stopped_while_it_is_unpacked() -> None:
    archive = zipped({"stances.csv": bytes(50 * MB)})
    packed = opened(archive, "bomb.zip", LARGEST_ARCHIVE_MB)
    sizes: list[int] = []
    with pytest.raises(CaseError, match="unpacks to over 200 times its size, as bombs do"):
        sizes.extend(len(piece) for _, piece in pieces_of(packed))
    assert 0 < sum(sizes) <= HIGHEST_RATIO * len(archive)
    assert fault_of(archive).table == "“stances.csv”"


def test_all_files_together_are_bounded() -> None:
    # Packs to a hundredth: half text that repeats, no single file stands out.
    block = os.urandom(1_000) + bytes(19_000)
    count = LARGEST_ARCHIVE_MB * MB // (len(block) * 50) + 1
    files = {f"{number}.csv": block * 50 for number in range(count)}
    assert fault_of(zipped(files)).found == f"more than {LARGEST_ARCHIVE_MB} MB once unpacked"


def test_sizes_that_an_archive_says_are_not_trusted() -> None:
    content = bytes(5_000) + b"end"
    archive, size = zipped({"case.toml": content}), len(content).to_bytes(4, "little")
    assert files_of_archive(patched(archive, size, b"\xff\xff\xff\x7f")) == {"case.toml": content}
    fault = fault_of(patched(archive, size, b"\x01\x00\x00\x00"))
    assert fault.found.startswith("a file that cannot be unpacked")


def test_the_lines_of_all_tables_together_are_bounded() -> None:
    half = b"\n" * (MOST_LINES // 2)
    assert files_of_archive(zipped({"a.csv": half, "b.csv": half}))
    fault = fault_of(zipped({"a.csv": half, "b.csv": half + b"\n"}))
    assert fault.found == "200,001 lines in all tables"


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04" + bytes(100), b"text", bytes(1_000)])
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    assert fault_of(content).found.startswith("a file that is no zip archive")


@pytest.mark.parametrize("cut", range(0, 300, 7))
def test_a_cut_archive_is_refused(cut: int) -> None:
    archive = zipped(FILES)
    fault_of(archive[: max(0, len(archive) - 1 - cut)])


def test_an_archive_of_nothing_is_refused() -> None:
    assert fault_of(zipped({})).found == "an archive without files"
    assert fault_of(zipped({"__MACOSX/": b""})).found == "an archive without files"


def test_hostile_names_are_quoted_short_and_on_one_line() -> None:
    fault = fault_of(zipped({"../" + "x" * 500 + "\n\x1b[31m": b"x"}))
    assert fault.table.isprintable()
    assert len(fault.table) < 100
