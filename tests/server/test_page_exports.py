"""The tables of pages by address: each format read back, codes beside labels, nothing that runs."""

from __future__ import annotations

import io
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook, load_workbook
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.address import CHOICES
from components.exports.about import About
from components.exports.addresses import METADATA
from components.exports.citation import CITATIONS
from components.exports.formats import FORMATS
from components.exports.formats.comma_separated import csv
from components.exports.formats.inert_cells import RUNS, inert
from components.exports.formats.parquet import ABOUT_KEY
from components.exports.formats.workbook import xlsx
from components.exports.offers import pages_with_tables
from components.exports.table import Table
from components.server.cases import HeldCases
from components.server.downloads import DownloadRate
from components.server.routes import routes
from components.tables import load_case
from components.words import Words
from tests.toy.breaking import change

_ROW = '<tr role="row">'  # of a table to print, without its head
_TELLING = (METADATA, "parquet", "geojson", "xlsx", "html")
_TEXTS = (pa.string(), pa.large_string())


_ABOUT = About("Toy", "Toy", "Found.", "", "2026", "2026", "http://toy", "0", "MIT")


def _book(rows: pd.DataFrame, finding: str = "Found.") -> Workbook:
    about = replace(_ABOUT, finding=finding)
    content = xlsx(Table("toy", "row", rows, (), rows), about, Words())
    return load_workbook(io.BytesIO(content))


@pytest.fixture(autouse=True)
def _anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.server.page_exports.RATE", DownloadRate(lambda: 0.0))
    monkeypatch.setattr("components.server.asked_case.CASES", HeldCases())


@pytest.fixture
def client(toy_served: Path) -> TestClient:
    assert toy_served
    return TestClient(Starlette(routes=list(routes(""))))


def _csv(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), dtype="str", keep_default_na=False)


# The toy case has no earlier edition, so that nothing changed.
@pytest.mark.parametrize("page", [each for each in pages_with_tables() if each != "changes"])
def test_formats_hold_the_same_rows(client: TestClient, page: str) -> None:
    assert page in CHOICES
    answers = {ending: client.get(f"/export/{page}.{ending}") for ending in FORMATS}
    assert {answer.status_code for answer in answers.values()} == {200}
    rows = pq.read_table(io.BytesIO(answers["parquet"].content))
    plain = _csv(answers["csv"].content)
    book = pd.read_excel(
        io.BytesIO(answers["xlsx"].content), dtype="str", keep_default_na=False, engine="openpyxl"
    )
    assert list(plain) == list(book) == rows.column_names
    assert len(plain) == len(book) == rows.num_rows > 0
    assert answers["excel.csv"].content == b"\xef\xbb\xbf" + answers["csv"].content
    texts = [name for name in plain if rows.schema.field(name).type in _TEXTS]
    as_text = rows.select(texts).to_pandas().fillna("").astype(str)
    pd.testing.assert_frame_equal(inert(as_text), plain[texts].astype("object").astype(str))


def test_labels_stand_beside_their_codes(client: TestClient) -> None:
    rows = _csv(client.get("/export/sources.csv").content)
    assert {"kind", "kind_code", "coded_as", "coded_as_code", "locator", "source_id"} <= set(rows)
    assert set(rows["kind_code"]) <= {"stance", "capability", "advice", "context"}
    assert not rows["passage"].eq(rows["passage_code"]).all()


def test_a_file_says_where_it_comes_from(client: TestClient, toy_served: Path) -> None:
    address = "/export/votes.metadata.json?region=asia"
    said = client.get(address).json()
    assert said["page"] == "http://testserver/votes?region=asia"
    assert said["digest"] == load_case(toy_served).digest
    assert said["finding"]
    assert said["sources"][0]["licence"]
    names = [column["name"] for column in said["columns"]]
    rows = client.get("/export/votes.csv?region=asia")
    assert names == list(_csv(rows.content))
    assert (
        said["rows"] == len(_csv(rows.content)) < len(_csv(client.get("/export/votes.csv").content))
    )
    packed = pq.read_table(io.BytesIO(client.get(address.replace(METADATA, "parquet")).content))
    assert json.loads(packed.schema.metadata[ABOUT_KEY]) == said


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("region=asia", "Region: Asia"),
        ("confirmed=true", "Only what two independent sources carry"),
        (
            "region=asia&stance=neutral&lens=article",
            "Region: Asia · Lens: The article · Stance: Neutral",
        ),
        ("", "Lens: "),
    ],
)
def test_each_file_says_what_was_chosen_in_words(
    client: TestClient, query: str, words: str
) -> None:
    answers = {each: client.get(f"/export/map.{each}?{query}") for each in _TELLING}
    said = answers[METADATA].json()["chosen"]
    assert words in said
    packed = pq.read_schema(io.BytesIO(answers["parquet"].content))
    assert json.loads(packed.metadata[ABOUT_KEY])["chosen"] == said
    assert answers["geojson"].json()["about"]["chosen"] == said
    book = io.BytesIO(answers["xlsx"].content)
    about = pd.read_excel(book, sheet_name="About", index_col="What", engine="openpyxl")["Value"]
    assert about["Chosen"] == said
    assert said in answers["html"].text


