"""The first page: its title is the case's, and it knows where its server is."""

from __future__ import annotations

import re
from collections import OrderedDict
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config

from components import languages
from components.address import ComparisonChoice, MapChoice
from components.exports import found as found_findings
from components.exports.found import note_found
from components.figures.browser.scripts import NOT_OF_FIGURES, scripts
from components.server.cases import HeldCases
from components.server.lazy_chunks import lazy_chunks, more_chunks
from components.server.page_shell import PageShell
from components.tables import Case
from components.tables.case_folder import case_folder
from components.tables.geometry_addresses import outlines_address
from tests.words import pseudo

STYLE = "<style>p { color: red; }</style>"
PAGE = '<html lang="en"><head><title>Streamlit</title></head><body></body></html>'


@pytest.fixture
def held(toy_case: Case, monkeypatch: pytest.MonkeyPatch) -> HeldCases:
    """Return the cases of a server that has read the toy case."""
    cases = HeldCases(lambda _folder: toy_case)
    cases.in_folder(case_folder())
    monkeypatch.setattr("components.server.page_shell.CASES", cases)
    return cases


def client(ancestors: str = "'self'", public_url: str = "") -> TestClient:
    async def page(_request: object) -> HTMLResponse:
        return HTMLResponse(PAGE, headers={"ETag": "old"})

    async def text(_request: object) -> PlainTextResponse:
        return PlainTextResponse("<title>Streamlit</title>")

    paths = [Route("/text", text), Route("/{anything:path}", page)]
    layer = Middleware(PageShell, style=STYLE, frame_ancestors=ancestors, public_url=public_url)
    return TestClient(Starlette(routes=paths, middleware=[layer]))


@pytest.mark.usefixtures("held")
def test_page_bears_the_title_of_the_case_and_the_address_of_its_server(toy_case: Case) -> None:
    note_found(toy_case, ComparisonChoice(), "Tonga is said to offer most")
    answer = client().get("/comparison", headers={"Accept": "text/html"})
    assert "<title>What they offer · Who backs Suva?</title>" in answer.text
    assert '<meta name="description" content="Tonga is said to offer most">' in answer.text
    assert '<script data-depth="1">' in answer.text
    assert answer.text.endswith(f"<body>{STYLE}</body></html>")
    assert "etag" not in answer.headers
    assert int(answer.headers["content-length"]) == len(answer.content)


@pytest.mark.usefixtures("held")
def test_a_link_is_shown_elsewhere_with_what_its_page_finds(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(found_findings, "_found", OrderedDict())
    note_found(toy_case, MapChoice(region=("africa",)), 'Africa: "<b>none</b>"')
    note_found(toy_case, MapChoice(), "One state backs Suva")
    for query, said, address in (
        ("?region=africa&odd=1", "Africa: &#34;&lt;b&gt;none&lt;/b&gt;&#34;", "?region=africa"),
        ("?region=asia", "One state backs Suva", "?region=asia"),
        ("?embed=true&region=%22%3E", "One state backs Suva", ""),
    ):
        text = client().get(f"/map{query}", headers={"Accept": "text/html"}).text
        assert f'<meta property="og:description" content="{said}">' in text
        assert f'<meta name="description" content="{said}">' in text
        assert f'<meta property="og:url" content="http://testserver/map{address}">' in text
        assert '<meta property="og:title" content="Map · Who backs Suva?">' in text
    about = client().get("/sources", headers={"Accept": "text/html"}).text
    assert re.search(r'<meta property="og:description" content="[^"]+">', about)


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/", "https://example.org/b/"),
        ("/map?region=asia", "https://example.org/b/map?region=asia"),
    ],
)
def test_a_link_shown_elsewhere_leads_to_where_visitors_find_it(path: str, address: str) -> None:
    visitor = client(public_url="https://example.org/b")
    text = visitor.get(path, headers={"Accept": "text/html"}).text
    assert f'<meta property="og:url" content="{address}">' in text


