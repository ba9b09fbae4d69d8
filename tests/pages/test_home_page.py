"""The first page: the answer, links from it, its map and its search."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pages.on_page import DASHBOARD, figures_on, finding_on, html, opened
from tests.toy.breaking import change, empty, file_of
from tests.words.test_isolation import APART, NAME


def links(app: AppTest) -> dict[str, str]:
    """Return where each link of the page leads, by its label."""
    return {each.proto.label: each.proto.page for each in app.get("page_link")}


def test_home_is_the_first_page() -> None:
    app = AppTest.from_file(str(DASHBOARD), default_timeout=30).run()
    assert finding_on(app).startswith("Before 1 July 2001, Bhutan endorsed Suva")
    assert app.caption[0].value == (
        "We check an article against the record. It names one backer, the same state."
    )
    assert len(figures_on(app)) == 1


def test_every_number_and_every_step_of_the_story_is_a_link() -> None:
    labels = links(opened("home"))
    assert any(label.startswith("**1** state endorsed the government") for label in labels)
    assert any(label.startswith("**1** state condemned the use of force") for label in labels)
    assert "**1** of 8 checks contradicts the article of late 2001" in labels
    assert len([label for label in labels if label.startswith("**")]) <= 4
    assert [label[0] for label in labels if " · " in label] == ["1", "2", "3", "4", "5"]


def test_what_pale_means_is_said_with_the_counts_above_the_map() -> None:
    app = opened("home", frame="world")
    assert " known from lists only (fainter)" in html(app)
    assert "Fainter: known from lists only" in [each["label"] for each in figures_on(app)[0].legend]


def test_another_frame_stands_in_the_address_and_the_first_does_not() -> None:
    app = opened("home")
    app.segmented_control(key="frame").set_value("world").run()
    assert app.query_params == {"frame": "world"}
    app.segmented_control(key="frame").set_value("oceania").run()
    assert app.query_params == {}


def test_the_search_finds_or_says_that_it_did_not() -> None:
    app = opened("home", find="Bhutan")
    assert "Bhutan" in links(app)
    assert not app.info
    app.text_input(key="find").set_value("no such *words*").run()
    assert "no such" in app.info[0].value


def test_a_case_without_record_and_claims_says_so(shown_folder: Path) -> None:
    for name in ("events", "claim_checks", "outcomes", "stances", "capabilities"):
        empty(file_of(shown_folder, name))
    app = opened("home")
    assert finding_on(app) == "No act of a state before 1 July 2001 is documented"
    assert app.caption[0].value == "There is no claim to set beside it."
    assert "atlas-table" not in html(app) or "By sea" in html(app)


def test_a_name_from_the_right_turns_nothing_beside_it(shown_folder: Path) -> None:
    change(shown_folder, "countries", "BTN", name=NAME)
    assert f"Before 1 July 2001, {APART} endorsed Suva" in finding_on(opened("home"))
