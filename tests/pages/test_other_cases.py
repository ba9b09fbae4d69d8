"""What pages say where a case holds more, less or later things than the one before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from components.analysis.record.arms import arms_delivered
from components.tables import Case
from components.tables.descriptor import datapackage
from components.tables.package import FILE
from components.words import Words
from components.words.record import arms_headline
from tests.pages.on_page import figures_on, opened, words
from tests.toy import TOY_TABLES
from tests.toy.breaking import change, empty, file_of
from tests.toy.evidence import event
from tests.toy.folder import write_table

NAMES = {str(row["iso3"]): str(row["name"]) for row in TOY_TABLES["countries"]}


def delivering(case: Case, **tiv_million: float) -> Case:
    """Return the case with arms of 2000 by these suppliers; `nobody` stands for unknown ones."""
    common = {**case.arms_transfers.iloc[0].to_dict(), "year": 2000.0}
    rows = [
        {**common, "supplier_iso3": code.removeprefix("nobody"), "tiv_million": volume}
        for code, volume in tiv_million.items()
    ]
    return replace(case, arms_transfers=pd.DataFrame(rows))


def named_above_arms(case: Case) -> set[str]:
    """Return the states that the heading above the register of arms names."""
    arms = arms_delivered(case)
    assert arms is not None
    heading = arms_headline(Words(), arms)
    return {code for code, name in NAMES.items() if name in heading}


def test_a_link_to_all_acts_holds_those_after_the_last_window(shown_folder: Path) -> None:
    later = event("BTN-20020501-1", "statement", 0, "after")
    write_table(shown_folder, "events", [*TOY_TABLES["events"], later])
    app = opened("record")
    app.query_params["acts_of"] = "BTN"
    app.run()
    assert not app.exception
    assert app.dataframe[-1].value["date"].max() == "2002-05-01"
    assert app.select_slider(key="window").value[1].isoformat() == "2002-05-01"


def test_the_rest_of_the_suppliers_is_not_named_as_one(toy_case: Case) -> None:
    others = dict.fromkeys(NAMES.keys() - {"FJI", "ISL", "BTN"}, 10.0)
    assert named_above_arms(delivering(toy_case, BTN=11.0, **others)) == {"BTN", "FJI"}


def test_arms_of_suppliers_that_nobody_knows_are_no_states(toy_case: Case) -> None:
    assert named_above_arms(delivering(toy_case, nobody=10.0)) == {"FJI"}


def arms_on(app: AppTest) -> list[str]:
    """Return the keys of the figures about arms on a page."""
    return [figure.key for figure in figures_on(app) if "arms" in figure.key]


def test_a_register_without_any_volume_gives_no_share(shown_folder: Path) -> None:
    usual = opened("record", show="arms")
    assert arms_on(usual)
    assert [head.value for head in usual.title if "%" in head.value]
    rows = [{**row, "tiv_million": 0} for row in TOY_TABLES["arms_transfers"]]
    write_table(shown_folder, "arms_transfers", rows)
    app = opened("record", show="arms")
    assert not arms_on(app)
    assert not [head.value for head in app.title if "%" in head.value]


def test_without_a_register_nothing_is_said_of_arms(shown_folder: Path) -> None:
    assert "TIV" in words(opened("backing_index", ranked="BTN"))
    empty(file_of(shown_folder, "arms_transfers"))
    for page, query in (("backing_index", {"ranked": "BTN"}), ("map", {"country": "BTN"})):
        shown = words(opened(page, **query))
        assert "TIV" not in shown
        assert "since 0" not in shown
    assert not arms_on(opened("record", show="arms"))


def test_an_issue_without_votes_is_named(shown_folder: Path) -> None:
    change(shown_folder, "vote_issue_scale", "nuclear", code="kites", label="Kites")
    rows = [{**row, "issues": ""} for row in TOY_TABLES["roll_calls"]]
    write_table(shown_folder, "roll_calls", rows)
    app = opened("votes", issue="kites")
    assert not figures_on(app)
    assert "Kites" in app.info[0].value


def test_a_world_without_roll_calls_says_that_none_are_at_hand(shown_folder: Path) -> None:
    for name in ("roll_calls", "voters"):
        file_of(shown_folder, name).unlink()
    app = opened("votes")
    assert not app.exception
    assert not figures_on(app)
    assert app.title[0].value == "No roll calls are at hand"
    assert "hold no roll calls" in app.info[0].value


@pytest.mark.parametrize(
    "page", ["map", "record", "claims_checked", "votes", "backing_index", "country"]
)
def test_a_case_without_a_record_says_so(page: str, shown_folder: Path) -> None:
    for name in ("events", "claim_checks", "outcomes", "arms_transfers", "roll_calls", "voters"):
        empty(file_of(shown_folder, name))
    app = opened(page)
    assert app.title[0].value
    if page == "country":
        app.selectbox(key="country").set_value("BTN").run()
        assert not app.exception
        assert app.title[0].value == "Bhutan"
    elif page not in ("map", "backing_index"):
        assert app.info


@pytest.mark.parametrize("changed", [True, False])
def test_the_page_of_sources_names_the_files_that_were_changed(
    shown_folder: Path, *, changed: bool
) -> None:
    (shown_folder / FILE).write_text(datapackage(shown_folder), encoding="utf-8")
    if changed:
        change(shown_folder, "groups", "KITES", name="Fliers")
    shown = words(opened("sources"))
    assert (f"world/groups.csv was changed after {FILE} was written" in shown) == changed
