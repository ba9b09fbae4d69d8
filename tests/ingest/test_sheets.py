from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.ingest import read_sheet
from components.ingest.grids import MOST_ROWS
from components.ingest.refusing import LARGEST_MB, MB
from components.ingest.sheets import MOST_COLUMNS, read_grid
from components.tables import CaseError, Fault

WEST = "Country;Stance\nCôte d'Ivoire;ally\nSão Tomé;neutral\n"
GERMAN = "Land;Haltung\nÖsterreich;dafür\nTürkei;dagegen\n"
SPANISH = "País;Posición\nEspaña;abstención\nMéxico;en contra\n"
POLISH = "Kraj;Stanowisko\nŁotwa;przeciw\nWęgry;wstrzymał się\n"
CZECH = "Země;Postoj\nŠvédsko;pro\nŘecko;proti\n"
RUSSIAN = "Страна;Позиция\nРоссия;за\nКуба;против\n"
QUOTED = "Country;Words\nFrance;“We don’t agree” – he said…\n"


def faults_of(content: bytes) -> tuple[Fault, ...]:
    """Return the faults for which a table is refused."""
    with pytest.raises(CaseError) as caught:
        read_sheet("mine.csv", content)
    return caught.value.faults


def written(rows: list[list[str]], **form: Any) -> str:
    """Return rows as spreadsheets write them."""
    text = io.StringIO(newline="")
    csv.writer(text, **form).writerows(rows)
    return text.getvalue()


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (WEST, ["cp1252", "mac_roman"]),
        (GERMAN, ["cp1252", "cp1250", "mac_roman"]),
        (SPANISH, ["cp1252", "mac_roman"]),
        (POLISH, ["cp1250"]),
        (CZECH, ["cp1250"]),
        (RUSSIAN, ["cp1251"]),
        (QUOTED, ["cp1252", "mac_roman"]),
    ],
)
@pytest.mark.parametrize("form", ["crlf", "lf"])
def test_a_text_is_read_in_every_usual_encoding(text: str, encodings: list[str], form: str) -> None:
    rows = [line.split(";") for line in text.splitlines()][1:]
    text = text.replace("\n", "\r\n") if form == "crlf" else text
    always = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
    for encoding in [*always, *encodings]:
        sheet = read_sheet("mine.csv", text.encode(encoding))
        assert sheet.rows.to_numpy().tolist() == rows, encoding
        # What differs in its name alone is read alike, as the text's own signs are in both.
        grid = read_grid("mine.csv", text.encode(encoding))
        assert grid.encoding in {encoding, *always, "cp1252", "cp1250"}, encoding


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_cells_may_hold_what_separates_others(delimiter: str) -> None:
    rows = [
        ["Country", "Stance", "Words"],
        ["Congo, Dem. Rep.", "ally; mostly", "one|two\tthree"],
        ["Fiji", "1,5", 'said: "no"\nand left'],
    ]
    content = written(rows, delimiter=delimiter).encode()
    sheet = read_sheet("mine.csv", content)
    assert read_grid("mine.csv", content).delimiter == delimiter
    assert [*sheet.rows.columns] == rows[0]
    assert sheet.rows.to_numpy().tolist() == rows[1:]


