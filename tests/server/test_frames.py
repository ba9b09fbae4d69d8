"""What reaches the server without a page: foreign sites, broken frames, paths that lead outside."""

from __future__ import annotations

import http.client
import json
import platform
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from components.server.far_window import WINDOW_BITS
from components.server.short_names import BYTES
from components.tables.case_folder import FOLDER_VARIABLE
from tests.awaited import awaited
from tests.browser.server import ROOT, running
from tests.load.client import visiting
from tests.load.visits import region_of
from tests.server.conftest import status
from tests.server.protocol import Guest, fragment_of, guest

MEGABYTE = 2**20
# Of a path that climbs out of a folder: each sign as it is, encoded, encoded twice, and odd.
UP = [
    "..",
    "%2e%2e",
    "%252e%252e",
    "..%00",
    "..;",
    "%c0%ae%c0%ae",
    "..%5c..",
    "....",
    "%uff0e%uff0e",
]
SLASH = ["/", "%2f", "%252f", "%5c", "//"]
START = [
    "static/",
    "geometry/",
    "component/",
    "_stcore/bidi-components/",
    "media/",
    "app/static/",
    "",
]
INSIDE = ("who-backs-caracas", "root:", "[server]", "requires-python")


def stream(server: str) -> str:
    return f"{server.replace('http', 'ws', 1)}/_stcore/stream"


