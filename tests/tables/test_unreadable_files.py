"""Whatever lies in place of a file is one fault that names it, and never a traceback."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from components.tables import CaseError, Fault, load_case
from components.tables.__main__ import main
from tests.toy import TOY_TABLES

Breaking = Callable[[Path], object]


def replaced(change: Callable[[bytes], bytes]) -> Breaking:
    return lambda file: file.write_bytes(change(file.read_bytes()))


def with_text(change: Callable[[str], str]) -> Breaking:
    return replaced(lambda content: change(content.decode()).encode())


def becomes_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def becomes_a_loop(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.name)


def with_collection(change: Callable[[dict[str, Any]], object]) -> Breaking:
    def rewrite(file: Path) -> None:
        collection = json.loads(file.read_text(encoding="utf-8"))
        change(collection)
        file.write_text(json.dumps(collection), encoding="utf-8")

    return rewrite


def geometry(kind: str, coordinates: object) -> Breaking:
    return with_collection(
        lambda found: found["features"][0].update(
            geometry={"type": kind, "coordinates": coordinates}
        )
    )


RING = [[0, 0], [0, 1], [1, 1], [0, 0]]
TABLE, OUTLINES, TRACKS = "stances.csv", "world/geometry/countries.geojson", "world/tracks.geojson"
CAUSES: list[tuple[str, str, Breaking, str]] = [
    ("a huge cell", TABLE, with_text(lambda t: t + "x" * 140_000), "cannot be told apart"),
    ("an open quotation mark", TABLE, with_text(lambda t: t + '"x'), "cannot be told apart"),
    ("a folder", TABLE, becomes_a_folder, "a folder of this name"),
    ("a loop of links", TABLE, becomes_a_loop, "cannot be read"),
    ("semicolons", TABLE, with_text(lambda t: t.replace(",", ";")), "separated by semicolons"),
    ("tabs", TABLE, with_text(lambda t: t.replace(",", "\t")), "separated by tabs"),
    ("UTF-16 with its mark", TABLE, replaced(lambda b: b.decode().encode("utf-16")), "UTF-16"),
    ("UTF-16 without it", TABLE, replaced(lambda b: b.decode().encode("utf-16-le")), "UTF-16"),
    ("another encoding", TABLE, replaced(lambda b: b + b"\xfc\n"), "not UTF-8 (0xfc"),
    ("a workbook", TABLE, lambda f: f.write_bytes(b"PK\x03\x04" + b"x" * 99), "a workbook"),
    ("a web page", TABLE, lambda f: f.write_text("<!doctype html>\n<p>a,b"), "a web page"),
    ("nothing at all", TABLE, lambda f: f.write_bytes(b""), "no header"),
    ("rows of blanks", TABLE, with_text(lambda t: t + ",,,,,,,,,\n" * 5), "5 rows of blanks"),
    ("a blank name", TABLE, with_text(lambda t: t.replace(",summary,", ",,", 1)), "column 5"),
    ("cells too many", TABLE, with_text(lambda t: t.replace("\n", ",x\n").replace(",x", "", 1)),
     f"{len(TOY_TABLES['stances'])} rows of another width"),
    ("no file", "world/countries.csv", Path.unlink, "no such file"),
    ("no settings", "case.toml", Path.unlink, "no such file"),
    ("deep TOML", "case.toml", lambda f: f.write_text("a = " + "[" * 50_000), "not TOML"),
    ("no TOML", "case.toml", lambda f: f.write_text("title: x"), "not TOML"),
    ("deep JSON", OUTLINES, lambda f: f.write_text("[" * 200_000), "not JSON"),
    ("no JSON", OUTLINES, lambda f: f.write_text("{"), "not JSON"),
    ("no collection", OUTLINES, lambda f: f.write_text("[]"), "not a GeoJSON"),
    ("no outlines", OUTLINES, with_collection(lambda c: c.update(features=[])), "no features"),
    ("no name of an outline", OUTLINES, with_collection(lambda c: c["features"][0].clear()),
     "no iso3"),
    ("an outline twice", OUTLINES, with_collection(
        lambda c: c["features"].append(c["features"][0])), "“"),
    ("an outline of no numbers", OUTLINES, geometry("Polygon", [[[float("nan"), 0]]]), "NaN"),
    ("a ring of two points", OUTLINES, geometry("Polygon", [RING[:2]]), "cannot be read"),
    ("a point", OUTLINES, geometry("Point", [0, 0]), "a Point"),
    ("an empty outline", OUTLINES, geometry("Polygon", []), "without coordinates"),
    ("an outline off the Earth", OUTLINES, geometry("Polygon", [[[0, 0], [0, 99], [9, 9], [0, 0]]]),
     "outside of -180 to 180"),
    ("text in an outline", OUTLINES, geometry("Polygon", "x"), "cannot be read"),
    ("no tracks", TRACKS, with_collection(lambda c: c.update(features=[])), "no features"),
    ("a track that is a point", TRACKS, geometry("Point", [0, 0]), "a Point"),
]  # fmt: skip


def faults_of(source: object) -> tuple[Fault, ...]:
    with pytest.raises(CaseError) as caught:
        load_case(source)  # type: ignore[arg-type]
    return caught.value.faults


@pytest.mark.parametrize(("cause", "name", "breaking", "found"), CAUSES, ids=[c[0] for c in CAUSES])
def test_a_broken_file_is_one_fault_that_names_it(  # noqa: PLR0913, PLR0917 - one row of a table
    toy_folder: Path,
    capsys: pytest.CaptureFixture[str],
    cause: str,
    name: str,
    breaking: Breaking,
    found: str,
) -> None:
    breaking(toy_folder / name)
    assert main([str(toy_folder)]) == 1
    named = [line for line in capsys.readouterr().err.splitlines() if Path(name).name in line]
    assert len(named) == 1, cause
    assert found in named[0].partition("; allowed: ")[0]


@pytest.mark.parametrize("kind", ["missing", "empty", "file"])
def test_what_is_no_folder_of_a_case_is_one_fault_that_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    place = tmp_path / "my case"
    if kind == "empty":
        place.mkdir()
    if kind == "file":
        place.write_text("claim_id,actor_id\n", encoding="utf-8")
    (fault,) = faults_of(place)
    assert fault.table == str(place)
    assert "case.toml" in fault.allowed
    assert main([str(place)]) == 1
    assert capsys.readouterr().err.count(str(place)) == 2


def test_a_file_that_may_not_be_read_is_a_fault(
    toy_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == toy_folder / "stances.csv":
            raise PermissionError(13, os.strerror(13))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (fault,) = faults_of(toy_folder)
    assert fault.table == "stances.csv"
    assert "Permission denied" in fault.found


def test_other_files_are_not_looked_at(toy_folder: Path) -> None:
    (toy_folder / ".~lock.stances.csv#").write_bytes(b"\xff\xfe")
    (toy_folder / "evidence" / "old.csv").write_bytes(b"\0")
    (toy_folder / "loop.csv").symlink_to("loop.csv")
    assert len(load_case(toy_folder).stances) > 0


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of every file of a folder, by its path within it."""
    files = [path for path in folder.rglob("*.*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def archive_of(files: dict[str, bytes], place: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(place + name, content)
    return packed.getvalue()


def test_a_folder_an_archive_and_bytes_give_the_same_case(toy_folder: Path, tmp_path: Path) -> None:
    files, file = files_of(toy_folder), tmp_path / "case.zip"
    file.write_bytes(archive_of(files))
    digest = load_case(toy_folder).digest
    assert load_case(file).digest == digest
    assert load_case(archive_of(files, "my case/")).digest == digest
    assert load_case(files).digest == digest


def test_a_change_in_any_file_changes_the_digest(toy_folder: Path) -> None:
    before = load_case(toy_folder).digest
    (toy_folder / "stances.csv").write_bytes((toy_folder / "stances.csv").read_bytes() + b"\n")
    assert load_case(toy_folder).digest != before


def test_a_broken_archive_is_one_fault(toy_folder: Path) -> None:
    for content in (b"", b"PK\x03\x04", archive_of(files_of(toy_folder))[:5000]):
        (fault,) = faults_of(content)
        assert "broken or encrypted" in fault.found, content[:9]


def test_an_archive_that_unpacks_to_too_much_is_refused_unread(toy_folder: Path) -> None:
    (fault,) = faults_of(archive_of(files_of(toy_folder) | {"stances.csv": b"x" * 70_000_000}))
    assert "at most 64 MB" in fault.allowed


@pytest.mark.parametrize("source", [{}, {"notes.txt": b"x"}])
def test_bytes_without_a_case_are_one_fault(source: dict[str, bytes]) -> None:
    (fault,) = faults_of(source)
    assert fault.found == "none of the files of a case"
