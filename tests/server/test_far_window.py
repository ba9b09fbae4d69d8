"""What packs messages to a page: at rest it holds little, and forgets nothing by it."""

from __future__ import annotations

import asyncio
import random
import tracemalloc

import pytest
from uvicorn.protocols.websockets import websockets_sansio_impl as protocol
from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Frame, Opcode

from components.server import far_window
from components.server.far_window import WINDOW_BITS, look_back_farther
from tests.awaited import awaited

WINDOW = 2**WINDOW_BITS
RESTS_AFTER_S = 0.02
CHANCE = random.Random(1)  # noqa: S311
MESSAGES = [CHANCE.randbytes(size) for size in (9_000, 5_000, 30, 12_000, 40_000)]


@pytest.fixture(autouse=True)
def _replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    before = protocol.ServerPerMessageDeflateFactory  # type: ignore[attr-defined]
    monkeypatch.setattr(protocol, "ServerPerMessageDeflateFactory", before)
    monkeypatch.setattr(far_window, "_RESTS_AFTER_S", RESTS_AFTER_S)
    look_back_farther()


def agreed() -> PerMessageDeflate:
    """Return what the server packs with, as uvicorn asks for it."""
    factory = protocol.ServerPerMessageDeflateFactory(  # type: ignore[attr-defined]
        server_max_window_bits=12, client_max_window_bits=12, compress_settings={"memLevel": 5}
    )
    _, made = factory.process_request_params([], [])
    assert isinstance(made, PerMessageDeflate)
    return made


def packed(by: PerMessageDeflate, message: bytes) -> Frame:
    return by.encode(Frame(Opcode.BINARY, message))


def test_a_page_reads_what_is_packed_before_and_after_a_rest() -> None:
    async def sent_and_read() -> list[bytes]:
        server = agreed()
        page = PerMessageDeflate(False, False, WINDOW_BITS, 12)  # noqa: FBT003
        read = []
        for message in MESSAGES * 2:
            read.append(bytes(page.decode(packed(server, message)).data))
            await asyncio.sleep(CHANCE.choice((0, 3 * RESTS_AFTER_S)))
        return read

    assert awaited(sent_and_read()) == MESSAGES * 2


def test_after_a_rest_what_was_sent_before_is_at_hand() -> None:
    async def sizes() -> list[int]:
        server = agreed()
        found = []
        for message in (MESSAGES[0], MESSAGES[1], MESSAGES[0]):
            found.append(len(packed(server, message).data))
            await asyncio.sleep(3 * RESTS_AFTER_S)
        return found

    first, _, again = awaited(sizes())
    assert first > len(MESSAGES[0]) * 0.9
    assert again < first / 20


def test_while_nothing_is_sent_the_window_alone_is_held() -> None:
    async def held() -> tuple[int, int]:
        server = agreed()
        for message in MESSAGES:
            packed(server, message)
        active, _ = tracemalloc.get_traced_memory()
        await asyncio.sleep(3 * RESTS_AFTER_S)
        resting, _ = tracemalloc.get_traced_memory()
        assert server.encode(Frame(Opcode.PING, b"1")) == Frame(Opcode.PING, b"1")
        return active, resting

    tracemalloc.start()
    try:
        active, resting = awaited(held())
    finally:
        tracemalloc.stop()
    assert active - resting > 3 * WINDOW
