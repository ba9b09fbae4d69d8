"""The reach page: allies, modes, assumptions, and what stands beside the results."""

from __future__ import annotations

from components.address import ReachChoice
from components.analysis.reach.result import reach
from components.tables import Case
from components.words import Words
from components.words.reach import agreement_in_words, finding
from tests.pages.on_page import as_it_opens, figures_on, finding_on, opened, words

WORDS = Words()


def test_begins_with_the_allies_that_the_source_names_and_a_route(toy_case: Case) -> None:
    app = as_it_opens("reach")
    result = reach(toy_case, ReachChoice())
    assert app.multiselect(key="actors").value == list(result.standard)
    assert finding_on(app) == finding(WORDS, result)


def test_allies_and_mode_and_none_of_them(toy_case: Case) -> None:
    app = opened("reach", actors=["OMN"], mode="sea", scenario="suez_closed", tonnage="60000")
    choice = ReachChoice(actors=("OMN",), mode="sea", scenario="suez_closed", tonnage=60_000)
    assert (
        finding_on(app)
        == finding(WORDS, reach(toy_case, choice))
        != finding_on(as_it_opens("reach"))
    )
    app.multiselect(key="actors").set_value([]).run()
    assert not app.exception
    assert len(app.info) == 1
    assert not [figure for figure in figures_on(app) if "reach-map" in figure.key]


def test_an_assumption_changes_the_result_and_can_be_reset() -> None:
    app = opened("reach", actors=["OMN"])
    before = app.title[0].value
    app.slider(key="ship_speed_kn").set_value((20.0, 20.0)).run()
    assert app.title[0].value != before
    app.button(key="reset-assumptions").click().run()
    assert app.title[0].value == before


def test_words_of_the_source_stand_beside_the_result(toy_case: Case) -> None:
    shown = words(as_it_opens("reach")).replace("\\", "")
    beside = reach(toy_case, ReachChoice()).beside
    assert beside["seen"].gt(0).any()
    for _, row in beside.iterrows():
        assert agreement_in_words(WORDS, row) in shown


def test_everything_is_readable_as_a_table_with_sources() -> None:
    shown, ways, figures, consents = (each.value for each in as_it_opens("reach").dataframe)
    assert shown["address"].str.startswith("http").all()
    assert {"feasible", "permitted", "receivable", "shown"} <= set(ways.columns)
    assert figures["address"].str.startswith("http").all()
    assert consents["as_of"].notna().all()


def test_an_old_address_with_a_region_opens_with_all_allies() -> None:
    app = opened("reach", region=["americas"])
    assert (
        app.multiselect(key="actors").value == as_it_opens("reach").multiselect(key="actors").value
    )
    assert not app.toast