def test_the_page_says_so_where_nothing_could_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.server.page_shell.CASES", HeldCases())
    answer = client().get("/", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert "<title>The tables have faults</title>" in answer.text


@pytest.mark.parametrize(
    ("base_path", "path", "depth"),
    [
        ("", "/", 0),
        ("", "/comparison", 1),
        ("kept", "/kept", 0),
        ("kept", "/kept/comparison", 1),
        ("/a/b/", "/a/b/comparison", 1),
        ("", "/kept/comparison", 2),
    ],
)
def test_the_page_is_told_how_deep_it_lies_below_its_server(
    base_path: str, path: str, depth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(config, "get_option", {"server.baseUrlPath": base_path}.__getitem__)
    answer = client().get(path, headers={"Accept": "text/html"})
    assert f'<script data-depth="{depth}">' in answer.text


@pytest.mark.usefixtures("held")
def test_a_report_passes_unchanged() -> None:
    answer = client().get("/base/export/report.html", headers={"Accept": "text/html"})
    assert (answer.text, answer.headers["etag"]) == (PAGE, "old")


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    ("query", "language"),
    [("", "en"), ("?lang=de", "de"), ("?lang=fr", "en"), ("?lang=%22%3E", "en")],
)
def test_the_page_names_the_language_that_its_address_asks_for(
    query: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pseudo.write_catalogue(tmp_path)
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path)
    answer = client().get(f"/reach{query}", headers={"Accept": "text/html"})
    assert f'<html lang="{language}">' in answer.text


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    ("query", "ancestors", "root"),
    [
        ("", "'self'", '<html lang="en">'),
        ("?embed=true", "'self'", '<html lang="en" data-embed>'),
        ("?embed=no", "https://example.org", '<html lang="en" data-frames>'),
        ("?embed=TRUE", "'self' https://*", '<html lang="en" data-frames data-embed>'),
    ],
)
def test_the_page_is_marked_in_a_frame_and_where_others_may_frame_it(
    query: str, ancestors: str, root: str
) -> None:
    answer = client(ancestors).get(f"/reach{query}", headers={"Accept": "text/html"})
    assert answer.text.startswith(root)


def test_the_page_of_faults_bears_a_title_in_the_language_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pseudo.write_catalogue(tmp_path)
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path)
    monkeypatch.setattr("components.server.page_shell.CASES", HeldCases())
    answer = client().get("/?lang=de", headers={"Accept": "text/html"})
    assert f"<title>{pseudo.marked('The tables have faults')}</title>" in answer.text


def test_streamlit_s_own_page_has_what_is_replaced() -> None:
    page = Path(str(streamlit.__file__)).with_name("static") / "index.html"
    text = page.read_text(encoding="utf-8")
    assert '<html lang="en"' in text
    assert "<title>Streamlit</title>" in text


def test_the_script_is_the_same_on_every_page() -> None:
    texts = {client().get(path, headers={"Accept": "text/html"}).text for path in ("/", "/a/b")}
    assert len({text.partition("data-depth=")[2].partition(">")[2] for text in texts}) == 1


def test_anything_else_passes_unchanged() -> None:
    assert client().get("/text").text == "<title>Streamlit</title>"
    assert client().get("/comparison", headers={"Accept": "*/*"}).text == PAGE


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(("path", "has_map"), [("/", True), ("/map", True), ("/sources", False)])
def test_a_page_with_a_map_names_what_the_map_is_drawn_from(
    path: str, toy_case: Case, *, has_map: bool
) -> None:
    text = client().get(path, headers={"Accept": "text/html"}).text
    named = set(re.findall(r'<link [^>]*crossorigin[^>]* href="\./([^"]+)"', text))
    world = toy_case.world
    drawn_by = {at for at in scripts() if not at.endswith(NOT_OF_FIGURES)} | {*lazy_chunks()}
    geometry = {outlines_address(world)}
    more = set(more_chunks(path.strip("/")))
    assert named == drawn_by | more | (geometry if has_map else set())
