"""What is sent packed: for browsers that can unpack it, and whole for all others."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.server.accepting import best_coding
from components.server.packed_files import (
    STREAMLIT_FILES,
    PackedFiles,
    pack_in_background,
    packed_file,
)

SCRIPT = next(file for file in sorted(STREAMLIT_FILES.rglob("*.js")) if file.stat().st_size > 5000)
ADDRESS = f"/static/{SCRIPT.relative_to(STREAMLIT_FILES).as_posix()}"


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("", "identity"),
        ("identity", "identity"),
        ("gzip;q=0", "identity"),
        ("gzip; q=0.000, br;q=0, *", "identity"),
        ("*;q=0", "identity"),
        ("br;q=nonsense", "identity"),
        ("gzip", "gzip"),
        ("GZIP;Q=1.0", "gzip"),
        ("br;q=0, *;q=0.5", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.1, gzip", "br"),
        ("*", "br"),
    ],
)
def test_the_smallest_coding_that_a_browser_allows_is_sent(header: str, coding: str) -> None:
    assert best_coding(header) == coding


def client(below: str = "") -> TestClient:
    async def anything(_request: object) -> PlainTextResponse:
        return PlainTextResponse("passed on")

    layers = [Middleware(PackedFiles, below=below)]
    return TestClient(Starlette(routes=[Route("/{any:path}", anything)], middleware=layers))


@pytest.mark.parametrize("accepted", ["identity", "gzip"])
def test_a_script_comes_whole_in_each_coding(accepted: str) -> None:
    answer = client().get(ADDRESS, headers={"Accept-Encoding": accepted})
    assert answer.content == SCRIPT.read_bytes()
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["vary"] == "Accept-Encoding"
    assert ("content-encoding" in answer.headers) == (accepted != "identity")


def test_a_script_goes_with_brotli_to_a_browser_that_knows_it() -> None:
    with client().stream("GET", ADDRESS, headers={"Accept-Encoding": "gzip, br"}) as answer:
        assert answer.headers["content-encoding"] == "br"
        assert b"".join(answer.iter_raw()) == packed_file(SCRIPT).br
    assert len(packed_file(SCRIPT).br) < len(packed_file(SCRIPT).gzip) < SCRIPT.stat().st_size


def test_scripts_lie_below_the_base_path() -> None:
    assert client("a/b").get(f"/a/b{ADDRESS}").content == SCRIPT.read_bytes()
    assert client("a/b").get(ADDRESS).text == "passed on"


@pytest.mark.parametrize(
    "path", ["/static/js/none.js", f"{ADDRESS}/", "/static/../static", "/", "/static/media/x.woff2"]
)
def test_all_else_is_passed_on(path: str) -> None:
    assert client().get(path).text == "passed on"


def test_nobody_writes_to_a_script() -> None:
    assert client().post(ADDRESS).status_code == 405


def test_what_every_page_asks_for_is_packed_before_it_does() -> None:
    packed_file.cache_clear()
    pack_in_background(()).join()
    page = (STREAMLIT_FILES.parent / "index.html").read_text(encoding="utf-8")
    assert 10 < packed_file.cache_info().currsize <= page.count("./static/")
