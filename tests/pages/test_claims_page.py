"""The page of claims checked: filters, the list, the forecasts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from components.address import ClaimsChoice
from components.analysis.record.claims_checked import claims_checked
from components.tables import Case
from components.words import Words
from components.words.checks import finding
from tests.pages.on_page import as_it_opens, figures_on, finding_on, html, opened
from tests.toy.evidence import check
from tests.toy.folder import write_table

WORDS = Words()


def test_claims_can_be_filtered_by_verdict_actor_place_and_region(toy_case: Case) -> None:
    app = opened("claims_checked", region=["oceania", "asia"])
    assert "Why ST02 is" not in html(app)
    app.multiselect(key="verdict").set_value(["supported"]).run()
    result = claims_checked(
        toy_case, ClaimsChoice(region=("oceania", "asia"), verdict=("supported",))
    )
    assert finding_on(app) == finding(WORDS, result)
    assert html(app).count('class="atlas-claim" style') == len(result.rows) == 2
    app.multiselect(key="actor").set_value(["BTN"]).run()
    assert "Why ST01 is supported" in html(app)
    assert "Why ST05 is" not in html(app)
    app.multiselect(key="section").set_value(["table_2"]).run()
    assert len(app.info) == 1
    assert "Why ST01 is" not in html(app)


def test_what_a_region_leaves_out_is_taken_out_of_the_filters(toy_case: Case) -> None:
    app = opened("claims_checked", actor=["LUX"], section=["table_1"])
    app.multiselect(key="region").set_value(["americas"]).run()
    assert app.multiselect(key="actor").value == app.multiselect(key="section").value == []
    result = claims_checked(toy_case, ClaimsChoice(region=("americas",)))
    assert finding_on(app) == finding(WORDS, result)


def test_a_changed_verdict_says_what_the_first_reading_was(toy_case: Case) -> None:
    (listed,) = [
        block
        for block in html(as_it_opens("claims_checked")).split('class="atlas-claim" style')
        if "Why ST04 is contradicted" in block
    ]
    labels = WORDS.labels(toy_case.scales.verdict)
    assert listed.index(labels["contradicted"]) < listed.index(labels["supported"].lower().title())


def test_events_for_and_against_stand_behind_each_verdict_with_links(shown_folder: Path) -> None:
    cited = {"events_for": "BTN-20010105-1;BTN-20010210-1", "events_against": "URY-200104-1"}
    checks = [
        check("ST01", "stance", "supported", **cited),
        check("ST02", "stance", "no_evidence", **cited),
    ]
    write_table(shown_folder, "claim_checks", checks)
    blocks = html(opened("claims_checked")).split('class="atlas-claim" style')
    counts = []
    for claim_id in ("ST01", "ST02"):
        (block,) = [block for block in blocks if f"Why {claim_id} is" in block]
        (listed,) = re.findall("<details>.*?</details>", block)
        assert listed.count('rel="noopener noreferrer"') == 3
        (summary,) = re.findall("<summary>(.*?)</summary>", listed)
        counts.append(re.findall(r"\d+", summary))
    # A verdict without evidence puts no event for or against.
    assert counts == [["2", "1"], ["3"]]


def test_likelihoods_are_scored(toy_case: Case) -> None:
    table = opened("claims_checked", show="forecasts").dataframe[0].value
    (scored,) = claims_checked(toy_case, ClaimsChoice()).foresight.scored.to_dict("records")
    assert table["name"].tolist() == [scored["name"]]
    assert table["brier"].tolist() == [pytest.approx(scored["brier"])]
    assert table["brier_range"].tolist() == ["0.0100–0.0900"]


def test_forecasts_do_not_follow_the_filters() -> None:
    usual = opened("claims_checked", show="forecasts")
    filtered = opened("claims_checked", show="forecasts", region=["europe"])
    assert filtered.dataframe[0].value.equals(usual.dataframe[0].value)


def test_what_came_next_is_listed_by_date_or_behind_whom_it_is_about() -> None:
    by_date = html(opened("claims_checked", show="outcomes"))
    first, second = (by_date.index(f"What {each} was.") for each in ("O01", "O02"))
    assert first < second
    by_actor = html(opened("claims_checked", show="outcomes", by="actor"))
    folded = re.findall("<details.*?</details>", by_actor, re.DOTALL)
    about = [each for each in folded if "What O01 was." in each]
    assert [re.findall("<b>(.*?)</b>", each)[0] for each in about] == ["Bhutan", "Kite flyers"]
    only = html(opened("claims_checked", show="outcomes", actor=["LUX"]))
    assert "What O01 was." not in only


def test_verdicts_that_are_all_the_same_are_no_chart() -> None:
    assert figures_on(opened("claims_checked"))
    assert not figures_on(opened("claims_checked", verdict=["contradicted"]))
