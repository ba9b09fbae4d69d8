"""What the index and the claims checked say of few, of none and of ties."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.on_page import html, opened, words

COMPONENTS = ("direction", "votes", "arms", "groups", "capabilities")


def index_by(component: str, **query: str | list[str]) -> AppTest:
    """Open the index with all weight on one component."""
    weights: dict[str, str | list[str]] = {f"w_{c}": "0" for c in COMPONENTS if c != component}
    return opened("backing_index", **weights, **query)


@pytest.mark.parametrize(
    ("component", "region", "who"),
    [
        ("direction", [], "2 states share rank 1 of 36"),
        ("direction", ["Americas"], "2 states share rank 1 of 36"),
        ("groups", ["Europe"], "Belarus and 101 states of other regions share rank 26 of 195"),
        ("groups", ["Asia"], "37 states here and 65 states of other regions share rank 26 of 195"),
        ("arms", ["Asia"], "China ranks 2nd of 195"),
    ],
)
def test_ties_are_counted_over_the_whole_ranking(
    component: str, region: list[str], who: str
) -> None:
    finding = index_by(component, region=region).header[0].value
    assert finding.startswith(f"{who} with these weights")


def test_a_region_without_a_ranked_state_is_not_said_of_all() -> None:
    app = index_by("direction", region=["Africa"])
    assert app.header[0].value == "With these weights no state of the chosen regions can be ranked"
    assert "remove the region" in app.info[0].value


def test_no_weight_at_all_is_said_of_all_states() -> None:
    app = index_by("none", region=["Africa"])
    assert app.header[0].value == "With these weights no state can be ranked"


def test_one_ranked_state_is_not_spoken_of_as_several() -> None:
    app = index_by("capabilities", region=["Europe"])
    heads = [head.value for head in app.subheader]
    assert heads[0] == "The only one, and where other weights would put it"
    assert heads[-1] == "The ranked state"


def test_what_a_region_leaves_out_is_taken_out_of_the_boxes() -> None:
    app = opened("backing_index", ranked="Zimbabwe", one="Iran", other="Belarus")
    assert "Zimbabwe: score" in words(app)
    app.multiselect(key="region").set_value(["Europe"]).run()
    chosen = {key: app.selectbox(key=key).value for key in ("ranked", "one", "other")}
    assert chosen == {"ranked": None, "one": None, "other": "BLR"}
    assert "Russia: score" in words(app)
    assert "Russia is ahead of Belarus" in words(app)


def test_the_second_box_offers_another_state_than_the_first() -> None:
    app = opened("backing_index", one="Cuba")
    assert "Russia is ahead of Cuba" in words(app)
    assert "Choose two different states" not in words(app)


def test_what_a_region_leaves_out_is_taken_out_of_the_filters_of_claims() -> None:
    app = opened("claims_checked", about=["Brazil"], section=["table 1"])
    app.multiselect(key="region").set_value(["Africa"]).run()
    assert app.multiselect(key="actor").value == app.multiselect(key="section").value == []
    assert "Of 1 check" in app.header[0].value


def test_one_claim_that_nothing_settles_is_not_spoken_of_as_several() -> None:
    app = opened("claims_checked", verdict=["Not checkable"], about=["Argentina"])
    assert app.header[0].value == "1 claim here, and the record could not settle it"
    assert html(app).count('class="atlas-claim" style') == 1
    several = opened("claims_checked", verdict=["Not checkable"]).header[0].value
    assert several.endswith(" claims here, and none that the record could settle")


def test_a_card_names_both_ends_as_a_sentence_does() -> None:
    app = opened()
    app.selectbox(key="country").set_value("FRA").run()
    assert "and with the United States in " in words(app)
    assert "voted with Venezuela in " in words(app)