@pytest.mark.parametrize("origin", ["https://example.org", "null", "http://localhost.example.org"])
def test_another_site_cannot_open_a_visit(server: str, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused, connect(stream(server), origin=Origin(origin)):
        pass
    assert refused.value.response.status_code == 403


def test_another_name_of_the_server_is_refused_where_names_are_set(whole_toy: Path) -> None:
    """A name of the attacker's own may lead to this machine: host and origin are the same then."""
    variables = {
        FOLDER_VARIABLE: str(whole_toy),
        "STREAMLIT_SERVER_ALLOWED_HOSTS": "localhost example.org",
    }
    with running(variables=variables) as address:
        port = urlsplit(address).port or 0
        name = f"elsewhere.example:{port}"
        way = socket.create_connection(("localhost", port))
        with (
            pytest.raises(InvalidStatus) as refused,
            connect(f"ws://{name}/_stcore/stream", origin=Origin(f"http://{name}"), sock=way),
        ):
            pass
        assert refused.value.response.status_code == 403
        assert answers(address)


def test_no_other_site_may_send_messages_to_the_page(server: str) -> None:
    with urlopen(f"{server}/_stcore/host-config") as answer:  # noqa: S310 - the address is our own
        assert json.load(answer)["allowedOrigins"] == []


def test_search_engines_are_told_in_plain_text_what_to_leave(server: str) -> None:
    with urlopen(f"{server}/robots.txt") as answer:  # noqa: S310 - the same
        assert answer.headers.get_content_type() == "text/plain"
        assert b"Disallow: /_stcore/" in answer.read()


def test_the_server_s_own_pages_can(server: str) -> None:
    with connect(stream(server), origin=Origin(server), subprotocols=[Subprotocol("streamlit")]):
        pass


def answers(server: str) -> bool:
    with guest(server) as visitor:
        received = visitor.run()
    return received[-1].script_finished == ForwardMsg.FINISHED_SUCCESSFULLY


def test_a_visitor_learns_nothing_of_the_machine(server: str) -> None:
    with guest(server) as visitor:
        received = visitor.run("record")
    told = b"".join(message.SerializeToString() for message in received)
    for inside in (str(ROOT), str(Path.home()), platform.python_version(), "installation"):
        assert inside.encode() not in told
    (opened,) = [each.new_session for each in received if each.HasField("new_session")]
    assert opened.main_script_path == "dashboard.py"
    assert not opened.initialize.environment_info.server_os
    assert not opened.initialize.user_info.installation_id_v3


def test_what_a_page_is_told_of_has_short_names(server: str) -> None:
    with guest(server) as visitor:
        received = visitor.run("map")
    names = [each.hash for each in received if each.hash]
    names += [each.metadata.active_script_hash for each in received if each.HasField("delta")]
    ids = [each.delta.new_element.multiselect.id for each in received]
    names += [each.removeprefix("$$ID-").partition("-")[0] for each in ids if each]
    assert len(names) > 50
    assert {len(name) for name in names} == {2 * BYTES}


def test_messages_are_packed_with_all_that_the_step_before_sent_at_hand(server: str) -> None:
    with guest(server) as visitor:
        (agreed,) = visitor.socket.protocol.extensions
    assert isinstance(agreed, PerMessageDeflate)
    assert agreed.remote_max_window_bits == WINDOW_BITS
    assert not agreed.remote_no_context_takeover


def test_a_step_that_was_asked_for_before_its_page_heard_of_the_address_keeps_the_choice(
    server: str,
) -> None:
    async def press_twice() -> tuple[str, str]:
        async with visiting(server) as visitor:
            await visitor.go_to("map")
            region = region_of(visitor)
            await visitor.choose(region, region.options[:1])
            written, visitor.query = visitor.query, ""
            await visitor.run(region.fragment)
            return written, visitor.query

    written, again = awaited(press_twice())
    assert written.startswith("region=")
    assert again == written


def test_a_step_on_a_page_tells_again_of_that_page_alone(server: str) -> None:
    with guest(server) as visitor:
        opened = visitor.run("map")
        again = visitor.run("map", fragment=fragment_of(opened))
    assert {each.WhichOneof("type") for each in again} == {
        "session_status_changed",
        "new_session",
        "delta",
        "script_finished",
    }
    (told,) = [each.new_session for each in again if each.HasField("new_session")]
    assert not told.app_pages
    # A page whose connection broke reads these once more, whatever it is told of next.
    assert told.HasField("config")
    assert told.initialize.session_id
    drawn = [each for each in opened if each.delta.fragment_id]
    assert len([each for each in again if each.HasField("delta")]) == len(drawn)


@pytest.mark.parametrize(
    "frame", [b"", b"\xff" * 99, b"\x0a\xff\xff\xff\xff\x0f", bytes(range(256)) * 4, "text"]
)
def test_a_broken_frame_ends_its_visit_at_most_and_tells_nothing(
    server: str, frame: bytes | str
) -> None:
    with guest(server) as visitor:
        visitor.socket.send(frame)
        told = b"".join(until_the_end(visitor))
    for inside in (str(ROOT), "Traceback", "site-packages"):
        assert inside.encode() not in told
    assert answers(server)


def until_the_end(visitor: Guest) -> Iterator[bytes]:
    """Yield what a visitor is sent after it asks for a run, until that or the visit ends."""
    try:
        visitor.ask()
        while True:
            data = visitor.socket.recv(timeout=30)
            assert isinstance(data, bytes)
            yield data
            if ForwardMsg.FromString(data).WhichOneof("type") == "script_finished":
                return
    except ConnectionClosed:
        return


def test_a_message_larger_than_any_page_sends_ends_its_visit(server: str) -> None:
    with guest(server) as visitor:
        visitor.socket.send(b"\0" * (MEGABYTE + 1))
        with pytest.raises(ConnectionClosed) as closed:
            visitor.socket.recv(timeout=30)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1009  # too big, as RFC 6455 numbers it
    assert answers(server)


@pytest.mark.parametrize("start", START)
def test_no_path_leads_out_of_the_server_s_folders(server: str, start: str) -> None:
    host = urlsplit(server).netloc
    for up in UP:
        for slash in SLASH:
            for file in ("pyproject.toml", f"etc{slash}passwd", f".streamlit{slash}config.toml"):
                connection = http.client.HTTPConnection(host, timeout=30)
                connection.putrequest("GET", f"/{start}/{(up + slash) * 6}{file}", skip_host=False)
                connection.endheaders()
                text = connection.getresponse().read().decode("utf-8", "replace")
                connection.close()
                assert not [inside for inside in INSIDE if inside in text]


@pytest.mark.parametrize("path", ["_stcore/metrics", "_stcore/agent/openapi.json"])
def test_closed_routes_are_closed_on_a_running_server(server: str, path: str) -> None:
    assert status(f"{server}/{path}") == 404
