"""Each page in Streamlit's own test harness."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.tables.case_folder import FOLDER_VARIABLE
from tests.pages.on_page import DASHBOARD, figures_on, html, opened


@pytest.mark.parametrize("page", ["map", "comparison", "advice", "sources"])
def test_every_page_opens_and_says_as_of_when(page: str) -> None:
    assert "As of late 2025" in html(opened(page))


def test_home_states_the_finding_and_the_counts() -> None:
    app = opened()
    assert app.header[0].value == "Four states back Caracas in their own name"
    assert "<b>9</b> named" in html(app)
    assert "<b>147</b> inherited" in html(app)


def test_outlines_are_served_and_the_base_map_is_ours() -> None:
    app = opened()
    (figure,) = figures_on(app)
    addresses = {str(trace["geojson"]) for trace in figure.traces if "geojson" in trace}
    (address,) = addresses
    assert address.startswith("geometry/countries-")
    assert figure.config["topojsonURL"] == address.replace("countries-", "land-").replace(
        ".geojson", "/"
    )


def test_region_changes_headline_map_and_table() -> None:
    app = opened()
    before = figures_on(app)[0].layout["geo"]
    app.multiselect(key="region").set_value(["Europe"]).run()
    assert app.header[0].value == "Europe: One state backs Caracas in its own name"
    assert figures_on(app)[0].layout["geo"] != before
    assert app.dataframe[0].value["name"].tolist()[:2] == ["Russia", "Belarus"]


def test_address_restores_filters() -> None:
    app = opened(region=["Americas"], stance=["Committed ally"], basis="Named only")
    assert app.multiselect(key="region").value == ["americas"]
    assert app.dataframe[0].value["name"].tolist() == ["Cuba", "Nicaragua"]


def test_a_link_to_something_unknown_says_what_was_left_out() -> None:
    app = opened(region=["Europe", "Atlantis"], reading="As contested")
    assert app.multiselect(key="region").value == ["europe"]
    assert [toast.value for toast in app.toast] == [
        "The link asked for region = Atlantis. That is not offered here: left out."
    ]


def test_nothing_found_offers_a_reset() -> None:
    app = opened(region=["Oceania"], stance=["Opposed"])
    assert "No country matches" in app.info[0].value
    app.button(key="reset-empty").click().run()
    assert app.header[0].value == "Four states back Caracas in their own name"


def test_reading_recolours_contested_states() -> None:
    app = opened(reading="Least supportive claim", countries=["Brazil"])
    assert app.dataframe[0].value["stance"].tolist() == ["Opposed"]


def test_a_name_opens_the_card() -> None:
    app = opened()
    app.selectbox(key="country").set_value("BRA").run()
    texts = html(app) + " ".join(element.value for element in app.markdown)
    assert "table 2, row Brazil" in texts
    assert "section 1, bullet 1" in texts
    assert "3,583 km from Caracas" in texts


def test_a_card_does_not_follow_to_another_page() -> None:
    app = opened()
    app.selectbox(key="country").select("BRA").run()
    app.query_params.clear()
    app.switch_page("components/pages/record.py").run()
    assert app.selectbox(key="country").value is None


def test_comparison_begins_with_the_six_broadest() -> None:
    app = opened("comparison")
    assert app.multiselect(key="actors").value == ["RUS", "IRN", "CHN", "CUB", "MEX", "NIC"]
    assert len(figures_on(app)) == 3


def test_comparison_follows_the_region() -> None:
    app = opened("comparison", region=["Americas"])
    assert app.multiselect(key="actors").value == ["CUB", "MEX", "NIC", "ARG", "CARIBBEAN"]


def test_comparison_of_fewer_than_two_says_what_to_do() -> None:
    app = opened("comparison")
    app.multiselect(key="actors").set_value(["RUS"]).run()
    assert "at least 2 actors" in app.info[0].value
    assert not figures_on(app)


def test_comparison_of_actors_without_capabilities_says_so() -> None:
    app = opened("comparison")
    app.multiselect(key="actors").set_value(["BRA", "COL"]).run()
    assert not app.exception
    texts = [element.value for element in app.markdown]
    assert any("no kind of support" in text for text in texts)
    assert any("no likelihood" in text for text in texts)


def test_advice_shows_proposals_with_partners_today() -> None:
    app = opened("advice")
    assert "2 are contested" in app.header[0].value
    assert [element.value for element in app.subheader] == [
        "Diplomatic Re-engagement",
        "Military Modernization",
        "Cybersecurity Enhancement",
        "Rapid Response Units",
    ]
    assert "<b>Brazil</b>: Contested" in html(app)


def test_sources_put_contradictions_first_and_search_narrows() -> None:
    app = opened("sources")
    assert [element.value for element in app.subheader][:2] == ["Contradictions", "All claims"]
    app.text_input(key="search").set_value("bullet colombia").run()
    assert app.dataframe[0].value["actor"].tolist() == ["Colombia"]
    app.text_input(key="search").set_value("nowhere").run()
    assert "No claim holds" in app.info[0].value


def test_faulty_tables_are_listed_in_place_of_the_dashboard(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "stances.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("committed_ally", "friend", 1))
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    app = AppTest.from_file(str(DASHBOARD), default_timeout=30).run()
    assert app.title[0].value == "The tables have faults"
    row = app.dataframe[0].value.iloc[0]
    assert (row["table"], row["row"], row["column"]) == ("stances", 2, "stance")


def test_text_from_tables_is_shown_not_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "stances.csv"
    evil = "<img src=http://elsewhere/x>"
    file.write_text(file.read_text(encoding="utf-8").replace(",Cautious,", f",{evil},"))
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    for page in ("comparison", "sources"):
        assert "<img" not in html(opened(page))


def test_names_from_tables_cannot_load_pictures(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "world" / "countries.csv"
    evil = "![](http://elsewhere/x)"
    file.write_text(file.read_text(encoding="utf-8").replace(",Caracas,", f",{evil},"))
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    assert evil not in opened().header[0].value
