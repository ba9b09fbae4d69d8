"""Values that a browser sends are read as an address is: what is not offered changes nothing."""

from __future__ import annotations

import pytest

from tests.pages.on_page import opened


@pytest.mark.parametrize(
    ("name", "value"),
    [("region", ["atlantis", "africa"]), ("search", "a\x00b"), ("basis", "x")],
)
def test_a_value_outside_the_options_stays_out(name: str, value: object) -> None:
    app = opened()
    app.session_state[name] = value
    app.run()
    assert not app.exception
    assert app.query_params == ({"region": "africa"} if name == "region" else {})
