"""The record page: window and eras, filters, maps side by side, tables."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from components.address import PositionsChoice, RecordChoice, VotesChoice
from components.analysis.record.account import record
from components.analysis.record.agreement import votes
from components.analysis.record.positions import positions
from components.analysis.record.strip import MOST_MARKS
from components.controls.choices.cards import MOST_OFFERED
from components.controls.views.record_tables import MOST_ROWS
from components.tables import Case
from components.tables.case_folder import FOLDER_VARIABLE
from components.words import Words
from components.words.record import events_finding
from tests.pages.on_page import (
    as_it_opens,
    figures_on,
    finding_on,
    headings,
    opened,
    traces,
    words,
)
from tests.toy import TOY_TABLES, write_toy
from tests.toy.breaking import change
from tests.toy.many import many_events

WORDS = Words()
_MOST_RECORD_S = 3.0  # of a processor, for one choice that nobody made before
BOTH_YEARS = ["2000-01-01", "2001-12-31"]


def test_claim_and_record_keep_to_the_region_and_to_states_named_unless_asked() -> None:
    regions = {str(row["iso3"]): row["region"] for row in TOY_TABLES["countries"]}
    usual = traces(opened("record", show="claims"), "claim-and-record")[-1]["customdata"]
    every = traces(opened("record", show="claims", inherited="true"), "claim-and-record")
    every = every[-1]["customdata"]
    assert every[: len(usual)] == usual
    assert len(every) > len(usual)
    oceania = traces(opened("record", show="claims", region=["oceania"]), "claim-and-record")
    oceania = oceania[-1]["customdata"]
    assert {regions[iso3] for iso3 in oceania} == {"Oceania"}


def test_claim_and_record_of_some_actors_say_nothing_of_others() -> None:
    app = opened("record", show="claims", actor=["LUX", "URY"])
    assert set(app.dataframe[0].value["name"]) == {"Luxembourg", "Uruguay"}
    assert not [each.value for each in app.caption if "Each mark" in each.value]


def test_the_reading_reaches_the_table_of_claim_and_record(toy_case: Case) -> None:
    shown = opened("record", show="claims", reading="least_supportive").dataframe[0].value
    shown = shown.set_index("name")
    labels = WORDS.labels(toy_case.scales.stance)
    assert shown.at["Nauru", "claimed"] == labels["opposed"]
    usual = opened("record", show="claims").dataframe[0].value.set_index("name")
    assert usual.at["Nauru", "claimed"] not in labels.values()


def test_votes_beside_the_record_are_with_the_state_that_their_column_names(
    toy_case: Case,
) -> None:
    table = opened("record", show="claims").dataframe[0]
    titles, shown = headings(table), table.value.set_index("name")
    result = votes(toy_case, VotesChoice())
    pooled = result.pooled.set_index("name")
    for party, name in result.parties.items():
        assert name in titles[f"agree_{party}"]
        percent = pooled.at["Luxembourg", f"share_{party}"] * 100
        assert shown.at["Luxembourg", f"agree_{party}"] == pytest.approx(percent)


def test_what_is_no_act_is_marked_in_the_table_as_not_counted() -> None:
    table = as_it_opens("record").dataframe[-1].value
    observed = table["date"].eq("2001-02-15")
    assert observed.sum() == 1
    assert table.loc[observed, "coding"].iloc[0] not in set(table.loc[~observed, "coding"])


def test_a_window_across_the_turn_says_so_and_asks_which_acts_to_sum_up(toy_case: Case) -> None:
    app = opened("record", window=BOTH_YEARS)
    (turn,) = toy_case.settings.turning_points
    assert turn.sentence in words(app).replace("\\", "")
    window = toy_case.settings.windows[-1]
    for era in ("turning_point", "after", "before"):
        app.selectbox(key="era").set_value(era).run()
        result = record(toy_case, RecordChoice(window=(window.first, window.last), era=era))
        assert finding_on(app) == events_finding(WORDS, result)


def test_a_window_on_one_side_asks_nothing() -> None:
    assert "era" not in [box.key for box in as_it_opens("record").selectbox]


def test_acts_before_the_time_that_the_source_speaks_of_are_pointed_out(toy_case: Case) -> None:
    assert not opened("record", show="claims").info
    (said,) = opened("record", show="claims", window=["2000-01-01", "2001-06-30"]).info
    assert toy_case.settings.as_of_label in said.value


def test_a_window_by_name_moves_the_slider_and_the_finding(toy_case: Case) -> None:
    app = opened("record")
    window = toy_case.settings.windows[1]
    app.selectbox(key="window-by-name").set_value(window.label).run()
    assert app.select_slider(key="window").value == (window.first, window.last)
    result = record(toy_case, RecordChoice(window=(window.first, window.last)))
    assert finding_on(app) == events_finding(WORDS, result)
    assert finding_on(app) != finding_on(as_it_opens("record"))


def test_filters_narrow_strip_and_table(toy_case: Case) -> None:
    app = opened("record")
    everything = len(app.dataframe[-1].value)
    app.multiselect(key="kind").set_value(["statement"]).run()
    table = app.dataframe[-1].value
    assert 0 < len(table) < everything
    assert set(table["kind"]) == {WORDS.label(toy_case.scales.event_kind, "statement")}
    marks = [mark for trace in traces(app, "events-strip") for mark in trace["customdata"]]
    assert len(marks) == len(table)


def test_filters_that_leave_no_event_say_what_to_do() -> None:
    app = opened("record", kind=["flight"], actor=["BTN"])
    assert len(app.info) == 1
    assert not figures_on(app)


def test_where_claim_and_record_part_is_said_listed_and_drawn(shown_folder: Path) -> None:
    change(shown_folder, "stances", "ST01", stance="opposed")
    app = opened("record", show="claims")
    table = app.dataframe[0].value
    apart = table["verdict"].iloc[0]
    assert table["name"].iloc[0] == "Bhutan"
    assert table["verdict"].ne(apart).iloc[1:].all()
    assert "Bhutan did the opposite" in finding_on(app)
    (figure,) = [each for each in figures_on(app) if "claim-and-record" in each.key]
    assert figure.traces[-1]["customdata"][0] == "BTN"
    assert "Bhutan did the opposite" in figure.alt
    # The one claim about it is supported when it is weighed act by act: that is said too.
    assert [caption.value for caption in app.caption if "Bhutan" in caption.value]


def test_states_before_at_and_after_the_turn_are_one_table(toy_case: Case) -> None:
    app = opened("positions", show="flow")
    (table,) = [each.value for each in app.dataframe]
    shown = table.set_index("name").loc["Bhutan"]
    assert shown["force"] == WORDS.label(toy_case.scales.force_position, "condemns")
    condemned = WORDS.cell(toy_case.scales.force_position, "condemns", "in_sentence")
    assert f"1 {condemned}" in finding_on(app)
    (figure,) = figures_on(app)
    assert "Bhutan" in figure.alt
    assert any("Bhutan" in band["text"] for band in figure.traces)


def test_a_band_keeps_its_states_in_headline_and_table(toy_case: Case) -> None:
    band = str(positions(toy_case, PositionsChoice()).turn.paths["band"].iloc[0])
    app = opened("positions", show="flow", band=band)
    (table,) = [each.value for each in app.dataframe]
    assert list(table["name"]) == ["Bhutan"]
    assert finding_on(app).endswith(": Bhutan")
    assert app.selectbox(key="band").value == band
    (figure,) = figures_on(app)
    drawn = {trace["customdata"][0]: trace["fillcolor"] for trace in figure.traces}
    assert drawn[band] not in {colour for code, colour in drawn.items() if code != band}
    assert opened("positions", band=band).selectbox(key="band").value == band


def test_the_page_defines_what_its_words_mean() -> None:
    shown = words(as_it_opens("record"))
    for scale in ("direction_scale", "event_kind_scale", "tier_scale", "record_basis_scale"):
        for row in TOY_TABLES[scale]:
            assert str(row["definition"]) in shown.replace("\\", "")


def test_a_link_to_all_acts_of_a_state_unsets_the_other_filters() -> None:
    app = opened("record", kind=["sanction"], region=["africa"])
    app.query_params.clear()
    app.query_params["acts_of"] = "LUX"
    app.run()
    assert app.multiselect(key="kind").value == []
    assert app.multiselect(key="region").value == []
    assert app.multiselect(key="actor").value == ["LUX"]
    assert app.selectbox(key="country").value is None
    assert "acts_of" not in app.query_params
    acts = [row for row in TOY_TABLES["events"] if row["actor_id"] == "LUX"]
    assert len(app.dataframe[-1].value) == len(acts) == 2


def test_the_link_to_all_acts_is_no_fault_when_opened_anew() -> None:
    assert not opened("record", acts_of="LUX", actor=["Luxembourg"]).toast


@pytest.mark.parametrize(
    ("event_id", "counted"),
    [("BTN-20010105-1", True), ("NRU-20010303-R", True), ("OMN-20010215-1", False)],
)
def test_an_opened_event_shows_its_coding_its_report_and_the_claims_it_bears_on(
    toy_case: Case, event_id: str, *, counted: bool
) -> None:
    app = opened("record", event=event_id)
    shown = words(app).replace("\\", "")
    event = toy_case.events.loc[event_id]
    assert event["summary"] in shown
    assert toy_case.sources.at[event["source_id"], "address"] in shown
    step = f"({WORDS.signed(event['direction'])})"
    kind = WORDS.label(toy_case.scales.event_kind, event["kind"])
    (heading,) = [part for part in app.get("html") if "<h3>" in part.proto.body]
    assert kind in heading.proto.body
    assert (step in heading.proto.body) == counted
    for check in TOY_TABLES["claim_checks"]:
        cited = f"{check.get('events_for')};{check.get('events_against')}"
        assert (f"Why {check['claim_id']} is {check['verdict']}" in shown) == (event_id in cited)


@pytest.fixture(scope="module")
def folder_of_many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the toy case and 50,000 more events."""
    return write_toy(tmp_path_factory.mktemp("many"), {"events": many_events(50_000)})


