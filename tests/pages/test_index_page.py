"""The backing index page: weights, boxes of states, what a score is made of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from components.address import IndexChoice
from components.analysis.index.backing_index import Lead, NotRanked, backing_index
from components.tables import Case
from components.words import Words
from components.words.backing_index import (
    component_values,
    index_finding,
    not_ranked_told,
    swap_in_words,
)
from tests.pages.on_page import as_it_opens, figures_on, finding_on, html, opened, words

WORDS = Words()
COMPONENTS = ("direction", "votes", "arms", "groups")


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
        IndexChoice(region=("europe",), weight_arms=0, weight_groups=0),
    )
    assert finding_on(app) == index_finding(WORDS, result)
    assert app.dataframe[0].value["name"].tolist() == result.rows["name"].tolist()
    app.segmented_control(key="weighting").set_value("equal").run()
    assert app.dataframe[0].value["name"].tolist() == before
    assert not {name for name in app.query_params if name.startswith("weight")}


def test_named_weightings_set_every_weight_and_the_address(toy_case: Case) -> None:
    app = opened("backing_index")
    app.segmented_control(key="weighting").set_value("votes").run()
    weights: dict[str, int] = dict.fromkeys(COMPONENTS, 0) | {"votes": 100}
    assert {code: app.slider(key=f"weight_{code}").value for code in COMPONENTS} == weights
    chosen: dict[str, Any] = {f"weight_{code}": each for code, each in weights.items()}
    result = backing_index(toy_case, IndexChoice(**chosen))
    assert finding_on(app) == index_finding(WORDS, result)
    assert app.query_params["weight_arms"] == "0"


def test_the_page_says_who_is_not_ranked(toy_case: Case) -> None:
    result = backing_index(toy_case, IndexChoice())
    assert result.not_ranked == NotRanked((), ("Nauru",), 5)
    told = not_ranked_told(WORDS, result)
    assert "Nauru (known from signed lists only)" in told
    assert "5 states" in told
    assert told in words(as_it_opens("backing_index"))


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        (
            Lead(1, ("Malta",), (), 0, 1, 2),
            "Malta leads the ranking of 4 states; with nearly any weights it stays among the",
        ),
        (
            Lead(1, ("Malta", "Oman"), ("Oman",), 0, 1, 4),
            "Malta and Oman lead the ranking of 4 states; with other weights Oman can drop out",
        ),
        (
            Lead(2, ("Malta",), ("Malta",), 1, 1, 4),
            "Malta, with 1 other state, ranks 2nd of 4 states; with other weights it can drop out",
        ),
        (
            Lead(3, ("Malta", "Oman"), ("Malta", "Oman"), 0, 2, 4),
            "Malta and Oman rank 3rd of 4 states; with most other weights their ranks are 2 to 4",
        ),
    ],
)
def test_the_headline_says_who_leads_and_how_sure_that_is(
    toy_case: Case, lead: Lead, said: str
) -> None:
    result = backing_index(toy_case, IndexChoice())
    assert result.first == 2
    assert index_finding(WORDS, replace(result, lead=lead)).startswith(said)


@pytest.mark.parametrize(
    ("query", "missing"),
    [
        ({"region": ["africa"]}, "without an act on record"),
        ({"countries": ["NRU"]}, "Nauru (known from signed lists only)"),
        (weighing("none"), "a weight above 0"),
    ],
)
def test_without_a_ranked_state_the_page_says_what_is_missing(
    query: dict[str, str | list[str]], missing: str
) -> None:
    app = opened("backing_index", **query)
    assert missing in app.info[0].value.replace("\\", "")
    assert not app.dataframe
    assert not figures_on(app)


def test_one_ranked_state_is_not_spoken_of_as_several() -> None:
    app = opened("backing_index", region=["americas"])
    heads = [str(head.value) for head in app.header]
    assert len(app.dataframe[0].value) == 1
    assert not [head for head in heads if any(sign.isdigit() for sign in head)]
    usual = [str(head.value) for head in as_it_opens("backing_index").header]
    assert "4" in usual[0]
    assert "4" in usual[-1]


def test_a_score_is_the_sum_of_its_parts_on_the_page(toy_case: Case) -> None:
    app, result = (
        opened("backing_index", ranked="LUX"),
        backing_index(toy_case, IndexChoice(ranked="LUX")),
    )
    assert result.made_of is not None
    shown = html(app)
    for value in component_values(WORDS, result.made_of).values():
        assert value in shown
    assert WORDS.number(result.rows.at["LUX", "score"], 2) in words(app)


def test_what_a_region_leaves_out_is_taken_out_of_the_boxes() -> None:
    app = opened("backing_index", ranked="URY", one="BTN", other="MLT")
    assert app.selectbox(key="ranked").value == "URY"
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
