"""What is put to the upload route: bounded for each address and together, and never on disk."""

from __future__ import annotations

import gc
import tempfile
import tracemalloc
from collections.abc import Iterator
from http import HTTPStatus
from http.cookies import SimpleCookie
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request as Asked
from urllib.request import urlopen

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from components.server import uploads
from components.server.uploads import (
    MOST_AT_A_TIME,
    MOST_WAITING,
    ROUTE,
    UPLOADS_AT_ONCE,
    Uploads,
)

_XSRF = "_streamlit_xsrf"
_FILES, _MB = 5, 1_000_000
_LARGE = b"x" * 3_000_000


async def _take(request: Request) -> Response:
    async with request.form() as form:
        file = form["file"]
        assert not isinstance(file, str)
        return PlainTextResponse(str(len(await file.read())))


@pytest.fixture
def layer() -> Uploads:
    inner = Starlette(routes=[Route("/{path:path}", _take, methods=["GET", "PUT"])])
    return Uploads(inner, clock=lambda: 0.0)


@pytest.fixture
def client(layer: Uploads) -> Iterator[TestClient]:
    with TestClient(layer) as visitor:
        yield visitor


def _put(client: TestClient, content: bytes = b"a") -> Any:
    return client.put(f"/{ROUTE}/session/file", files={"file": ("a.csv", content)})


def test_a_large_file_is_not_written_to_disk(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", _no_disk)
    answer = _put(client, _LARGE)
    assert answer.status_code == HTTPStatus.OK
    assert int(answer.text) == len(_LARGE)


def _no_disk(*_args: object, **_kwargs: object) -> None:
    pytest.fail("the file is written to disk")


def test_an_address_that_puts_too_many_is_told_to_wait(client: TestClient) -> None:
    statuses = [_put(client).status_code for _ in range(int(UPLOADS_AT_ONCE) + 2)]
    assert statuses == [HTTPStatus.OK] * int(UPLOADS_AT_ONCE) + [HTTPStatus.TOO_MANY_REQUESTS] * 2


def test_so_many_are_taken_at_a_time(layer: Uploads, client: TestClient) -> None:
    layer._under_way = MOST_AT_A_TIME  # noqa: SLF001 - as while others are on their way
    assert _put(client).status_code == HTTPStatus.TOO_MANY_REQUESTS
    layer._under_way = 0  # noqa: SLF001
    assert _put(client).status_code == HTTPStatus.OK


def _refused(server: str, headers: dict[str, str]) -> tuple[int, str]:
    """Return how the server answers a file for a session that is not open."""
    address = f"{server}/{ROUTE}/nobody/file"
    asked = Asked(address, data=b"x", headers=headers, method="PUT")  # noqa: S310
    with pytest.raises(HTTPError) as refused:
        urlopen(asked)  # noqa: S310 - the address is our own
    with refused.value as answered:
        return answered.code, answered.read().decode()


def _token(server: str) -> str:
    """Return what the server lets the pages of its own site put files with."""
    with urlopen(f"{server}/_stcore/health") as answer:  # noqa: S310 - the address is our own
        cookie = SimpleCookie(answer.headers["set-cookie"])
    return cookie[_XSRF].value


def test_another_site_that_has_no_token_puts_nothing(server: str) -> None:
    assert _refused(server, {})[0] == HTTPStatus.FORBIDDEN
    alone = {"X-Xsrftoken": _token(server)}
    assert _refused(server, alone)[0] == HTTPStatus.FORBIDDEN


def test_a_session_that_is_not_open_gets_nothing_held(server: str) -> None:
    token = _token(server)
    code, said = _refused(server, {"X-Xsrftoken": token, "Cookie": f"{_XSRF}={token}"})
    assert code == HTTPStatus.BAD_REQUEST
    assert "Invalid session_id" in said


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> MemoryUploadedFileManager:
    """Return where what is taken is held, in the place of a running server's."""
    held = MemoryUploadedFileManager("/")
    monkeypatch.setattr(uploads, "_files_held", lambda: held)
    return held


def _hold(files: MemoryUploadedFileManager, name: str) -> None:
    files.add_file("session", UploadedFileRec(name, "a.csv", "text/csv", b"a"))


def test_of_files_that_no_page_takes_the_oldest_go(
    client: TestClient, files: MemoryUploadedFileManager
) -> None:
    names = [f"file{number}" for number in range(MOST_WAITING + 1)]
    for name in names:
        _hold(files, name)
        client.put(f"/{ROUTE}/session/{name}", files={"file": ("a.csv", b"a")})
    left = [each.file_id for each in files.get_files("session", names)]
    assert left == names[1:]


def test_what_is_refused_pushes_nothing_out(
    client: TestClient, files: MemoryUploadedFileManager
) -> None:
    _hold(files, "file")
    _put(client)
    for number in range(MOST_WAITING + 1):
        client.put(f"/{ROUTE}/nobody/{number}", files={"file": ("a.csv", b"a")})
    assert files.get_files("session", ["file"])


def test_the_memory_of_large_files_is_given_back_when_their_session_ends() -> None:
    files = MemoryUploadedFileManager("/")

    async def hold(request: Request) -> Response:
        async with request.form() as form:
            file = form["file"]
            assert not isinstance(file, str)
            name = request.path_params["path"].rpartition("/")[2]
            content = await file.read()
            files.add_file("session", UploadedFileRec(name, "a.csv", "text/csv", content))
        return PlainTextResponse("held")

    layer = Uploads(Starlette(routes=[Route("/{path:path}", hold, methods=["PUT"])]))
    with TestClient(layer) as client:
        _put(client)  # what the first request loads stays
        tracemalloc.start()
        for number in range(_FILES):
            content = bytes(20 * _MB)
            client.put(f"/{ROUTE}/session/{number}", files={"file": ("a.csv", content)})
        del content
        held, most = tracemalloc.get_traced_memory()
        files.remove_session_files("session")
        gc.collect()  # requests lie in cycles with their bodies
        left, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert most >= held > _FILES * 20 * _MB
    assert left < 5 * _MB