def test_a_workbook_says_it_on_sheets_of_its_own(client: TestClient) -> None:
    content = io.BytesIO(client.get("/export/votes.xlsx").content)
    sheets = pd.read_excel(content, sheet_name=None, engine="openpyxl")
    assert list(sheets) == ["Rows", "About", "Columns", "Sources"]
    assert "http://testserver/votes" in set(sheets["About"]["Value"])
    assert list(sheets["Columns"]["name"]) == list(sheets["Rows"])


def test_a_table_to_print_is_a_page_of_its_own_that_runs_nothing(client: TestClient) -> None:
    answer = client.get("/export/record.html")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("inline")
    count = len(_csv(client.get("/export/record.csv").content))
    assert answer.text.count(_ROW) == count
    assert "<script" not in answer.text
    assert "Second report: " in answer.text


def test_of_many_rows_the_first_are_printed(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("components.exports.formats.print_page.MOST_ROWS", 2)
    count = len(_csv(client.get("/export/index.csv").content))
    text = client.get("/export/index.html").text
    assert text.count(_ROW) == 2
    assert f"The first 2 of {count} rows; a download has all." in text


@pytest.mark.parametrize(
    ("asked", "path", "card", "kept"),
    [
        ("index.html?region=americas", "../country", "country", {}),
        ("record.html?region=americas", "../record", "event", {"region": ["americas"]}),
        ("sources.html?table=sources&search=a", "../sources", "source", {"search": ["a"]}),
    ],
)
def test_each_row_to_print_leads_to_what_it_opens_and_keeps_the_filters_of_its_page(
    client: TestClient, asked: str, path: str, card: str, kept: dict[str, list[str]]
) -> None:
    text = client.get(f"/export/{asked}").text
    links = re.findall('<a class="atlas-inside" href="([^"]+)"', text)
    assert len(links) == text.count(_ROW) > 0
    for link in map(urlsplit, map(unescape, links)):
        query = parse_qs(link.query)
        assert (link.path, len(query.pop(card))) == (path, 1)
        assert query == kept


def test_further_tables_have_names(client: TestClient) -> None:
    assert {"column", "allowed"} <= set(
        _csv(client.get("/export/sources.csv?table=dictionary").content)
    )
    refused = client.get("/export/sources.csv?table=nothing")
    assert refused.status_code == 400
    assert refused.json()["allowed"] == ["claims", "sources", "dictionary"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("votes.csv?region=atlantis", 400),
        ("votes.csv?colour=red", 400),
        ("votes.pdf", 404),
        ("nowhere.csv", 404),
        ("votes", 404),
        ("votes.csv.csv", 404),
    ],
)
def test_what_is_not_offered_is_said(client: TestClient, address: str, status: int) -> None:
    answer = client.get(f"/export/{address}")
    assert answer.status_code == status
    assert answer.json()["status"]


def test_the_same_address_gives_the_same_bytes_until_a_table_changes(
    client: TestClient, toy_served: Path
) -> None:
    first = {ending: client.get(f"/export/votes.{ending}") for ending in FORMATS}
    for ending, answer in first.items():
        known = {"if-none-match": answer.headers["etag"]}
        assert client.get(f"/export/votes.{ending}", headers=known).status_code == 304
    change(toy_served, "arms_transfers", "BTN", tiv_million=11)
    assert load_case(toy_served).changed == ()
    other = client.get("/export/votes.metadata.json")
    assert other.json()["digest"]


@pytest.mark.parametrize("ending", CITATIONS)
@pytest.mark.parametrize("page", pages_with_tables())
def test_every_page_can_be_cited(client: TestClient, page: str, ending: str) -> None:
    answer = client.get(f"/export/{page}.{ending}")
    kind, _ = CITATIONS[ending]
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == kind
    assert answer.headers["last-modified"]
    path = "" if page == "home" else page
    assert f"http://testserver/{path}" in answer.text
    known = {"if-none-match": answer.headers["etag"]}
    assert client.get(f"/export/{page}.{ending}", headers=known).status_code == 304


def test_a_citation_names_the_sources_on_request(client: TestClient) -> None:
    alone = client.get("/export/votes.csl.json?region=asia").json()
    beside = client.get("/export/votes.csl.json?region=asia&sources=true").json()
    named = client.get("/export/votes.metadata.json?region=asia").json()["sources"]
    assert beside[0] == alone[0]
    assert len(alone) == 1
    assert [item["id"] for item in beside[1:]] == [source["source_id"] for source in named]
    assert client.get("/export/votes.bib?sources=perhaps").status_code == 400
    assert client.get("/export/votes.bib?region=atlantis").status_code == 400


def test_checked_claims_come_as_reviews(client: TestClient) -> None:
    answer = client.get("/export/claims.claimreview.json?verdict=supported")
    assert answer.headers["content-type"] == "application/ld+json"
    assert answer.headers["last-modified"]
    assert {review["url"] for review in answer.json()["@graph"]} == {
        "http://testserver/claims?verdict=supported"
    }
    known = {"if-none-match": answer.headers["etag"]}
    again = client.get("/export/claims.claimreview.json?verdict=supported", headers=known)
    assert again.status_code == 304
    assert client.get("/export/votes.claimreview.json").status_code == 404
    assert client.get("/export/claims.claimreview.json?verdict=maybe").status_code == 400