@pytest.fixture
def _many_events(folder_of_many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder_of_many))


@pytest.mark.usefixtures("_many_events")
def test_very_many_events_are_drawn_in_a_promised_time() -> None:
    """One second was promised, and `make load` measures it; this machine may do other things."""
    opened("sources")  # reads and checks the tables
    for regions in ([], ["africa"]):
        began = time.process_time()
        assert traces(opened("record", region=regions), "events-strip")
        assert time.process_time() - began < _MOST_RECORD_S


@pytest.mark.usefixtures("_many_events")
def test_of_very_many_events_what_a_page_can_hold_is_shown_and_it_says_so() -> None:
    app = opened("record", event="BTN-20010105-1")
    assert len(app.dataframe[-1].value) == MOST_ROWS
    newest = app.dataframe[-1].value["date"].str[:7].tolist()  # some days are not known
    assert newest == sorted(newest, reverse=True)
    marks = [mark for trace in traces(app, "events-strip") for mark in trace["customdata"]]
    assert len(marks) == len(set(marks)) == MOST_MARKS
    offered = app.selectbox(key="event").options
    assert len(offered) == MOST_OFFERED + 1  # and the one that is open
    assert app.selectbox(key="event").value == "BTN-20010105-1"
    assert f"The newest {WORDS.number(MOST_ROWS)} are listed" in words(app)


def test_what_one_source_carries_can_be_left_out_and_the_address_says_so() -> None:
    app = opened("record", window=BOTH_YEARS)
    app.toggle(key="confirmed").set_value(True).run()
    assert app.query_params["confirmed"] == "true"
    (events,) = [each.value for each in app.dataframe if "credibility" in each.value]
    assert list(events["credibility"]) == ["Confirmed"]
    assert list(events["reliability"]) == ["B"]
    assert finding_on(app).startswith("Only what two independent sources carry: ")
