"""The scripts that draw figures, as they leave the server."""

from __future__ import annotations

import hashlib

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.figures.browser.scripts import address_of, bundle_address, scripts
from components.server.routes import routes

VIEW = address_of("view.js")


def client(base_path: str = "") -> TestClient:
    return TestClient(Starlette(routes=list(routes(base_path))))


@pytest.mark.parametrize("base_path", ["", "a/b"])
def test_a_script_is_kept_for_good_and_an_unknown_one_is_not_there(base_path: str) -> None:
    answer = client(base_path).get(f"/{base_path}/{VIEW}".replace("//", "/"))
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    assert client(base_path).get("/scripts/0123456789ab/view.js").status_code == 404


@pytest.mark.parametrize(("accepted", "packed"), [("gzip, br", "br"), ("gzip", "gzip"), ("", "")])
def test_the_bundle_is_sent_as_the_browser_can_unpack_it(accepted: str, packed: str) -> None:
    answer = client().get(f"/{bundle_address()}", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding", "") == packed
    assert answer.headers["content-type"].startswith("text/javascript")
    assert int(answer.headers["content-length"]) < (500_000 if packed else 1_500_000)


def test_the_bundle_bears_the_digest_of_its_content_and_the_scripts_name_it() -> None:
    code = client().get(f"/{bundle_address()}", headers={"Accept-Encoding": "gzip"}).content
    name = bundle_address().rpartition("/")[2]
    assert name == f"plotly-{hashlib.sha256(code).hexdigest()[:12]}.js"
    folder = VIEW.rpartition("/")[0]
    assert name in client().get(f"/{folder}/plotly_address.js").text


def test_scripts_import_only_what_is_served() -> None:
    folder = VIEW.rpartition("/")[0]
    served = {address.rpartition("/")[2] for address in scripts() if address.startswith(folder)}
    text = client().get(f"/{VIEW}").text
    imported = {
        line.split('"./')[1][:-2] for line in text.splitlines() if line.startswith("import")
    }
    assert imported <= served


@pytest.mark.parametrize("path", ["../scripts.py", "%2e%2e/scripts.py", "scripts.py", ""])
def test_nothing_else_in_the_folder_is_served(path: str) -> None:
    folder = VIEW.rpartition("/")[0]
    assert client().get(f"/{folder}/{path}").status_code == 404
