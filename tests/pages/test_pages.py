"""Each page in Streamlit's own test harness."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.address import MapChoice
from components.address.choice import Lens
from components.analysis.lens import lens
from components.exports.addresses import CASE_ARCHIVE, CASE_DESCRIPTION
from components.server.routes import routes
from components.tables import Case
from components.words import Words
from components.words.lens import lens_finding
from tests.pages.on_page import (
    DASHBOARD,
    as_it_opens,
    figures_on,
    finding_on,
    html,
    opened,
    words,
)
from tests.toy import TOY_TABLES
from tests.toy.breaking import change

PAGES = ["map", "record", "claims_checked", "votes", "backing_index", "comparison", "reach"]
PAGES += ["advice", "sources", "positions", "material"]


def shown_names(app: AppTest) -> list[str]:
    return [str(name) for name in app.dataframe[0].value["name"]]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_and_says_as_of_when(page: str, toy_case: Case) -> None:
    assert toy_case.settings.as_of_label in html(as_it_opens(page))


def test_the_map_states_the_finding_and_the_counts(toy_case: Case) -> None:
    app = as_it_opens("map")
    result = lens(toy_case, MapChoice())
    assert finding_on(app) == lens_finding(Words(), result)
    for basis, count in result.rows["basis"].value_counts().items():
        if basis in ("named", "inherited"):
            assert f"<b>{count}</b>" in html(app)


def test_outlines_are_named_once_and_served() -> None:
    (figure,) = figures_on(as_it_opens("map"))
    (shared,) = figure.layout["template"]["data"]["choropleth"]
    address = str(shared["geojson"])
    assert not any("geojson" in trace for trace in figure.traces)
    assert address.startswith("geometry/outlines-")


def test_region_changes_headline_map_and_table(toy_case: Case) -> None:
    app = opened()
    before = figures_on(app)[0].layout["geo"]
    app.multiselect(key="region").set_value(["europe"]).run()
    result = lens(toy_case, MapChoice(region=("europe",)))
    assert finding_on(app) == lens_finding(Words(), result)
    assert figures_on(app)[0].layout["geo"] != before
    assert set(shown_names(app)) == {"Luxembourg", "Malta"}


def test_address_restores_filters() -> None:
    app = opened(lens="article", region=["africa"], stance=["supportive"], basis="with_groups")
    assert app.multiselect(key="region").value == ["africa"]
    assert sorted(shown_names(app)) == ["Botswana", "Zambia"]
    assert app.pills(key="legend-stance").value == ["supportive"]


def test_a_link_to_something_unknown_says_what_was_left_out() -> None:
    app = opened(region=["europe", "atlantis"], reading="contested")
    assert app.multiselect(key="region").value == ["europe"]
    (toast,) = app.toast
    assert "region = atlantis" in toast.value


def test_nothing_found_offers_a_reset() -> None:
    standard = as_it_opens("map").title[0].value
    app = opened(region=["africa"], stance=["committed_ally"])
    assert not app.dataframe
    assert app.info[0].value
    app.button(key="reset-empty").click().run()
    assert app.title[0].value == standard


def test_reading_recolours_contested_states(toy_case: Case) -> None:
    app = opened(lens="article", countries=["NRU"])
    found = []
    for reading in ("contested", "most_supportive", "least_supportive"):
        app.selectbox(key="reading").set_value(reading).run()
        found.append(app.dataframe[0].value["stance"].tolist())
    labels = Words().labels(toy_case.scales.stance)
    assert found[1:] == [[labels["supportive"]], [labels["opposed"]]]
    assert found[0] not in found[1:]


@pytest.mark.parametrize(
    "code", ["record", "article", "force", "legitimacy", "recognition", "votes", "index"]
)
def test_the_map_has_one_lens_for_each_answer_of_the_case(code: Lens, toy_case: Case) -> None:
    app = opened()
    app.segmented_control(key="lens").set_value(code).run()
    app.multiselect(key="countries").set_value(["BTN", "LUX", "URY"]).run()
    result = lens(toy_case, MapChoice(lens=code, countries=("BTN", "LUX", "URY")))
    assert not app.exception
    assert finding_on(app) == lens_finding(Words(), result)
    assert app.pills(key="legend-stance").options
    assert app.query_params.get("lens", ["record"]) in (code, [code])


def test_the_time_after_the_turn_is_one_press_away() -> None:
    app = opened()
    before = finding_on(app)
    app.segmented_control(key="half").set_value(1).run()
    assert app.query_params["window"] == ["2001-07-01", "2001-12-31"]
    assert finding_on(app) != before
    app.segmented_control(key="half").set_value(0).run()
    assert "window" not in app.query_params
    assert finding_on(app) == before


def test_two_lenses_share_one_filter_of_codes() -> None:
    app = opened(lens="record", stance=["committed_ally", "divided"])
    assert "stance = divided" in app.toast[0].value
    assert app.run().query_params == {"stance": "committed_ally"}
    app.segmented_control(key="lens").set_value("article").run()
    assert app.pills(key="legend-stance").value == ["committed_ally"]
    assert app.query_params == {"lens": "article", "stance": "committed_ally"}


def test_a_pressed_entry_of_the_legend_filters_and_all_entries_keep_their_counts() -> None:
    app = opened("map", lens="article", basis="with_groups")
    legend, before = app.pills(key="legend-stance"), len(app.dataframe[0].value)
    offered = legend.options
    legend.set_value(["supportive", "opposed"]).run()
    kept = len(app.dataframe[0].value)
    assert 0 < kept < before
    assert app.query_params["stance"] == ["supportive", "opposed"]
    assert app.pills(key="legend-stance").options == offered
    assert sum(f"**{kept}**" in each or "**2**" in each for each in offered)
    app.pills(key="legend-stance").set_value([]).run()
    assert len(app.dataframe[0].value) == before
    assert "stance" not in app.query_params


def test_the_legend_of_positions_filters_the_axis_that_the_map_shows() -> None:
    app = opened("positions")
    app.pills(key="legend-force").set_value(["condemns"]).run()
    assert app.query_params["force"] in ("condemns", ["condemns"])
    app.segmented_control(key="axis").set_value("legitimacy").run()
    assert app.multiselect(key="force").value == ["condemns"]
    assert app.pills(key="legend-legitimacy").value == []


def test_a_name_opens_the_country() -> None:
    app = opened("country")
    app.selectbox(key="country").set_value("NRU").run()
    claims = [row for row in TOY_TABLES["stances"] if row["actor_id"] == "NRU"]
    assert len(claims) == 2
    for claim in claims:
        assert str(claim["locator"]) in words(app)


def test_a_country_does_not_follow_to_another_page() -> None:
    app = opened("country", country="NRU")
    app.query_params.clear()
    app.switch_page("components/pages/record.py").run()
    assert app.selectbox(key="country").value is None


def test_comparison_begins_with_those_of_whom_most_is_claimed() -> None:
    app = as_it_opens("comparison")
    assert app.multiselect(key="actors").value[:2] == ["BTN", "URY"]
    assert "Arms delivered to Fiji" in html(app)


def test_comparison_of_fewer_than_two_says_what_to_do() -> None:
    app = opened("comparison")
    app.multiselect(key="actors").set_value(["BTN"]).run()
    assert app.info[0].value
    assert "Arms delivered" not in html(app)


def test_comparison_of_actors_without_capabilities_has_a_scorecard_all_the_same() -> None:
    app = opened("comparison")
    app.multiselect(key="actors").set_value(["LUX", "NRU"]).run()
    assert not app.exception
    assert "0 of 5" in html(app)


def test_the_comparison_says_what_its_unit_of_arms_is() -> None:
    shown = html(as_it_opens("comparison"))
    assert shown.index("Arms delivered") < shown.index("What is TIV?") < shown.index("million TIV")
    assert "It is no price." in shown


def test_advice_shows_proposals_with_partners_today() -> None:
    app = as_it_opens("advice")
    (proposal,) = [row for row in TOY_TABLES["recommendations"] if "parent_id" not in row]
    assert [element.value for element in app.header] == [proposal["proposal"]]
    for partner in ("Nauru", "Kite flyers", "Uruguay"):
        assert partner in html(app)


def test_a_search_narrows_the_claims() -> None:
    app = opened("sources")
    app.text_input(key="search").set_value("bullet ST07").run()
    assert app.dataframe[0].value["actor"].tolist() == ["Uruguay"]
    app.text_input(key="search").set_value("nowhere").run()
    assert app.info[0].value


def test_a_filter_holds_and_is_named_while_it_is_not_drawn() -> None:
    app = opened("map", search="Bhutan")
    kept, finding, asked = shown_names(app), finding_on(app), dict(app.query_params)
    assert "Search: “Bhutan”" in figures_on(app)[0].caption["subtitle"]
    app.session_state["more-filters"] = False
    app.run()
    assert "search" not in [box.key for box in app.text_input]
    assert (shown_names(app), finding_on(app), dict(app.query_params)) == (kept, finding, asked)
    assert "Search: “Bhutan”" in figures_on(app)[0].caption["subtitle"]
    app.session_state["more-filters"] = True
    app.run()
    assert app.text_input(key="search").value == "Bhutan"
    app.text_input(key="search").set_value("nowhere")
    app.session_state["more-filters"] = False
    app.run()
    assert app.query_params["search"] in ("nowhere", ["nowhere"])


def test_the_whole_case_is_offered_beside_its_dictionary() -> None:
    said = html(opened("sources"))
    served = {getattr(route, "path", "") for route in routes("")}
    for address in (CASE_ARCHIVE, CASE_DESCRIPTION):
        assert f'href="{address}"' in said
        assert f"/{address}" in served


def test_faulty_tables_are_listed_in_place_of_the_dashboard(shown_folder: Path) -> None:
    fault = change(shown_folder, "stances", "ST03", stance="friend")
    app = AppTest.from_file(str(DASHBOARD), default_timeout=30).run()
    assert [each.value for each in app.title] == ["The tables have faults"]
    row = app.dataframe[0].value.iloc[0]
    assert (row["table"], row["row"], row["column"]) == ("stances", fault, "stance")


def test_text_from_tables_is_shown_not_run(shown_folder: Path) -> None:
    change(shown_folder, "stances", "ST01", wording="<img src=http://elsewhere/x>")
    for page in ("comparison", "sources"):
        shown = html(opened(page))
        assert "<img" not in shown


def test_names_from_tables_cannot_load_pictures(shown_folder: Path) -> None:
    evil = "![](http://elsewhere/x)"
    change(shown_folder, "countries", "FJI", capital=evil)
    assert evil not in opened().title[0].value


def test_map_table_and_ranking_are_views_of_one_choice() -> None:
    app = opened("map", region=["europe"], countries=["LUX", "MLT"])
    app.segmented_control(key="form").set_value("table").run()
    assert figures_on(app) == []
    assert set(shown_names(app)) == {"Luxembourg", "Malta"}
    assert app.query_params["form"] in ("table", ["table"])
    ranking = next(each for each in app.get("page_link") if "ranking" in each.proto.label)
    assert "countries=LUX&countries=MLT" in ranking.proto.query_string


def test_the_ranking_keeps_the_countries_of_the_map() -> None:
    app = opened("backing_index", countries=["BTN", "LUX"])
    assert set(app.dataframe[0].value["name"]) == {"Bhutan", "Luxembourg"}
    back = next(each for each in app.get("page_link") if "map" in each.proto.label)
    assert "lens=index" in back.proto.query_string


def test_a_filter_that_one_lens_has_does_not_hold_the_visitor_there() -> None:
    app = opened("map", lens="article", stance=["contested", "opposed"])
    app.segmented_control(key="lens").set_value("record").run()
    assert set(app.query_params) == {"stance"}
    assert app.pills(key="legend-stance").value == ["opposed"]
