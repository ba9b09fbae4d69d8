"""What a reader brings gets through the proxy up to the page's bound, and touches no disk there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from components.ingest.refusing import LARGEST_MB, MB
from components.server.uploads import ROUTE
from tests.browser.visit import Visit
from tests.browser.widgets import bring_file
from tests.deploy.replicas import behind_nginx, replicas

# What nginx logs where it writes a body to disk.
_ON_DISK = "buffered to a temporary file"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that nginx writes to."""
    return tmp_path_factory.mktemp("nginx")


@pytest.fixture(scope="module")
def server(
    whole_toy: Path, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Yield where nginx hands on to two processes: a page and its file must come to the same."""
    with (
        replicas(2, whole_toy, tmp_path_factory.mktemp("replicas")) as servers,
        behind_nginx(servers, folder) as address,
    ):
        yield address


def table_of(size: float) -> bytes:
    """Return a table of about so many megabytes, in rows of two kilobytes."""
    row = b"Fiji;ally;" + b"x" * 2_000 + b"\n"
    return b"Country;Stance;Note\n" + row * int(size * MB / len(row))


@pytest.mark.parametrize("size", [5, LARGEST_MB - 0.1])
def test_a_file_within_the_bound_is_read(visit: Visit, folder: Path, size: float) -> None:
    page = visit.open("/bring")
    bring_file(page, "kites.csv", table_of(size))
    expect(page.get_by_role("heading", name="What the columns mean")).to_be_visible()
    visit.settle()
    assert _ON_DISK not in (folder / "log").read_text(encoding="utf-8")


def test_a_larger_file_is_refused_with_the_bound(visit: Visit) -> None:
    page = visit.open("/bring")
    bring_file(page, "kites.csv", table_of(LARGEST_MB + 2))
    told = page.get_by_test_id("stFileUploader")
    expect(told).to_contain_text(f"must be {LARGEST_MB}")
    expect(page.get_by_role("heading", name="What the columns mean")).to_have_count(0)


def test_what_no_page_of_ours_sends_ends_at_the_proxy(server: str) -> None:
    for path, size in ((f"{ROUTE}/nobody/file", LARGEST_MB + 4), ("healthz", 0.1)):
        asked = Request(f"{server}/{path}", data=b"x" * int(size * MB), method="PUT")  # noqa: S310
        with pytest.raises(HTTPError) as refused:
            urlopen(asked)  # noqa: S310 - the address is our own
        with refused.value as answered:
            assert answered.code == 413
            assert "nginx" in answered.read().decode()