def test_a_line_may_name_the_delimiter() -> None:
    content = b"sep=;\r\nCountry;Stance\r\nFiji;a, b\r\n"
    assert read_grid("mine.csv", content).delimiter == ";"
    assert read_sheet("mine.csv", content).rows.loc[3].tolist() == ["Fiji", "a, b"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_blank_rows_and_headers_cost_nobody_a_table(encoding: str) -> None:
    text = ";;;\n;Country;;Stance;;\n\n;;;;\n;Fiji;7;ally;;\n;;;;\n;NA;;no;;\n"
    sheet = read_sheet("mine.csv", text.encode(encoding))
    assert [*sheet.rows.columns] == ["Country", "column 3", "Stance"]
    assert [*sheet.rows.index] == [5, 7]
    # Namibia's code is no missing value, and Norway's no false one.
    assert sheet.rows.to_numpy().tolist() == [["Fiji", "7", "ally"], ["NA", "", "no"]]


def test_columns_of_one_name_are_told_apart() -> None:
    sheet = read_sheet("mine.csv", b"Name,Name,Name (column 2),Stance\nFiji,a,b,ally\n")
    assert len({*sheet.rows.columns}) == 4
    assert sheet.rows.columns[0] == "Name"


def test_titles_may_stand_above_the_header() -> None:
    head = "Positions of states\nmade by,us\n\nCountry,Stance,Day,Words\n"
    text = f"{head}Fiji,ally,2001,a\nMalta,no,2001,b\n"
    sheet = read_sheet("mine.csv", text.encode())
    assert [*sheet.rows.columns] == ["Country", "Stance", "Day", "Words"]
    assert [*sheet.rows.index] == [5, 6]


def test_one_column_alone_is_a_table() -> None:
    sheet = read_sheet("mine.csv", b"Country\nFiji\nMalta\n")
    assert sheet.rows["Country"].tolist() == ["Fiji", "Malta"]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "no rows with anything in them"),
        (b"\n;;\n;;\n", "no rows with anything in them"),
        (b"Country,Stance\n", "column names, and no rows below them"),
        (b"<html><table>", "a web page or XML"),
        (b'Country,Stance\nFiji,"ally\n', "rows that cannot be told apart near line 2"),
        (b"Country,Stance\nFiji," + b"x" * 140_000, "rows that cannot be told apart near line 2"),
        (b"Country,Stance\nFi\0ji,ally", "bytes"),
        (b"\xff\xfeC\0o", "bytes that are no text in any usual encoding"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0\0\0", "bytes"),
        (b"x" * (LARGEST_MB * MB + 1), "20.0 MB"),
    ],
)
def test_what_is_no_table_is_one_fault(content: bytes, found: str) -> None:
    (fault,) = faults_of(content)
    assert fault.table == "mine.csv"
    assert fault.found.startswith(found), fault.found
    assert fault.allowed


def test_cells_without_a_column_are_faults_of_their_rows() -> None:
    (fault,) = faults_of(b"Country,Stance\nFiji,ally\nMalta,no, not quite\n")
    assert (fault.row, fault.found) == (3, "3 cells, the last “not quite”")
    (fault,) = faults_of(b"Country,Stance\n" + b"Malta,no, not quite\n" * 9)
    assert (fault.row, fault.found) == (None, "9 rows with more cells, the first row 2")


def test_a_table_has_bounds() -> None:
    (fault,) = faults_of(b"a,b\n" + b"x,y\n" * (MOST_ROWS + 1))
    assert fault.found == "more than 200,000 rows"
    columns = ",".join(f"c{number}" for number in range(MOST_COLUMNS + 1))
    (fault,) = faults_of(f"{columns}\n{columns}\n".encode())
    assert fault.found == "201 columns"
    (fault,) = faults_of(b"a," * 5 * MB + b"a\nb")
    assert fault.found == "5000001 columns"


def test_rows_of_blanks_count_for_nothing() -> None:
    sheet = read_sheet("mine.csv", b",\n" * MB + b"Country,Stance\n" + b",\n" * MB + b"Fiji,no\n")
    assert [*sheet.rows.columns] == ["Country", "Stance"]
    assert [*sheet.rows.index] == [2 * MB + 2]


_CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(str.strip)


@given(
    st.lists(st.tuples(_CELL.filter(bool), _CELL, _CELL), min_size=1, max_size=8),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_is_written_is_read_back(
    rows: list[tuple[str, str, str]], delimiter: str, encoding: str
) -> None:
    table = [["Country", "Stance", "Words"], *map(list, rows)]
    text = written(table, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    sheet = read_sheet("mine.csv", text.encode(encoding))
    assert [*sheet.rows.columns] == table[0]
    assert sheet.rows.to_numpy().tolist() == table[1:]
