"""What the pages say of the shipped case."""

from __future__ import annotations

from tests.pages.on_page import figures_on, html, opened


def test_home_states_the_finding_and_the_counts() -> None:
    app = opened()
    assert app.header[0].value == "Four states back Caracas in their own name"
    assert "<b>9</b> named" in html(app)
    assert "<b>147</b> inherited" in html(app)


def test_region_changes_headline_map_and_table() -> None:
    app = opened()
    before = figures_on(app)[0].layout["geo"]
    app.multiselect(key="region").set_value(["Europe"]).run()
    assert app.header[0].value == "Europe: One state backs Caracas in its own name"
    assert figures_on(app)[0].layout["geo"] != before
    assert app.dataframe[0].value["name"].tolist()[:2] == ["Russia", "Belarus"]


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


def test_comparison_begins_with_the_six_broadest() -> None:
    app = opened("comparison")
    assert app.multiselect(key="actors").value == ["RUS", "IRN", "CHN", "CUB", "MEX", "NIC"]
    assert len(figures_on(app)) == 3


def test_comparison_follows_the_region() -> None:
    app = opened("comparison", region=["Americas"])
    assert app.multiselect(key="actors").value == ["CUB", "MEX", "NIC", "ARG", "CARIBBEAN"]


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
    assert "No claim has" in app.info[0].value
