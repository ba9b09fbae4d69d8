"""The reach page in Streamlit's own test harness."""

from __future__ import annotations

from tests.pages.on_page import figures_on, html, opened


def headline(**query: str | list[str]) -> str:
    return str(opened("reach", **query).header[0].value)


def test_begins_with_the_actors_that_have_capability_claims_and_a_route() -> None:
    app = opened("reach")
    assert app.multiselect(key="allies").value == ["RUS", "IRN", "CHN", "CUB", "MEX", "NIC"]
    assert "As of late 2025" in html(app)
    assert [element.value for element in app.subheader][:3] == [
        "When would help arrive?",
        "How much by when?",
        "The source's words beside the results",
    ]


def test_allies_mode_and_tonnage_change_the_finding() -> None:
    by_air = headline(allies=["Russia"], mode="Air")
    assert by_air.startswith("500 t could reach Caracas from Russia by air in 2.8–25 days") or (
        "from Russia by air" in by_air
    )
    by_sea = headline(allies=["Russia"], mode="Sea")
    assert "from Russia by sea" in by_sea
    assert headline(allies=["Russia"], mode="Sea", tonnage="60000") != by_sea


def test_closed_canals_change_the_arrival_of_iran() -> None:
    at_once = headline(allies=["Iran"], mode="Sea")
    closed = headline(allies=["Iran"], mode="Sea", scenario="Suez closed")
    assert "41–44 days" in at_once
    assert closed != at_once


def test_an_assumption_in_the_address_changes_the_result_and_can_be_reset() -> None:
    app = opened("reach", allies=["Iran"], mode="Sea")
    before = app.header[0].value
    app.slider(key="ship_speed_kn").set_value((20.0, 20.0)).run()
    assert app.header[0].value != before
    app.button(key="reset-assumptions").click().run()
    assert app.header[0].value == before


def test_no_ally_says_what_to_do() -> None:
    app = opened("reach")
    app.multiselect(key="allies").set_value([]).run()
    assert "Choose an ally" in app.info[0].value
    assert not app.exception


def test_words_of_the_source_stand_beside_the_result_and_disagreement_is_said() -> None:
    texts = " ".join(element.value for element in opened("reach").markdown)
    assert "Read as near its own territory, they disagree: the source has “Localized”" in texts
    assert "Direct involvement: “Very low”" in texts


def test_everything_is_readable_as_a_table_with_sources() -> None:
    app = opened("reach", allies=["Iran"])
    shown, ways, figures, consents = (element.value for element in app.dataframe)
    assert shown["address"].str.startswith("http").all()
    assert {"feasible", "permitted", "receivable", "shown"} <= set(ways.columns)
    assert figures["address"].str.startswith("http").all()
    assert consents["as_of"].notna().all()


def test_region_narrows_the_choice_of_allies() -> None:
    app = opened("reach", region=["Americas"])
    assert set(app.multiselect(key="allies").value) == {"CUB", "MEX", "NIC"}
    assert figures_on(app)
