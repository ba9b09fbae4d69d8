"""The pictures that other sites show beside a link are of the tables that ship."""

from __future__ import annotations

from components.server.previews import drawn
from components.tables import Case


def test_the_pictures_are_of_the_shipped_case(case: Case) -> None:
    digest, pictures = drawn()
    assert digest == case.digest, "the tables changed: run `make previews`"
    assert {"home", "map"} <= pictures.keys()
