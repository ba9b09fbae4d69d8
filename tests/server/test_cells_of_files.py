"""The cells of the files of pages: the same in each format; none runs, and long ones are cut."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from openpyxl.cell import Cell
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports.formats import FORMATS, OUTLINED
from components.exports.formats.cut_cells import CUT, LONGEST_CELL
from components.exports.formats.inert_cells import RUNS
from components.exports.formats.workbook import with_days
from components.exports.offers import formats_of, pages_with_tables, titles_of
from components.server.cases import HeldCases
from components.server.downloads import DownloadRate
from components.server.routes import routes
from components.tables import Case, load_case
from components.words import Words

_FORMULAS = ("=1+1", "+1+1", "-1+1", "@x", "=HYPERLINK(A1)", "＝1+1")
_CLAIMS = ("ST01", "ST02", "ST03", "ST04", "ST05", "ST06")
_LONG = 40_000


@pytest.fixture
def client(toy_served: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    assert toy_served
    monkeypatch.setattr("components.server.page_exports.RATE", DownloadRate(lambda: 0.0))
    monkeypatch.setattr("components.server.asked_case.CASES", HeldCases())
    return TestClient(Starlette(routes=list(routes(""))))


def _got(client: TestClient, address: str) -> io.BytesIO:
    answer = client.get(f"/export/{address}")
    assert answer.status_code == 200, address
    return io.BytesIO(answer.content)


def _sheet(content: io.BytesIO, name: str = "Rows") -> list[tuple[Cell, ...]]:
    return list(openpyxl.load_workbook(content)[name].iter_rows())


def _values(content: io.BytesIO) -> list[list[Any]]:
    return [[_one(cell.value) for cell in row] for row in _sheet(content)]


def _plain(rows: pd.DataFrame) -> list[list[Any]]:
    """Return cells in one form: nothing for an empty one, days as text."""
    return [list(rows), *([_one(cell) for cell in row] for row in rows.itertuples(index=False))]


def _one(cell: Any) -> Any:
    if pd.isna(cell) or cell == "":
        return None
    if isinstance(cell, float):
        return float(f"{cell:.16G}")  # as many digits as the library writes
    return cell.date().isoformat() if isinstance(cell, dt.datetime) else cell


@pytest.mark.parametrize("page", pages_with_tables())
def test_a_workbook_has_every_cell_of_the_parquet_file(client: TestClient, page: str) -> None:
    for table in titles_of(page, Words()):
        packed = pq.read_table(_got(client, f"{page}.parquet?table={table}")).to_pandas()
        assert _values(_got(client, f"{page}.xlsx?table={table}")) == _plain(packed), table


def _summarise(monkeypatch: pytest.MonkeyPatch, case: Case, texts: dict[str, str]) -> None:
    """Serve a case of which stances have other summaries, by their claim, as no file could."""
    summaries = case.stances["claim_id"].map(texts).fillna(case.stances["summary"])
    told = replace(case, stances=case.stances.assign(summary=summaries), digest="told")
    monkeypatch.setattr("components.server.asked_case.CASES", HeldCases(lambda _folder: told))


def test_no_cell_of_a_workbook_is_a_formula(
    client: TestClient, toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    _summarise(monkeypatch, toy_case, dict(zip(_CLAIMS, _FORMULAS, strict=True)))
    cells = [cell for row in _sheet(_got(client, "sources.xlsx")) for cell in row]
    assert {cell.value for cell in cells} >= {*_FORMULAS}
    assert {cell.data_type for cell in cells} <= {"s", "n", "b"}
    assert not [cell for cell in cells if cell.hyperlink]


@pytest.mark.parametrize("ending", ["csv", "excel.csv"])
def test_no_cell_of_a_csv_file_is_a_formula(
    client: TestClient, toy_case: Case, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    _summarise(monkeypatch, toy_case, dict(zip(_CLAIMS, _FORMULAS, strict=True)))
    rows = pd.read_csv(
        _got(client, f"sources.{ending}"), dtype="str", keep_default_na=False, encoding="utf-8-sig"
    )
    cells = {cell for name in rows for cell in rows[name]}
    assert cells >= {f"'{text}" for text in _FORMULAS}
    assert not [cell for cell in cells if cell.startswith(RUNS)]


def test_what_no_cell_of_a_workbook_can_hold_is_cut_and_said_so(
    client: TestClient, toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A kite takes two units of what Excel counts, so that half of one would be left at the cut.
    long, wide, fitting = "x" * _LONG, "x" + "🪁" * _LONG, "y" * LONGEST_CELL
    _summarise(monkeypatch, toy_case, {"ST01": long, "ST02": wide, "ST03": fitting})
    content = _got(client, "sources.xlsx")
    rows = _sheet(content)
    names = [cell.value for cell in rows[0]]
    claim, summary = names.index("claim_id"), names.index("summary")
    cells = {row[claim].value: row[summary] for row in rows[1:]}
    assert cells["ST01"].value == long[: LONGEST_CELL - 1] + CUT
    assert cells["ST02"].value == wide[: LONGEST_CELL // 2] + CUT
    assert cells["ST03"].value == fitting
    said = [row[1].value for row in _sheet(content, "About") if str(row[0].value).startswith("Cut")]
    assert said == [
        f"Column summary, row {cells['ST01'].row}: 40,000 characters",
        f"Column summary, row {cells['ST02'].row}: 80,001 characters",
    ]
    whole = pd.read_csv(_got(client, "sources.csv"), index_col="claim_id")["summary"]
    packed = pq.read_table(_got(client, "sources.parquet")).to_pandas().set_index("claim_id")
    for each, text in {"ST01": long, "ST02": wide, "ST03": fitting}.items():
        assert whole[each] == packed.at[each, "summary"] == text


@pytest.mark.parametrize("text", ["2001-02-30", "٢٠٠١-٠٢-٠٣"])
def test_texts_that_look_like_days_and_are_none_stay_texts(text: str) -> None:
    rows = pd.DataFrame({"place": [text, "2001-02-03", None], "day": ["2001-02-03", "2001-02", ""]})
    written = with_days(rows)
    assert written["place"].tolist() == [text, "2001-02-03", None]
    assert written["day"].tolist() == [dt.date(2001, 2, 3), "2001-02", ""]


def test_a_workbook_with_nothing_cut_says_nothing_of_it(client: TestClient) -> None:
    said = [row[0].value for row in _sheet(_got(client, "sources.xlsx"), "About")]
    assert not [name for name in said if str(name).startswith("Cut")]


@pytest.mark.parametrize("ending", OUTLINED)
def test_a_map_has_every_cell_and_every_outline(
    client: TestClient, toy_served: Path, tmp_path: Path, ending: str
) -> None:
    packed = pq.read_table(_got(client, "map.parquet")).to_pandas()
    file = tmp_path / f"map.{ending}"
    file.write_bytes(_got(client, f"map.{ending}").getvalue())
    read = gpd.read_file(file)
    outlines = load_case(toy_served).world.outlines.geometry
    drawn = packed[packed["iso3"].isin(outlines.index)]
    columns = [name for name in read if name not in ("id", "geometry")]
    assert columns == list(drawn)
    assert _plain(pd.DataFrame(read[columns])) == _plain(drawn)
    for iso3, shape in zip(read["iso3"], read.geometry, strict=True):
        assert shape.equals(outlines[iso3])


def test_a_table_beside_the_map_is_not_offered_with_outlines() -> None:
    assert [*formats_of("map", "states")] == [*formats_of("map")] == [*FORMATS, *OUTLINED]
    assert [*formats_of("map", "evidence")] == [*formats_of("votes")] == [*FORMATS]
