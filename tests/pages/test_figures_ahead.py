"""What the browser gets ahead is, byte for byte, what a page with that choice tells it."""

from __future__ import annotations

import json
import zlib

import pytest

from components.address import from_query
from components.address.choices import MapChoice
from components.exports.figures_ahead import map_ahead
from components.figures.theme import LIGHT
from components.tables import Case
from components.words import words_for
from tests.pages.on_page import opened, told_on

Query = dict[str, str | list[str]]
LINES = 2


def _ahead(case: Case, query: Query, now: bytes) -> dict[tuple[str, ...], bytes]:
    """Return the figures that come ahead, by the labels in the box."""
    asked = {name: [text] if isinstance(text, str) else text for name, text in query.items()}
    choice, refused = from_query("map", asked, case)
    assert isinstance(choice, MapChoice)
    assert not refused
    answer = map_ahead(case, choice, words_for(choice.lang), LIGHT)
    assert answer[:4] == zlib.adler32(now).to_bytes(4, "big")
    lines = zlib.decompressobj(wbits=-15, zdict=now[-32_768:]).decompress(answer[4:]).split(b"\n")
    assert len(lines) % LINES == 0
    return {tuple(json.loads(lines[at])): lines[at + 1] for at in range(0, len(lines), LINES)}


@pytest.mark.parametrize(
    "around",
    [{}, {"lens": "article", "basis": "with_groups"}, {"lens": "force"}, {"lens": "votes"}],
    ids=["record", "article", "force", "votes"],
)
def test_one_region_more_is_what_the_page_tells_then(toy_case: Case, around: Query) -> None:
    found = _ahead(toy_case, around, told_on(opened(**around), "stance-map"))
    assert {("Europe",), ("Asia",)} <= set(found)
    for labels, codes in ((("Europe",), ["europe"]), (("Asia",), ["asia"])):
        assert found[labels] == told_on(opened(**around, region=codes), "stance-map")


def test_one_region_less_and_none_are_too(toy_case: Case) -> None:
    chosen = ["europe", "asia"]
    found = _ahead(toy_case, {"region": chosen}, told_on(opened(region=chosen), "stance-map"))
    assert found["Asia",] == told_on(opened(region=["asia"]), "stance-map")
    assert found["Europe",] == told_on(opened(region=["europe"]), "stance-map")
    assert found[()] == told_on(opened(), "stance-map")
    added = told_on(opened(region=[*chosen, "africa"]), "stance-map")
    assert found["Europe", "Asia", "Africa"] == added


def test_a_region_in_which_other_filters_leave_nobody_has_no_figure(toy_case: Case) -> None:
    around: Query = {"stance": "opposed"}  # Malta alone
    assert set(_ahead(toy_case, around, told_on(opened(**around), "stance-map"))) == {("Europe",)}


def test_where_the_map_shows_nobody_nothing_comes_ahead(toy_case: Case) -> None:
    nobody = MapChoice(region=("asia",), stance=("opposed",))
    assert map_ahead(toy_case, nobody, words_for("en"), LIGHT) == b""
