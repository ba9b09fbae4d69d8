"""A thousand hostile names and values in the address of each page: it opens, and says so."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import fields
from urllib.parse import quote

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.address import CHOICES
from components.address.query import LONGEST_SHOWN
from components.server.message_rate import BURST
from tests.address.test_query import HOSTILE
from tests.pages.test_inert_text import active
from tests.server.protocol import guest
from tests.server.test_hostile_messages import failures
from tests.server.test_visitors import succeeded

PAGES = sorted(CHOICES)
PAIRS, PER_QUERY = 1_000, 50
VALUES = [
    *HOSTILE,
    *("<script>alert(1)</script>", "![x](http://evil.example/x.gif)", "javascript:alert(1)"),
    *("[x](javascript:alert(1))", "$x^2$", ":material/home:", ":red[x]", "{0.__class__}"),
    *("%s%n", "../../etc/passwd", "'; DROP TABLE x; --", "\r\nSet-Cookie: a=b", "\ud800"),
    *("__proto__", "constructor", "NaN", "1/0", "None", "[]", "{}", "0x1", "１", "\x7f"),
]
# What no browser writes: broken escapes, no name, no value, many signs of equality.
MALFORMED = ["%", "%zz=%", "=", "&&&", "a=b=c", "=x", "%00=%00", "%ff%fe=%c0%ae", "+=+", ";a=b"]


def queries(page: str) -> Iterator[str]:
    """Yield addresses' ends that hold a thousand pairs of name and value together."""
    chance = random.Random(page)  # noqa: S311
    own = [each.name for each in fields(CHOICES[page])]
    for _ in range(PAIRS // PER_QUERY):
        pairs = [
            f"{written(chance.choice(own + VALUES))}={written(chance.choice(VALUES))}"
            for _ in range(PER_QUERY)
        ]
        yield "&".join([*pairs, chance.choice(MALFORMED)])


def written(text: str) -> str:
    return quote(text, safe="", errors="surrogatepass")


def notices(received: list[ForwardMsg]) -> list[str]:
    elements = [message.delta.new_element for message in received]
    return [element.toast.body for element in elements if element.HasField("toast")]


@pytest.mark.parametrize("page", PAGES)
def test_a_thousand_hostile_names_and_values_open_the_page_and_are_said_inertly(
    server: str, page: str
) -> None:
    asked = list(queries(page))
    said: list[str] = []
    for first in range(0, len(asked), int(BURST)):
        with guest(server) as visitor:
            for query in asked[first : first + int(BURST)]:
                received = visitor.run("" if page == "home" else page, query=query)
                assert succeeded(received), query
                assert failures(received) == [], query
                said += notices(received)
    assert said
    for notice in said:
        assert active(notice) == []
        assert len(notice) < 20 * LONGEST_SHOWN