@pytest.mark.parametrize("sign", RUNS)
def test_no_cell_and_no_name_of_a_column_runs(sign: str) -> None:
    rows = pd.DataFrame({f"{sign}A1": [f"{sign}1+1", "plain", None], "number": [-1.5, 2, 3]})
    written = inert(rows)
    assert list(written) == [f"'{sign}A1", "number"]
    assert list(written[f"'{sign}A1"][:2]) == [f"'{sign}1+1", "plain"]
    assert list(written["number"]) == [-1.5, 2, 3]


def test_a_number_with_a_sign_stays_a_number() -> None:
    rows = pd.DataFrame({"text": ["-2", "+1.5", "-2+3", "+", "-1; 0"]})
    assert list(inert(rows)["text"]) == ["-2", "+1.5", "'-2+3", "'+", "'-1; 0"]


def test_a_spreadsheet_gets_numbers_as_one_writes_them() -> None:
    rows = pd.DataFrame({"count": [9.0, float("nan")], "tonnes": [214.49999999999997, 0.1]})
    table = Table("toy", "row", rows, (), rows)
    assert csv(table, _ABOUT, Words()).decode().split() == [
        "row,count,tonnes",
        "0,9,214.5",
        "1,,0.1",
    ]


def test_a_workbook_has_days_as_dates() -> None:
    rows = pd.DataFrame(
        {
            "day": ["2026-01-03", "2025-11", "", "1823-06-08"],
            "moment": pd.to_datetime(["2026-01-03", None, None, "2025-12-01"]),
            "code": ["NA", "2026-01-03", "2026", "x"],
            "year": ["2019", "2020", "2021", "2022"],
        }
    )
    sheet = _book(rows)["Rows"]
    cells = {column[0].value: [cell.value for cell in column[1:]] for column in sheet.columns}
    assert cells["day"] == [pd.Timestamp("2026-01-03"), "2025-11", None, "1823-06-08"]
    assert cells["moment"] == [pd.Timestamp("2026-01-03"), None, None, pd.Timestamp("2025-12-01")]
    assert cells["code"] == list(rows["code"])
    assert cells["year"] == list(rows["year"])
    assert sheet["B2"].number_format == "yyyy-mm-dd"
    assert sheet.freeze_panes == "B2"


def test_what_is_to_be_read_of_a_workbook_breaks_into_lines() -> None:
    book = _book(pd.DataFrame({"name": ["Côte d’Ivoire"]}), "A finding. " * 30)
    assert book["About"].row_dimensions[4].height > 15
    for title in ("About", "Columns"):
        sheet = book[title]
        assert all(cell.alignment.wrap_text for row in sheet.iter_rows(min_row=2) for cell in row)
        assert sheet.page_setup.fitToHeight == 0


def test_the_map_comes_with_its_outlines(client: TestClient, tmp_path: Path) -> None:
    rows = _csv(client.get("/export/map.csv").content)
    package = tmp_path / "map.gpkg"
    package.write_bytes(client.get("/export/map.gpkg").content)
    text = client.get("/export/map.geojson")
    assert text.headers["content-type"] == "application/geo+json"
    for read in (gpd.read_file(package), gpd.read_file(io.BytesIO(text.content))):
        assert read.crs == "EPSG:4326"
        assert set(read["iso3"]) <= set(rows["iso3"])
        assert len(read) > 1
        assert read.geometry.is_valid.all()
        assert list(read["stance_code"]) == list(
            rows.set_index("iso3").loc[read["iso3"], "stance_code"]
        )
    assert [feature["id"] for feature in text.json()["features"]] == list(read["iso3"])
    assert client.get("/export/map.gpkg").content == package.read_bytes()
    assert client.get("/export/votes.gpkg").status_code == 404
    refused = client.get("/export/map.gpkg?table=evidence")
    assert (refused.status_code, refused.json()["allowed"]) == (400, ["states"])


def test_the_layer_of_a_map_says_what_was_chosen(client: TestClient, tmp_path: Path) -> None:
    package = tmp_path / "map.gpkg"
    package.write_bytes(client.get("/export/map.gpkg?region=africa").content)
    with closing(sqlite3.connect(package)) as database:
        ((said,),) = database.execute("SELECT description FROM gpkg_contents").fetchall()
    told = client.get(f"/export/map.{METADATA}?region=africa").json()
    assert "Africa" in told["chosen"]
    for part in ("title", "finding", "chosen", "page", "digest"):
        assert f": {told[part]}\n" in f"{said}\n"


def test_what_the_map_calls_a_stance_is_what_it_shows(client: TestClient) -> None:
    for lens in ("record", "article"):
        rows = _csv(client.get(f"/export/map.csv?lens={lens}").content)
        assert list(rows["stance_code"]) == list(rows["shown_as"])
        labels = rows.groupby("stance_code")["stance"].nunique()
        assert labels.eq(1).all()
