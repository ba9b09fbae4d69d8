"""Other sites show a picture beside a link, if it was drawn from the case that is shown."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config

from components import languages
from components.server import previews
from components.server.cases import HeldCases
from components.server.page_shell import PageShell
from components.server.routes import routes
from components.tables import Case
from components.tables.case_folder import case_folder
from tests.words import pseudo

PAGE = '<html lang="en"><head><title>Streamlit</title></head><body></body></html>'
FINDING = 'Tonga says "<b>yes</b>" & Suva agrees'
HASHED = re.compile(r"map-[0-9a-f]{12}\.png")


@pytest.fixture
def drawn(tmp_path: Path, toy_case: Case, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Return the picture of the map, the only one of the toy case, which the server shows."""
    Image.new("RGB", previews.SIZE).save(tmp_path / "map.png")
    about = {"digest": toy_case.digest, "findings": {"map": FINDING}}
    (tmp_path / "drawn.json").write_text(json.dumps(about), encoding="utf-8")
    monkeypatch.setattr(previews, "FOLDER", tmp_path)
    monkeypatch.setattr(previews, "DRAWN", tmp_path / "drawn.json")
    show(toy_case, monkeypatch)
    previews.drawn.cache_clear()
    monkeypatch.setattr(previews, "drawn", previews.drawn.__wrapped__)
    return (tmp_path / "map.png").read_bytes()


def show(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = HeldCases(lambda _folder: case)
    cases.in_folder(case_folder())
    for reader in ("page_shell", "routes"):
        monkeypatch.setattr(f"components.server.{reader}.CASES", cases)


def visitor(public_url: str = "", base_path: str = "") -> TestClient:
    async def page(_request: object) -> HTMLResponse:
        return HTMLResponse(PAGE)

    paths = [*routes(base_path), Route("/{anything:path}", page)]
    layer = Middleware(PageShell, style="", frame_ancestors="'self'", public_url=public_url)
    return TestClient(Starlette(routes=paths, middleware=[layer]))


def properties(client: TestClient, address: str) -> dict[str, str]:
    """Return what the head of a page says to other sites, by the name of each property."""
    text = client.get(address, headers={"Accept": "text/html"}).text
    tags = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', text)
    return {name: unescape(content) for name, content in tags}


@pytest.mark.usefixtures("drawn")
def test_a_page_names_its_picture_with_its_size_and_what_it_shows() -> None:
    said = properties(visitor(), "/map?region=asia")
    start, _, name = said["og:image"].rpartition("/")
    assert start == "http://testserver/previews"
    assert HASHED.fullmatch(name)
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["og:image:alt"] == FINDING
    assert said["twitter:card"] == "summary_large_image"


@pytest.mark.usefixtures("drawn")
def test_what_a_picture_shows_is_text_in_the_head() -> None:
    assert "<b>" not in visitor().get("/map", headers={"Accept": "text/html"}).text


@pytest.mark.parametrize(
    ("public_url", "base_path", "path", "start"),
    [
        ("", "a/b", "/a/b/map", "http://testserver/a/b/previews/map-"),
        ("https://example.org/c", "", "/map", "https://example.org/c/previews/map-"),
        ("https://example.org/c", "a/b", "/a/b/map", "https://example.org/c/previews/map-"),
    ],
)
@pytest.mark.usefixtures("drawn")
def test_a_picture_is_where_visitors_find_the_first_page(
    public_url: str, base_path: str, path: str, start: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(config, "get_option", {"server.baseUrlPath": base_path}.__getitem__)
    client = visitor(public_url, base_path)
    image = properties(client, path)["og:image"]
    assert image.startswith(start)
    below = f"/{base_path}" if base_path else ""
    name = image.rpartition("/")[2]
    assert client.get(f"{below}/previews/{name}").status_code == 200


def test_a_picture_is_kept_for_good(drawn: bytes) -> None:
    client = visitor()
    answer = client.get(properties(client, "/map")["og:image"])
    assert answer.content == drawn
    assert answer.headers["content-type"] == "image/png"
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.usefixtures("drawn")
@pytest.mark.parametrize("address", ["/sources", "/map?case=brought", "/map?lang=de"])
def test_a_page_without_a_picture_a_brought_case_and_another_language_have_none(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pseudo.write_catalogue(tmp_path)
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path)
    said = properties(visitor(), address)
    assert not [name for name in said if name.startswith("og:image")]
    assert said["twitter:card"] == "summary"


@pytest.mark.usefixtures("drawn")
def test_another_case_has_none(toy_case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    client = visitor()
    image = properties(client, "/map")["og:image"]
    show(replace(toy_case, digest="edited"), monkeypatch)
    assert "og:image" not in properties(client, "/map")
    assert client.get(image).status_code == 404


@pytest.mark.usefixtures("drawn")
@pytest.mark.parametrize("name", ["map.png", "map-000000000000.png", "drawn.json"])
def test_no_other_name_is_answered(name: str) -> None:
    assert visitor().get(f"/previews/{name}").status_code == 404


def test_every_picture_that_ships_has_its_size_and_few_bytes() -> None:
    _, pictures = previews.drawn()
    assert {file.stem for file in previews.FOLDER.glob("*.png")} == {*pictures}
    for picture in pictures.values():
        assert Image.open(io.BytesIO(picture.content)).size == previews.SIZE
    assert max(len(picture.content) for picture in pictures.values()) < 60_000
    assert sum(len(picture.content) for picture in pictures.values()) < 700_000
