"""The backing index page: weights, boxes of states, what a score is made of."""

from __future__ import annotations

from typing import Any

import pytest

from components.address import IndexChoice
from components.analysis.index.backing_index import backing_index
from components.analysis.index.components import raw_components
from components.tables import Case
from components.words import Words
from components.words.backing_index import component_values, index_finding, swap_in_words
from tests.pages.on_page import as_it_opens, figures_on, finding_on, html, opened, words

WORDS = Words()
COMPONENTS = ("direction", "votes", "arms", "groups", "capabilities")


def weighing(component: str) -> dict[str, str | list[str]]:
    """Return the address that gives all weight to one component."""
    return {f"weight_{code}": "0" for code in COMPONENTS if code != component}


def test_weights_change_the_ranking_and_can_be_made_equal_again(toy_case: Case) -> None:
    app = opened("backing_index", region=["europe"])
    before = app.dataframe[0].value["name"].tolist()
    for code in COMPONENTS[2:]:
        app.slider(key=f"weight_{code}").set_value(0)
    app.run()
    result = backing_index(
        toy_case,
        IndexChoice(region=("europe",), weight_arms=0, weight_groups=0, weight_capabilities=0),
    )
    assert finding_on(app) == index_finding(WORDS, result)
    assert app.dataframe[0].value["name"].tolist() == result.rows["name"].tolist()
    app.button(key="equal").click().run()
    assert app.dataframe[0].value["name"].tolist() == before
    assert not {name for name in app.query_params if name.startswith("weight")}


def test_named_weightings_set_every_weight_and_the_address(toy_case: Case) -> None:
    app = opened("backing_index")
    app.button(key="votes").click().run()
    weights: dict[str, int] = dict.fromkeys(COMPONENTS, 0) | {"votes": 100}
    assert {code: app.slider(key=f"weight_{code}").value for code in COMPONENTS} == weights
    chosen: dict[str, Any] = {f"weight_{code}": each for code, each in weights.items()}
    result = backing_index(toy_case, IndexChoice(**chosen))
    assert finding_on(app) == index_finding(WORDS, result)
    assert app.query_params["weight_arms"] == "0"


def test_a_state_known_from_registers_alone_does_not_lead_the_headline(toy_case: Case) -> None:
    result = backing_index(
        toy_case,
        IndexChoice(weight_direction=0, weight_capabilities=0, weight_arms=0, weight_groups=0),
    )
    assert result.lead is not None
    raw = raw_components(toy_case)
    assert raw.loc[result.lead.iso3, ["direction", "capabilities"]].notna().any()
    bare = result.rows.index[: result.lead.passed]
    assert raw.loc[bare, ["direction", "capabilities"]].isna().all(axis=None)
    assert result.rows.at[result.lead.iso3, "name"] in index_finding(WORDS, result)


@pytest.mark.parametrize(
    "query", [{"region": ["africa"], **weighing("direction")}, weighing("none")]
)
def test_without_a_ranked_state_the_page_says_what_to_do(
    query: dict[str, str | list[str]],
) -> None:
    app = opened("backing_index", **query)
    assert len(app.info) == 1
    assert not app.dataframe
    assert not figures_on(app)


def test_one_ranked_state_is_not_spoken_of_as_several() -> None:
    app = opened("backing_index", region=["americas"])
    heads = [str(head.value) for head in app.header]
    assert len(app.dataframe[0].value) == 1
    assert not [head for head in heads if any(sign.isdigit() for sign in head)]
    usual = [str(head.value) for head in as_it_opens("backing_index").header]
    assert "10" in usual[0]
    assert "10" in usual[-1]


def test_a_score_is_the_sum_of_its_parts_on_the_page(toy_case: Case) -> None:
    app, result = (
        opened("backing_index", ranked="NRU"),
        backing_index(toy_case, IndexChoice(ranked="NRU")),
    )
    assert result.made_of is not None
    shown = html(app)
    for value in component_values(WORDS, toy_case.scales, result.made_of).values():
        assert value in shown
    assert WORDS.number(result.rows.at["NRU", "score"], 2) in words(app)


def test_what_a_region_leaves_out_is_taken_out_of_the_boxes() -> None:
    app = opened("backing_index", ranked="ZMB", one="BTN", other="MLT")
    assert app.selectbox(key="ranked").value == "ZMB"
    app.multiselect(key="region").set_value(["europe"]).run()
    chosen = {key: app.selectbox(key=key).value for key in ("ranked", "one", "other")}
    assert chosen == {"ranked": None, "one": None, "other": "MLT"}


@pytest.mark.parametrize("query", [{"one": "LUX", "other": "URY"}, {"one": "LUX", "other": "LUX"}])
def test_two_states_and_the_change_that_swaps_them(toy_case: Case, query: dict[str, Any]) -> None:
    result = backing_index(toy_case, IndexChoice(**query))
    assert result.pair is not None
    assert (result.pair.outcome == "same_state") == (query["one"] == query["other"])
    said = swap_in_words(WORDS, result, result.pair)
    assert said in words(opened("backing_index", **query)).replace("\\", "")
